import { PortFailure } from "./port.js";

/** The bytes of an answer as they come, no more of them than may be. */
export class AnswerBody {
  readonly #chunks: Uint8Array[] = [];
  readonly #most: number;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Throws a `PortFailure` when it is too much. */
  add(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (this.#size > this.#most) throw new PortFailure("too large");
    this.#chunks.push(chunk);
  }

  text(): string {
    const decoder = new TextDecoder();
    let text = "";
    for (const chunk of this.#chunks) text += decoder.decode(chunk, { stream: true });
    return text + decoder.decode();
  }
}
