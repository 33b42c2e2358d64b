import { ApiError } from "../domain/error.js";

/**
 * The query string as a record of strings. `+` and `%20` are a space; a `%` that starts no valid sequence stands for
 * itself. Throws invalid_data for a key that is given twice: which of the two was meant is not ours to guess.
 */
export function parseQuery(text: string): Record<string, string> {
  const query: Record<string, string> = {};
  if (text === "") return query;
  for (const pair of text.split("&")) {
    if (pair === "") continue;
    const split = pair.indexOf("=");
    const key = decoded(split === -1 ? pair : pair.slice(0, split));
    if (key === "__proto__") continue;
    if (Object.hasOwn(query, key)) {
      throw new ApiError("invalid_data", `${key.slice(0, 64)} is given more than once in the query.`);
    }
    const value = split === -1 ? "" : decoded(pair.slice(split + 1));
    if (value.includes("\0")) {
      throw new ApiError("invalid_data", `${key.slice(0, 64)} must not contain the character NUL.`);
    }
    query[key] = value;
  }
  return query;
}

const plain = /^[\w.~,:@/-]*$/;

function decoded(text: string): string {
  if (plain.test(text)) return text;
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return decodedWherePossible(spaced);
  }
}

/** Decodes each run of `%XX` that is valid UTF-8, and leaves the rest as it stands. */
function decodedWherePossible(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}
