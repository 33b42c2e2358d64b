/**
 * Marks that fold away: accents of Latin, Greek and Cyrillic letters, points of Hebrew and Arabic, and what says that a sign is to be
 * drawn as an emoji. Others make other letters.
 */
const accents =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]|\p{Variation_Selector}/gu;

/** Latin letters with a stroke, which no normalisation takes apart, and what people type for them who do not have them. */
const strokes: Readonly<Record<string, string>> = { ł: "l", đ: "d", ø: "o", ħ: "h", ŧ: "t" };
const stroked = new RegExp(`[${Object.keys(strokes).join("")}]`, "g");

/** Runs of letters, digits and the marks upon them. */
const runs = /[\p{L}\p{N}\p{M}]+/gu;

/** Emoji, each a word: flags are two signs; of those that are put together, such as a family, each part; skin has no colour. */
const emoji = /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}/gu;

/** Scripts that write no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

/** Characters of a word that count. */
const wordLength = 64;
/** Words of one text that are kept. */
const wordLimit = 10_000;

/** What a text may become when its letters are taken apart: four for each, and enough for the few that are whole sentences. */
const apart = { each: 4, least: 1_000 };

/** Texts that differ in case, width or accents alone become one. */
export function fold(text: string): string {
  const letters = text.normalize("NFKD").slice(0, Math.max(apart.least, apart.each * text.length));
  // By way of capitals, so that ß and ss, or the forms of sigma, are one.
  const plain = letters.replace(accents, "").toUpperCase().toLowerCase();
  const folded = plain.normalize("NFKD").replace(accents, "").normalize("NFC");
  return folded.replace(stroked, (letter) => strokes[letter] as string);
}

/** Runs of one text, each with whether it is of a script without spaces. */
function* runsOf(text: string): Generator<{ letters: string[]; spaced: boolean }> {
  for (const [run] of fold(text).matchAll(runs)) {
    let letters: string[] = [];
    let spaced = true;
    for (const letter of run) {
      const is: boolean = !unspaced.test(letter) && !(/\p{M}/u.test(letter) && !spaced);
      if (letters.length > 0 && is !== spaced) {
        yield { letters, spaced };
        letters = [];
      }
      spaced = is;
      letters.push(letter);
    }
    yield { letters, spaced };
  }
}

/**
 * The words that a text is found by: folded, and for scripts without spaces pairs of neighbouring letters, with the last letter
 * alone besides. Emoji are words, too.
 */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const { letters, spaced } of runsOf(text)) {
    if (words.size >= wordLimit) break;
    if (spaced) words.add(letters.slice(0, wordLength).join(""));
    else for (let i = 0; i < letters.length; i++) words.add(`${letters[i]}${letters[i + 1] ?? ""}`);
  }
  for (const [sign] of text.matchAll(emoji)) {
    if (words.size >= wordLimit) break;
    words.add(sign);
  }
  return words;
}

/** A word that must be there; `prefix`: one that begins so. */
export interface WantedWord {
  readonly word: string;
  readonly prefix: boolean;
}

/** Words that a search wants at most, more of a longer text: each is a condition of its own. */
const wantedLimit = 64;

/**
 * What a text to search for wants: every word, the last one as a beginning; of one without words every emoji. Beside words emoji count
 * for nothing, as what was taken in before they were words has none.
 */
export function wantedWords(text: string): WantedWord[] {
  const wanted = new Map<string, boolean>();
  const want = (word: string, prefix: boolean) => wanted.set(word, prefix && (wanted.get(word) ?? true));
  const all = [...runsOf(text)];
  if (all.length === 0) for (const [sign] of text.matchAll(emoji)) want(sign, false);
  for (const [at, { letters, spaced }] of all.entries()) {
    const last = at === all.length - 1;
    if (spaced) want(letters.slice(0, wordLength).join(""), last && letters.length <= wordLength);
    else if (letters.length === 1) want(letters[0] as string, true);
    else for (let i = 0; i + 1 < letters.length; i++) want(`${letters[i]}${letters[i + 1]}`, false);
  }
  return [...wanted].slice(0, wantedLimit).map(([word, prefix]) => ({ word, prefix }));
}
