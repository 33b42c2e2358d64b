import { expect, it } from "vitest";
import { onDatabases } from "../testing/databases.js";
import { explain, type Plan } from "../testing/explain.js";
import { addWebsite, other_id, website_id } from "../testing/websites.js";
import type { PersonCondition } from "./people-conditions.js";
import { listPeople, type PeopleListing, type PeopleOrder, type PeopleSearch } from "./people-lists.js";
import { replacePeopleMarks } from "./people-marks.js";
import { beginWalk, namedPeople, walkPeople } from "./people-walks.js";
import { run, type Steps, statement } from "./step.js";
import type { Store } from "./store.js";

const people = 12_000;
/** Each thing that can be asked for is true of one contact of so many. */
const rare = 400;
/** Rows that one step may look at: whom it starts from at most, and a page. */
const most = 5_200;

const fill = statement(
  "people_plans_test.fill",
  `INSERT INTO people (website_id, people_id, email, nickname, subscribed, active_at, created_at, updated_at, card, data)
   WITH RECURSIVE series (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < ${people})
   SELECT CAST(? AS TEXT), 'person' || i, i || '@example.com', 'n' || i, 1, i, i, i, CAST(? AS TEXT), '{"seats":' || i || '}'
   FROM series`,
  { write: true },
);
const mark = (kind: string, value: string, which: string) =>
  statement(
    `people_plans_test.mark_${kind}_${value}`,
    `INSERT INTO people_marks (website_id, kind, value, person_id)
     SELECT website_id, '${kind}', ${value}, id FROM people WHERE ${which}`,
  );
const rarely = (n: number) => `created_at % ${rare} = ${n}`;
const marks = [
  mark("segment", "'rare'", rarely(1)),
  mark("segment", "'common'", "created_at % 3 > 0"),
  mark("segment", "'also'", "created_at % 4 > 0"),
  mark("email", "email", "created_at > 0"),
  mark("city", "'lodz'", rarely(2)),
  mark("data_key", "'seats'", rarely(3)),
  mark("data", "'plan\u0001pro'", rarely(3)),
  mark("word", "'seldom'", rarely(4)),
  mark("word", "'everywhere'", "created_at > 0"),
  // Nobody asks for these; they stand around what is asked for.
  mark("word", "'n' || created_at", "created_at > 0"),
  mark("nickname", "nickname", "created_at > 0"),
];
const never = statement(
  "people_plans_test.never",
  "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET enable_seqscan = off', current_database()); END $$",
);
const analyze = statement("people_plans_test.analyze", "ANALYZE");
/** As of tables that were just filled. */
const forget = ["people", "people_marks"].flatMap((table) => [
  statement(`people_plans_test.forget_${table}`, `DELETE FROM pg_statistic WHERE starelid = '${table}'::regclass`, {
    write: true,
  }),
  statement(
    `people_plans_test.forget_sizes_${table}`,
    `UPDATE pg_class SET reltuples = -1, relpages = 0 WHERE oid = '${table}'::regclass
       OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = '${table}'::regclass)`,
    { write: true },
  ),
]);

/** Conditions that few meet, with the index that says who. */
const conditions: readonly (readonly [PersonCondition, string])[] = [
  [{ mark: "segment", values: ["rare"], not: false }, "people_marks"],
  [{ mark: "email", values: ["77@example.com", "78@example.com"], not: false }, "people_marks"],
  [{ mark: "city", values: ["lodz"], not: false }, "people_marks"],
  [{ mark: "data", values: ["plan\u0001pro"], not: false }, "people_marks"],
  [{ data: "seats", compare: ">", values: [100] }, "people_marks"],
  [{ mark: "word", values: ["seldom"], not: false }, "people_marks"],
  [{ begins: "seld" }, "people_marks"],
  [{ column: "created_at", compare: "<", values: [30, 20] }, "people_created"],
  [{ column: "created_at", compare: "=", values: [30, 20] }, "people_created"],
  [{ column: "updated_at", compare: "<=", values: [30] }, "people_updated"],
];
const common: PersonCondition = { mark: "segment", values: ["common"], not: false };
/** What most meet: a page is found soon by walking the order. */
const frequent: readonly PersonCondition[] = [
  common,
  { mark: "segment", values: ["rare"], not: true },
  { begins: "every" },
  { begins: "n" },
  { mark: "word", values: ["everywhere"], not: false },
  { column: "created_at", compare: "<>", values: [7] },
];
const indexes: Readonly<Record<PeopleOrder, string>> = {
  created_at: "people_created",
  updated_at: "people_updated",
  active_at: "people_active",
  nickname: "people_nickname",
  email: "people_email",
};
const orders = Object.keys(indexes) as PeopleOrder[];

/** The steps of a command up to the first that reads: explained, it must not go on. */
function* firstStep(steps: Steps<unknown>): Steps<void> {
  const first = steps.next();
  if (!first.done) yield first.value;
}

onDatabases("the plan for contacts of", ({ once, database }) => {
  let store: Store;
  const sqlite = database.name === "sqlite";

  once(async (given, place) => {
    await addWebsite(given);
    await addWebsite(given, other_id);
    const write = (body: () => Steps<unknown>) => given.write({ name: "fill", body });
    await write(function* () {
      for (const website of [website_id, other_id]) yield* run(fill, [website, `{"filler":"${"x".repeat(300)}"}`]);
      for (const one of marks) yield* run(one, []);
    });
    if (!sqlite) {
      await write(() => run(analyze, []));
      // A table this small would be read as a whole.
      await write(() => run(never, []));
    }
    store = sqlite ? given : await place.open();
    return () => {};
  });

  /** With what PostgreSQL knows of the tables, and before it knows anything of them. */
  async function knownOrNot(test: () => Promise<void>): Promise<void> {
    await test();
    if (sqlite) return;
    await store.write({
      name: "forget",
      *body() {
        for (const one of forget) yield* run(one, []);
      },
    });
    await test();
    await store.write({ name: "analyze", body: () => run(analyze, []) });
  }

  const listed = (listing: Partial<PeopleListing>, offset = 0) => {
    const whole = { order: "created_at", ascending: false, all: [], ...listing } as const;
    return explain(store, listPeople(website_id, whole, 20, offset, store.database));
  };
  const told = (plans: readonly Plan[]) => plans.flatMap(({ lines }) => lines).join("\n");
  const uses = (plans: readonly Plan[], index: string) => told(plans).includes(index);

  /** No table is read from one end to the other, and no step looks at many rows. */
  function expectLittle(plans: readonly Plan[], what: string, rows = most): void {
    const scans = sqlite ? /^SCAN (?:[pkqx]|people\w*)\b(?! VIRTUAL)(?!$)/ : /Seq Scan on/;
    expect(
      plans.flatMap((plan) => plan.lines).filter((line) => scans.test(line)),
      what,
    ).toEqual([]);
    for (const plan of plans) expect(plan.rows, `${what}:\n${told([plan])}`).toBeLessThan(rows);
  }

  it.each(orders)("a list by %s is the index of that order, from its start and further down", async (order) => {
    await knownOrNot(async () => {
      for (const ascending of [true, false]) {
        for (const offset of [0, 60]) {
          const { result, plans } = await listed({ order, ascending }, offset);
          expect(result).toHaveLength(20);
          expect(uses(plans, indexes[order]), told(plans)).toBe(true);
          expectLittle(plans, order, 200);
        }
      }
    });
  });

  it.each(conditions)("%j, alone, with another, and either of two, starts from few", async (condition, index) => {
    await knownOrNot(async () => {
      for (const order of orders) {
        for (const search of [
          { all: [condition] },
          { all: [common, condition] },
          { all: [], any: [condition, { mark: "email", values: ["5@example.com"], not: false }] },
        ] satisfies PeopleSearch[]) {
          const { result, plans } = await listed({ order, ...search });
          expect(result.length).toBeGreaterThan(0);
          expect(uses(plans, index), told(plans)).toBe(true);
          expectLittle(plans, `${JSON.stringify(search)} by ${order}`);
        }
      }
    });
  });

  it.each(frequent)("%j, which most meet, is found along the order", async (condition) => {
    await knownOrNot(async () => {
      for (const order of orders) {
        const { result, plans } = await listed({ order, all: [condition] });
        expect(result).toHaveLength(20);
        expect(uses(plans, indexes[order]), told(plans)).toBe(true);
        expectLittle(plans, `${JSON.stringify(condition)} by ${order}`);
        expectLittle(plans.slice(-1), `the page of ${JSON.stringify(condition)} by ${order}`, 500);
      }
    });
  });

  it.each([
    [{ all: [common, { mark: "segment", values: ["rare"], not: false }] }, 30],
    [
      {
        all: [],
        any: [
          { mark: "segment", values: ["rare"], not: false },
          { mark: "city", values: ["lodz"], not: false },
        ],
      },
      60,
    ],
    [{ all: [{ data: "seats", compare: "<", values: [5_000] }] }, 30],
  ] as const)("a batch over %j goes along marks", async (search, looked) => {
    await knownOrNot(async () => {
      const walk = await store.read(beginWalk(other_id, search, store.database));
      const { result, plans } = await explain(store, walkPeople(other_id, walk, 10, store.database));
      expect(result.ids).toHaveLength(10);
      expectLittle(plans, JSON.stringify(search), 12 * looked);
    });
  });

  it.each([
    [{ all: [{ mark: "segment", values: ["common"], not: true }] }],
    [{ all: [{ column: "created_at", compare: ">", values: [11_000] }] }],
    [{ all: [], any: [common, { column: "updated_at", compare: "<", values: [9] }] }],
  ] as const)("a batch over %j looks at no more than 500 at once, in the order of their ids", async (search) => {
    await knownOrNot(async () => {
      const walk = await store.read(beginWalk(other_id, search, store.database));
      const { plans } = await explain(store, walkPeople(other_id, walk, 10, store.database));
      expect(uses(plans, "people_walk"), told(plans)).toBe(true);
      expectLittle(plans, JSON.stringify(search));
    });
  });

  it.each([[{ all: [common] }], [{ all: [{ mark: "city", values: ["lodz"], not: true }] }]] as const)(
    "a batch over %j, which most are, looks at no more than 50 for a few of them",
    async (search) => {
      const walk = await store.read(beginWalk(other_id, search, store.database));
      const { result, plans } = await explain(store, walkPeople(other_id, walk, 10, store.database));
      expect(result.ids).toHaveLength(10);
      expect(plans).toHaveLength(2);
      expectLittle(plans, JSON.stringify(search), 500);
    },
  );

  it("marks of some contacts are read contact by contact", async () => {
    await knownOrNot(async () => {
      const marked = [people + 7, people + 8].map((id) => ({ id, marks: [] }));
      const reading = replacePeopleMarks(other_id, marked);
      const { plans } = await explain(store, firstStep(reading));
      expect(uses(plans, "people_marks_person"), told(plans)).toBe(true);
      if (!sqlite) expect(told(plans)).toMatch(/Scan using people_marks_person .*loops=2/);
      expectLittle(plans, "marks", 100);
    });
  });

  it("those who are named are found by their ids and addresses", async () => {
    await knownOrNot(async () => {
      const { result, plans } = await explain(store, namedPeople(other_id, ["person7", "8@example.com", "nobody"]));
      expect(result).toHaveLength(2);
      expectLittle(plans, "named", 10);
    });
  });
});
