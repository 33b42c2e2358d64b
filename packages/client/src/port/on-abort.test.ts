import { getEventListeners } from "node:events";
import { expect, it } from "vitest";
import { onAbort } from "./on-abort.js";

it("calls each back, with one listener at the signal, and none when all were taken back", () => {
  const { signal, abort } = { signal: new AbortController(), abort: [] as number[] };
  const off = Array.from({ length: 50 }, (_, index) => onAbort(signal.signal, () => abort.push(index)));
  expect(getEventListeners(signal.signal, "abort").length).toBe(1);
  off[7]?.();
  off[7]?.();
  signal.abort();
  expect(abort.length).toBe(49);
  expect(abort).not.toContain(7);

  const other = new AbortController();
  for (const take of [1, 2].map(() => onAbort(other.signal, () => {}))) take();
  expect(getEventListeners(other.signal, "abort").length).toBe(0);
  onAbort(other.signal, () => abort.push(100));
  other.abort();
  expect(abort.at(-1)).toBe(100);
});
