const BLOCK = 64;

/** The first 32 bits of the fractional part of each number's root, as FIPS 180-4 asks for. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** Constants of the rounds, and the state that every digest begins with. */
const K = /* @__PURE__ */ Int32Array.from(/* @__PURE__ */ primes(64), (prime) => fraction(Math.cbrt(prime)));
const START = /* @__PURE__ */ Int32Array.from(/* @__PURE__ */ primes(8), (prime) => fraction(Math.sqrt(prime)));

/** SHA-256 of bytes that come in parts. */
export class Sha256 {
  readonly #state = Int32Array.from(START);
  readonly #block = new Uint8Array(BLOCK);
  readonly #words = new Int32Array(64);
  /** Bytes that wait in the block. */
  #waiting = 0;
  #length = 0;

  update(bytes: Uint8Array): this {
    this.#length += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      const taken = Math.min(BLOCK - this.#waiting, bytes.length - at);
      this.#block.set(bytes.subarray(at, at + taken), this.#waiting);
      at += taken;
      this.#waiting += taken;
      if (this.#waiting === BLOCK) this.#compress();
    }
    return this;
  }

  /** The 32 bytes. Nothing can be added after. */
  digest(): Uint8Array {
    const bits = this.#length * 8;
    const padding = new Uint8Array((this.#waiting < 56 ? 56 : 120) - this.#waiting + 8);
    padding[0] = 0x80;
    const end = new DataView(padding.buffer, padding.length - 8);
    end.setUint32(0, Math.floor(bits / 2 ** 32));
    end.setUint32(4, bits % 2 ** 32);
    this.update(padding);
    const digest = new Uint8Array(32);
    const view = new DataView(digest.buffer);
    for (const [index, word] of this.#state.entries()) view.setInt32(index * 4, word);
    return digest;
  }

  #compress(): void {
    const w = this.#words;
    const view = new DataView(this.#block.buffer);
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(i * 4);
    for (let i = 16; i < 64; i++) {
      const early = w[i - 15] as number;
      const late = w[i - 2] as number;
      const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
      const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
      w[i] = ((w[i - 16] as number) + small + (w[i - 7] as number) + large) | 0;
    }
    const state = this.#state;
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const sum = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const one = (h + sum + ((e & f) ^ (~e & g)) + (K[i] as number) + (w[i] as number)) | 0;
      const other = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + other) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
      state[index] = ((state[index] as number) + word) | 0;
    });
    this.#waiting = 0;
  }
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
