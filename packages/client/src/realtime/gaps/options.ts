/** How what was missed in a gap is looked for. */
export interface BackfillOptions {
  /**
   * The websites to look through. When left out: those the client has had events of and, with a token of tier `plugin`, those
   * that the REST API lists for it.
   */
  readonly websites?: readonly string[] | undefined;
  /** Conversations looked through for one gap at most, 200 by default. */
  readonly maxConversations?: number | undefined;
  /** Messages delivered for one gap at most, 5,000 by default. */
  readonly maxMessages?: number | undefined;
  /** REST calls for one gap at most, 300 by default. */
  readonly maxRequests?: number | undefined;
  /** Milliseconds for one gap at most, 60,000 by default. New events of the conversations wait as long. */
  readonly timeout?: number | undefined;
}

export interface BackfillLimits {
  readonly websites: readonly string[] | undefined;
  readonly maxConversations: number;
  readonly maxMessages: number;
  readonly maxRequests: number;
  readonly timeout: number;
}

const DEFAULTS = { maxConversations: 200, maxMessages: 5_000, maxRequests: 300, timeout: 60_000 };

/** Undefined when nothing is to be looked for. Throws a TypeError for options that make no sense. */
export function backfillLimits(options: boolean | BackfillOptions = true): BackfillLimits | undefined {
  if (options === false) return undefined;
  if (options !== true && (typeof options !== "object" || options === null)) {
    throw new TypeError(`backfill must be true, false or an object, got ${String(options)}.`);
  }
  const given = options === true ? {} : options;
  const { websites } = given;
  if (websites !== undefined && !(Array.isArray(websites) && websites.every((id) => typeof id === "string"))) {
    throw new TypeError("backfill.websites must be an array of website_id.");
  }
  const limit = (name: keyof typeof DEFAULTS): number => {
    const value = given[name] ?? DEFAULTS[name];
    if (Number.isInteger(value) && value >= 1 && value < 2 ** 31) return value;
    throw new TypeError(`backfill.${name} must be a whole number from 1 to 2147483647, got ${String(value)}.`);
  };
  return {
    websites,
    maxConversations: limit("maxConversations"),
    maxMessages: limit("maxMessages"),
    maxRequests: limit("maxRequests"),
    timeout: limit("timeout"),
  };
}
