import { limits } from "@parley/contract";
import { ApiError } from "../error.js";

/** An account's email as it is kept and compared: in lower case. `invalid_data` when it is not an address. */
export function checkEmail(field: string, value: string): string {
  const email = value.trim().toLowerCase();
  if (email.length > limits.emailLength || !/^[^\s@\p{Cc}\p{Surrogate}]+@[^\s@\p{Cc}\p{Surrogate}]+$/u.test(email)) {
    throw new ApiError("invalid_data", `${field} must be an email address.`);
  }
  return email;
}
