import { readRows } from "@parley/server/testing";
import type { Group, StoredConversation } from "./kinds.js";
import type { PersonGroup, StoredPerson } from "./people.js";
import type { Reminder } from "./reminders.js";

type Store = Parameters<typeof readRows>[0];

/** What one batch is over. */
export type AnyGroup = Group | PersonGroup;

export function namesOf(group: AnyGroup): readonly string[] {
  return "people" in group ? group.people : group.sessions;
}

interface Told {
  readonly name: string;
  /** session_id or people_id. */
  readonly of: string;
}

interface Stored {
  readonly conversations: ReadonlyMap<string, StoredConversation>;
  readonly people: ReadonlyMap<string, StoredPerson>;
}

function isDone(group: AnyGroup, name: string, { conversations, people }: Stored): boolean {
  return "people" in group ? group.kind.done(people.get(name)) : group.kind.done(conversations.get(name));
}

/** The number of the newest event. */
export async function newestEvent(store: Store): Promise<number> {
  const [row] = await readRows<{ seq: number | null }>(store, "SELECT MAX(seq) AS seq FROM events");
  return Number(row?.seq ?? 0);
}

/** Jobs that are not done, by kind; those that failed for good, too. */
export async function openJobs(store: Store, kinds: readonly string[]): Promise<number> {
  const rows = await readRows<{ kind: string }>(store, "SELECT kind FROM jobs");
  return rows.filter(({ kind }) => kinds.includes(kind)).length;
}

/** The batches that the server took: that are jobs, or have begun. A request that was cut off may be neither. */
export async function takenOf(store: Store, groups: readonly AnyGroup[]): Promise<Set<AnyGroup>> {
  const jobs = await readRows<{ payload: string }>(store, "SELECT payload FROM jobs WHERE kind = 'batches:run'");
  const held = new Set(
    jobs.flatMap(({ payload }) => {
      const { sessions = [], profiles = [], selection, walk } = JSON.parse(payload);
      return [...sessions, ...profiles, selection?.inbox_id, walk?.search.all[0]?.values[0]];
    }),
  );
  const stored = await storedNow(store);
  return new Set(
    groups.filter((group) => {
      const names = namesOf(group);
      const found = "people" in group ? group.kind.searched && group.segment : group.kind.inbox && group.inbox_id;
      const isHeld = found ? held.has(found) : names.some((name) => held.has(name));
      return isHeld || names.some((name) => isDone(group, name, stored));
    }),
  );
}

async function storedNow(store: Store): Promise<Stored> {
  const people = await readRows<StoredPerson>(store, "SELECT people_id, card, data FROM people");
  return {
    conversations: await conversations(store),
    people: new Map(people.map((row) => [row.people_id, row])),
  };
}

async function conversations(store: Store): Promise<Map<string, StoredConversation>> {
  const rows = await readRows<StoredConversation>(
    store,
    `SELECT c.id, session_id, state, inbox_id, is_blocked, unread_operator, assigned_user_id, meta,
       (SELECT COUNT(*) FROM conversation_reports r WHERE r.conversation_id = c.id) AS reports FROM conversations c`,
  );
  return new Map(rows.map((row) => [row.session_id, row]));
}

/**
 * Holds the database against what was asked: each conversation or contact of each batch is changed, with one event since then, each
 * reminder is one note, and there is no other event. One sentence for each thing that does not agree.
 */
export async function compare(
  store: Store,
  since: number,
  groups: readonly AnyGroup[],
  reminders: readonly Reminder[],
): Promise<string[]> {
  const stored = await storedNow(store);
  const bodies = await readRows<{ name: string; body: string | null }>(
    store,
    "SELECT name, body FROM events WHERE seq > ?",
    [since],
  );
  // What a removal blanks was told before.
  const told = bodies.flatMap(({ name, body }): Told[] =>
    body === null ? [] : [{ name, of: JSON.parse(body).session_id ?? JSON.parse(body).people_id }],
  );
  const expected: Told[] = [];
  const problems: string[] = [];
  for (const group of groups) {
    for (const of of namesOf(group)) {
      if (!isDone(group, of, stored)) problems.push(`${group.kind.name}: ${of} is not as it must be.`);
      if (group.kind.event !== undefined) expected.push({ name: group.kind.event, of });
    }
  }
  for (const { session_id } of reminders) {
    if (stored.conversations.get(session_id)?.state !== "unresolved")
      problems.push(`reminder: ${session_id} is not unresolved.`);
    expected.push({ name: "session:set_state", of: session_id }, { name: "message:received", of: session_id });
  }
  problems.push(...(await compareNotes(store, reminders)), ...difference(told, expected));
  return problems;
}

async function compareNotes(store: Store, reminders: readonly Reminder[]): Promise<string[]> {
  const notes = await readRows<{ session_id: string; content: string }>(
    store,
    "SELECT c.session_id, m.content FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE m.type = 'note'",
  );
  const text = ({ session_id, content }: { session_id: string; content: string }) => `${session_id} ${content}`;
  const wanted = reminders.map(({ session_id, note }) => text({ session_id, content: JSON.stringify(note) }));
  return uneven(notes.map(text), wanted).map(
    ({ what, found, right }) => `The note ${what} is there ${found} times instead of ${right}.`,
  );
}

function difference(told: readonly Told[], expected: readonly Told[]): string[] {
  const text = ({ name, of }: Told) => `${name} of ${of}`;
  return uneven(told.map(text), expected.map(text)).map(
    ({ what, found, right }) => `${what} was told ${found} times instead of ${right}.`,
  );
}

/** What is not found as often as it should be. */
function uneven(found: readonly string[], wanted: readonly string[]): { what: string; found: number; right: number }[] {
  const counts = new Map<string, { found: number; right: number }>();
  const at = (what: string) => {
    const count = counts.get(what) ?? { found: 0, right: 0 };
    counts.set(what, count);
    return count;
  };
  for (const what of found) at(what).found += 1;
  for (const what of wanted) at(what).right += 1;
  return [...counts].filter(([, count]) => count.found !== count.right).map(([what, count]) => ({ what, ...count }));
}
