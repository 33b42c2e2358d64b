import type { CrispError } from "../../errors/index.js";
import type { PortResponse } from "../../port/port.js";

/** One try of a call, as those who watch see it. Nothing of the token is in it. */
export interface Try {
  readonly verb: string;
  /** The route's path below `/v1`, with its `{name}` places. */
  readonly route: string;
  /** `http://127.0.0.1:8787`. */
  readonly origin: string;
  /** Path and query, as sent. */
  readonly path: string;
  /** As they will be sent, by lower-case names; watchers may change them. */
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
  /** From 1. */
  readonly attempt: number;
}

/** How a try ended; no response came when it is undefined. */
export interface Ended {
  readonly response: PortResponse | undefined;
  readonly error: CrispError | undefined;
  /** Milliseconds. */
  readonly duration: number;
}

/** Looks on at calls. What it throws is its own affair, except in `begin`. */
export interface Watcher {
  /** Before a try is sent. Returns what is called when it ended, if it cares. */
  begin(attempt: Try): Promise<Watching | undefined> | Watching | undefined;
  /** A failed try will be repeated after so many milliseconds. */
  again?(attempt: Try, error: CrispError, wait: number): unknown;
}

export type Watching = (ended: Ended) => unknown;
