import type { Clock } from "../../platform/clock.js";
import { run, type Steps, statement } from "../step.js";
import {
  type BatchCommand,
  type Command,
  type LoggedEvent,
  type Store,
  StoreUnavailable,
  StoreUnusable,
  type Transaction,
} from "../store.js";
import { Batcher } from "./batch.js";
import { Connection } from "./connection.js";
import { isConflict, translate } from "./errors.js";
import { migrate } from "./migrate.js";
import { CommitOrder } from "./order.js";
import { Pool } from "./pool.js";
import { ReadRunner } from "./reader.js";
import { transact } from "./transaction.js";
import { target, unusable } from "./unusable.js";

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; the database exists, in UTF8. */
  readonly url: string;
  readonly clock: Clock;
  /** Told of what a listener of `onCommit` throws; nothing of it reaches the writer. */
  readonly onError?: (error: unknown) => void;
  /** Connections at most, 6 or more; 14 by default. */
  readonly poolSize?: number;
}

const touchProbe = statement("probes.touch", "UPDATE probes SET at = ? WHERE id = 1");

/** Runs of one batch command at a time: the next is put together while the database works on the one before. */
const LANES = 2;
/** Reads that may take long have connections of their own. */
const SLOW_READERS = 2;
const ATTEMPTS = 5;
const READ_LIMIT = 15_000;
const WRITE_LIMIT = 15_000;

/** Brings the schema up to date and answers the store. Rejects with StoreUnusable. */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> {
  const { url, clock } = options;
  target(url);
  try {
    const connection = await Connection.open({ connectionString: url, statementTimeout: 0, readOnly: false });
    try {
      await migrate(connection, clock.now());
    } finally {
      await connection.close();
    }
  } catch (error) {
    throw error instanceof StoreUnusable ? error : unusable(url, error);
  }
  return new PostgresStore(options);
}

class PostgresStore implements Store {
  readonly database = "postgres";
  readonly #clock: Clock;
  readonly #readers: Pool;
  readonly #slowReaders: Pool;
  readonly #writers: Pool;
  readonly #lanes: Pool;
  readonly #batchers = new Map<unknown, unknown>();
  readonly #listeners: ((events: readonly LoggedEvent[]) => void)[] = [];
  readonly #order: CommitOrder;
  #closed = false;
  #running = 0;
  #idle: (() => void) | undefined;

  constructor({ url, clock, onError, poolSize = 14 }: PostgresOptions) {
    this.#clock = clock;
    const writing = { connectionString: url, statementTimeout: WRITE_LIMIT, readOnly: false };
    const reading = { connectionString: url, statementTimeout: READ_LIMIT, readOnly: true };
    const shared = Math.max(2, poolSize - LANES - SLOW_READERS);
    this.#lanes = new Pool(writing, LANES);
    this.#slowReaders = new Pool(reading, SLOW_READERS);
    this.#writers = new Pool(writing, Math.floor(shared / 2));
    this.#readers = new Pool(reading, Math.ceil(shared / 2));
    this.#order = new CommitOrder((events) => {
      // The answers go out first; the log has the events, whatever happens before they are handed over.
      setImmediate(() => {
        for (const listener of this.#listeners) {
          try {
            listener(events);
          } catch (error) {
            onError?.(error);
          }
        }
      });
    });
  }

  write<T>(command: Command<T>): Promise<T> {
    return this.#counted(() => this.#transact(this.#writers, (tx) => command.body(tx)));
  }

  writeBatched<I, T>(command: BatchCommand<I, T>, input: I): Promise<T> {
    return this.#counted(() => {
      let batcher = this.#batchers.get(command) as Batcher<I, T> | undefined;
      if (batcher === undefined) {
        batcher = new Batcher(command, LANES, (inputs) =>
          this.#transact(this.#lanes, (tx) => command.many(tx, inputs)),
        );
        this.#batchers.set(command, batcher);
      }
      return batcher.add(input);
    });
  }

  read<T>(query: Steps<T>): Promise<T> {
    return this.#read(this.#readers, query);
  }

  /** The server works beside us, and its statement timeout is the deadline. */
  readSlow<T>(query: Steps<T>): Promise<T> {
    return this.#read(this.#slowReaders, query);
  }

  onCommit(listener: (events: readonly LoggedEvent[]) => void): void {
    this.#listeners.push(listener);
  }

  async probe(): Promise<void> {
    await this.write({
      name: "probe",
      *body(tx) {
        yield* run(touchProbe, [tx.now]);
      },
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#running > 0) {
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
      });
    }
    await Promise.all([this.#readers, this.#slowReaders, this.#writers, this.#lanes].map((pool) => pool.close()));
  }

  #read<T>(pool: Pool, query: Steps<T>): Promise<T> {
    return this.#counted(async () => {
      try {
        return await pool.use((connection) => new ReadRunner(connection).run(query));
      } catch (error) {
        throw translate(error);
      }
    });
  }

  async #transact<T>(pool: Pool, body: (tx: Transaction) => Steps<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await pool.use((connection) => transact(connection, this.#clock.now(), this.#order, body));
      } catch (error) {
        if (attempt === ATTEMPTS || !isConflict(error)) throw translate(error);
      }
    }
  }

  /** What has begun is finished before the store closes. */
  async #counted<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new StoreUnavailable("The store is closed.");
    this.#running++;
    try {
      return await work();
    } finally {
      if (--this.#running === 0) this.#idle?.();
    }
  }
}
