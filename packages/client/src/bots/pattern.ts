import type { MessageContext } from "./context.js";
import { fold, hasPhrase } from "./fold.js";
import { textOf } from "./message.js";

/** Decides about a message: what it returns is `context.match`, unless it is false, null or undefined. */
export type Intent<Found> = (
  text: string,
  context: MessageContext<"text", undefined>,
) => Found | false | null | undefined | Promise<Found | false | null | undefined>;

/** A word or phrase, whatever its case and accents, an expression, an intent, or several of these. */
export type Pattern = string | RegExp | Intent<unknown> | readonly (string | RegExp | Intent<unknown>)[];

/** What was found in a message; undefined when nothing was. */
export type Matcher = (context: MessageContext<"text", undefined>) => Promise<unknown>;

/** Throws a TypeError for what can match nothing. */
export function matcherOf(pattern: Pattern): Matcher {
  const single = (Array.isArray(pattern) ? pattern : [pattern]).map(matcherOfOne);
  if (single.length === 0) throw new TypeError("hear: the list of patterns is empty.");
  return async (context) => {
    for (const matcher of single) {
      const found = await matcher(context);
      if (found !== undefined) return found;
    }
  };
}

function matcherOfOne(pattern: string | RegExp | Intent<unknown>): Matcher {
  if (typeof pattern === "string") return phrase(pattern);
  if (pattern instanceof RegExp) return expression(pattern);
  if (typeof pattern !== "function") throw new TypeError(`hear: a pattern cannot be of type ${typeof pattern}.`);
  return async (context) => {
    const found = await pattern(textOf(context.message), context);
    return found === false || found === null ? undefined : found;
  };
}

function phrase(given: string): Matcher {
  const folded = fold(given);
  // A pattern of signs or emoji has no words: it is looked for as it stands.
  const bare = given.trim();
  if (bare === "") throw new TypeError("hear: the pattern is empty.");
  return async ({ message }) => {
    const text = textOf(message);
    return (folded === "" ? text.includes(bare) : hasPhrase(fold(text), folded)) ? given : undefined;
  };
}

function expression(given: RegExp): Matcher {
  // With `g` or `y` an expression remembers where it stopped, in the message of somebody else.
  const once = new RegExp(given.source, given.flags.replace(/[gy]/g, ""));
  return async ({ message }) => once.exec(textOf(message)) ?? undefined;
}
