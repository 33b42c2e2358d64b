/**
 * vitest's set-up of each test file: `vi.waitFor` gives up after ten seconds instead of one. What is waited for comes in
 * milliseconds, but a machine busy with other tests may hold a process up for longer than a second, which is no failure.
 */
import { vi } from "vitest";

const timeout = 10_000;
const { waitFor } = vi;

vi.waitFor = (callback, options = {}) =>
  waitFor(callback, typeof options === "number" ? options : { timeout, ...options });
