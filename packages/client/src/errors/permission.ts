import { brand } from "./brand.js";
import { CrispError } from "./error.js";

/** 403: the token is good, but its tier, scopes or role do not allow this. */
export class CrispPermissionError extends CrispError {
  static {
    brand(CrispPermissionError, "CrispPermissionError");
  }
}
