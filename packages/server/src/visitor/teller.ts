import { removedForVisitors } from "../domain/messages/remove.js";
import { readVisibleMessage, visibleOnly } from "../domain/visitors/chat.js";
import type { DeliveredEvent } from "../events/event.js";
import type { ChatBox } from "./chat-box.js";
import type { VisitorHub } from "./hub.js";
import { personOf, viewOf } from "./view.js";

type Payload = Record<string, unknown> & {
  readonly session_id: string;
  readonly fingerprint?: number;
  readonly fingerprints?: readonly number[];
};
type Told = readonly [string, object];
type Push = (session_id: string, name: string, payload: object) => void;

/** Events that a chat box hears of, and what it is told. Undefined: nothing. */
const tellings: Readonly<Record<string, (payload: Payload, chatBox: ChatBox) => Told | undefined>> = {
  "message:received": (payload, { privacy }) => {
    const view = viewOf(payload, privacy);
    return view && ["message:received", view];
  },
  "message:send": (payload, { privacy }) => {
    const view = viewOf(payload, privacy);
    return view && ["message:sent", view];
  },
  [removedForVisitors]: ({ fingerprint }) => ["message:removed", { fingerprint }],
  // What an operator writes is theirs until it is sent.
  "message:compose:receive": ({ type, user }, { privacy }) => [
    "message:compose",
    { type, user: personOf((user ?? {}) as object, true, privacy) },
  ],
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

/** Marks may be of notes, too: what is told of them is of the messages that the visitor sees. */
const marks: Readonly<Record<string, (fingerprints: readonly number[]) => Told>> = {
  "message:acknowledge:read:send": (fingerprints) => ["message:read", { from: "user", fingerprints }],
  "message:acknowledge:read:received": (fingerprints) => ["message:read", { from: "operator", fingerprints }],
  "message:acknowledge:delivered": (fingerprints) => ["message:delivered", { fingerprints }],
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
    const { name } = event;
    const telling = tellings[name];
    if (telling === undefined && !isLookedUp(name)) return;
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
      const told = telling === undefined ? await this.#lookUp(name, payload, chatBox) : telling(payload, chatBox);
      if (told !== undefined) push(payload.session_id, ...told);
    });
    const done = work
      .catch((err: unknown) => this.#hub.log.warn({ err }, "A chat box could not be told of an event."))
      .finally(() => {
        if (this.#queues.get(key) === done) this.#queues.delete(key);
      });
    this.#queues.set(key, done);
  }

  /** The event does not say whether the messages are ones for visitors. */
  async #lookUp(name: string, payload: Payload, { gate, privacy }: ChatBox): Promise<Told | undefined> {
    const { session_id, fingerprint = 0, fingerprints = [] } = payload;
    const mark = marks[name];
    if (mark === undefined) {
      const message = await this.#hub.store.read(readVisibleMessage(gate.website_id, session_id, fingerprint));
      const view = message && viewOf(message, privacy);
      return view && ["message:updated", view];
    }
    const visible = await this.#hub.store.read(visibleOnly(gate.website_id, session_id, fingerprints));
    return visible.length === 0 ? undefined : mark(visible);
  }
}

function isLookedUp(name: string): boolean {
  return name === "message:updated" || marks[name] !== undefined;
}
