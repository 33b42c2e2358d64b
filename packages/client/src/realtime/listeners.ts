/** Functions that are told something. What one throws or rejects with goes to `failed`, not to the others. */
export class Listeners<Told extends readonly unknown[]> {
  readonly #listeners = new Set<(...told: Told) => unknown>();
  readonly #failed: (error: unknown) => void;

  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  /** Returns a function that takes the listener away again. */
  add(listener: (...told: Told) => unknown): () => void {
    // One function may be added twice, and taken away once.
    const entry = (...told: Told): unknown => listener(...told);
    this.#listeners.add(entry);
    return () => this.#listeners.delete(entry);
  }

  call(...told: Told): void {
    for (const listener of [...this.#listeners]) {
      try {
        const returned = listener(...told);
        if (returned instanceof Promise) returned.catch(this.#failed);
      } catch (error) {
        this.#failed(error);
      }
    }
  }
}
