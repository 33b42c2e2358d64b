/** A flag or variable that cannot be used; the message is one sentence that names it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
