import { brand } from "./brand.js";
import { CrispError } from "./error.js";

/** 404: no such website, conversation, message or route, or none within the reach of the token. */
export class CrispNotFoundError extends CrispError {
  static {
    brand(CrispNotFoundError, "CrispNotFoundError");
  }
}
