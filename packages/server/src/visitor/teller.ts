import { readVisibleMessage } from "../domain/visitors/chat.js";
import type { DeliveredEvent } from "../events/event.js";
import type { ChatBox } from "./chat-box.js";
import type { VisitorHub } from "./hub.js";
import { personOf, viewOf } from "./view.js";

type Payload = Record<string, unknown> & { readonly session_id: string; readonly fingerprint?: number };
type Push = (session_id: string, name: string, payload: object) => void;

/** Events that a chat box hears of, and what it is told. Undefined: nothing. */
const tellings: Readonly<
  Record<string, (payload: Payload, chatBox: ChatBox) => readonly [string, object] | undefined>
> = {
  "message:received": (payload, { privacy }) => {
    const view = viewOf(payload, privacy);
    return view && ["message:received", view];
  },
  "message:send": (payload, { privacy }) => {
    const view = viewOf(payload, privacy);
    return view && ["message:sent", view];
  },
  "message:removed": ({ fingerprint }) => ["message:removed", { fingerprint }],
  // What an operator writes is theirs until it is sent.
  "message:compose:receive": ({ type, user }, { privacy }) => [
    "message:compose",
    { type, user: personOf((user ?? {}) as object, true, privacy) },
  ],
  "message:acknowledge:read:send": ({ fingerprints }) => ["message:read", { from: "user", fingerprints }],
  "message:acknowledge:read:received": ({ fingerprints }) => ["message:read", { from: "operator", fingerprints }],
  "message:acknowledge:delivered": ({ fingerprints }) => ["message:delivered", { fingerprints }],
  "session:set_state": ({ state }) => ["session:state", { state }],
  "session:set_block": ({ is_blocked }) => ["session:blocked", { blocked: is_blocked }],
  "session:set_email": ({ email }) => ["session:updated", { email: email || null }],
  "session:set_phone": ({ phone }) => ["session:updated", { phone: phone || null }],
  "session:set_nickname": ({ nickname }) => ["session:updated", { nickname }],
  "session:set_avatar": ({ avatar }) => ["session:updated", { avatar: avatar || null }],
  "session:update_verify": ({ is_verified }) => ["session:updated", { verified: is_verified }],
  "session:sync:rating": ({ rating }) => ["session:rated", rating as object],
  "session:removed": () => ["session:reset", {}],
};

/** Tells chat boxes what happens in their conversations, in order, and nothing that is for the team alone. */
export class Teller {
  readonly #hub: Pick<VisitorHub, "store" | "log">;
  /** What must be looked up first keeps what follows it waiting. */
  readonly #queues = new Map<string, Promise<void>>();

  constructor(hub: Pick<VisitorHub, "store" | "log">) {
    this.#hub = hub;
  }

  tell(event: DeliveredEvent, chatBoxOf: (session_id: string) => ChatBox | undefined, push: Push): void {
    const edited = event.name === "message:updated";
    const telling = tellings[event.name];
    if (telling === undefined && !edited) return;
    const payload = JSON.parse(event.body) as Payload;
    const chatBox = chatBoxOf(payload.session_id);
    if (chatBox === undefined) return;
    const key = `${event.website_id} ${payload.session_id}`;
    const before = this.#queues.get(key);
    if (before === undefined && telling !== undefined) {
      const told = telling(payload, chatBox);
      if (told !== undefined) push(payload.session_id, ...told);
      return;
    }
    const work = (before ?? Promise.resolve()).then(async () => {
      const told = edited ? await this.#edited(payload, chatBox) : telling?.(payload, chatBox);
      if (told !== undefined) push(payload.session_id, ...told);
    });
    const done = work
      .catch((err: unknown) => this.#hub.log.warn({ err }, "A chat box could not be told of an event."))
      .finally(() => {
        if (this.#queues.get(key) === done) this.#queues.delete(key);
      });
    this.#queues.set(key, done);
  }

  /** The event does not say whether the message is one for visitors. */
  async #edited({ session_id, fingerprint = 0 }: Payload, chatBox: ChatBox) {
    const { website_id } = chatBox.gate;
    const message = await this.#hub.store.read(readVisibleMessage(website_id, session_id, fingerprint));
    const view = message && viewOf(message, chatBox.privacy);
    return view && (["message:updated", view] as const);
  }
}
