import { afterEach, describe, expect, it, vi } from "vitest";
import { Gate } from "./gate.js";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a gate", () => {
  // Each look at the clock may be the first that finds it open.
  it.each([0, 1, 2, 3, 4, 5])("that opens after %i looks at the clock lets in who came before", async (looks) => {
    let left = Number.POSITIVE_INFINITY;
    vi.spyOn(performance, "now").mockImplementation(() => (left-- > 0 ? 999 : 1_000));
    const gate = new Gate();
    gate.close(1_000, false);
    left = looks;
    expect(await gate.pass(1, false, new AbortController().signal)).toBe(false);
  });
});
