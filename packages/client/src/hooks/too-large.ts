import { HookError } from "./error.js";

/** The answer to a body of more bytes than the receiver takes. */
export function tooLarge(maxBytes: number): HookError {
  return new HookError("payload_too_large", `The body is larger than ${maxBytes} bytes.`);
}
