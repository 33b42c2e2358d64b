/** A claim about the whole product that takes longer to hold than a test may. */
export interface Proof {
  readonly name: string;
  /** What holds, in one sentence. */
  readonly claim: string;
  readonly databases: readonly ProofDatabase["name"][];
  /** Answers its figures in a sentence; throws when the claim does not hold. */
  run(database: ProofDatabase, settings: ProofSettings): Promise<string>;
}

export interface ProofDatabase {
  readonly name: "sqlite" | "postgres";
  /** Of an empty PostgreSQL database; undefined for SQLite. */
  readonly databaseUrl: string | undefined;
}

export interface ProofSettings {
  /** How often the server is killed. */
  readonly kills: number;
  /** Requests of the fuzzer. */
  readonly requests: number;
  /** Writes of the proofs that count them. */
  readonly writes: number;
  /** Of everything random: the same seed asks the same. */
  readonly seed: number;
  /** One line of progress. */
  say(text: string): void;
}

/** Throws an error that lists what is wrong, when something is. */
export function expectNone(what: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length > 20 ? `\n... and ${problems.length - 20} more` : "";
  throw new Error(`${what}:\n${problems.slice(0, 20).join("\n")}${more}`);
}
