import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Watch } from "./watch.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("notices that the program stood still, and no small delay", async () => {
  const woken: string[] = [];
  const watch = new Watch((why) => woken.push(why));
  watch.start();
  watch.start();
  await vi.advanceTimersByTimeAsync(60_000);
  vi.setSystemTime(Date.now() + 4_000);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(woken).toEqual([]);
  vi.setSystemTime(Date.now() + 600_000);
  await vi.advanceTimersByTimeAsync(5_000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(woken).toEqual(["The program stood still"]);
  watch.stop();
  expect(vi.getTimerCount()).toBe(0);
});

it("hears that a browser is online again, until it is stopped", () => {
  const page = new EventTarget();
  const woken: string[] = [];
  const watch = new Watch((why) => woken.push(why), page);
  watch.start();
  page.dispatchEvent(new Event("online"));
  watch.stop();
  page.dispatchEvent(new Event("online"));
  expect(woken).toEqual(["The browser is online again"]);
});
