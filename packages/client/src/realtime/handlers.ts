export type Handler = (payload: never) => unknown;

interface Entry {
  readonly handler: Handler;
  readonly once: boolean;
}

/** Who listens to what. Handlers are called in the order they were added. */
export class Handlers {
  readonly #byEvent = new Map<string, readonly Entry[]>();

  /** Names that somebody listens to. */
  get events(): string[] {
    return [...this.#byEvent.keys()];
  }

  has(event: string): boolean {
    return this.#byEvent.has(event);
  }

  add(event: string, handler: Handler, once = false): void {
    this.#byEvent.set(event, [...(this.#byEvent.get(event) ?? []), { handler, once }]);
  }

  /** Takes away the newest entry of one handler, or all of the event. True when it was the last of its event. */
  remove(event: string, handler?: Handler): boolean {
    const present = this.#byEvent.get(event) ?? [];
    const index = present.findLastIndex((entry) => entry.handler === handler);
    if (handler && index < 0) return false;
    return this.#keep(event, handler ? present.filter((_entry, place) => place !== index) : []);
  }

  clear(): void {
    this.#byEvent.clear();
  }

  /**
   * Hands the payload to each handler. What a handler throws or rejects with goes to `failed`, not to the others.
   * True when the last listener of the event had asked for one event only.
   */
  call(event: string, payload: unknown, failed: (error: unknown) => void): boolean {
    const present = this.#byEvent.get(event) ?? [];
    const last =
      present.some((entry) => entry.once) &&
      this.#keep(
        event,
        present.filter((entry) => !entry.once),
      );
    for (const { handler } of present) {
      try {
        const returned = handler(payload as never);
        if (returned instanceof Promise) returned.catch(failed);
      } catch (error) {
        failed(error);
      }
    }
    return last;
  }

  /** True when the event had listeners and has none now. */
  #keep(event: string, left: readonly Entry[]): boolean {
    if (left.length === 0) return this.#byEvent.delete(event);
    this.#byEvent.set(event, left);
    return false;
  }
}
