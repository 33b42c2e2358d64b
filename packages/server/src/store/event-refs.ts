import { each, get, run, type Steps, statement } from "./step.js";
import type { Command } from "./store.js";

/** Events that one step of the index takes in: about 5 ms on SQLite. */
const stride = 2_000;

const selectIndexed = statement("event_refs.indexed", "SELECT seq FROM event_indexes WHERE website_id = ?");

const selectHead = statement("event_refs.head", "SELECT seq FROM website_sequences WHERE website_id = ?");

/** What a removal tells: nobody asks for what was told of whoever is gone, and their refs would stay for ever. */
const last = ["session:removed", "people:profile:removed"].map((name) => `'${name}'`).join(", ");

const insertRefs = statement(
  "event_refs.insert",
  `INSERT INTO event_refs (conversation_id, seq)
   SELECT conversation_id, seq FROM events
   WHERE website_id = ? AND seq > ? AND seq <= ? AND conversation_id IS NOT NULL AND name NOT IN (${last})
   ORDER BY conversation_id, seq
   ON CONFLICT DO NOTHING`,
);

const saveIndexed = statement(
  "event_refs.save",
  `INSERT INTO event_indexes (website_id, seq) VALUES (?, ?)
   ON CONFLICT (website_id) DO UPDATE SET seq = excluded.seq WHERE event_indexes.seq < excluded.seq`,
);

const endIndex = statement(
  "event_refs.end",
  `INSERT INTO event_indexes (website_id, seq) VALUES (?, ${Number.MAX_SAFE_INTEGER})
   ON CONFLICT (website_id) DO UPDATE SET seq = excluded.seq`,
);

const blankConversation = statement(
  "event_refs.blank_conversation",
  `UPDATE events SET body = NULL
   WHERE website_id = ? AND seq IN (SELECT seq FROM event_refs WHERE conversation_id = ?)`,
);

const blankMessage = statement(
  "event_refs.blank_message",
  `UPDATE events SET body = NULL
   WHERE website_id = ? AND seq IN (SELECT seq FROM event_refs WHERE conversation_id = ?) AND fingerprint = ?`,
);

const some = "SELECT seq FROM event_refs WHERE conversation_id = ? AND seq <= ? ORDER BY seq LIMIT ?";

const blankSome = statement(
  "event_refs.blank_some",
  `UPDATE events SET body = NULL WHERE website_id = ? AND seq IN (${some})`,
);

const removeSomeRefs = statement(
  "event_refs.remove_some",
  `DELETE FROM event_refs WHERE conversation_id = ? AND seq IN (${some})`,
);

const removeRefs = statement("event_refs.remove", "DELETE FROM event_refs WHERE conversation_id = ?");

/** What stands for a contact where events name their conversation: ids of conversations are above zero. */
export function contactSubject(person_id: number): number {
  return -person_id;
}

/** Takes the next events of the log into the index. Answers whether more remain. */
function* advance(website_id: string): Steps<boolean> {
  const head = yield* headOfLog(website_id);
  const indexed = (yield* get<{ seq: number }>(selectIndexed, [website_id]))?.seq ?? 0;
  if (indexed >= head) return false;
  const next = Math.min(indexed + stride, head);
  yield* run(insertRefs, [website_id, indexed, next]);
  yield* run(saveIndexed, [website_id, next]);
  return next < head;
}

/** One step of the index; answers whether more remain. It may run at any time, or never: removals catch up by themselves. */
export function indexEvents(website_id: string): Command<boolean> {
  return { name: "indexEvents", body: () => advance(website_id) };
}

/** The log of a website that is removed goes whole: nothing more of it is taken in, which would stay when its conversations are gone. */
export function* endEventIndex(website_id: string): Steps<void> {
  yield* run(endIndex, [website_id]);
}

/** The newest number of a website's log. */
export function* headOfLog(website_id: string): Steps<number> {
  return (yield* get<{ seq: number }>(selectHead, [website_id]))?.seq ?? 0;
}

/**
 * Takes the bodies of some events of a removed conversation, none above the number `until`; the numbers stay. Answers whether more may
 * remain. The command that calls this must say `readsLog`, so that the events of commands just before it are in the log.
 */
export function* blankSomeEvents(
  website_id: string,
  conversation_id: number,
  until: number,
  limit: number,
): Steps<boolean> {
  const behind = yield* advance(website_id);
  yield* run(blankSome, [website_id, conversation_id, until, limit]);
  const blanked = yield* run(removeSomeRefs, [conversation_id, conversation_id, until, limit]);
  return behind || blanked === limit;
}

/** Takes those of all events of some contacts, by their internal ids. Wants `readsLog`, as above. */
export function* blankContactEvents(website_id: string, person_ids: readonly number[]): Steps<void> {
  while (yield* advance(website_id));
  yield* each(
    blankConversation,
    person_ids.map((id) => [website_id, contactSubject(id)]),
  );
  yield* each(
    removeRefs,
    person_ids.map((id) => [contactSubject(id)]),
  );
}

/** Takes the bodies of all events that tell of a removed message; the numbers stay. Wants `readsLog`, as above. */
export function* blankMessageEvents(website_id: string, conversation_id: number, fingerprint: number): Steps<void> {
  while (yield* advance(website_id));
  yield* run(blankMessage, [website_id, conversation_id, fingerprint]);
}
