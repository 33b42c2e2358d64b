import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Clock } from "../../platform/clock.js";
import { run, type Steps, statement } from "../step.js";
import type { BatchCommand, Command, LoggedEvent, Store } from "../store.js";
import { StoreUnusable } from "../store.js";
import { Checkpointer } from "./checkpointer.js";
import { translate } from "./errors.js";
import { unusable } from "./lock.js";
import { migrate } from "./migrate.js";
import { Runner } from "./runner.js";
import { SlowReader } from "./slow-reader.js";
import { Syncer } from "./syncer.js";
import { Writer } from "./writer.js";

export interface SqliteOptions {
  /** Data folder, which the caller has locked. */
  readonly folder: string;
  readonly clock: Clock;
}

const touchProbe = statement("probes.touch", "UPDATE probes SET at = ?, filler = ? WHERE id = 1");

/** What a probe writes after a refused commit, in characters: more than a turn of messages does. */
const fillerLength = 512 * 1024;

/**
 * The embedded store: one file, one write connection with group commit, one read-only connection that sees committed
 * rows only. What is acknowledged is on disk: each commit waits for a sync of the write-ahead log.
 */
export async function openSqliteStore({ folder, clock }: SqliteOptions): Promise<Store> {
  const file = join(folder, "parley.db");
  let writing: Database.Database;
  let reading: Database.Database;
  try {
    // SQLite gives its log the mode of its database: nobody else reads either, whatever the folder allows.
    closeSync(openSync(file, "a", 0o600));
    writing = new Database(file);
    configure(writing);
    migrate(writing, clock.now());
    // A first commit with SQLite's own sync: from here on the log's file exists, and its folder knows of it.
    writing.prepare(touchProbe.sqlite).run(clock.now(), null);
    // SQLite now syncs at checkpoints alone, as it needs to stay whole; the syncer does it for commits.
    writing.pragma("synchronous = NORMAL");
    reading = new Database(file, { readonly: true });
    reading.pragma("cache_size = -12000");
  } catch (error) {
    throw error instanceof StoreUnusable ? error : unusable(folder, error);
  }
  return new SqliteStore(writing, reading, file, clock);
}

function configure(db: Database.Database): void {
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  db.pragma("cache_size = -12000");
  db.pragma("temp_store = MEMORY");
  db.pragma("journal_size_limit = 67108864");
}

class SqliteStore implements Store {
  readonly database = "sqlite";
  readonly #writing: Database.Database;
  readonly #reading: Database.Database;
  readonly #writer: Writer;
  readonly #syncer: Syncer;
  #closing: Promise<void> | undefined;
  readonly #reader: Runner;
  readonly #slowReader: SlowReader;
  readonly #checkpointer: Checkpointer;
  readonly #listeners: ((events: readonly LoggedEvent[]) => void)[] = [];

  constructor(writing: Database.Database, reading: Database.Database, file: string, clock: Clock) {
    this.#writing = writing;
    this.#reading = reading;
    this.#reader = new Runner(reading);
    this.#slowReader = new SlowReader(file, (step) => this.#reader.execute(step));
    const onCommit = (events: readonly LoggedEvent[]) => {
      for (const listener of this.#listeners) listener(events);
    };
    this.#syncer = new Syncer(`${file}-wal`);
    this.#writer = new Writer(writing, clock, this.#syncer, onCommit, (rows) => this.#checkpointer.wrote(rows));
    this.#checkpointer = new Checkpointer(writing, file, this.#writer, this.#slowReader);
  }

  write<T>(command: Command<T>): Promise<T> {
    return this.#writer.write(command);
  }

  writeBatched<I, T>(command: BatchCommand<I, T>, input: I): Promise<T> {
    return this.#writer.writeBatched(command, input);
  }

  async read<T>(query: Steps<T>): Promise<T> {
    try {
      return this.#reader.run(query);
    } catch (error) {
      throw translate(error);
    }
  }

  readSlow<T>(query: Steps<T>): Promise<T> {
    return this.#slowReader.run(query);
  }

  onCommit(listener: (events: readonly LoggedEvent[]) => void): void {
    this.#listeners.push(listener);
  }

  async probe(): Promise<void> {
    const filler = this.#writer.refused ? "x".repeat(fillerLength) : null;
    await this.#fill(filler);
    if (filler === null) return;
    this.#writer.refused = false;
    await this.#fill(null);
  }

  #fill(filler: string | null): Promise<number> {
    return this.write({
      name: "probe",
      *body(tx) {
        return yield* run(touchProbe, [tx.now, filler]);
      },
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#writer.close();
    this.#syncer.close();
    await Promise.all([this.#slowReader.close(), this.#checkpointer.close()]);
    this.#reading.close();
    this.#writing.close();
  }
}
