import { expect, it } from "vitest";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, website_id } from "../../testing/websites.js";
import { type ConversationListing, listConversationsAt } from "../conversation-lists.js";
import { type WalkSelection, walkConversations } from "../conversation-walks.js";
import { findThread } from "../mail-threads.js";
import { getSpamSource } from "../spams.js";
import { run, statement } from "../step.js";
import type { Store } from "../store.js";
import { type Migration, migrations } from "./index.js";

const conversations = 60;

/** Every third is unread, every fourth mentions two operators, every fifth stands in an inbox, every sixth is resolved. */
const fill = statement(
  "filled_test.conversations",
  `INSERT INTO conversations (website_id, session_id, inbox_id, state, is_verified, is_blocked, initiated, unread_operator,
     unread_visitor, created_at, updated_at, last_timestamp, wire_version, mentions, participants, verifications, meta, wire)
   WITH RECURSIVE series (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < ${conversations})
   SELECT CAST(? AS TEXT), 'session' || i, CASE WHEN i % 5 = 0 THEN 'inbox' END,
     CASE WHEN i % 6 = 0 THEN 'resolved' ELSE 'pending' END, 0, 0, 1, CASE WHEN i % 3 = 0 THEN 2 ELSE 0 END, 0, i, i, i, 1,
     CASE WHEN i % 4 = 0 THEN '["ada","bob"]' ELSE '[]' END, '[]', '[]', '{}', '{}' FROM series`,
  { write: true },
);
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

  it("has batches go over what they would change", async () => {
    expect(await walk({ only: "unread" })).toEqual(every(3));
    expect(await walk({ only: "unread", inbox_id: "inbox" })).toEqual(every(15));
    expect(await walk({ inbox_id: "inbox" })).toEqual(every(5));
    expect(await walk({ only: "not_resolved" })).toHaveLength(conversations - every(6).length);
  });

  it("keeps its mail", async () => {
    expect(await store.read(findThread(website_id, "m1"))).toMatchObject({ session_id: "session7", digest: null });
    expect(await store.read(getSpamSource(website_id, "s1"))).toMatchObject({ recipients: "[]" });
  });
});
