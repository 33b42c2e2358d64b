/** What is looked at of a message. */
export interface Message {
  readonly fingerprint?: unknown;
  readonly timestamp?: unknown;
  readonly type?: unknown;
  readonly from?: unknown;
  readonly origin?: unknown;
  readonly content?: unknown;
}

/** Whether a message of the server says what was sent, by the same side over the same channel. */
export function isTwin(there: Message, sent: Message): boolean {
  return (
    there.type === sent.type &&
    there.from === sent.from &&
    there.origin === sent.origin &&
    holds(there.content, sent.content)
  );
}

/** Whether it holds all of what was sent: servers may add fields to an object. */
function holds(there: unknown, sent: unknown): boolean {
  if (Array.isArray(sent)) {
    return (
      Array.isArray(there) && there.length === sent.length && sent.every((item, index) => holds(there[index], item))
    );
  }
  if (typeof sent !== "object" || sent === null) return there === sent;
  if (typeof there !== "object" || there === null) return false;
  const fields = there as Readonly<Record<string, unknown>>;
  return Object.entries(sent).every(([name, value]) => value === undefined || holds(fields[name], value));
}
