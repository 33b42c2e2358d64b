import { brand } from "./brand.js";
import { CrispError } from "./error.js";

/** 409: what was sent stands against what is there, such as a fingerprint used for another content. */
export class CrispConflictError extends CrispError {
  static {
    brand(CrispConflictError, "CrispConflictError");
  }
}
