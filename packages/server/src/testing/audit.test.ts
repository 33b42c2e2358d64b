import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqliteStore } from "../store/sqlite/store.js";
import { run, statement } from "../store/step.js";
import type { Store } from "../store/store.js";
import { auditStore } from "./audit.js";
import { filledSessionId, fillStore } from "./fill.js";

const website_id = "6d0c1ac6-33d4-4e5c-9a3c-1f3f5c1c5d10";
let folder: string;
let store: Store;

const addWebsite = statement(
  "test.website",
  "INSERT INTO websites (website_id, name, domain, created_at) VALUES (?, 'Acme', 'acme.test', 0)",
);

async function change(sql: string): Promise<void> {
  const broken = statement(sql, sql);
  await store.write({
    name: "break",
    *body() {
      yield* run(broken, []);
    },
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-audit-"));
  store = await openSqliteStore({ folder, clock: { now: () => Date.UTC(2026, 0, 2) } });
  await store.write({
    name: "website",
    *body(tx) {
      yield* run(addWebsite, [website_id]);
      const event = {
        website_id,
        name: "session:request:initiated",
        inbox_id: null,
        conversation_id: 1,
        fingerprint: null,
      };
      for (const body of ["{}", "{}", "{}"]) tx.event({ ...event, timestamp: tx.now, body });
    },
  });
  await fillStore(store, { website_id, conversations: 30, messages: 250 });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test("a filled store has the rows asked for, and nothing to complain of", async () => {
  expect(await auditStore(store)).toEqual({ problems: [], conversations: 30, messages: 250, events: 3 });
});

test.each([
  [
    "a stale text",
    "UPDATE conversations SET state = 'pending' WHERE id = 1",
    /stored text is not what its columns give/,
  ],
  ["a message's stale text", "UPDATE messages SET read = NULL WHERE id = 7", /^session_.*: message \d+ has the text/],
  ["a count that no index knows of", "UPDATE conversations SET is_unread = 1 WHERE id = 20", /is_unread 1, its count/],
  ["a mark of nobody", "INSERT INTO people_marks VALUES ('w', 'word', 'x', 7)", /people_marks has a row of contact 7/],
  [
    "a contact who is found by what they are not",
    `INSERT INTO people (website_id, people_id, email, nickname, subscribed, active_at, created_at, updated_at, card, data)
     VALUES ('${website_id}', 'p', 'a@b', 'ada', 1, 0, 0, 0, '{"email":"A@b","person":{"nickname":"Ada"},"segments":[]}', '{}')`,
    /^p: found by {2}instead of email a@b/,
  ],
  ["a wrong count", "UPDATE conversations SET unread_operator = 1 WHERE id = 20", /unread_operator 1, not 0/],
  ["a gap in the log", "DELETE FROM events WHERE seq = 2", /stands at 3, but the log has 2 events from 1 to 3/],
  ["an event past the sequence", "UPDATE website_sequences SET seq = 2", /stands at 2, but the log has 3 events/],
])("finds %s", async (_, sql, problem) => {
  await change(sql);
  const { problems } = await auditStore(store);
  expect(problems).not.toEqual([]);
  expect(problems.join("\n")).toMatch(problem);
});

test("the same counts give the same conversations", () => {
  expect(filledSessionId(0)).toMatch(/^session_[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(filledSessionId(0)).not.toBe(filledSessionId(1));
});
