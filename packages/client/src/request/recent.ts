/** Most values that are remembered. */
const MOST = 1_000;

/** The last values that were added, the oldest forgotten first. */
export class Recent {
  readonly #values = new Set<unknown>();

  add(value: unknown): void {
    this.#values.add(value);
    if (this.#values.size > MOST) this.#values.delete(this.#values.values().next().value);
  }

  has(value: unknown): boolean {
    return this.#values.has(value);
  }
}
