import type { Json, Store } from "./store.js";

/** Since when, and why, the bot leaves a conversation to people. */
export interface Silence {
  readonly since: number;
  /** `asked`: by `handOver`; `operator`: an operator wrote into it. */
  readonly by: "asked" | "operator";
}

interface Kept {
  state: Record<string, Json>;
  silence?: Silence;
  /** Fingerprints of the last messages that were handled. */
  handled: number[];
}

/** Enough to recognise a delivery that comes again after a restart. */
const HANDLED = 20;

/** What a bot keeps about one conversation, in a store that outlives it. */
export class Memory {
  readonly #store: Store;
  readonly #key: string;
  #kept: Kept = { state: {}, handled: [] };
  #loading: Promise<void> | undefined;
  #saving: Promise<unknown> = Promise.resolve();

  constructor(store: Store, key: string) {
    this.#store = store;
    this.#key = key;
  }

  /** Reads it, once. Rejects with what the store rejects with; the next one then tries again. */
  load(): Promise<void> {
    this.#loading ??= this.#read().catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #read(): Promise<void> {
    const found = await this.#store.get(this.#key);
    // Some stores keep text, and give it back as such.
    const value: unknown = typeof found === "string" && found !== "" ? JSON.parse(found) : found;
    if (typeof value !== "object" || value === null) return;
    const { state, silence, handled } = value as Partial<Kept>;
    this.#kept = structuredCopy({ state: state ?? {}, handled: handled ?? [], ...(silence ? { silence } : {}) });
  }

  get state(): Record<string, Json> {
    return this.#kept.state;
  }

  get silence(): Silence | undefined {
    return this.#kept.silence;
  }

  wasHandled(fingerprint: number): boolean {
    return this.#kept.handled.includes(fingerprint);
  }

  /** Of a message that is being handled. */
  handle(fingerprint: number): Promise<void> {
    this.#kept.handled = [...this.#kept.handled, fingerprint].slice(-HANDLED);
    return this.save();
  }

  silenceBy(by: Silence["by"]): Promise<void> {
    this.#kept.silence = { since: Date.now(), by };
    return this.save();
  }

  speak(): Promise<void> {
    delete this.#kept.silence;
    return this.save();
  }

  /** Writes it, after writes that are under way. */
  save(): Promise<void> {
    const value = structuredCopy(this.#kept) as unknown as Json;
    return this.#after(() => this.#store.set(this.#key, value));
  }

  /** Forgets all of it. */
  erase(): Promise<void> {
    this.#kept = { state: {}, handled: [] };
    return this.#after(() => this.#store.delete(this.#key));
  }

  /** Resolves when what was written has been stored, or has failed to be. */
  async saved(): Promise<void> {
    await this.#saving;
  }

  #after(write: () => unknown): Promise<void> {
    const written = this.#saving.then(async () => void (await write()));
    this.#saving = written.catch(() => {});
    return written;
  }
}

/** As it would come back from JSON. */
function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
