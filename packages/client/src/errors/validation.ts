import { brand } from "./brand.js";
import { CrispError } from "./error.js";

/** 400, 413, 414: what was sent is not what the route takes. Also thrown before sending, with status 0. */
export class CrispValidationError extends CrispError {
  static {
    brand(CrispValidationError, "CrispValidationError");
  }
}
