/** Milliseconds between two looks at the clock. */
const LOOK = 5_000;
/** A look that comes this much too late says that the program, or the whole machine, stood still. */
const LATE = 10_000;

/** What browsers, workers and Deno have and Node has not. */
interface Page {
  addEventListener?(type: "online", listener: () => void): void;
  removeEventListener?(type: "online", listener: () => void): void;
}

interface Unrefable {
  unref?(): void;
}

/** Notices that a machine woke up, or that a browser is online again: a socket that looks open may be dead then. */
export class Watch {
  readonly #wake: (why: string) => void;
  readonly #page: Page;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #online = (): void => this.#wake("The browser is online again");

  constructor(wake: (why: string) => void, page: Page = globalThis as Page) {
    this.#wake = wake;
    this.#page = page;
  }

  start(): void {
    if (this.#timer !== undefined) return;
    let last = Date.now();
    this.#timer = setInterval(() => {
      const now = Date.now();
      const stoodStill = now - last - LOOK >= LATE;
      last = now;
      if (stoodStill) this.#wake("The program stood still");
    }, LOOK);
    // To look at the clock is no reason to live on.
    (this.#timer as Unrefable).unref?.();
    this.#page.addEventListener?.("online", this.#online);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#page.removeEventListener?.("online", this.#online);
  }
}
