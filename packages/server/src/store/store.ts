import type { Steps } from "./step.js";

/** An event as the log holds it. `body` is the payload's JSON text, sent as it is to sockets and hooks. */
export interface LoggedEvent {
  readonly website_id: string;
  /** Position in the website's sequence, from 1, without gaps; commit order. */
  readonly seq: number;
  readonly name: string;
  /** null for the main inbox, undefined for events that belong to no conversation. */
  readonly inbox_id: string | null | undefined;
  /** Milliseconds. */
  readonly timestamp: number;
  /** null once what the event tells of was removed. */
  readonly body: string | null;
}

/** An event that a command causes; the log gives it its number when the command commits. */
export interface NewEvent {
  readonly website_id: string;
  readonly name: string;
  readonly inbox_id: string | null | undefined;
  /**
   * Internal id of the conversation and fingerprint of the message that the body tells of: removal blanks by them. A contact's events have
   * what `contactSubject` makes of their id, which is no conversation's.
   */
  readonly conversation_id: number | null;
  readonly fingerprint: number | null;
  readonly timestamp: number;
  readonly body: string;
}

/** What a command sees besides its steps. */
export interface Transaction {
  /** Server time in milliseconds, one value for the whole command. */
  readonly now: number;
  /** Causes an event. It is logged in the same transaction, after the command's own statements. */
  event(event: NewEvent): void;
  /**
   * Runs after the commit, before the caller has its answer: the only place where a command may change memory.
   * Not called when the command fails or its commit does.
   */
  committed(effect: () => void): void;
}

/**
 * A write. `body` is run inside a transaction of its own (or a savepoint of a shared one) and may be run again from
 * the start, so it changes nothing but the database, through its steps.
 */
export interface Command<T> {
  /** For logs and metrics: `sendMessage`. */
  readonly name: string;
  /** Its steps read the event log: the events of commands that share its transaction are logged before it runs. */
  readonly readsLog?: boolean;
  body(tx: Transaction): Steps<T>;
}

/**
 * A hot write: many inputs in one run, so that PostgreSQL needs one statement per step for all of them. An item
 * answers its result or the error that it alone failed with; such an item must not have written anything.
 */
export interface BatchCommand<I, T> {
  readonly name: string;
  many(tx: Transaction, inputs: readonly I[]): Steps<readonly Outcome<T>[]>;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

export interface Store {
  readonly database: "sqlite" | "postgres";
  /** Resolves once the command's commit is durable; rejects with what the body threw, nothing being kept. */
  write<T>(command: Command<T>): Promise<T>;
  /** The same for one input of a batch command; inputs that arrive together share a run. */
  writeBatched<I, T>(command: BatchCommand<I, T>, input: I): Promise<T>;
  /**
   * Committed rows only. Steps that write are refused. On PostgreSQL, where others write meanwhile, each step sees what
   * was committed when it began.
   */
  read<T>(query: Steps<T>): Promise<T>;
  /**
   * The same for what may take longer than 5 ms, such as filters over many rows: it keeps nobody else waiting, and is
   * given up after 15 s. Several steps may see commits in between.
   */
  readSlow<T>(query: Steps<T>): Promise<T>;
  /**
   * Called after each commit of this process, in commit order for a website, with that commit's events. The bodies
   * are those of the log: a subscriber that finds no gap need not read it.
   */
  onCommit(listener: (events: readonly LoggedEvent[]) => void): void;
  /** Rejects with StoreUnavailable when the database cannot be written now. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** The database is away, full, or refuses to keep what was asked: 503 with Retry-After; nothing was kept. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** The data folder or database cannot be used at all; the message is one sentence for a person. */
export class StoreUnusable extends Error {
  override readonly name = "StoreUnusable";
}

/** Whether a unique index refused a row, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "23505" || code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
}
