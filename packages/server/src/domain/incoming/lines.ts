import { cut } from "../text.js";

/** A Message-ID as it is kept. */
export function withoutBrackets(id: string): string {
  return cut(
    id
      .replace(/[\s\p{Cc}]+/gu, "")
      .replace(/^<|>$/g, "")
      .toWellFormed(),
    500,
  );
}

/** One line of well-formed text, of at most so many characters. */
export function line(text: string, length: number): string {
  return cut(
    text
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim()
      .toWellFormed(),
    length,
  );
}
