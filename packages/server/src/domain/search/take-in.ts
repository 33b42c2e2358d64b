import { removedAtOnce } from "../../store/conversation-removals.js";
import { getConversationById } from "../../store/conversations.js";
import { findMessages, listMessageRowsBefore, type MessageRow } from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import {
  putDocuments,
  removeMarks,
  removeSomeDocuments,
  type SearchDocument,
  scoped,
} from "../../store/search/documents.js";
import {
  type FollowedEvent,
  lockPosition,
  nextConversations,
  nextEvents,
  type SearchPosition,
  savePosition,
} from "../../store/search/follow.js";
import { replaceMarks } from "../../store/search/marks.js";
import { wordsOf } from "../../store/search/words.js";
import type { Steps } from "../../store/step.js";
import type { Command } from "../../store/store.js";
import { marksOf, textOfMessage, textOfMeta } from "./texts.js";

/** Events, and conversations from before, that one step takes in: a few milliseconds. */
const eventsPerStep = 200;
const conversationsPerStep = 20;
/**
 * Characters after which a step ends, whatever it has taken in: long texts cost by their length, and everybody else's writes wait for
 * a step.
 */
const charactersPerStep = 30_000;
/** Rows that are read at once: the last of them may be left for the next step. */
const readAtOnce = 20;
/** Messages of a conversation from before that are taken in: its newest. */
const messagesOfOne = 1_000;

const saysSomething = new Set(["message:send", "message:received", "message:updated", "message:removed"]);
const changesMeta =
  /^session:(?:set_(?:email|phone|address|subject|nickname|origin|data|segments)|sync:(?:geolocation|locales|topic)|request:initiated)$/;

/** How much of a conversation from before was taken in, where one step was not enough. Lost, it is begun again. */
export interface Within {
  readonly conversation_id: number;
  /** Of its newest messages so many, all from this time on. */
  readonly taken: number;
  readonly since: number;
}

export interface Advanced {
  /** Whether more remains. */
  readonly more: boolean;
  readonly within?: Within;
}

/** Takes the next into the index. */
export function advance(website_id: WebsiteId, within: Within | undefined): Command<Advanced> {
  return {
    name: "followSearch",
    *body() {
      const at = yield* lockPosition(website_id);
      if (at === undefined) return { more: false };
      return at.built < at.build_until ? yield* build(website_id, at, within) : yield* follow(website_id, at);
    },
  };
}

/** Conversations from before the index was begun, one after the other until the step is full. */
function* build(website_id: WebsiteId, at: SearchPosition, begun: Within | undefined): Steps<Advanced> {
  const step = new Step(website_id, at.key);
  const ids = yield* nextConversations(website_id, at.built, at.build_until, conversationsPerStep);
  let built = ids.length === 0 ? at.build_until : at.built;
  let within: Within | undefined;
  for (const id of ids) {
    if (step.full) break;
    within = yield* takeConversation(step, id, begun?.conversation_id === id ? begun : undefined);
    if (within !== undefined) break;
    built = id;
  }
  yield* step.end();
  yield* savePosition(website_id, at.seq, built);
  return { more: true, ...(within === undefined ? {} : { within }) };
}

/** Answers how far it came, unless that was all of it. */
function* takeConversation(step: Step, conversation_id: number, begun: Within | undefined): Steps<Within | undefined> {
  if (begun === undefined && !(yield* step.takeMeta(conversation_id))) return undefined;
  let within = begun ?? { conversation_id, taken: 0, since: Number.MAX_SAFE_INTEGER };
  while (within.taken < messagesOfOne) {
    if (step.full) return within;
    const rows: MessageRow[] = yield* listMessageRowsBefore(conversation_id, within.since, readAtOnce);
    for (const row of rows) {
      if (step.full) return within;
      step.takeMessage([conversation_id, row.fingerprint], row);
      within = { conversation_id, taken: within.taken + 1, since: row.timestamp };
    }
    if (rows.length < readAtOnce) break;
  }
  return undefined;
}

function* follow(website_id: WebsiteId, at: SearchPosition): Steps<Advanced> {
  const step = new Step(website_id, at.key);
  const events = yield* nextEvents(website_id, at.seq, eventsPerStep);
  let seq: number | undefined;
  for (let i = 0; i < events.length && !step.full; i += readAtOnce) {
    const some = events.slice(i, i + readAtOnce);
    const keys = some.map(keyOf);
    const asked = keys.filter((key) => key !== undefined);
    const rows = asked.length === 0 ? [] : yield* findMessages(asked);
    for (const [j, event] of some.entries()) {
      if (step.full) break;
      const key = keys[j];
      if (key !== undefined) step.takeMessage(key, rows[asked.indexOf(key)]);
      else if (event.conversation_id !== null) {
        if (changesMeta.test(event.name)) yield* step.takeMeta(event.conversation_id);
        if (event.name === "session:removed") yield* step.remove(event.conversation_id);
      }
      seq = event.seq;
    }
  }
  if (seq === undefined) return { more: false };
  yield* step.end();
  yield* savePosition(website_id, seq, at.built);
  return { more: events.length === eventsPerStep || seq !== events.at(-1)?.seq };
}

/** The message that an event is about. */
function keyOf({ name, conversation_id, fingerprint }: FollowedEvent): readonly [number, number] | undefined {
  const known = conversation_id !== null && fingerprint !== null && saysSomething.has(name);
  return known ? [conversation_id, fingerprint] : undefined;
}

/** What one step takes in: each thing once, as it is now. */
class Step {
  readonly #website_id: WebsiteId;
  readonly #key: number;
  readonly #documents = new Map<string, SearchDocument>();
  #characters = 0;

  constructor(website_id: WebsiteId, key: number) {
    this.#website_id = website_id;
    this.#key = key;
  }

  get full(): boolean {
    return this.#characters >= charactersPerStep;
  }

  /** A message that is no more leaves nothing. */
  takeMessage([conversation_id, fingerprint]: readonly [number, number], row: MessageRow | undefined): void {
    const place = `${conversation_id} ${fingerprint}`;
    if (this.#documents.has(place)) return;
    this.#take(place, conversation_id, fingerprint, row === undefined ? "" : textOfMessage(row));
  }

  /** Answers whether there is such a conversation. */
  *takeMeta(conversation_id: number): Steps<boolean> {
    const place = `${conversation_id}`;
    if (this.#documents.has(place)) return true;
    const row = yield* getConversationById(this.#website_id, conversation_id);
    if (row === undefined) return false;
    this.#characters += row.meta.length;
    this.#take(place, conversation_id, null, textOfMeta(row));
    yield* replaceMarks(this.#website_id, conversation_id, marksOf(row));
    return true;
  }

  /** What was taken in while the conversation was being removed goes: nothing of it comes later. */
  *remove(conversation_id: number): Steps<void> {
    for (const [place, document] of this.#documents) {
      if (document.conversation_id === conversation_id) this.#documents.delete(place);
    }
    yield* removeMarks(conversation_id);
    // Those of a large conversation are removed in steps, which know of what is taken in.
    yield* removeSomeDocuments(conversation_id, removedAtOnce);
  }

  *end(): Steps<void> {
    yield* putDocuments([...this.#documents.values()]);
  }

  #take(place: string, conversation_id: number, fingerprint: number | null, text: string): void {
    this.#characters += text.length;
    const words = [...wordsOf(text)].map((word) => scoped(this.#key, word));
    this.#documents.set(place, { conversation_id, fingerprint, words });
  }
}
