import { brand } from "./brand.js";
import { CrispError } from "./error.js";

/** 401: the token is missing, wrong, revoked, or of another tier than the one it was used with. */
export class CrispAuthenticationError extends CrispError {
  static {
    brand(CrispAuthenticationError, "CrispAuthenticationError");
  }
}
