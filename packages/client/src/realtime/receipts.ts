/** Milliseconds after which what was sent counts as read, for servers that answer no ping. */
const PATIENCE = 2_000;

/** The part of a web socket that receipts are made of. */
export interface Pinger {
  ping(data: string): void;
}

/** Tells when the other side has read what was sent: once it has answered a ping that was sent after it. */
export class Receipts {
  readonly #waiting = new Map<number, { readonly read: () => void; readonly timer: ReturnType<typeof setTimeout> }>();
  #number = 0;

  /** `read` is told of what was sent so far, and not when the receipts end before. */
  ask(web: Pinger, read: () => void): void {
    const number = ++this.#number;
    const late = () => this.#read(number);
    // The library may hold packets back until the end of the turn, which a ping would overtake.
    const next = () => {
      this.#waiting.set(number, { read, timer: setTimeout(late, PATIENCE) });
      web.ping(String(number));
    };
    this.#waiting.set(number, { read, timer: setTimeout(next, 0) });
  }

  /** A pong came, with the data of its ping: all before it was read as well. */
  answered(data: unknown): void {
    this.#read(Number(String(data)));
  }

  end(): void {
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  #read(upTo: number): void {
    for (const [number, { read, timer }] of this.#waiting) {
      // Also of data that is no number.
      if (!(number <= upTo)) return;
      this.#waiting.delete(number);
      clearTimeout(timer);
      read();
    }
  }
}
