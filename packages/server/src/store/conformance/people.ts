import { describe, expect, it } from "vitest";
import {
  countPeople,
  getPerson,
  insertPerson,
  lockPeople,
  lockPerson,
  type NewPersonRow,
  type PersonRow,
  removePeopleRows,
  updatePeople,
  updatePerson,
} from "../people.js";
import { type PersonMark, replacePeopleMarks } from "../people-marks.js";
import { all, type Steps, statement } from "../step.js";
import { isUniqueViolation, type Store } from "../store.js";
import { reached } from "./rows.js";
import { command, other_website_id, website_id } from "./scratch.js";

const selectMarks = statement(
  "people_test.marks",
  "SELECT kind, value FROM people_marks WHERE person_id = ? ORDER BY kind, value",
);
const other = other_website_id as typeof reached;

function newPerson(n: number, given: Partial<NewPersonRow> = {}): NewPersonRow {
  return {
    website_id,
    people_id: `00000000-0000-4000-8000-${String(n).padStart(12, "a")}`,
    email: `p${n}@example.com`,
    nickname: `zoë ${n} 😀`,
    subscribed: 1,
    active_at: 0,
    created_at: 1000 + n,
    updated_at: 1000 + n,
    card: '{"person":{"nickname":"Zoë 😀"}}',
    data: "{}",
    ...given,
  };
}

/** Rows of contacts, and what they are found by. */
export function people(given: () => { store: Store }): void {
  const change = <T>(body: () => Steps<T>): Promise<T> => given().store.write(command(body));
  const insert = (row: NewPersonRow) => change(() => insertPerson(row));

  describe("people", () => {
    it("are read as they were written, by people_id and email in letters of any size, on their website alone", async () => {
      const { store } = given();
      const made = (await insert(newPerson(1))) as PersonRow;
      expect(made).toEqual({ ...newPerson(1), id: made.id });
      for (const key of [made.people_id, made.people_id.toUpperCase(), "P1@Example.com"]) {
        expect(await store.read(getPerson(reached, key))).toEqual(made);
        expect(await change(() => lockPerson(reached, key))).toEqual(made);
        expect(await store.read(getPerson(other, key))).toBeUndefined();
        expect(await change(() => lockPerson(other, key))).toBeUndefined();
      }
    });

    it("have one for an email address, whoever is first", async () => {
      const { store } = given();
      const rows = [1, 2, 3].map((n) => newPerson(n, { email: "same@example.com" }));
      const made = await Promise.all(rows.map(insert));
      expect(made.filter((row) => row !== undefined)).toHaveLength(1);
      expect(await insert(newPerson(4, { website_id: other_website_id, email: "same@example.com" }))).toBeDefined();
      expect(await store.read(countPeople(reached))).toBe(1);
    });

    it("are changed, and keep to addresses that nobody else has", async () => {
      const { store } = given();
      const one = (await insert(newPerson(1))) as PersonRow;
      const two = (await insert(newPerson(2))) as PersonRow;
      const changed = {
        ...one,
        email: "n@example.com",
        subscribed: 0,
        active_at: 9,
        updated_at: 2 ** 53 - 1,
        data: "1",
      };
      await change(() => updatePerson(changed));
      expect(await store.read(getPerson(reached, one.people_id))).toEqual(changed);
      const taken = change(() => updatePerson({ ...two, email: "n@example.com" }));
      expect(isUniqueViolation(await taken.catch((error: unknown) => error))).toBe(true);
    });

    it("are locked together, those that are there", async () => {
      const one = (await insert(newPerson(1))) as PersonRow;
      const two = (await insert(newPerson(2))) as PersonRow;
      const foreign = (await insert(newPerson(3, { website_id: other_website_id }))) as PersonRow;
      expect(await change(() => lockPeople(reached, [two.id, foreign.id, one.id, 999, two.id]))).toEqual([one, two]);
    });

    it("have the marks that they were last given, and go with them", async () => {
      const { store } = given();
      const { id } = (await insert(newPerson(1))) as PersonRow;
      const first: PersonMark[] = [
        { kind: "segment", value: "vip" },
        { kind: "word", value: "zoe" },
      ];
      const then: PersonMark[] = [
        { kind: "segment", value: "vip" },
        { kind: "segment", value: "Vip" },
      ];
      await change(() => replacePeopleMarks(reached, [{ id, marks: [...first, ...first] }]));
      expect(await store.read(all(selectMarks, [id]))).toEqual(first);
      await change(() => replacePeopleMarks(reached, [{ id, marks: then }]));
      expect(await store.read(all(selectMarks, [id]))).toHaveLength(2);
      const more = (await insert(newPerson(2))) as PersonRow;
      const both = [
        { id, marks: first },
        { id: more.id, marks: then },
      ];
      await change(() => replacePeopleMarks(reached, both));
      expect(await store.read(all(selectMarks, [id]))).toEqual(first);
      expect(await store.read(all(selectMarks, [more.id]))).toHaveLength(2);
      await change(() => updatePeople([{ ...more, data: "2" }]));
      expect((await store.read(getPerson(reached, more.people_id)))?.data).toBe("2");
      await change(() => removePeopleRows(reached, [more.id]));
      await change(() => removePeopleRows(other, [id + 1]));
      expect(await store.read(countPeople(reached))).toBe(1);
      await change(() => removePeopleRows(reached, [id]));
      expect(await store.read(countPeople(reached))).toBe(0);
      expect(await store.read(all(selectMarks, [id]))).toEqual([]);
    });
  });
}
