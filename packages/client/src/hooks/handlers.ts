import type { HookEvent } from "./event.js";

export type AnyHandler = (data: never, event: never) => unknown;

interface Entry {
  readonly handler: AnyHandler;
  readonly once: boolean;
}

/** Who listens to which events of hooks, in the order they were added. */
export class HookHandlers {
  readonly #byEvent = new Map<string, readonly Entry[]>();

  add(event: string, handler: AnyHandler, once: boolean): void {
    this.#byEvent.set(event, [...(this.#byEvent.get(event) ?? []), { handler, once }]);
  }

  /** Takes away the newest entry of one handler, or all of the event. */
  remove(event: string, handler?: AnyHandler): void {
    const present = this.#byEvent.get(event) ?? [];
    const index = present.findLastIndex((entry) => entry.handler === handler);
    if (handler === undefined) this.#byEvent.delete(event);
    else if (index >= 0) this.#byEvent.set(event, present.toSpliced(index, 1));
  }

  /** Calls all that listen; resolves with what they threw and rejected with, once each has ended. */
  async call(event: HookEvent): Promise<unknown[]> {
    const present = this.#byEvent.get(event.event) ?? [];
    if (present.some((entry) => entry.once)) {
      this.#byEvent.set(
        event.event,
        present.filter((entry) => !entry.once),
      );
    }
    // Each begins in this turn, also after one that throws.
    const results = await Promise.allSettled(
      present.map(async ({ handler }) => handler(event.data as never, event as never)),
    );
    return results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  }
}
