import { randomUUID } from "node:crypto";
import type { BodyOf, DataOf, routes } from "@parley/contract";
import type { Clock } from "../../platform/clock.js";
import { getConversationId } from "../../store/conversations.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { ApiError } from "../error.js";
import type { Jobs } from "../jobs/jobs.js";
import type { VisitorChannel } from "../visitors/channel.js";
import { CallEvents } from "./events.js";

type RouteOf<Id> = Extract<(typeof routes)[number], { id: Id }>;
export type NewCall = BodyOf<RouteOf<"initiateNewCallSessionForConversation">>;
export type OngoingCall = DataOf<RouteOf<"getOngoingCallSessionForConversation">>;
export type Signaling = BodyOf<RouteOf<"transmitSignalingOnOngoingCallSession">>;

/** Milliseconds that a call rings, and that it lasts at most. */
const ringTime = 60_000;
const longestCall = 4 * 3_600_000;
/** Milliseconds between two signs that this process still holds a call. */
const pulseTime = 30_000;
/** What the visitor's side said that operators have not fetched because no event brings it: the last of it. */
const signalsKept = 50;
/** Characters of JSON that one signal may have: several times what browsers say. */
const signalLength = 65_536;

interface Call {
  readonly call_id: string;
  readonly website_id: WebsiteId;
  readonly session_id: string;
  /** What the visitor's chat boxes are told while it rings. */
  readonly request: object;
  readonly rings_until: number;
  /** The chat box that took it. */
  connection: string | undefined;
  /** From the visitor's side, oldest first. */
  readonly signaling: Signaling[];
  /** The end of the ringing, and later of the call. */
  timer: NodeJS.Timeout | undefined;
  pulse: NodeJS.Timeout | undefined;
}

/**
 * Calls between operators and a visitor: one at a time per conversation, rung on the visitor's chat boxes, with what WebRTC has to
 * say passed on. They live in memory, as the connections do that they need; that one was begun is kept, so that its end is told even
 * when this process does not live to see it. Rejects with conversation_not_found, call_not_found, call_exists, not_allowed and
 * invalid_data.
 */
export class Calls {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #channel: VisitorChannel;
  readonly #events: CallEvents;
  readonly #calls = new Map<string, Call>();

  constructor(store: Store, clock: Clock, jobs: Jobs, channel: VisitorChannel) {
    this.#store = store;
    this.#clock = clock;
    this.#channel = channel;
    this.#events = new CallEvents(store, clock, jobs, (call) => this.#holds(call));
  }

  /**
   * Rings on the visitor's chat boxes: `call:request:initiated`. A visitor who is away, or does not answer in a minute, declines:
   * `call:request:rejected`. Answers the call's id.
   */
  async initiate(website_id: WebsiteId, session_id: string, { mode, user }: NewCall): Promise<string> {
    await this.#check(website_id, session_id);
    const key = keyOf(website_id, session_id);
    if (this.#calls.has(key)) throw new ApiError("call_exists");
    const call_id = `call_${randomUUID()}`;
    const expires_at = this.#clock.now() + ringTime;
    const call: Call = {
      call_id,
      website_id,
      session_id,
      request: { call_id, mode, ...(user === undefined ? {} : { user }), expires_at },
      rings_until: expires_at,
      connection: undefined,
      signaling: [],
      timer: undefined,
      pulse: undefined,
    };
    this.#calls.set(key, call);
    try {
      await this.#events.initiated(call);
    } catch (error) {
      this.#forget(call);
      throw error;
    }
    // Whoever heard of it may have hung up by now.
    if (!this.#holds(call)) return call_id;
    this.#last(call, ringTime);
    call.pulse = setInterval(() => void this.#events.pulse(call).catch(() => undefined), pulseTime).unref();
    if (this.#channel.send(website_id, session_id, "call:request", call.request) === 0) await this.#over(call);
    return call_id;
  }

  /** The call that goes on, with what WebRTC on the visitor's side had to say so far. */
  async get(website_id: WebsiteId, session_id: string): Promise<OngoingCall> {
    await this.#check(website_id, session_id);
    const call = this.#calls.get(keyOf(website_id, session_id));
    if (call === undefined) throw new ApiError("call_not_found", "No call with this visitor goes on.");
    const { call_id, signaling } = call;
    return signaling.length === 0 ? { call_id } : { call_id, signaling: [...signaling] };
  }

  /** An operator hangs up, or stops ringing. */
  async abort(website_id: WebsiteId, session_id: string, call_id: string): Promise<void> {
    await this.#over(await this.#find(website_id, session_id, call_id), "call:abort");
  }

  /** From an operator to the chat box that took the call, or to all that it rings on. */
  async signal(website_id: WebsiteId, session_id: string, call_id: string, signaling: Signaling): Promise<void> {
    checkSignal(signaling);
    const { connection } = await this.#find(website_id, session_id, call_id);
    this.#channel.send(website_id, session_id, "call:signaling", { call_id, ...signaling }, connection);
  }

  /** From the visitor's side to the operators. */
  async answer(
    website_id: WebsiteId,
    session_id: string,
    call_id: string,
    connection: string,
    signaling: Signaling,
  ): Promise<void> {
    checkSignal(signaling);
    const call = await this.#findOn(website_id, session_id, call_id, connection);
    call.signaling.push(signaling);
    if (call.signaling.length > signalsKept) call.signaling.shift();
  }

  /** The visitor takes the call on one chat box; the others stop ringing. */
  async accept(website_id: WebsiteId, session_id: string, call_id: string, connection: string): Promise<void> {
    const call = await this.#findOn(website_id, session_id, call_id, connection);
    if (call.connection !== undefined) return;
    call.connection = connection;
    this.#last(call, longestCall);
    this.#channel.send(website_id, session_id, "call:accepted", { call_id });
  }

  /** The visitor declines or hangs up. */
  async reject(website_id: WebsiteId, session_id: string, call_id: string, connection: string): Promise<void> {
    await this.#over(await this.#findOn(website_id, session_id, call_id, connection), "call:abort");
  }

  /** What a chat box that comes is told of a call that rings. */
  ringing(website_id: WebsiteId, session_id: string): object | undefined {
    const call = this.#calls.get(keyOf(website_id, session_id));
    return call?.connection === undefined ? call?.request : undefined;
  }

  /** A chat box has gone: the call that it took is over. One that rings goes on ringing, since pages change. */
  async left(website_id: WebsiteId, session_id: string, connection: string): Promise<void> {
    const call = this.#calls.get(keyOf(website_id, session_id));
    if (call?.connection === connection) await this.#over(call);
  }

  /** All calls are over: the connections that they need end with this process. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.#calls.values()].map((call) => this.#over(call)));
  }

  /** The call ends after this time, in milliseconds, unless something ends it before. */
  #last(call: Call, milliseconds: number): void {
    clearTimeout(call.timer);
    const end = () => void this.#over(call, "call:abort").catch(() => undefined);
    call.timer = setTimeout(end, milliseconds).unref();
  }

  /** Ends a call, once; when it cannot be told now, it is once the call is missed. */
  async #over(call: Call, told?: string): Promise<void> {
    if (!this.#holds(call)) return;
    this.#forget(call);
    const { website_id, session_id, call_id } = call;
    if (told !== undefined) this.#channel.send(website_id, session_id, told, { call_id });
    await this.#events.over(call);
  }

  #holds({ website_id, session_id, call_id }: Pick<Call, "website_id" | "session_id" | "call_id">): boolean {
    return this.#calls.get(keyOf(website_id, session_id))?.call_id === call_id;
  }

  #forget(call: Call): void {
    clearTimeout(call.timer);
    clearInterval(call.pulse);
    this.#calls.delete(keyOf(call.website_id, call.session_id));
  }

  async #find(website_id: WebsiteId, session_id: string, call_id: string): Promise<Call> {
    await this.#check(website_id, session_id);
    const call = this.#calls.get(keyOf(website_id, session_id));
    if (call?.call_id !== call_id) throw new ApiError("call_not_found");
    return call;
  }

  /** For a chat box: once one took the call, it is none of the others'. */
  async #findOn(website_id: WebsiteId, session_id: string, call_id: string, connection: string): Promise<Call> {
    const call = await this.#find(website_id, session_id, call_id);
    if (call.connection === undefined || call.connection === connection) return call;
    throw new ApiError("not_allowed", "The call was answered on another chat box of the visitor.");
  }

  async #check(website_id: WebsiteId, session_id: string): Promise<void> {
    const id = await this.#store.read(getConversationId(website_id, session_id));
    if (id === undefined) throw new ApiError("conversation_not_found");
  }
}

function checkSignal({ payload }: Signaling): void {
  if ((JSON.stringify(payload)?.length ?? 0) <= signalLength) return;
  throw new ApiError("invalid_data", `payload must have at most ${signalLength} characters as JSON.`);
}

function keyOf(website_id: string, session_id: string): string {
  return `${website_id} ${session_id}`;
}
