import type { Random } from "../faults/random.js";
import { pick } from "../faults/random.js";

export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
}

/** Texts of the forms that the API has: the first that fits is taken. */
const texts = [
  "Grüße 👋",
  "text",
  "8c842203-7ed8-4e29-a608-7cf78a7d2fcc",
  "session_700c65e1-85e2-465a-b9ac-ecb5ec2c9881",
  "https://example.com/a?b=c",
  "ada@example.com",
  "example.com",
  "chat",
  "email",
  "2026-11-24T10:00:00Z",
  "image/png",
  "203.0.113.7",
  "1234567",
  "en",
];

/** A value that the schema accepts: with all that is required, and some of what is not. */
export function sample(schema: Schema, random: Random, depth = 0): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(random, schema.enum);
  const branches = schema.oneOf ?? schema.anyOf;
  if (branches) {
    const branch = pick(random, branches);
    const { oneOf: _, anyOf: __, ...base } = schema;
    const required = [...(base.required ?? []), ...(branch.required ?? [])];
    return sample(
      { ...base, ...branch, properties: { ...base.properties, ...branch.properties }, required },
      random,
      depth,
    );
  }
  const kinds = [schema.type ?? (schema.properties ? "object" : "string")].flat();
  switch (pick(random, kinds)) {
    case "null":
      return null;
    case "boolean":
      return random() < 0.5;
    case "integer":
      return Math.floor(number(schema, random));
    case "number":
      return number(schema, random);
    case "array":
      return Array.from({ length: Math.max(schema.minItems ?? 0, depth > 4 ? 0 : Math.floor(random() * 3)) }, () =>
        sample(schema.items ?? {}, random, depth + 1),
      );
    case "object":
      return object(schema, random, depth);
    default:
      return text(schema);
  }
}

function number({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Schema, random: Random): number {
  return minimum + random() * (Math.min(maximum, minimum + 1_000) - minimum);
}

function text({ pattern = "", minLength = 0, maxLength = 1_000 }: Schema): string {
  const form = new RegExp(pattern, "u");
  const found = texts.find((one) => form.test(one) && one.length >= minLength && one.length <= maxLength);
  if (found === undefined) throw new Error(`No sample is of the form ${pattern}, ${minLength} to ${maxLength} long.`);
  return found;
}

function object({ properties = {}, required = [], additionalProperties }: Schema, random: Random, depth: number) {
  const made: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(properties)) {
    if (required.includes(name) || (depth < 6 && random() < 0.5)) made[name] = sample(inner, random, depth + 1);
  }
  if (typeof additionalProperties === "object") made.free = sample(additionalProperties, random, depth + 1);
  return made;
}
