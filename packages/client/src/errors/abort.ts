import { brand } from "./brand.js";
import { CrispError } from "./error.js";

/** The call was given up by the caller's signal, or because the client was closed. */
export class CrispAbortError extends CrispError {
  static {
    brand(CrispAbortError, "CrispAbortError");
  }
}
