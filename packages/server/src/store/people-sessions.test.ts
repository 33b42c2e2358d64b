import { expect, it } from "vitest";
import { onDatabases } from "../testing/databases.js";
import { explain } from "../testing/explain.js";
import { addWebsite, website_id } from "../testing/websites.js";
import { type ContactFilters, listContactPage, listContactSessions, listUnbound } from "./people-sessions.js";
import { run, type Steps, statement } from "./step.js";
import type { Store } from "./store.js";

const conversations = 8_000;
/** The contact's are the oldest of all, the worst place for whoever walks from the newest. */
const theirs = 60;

const fill = statement(
  "people_sessions_test.fill",
  `INSERT INTO conversations (website_id, session_id, people_id, email, state, is_verified, is_blocked, initiated, unread_operator,
     unread_visitor, is_unread, created_at, updated_at, last_timestamp, wire_version, mentions, participants, verifications, meta, wire)
   WITH RECURSIVE series (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < ${conversations})
   SELECT CAST(? AS TEXT), 'session' || i, CASE WHEN i <= ${theirs} THEN 'ada' WHEN i > 100 THEN 'person' || i END, i || '@example.com',
     CASE WHEN i % 2 = 0 THEN 'resolved' ELSE 'pending' END, 0, 0, 1, 1, 0, 1, i, i, i, 1, '[]', '[]', '[]', '{}', '{}' FROM series`,
  { write: true },
);
const never = statement(
  "people_sessions_test.never",
  "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET enable_seqscan = off', current_database()); END $$",
);
const analyze = statement("people_sessions_test.analyze", "ANALYZE");

onDatabases("conversations of a contact", ({ once, database }) => {
  let store: Store;
  const sqlite = database.name === "sqlite";

  once(async (given, place) => {
    await addWebsite(given);
    const write = (body: () => Steps<unknown>) => given.write({ name: "fill", body });
    await write(() => run(fill, [website_id]));
    // A table this small would be read as a whole.
    if (!sqlite) await write(() => run(never, []));
    store = sqlite ? given : await place.open();
    return () => {};
  });

  /** Before PostgreSQL knows anything of the tables, and when it does. */
  async function expectPlan<T>(query: () => Steps<T>, index: string, expected: T): Promise<void> {
    for (const known of sqlite ? [false] : [false, true]) {
      if (known) await store.write({ name: "analyze", body: () => run(analyze, []) });
      const { result, plans } = await explain(store, query());
      expect(result).toEqual(expected);
      for (const { lines, rows } of plans) {
        expect(lines.join("\n")).toContain(index);
        expect(rows, lines.join("\n")).toBeLessThanOrEqual(2 * theirs);
      }
    }
  }

  const none: ContactFilters = { unread: false, resolved: false, not_resolved: false };
  const pages: [Partial<ContactFilters>, number[]][] = [
    [{}, [60, 59, 58]],
    [{ resolved: true }, [60, 58, 56]],
    [{ not_resolved: true }, [59, 57, 55]],
    [{ unread: true }, [60, 59, 58]],
    [{ unread: true, resolved: true }, [60, 58, 56]],
    [{ resolved: true, not_resolved: true }, []],
  ];
  it.each(pages)("are found by the contact, with the filters %j", async (filters, expected) => {
    const page = () => listContactPage(website_id, "ada", { ...none, ...filters }, 3, 0);
    await expectPlan(
      page,
      "conversations_people",
      expected.map((n) => `session${n}`),
    );
  });

  it("are found for many contacts, and for none", async () => {
    const sessions = () => listContactSessions(website_id, ["ada", "nobody", "person101"], 2);
    await expectPlan(sessions, "conversations_people", [
      { session_id: "session60", people_id: "ada" },
      { session_id: "session59", people_id: "ada" },
      { session_id: "session101", people_id: "person101" },
    ]);
  });

  it("that are to be bound yet are found in the order of their ids, as far as they go", async () => {
    const found = await store.read(listUnbound(website_id, 0, conversations, 25));
    expect(found.map(({ session_id }) => session_id)).toEqual(
      Array.from({ length: 25 }, (_, i) => `session${theirs + 1 + i}`),
    );
    expect(await store.read(listUnbound(website_id, 90, 95, 25))).toHaveLength(5);
  });
});
