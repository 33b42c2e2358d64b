import type Database from "better-sqlite3";
import type { Statement, Step, Steps } from "../step.js";

/** Texts without a name that are kept prepared: there are as many of them as there are combinations of filters. */
const unnamedLimit = 100;

/** Runs steps on one connection, synchronously. Each statement that has a name is prepared once per connection. */
export class Runner {
  readonly #db: Database.Database;
  readonly #prepared = new Map<Statement, Database.Statement>();
  readonly #unnamed = new Map<string, Database.Statement>();
  /** True once a writing step ran since the last `reset`: a failure then needs a rollback. */
  wrote = false;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  run<T>(steps: Steps<T>): T {
    let result = steps.next();
    while (!result.done) result = steps.next(this.execute(result.value));
    return result.value;
  }

  execute(step: Step): unknown {
    const prepared = this.#prepare(step.statement);
    if (step.statement.write) this.wrote = true;
    switch (step.kind) {
      case "get":
        return prepared.get(...step.values);
      case "all":
        return prepared.all(...step.values);
      case "run":
        return prepared.run(...step.values).changes;
      case "each":
        if (prepared.reader) return step.rows.map((values) => prepared.get(...values));
        return step.rows.map((values) => {
          prepared.run(...values);
          return undefined;
        });
    }
  }

  #prepare(statement: Statement): Database.Statement {
    if (statement.name === "") return this.#prepareText(statement.sqlite);
    let prepared = this.#prepared.get(statement);
    if (prepared === undefined) {
      prepared = this.#db.prepare(statement.sqlite);
      this.#prepared.set(statement, prepared);
    }
    return prepared;
  }

  #prepareText(text: string): Database.Statement {
    let prepared = this.#unnamed.get(text);
    if (prepared === undefined) {
      if (this.#unnamed.size >= unnamedLimit) this.#unnamed.clear();
      prepared = this.#db.prepare(text);
      this.#unnamed.set(text, prepared);
    }
    return prepared;
  }
}
