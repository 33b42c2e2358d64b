import { expect, it } from "vitest";
import { onDatabases } from "../testing/databases.js";
import { explain, type Plan } from "../testing/explain.js";
import { fillMarkSets } from "../testing/fill-mark-sets.js";
import { addWebsite, other_id, website_id } from "../testing/websites.js";
import { type ConversationListing, listConversationsAfter, listConversationsAt } from "./conversation-lists.js";
import { walkConversations } from "./conversation-walks.js";
import { listRelated } from "./conversations.js";
import type { WebsiteId } from "./scope.js";
import type { Condition } from "./search/conditions.js";
import { putDocuments, scoped } from "./search/documents.js";
import { lockPosition } from "./search/follow.js";
import { all, run, type Steps, statement } from "./step.js";
import type { Store } from "./store.js";

const conversations = 12_000;
/** Each thing that can be asked for is true of one conversation of so many, on the website where it is rare. */
const rare = 400;
/** Rows that one step may look at: what it names at most, and a page. */
const most = 5_200;

const is = (n: number) => `i % ${rare} = ${n}`;

/**
 * Nearly all are pending on one website, and resolved on the other, where what is frequent and rare is the other way round: nearly all
 * are verified and blocked, were made at once, and wait since then. `last_timestamp` is the number of each.
 */
const fill = statement(
  "plans_test.fill",
  `INSERT INTO conversations (website_id, session_id, inbox_id, people_id, state, is_verified, is_blocked, initiated,
     unread_operator, is_unread, unread_visitor, assigned_user_id, email, phone, created_at, updated_at, waiting_since,
     last_timestamp, wire_version, mentions, participants, verifications, meta, wire)
   WITH RECURSIVE series (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < ${conversations})
   SELECT CAST(? AS TEXT), 'session' || i, CASE WHEN ${is(1)} THEN 'inbox' WHEN i % 5 = 2 THEN 'fifth' END, CASE WHEN ${is(1)} THEN 'person' END,
     CASE WHEN ${is(2)} THEN CAST(? AS TEXT) ELSE CAST(? AS TEXT) END, CASE WHEN ${is(3)} THEN 1 - often ELSE often END,
     CASE WHEN ${is(4)} THEN 1 - often ELSE often END, CASE WHEN i % 10 = 9 THEN 0 ELSE 1 END, CASE WHEN ${is(5)} THEN 2 ELSE 0 END,
     CASE WHEN ${is(5)} THEN 1 ELSE 0 END, 0, CASE WHEN ${is(6)} THEN NULL WHEN ${is(7)} THEN 'ada' ELSE 'bob' END,
     CASE WHEN ${is(1)} THEN 'one' ELSE 'email' || i END, CASE WHEN ${is(1)} THEN 'one' END,
     CASE WHEN often = 1 AND NOT ${is(8)} THEN 7 ELSE i END, CASE WHEN often = 1 AND NOT ${is(8)} THEN 7 ELSE i END,
     CASE WHEN often = 1 AND i % ${2 * rare} <> 8 THEN 7 WHEN often = 0 AND ${is(8)} THEN i END, i, 1, CASE WHEN ${is(6)} THEN '["ada"]' ELSE '[]' END, '[]', '[]',
     '{"data":{"seats":' || i || '},"filler":"' || CAST(? AS TEXT) || '"}', '{}'
   FROM series, (SELECT CAST(? AS INTEGER) AS often) AS given`,
  { write: true },
);
const order = statement(
  "plans_test.order",
  "INSERT INTO conversation_order (id, website_id, initiated, updated_at) SELECT id, website_id, initiated, updated_at FROM conversations",
);
const mark = (website: string, kind: string, value: string, which: string) =>
  statement(
    "",
    `INSERT INTO conversation_marks (website_id, kind, value, conversation_id)
     SELECT website_id, '${kind}', ${value}, id FROM conversations
     WHERE website_id = '${website}' AND ${which.replaceAll("i %", "last_timestamp %")}`,
  );
const marks = [
  mark(website_id, "segment", "'rare'", is(6)),
  mark(website_id, "segment", "'common'", "i % 3 > 0"),
  mark(website_id, "email", "email", "email IS NOT NULL"),
  // Half have the one, half the other, and hardly any both.
  mark(website_id, "origin", "'even'", "i % 2 = 0"),
  mark(website_id, "subject", "'odd'", `(i % 2 = 1 OR i % ${2 * rare} = 10)`),
  mark(website_id, "data_key", "'seats'", is(7)),
  mark(website_id, "data", "'plan\u0001pro'", is(7)),
  // On the other website nearly all have the same; of those who do not, half have another, and half none.
  mark(other_id, "email", "'same'", `NOT ${is(1)}`),
  mark(other_id, "email", "'sane'", `i % ${2 * rare} = 1`),
  mark(other_id, "segment", "'vip'", `NOT ${is(6)}`),
  mark(other_id, "segment", "'lead'", `i % ${2 * rare} <> 6`),
  mark(other_id, "data", "'seats\u00014'", "i % 3 >= 0"),
  mark(other_id, "data", "'plan\u0001pro'", `NOT ${is(7)}`),
  mark(other_id, "data", "'plan\u0001' || last_timestamp", `i % ${2 * rare} = 7`),
  ...[website_id, other_id].map((website) => mark(website, "mention", "'ada'", is(6))),
  ...[website_id, other_id].map((website) => mark(website, "nickname", "'guest'", "i % 3 > 0")),
];
const identifiers = statement("plans_test.ids", "SELECT id, created_at AS i FROM conversations WHERE website_id = ?");
const never = statement(
  "plans_test.never",
  "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET enable_seqscan = off', current_database()); END $$",
);
const analyze = statement("plans_test.analyze", "ANALYZE");
/** As of a table that was just filled. */
const forget = [
  statement("plans_test.forget", "DELETE FROM pg_statistic WHERE starelid = 'conversations'::regclass", {
    write: true,
  }),
  statement(
    "plans_test.forget_sizes",
    "UPDATE pg_class SET reltuples = -1, relpages = 0 WHERE oid = 'conversations'::regclass OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = 'conversations'::regclass)",
    { write: true },
  ),
];

/** Filters that few conversations pass, with the index that says which. */
const rarely: Record<string, readonly [listing: Partial<ConversationListing>, index: string, website?: WebsiteId]> = {
  inbox: [{ inbox_id: "inbox" }, "conversations_inbox"],
  unread: [{ unread: true }, "conversations_unread"],
  resolved: [{ resolved: true }, "conversations_state"],
  "not resolved": [{ not_resolved: true }, "conversations_state", other_id],
  mentions: [{ mention: true }, "conversations_mentions"],
  "mentions of one": [{ mention: "ada" }, "conversation_marks"],
  assigned: [{ assigned: "ada" }, "conversations_assigned"],
  unassigned: [{ unassigned: true }, "conversations_assigned"],
  dates: [{ date_end: 30 }, "updated"],
};

/** Conditions of filters that few conversations meet, with the index that says which. */
const conditions: readonly (readonly [condition: Condition, index: string, website: WebsiteId])[] = [
  [{ mark: "segment", values: ["rare"], not: false }, "conversation_marks", website_id],
  [{ mark: "email", values: ["email77", "email78"], not: false }, "conversation_marks", website_id],
  [{ mark: "data", values: ["plan\u0001pro"], not: false }, "conversation_marks", website_id],
  [{ data: "seats", compare: ">", values: [100] }, "conversation_marks", website_id],
  [{ column: "state", values: ["resolved"], not: false }, "conversations_state", website_id],
  [{ column: "state", values: ["pending"], not: true }, "conversations_state", website_id],
  [{ column: "is_verified", value: true }, "conversations_verified", website_id],
  [{ column: "is_blocked", value: true }, "conversations_blocked", website_id],
  [{ column: "created_at", compare: "<", values: [30, 20] }, "conversations_created", website_id],
  [{ column: "created_at", compare: "=", values: [30, 20] }, "conversations_created", website_id],
  [{ column: "updated_at", compare: "<=", values: [30] }, "updated", website_id],
  [{ column: "waiting_since", compare: ">", values: [30] }, "conversations_waiting", website_id],
  [{ column: "is_verified", value: false }, "conversations_verified", other_id],
  [{ column: "is_blocked", value: false }, "conversations_blocked", other_id],
  [{ column: "created_at", compare: "<>", values: [7, 9000] }, "conversations_created", other_id],
  [{ column: "updated_at", compare: "<>", values: [7] }, "updated", other_id],
  [{ column: "waiting_since", compare: "<>", values: [7] }, "conversations_waiting", other_id],
  [{ mark: "email", values: ["same"], not: true }, "sets", other_id],
  [{ mark: "email", values: ["same", "other"], not: true }, "sets", other_id],
  [{ mark: "segment", values: ["vip"], not: true }, "sets", other_id],
  [{ mark: "data", values: ["plan\u0001pro", "plan\u0001other"], not: true }, "sets", other_id],
];
const common: Condition = { mark: "nickname", values: ["guest"], not: false };

onDatabases("the plan of", ({ once, database }) => {
  let store: Store;
  const sqlite = database.name === "sqlite";

  once(async (given, place) => {
    await addWebsite(given);
    await addWebsite(given, other_id);
    const write = (body: () => Steps<unknown>) => given.write({ name: "fill", body });
    await write(function* () {
      yield* run(fill, [website_id, "resolved", "pending", "x".repeat(300), 0]);
      yield* run(fill, [other_id, "unresolved", "resolved", "x".repeat(300), 1]);
      if (!sqlite) yield* run(order, []);
      for (const one of marks) yield* run(one, []);
      for (const website of [website_id, other_id]) yield* fillMarkSets(website);
    });
    await write(function* () {
      const key = (yield* lockPosition(website_id))?.key as number;
      const rows = yield* all<{ id: number; i: number }>(identifiers, [website_id]);
      const documents = rows.map(({ id, i }) => {
        const words = ["everywhere", ...(i % rare === 9 ? ["seldom"] : [])].map((word) => scoped(key, word));
        return { conversation_id: id, fingerprint: 1, words };
      });
      yield* putDocuments(documents);
    });
    if (!sqlite) {
      await write(() => run(analyze, []));
      // A table this small would be read as a whole.
      await write(() => run(never, []));
    }
    store = sqlite ? given : await place.open();
    return () => {};
  });

  async function planOf(
    listing: Partial<ConversationListing>,
    website: WebsiteId = website_id,
    offset = 0,
  ): Promise<{ found: number; plans: Plan[] }> {
    const whole = { order: "updated", include_empty: false, ...listing } as const;
    const first = await explain(store, listConversationsAt(website, whole, offset, 20, store.database));
    const last = first.result.at(-1);
    if (last === undefined) return { found: 0, plans: first.plans };
    const next = await explain(store, listConversationsAfter(website, whole, last, 20, store.database));
    return { found: first.result.length, plans: [...first.plans, ...next.plans] };
  }

  /** No table is read from one end to the other, and no step looks at many rows. */
  function expectLittle(plans: readonly Plan[], told: string): void {
    const lines = plans.flatMap((plan) => plan.lines);
    const scans = sqlite
      ? /^SCAN (?:[cdow]|conversation\w*|search_documents)\b(?! VIRTUAL)|^SCAN k USING/
      : /Seq Scan on (?!search_websites)/;
    expect(
      lines.filter((line) => scans.test(line)),
      told,
    ).toEqual([]);
    for (const { rows, lines } of plans) expect(rows, `${told}:\n${lines.join("\n")}`).toBeLessThan(most);
  }

  const uses = (plans: readonly Plan[], index: string) =>
    plans.some(({ lines }) => lines.some((line) => line.includes(index)));

  /** No row is read to know what is in the index; but those of mentions on SQLite, which are few. */
  const alone = (index: string) => {
    if (index === "updated" || (sqlite && (index === "conversation_marks" || index === "conversations_mentions")))
      return index;
    return sqlite ? `COVERING INDEX ${index}` : `Index Only Scan using ${index}`;
  };

  const orders = ["updated", "created", "waiting"] as const;
  const indexOf = {
    updated: sqlite ? "conversations_updated" : "conversation_order_updated",
    created: "conversations_created",
    waiting: "conversations_waiting",
  };

  it.each(orders)(
    "a list by %s is the index of that order, at its start, further down and behind any row",
    async (by) => {
      for (const include_empty of [false, true]) {
        for (const offset of [0, 60]) {
          const { found, plans } = await planOf({ order: by, include_empty }, website_id, offset);
          expect(found).toBe(20);
          expect(uses(plans, indexOf[by])).toBe(true);
          expectLittle(plans, by);
          // Halves are merged; nothing else is sorted.
          if (sqlite && !include_empty) expect(uses(plans, "TEMP B-TREE")).toBe(false);
        }
      }
    },
  );

  it.each(Object.entries(rarely))(
    "%s, in each order and with each other filter, starts from few",
    async (name, [listing, index, website]) => {
      for (const by of orders) {
        for (const include_empty of [false, true]) {
          const { found, plans } = await planOf({ ...listing, order: by, include_empty }, website);
          expect(found).toBeGreaterThanOrEqual(20);
          if (name !== "dates" || by !== "updated") expect(uses(plans, alone(index)), `${name} by ${by}`).toBe(true);
          expectLittle(plans, `${name} by ${by}`);
        }
        for (const [other, [also]] of Object.entries(rarely)) {
          expectLittle(
            (await planOf({ ...also, ...listing, order: by }, website)).plans,
            `${name} and ${other} by ${by}`,
          );
        }
        for (const search of [
          { text: "everywhere" },
          { text: "seldom" },
          { text: "se" },
          { operator: "and", conditions: [common] },
          { operator: "or", conditions: [common, { column: "is_verified", value: false }] },
        ] as const) {
          const told = `${name} by ${by} in ${JSON.stringify(search)}`;
          expectLittle((await planOf({ ...listing, order: by, search }, website)).plans, told);
        }
      }
    },
  );

  it.each(orders)("a filter that a fifth pass is a glance at the next of the order, by %s", async (by) => {
    const { found, plans } = await planOf({ inbox_id: "fifth", order: by });
    expect(found).toBe(20);
    const pages = plans.filter(({ lines }) => !lines.some((line) => line.includes("conversations_inbox")));
    expect(pages.length).toBeLessThan(plans.length);
    if (sqlite) for (const page of pages) expect(uses([page], indexOf[by])).toBe(true);
    // That many pass is known from the first 301 of them.
    for (const plan of plans) expect(plan.rows, plan.lines.join("\n")).toBeLessThan(600);
  });

  it.each(conditions)(
    "the condition %j, alone, with another that most meet, and either of two, starts from few",
    async (condition, index, website) => {
      for (const by of orders) {
        for (const search of [
          { operator: "and", conditions: [condition] },
          { operator: "and", conditions: [common, condition] },
          { operator: "or", conditions: [condition, { mark: "email", values: ["email5"], not: false }] },
        ] as const) {
          const { found, plans } = await planOf({ order: by, search }, website);
          expect(found).toBeGreaterThanOrEqual(website === other_id ? 10 : 1);
          const named = index === "updated" ? indexOf.updated : index;
          expect(uses(plans, named), plans.flatMap(({ lines }) => lines).join("\n")).toBe(true);
          // Not one after the other in their order.
          if (sqlite && named !== indexOf[by]) expect(uses(plans, indexOf[by])).toBe(false);
          expectLittle(plans, `${JSON.stringify(search)} by ${by}`);
          // Those that are not like nearly all, and 301 of each that many meet.
          if (website === other_id)
            for (const plan of plans) expect(plan.rows, plan.lines.join("\n")).toBeLessThan(700);
        }
      }
    },
  );

  it("two conditions that many meet, and hardly any both, start from what their indexes have in common", async () => {
    const even = { mark: "origin", values: ["even"], not: false } as const;
    const odd = { mark: "subject", values: ["odd"], not: false } as const;
    const search = { operator: "and", conditions: [even, odd] } as const;
    for (const by of orders) {
      for (const listing of [{ search }, { search, assigned: "bob" }, { search, include_empty: true }]) {
        const { found, plans } = await planOf({ ...listing, order: by });
        expect(found).toBe(15);
        const isBoth = ({ lines }: Plan) => lines.some((line) => /intersect/i.test(line));
        const both = plans.filter(isBoth);
        expect(both.length).toBeGreaterThan(0);
        // Of the indexes alone, each in the order of the ids.
        const lines = both.flatMap((plan) => plan.lines).join("\n");
        expect(lines).not.toMatch(/Seq Scan|Index Scan using conversation_marks|B-TREE|SCAN conversation|USING INDEX/);
        // A look at 2,500 comes first, each of which is asked for its marks.
        for (const plan of plans) if (!isBoth(plan)) expect(plan.rows, plan.lines.join("\n")).toBeLessThan(25_000);
      }
    }
  });

  it.each([
    [{}, "conversations_walk"],
    [{ inbox_id: null }, "conversations_inbox"],
    [{ inbox_id: "inbox" }, "conversations_inbox"],
    [{ only: "not_resolved" }, "conversations_state"],
    [{ only: "not_resolved", inbox_id: null }, "conversations_open"],
    [{ only: "not_resolved", inbox_id: "inbox" }, "conversations_open"],
    [{ only: "unread" }, "conversations_unread"],
    [{ only: "unread", inbox_id: null }, "conversations_unread"],
  ] as const)("a batch over %j looks at what it changes alone", async (selection, index) => {
    // Conversations of this website have the larger ids: nearly all of them are resolved.
    for (const known of sqlite ? [true] : [true, false]) {
      if (!known) {
        await store.write({
          name: "forget",
          *body() {
            for (const one of forget) yield* run(one, []);
          },
        });
      }
      const walked = walkConversations(other_id, selection, conversations + 1, Number.MAX_SAFE_INTEGER, 10);
      const { plans } = await explain(store, walked);
      expect(uses(plans, index), plans.flatMap(({ lines }) => lines).join("\n")).toBe(true);
      expectLittle(plans, JSON.stringify(selection));
      for (const { rows } of plans) expect(rows).toBeLessThan(60);
      if (sqlite) expect(uses(plans, "TEMP B-TREE")).toBe(false);
    }
    if (!sqlite) await store.write({ name: "analyze", body: () => run(analyze, []) });
  });

  it("relations is three indexes", async () => {
    const { result, plans } = await explain(store, listRelated(website_id, 1, 10));
    expect(result).toHaveLength(10);
    for (const index of ["conversations_email", "conversations_phone", "conversations_people"]) {
      expect(uses(plans, index)).toBe(true);
    }
    expectLittle(plans, "relations");
  });
});
