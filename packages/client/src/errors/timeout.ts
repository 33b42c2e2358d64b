import { brand } from "./brand.js";
import { CrispError } from "./error.js";

/** No whole answer within the timeout. Whether the server acted is unknown. */
export class CrispTimeoutError extends CrispError {
  static {
    brand(CrispTimeoutError, "CrispTimeoutError");
  }
}
