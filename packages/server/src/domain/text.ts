import { limits } from "@parley/contract";
import { ApiError } from "./error.js";

/**
 * A single line that people read, such as a name: without surrounding spaces, not empty, free of control characters and
 * lone surrogates. Anything else is `invalid_data` in a sentence that names the field.
 */
export function checkLine(field: string, value: string): string {
  const text = value.trim();
  if (text === "") throw new ApiError("invalid_data", `${field} must be a text that is not empty.`);
  if (text.length > limits.lineLength) {
    throw new ApiError("invalid_data", `${field} must be at most ${limits.lineLength} characters long.`);
  }
  if (/[\p{Cc}\p{Surrogate}]/u.test(text)) {
    throw new ApiError("invalid_data", `${field} must be a single line without control characters.`);
  }
  return text;
}

/** The beginning of a text, of at most so many characters (UTF-16 code units): no half of a surrogate pair is left at its end. */
export function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  const half = text.length > length && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, half ? length - 1 : length);
}
