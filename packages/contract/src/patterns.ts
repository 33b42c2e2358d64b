/** Every string of digits whose value is at most 2^53 - 1. */
function safeInteger(): string {
  const largest = String(Number.MAX_SAFE_INTEGER);
  const smaller = [...largest].flatMap((digit, index) =>
    digit === "0" ? [] : [`${largest.slice(0, index)}[0-${Number(digit) - 1}][0-9]{${largest.length - index - 1}}`],
  );
  return `^(?:[0-9]{1,${largest.length - 1}}|${smaller.join("|")}|${largest})$`;
}

/** Texts of regular expressions, each with the words that complete "must be". All run in linear time. */
export const patterns = {
  uuid: {
    pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
    expected: "a UUID",
  },
  sessionId: {
    pattern: "^session_[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
    expected: "a session_id (session_ and a UUID)",
  },
  url: { pattern: "^[hH][tT][tT][pP][sS]?://[^\\s/?#][^\\s]*$", expected: "an http or https URL" },
  email: { pattern: "^[^\\s@<>]+@[^\\s@<>]+$", expected: "an email address" },
  domain: { pattern: "^[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?$", expected: "a domain name" },
  origin: { pattern: "^(?:chat|email|urn:[^\\s]+)$", expected: '"chat", "email" or a URN ("urn:...")' },
  identity: { pattern: "^(?:email|phone|urn:[^\\s]+)$", expected: '"email", "phone" or a URN ("urn:...")' },
  digits: { pattern: safeInteger(), expected: "an integer (as a number, or as a string of digits)" },
  ip: {
    pattern: "^(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-fA-F:]{2,39}|[0-9a-fA-F:]{2,30}[0-9]{1,3}(?:\\.[0-9]{1,3}){3})$",
    expected: "an IPv4 or IPv6 address",
  },
  date: {
    // Days that a month has, the 29th of February in leap years alone.
    pattern:
      "^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|" +
      "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)" +
      "(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,9})?)?(?:Z|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])?)?$",
    expected: "an ISO 8601 date or date and time",
  },
  mimeType: { pattern: "^[^\\s/]+/[^\\s/]+$", expected: 'a media type, such as "image/png"' },
} satisfies Record<string, { pattern: string; expected: string }>;

const phrases: ReadonlyMap<string, string> = new Map(
  Object.values(patterns).map(({ pattern, expected }) => [pattern, expected]),
);

const nothing = "^$|";

/** The same pattern, and the empty text besides: what a field holds that was cleared. */
export function orNothing(pattern: string): string {
  return nothing + pattern;
}

/** The words that complete "must be" for a `pattern` of a schema: `an http or https URL`. */
export function expectedOf(pattern: string): string {
  return (
    phrases.get(pattern.startsWith(nothing) ? pattern.slice(nothing.length) : pattern) ?? `text of the form ${pattern}`
  );
}
