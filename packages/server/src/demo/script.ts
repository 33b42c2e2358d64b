import type { MessageType } from "@parley/contract";

/** Content that is not plain text, with its message type. */
export interface Rich {
  readonly type: Exclude<MessageType, "text" | "note">;
  readonly content: unknown;
}

/** One message: who sends it, and what. Texts may hold `{first}`, `{operator}`, `{order}` and `{product}`. */
export type Turn = readonly [who: "user" | "operator" | "note", content: string | Rich];

/** A conversation as it would go if it were had to its end. */
export interface Script {
  /** One word for what it is about, in English: its segment. */
  readonly topic: string;
  /** Subject line, where the channel is email. */
  readonly subject: string;
  readonly turns: readonly Turn[];
}
