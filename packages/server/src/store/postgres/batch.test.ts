import { describe, expect, it } from "vitest";
import { type BatchCommand, type Outcome, StoreUnavailable } from "../store.js";
import { Batcher } from "./batch.js";

const command = { name: "test" } as BatchCommand<number, number>;
const doubled = (inputs: readonly number[]): Outcome<number>[] =>
  inputs.map((input) => ({ ok: true, value: input * 2 }));
const many = (count: number) => Array.from({ length: count }, (_, i) => i);

/** A run that ends when told to. */
function held() {
  const runs: { inputs: readonly number[]; end(): void }[] = [];
  const run = (inputs: readonly number[]) =>
    new Promise<Outcome<number>[]>((resolve) => runs.push({ inputs, end: () => resolve(doubled(inputs)) }));
  return { runs, run };
}

const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe("Batcher", () => {
  it("starts together what arrives in one turn, and gathers the rest while its lanes are busy", async () => {
    const { runs, run } = held();
    const batcher = new Batcher(command, 2, run);
    const answers = [batcher.add(1), batcher.add(2)];
    await turn();
    answers.push(batcher.add(3));
    await turn();
    answers.push(batcher.add(4), batcher.add(5));
    await turn();
    expect(runs.map(({ inputs }) => inputs)).toEqual([[1, 2], [3]]);
    runs[1]?.end();
    await turn();
    expect(runs[2]?.inputs).toEqual([4, 5]);
    runs[0]?.end();
    runs[2]?.end();
    expect(await Promise.all(answers)).toEqual([2, 4, 6, 8, 10]);
  });

  it("bounds a run", async () => {
    const { runs, run } = held();
    const batcher = new Batcher(command, 1, run);
    const answers = many(600).map((input) => batcher.add(input));
    for (let i = 0; i < 3; i++) {
      await turn();
      runs[i]?.end();
    }
    await Promise.all(answers);
    expect(runs.map(({ inputs }) => inputs.length)).toEqual([256, 256, 88]);
  });

  it("runs one by one what failed together", async () => {
    const runs: (readonly number[])[] = [];
    const batcher = new Batcher(command, 1, async (inputs) => {
      runs.push(inputs);
      if (inputs.includes(2)) throw new Error("Two.");
      return doubled(inputs);
    });
    const outcomes = await Promise.allSettled([1, 2, 3].map((input) => batcher.add(input)));
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(runs).toEqual([[1, 2, 3], [1], [2], [3]]);
  });

  it("does not insist when the database is away", async () => {
    const runs: (readonly number[])[] = [];
    const away = new StoreUnavailable("Away.");
    const batcher = new Batcher(command, 1, async (inputs) => {
      runs.push(inputs);
      throw away;
    });
    const outcomes = await Promise.allSettled([1, 2, 3].map((input) => batcher.add(input)));
    expect(outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason)).toEqual([away, away, away]);
    expect(runs).toHaveLength(1);
  });

  it("fails the inputs that a command forgot to answer", async () => {
    const batcher = new Batcher(command, 1, async () => [{ ok: true, value: 1 } as const]);
    const outcomes = await Promise.allSettled([1, 2].map((input) => batcher.add(input)));
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });
});
