import { brand } from "./brand.js";
import { CrispError } from "./error.js";

/** 5xx: the server failed, or cannot serve now. */
export class CrispServerError extends CrispError {
  static {
    brand(CrispServerError, "CrispServerError");
  }
}
