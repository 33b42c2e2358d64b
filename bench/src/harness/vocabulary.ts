const syllables = [
  "ba",
  "ce",
  "di",
  "fo",
  "gu",
  "ha",
  "je",
  "ki",
  "lo",
  "mu",
  "na",
  "pe",
  "ri",
  "so",
  "tu",
  "va",
  "we",
];
/** Words of a text, and words there are: as many as a busy website's visitors use. */
const length = 14;
const size = 50_000;

/** The word with this rank; 0 is the most frequent. */
export function word(rank: number): string {
  let text = "";
  for (let rest = rank + 17; rest > 0; rest = Math.floor(rest / syllables.length)) {
    text += syllables[rest % syllables.length];
  }
  return text;
}

/**
 * What message `n` of conversation `i` says: words whose frequency falls with their rank, as in every language, and the number of an
 * order that no other conversation has. The same message says the same.
 */
export function says(i: number, n: number): string {
  let seed = (i * 1_000 + n) >>> 0;
  const words = Array.from({ length }, () => {
    // Mulberry32.
    seed = (seed + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const random = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    // Zipf: the chance of a rank is one over it.
    return word(Math.floor(size ** random) - 1);
  });
  return `${words.join(" ")}${n === 0 ? `, order ${orderOf(i)}` : ""}.`;
}

export function orderOf(i: number): number {
  return 7_000_000 + i;
}
