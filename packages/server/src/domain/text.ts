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
