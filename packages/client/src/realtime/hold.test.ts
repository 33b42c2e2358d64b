import { beforeEach, expect, it } from "vitest";
import { Hold } from "./hold.js";

let delivered: unknown[];
let hold: Hold;
const event = (session_id: string, fingerprint: number) => ({ session_id, fingerprint });

beforeEach(() => {
  delivered = [];
  hold = new Hold((name, payload) => delivered.push([name, (payload as { fingerprint: number }).fingerprint]), 4);
});

it("keeps events of conversations back, in order, and lets others pass", () => {
  expect([undefined, null, "text", {}, { session_id: 1 }].map((payload) => hold.take("a", payload))).toEqual(
    Array(5).fill(false),
  );
  for (const number of [1, 2]) expect(hold.take("message:send", event("one", number))).toBe(true);
  expect(hold.take("session:set_state", event("two", 3))).toBe(true);
  expect([hold.messages("one"), hold.messages("two")].map((held) => [...held.keys()])).toEqual([[1, 2], []]);
  hold.release("one");
  expect(delivered).toEqual([
    ["message:send", 1],
    ["message:send", 2],
  ]);
  expect(hold.take("message:send", event("one", 4))).toBe(false);
  hold.end();
  expect(delivered.at(-1)).toEqual(["session:set_state", 3]);
  expect(hold.take("message:send", event("three", 5))).toBe(false);
});

it("narrowed, keeps back only what may have missed something, until it is widened", () => {
  hold.take("a", event("one", 1));
  hold.take("a", event("two", 2));
  hold.narrow(new Set(["two", "three"]));
  expect(delivered).toEqual([["a", 1]]);
  expect(["one", "two", "three", "four"].map((id) => hold.take("a", event(id, 3)))).toEqual([false, true, true, false]);
  hold.widen();
  expect(hold.take("a", event("one", 4))).toBe(true);
});

it("lets everything go when more comes than it may keep", () => {
  for (const number of [1, 2, 3, 4]) expect(hold.take("a", event("one", number))).toBe(true);
  expect([hold.overflowed, hold.take("a", event("two", 5)), hold.overflowed]).toEqual([false, false, true]);
  expect(delivered.length).toBe(4);
  expect(hold.take("a", event("one", 6))).toBe(false);
});
