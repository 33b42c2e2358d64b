import type { Writable } from "node:stream";
import pg from "pg";
import { ConnectionLost } from "./errors.js";

export interface Query {
  /** Prepared under this name on first use; unprepared without. */
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

export interface Answer {
  readonly command: string;
  readonly fields: readonly { readonly name: string }[];
  readonly rows: unknown[][];
  readonly rowCount: number | null;
}

export interface ConnectionSettings {
  readonly connectionString: string;
  /** Milliseconds that one statement may take; 0 for no limit. */
  readonly statementTimeout: number;
  readonly readOnly: boolean;
}

/** Integers of 64 bits and sums of them as numbers: all of ours are below 2^53. */
const INT8 = 20;
const NUMERIC = 1700;

const types = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (format !== "binary" && (oid === INT8 || oid === NUMERIC)) return Number;
    return pg.types.getTypeParser(oid, format as "text");
  },
};

/**
 * Our statements are short, so compiling one costs more than it saves; and each is served by an index in its order, which
 * a bitmap would lose: PostgreSQL chooses one for a table that it knows nothing of yet, and sorts a whole website for a page.
 */
const planning = "SET jit = off; SET enable_bitmapscan = off";

/** Longer than any statement of ours waits for another process that is alive. */
const LOCK_TIMEOUT = 10_000;

/**
 * One connection in pipeline mode: what is sent goes out at once, answers come in order. Who wants a transaction
 * must have the connection to itself.
 */
export class Connection {
  readonly #client: pg.Client;
  /** Set once it cannot be used any more. */
  broken = false;
  #gathering = false;

  private constructor(client: pg.Client) {
    this.#client = client;
    client.on("error", () => {
      this.broken = true;
    });
    client.on("end", () => {
      this.broken = true;
    });
  }

  /** Rejects with what pg says: the caller words it. */
  static async open({ connectionString, statementTimeout, readOnly }: ConnectionSettings): Promise<Connection> {
    const client = new pg.Client({
      connectionString,
      application_name: "parley",
      pipeline: true,
      types,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      lock_timeout: statementTimeout === 0 ? 0 : LOCK_TIMEOUT,
      statement_timeout: statementTimeout,
      // A process that hangs must not keep the others from a website's sequence.
      idle_in_transaction_session_timeout: statementTimeout,
    });
    const connection = new Connection(client);
    await client.connect();
    await connection.send({ text: `${planning}; SET default_transaction_read_only = ${readOnly ? "on" : "off"}` });
    return connection;
  }

  /**
   * What is sent in one turn goes out in one system call. Rejects with pg.DatabaseError when the server refuses it, with ConnectionLost when
   * there is no answer.
   */
  send(query: Query): Promise<Answer> {
    this.#gather();
    return new Promise((resolve, reject) => {
      const config = { ...query, values: query.values as unknown[], rowMode: "array" as const };
      this.#client.query<unknown[]>(config, (error: Error | null, answer) => {
        if (!error) resolve(answer as Answer);
        else if (error instanceof pg.DatabaseError || !this.#gone()) reject(error);
        else reject(new ConnectionLost(error.message, { cause: error }));
      });
    });
  }

  /** Ends it after what was sent is answered. */
  async close(): Promise<void> {
    const broken = this.broken;
    this.broken = true;
    if (!broken) await this.#client.end();
  }

  #gather(): void {
    const stream = this.#stream();
    if (this.#gathering || stream === undefined) return;
    this.#gathering = true;
    stream.cork();
    // A tick asked for by a microtask comes when all microtasks are done: no step of this turn is sent after it.
    queueMicrotask(() =>
      process.nextTick(() => {
        this.#gathering = false;
        stream.uncork();
      }),
    );
  }

  /** pg fails the queries of a lost connection before it says `error` or `end`. */
  #gone(): boolean {
    if (this.#stream()?.writable === false) this.broken = true;
    return this.broken;
  }

  #stream(): Writable | undefined {
    return (this.#client as unknown as { connection?: { stream?: Writable } }).connection?.stream;
  }
}
