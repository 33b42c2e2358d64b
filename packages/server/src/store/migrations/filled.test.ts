import { expect, it } from "vitest";
import { defineAdoption } from "../../domain/conversations/adopt.js";
import { Jobs } from "../../domain/jobs/jobs.js";
import { systemClock } from "../../platform/clock.js";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, website_id } from "../../testing/websites.js";
import { type ConversationListing, listConversationsAt } from "../conversation-lists.js";
import { type WalkSelection, walkConversations } from "../conversation-walks.js";
import { findThread } from "../mail-threads.js";
import { countPeople, getPerson } from "../people.js";
import type { Condition } from "../search/conditions.js";
import { type MarkSet, setsOf } from "../search/mark-sets.js";
import type { Mark } from "../search/marks.js";
import { getSpamSource } from "../spams.js";
import { all, run, statement } from "../step.js";
import type { Store } from "../store.js";
import { type Migration, migrations } from "./index.js";

const conversations = 60;

/**
 * Every third is unread, every fourth mentions two operators, every fifth stands in an inbox, every sixth is resolved. All are verified
 * but every tenth, which has the address of one of three people.
 */
const fill = statement(
  "filled_test.conversations",
  `INSERT INTO conversations (website_id, session_id, inbox_id, state, is_verified, is_blocked, initiated, unread_operator,
     unread_visitor, created_at, updated_at, last_timestamp, wire_version, mentions, participants, verifications, meta, wire, email)
   WITH RECURSIVE series (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < ${conversations})
   SELECT CAST(? AS TEXT), 'session' || i, CASE WHEN i % 5 = 0 THEN 'inbox' END,
     CASE WHEN i % 6 = 0 THEN 'resolved' ELSE 'pending' END, CASE WHEN i % 10 = 0 THEN 0 ELSE 1 END, 0, 1, CASE WHEN i % 3 = 0 THEN 2 ELSE 0 END, 0, i, i, i, 1,
     CASE WHEN i % 4 = 0 THEN '["ada","bob"]' ELSE '[]' END, '[]', '[]',
     CASE WHEN i % 10 = 0 THEN '{"email":"P' || (i % 3) || '@acme.example"}' ELSE '{}' END, '{}',
     CASE WHEN i % 10 = 0 THEN 'p' || (i % 3) || '@acme.example' END FROM series`,
  { write: true },
);
/** What a conversation has besides an email, which each has but every seventh. */
const marked: Record<number, readonly Mark[]> = {
  1: [
    { kind: "nickname", value: "ada" },
    { kind: "mention", value: "ada" },
    { kind: "city", value: "lyon" },
  ],
  2: [
    { kind: "segment", value: "vip" },
    { kind: "segment", value: "lead" },
    { kind: "data_key", value: "plan" },
  ],
  3: Array.from({ length: 60 }, (_, i) => ({ kind: "segment", value: `segment ${i}` })),
  4: [{ kind: "segment", value: "odd\u0001one" }],
  5: ["plan\u0001pro", "plan\u0001free", "seats\u00014"].map((value) => ({ kind: "data", value })),
  6: [
    { kind: "data", value: "plan\u0001pro" },
    { kind: "data", value: `#${"0".repeat(64)}` },
  ],
};
const mark = statement(
  "filled_test.mark",
  `INSERT INTO conversation_marks (website_id, kind, value, conversation_id)
   SELECT website_id, CAST(? AS TEXT), CAST(? AS TEXT), id FROM conversations WHERE session_id = ?`,
  { write: true },
);
const sets = statement(
  "filled_test.sets",
  `SELECT kind, value FROM conversation_marks k WHERE kind IN ('kinds', 'segments', 'data_keys')
     AND conversation_id = (SELECT id FROM conversations WHERE session_id = ?) ORDER BY kind DESC, value`,
);
const marksOf = (n: number): readonly Mark[] => [
  ...(n % 7 === 0 ? [] : [{ kind: "email" as const, value: "same" }]),
  ...(marked[n] ?? []),
];
const order = statement(
  "filled_test.order",
  "INSERT INTO conversation_order (id, website_id, initiated, updated_at) SELECT id, website_id, initiated, updated_at FROM conversations",
);
const thread = statement(
  "filled_test.thread",
  "INSERT INTO mail_threads (website_id, message_id, conversation_id, incoming, at) SELECT website_id, 'm1', id, 1, 1 FROM conversations WHERE session_id = 'session7'",
);
const spam = statement(
  "filled_test.spam",
  `INSERT INTO spams (website_id, spam_id, type, reason, metadata, headers, timestamp, message_id, text, source)
   VALUES (?, 's1', 'email', '', '{}', '{}', 1, 'm2', '', ?)`,
);

const selectBound = statement(
  "filled_test.bound",
  "SELECT session_id, people_id FROM conversations WHERE people_id IS NOT NULL",
);

onDatabases("a database of version 11 that holds something", ({ once, database }) => {
  let store: Store;

  once(async () => {
    // Of its own: the one that is given has every version.
    const older = await database.place();
    const later = (migrations as Migration[]).splice(11);
    try {
      const before = await older.open();
      await addWebsite(before);
      await before.write({
        name: "fill",
        *body() {
          yield* run(fill, [website_id]);
          for (let n = 1; n <= conversations; n++) {
            for (const { kind, value } of marksOf(n)) yield* run(mark, [kind, value, `session${n}`]);
          }
          if (database.name === "postgres") yield* run(order, []);
          yield* run(thread, []);
          yield* run(spam, [website_id, Buffer.from("mail")]);
        },
      });
      await before.close();
    } finally {
      (migrations as Migration[]).push(...later);
    }
    store = await older.open();
    return () => older.remove();
  });

  const every = (n: number) =>
    Array.from({ length: Math.floor(conversations / n) }, (_, i) => `session${(i + 1) * n}`).reverse();
  const list = async (listing: Partial<ConversationListing>) => {
    const whole = { order: "updated", include_empty: false, ...listing } as const;
    const rows = await store.read(listConversationsAt(website_id, whole, 0, conversations, store.database));
    return rows.map(({ session_id }) => session_id);
  };
  const walk = async (selection: WalkSelection) => {
    const found = await store.read(walkConversations(website_id, selection, 0, conversations, 100));
    return found.map(({ session_id }) => session_id).reverse();
  };

  it("lists what its filters let through", async () => {
    expect(await list({ unread: true })).toEqual(every(3));
    expect(await list({ mention: true })).toEqual(every(4));
    expect(await list({ mention: "ada" })).toEqual(every(4));
    expect(await list({ mention: "bob", unread: true })).toEqual(every(12));
    expect(await list({ inbox_id: "inbox" })).toEqual(every(5));
    expect(await list({ resolved: true })).toEqual(every(6));
    expect(await list({})).toHaveLength(conversations);
  });

  it("lists what its conditions say must not be", async () => {
    const those = (condition: Condition) => list({ search: { operator: "and", conditions: [condition] } });
    expect(await those({ column: "is_verified", value: false })).toEqual(every(10));
    expect(await those({ mark: "email", values: ["same"], not: true })).toEqual(every(7));
    expect(await those({ mark: "segment", values: ["vip"], not: true })).toHaveLength(conversations - 1);
  });

  it("knows the sets of the marks that were there", async () => {
    for (let n = 1; n <= conversations; n++) {
      const found = await store.read(all<MarkSet>(sets, [`session${n}`]));
      const known = setsOf(marksOf(n)).sort((a, b) => (a.kind < b.kind ? 1 : -1));
      expect(found, `session${n}`).toEqual(known);
    }
  });

  it("has batches go over what they would change", async () => {
    expect(await walk({ only: "unread" })).toEqual(every(3));
    expect(await walk({ only: "unread", inbox_id: "inbox" })).toEqual(every(15));
    expect(await walk({ inbox_id: "inbox" })).toEqual(every(5));
    expect(await walk({ only: "not_resolved" })).toHaveLength(conversations - every(6).length);
  });

  it("binds conversations that have an address to contacts, once it is at work", async () => {
    const jobs = new Jobs(store, systemClock, console);
    defineAdoption(store, jobs);
    await jobs.start();
    const bound = async () => {
      const rows = await store.read(all<{ session_id: string; people_id: string }>(selectBound, []));
      return new Map(rows.map(({ session_id, people_id }) => [session_id, people_id]));
    };
    while ((await bound()).size < every(10).length) await new Promise((resolve) => setTimeout(resolve, 10));
    await jobs.close();
    const people = await bound();
    expect([...people.keys()].sort()).toEqual([...every(10)].sort());
    for (const session_id of every(10)) {
      const email = `p${Number(session_id.slice("session".length)) % 3}@acme.example`;
      expect(await store.read(getPerson(website_id, email))).toMatchObject({ people_id: people.get(session_id) });
    }
    expect(await store.read(countPeople(website_id))).toBe(3);
  });

  it("keeps its mail", async () => {
    expect(await store.read(findThread(website_id, "m1"))).toMatchObject({ session_id: "session7", digest: null });
    expect(await store.read(getSpamSource(website_id, "s1"))).toMatchObject({ recipients: "[]" });
  });
});
