import { expect, it } from "vitest";
import { onDatabases } from "../testing/databases.js";
import { explain } from "../testing/explain.js";
import { addWebsite, website_id } from "../testing/websites.js";
import { readEvents } from "./events.js";
import { run, statement } from "./step.js";
import type { Store } from "./store.js";

const removing = statement(
  "events_test.removing",
  "INSERT INTO conversation_removals (conversation_id, website_id, until_seq) VALUES (?, ?, ?)",
);
const conversation = statement(
  "events_test.conversation",
  `INSERT INTO conversations (website_id, session_id, state, is_verified, is_blocked, initiated, unread_operator, unread_visitor,
     created_at, updated_at, last_timestamp, wire_version, mentions, participants, verifications, meta, wire)
   VALUES (?, 'a', 'pending', 0, 0, 0, 0, 0, 1, 1, 1, 1, '[]', '[]', '[]', '{}', '{}')`,
);

onDatabases("the event log", ({ each, database }) => {
  let store: Store;

  each(async (empty) => {
    store = empty;
    await addWebsite(store);
    await store.write({
      name: "fill",
      *body(tx) {
        yield* run(conversation, [website_id]);
        const event = { website_id, name: "message:send", inbox_id: null, fingerprint: null, timestamp: 1 };
        for (const conversation_id of [1, 2, null, 1]) tx.event({ ...event, conversation_id, body: "{}" });
      },
    });
    return () => {};
  });

  const bodies = async () => (await store.read(readEvents(website_id, 0, 10))).map(({ body }) => body);
  const remove = () => store.write({ name: "remove", body: () => run(removing, [1, website_id, 3]) });

  it("says nothing of a conversation that is being removed, up to its removal", async () => {
    expect(await bodies()).toEqual(["{}", "{}", "{}", "{}"]);
    await remove();
    expect(await bodies()).toEqual([null, "{}", "{}", "{}"]);
  });

  it("looks for removals event by event only while there are any", async () => {
    const lines = async () => (await explain(store, readEvents(website_id, 0, 10))).plans[0]?.lines.join("\n");
    if (database.name === "sqlite") {
      expect(await lines()).toMatch(/^SCALAR SUBQUERY/m);
      return;
    }
    const each = /Scan .*conversation_removals r\b.*\(never executed\)/;
    expect(await lines()).toMatch(each);
    await remove();
    expect(await lines()).not.toMatch(each);
  });
});
