import { describe, expect, it } from "vitest";
import { Seen } from "./seen.js";

const message = (fingerprint: number, content: unknown = "hi", session_id = "session_1") => ({
  session_id,
  fingerprint,
  content,
  timestamp: fingerprint,
});

describe("a message event", () => {
  it("is fresh once for its conversation, fingerprint and name", () => {
    const seen = new Seen();
    expect(seen.fresh("message:send", message(1))).toBe(true);
    expect(seen.fresh("message:send", message(1))).toBe(false);
    expect(seen.fresh("message:send", message(2))).toBe(true);
    expect(seen.fresh("message:received", message(1))).toBe(true);
    expect(seen.fresh("message:send", message(1, "hi", "session_2"))).toBe(true);
    expect(seen.fresh("message:removed", message(1))).toBe(true);
    expect(seen.fresh("message:removed", message(1))).toBe(false);
  });

  it("that edits is fresh for each content that differs from the edit before", () => {
    const seen = new Seen();
    seen.fresh("message:send", message(1, "a"));
    const edits = ["a", "b", "b", "a", "a"].map((content) => seen.fresh("message:updated", message(1, content)));
    expect(edits).toEqual([true, true, false, true, false]);
    const long = (end: string) => message(1, "x".repeat(5000) + end);
    expect(["1", "1", "2"].map((end) => seen.fresh("message:updated", long(end)))).toEqual([true, false, true]);
    const choices = [
      { id: "x", choices: [1] },
      { choices: [1], id: "x" },
      { id: "x", choices: [2] },
    ];
    expect(choices.map((content) => seen.fresh("message:updated", message(1, content)))).toEqual([true, false, true]);
  });

  it.each([{}, undefined, null, "text", { session_id: "s" }, { session_id: 1, fingerprint: 1 }])(
    "that names no message is always fresh: %j",
    (payload) => {
      const seen = new Seen();
      expect([seen.fresh("message:send", payload), seen.fresh("message:send", payload)]).toEqual([true, true]);
    },
  );
});

it("lets other events be repeated", () => {
  const seen = new Seen();
  for (const name of ["session:set_state", "message:compose:send", "message:acknowledge:read:send", "toString"]) {
    expect([seen.fresh(name, message(1)), seen.fresh(name, message(1))]).toEqual([true, true]);
  }
});

it("remembers at least half of its limit, and no more than the limit", () => {
  const seen = new Seen(100);
  for (let number = 0; number < 1000; number += 1) seen.fresh("message:send", message(number));
  expect(seen.after("session_1", -1).length).toBeLessThanOrEqual(100);
  for (let number = 999; number >= 950; number -= 1) expect(seen.fresh("message:send", message(number))).toBe(false);
  expect(seen.fresh("message:send", message(0))).toBe(true);
});

it("knows what differs from what it was told, and what came after a time", () => {
  const seen = new Seen();
  for (const number of [1, 2, 3]) seen.fresh("message:send", message(number, `text ${number}`));
  seen.fresh("message:removed", message(3));
  expect(seen.changed("session_1", 1, "text 1")).toBe(false);
  expect(seen.changed("session_1", 1, "other")).toBe(true);
  expect(seen.changed("session_1", 9, "other")).toBe(false);
  seen.fresh("message:updated", message(1, "other"));
  expect(seen.changed("session_1", 1, "other")).toBe(false);
  expect([seen.after("session_1", 0), seen.after("session_1", 1), seen.after("session_2", 0)]).toEqual([
    [1, 2],
    [2],
    [],
  ]);
});
