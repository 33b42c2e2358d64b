import fc from "fast-check";
import { expect, it } from "vitest";
import { Lanes } from "./lanes.js";

it("does each job once, in order within its lane, never too many at a time, and all in the end", async () => {
  const jobs = fc.array(fc.record({ key: fc.constantFrom("a", "b", "c", "d"), ticks: fc.integer({ min: 0, max: 4 }) }));
  await fc.assert(
    fc.asyncProperty(jobs, fc.integer({ min: 1, max: 3 }), async (list, concurrency) => {
      const lanes = new Lanes({ concurrency, perLane: 1_000, total: 1_000 });
      const [done, busy]: [number[], Set<string>] = [[], new Set()];
      for (const [place, { key, ticks }] of list.entries()) {
        const job = async () => {
          expect(busy.has(key)).toBe(false);
          busy.add(key);
          expect(busy.size).toBeLessThanOrEqual(concurrency);
          for (let i = 0; i < ticks; i++) await null;
          busy.delete(key);
          done.push(place);
        };
        expect(lanes.push(key, job)).toBe(true);
      }
      await lanes.idle();
      expect(done.toSorted((a, b) => a - b)).toEqual([...list.keys()]);
      for (const lane of "abcd") {
        const own = done.filter((place) => list[place]?.key === lane);
        expect(own).toEqual(own.toSorted((a, b) => a - b));
      }
      expect(["a", "b", "c", "d"].some((key) => lanes.has(key))).toBe(false);
    }),
  );
});

it("refuses more than may wait, in one lane or in all, but for what must be done", async () => {
  const lanes = new Lanes({ concurrency: 1, perLane: 2, total: 3 });
  let done = 0;
  const job = async () => void done++;
  expect(["a", "a", "a", "a"].map((key) => lanes.push(key, job))).toEqual([true, true, true, false]);
  expect(["b", "c"].map((key) => lanes.push(key, job))).toEqual([true, false]);
  expect(lanes.push("a", job, true)).toBe(true);
  await lanes.idle();
  expect(done).toBe(5);
});
