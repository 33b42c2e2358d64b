import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ServerClock } from "./clock.js";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

it("takes our time for the server's until it knows better", () => {
  const clock = new ServerClock();
  expect([clock.known, clock.at(5)]).toEqual([false, 5]);
  clock.observe(1_030_000);
  expect([clock.known, clock.at(1_000_000)]).toEqual([true, 1_030_000]);
});

it("lets no odd message decide, and forgets what is long ago", () => {
  const clock = new ServerClock();
  for (const odd of [0, 1, -1, 2, 9_999_999_999_999, 3, -86_400_000]) clock.observe(Date.now() - 500 + odd);
  expect(clock.at(0)).toBe(-499);
  for (let count = 0; count < 16; count += 1) clock.observe(Date.now() + 60_000);
  expect(clock.at(0)).toBe(60_000);
});
