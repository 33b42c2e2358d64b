/** What of a hook's body goes to handlers. */
export interface ReceivedHook {
  readonly event: string;
  readonly data: object;
}

/** The body of a hook, parsed; an Error, not thrown, when it is not one. */
export function receivedHook(body: unknown): ReceivedHook | Error {
  if (typeof body !== "object" || body === null)
    return new Error("receiveHook: the body must be an object, parsed from JSON.");
  const { event, data } = body as Record<string, unknown>;
  if (typeof event !== "string" || event === "") return new Error("receiveHook: event must be the name of an event.");
  if (typeof data !== "object" || data === null) return new Error("receiveHook: data must be an object.");
  return { event, data };
}
