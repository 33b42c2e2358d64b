import { brand } from "./brand.js";
import { CrispError } from "./error.js";

/** No answer, or none that can be read. Whether the server acted is unknown. */
export class CrispNetworkError extends CrispError {
  static {
    brand(CrispNetworkError, "CrispNetworkError");
  }
}
