import { newPassword } from "../../platform/crypto.js";
import { ApiError } from "../error.js";

/** A password to set: the one given, or a new random one. */
export interface ChosenPassword {
  readonly password: string;
  /** argon2id in its encoded form. */
  readonly password_hash: string;
}

/** `invalid_data` when the given password is shorter than 8 or longer than 1,024 characters. */
export async function choosePassword(given: string | undefined): Promise<ChosenPassword> {
  if (given !== undefined && (given.length < 8 || given.length > 1024)) {
    throw new ApiError("invalid_data", "password must be 8 to 1,024 characters long.");
  }
  const password = given ?? newPassword();
  return { password, password_hash: await hashPassword(password) };
}

/** Native code that few requests need: loaded when the first password is hashed. */
async function hashPassword(password: string): Promise<string> {
  const argon2 = await import("@node-rs/argon2");
  // 19 MiB, two passes, one lane: the least that OWASP advises for argon2id, about 30 ms.
  return argon2.hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}

/** Whether the password is the one that was hashed. */
export async function matchesPassword(password_hash: string, password: string): Promise<boolean> {
  const argon2 = await import("@node-rs/argon2");
  return argon2.verify(password_hash, password);
}
