import { patterns } from "../patterns.js";
import type { Keywords } from "./schema-text.js";

/** What the official client's types say of a type that the contract does not. */
export interface LooseFacts {
  /** Fields that stay required: programs read them without asking. Of all others, none is. */
  readonly required?: readonly string[] | "as in the contract";
  /** Fields that are otherwise there, or not in the contract at all: their types. */
  readonly extras?: Readonly<Record<string, string>>;
  /** It is only ever sent, and the client makes of Dates what the API takes. */
  readonly dates?: boolean;
  /** The whole type, as it is written. */
  readonly text?: string;
  /** One type for all forms, of which `extras` says what tells them apart. */
  readonly flat?: boolean;
  /** More words may come than the contract has. Official types of the same kind are no such words. */
  readonly open?: boolean;
  /** Fields that the contract requires and official programs leave out. */
  readonly optional?: readonly string[];
}

/**
 * The schema as programs may hold it: what is required of nothing but what official programs always have, and open where the
 * API may know more words than the contract. Everything that fits the schema fits this, too.
 */
export function loosen(schema: Keywords, facts: LooseFacts = {}): Keywords {
  const { properties, oneOf, anyOf, items, additionalProperties, required = [] } = schema;
  const inner: LooseFacts = {
    ...(facts.required === "as in the contract" && { required: facts.required }),
    ...(facts.dates && { dates: true }),
  };
  const branches = (list: readonly Keywords[]) =>
    list.map((branch) => loosen(branch, { ...inner, required: "as in the contract" }));
  const kept =
    facts.required === "as in the contract" ? required : required.filter((name) => facts.required?.includes(name));
  return {
    ...schema,
    ...(facts.text !== undefined && { text: facts.text }),
    ...(schema.enum && (facts.open || !schema.title) && { open: true }),
    required: kept.filter((name) => !facts.optional?.includes(name)),
    ...(properties && { properties: loosenAll(properties, inner, facts.extras) }),
    ...(oneOf && { oneOf: facts.flat ? undefined : branches(oneOf) }),
    ...(anyOf && { anyOf: branches(anyOf) }),
    ...(items && { items: loosen(items, inner) }),
    ...(typeof additionalProperties === "object" && { additionalProperties: loosen(additionalProperties, inner) }),
  };
}

function loosenAll(
  properties: Readonly<Record<string, Keywords>>,
  inner: LooseFacts,
  extras: Readonly<Record<string, string>> = {},
): Record<string, Keywords> {
  const all: Record<string, Keywords> = {};
  for (const [name, property] of Object.entries(properties)) {
    all[name] = inner.dates ? withDates(name, loosen(property, inner)) : loosen(property, inner);
  }
  for (const [name, text] of Object.entries(extras)) all[name] = { ...all[name], text };
  return all;
}

/** The schema of a field that is sent, which may be a Date where it is a time. */
export function withDates(name: string, schema: Keywords): Keywords {
  if (schema.pattern === patterns.date.pattern) return { ...schema, text: "string | Date" };
  const isTimestamp = schema.type === "integer" && /^timestamp(?:_|$)/.test(name);
  return isTimestamp ? { ...schema, text: "number | Date" } : schema;
}
