/** The last of many things, so that one that comes again is recognised. */
export class Recent {
  readonly #max: number;
  readonly #values = new Map<string, string>();

  constructor(max: number) {
    this.#max = max;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** False when it is there already, with the same value. */
  add(key: string, value = ""): boolean {
    if (this.#values.get(key) === value) return false;
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#max && oldest !== undefined) this.#values.delete(oldest);
    return true;
  }
}
