import { randomUUID } from "node:crypto";
import type { BodyOf, DataOf, routes } from "@parley/contract";
import type { Clock } from "../../platform/clock.js";
import { getConversationId } from "../../store/conversations.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { changeConversation } from "../conversations/change.js";
import { ApiError } from "../error.js";
import type { VisitorChannel } from "../visitors/channel.js";

type RouteOf<Id> = Extract<(typeof routes)[number], { id: Id }>;
export type NewCall = BodyOf<RouteOf<"initiateNewCallSessionForConversation">>;
export type OngoingCall = DataOf<RouteOf<"getOngoingCallSessionForConversation">>;
export type Signaling = BodyOf<RouteOf<"transmitSignalingOnOngoingCallSession">>;

/** Milliseconds that a call rings. */
const ringTime = 60_000;
/** A call that nothing is heard of is over, in milliseconds. */
const longestCall = 4 * 3_600_000;

/** What the visitor's side said that operators have not fetched because no event brings it: the last of it. */
const signalsKept = 50;

interface Call {
  readonly call_id: string;
  readonly until: number;
  readonly ringing: boolean;
  /** The chat box that took it. */
  readonly connection?: string;
  /** From the visitor's side, oldest first. */
  readonly signaling: Signaling[];
}

/**
 * Calls between operators and a visitor: one at a time per conversation, rung on the visitor's chat boxes, with what WebRTC has to
 * say passed on. They live in memory, as the connections do that they need. Rejects with conversation_not_found,
 * call_not_found and call_exists.
 */
export class Calls {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #channel: VisitorChannel;
  readonly #calls = new Map<string, Call>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(store: Store, clock: Clock, channel: VisitorChannel) {
    this.#store = store;
    this.#clock = clock;
    this.#channel = channel;
  }

  /**
   * Rings on the visitor's chat boxes: `call:request:initiated`. A visitor who is away, or does not answer in a minute, declines:
   * `call:request:rejected`. Answers the call's id.
   */
  async initiate(website_id: WebsiteId, session_id: string, { mode, user }: NewCall): Promise<string> {
    await this.#check(website_id, session_id);
    if (this.#ongoing(website_id, session_id) !== undefined) throw new ApiError("call_exists");
    const key = keyOf(website_id, session_id);
    const call: Call = {
      call_id: `call_${randomUUID()}`,
      until: this.#clock.now() + ringTime,
      ringing: true,
      signaling: [],
    };
    const { call_id } = call;
    this.#calls.set(key, call);
    try {
      await this.#cause(website_id, session_id, "call:request:initiated", call_id);
    } catch (error) {
      this.#end(key, call_id);
      throw error;
    }
    const request = { call_id, mode, ...(user === undefined ? {} : { user }), expires_at: call.until };
    if (this.#channel.send(website_id, session_id, "call:request", request) === 0) {
      await this.#over(website_id, session_id, call_id);
    } else {
      const timer = setTimeout(() => {
        void this.#over(website_id, session_id, call_id, "call:abort").catch(() => undefined);
      }, ringTime).unref();
      this.#timers.set(call_id, timer);
    }
    return call_id;
  }

  /** The call that goes on, with what WebRTC on the visitor's side had to say so far. */
  async get(website_id: WebsiteId, session_id: string): Promise<OngoingCall> {
    await this.#check(website_id, session_id);
    const call = this.#ongoing(website_id, session_id);
    if (call === undefined) throw new ApiError("call_not_found", "No call with this visitor goes on.");
    const { call_id, signaling } = call;
    return signaling.length === 0 ? { call_id } : { call_id, signaling: [...signaling] };
  }

  /** An operator hangs up, or stops ringing. */
  async abort(website_id: WebsiteId, session_id: string, call_id: string): Promise<void> {
    await this.#find(website_id, session_id, call_id);
    await this.#over(website_id, session_id, call_id, "call:abort");
  }

  /** From an operator to the chat box that took the call, or to all that it rings on. */
  async signal(website_id: WebsiteId, session_id: string, call_id: string, signaling: Signaling): Promise<void> {
    await this.#find(website_id, session_id, call_id);
    this.#channel.send(website_id, session_id, "call:signaling", { call_id, ...signaling });
  }

  /** From the visitor's side to the operators. */
  async answer(website_id: WebsiteId, session_id: string, call_id: string, signaling: Signaling): Promise<void> {
    const call = await this.#find(website_id, session_id, call_id);
    call.signaling.push(signaling);
    if (call.signaling.length > signalsKept) call.signaling.shift();
  }

  /** The visitor takes the call on one chat box; the others stop ringing. */
  async accept(website_id: WebsiteId, session_id: string, call_id: string, connection: string): Promise<void> {
    const call = await this.#find(website_id, session_id, call_id);
    if (!call.ringing) throw new ApiError("not_allowed", "The call was answered already.");
    this.#silence(call_id);
    const until = this.#clock.now() + longestCall;
    this.#calls.set(keyOf(website_id, session_id), { ...call, until, ringing: false, connection });
    this.#channel.send(website_id, session_id, "call:accepted", { call_id });
  }

  /** The visitor declines or hangs up. */
  async reject(website_id: WebsiteId, session_id: string, call_id: string): Promise<void> {
    await this.#find(website_id, session_id, call_id);
    await this.#over(website_id, session_id, call_id, "call:abort");
  }

  /** A chat box has gone: the call that it took is over. */
  async left(website_id: WebsiteId, session_id: string, connection: string): Promise<void> {
    const call = this.#ongoing(website_id, session_id);
    if (call?.connection === connection) await this.#over(website_id, session_id, call.call_id);
  }

  /** Stops waiting for answers. */
  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #over(website_id: WebsiteId, session_id: string, call_id: string, told?: string): Promise<void> {
    if (!this.#end(keyOf(website_id, session_id), call_id)) return;
    if (told !== undefined) this.#channel.send(website_id, session_id, told, { call_id });
    await this.#cause(website_id, session_id, "call:request:rejected", call_id);
  }

  #end(key: string, call_id: string): boolean {
    this.#silence(call_id);
    return this.#calls.get(key)?.call_id === call_id && this.#calls.delete(key);
  }

  #silence(call_id: string): void {
    clearTimeout(this.#timers.get(call_id));
    this.#timers.delete(call_id);
  }

  async #find(website_id: WebsiteId, session_id: string, call_id: string): Promise<Call> {
    await this.#check(website_id, session_id);
    const call = this.#ongoing(website_id, session_id);
    if (call?.call_id !== call_id) throw new ApiError("call_not_found");
    return call;
  }

  #ongoing(website_id: string, session_id: string): Call | undefined {
    const key = keyOf(website_id, session_id);
    const call = this.#calls.get(key);
    if (call === undefined || call.until > this.#clock.now()) return call;
    this.#end(key, call.call_id);
    return undefined;
  }

  async #check(website_id: WebsiteId, session_id: string): Promise<void> {
    const id = await this.#store.read(getConversationId(website_id, session_id));
    if (id === undefined) throw new ApiError("conversation_not_found");
  }

  #cause(website_id: WebsiteId, session_id: string, name: string, call_id: string): Promise<void> {
    return this.#store.write(
      // biome-ignore lint/correctness/useYield: nothing is kept but the event.
      changeConversation(name, website_id, session_id, function* ({ cause }) {
        cause(name, { call_id });
      }),
    );
  }
}

function keyOf(website_id: string, session_id: string): string {
  return `${website_id} ${session_id}`;
}
