import type { Row, Step, Steps } from "../step.js";
import { encodeColumn } from "./arrays.js";
import type { Answer, Connection } from "./connection.js";
import { isSilent, prepared, type SetForm } from "./prepared.js";

/** Runs steps on one connection, awaiting only what the steps go on from. */
export class Runner {
  readonly #connection: Connection;
  readonly #sent: Promise<unknown>[] = [];

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Called before each step; what it waits for, the step waits for. */
  protected before(_step: Step): Promise<unknown> | undefined {
    return undefined;
  }

  async run<T>(steps: Steps<T>): Promise<T> {
    let result = steps.next();
    while (!result.done) {
      const step = result.value;
      const first = this.before(step);
      if (first !== undefined) await first;
      const answer = this.#execute(step);
      result = steps.next(answer instanceof Promise ? await answer : answer);
    }
    return result.value;
  }

  /** Sent, and not waited for: `settle` says whether it failed. */
  protected later(answer: Promise<unknown>): void {
    // Handled in `settle`; until then a failure is nobody's surprise.
    answer.catch(() => undefined);
    this.#sent.push(answer);
  }

  /** Waits for what was sent so far; rejects with the first failure, which is the cause of those after it. */
  protected async settle(): Promise<void> {
    const sent = this.#sent.splice(0);
    for (const answer of sent) await answer;
  }

  /** Answers at once what is known beforehand. */
  #execute(step: Step): unknown {
    const { statement } = step;
    const { name, each } = prepared(statement);
    if (step.kind !== "each") {
      const answer = this.#connection.send({ name, text: statement.postgres, values: step.values });
      if (step.kind === "get") return answer.then((given) => objects(given, 1)[0]);
      if (step.kind === "all") return answer.then((given) => objects(given, given.rows.length));
      return answer.then((given) => given.rowCount ?? 0);
    }
    if (each !== undefined) return this.#set(each, step.rows);
    const answers = step.rows.map((values) => this.#connection.send({ name, text: statement.postgres, values }));
    if (statement.write && isSilent(statement.postgres)) {
      for (const answer of answers) this.later(answer);
      return step.rows.map(() => undefined);
    }
    return Promise.all(answers.map((answer) => answer.then((given) => objects(given, 1)[0])));
  }

  #set(form: SetForm, rows: Extract<Step, { kind: "each" }>["rows"]): unknown {
    const values = form.types.map((type, column) => encodeColumn(type, rows, column));
    const answer = this.#connection.send({ name: form.name, text: form.text, values });
    if (form.silent) {
      this.later(answer);
      return rows.map(() => undefined);
    }
    return answer.then((given) => aligned(given, rows.length));
  }
}

function objects({ fields, rows }: Answer, count: number): Row[] {
  const made: Row[] = [];
  for (let i = 0; i < count && i < rows.length; i++) made.push(object(fields, rows[i] as unknown[], -1));
  return made;
}

function object(fields: Answer["fields"], values: unknown[], without: number): Row {
  const row: Row = {};
  for (let i = 0; i < values.length; i++) {
    if (i !== without) row[(fields[i] as { name: string }).name] = values[i];
  }
  return row;
}

/** The first row for each input, by `ord`, which the callers do not see. */
function aligned({ fields, rows }: Answer, length: number): (Row | undefined)[] {
  const ord = fields.findIndex((field) => field.name === "ord");
  if (ord === -1) throw new Error("A set-based statement answered rows without `ord`.");
  const answers = new Array<Row | undefined>(length).fill(undefined);
  for (const values of rows) {
    const at = (values[ord] as number) - 1;
    answers[at] ??= object(fields, values, ord);
  }
  return answers;
}
