import type { Gap } from "./gap.js";

/** A gap as it is known before anything was looked for. Times in milliseconds. */
export interface Lost {
  /** By our clock. */
  readonly from: number;
  readonly to: number;
  /** By the server's clock: from when on to look, which is some time earlier than `from`, since clocks differ. */
  readonly start: number;
  /** Events that were listened to before the gap, and since when by the server's clock. */
  readonly since: ReadonlyMap<string, number>;
  /** Websites that events came from so far. */
  readonly websites: readonly string[];
}

/** Where a recovery puts what it finds. Live events of a conversation wait until it is released. */
export interface GapSink {
  /** Gives an event to handlers, unless it came before. One that arrived `live` and waited was not missed. */
  deliver(session_id: string, name: string, payload: unknown, live: boolean): void;
  /**
   * Messages of a conversation that arrived live meanwhile, and wait, by fingerprint. What was missed may be older and newer than
   * they are, when the connection was lost twice.
   */
  waiting(session_id: string): ReadonlyMap<unknown, unknown>;
  /** Whether the message was delivered before. */
  known(session_id: string, fingerprint: number): boolean;
  /** Whether it was delivered with another content. */
  changed(session_id: string, fingerprint: number, content: unknown): boolean;
  /** Fingerprints of messages of a conversation that were delivered before, and are later than a time of the server's. */
  delivered(session_id: string, after: number): readonly number[];
  /** Only these conversations may have missed something. */
  narrow(sessions: ReadonlySet<string>): unknown;
  /** The conversation has all that it missed, or all that can be had. */
  release(session_id: string): unknown;
}

export interface Recovered extends Pick<Gap, "websites" | "recovered" | "reason" | "leftOut"> {
  /**
   * Delivers what was found of conversations of which more is missing. Not called when another recovery goes on with this one, and
   * finds what is older, too.
   */
  giveUp?(): void;
}

/**
 * How what was missed comes back. Over the REST API today; a server that can resume a connection where it was lost would be
 * another implementation, chosen per connection.
 */
export interface GapRecovery {
  /** Never rejects; ends soon once the signal is aborted. */
  recover(lost: Lost, sink: GapSink, signal: AbortSignal): Promise<Recovered>;
}
