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
  for (const odd of [0, 1, -1, 2, 9_999_999_999_999, 3, -86_400_000]) clock.observe(Date.now() - 1_500 + odd);
  expect(clock.at(0)).toBe(-1_497);
  for (let count = 0; count < 16; count += 1) clock.observe(Date.now() + 60_000);
  expect(clock.at(0)).toBe(60_000);
});

it("does not take the time of a delivery for a difference", () => {
  const clock = new ServerClock();
  clock.observe(Date.now() - 400);
  expect(clock.at(1_000_000)).toBe(1_000_000);
  for (const delivery of [900, 150, 400]) clock.observe(Date.now() + 30_000 - delivery);
  expect(clock.at(0)).toBe(29_850);
});
