export type Handler = (payload: never) => unknown;

/** Who listens to what. Handlers are called in the order they were added. */
export class Handlers {
  readonly #byEvent = new Map<string, readonly Handler[]>();

  /** Names that somebody listens to. */
  get events(): string[] {
    return [...this.#byEvent.keys()];
  }

  has(event: string): boolean {
    return this.#byEvent.has(event);
  }

  /** True when it is the first of its event. */
  add(event: string, handler: Handler): boolean {
    const present = this.#byEvent.get(event);
    this.#byEvent.set(event, [...(present ?? []), handler]);
    return present === undefined;
  }

  /** Takes away one handler, or all of the event. True when it was the last of its event. */
  remove(event: string, handler?: Handler): boolean {
    const present = this.#byEvent.get(event);
    if (!present) return false;
    const index = handler ? present.indexOf(handler) : -1;
    if (handler && index < 0) return false;
    const left = handler ? present.toSpliced(index, 1) : [];
    if (left.length > 0) this.#byEvent.set(event, left);
    else this.#byEvent.delete(event);
    return left.length === 0;
  }

  clear(): void {
    this.#byEvent.clear();
  }

  /** Hands the payload to each handler. What a handler throws or rejects with goes to `failed`, not to the others. */
  call(event: string, payload: unknown, failed: (error: unknown) => void): void {
    for (const handler of this.#byEvent.get(event) ?? []) {
      try {
        const returned = handler(payload as never);
        if (returned instanceof Promise) returned.catch(failed);
      } catch (error) {
        failed(error);
      }
    }
  }
}
