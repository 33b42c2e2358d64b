import type { Random } from "../random.js";

export type Schema = Readonly<Record<string, unknown>>;

/** Texts that fit the patterns of the contract, besides much else. */
const fitting = (random: Random): string[] => [
  random.uuid(),
  `session_${random.uuid()}`,
  "https://example.com/a?b=c#d",
  "ada@example.com",
  "chat",
  "urn:example.com:channel:0",
  "2026-03-01T10:00:00Z",
  "2026-03-01",
  "198.51.100.7",
  "image/png",
  `w${random.hex(8)}.example`,
  String(random.between(0, 1_000_000)),
  "a",
];

const words = [
  "a",
  "Bonjour à tous",
  "日本語のテキスト",
  "🙂👩‍👩‍👧",
  "<b>&amp;</b>",
  "'; DROP TABLE messages; --",
  "%_\\",
  "\u202e",
  "line\nbreak",
];

/** A value that the schema allows, as far as a schema of the contract can be followed. */
export function validValue(schema: Schema, random: Random): unknown {
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return random.pick(schema.enum);
  const branches = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
  if (branches !== undefined) return merged(schema, random.pick(branches), random);
  if (Array.isArray(schema.allOf)) {
    return Object.assign({}, ...(schema.allOf as Schema[]).map((part) => validValue(part, random)));
  }
  const type = Array.isArray(schema.type) ? random.pick(schema.type as string[]) : schema.type;
  switch (type) {
    case "object":
      return object(schema, random);
    case "array":
      return array(schema, random);
    case "string":
      return text(schema, random);
    case "integer":
    case "number":
      return number(schema, random);
    case "boolean":
      return random.chance(0.5);
    case "null":
      return null;
    default:
      return random.pick<unknown>(["any", 1, true, null, { a: [1] }]);
  }
}

/** A union whose alternatives share the fields that stand beside it. */
function merged(schema: Schema, branch: Schema, random: Random): unknown {
  const value = validValue(branch, random);
  if (schema.properties === undefined || typeof value !== "object" || value === null) return value;
  return { ...(object(schema, random) as object), ...value };
}

function object(schema: Schema, random: Random): unknown {
  const value: Record<string, unknown> = {};
  const required = new Set((schema.required as string[] | undefined) ?? []);
  for (const [name, part] of Object.entries((schema.properties as Record<string, Schema> | undefined) ?? {})) {
    if (required.has(name) || random.chance(0.4)) value[name] = validValue(part, random);
  }
  const rest = schema.additionalProperties;
  if (typeof rest === "object" && rest !== null) {
    for (let i = random.between(0, 3); i > 0; i--) value[`key${i}`] = validValue(rest as Schema, random);
  }
  return value;
}

function array(schema: Schema, random: Random): unknown[] {
  const low = (schema.minItems as number | undefined) ?? 0;
  const high = Math.min(low + 3, (schema.maxItems as number | undefined) ?? 3);
  const items = (schema.items as Schema | undefined) ?? {};
  return Array.from({ length: random.between(low, high) }, () => validValue(items, random));
}

function text(schema: Schema, random: Random): string {
  const {
    pattern,
    minLength = 0,
    maxLength = 200,
  } = schema as { pattern?: string; minLength?: number; maxLength?: number };
  const fits = (candidate: string) =>
    candidate.length >= minLength &&
    candidate.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, "u").test(candidate));
  if (pattern !== undefined) return fitting(random).find(fits) ?? "a";
  const candidates = [...words, "x".repeat(random.between(0, Math.min(maxLength, 3_000)))].filter(fits);
  return candidates.length === 0 ? "a".repeat(minLength) : random.pick(candidates);
}

function number(schema: Schema, random: Random): number {
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema as { minimum?: number; maximum?: number };
  return random.pick([
    minimum,
    maximum,
    random.between(minimum, Math.min(maximum, minimum + 20)),
    // Often a time of now: where times are meant, that is the valid one.
    Math.min(maximum, Math.max(minimum, Date.now() - random.between(0, 100_000))),
  ]);
}
