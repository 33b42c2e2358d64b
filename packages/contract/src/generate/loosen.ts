import type { Keywords } from "./schema-text.js";

/** What the official client's types say of a type that the contract does not. */
export interface LooseFacts {
  /** Fields that stay required: programs read them without asking. Of all others, none is. */
  readonly required?: readonly string[] | "as in the contract";
  /** Fields that are otherwise there, or not in the contract at all: their types. */
  readonly extras?: Readonly<Record<string, string>>;
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
  const inner: LooseFacts = facts.required === "as in the contract" ? { required: facts.required } : {};
  const branches = (list: readonly Keywords[]) =>
    list.map((branch) => loosen(branch, { ...inner, required: "as in the contract" }));
  const kept =
    facts.required === "as in the contract" ? required : required.filter((name) => facts.required?.includes(name));
  return {
    ...schema,
    ...(schema.enum && (facts.open || !schema.title) && { open: true }),
    required: kept.filter((name) => !facts.optional?.includes(name)),
    ...(properties && { properties: loosenAll(properties, inner, facts.extras) }),
    ...(oneOf && { oneOf: branches(oneOf) }),
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
  for (const [name, property] of Object.entries(properties)) all[name] = loosen(property, inner);
  for (const [name, text] of Object.entries(extras)) all[name] = { ...all[name], text };
  return all;
}
