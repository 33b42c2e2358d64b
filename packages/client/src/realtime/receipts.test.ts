import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Receipts } from "./receipts.js";

let receipts: Receipts;
let pings: string[];
let read: string[];

const web = { ping: (data: string) => pings.push(data) };
const ask = (what: string) => receipts.ask(web, () => read.push(what));

beforeEach(() => {
  vi.useFakeTimers();
  [receipts, pings, read] = [new Receipts(), [], []];
});

afterEach(() => {
  receipts.end();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

it("come with the answer to a ping that goes after what was sent", async () => {
  ask("a");
  expect(pings).toEqual([]);
  await vi.advanceTimersByTimeAsync(0);
  expect([pings.length, read]).toEqual([1, []]);
  receipts.answered(Buffer.from(pings[0] as string));
  expect(read).toEqual(["a"]);
});

it("come for all before, in their order, and not for what was sent since", async () => {
  for (const what of ["a", "b", "c"]) ask(what);
  await vi.advanceTimersByTimeAsync(0);
  receipts.answered(Buffer.from(pings[1] as string));
  expect(read).toEqual(["a", "b"]);
  receipts.answered(Buffer.from(pings[2] as string));
  expect(read).toEqual(["a", "b", "c"]);
});

it("do not come with answers to other pings", async () => {
  ask("a");
  await vi.advanceTimersByTimeAsync(0);
  for (const data of ["", "other", "0"]) receipts.answered(Buffer.from(data));
  expect(read).toEqual([]);
});

it("come after a while from a server that answers no ping, once", async () => {
  ask("a");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(read).toEqual(["a"]);
  receipts.answered(Buffer.from(pings[0] as string));
  expect(read).toEqual(["a"]);
});

it("do not come after the end", async () => {
  ask("a");
  await vi.advanceTimersByTimeAsync(0);
  receipts.end();
  receipts.answered(Buffer.from(pings[0] as string));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).toEqual([]);
});
