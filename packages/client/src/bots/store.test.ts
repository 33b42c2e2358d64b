import { expect, it, vi } from "vitest";
import { Pace } from "./pace.js";
import { Recent } from "./recent.js";
import { MemoryStore } from "./store.js";

it("a store in memory forgets what was used longest ago", () => {
  const store = new MemoryStore({ max: 2 });
  store.set("a", 1);
  store.set("b", 2);
  store.get("a");
  store.set("c", 3);
  expect(["a", "b", "c"].map((key) => store.get(key))).toEqual([1, undefined, 3]);
  store.delete("a");
  expect([store.get("a"), store.size]).toEqual([undefined, 1]);
  expect(() => new MemoryStore({ max: 0 })).toThrow(TypeError);
});

it("what was seen is known until enough others were", () => {
  const seen = new Recent(2);
  expect([seen.add("a"), seen.add("a"), seen.add("a", "other"), seen.add("b"), seen.add("c")]).toEqual([
    true,
    false,
    true,
    true,
    true,
  ]);
  expect([seen.has("a"), seen.has("b")]).toEqual([false, true]);
});

it("a pace is per conversation and minute, and its end is told once", () => {
  const pace = new Pace(2);
  const take = (now: number, key = "a") => pace.take(key, now);
  const start = 1_000_000;
  expect([take(start), take(start + 1), take(start + 2), take(start + 3), take(start, "b")]).toEqual([
    "free",
    "free",
    "first",
    "again",
    "free",
  ]);
  expect([take(start + 60_000), take(start + 60_000), take(start + 60_001)]).toEqual(["free", "first", "free"]);
});

it("a pace goes on when the clock is set back", () => {
  vi.useFakeTimers();
  try {
    const pace = new Pace(1);
    expect([pace.take("a"), pace.take("a")]).toEqual(["free", "first"]);
    vi.setSystemTime(Date.now() - 3_600_000);
    vi.advanceTimersByTime(60_000);
    expect(pace.take("a")).toBe("free");
  } finally {
    vi.useRealTimers();
  }
});
