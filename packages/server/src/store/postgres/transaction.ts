import { PendingTransaction } from "../pending.js";
import type { Step, Steps } from "../step.js";
import type { LoggedEvent, NewEvent, Transaction } from "../store.js";
import type { Connection } from "./connection.js";
import { ConnectionLost } from "./errors.js";
import { append, numbered } from "./log.js";
import type { CommitOrder } from "./order.js";
import { Runner } from "./runner.js";

/** Runs a body in a transaction of its own: rejects with what the body threw, or the database, nothing being kept. */
export async function transact<T>(
  connection: Connection,
  now: number,
  order: CommitOrder,
  body: (tx: Transaction) => Steps<T>,
): Promise<T> {
  const tx = new PendingTransaction(now);
  const runner = new TransactionRunner(connection);
  let value: T;
  try {
    value = await runner.run(body(tx));
  } catch (error) {
    throw await runner.rollback(error);
  }
  const place = order.enter(tx.events);
  let logged: readonly LoggedEvent[] = [];
  try {
    logged = await runner.commit(tx.events);
    for (const effect of tx.effects) effect();
    return value;
  } finally {
    place.leave(logged);
  }
}

class TransactionRunner extends Runner {
  readonly #connection: Connection;
  #begun: Promise<unknown> | undefined;

  constructor(connection: Connection) {
    super(connection);
    this.#connection = connection;
  }

  /** BEGIN travels with a first step that only reads. A write waits: without BEGIN it would be kept by itself. */
  protected override before(step: Step): Promise<unknown> | undefined {
    if (this.#begun === undefined) this.#begin();
    return step.statement.write ? this.#begun : undefined;
  }

  #begin(): void {
    this.#begun = this.#connection.send({ text: "BEGIN" });
    this.later(this.#begun);
  }

  /**
   * Sends the events and COMMIT in one flight. Rejects with ConnectionLost when nobody knows whether it was kept; then
   * the log tells those who read it.
   */
  async commit(events: readonly NewEvent[]): Promise<LoggedEvent[]> {
    if (this.#begun === undefined) {
      if (events.length === 0) return [];
      this.#begin();
    }
    await this.#begun;
    const appended = events.length === 0 ? undefined : this.#connection.send(append(events));
    if (appended !== undefined) this.later(appended);
    const committed = this.#connection.send({ text: "COMMIT" });
    this.later(committed);
    await this.settle();
    // After a failed statement COMMIT answers ROLLBACK; `settle` has thrown that statement's error by then.
    if ((await committed).command !== "COMMIT") throw new Error("PostgreSQL rolled back instead of committing.");
    return appended === undefined ? [] : numbered(events, await appended);
  }

  /** Answers the error that was the cause. */
  async rollback(error: unknown): Promise<unknown> {
    if (this.#begun === undefined) return error;
    let cause = error;
    try {
      await this.settle();
    } catch (earlier) {
      cause = earlier;
    }
    try {
      await this.#connection.send({ text: "ROLLBACK" });
    } catch (failed) {
      // Without a connection the server rolls back by itself.
      if (!(failed instanceof ConnectionLost)) this.#connection.broken = true;
    }
    return cause;
  }
}
