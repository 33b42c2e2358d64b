/** A conversation, by its website. */
export interface ConversationName {
  readonly website_id: string;
  readonly session_id: string;
}

/** A time in which no events arrived, told of once the connection is live again and what was missed has been looked for. */
export interface Gap {
  /** The last sign of life of the lost connection, in milliseconds of this machine's clock. */
  readonly from: number;
  /** When the connection was live again. */
  readonly to: number;
  /** Websites looked through. */
  readonly websites: readonly string[];
  /** Conversations that had messages, edits or removals that were missed. */
  readonly conversations: number;
  /** Missed messages, edits and removals that handlers were given. */
  readonly messages: number;
  /**
   * Whether every missed `message:send` and `message:received` was given to handlers: true, some of them (`partial`), or
   * nothing was tried or found out (false).
   */
  readonly recovered: boolean | "partial";
  /** Why not all, in one sentence. */
  readonly reason?: string;
  /**
   * Names of events listened to whose events of the gap may be lost: the REST API tells the present, not what happened.
   * `message:updated` and `message:removed` are told where they can be known, in conversations with newer messages.
   */
  readonly unrecoverable: readonly string[];
  /** What a limit or an error left out. */
  readonly leftOut: { readonly websites: readonly string[]; readonly conversations: readonly ConversationName[] };
}

/** Told of each gap. */
export type GapHandler = (gap: Gap) => unknown;
