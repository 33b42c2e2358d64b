import { brand } from "./brand.js";
import { CrispError } from "./error.js";

/** 420 or 429: too many calls. `retryAfter` says how long to wait, when the server said so. */
export class CrispRateLimitError extends CrispError {
  static {
    brand(CrispRateLimitError, "CrispRateLimitError");
  }
}
