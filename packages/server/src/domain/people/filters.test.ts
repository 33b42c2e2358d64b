import { expect, it } from "vitest";
import { Random } from "../../demo/random.js";
import { insertPerson } from "../../store/people.js";
import { listPeople } from "../../store/people-lists.js";
import { replacePeopleMarks } from "../../store/people-marks.js";
import { beginWalk, meeting, type PeopleWalk, walkPeople } from "../../store/people-walks.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import {
  askForPeople,
  expectedPeople,
  type InventedPerson,
  inventPerson,
  marksOf,
  rowOf,
} from "../../testing/people-model.js";
import { addWebsite, other_id, website_id } from "../../testing/websites.js";
import { listingOf } from "./filters.js";

const seed = 20_261_129;
const people = 250;
const questions = 200;

onDatabases("lists of contacts", ({ once }) => {
  let store: Store;
  const invented: InventedPerson[] = [];
  const ids = new Map<number, number>();

  once(async (empty) => {
    store = empty;
    await addWebsite(store);
    await addWebsite(store, other_id);
    const random = new Random(seed);
    for (let n = 1; n <= people; n++) invented.push(inventPerson(random, n));
    for (const website of [other_id, website_id]) {
      await store.write({
        name: "fill",
        *body() {
          for (const person of invented) {
            const row = yield* insertPerson(rowOf(person, website));
            if (row === undefined) throw new Error("Two have one address.");
            yield* replacePeopleMarks(website, [{ id: row.id, marks: marksOf(person) }]);
            if (website === website_id) ids.set(Number(row.id), person.n);
          }
        },
      });
    }
    return () => {};
  });

  const numbers = (found: readonly { readonly id: number }[]) => found.map(({ id }) => ids.get(Number(id)));

  it("are what a plain model says, whatever is asked for, page by page", async () => {
    const random = new Random(seed);
    for (let i = 0; i < questions; i++) {
      const query = askForPeople(random);
      const expected = expectedPeople(invented, query);
      const listing = listingOf(query);
      const page = random.pick([20, 50, 1_000]);
      const found = [];
      for (let at = 0; at <= expected.length; at += page) {
        found.push(...(await store.read(listPeople(website_id, listing, page, at, store.database))));
      }
      expect(numbers(found), JSON.stringify(query)).toEqual(expected);
    }
  });

  it("are what a walk meets, each once, in the order in which they were made", async () => {
    const random = new Random(seed + 1);
    for (let i = 0; i < questions / 3; i++) {
      const query = askForPeople(random);
      const search = listingOf(query);
      const expected = expectedPeople(invented, query).sort((a, b) => a - b);
      const found: number[] = [];
      let walk: PeopleWalk | undefined = await store.read(beginWalk(website_id, search, store.database));
      while (walk !== undefined) {
        const step: Awaited<ReturnType<typeof next>> = await next(walk, random.integer(1, 60));
        found.push(...step.ids);
        walk = step.next;
      }
      expect(numbers(found.map((id) => ({ id }))), JSON.stringify(query)).toEqual(expected);
      const all = [...ids.keys()];
      expect(await store.read(meeting(website_id, all, search, store.database)), JSON.stringify(query)).toEqual(found);
      expect(await store.read(meeting(other_id, all, search, store.database))).toEqual([]);
    }
  });

  const next = (walk: PeopleWalk, limit: number) => store.read(walkPeople(website_id, walk, limit, store.database));
});

it.each([
  [{ sort_field: "age" }, "sort_field must be one of created_at, updated_at, active, nickname, email."],
  [{ sort_field: "toString" }, "sort_field must be one of created_at, updated_at, active, nickname, email."],
  [{ search_filter: "{" }, "search_filter must be a JSON array of filters: it is not valid JSON."],
  [{ search_filter: "{}" }, "search_filter must be a JSON array of filters."],
  [{ search_filter: "[]" }, "search_filter must hold at least one filter."],
  [filtered({ model: "session" }), "search_filter[0].model must be people."],
  [
    filtered({ criterion: "shoe_size" }),
    "search_filter[0].criterion must be one of email, phone, nickname, address, country, city, company, segments, created_at, updated_at, data.<key>.",
  ],
  [filtered({ operator: "gt" }), "search_filter[0].operator must be one of eq, neq."],
  [filtered({ query: [] }), "search_filter[0].query must be a list of 1 to 100 values."],
  [filtered({ query: ["\0"] }), "search_filter[0].query must hold no NUL and no lone surrogate."],
  [filtered({ criterion: "created_at", query: ["soon"] }), /^search_filter\[0\]\.query must hold times/],
  [filtered({ criterion: "data.age", operator: "gt", query: ["old"] }), /^search_filter\[0\]\.query must hold numbers/],
  [{ filter_date_start: "2026-02-30" }, 'filter_date_start must be a day that there is, got "2026-02-30".'],
])("a list of contacts refuses %j with one sentence", (query, sentence) => {
  expect(() => listingOf(query)).toThrow(expect.objectContaining({ reason: "invalid_data" }));
  expect(() => listingOf(query)).toThrow(sentence);
});

function filtered(more: object): { search_filter: string } {
  const filter = { model: "people", criterion: "email", operator: "eq", query: ["ada@example.com"], ...more };
  return { search_filter: JSON.stringify([filter]) };
}
