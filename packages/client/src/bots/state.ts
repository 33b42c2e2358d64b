import type { Memory } from "./memory.js";
import type { Json } from "./store.js";
import { watched } from "./watched.js";

/** What handlers keep about one conversation: values that JSON can carry, by names of your choice, in the store of the bot. */
export class ConversationState {
  readonly #memory: Memory;
  readonly #failed: (error: unknown) => void;

  constructor(memory: Memory, failed: (error: unknown) => void) {
    this.#memory = memory;
    this.#failed = failed;
  }

  /** The value as it was set; undefined when there is none. */
  get<T extends Json = Json>(name: string): T | undefined {
    return Object.hasOwn(this.#memory.state, name) ? (this.#memory.state[name] as T) : undefined;
  }

  /** Resolves when the store has it. undefined takes the value away. */
  set(name: string, value: Json | undefined): Promise<void> {
    const text = JSON.stringify(value);
    if (text === undefined) delete this.#memory.state[name];
    // Defined and not assigned: a name such as `__proto__` is a name like any other.
    else Object.defineProperty(this.#memory.state, name, { value: JSON.parse(text), ...OWN });
    return this.#save();
  }

  /** Sets what the function makes of the present value, and resolves with it. */
  async update<T extends Json = Json>(name: string, change: (present: T | undefined) => T): Promise<T> {
    const value = change(this.get<T>(name));
    await this.set(name, value);
    return value;
  }

  /** Takes all values away. */
  clear(): Promise<void> {
    for (const name of Object.keys(this.#memory.state)) delete this.#memory.state[name];
    return this.#save();
  }

  #save(): Promise<void> {
    return watched(this.#memory.save(), this.#failed);
  }
}

const OWN = { writable: true, enumerable: true, configurable: true } as const;
