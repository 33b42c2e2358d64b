import { isUtf8 } from "node:buffer";
import { ApiError } from "../domain/error.js";

const openBracket = 0x5b;
const openBrace = 0x7b;
const backslash = 0x5c;
const lowerU = 0x75;

/**
 * A request's body as JSON, whatever its content type. Nothing and white space mean `{}`.
 *
 * Throws invalid_data with one sentence for text that is no UTF-8 or no JSON, for deeper nesting than `depth`, for NUL
 * and lone surrogates in any string or key, and for keys that would reach an object's prototype.
 */
export function parseBody(bytes: Buffer | undefined, depth: number): unknown {
  if (bytes === undefined || bytes.length === 0) return {};
  if (!isUtf8(bytes)) throw invalid("The body must be UTF-8 text.");
  const text = bytes.toString("utf8");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (text.trim() === "") return {};
    throw invalid(`The body is not valid JSON${where(error)}.`);
  }
  if (suspicious(bytes, text, depth)) inspect(value, depth);
  return value;
}

/**
 * The same for a value that is parsed already, and for numbers that were read as infinity: they would be kept as null where no schema
 * refuses them.
 */
export function checkValue(value: unknown, depth: number): void {
  inspect(value, depth);
}

/**
 * Whether a full look at the value is needed. Few bodies need one: raw NULs and surrogates cannot pass JSON and UTF-8,
 * so only `\u` escapes carry them, and a text with few brackets cannot nest deeply.
 */
function suspicious(bytes: Buffer, text: string, depth: number): boolean {
  let brackets = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === openBracket || byte === openBrace) {
      if (++brackets > depth) return true;
    } else if (byte === backslash) {
      i++;
      if (bytes[i] === lowerU) return true;
    }
  }
  return text.includes('"__proto__"') || text.includes('"constructor"');
}

function inspect(value: unknown, room: number): void {
  if (typeof value === "string") inspectText(value);
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
    throw invalid("The body must not contain a number that is too large to be kept.");
  }
  if (typeof value !== "object" || value === null) return;
  if (room === 0) throw invalid("The body is nested too deeply.");
  if (Array.isArray(value)) {
    for (const item of value) inspect(item, room - 1);
    return;
  }
  for (const key of Object.keys(value)) {
    inspectText(key);
    const item = (value as Record<string, unknown>)[key];
    if (key === "__proto__" || (key === "constructor" && isObject(item) && Object.hasOwn(item, "prototype"))) {
      throw invalid(`The body must not have a field called ${key}.`);
    }
    inspect(item, room - 1);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function inspectText(text: string): void {
  if (text.includes("\0")) throw invalid("The body must not contain the character NUL.");
  if (!text.isWellFormed()) throw invalid("The body must not contain half of a surrogate pair.");
}

/** The place alone: the rest of the engine's message would quote the body. */
function where(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return `: it goes wrong at character ${Number(position) + 1}`;
  return message.startsWith("Unexpected end") ? ": it ends too early" : "";
}

function invalid(message: string): ApiError {
  return new ApiError("invalid_data", message);
}
