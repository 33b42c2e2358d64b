import { type ConversationRow, getConversationById } from "../../store/conversations.js";
import { findMessages, listMessageRows, type MessageRow } from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import { putDocuments, type SearchDocument, scoped } from "../../store/search/documents.js";
import {
  getPosition,
  headOf,
  lockPosition,
  nextConversations,
  nextEvents,
  savePosition,
} from "../../store/search/follow.js";
import { replaceMarks } from "../../store/search/marks.js";
import { wordsOf } from "../../store/search/words.js";
import type { Steps } from "../../store/step.js";
import type { Command, LoggedEvent, Store } from "../../store/store.js";
import { marksOf, textOfMessage, textOfMeta } from "./texts.js";

/** Events, and conversations from before, that one step takes in: a few milliseconds. */
const eventsPerStep = 200;
const conversationsPerStep = 20;
/** Messages of a conversation from before that are taken in: its newest. */
const messagesOfOne = 1_000;
/** Milliseconds without a commit after which the index catches up, and events behind which it does not wait for that. */
const quiet = 250;
const patience = 50_000;

const saysSomething = new Set(["message:send", "message:received", "message:updated", "message:removed"]);
const changesMeta =
  /^session:(?:set_(?:email|phone|address|subject|nickname|origin|data|segments)|sync:(?:geolocation|locales|topic)|request:initiated)$/;

/**
 * Takes what happens into the index of words and marks, behind the event log: when nobody writes, when much waits, and before a
 * search is answered. So writing costs nothing for it, and a search finds all that was acknowledged before it.
 */
export class SearchFollower {
  readonly #store: Pick<Store, "write" | "read" | "onCommit">;
  readonly #log: { warn(fields: object, message: string): void };
  readonly #behind = new Map<string, { events: number; timer: NodeJS.Timeout | undefined }>();
  readonly #running = new Map<string, Promise<void>>();
  #closed = false;

  constructor(store: Pick<Store, "write" | "read" | "onCommit">, log: { warn(fields: object, message: string): void }) {
    this.#store = store;
    this.#log = log;
    store.onCommit((events) => this.#count(events));
  }

  /** Resolves when all that was committed before is in the index. */
  async catchUp(website_id: WebsiteId): Promise<void> {
    const head = await this.#store.read(headOf(website_id));
    // Steps that were under way may have ended before the last of it; a second time without a move, it was taken away.
    for (let still = 0; still < 3; ) {
      const at = await this.#store.read(getPosition(website_id));
      if (at !== undefined && at.seq >= head && at.built >= at.build_until) return;
      await this.#follow(website_id);
      const now = await this.#store.read(getPosition(website_id));
      still = now !== undefined && now.seq === at?.seq && now.built === at.built ? still + 1 : 0;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { timer } of this.#behind.values()) clearTimeout(timer);
    await Promise.all(this.#running.values());
  }

  #count(events: readonly LoggedEvent[]): void {
    for (const { website_id } of events) {
      const behind = this.#behind.get(website_id) ?? { events: 0, timer: undefined };
      this.#behind.set(website_id, behind);
      behind.events += 1;
      // One timer, looked at again when it fires: moving it with each commit would cost each commit.
      behind.timer ??= this.#waitFor(website_id, behind.events);
      if (behind.events === patience) void this.#quietly(website_id as WebsiteId);
    }
  }

  #waitFor(website_id: string, seen: number): NodeJS.Timeout {
    return setTimeout(() => {
      const behind = this.#behind.get(website_id);
      if (behind === undefined || this.#closed) return;
      behind.timer = behind.events > seen ? this.#waitFor(website_id, behind.events) : undefined;
      if (behind.timer === undefined) void this.#quietly(website_id as WebsiteId);
    }, quiet).unref();
  }

  async #quietly(website_id: WebsiteId): Promise<void> {
    try {
      await this.#follow(website_id);
    } catch (err) {
      this.#log.warn({ err, website_id }, "The index for searches could not follow; it will.");
    }
  }

  /** Steps until nothing is left; whoever asks meanwhile waits for the same steps. */
  #follow(website_id: WebsiteId): Promise<void> {
    const running = this.#running.get(website_id);
    if (running !== undefined) return running;
    clearTimeout(this.#behind.get(website_id)?.timer);
    this.#behind.delete(website_id);
    const work = this.#steps(website_id).finally(() => {
      this.#running.delete(website_id);
      // What came meanwhile, and was not waited for since these steps were under way.
      const behind = this.#behind.get(website_id);
      if (behind !== undefined && !this.#closed) behind.timer ??= this.#waitFor(website_id, behind.events);
    });
    this.#running.set(website_id, work);
    return work;
  }

  async #steps(website_id: WebsiteId): Promise<void> {
    while (!this.#closed && (await this.#store.write(advance(website_id)))) {
      // Others have their turn in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** Takes the next into the index. Answers whether more remains. */
function advance(website_id: WebsiteId): Command<boolean> {
  return {
    name: "followSearch",
    *body() {
      const at = yield* lockPosition(website_id);
      if (at.built < at.build_until) {
        const ids = yield* nextConversations(website_id, at.built, at.build_until, conversationsPerStep);
        for (const id of ids) yield* takeIn(website_id, at.key, id);
        yield* savePosition(website_id, at.seq, ids.at(-1) ?? at.build_until);
        return true;
      }
      const events = yield* nextEvents(website_id, at.seq, eventsPerStep);
      const last = events.at(-1);
      if (last === undefined) return false;
      const messages = new Map<string, readonly [number, number]>();
      const metas = new Set<number>();
      for (const { name, conversation_id, fingerprint } of events) {
        if (conversation_id === null) continue;
        if (saysSomething.has(name) && fingerprint !== null) {
          messages.set(`${conversation_id} ${fingerprint}`, [conversation_id, fingerprint]);
        } else if (changesMeta.test(name)) metas.add(conversation_id);
      }
      yield* takeInMessages(at.key, [...messages.values()]);
      for (const id of metas) yield* takeInMeta(website_id, at.key, id);
      yield* savePosition(website_id, last.seq, at.built);
      return events.length === eventsPerStep;
    },
  };
}

/** Messages that are no more leave nothing. */
function* takeInMessages(key: number, keys: readonly (readonly [number, number])[]): Steps<void> {
  const found = yield* findMessages(keys);
  yield* putDocuments(
    keys.map(([conversation_id, fingerprint], i): SearchDocument => {
      const message = found[i];
      return { conversation_id, fingerprint, words: message === undefined ? [] : words(key, textOfMessage(message)) };
    }),
  );
}

function* takeInMeta(website_id: WebsiteId, key: number, id: number): Steps<ConversationRow | undefined> {
  const row = yield* getConversationById(website_id, id);
  if (row === undefined) return undefined;
  yield* putDocuments([{ conversation_id: id, fingerprint: null, words: words(key, textOfMeta(row)) }]);
  yield* replaceMarks(website_id, id, marksOf(row));
  return row;
}

function* takeIn(website_id: WebsiteId, key: number, id: number): Steps<void> {
  if ((yield* takeInMeta(website_id, key, id)) === undefined) return;
  const rows: MessageRow[] = yield* listMessageRows(id, messagesOfOne);
  yield* putDocuments(
    rows.map((row) => ({
      conversation_id: id,
      fingerprint: row.fingerprint,
      words: words(key, textOfMessage(row)),
    })),
  );
}

function words(key: number, text: string): string[] {
  return [...wordsOf(text)].map((word) => scoped(key, word));
}
