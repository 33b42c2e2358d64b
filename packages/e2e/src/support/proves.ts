import { AsyncLocalStorage } from "node:async_hooks";
import { it } from "vitest";
import { onDatabases } from "./databases.js";
import { isOfficial, type OfficialClient } from "./official.js";

/** The methods that a running proof has called. */
const running = new AsyncLocalStorage<Set<string>>();

/**
 * A test that proves what methods of crisp-api do, by another route or an event. It fails unless each of them was really called on
 * that package's client, with the arguments of its documented example, and succeeded. docs/compatibility.md names it, and `npm run check`
 * wants one for each method that the server does: both read this call, so that methods and title are to be plain text.
 */
export function proves(
  methods: string | readonly string[],
  title: string,
  test: () => Promise<void>,
  timeout?: number,
) {
  if (!onDatabases()) throw new Error("A proof holds on both databases: it belongs into onEachDatabase.");
  const names = [methods].flat();
  it(
    `${names.join(", ")}: ${title}`,
    async () => {
      const calls = new Set<string>();
      await running.run(calls, test);
      const missing = names.filter((name) => !calls.has(name));
      if (missing.length > 0) throw new Error(`The test was to prove ${missing.join(", ")}, and never called it.`);
    },
    timeout,
  );
}

/** Said by those who call a method as it is documented, after it succeeded. */
export function called(crisp: OfficialClient, method: string): void {
  if (!isOfficial(crisp)) throw new Error("Only calls of crisp-api prove something.");
  running.getStore()?.add(method);
}
