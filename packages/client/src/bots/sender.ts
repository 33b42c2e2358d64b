import type { ConversationMessageNew } from "../generated/types.js";
import type { BotClient } from "./client.js";
import { BotEnded } from "./ended.js";
import { newFingerprint } from "./fingerprint.js";
import { type BotContent, type ConversationId, keyOf } from "./message.js";
import type { Notice } from "./notice.js";
import type { BotIdentity } from "./options.js";
import { Pace } from "./pace.js";
import { Recent } from "./recent.js";

export interface SendOptions {
  /** user_id of operators to tell. */
  readonly mentions?: readonly string[];
  /** Keys and values of your choice, kept with the message. */
  readonly properties?: Readonly<Record<string, string | number | boolean>>;
}

/** A message that was sent. */
export interface Sent {
  /** Its number inside its conversation. */
  readonly fingerprint: number;
}

const SENT = 20_000;

/** Sends what the bot says, and knows it again when the server tells of it. */
export class Sender {
  readonly #client: BotClient;
  readonly #identity: BotIdentity | undefined;
  readonly #pace: Pace;
  readonly #notice: (notice: Notice) => void;
  readonly #sent = new Recent(SENT);

  constructor(
    client: BotClient,
    identity: BotIdentity | undefined,
    perMinute: number,
    notice: (notice: Notice) => void,
  ) {
    this.#client = client;
    this.#identity = identity;
    this.#pace = new Pace(perMinute);
    this.#notice = notice;
  }

  /** Whether the bot has sent the message. */
  knows(id: ConversationId, fingerprint: number): boolean {
    return this.#sent.has(`${keyOf(id)}/${fingerprint}`);
  }

  /** Rejects with a `BotEnded` when it would be too many, and with a `CrispError` when it cannot be sent. */
  async send(id: ConversationId, content: BotContent, options: SendOptions = {}): Promise<Sent> {
    const key = keyOf(id);
    const pace = this.#pace.take(key);
    if (pace === "first") this.#notice({ kind: "capped", website_id: id.website_id, session_id: id.session_id });
    if (pace !== "free") throw new BotEnded("capped");
    const fingerprint = newFingerprint();
    // Before it is sent: the server may tell of it before it answers.
    this.#sent.add(`${key}/${fingerprint}`);
    const message = {
      ...(typeof content === "string" ? { type: "text", content } : { type: content.type, content: content.content }),
      from: "operator",
      origin: "chat",
      automated: true,
      fingerprint,
      ...(this.#identity ? { user: { ...this.#identity } } : {}),
      ...(options.mentions ? { mentions: [...options.mentions] } : {}),
      ...(options.properties ? { properties: { ...options.properties } } : {}),
    } as ConversationMessageNew;
    await this.#client.website.sendMessageInConversation(id.website_id, id.session_id, message);
    return { fingerprint };
  }
}
