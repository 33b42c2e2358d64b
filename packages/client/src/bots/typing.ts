/** Milliseconds before it shows: a quick answer needs no sign that it comes. */
const DELAY = 300;
/** Milliseconds until it is said again: those who watch take it for over after a while. */
const AGAIN = 10_000;

/** Shows the visitor that the bot types, while a handler runs. */
export class Typing {
  readonly #say: (type: "start" | "stop") => Promise<unknown>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = false;
  #saying: Promise<unknown> = Promise.resolve();

  constructor(say: (type: "start" | "stop") => Promise<unknown>) {
    this.#say = say;
  }

  /** Shows it after a moment, or right away. */
  start(delay = DELAY): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#shown = true;
      this.#queue("start");
      this.start(AGAIN);
    }, delay);
    this.#timer.unref?.();
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.#shown) this.#queue("stop");
    this.#shown = false;
  }

  /** One after another, as a start that overtakes its stop would show for ever. What fails is not worth telling. */
  #queue(type: "start" | "stop"): void {
    this.#saying = this.#saying.then(() => this.#say(type)).catch(() => {});
  }
}
