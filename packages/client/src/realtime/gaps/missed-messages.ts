import { CrispNotFoundError } from "../../errors/index.js";
import { walkByTimestamp } from "../../paging/by-timestamp.js";
import { type Fetched, itemsOf } from "../../paging/fetched.js";
import type { Call } from "../../request/call.js";
import type { Budget } from "./budget.js";
import type { ConversationName } from "./gap.js";
import type { GapSink, Lost } from "./recovery.js";

/** Messages that a page which is not the last may hold. */
const FULL = 20;

export interface Conversation extends ConversationName {
  readonly inbox_id: string | null;
}

/** What is looked at of a message; the rest is handed on as it is. */
interface Message {
  readonly fingerprint: number;
  readonly timestamp: number;
  readonly type?: string;
  readonly from?: string;
  readonly content?: unknown;
  readonly edited?: boolean;
}

export interface MissedEvent {
  readonly name: string;
  readonly payload: object;
  readonly timestamp: number;
  /** It arrived meanwhile, and waits. */
  readonly live?: boolean;
}

interface Missed {
  /** In the order in which they are to be delivered. */
  readonly events: readonly MissedEvent[];
  /** Why there may be more. */
  readonly error?: unknown;
}

/** The events of one conversation that were missed, as far as its messages tell. */
export async function missedMessages(
  ask: (call: Call) => Promise<Fetched>,
  conversation: Conversation,
  lost: Lost,
  sink: GapSink,
  budget: Budget,
): Promise<Missed> {
  const { website_id, session_id, inbox_id } = conversation;
  const params = { website_id, session_id };
  const place = { website_id, session_id, inbox_id };
  const pages: MissedEvent[][] = [];
  const walked = new Set<number>();
  // From when on every message was walked.
  let begin = Number.NEGATIVE_INFINITY;
  let error: unknown;
  const gone: MissedEvent[] = [];
  try {
    for await (const page of back(ask, params)) {
      const events: MissedEvent[] = [];
      pages.unshift(events);
      const waiting = sink.waiting(session_id);
      for (const message of page) {
        walked.add(message.fingerprint);
        const held = waiting.get(message.fingerprint) as object | undefined;
        const event = eventOf(message, held, place, lost, sink);
        if (!event) continue;
        if (!held) budget.message();
        events.push(event);
      }
      const oldest = page.at(-1)?.timestamp ?? Number.NEGATIVE_INFINITY;
      if (oldest >= lost.start) continue;
      begin = oldest;
      break;
    }
    for (const fingerprint of await removed(ask, params, walked, begin, lost, sink)) {
      gone.push({ name: "message:removed", payload: { ...place, fingerprint }, timestamp: lost.to });
    }
  } catch (thrown) {
    error = thrown;
  }
  // Messages of one millisecond stay in the order in which the page had them.
  for (const events of pages) events.sort((a, b) => a.timestamp - b.timestamp);
  const events = [...pages.flat(), ...gone];
  return error === undefined ? { events } : { events, error };
}

/** Messages of the conversation, page by page, the newest first. */
function back(
  ask: (call: Call) => Promise<Fetched>,
  params: { website_id: string; session_id: string },
): AsyncGenerator<Message[], void, undefined> {
  const path = "/website/{website_id}/conversation/{session_id}/messages";
  return walkByTimestamp<Message>({
    fetch: async (timestamp) => {
      const query = timestamp === undefined ? {} : { timestamp_before: timestamp };
      const page = await ask({ verb: "GET", path, params, query });
      // 206 says that more remains; a page as full as this is asked on after even without it.
      return itemsOf(page).length >= FULL ? { ...page, status: 206 } : page;
    },
    timestamp: undefined,
    direction: "before",
    limit: Number.POSITIVE_INFINITY,
    key: "fingerprint",
  });
}

/** The event that the message was missed as; undefined when there is none. */
function eventOf(
  message: Message,
  held: object | undefined,
  place: Conversation,
  { since, start }: Lost,
  sink: GapSink,
): MissedEvent | undefined {
  const { session_id } = place;
  const { fingerprint, content, timestamp } = message;
  if (sink.known(session_id, fingerprint)) {
    // A visitor's choice is no edit, but changes the content all the same.
    const edited = message.edited === true || message.type === "picker" || message.type === "field";
    if (!edited || !since.has("message:updated") || !sink.changed(session_id, fingerprint, content)) return undefined;
    return { name: "message:updated", payload: { ...place, fingerprint, content }, timestamp };
  }
  const name = message.from === "operator" ? "message:received" : "message:send";
  // As it arrived, and at its place among those that did not.
  if (held) return { name, payload: held, timestamp, live: true };
  const wanted = Math.max(start, since.get(name) ?? Number.POSITIVE_INFINITY);
  if (!(timestamp >= wanted)) return undefined;
  return { name, payload: { ...place, ...message }, timestamp };
}

/** Messages that were delivered before, and are no longer there. */
async function removed(
  ask: (call: Call) => Promise<Fetched>,
  params: { website_id: string; session_id: string },
  walked: ReadonlySet<number>,
  begin: number,
  { since }: Lost,
  sink: GapSink,
): Promise<number[]> {
  if (!since.has("message:removed")) return [];
  const gone: number[] = [];
  const path = "/website/{website_id}/conversation/{session_id}/message/{fingerprint}";
  for (const fingerprint of sink.delivered(params.session_id, begin)) {
    if (walked.has(fingerprint)) continue;
    // Lists may leave messages out for other reasons, so that each is asked for.
    try {
      await ask({ verb: "GET", path, params: { ...params, fingerprint } });
    } catch (error) {
      if (!(error instanceof CrispNotFoundError)) throw error;
      gone.push(fingerprint);
    }
  }
  return gone;
}
