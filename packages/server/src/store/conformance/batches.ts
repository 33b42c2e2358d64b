import { describe, expect, it } from "vitest";
import { readEvents } from "../events.js";
import type { BatchCommand, Outcome, Store } from "../store.js";
import { addTo, command, insertRows, listRows, lockRows, newEvent, row, website_id } from "./scratch.js";

class Refused extends Error {}

/** Inserts a row per id; refuses negative ones by themselves. */
function inserting(runs: number[], effects: number[] = []): BatchCommand<number, string> {
  return {
    name: "insert",
    *many(tx, ids) {
      runs.push(ids.length);
      const good = ids.filter((id) => id >= 0);
      yield* insertRows(good.map((id) => row(id)));
      for (const id of good) {
        tx.event(newEvent({ body: String(id) }));
        tx.committed(() => effects.push(id));
      }
      return ids.map(
        (id): Outcome<string> =>
          id < 0 ? { ok: false, error: new Refused(String(id)) } : { ok: true, value: `row ${id}` },
      );
    },
  };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** Inputs that share a run. */
export function batches(given: () => { store: Store }): void {
  describe("a batch command", () => {
    it("takes the inputs that arrive together in few runs, and answers each its own", async () => {
      const { store } = given();
      const runs: number[] = [];
      const effects: number[] = [];
      const insert = inserting(runs, effects);
      const answers = await Promise.all(numbers(300).map((id) => store.writeBatched(insert, id)));
      expect(answers).toEqual(numbers(300).map((id) => `row ${id}`));
      expect(runs.length).toBeLessThan(10);
      expect(effects.sort((a, b) => a - b)).toEqual(numbers(300));
      expect(await store.read(listRows())).toHaveLength(300);
      const events = await store.read(readEvents(website_id, 0, 1000));
      expect(events.map(({ seq }) => seq)).toEqual(numbers(300).map((i) => i + 1));
      expect(new Set(events.map(({ body }) => body)).size).toBe(300);
    });

    it("refuses an input alone", async () => {
      const { store } = given();
      const insert = inserting([]);
      const outcomes = await Promise.allSettled([1, -2, 3, -4].map((id) => store.writeBatched(insert, id)));
      expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected"]);
      expect((outcomes[1] as PromiseRejectedResult).reason).toBeInstanceOf(Refused);
      expect((outcomes[3] as PromiseRejectedResult).reason).toHaveProperty("message", "-4");
      expect((await store.read(listRows())).map(({ id }) => id)).toEqual([1, 3]);
    });

    it("keeps the others when the database refuses one", async () => {
      const { store } = given();
      await store.write(command(() => insertRows([row(5, "before")])));
      const effects: number[] = [];
      const insert = inserting([], effects);
      const outcomes = await Promise.allSettled(numbers(10).map((id) => store.writeBatched(insert, id)));
      expect(outcomes.flatMap(({ status }, i) => (status === "rejected" ? [i] : []))).toEqual([5]);
      expect((await store.read(listRows())).map(({ id }) => id)).toEqual(numbers(10));
      expect(effects.sort((a, b) => a - b)).toEqual(numbers(10).filter((id) => id !== 5));
      expect(await store.read(readEvents(website_id, 0, 100))).toHaveLength(9);
    });

    it("keeps the others when an input makes the whole run throw", async () => {
      const { store } = given();
      const insert = inserting([]);
      const touchy: BatchCommand<number, string> = {
        name: "touchy",
        *many(tx, ids) {
          const outcomes = yield* insert.many(tx, ids);
          if (ids.includes(3)) throw new Error("Three.");
          return outcomes;
        },
      };
      const outcomes = await Promise.allSettled(numbers(6).map((id) => store.writeBatched(touchy, id)));
      expect(outcomes.flatMap(({ status }, i) => (status === "rejected" ? [i] : []))).toEqual([3]);
      expect((await store.read(listRows())).map(({ id }) => id)).toEqual([0, 1, 2, 4, 5]);
      expect(await store.read(readEvents(website_id, 0, 100))).toHaveLength(5);
    });

    it("shares the log with single commands, which run meanwhile", async () => {
      const { store } = given();
      const insert = inserting([]);
      const single = (i: number) =>
        store.write(
          command(function* (tx) {
            yield* insertRows([row(1000 + i)]);
            tx.event(newEvent({ body: String(1000 + i) }));
          }),
        );
      await Promise.all(numbers(60).map((i) => (i % 2 === 0 ? store.writeBatched(insert, i) : single(i))));
      const events = await store.read(readEvents(website_id, 0, 100));
      expect(events.map(({ seq }) => seq)).toEqual(numbers(60).map((i) => i + 1));
    });
  });

  describe("a step for each of many rows", () => {
    it("answers in the order of the input, gaps and repetitions included", async () => {
      const { store } = given();
      await store.write(command(() => insertRows([row(1, "one"), row(2, "two"), row(3, "three")])));
      const found = await store.write(command(() => lockRows([3, 9, 1, 3])));
      expect(found).toEqual([row(3, "three"), undefined, row(1, "one"), row(3, "three")]);
      expect(Object.keys(found[0] ?? {})).toEqual(["id", "text", "number", "bytes"]);
      expect(await store.write(command(() => lockRows([])))).toEqual([]);
    });

    it("answers what each update made", async () => {
      const { store } = given();
      await store.write(command(() => insertRows([row(1, null, 10), row(2, null, 20)])));
      const pairs = [
        [5, 2],
        [1, 7],
        [3, 1],
      ] as const;
      expect(await store.write(command(() => addTo(pairs)))).toEqual([{ number: 25 }, undefined, { number: 13 }]);
    });

    it("answers nothing where nothing is returned", async () => {
      const { store } = given();
      expect(await store.write(command(() => insertRows([row(1), row(2)])))).toEqual([undefined, undefined]);
    });
  });
}
