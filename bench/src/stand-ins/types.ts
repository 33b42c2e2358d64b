import { readFileSync } from "node:fs";

interface Field {
  readonly type: string;
  readonly optional?: boolean;
  readonly enum?: readonly unknown[];
}
interface TypeEntry {
  readonly $extends?: readonly string[];
  readonly $alias?: Field;
  readonly [field: string]: Field | readonly string[] | undefined;
}

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

const types = JSON.parse(readFileSync(new URL("../../fixtures/types.json", import.meta.url), "utf8")) as Record<
  string,
  TypeEntry
>;
const made = new Map<string, Schema>();

/** The schema of a type expression of the fixtures: `string`, `array<T>`, `map<T>`, `A|B`, or a type's name. */
export function schemaOf(expression: string, values?: readonly unknown[]): Schema {
  if (values !== undefined) return { enum: values };
  const wrapped = /^(array|map)<(.+)>$/.exec(expression);
  if (wrapped !== null) {
    const inner = schemaOf(wrapped[2] as string);
    return wrapped[1] === "array"
      ? { type: "array", items: inner, maxItems: 1_000 }
      : { type: "object", additionalProperties: inner };
  }
  if (expression.includes("|")) return { anyOf: expression.split("|").map((part) => schemaOf(part)) };
  switch (expression) {
    case "string":
      return { type: "string", maxLength: 4_096 };
    case "integer":
    case "number":
    case "boolean":
      return { type: expression };
    case "any":
    case "json":
      return {};
    case "never":
      return { not: {} };
    default:
      return named(expression);
  }
}

function named(name: string): Schema {
  const known = made.get(name);
  if (known !== undefined) return known;
  const entry = types[name];
  if (entry === undefined) throw new Error(`The fixtures have no type ${name}.`);
  // Noted before its fields are made: a type may hold itself.
  const schema: Record<string, unknown> = { title: name };
  made.set(name, schema);
  Object.assign(schema, entry.$alias === undefined ? objectOf(entry) : schemaOf(entry.$alias.type, entry.$alias.enum));
  return schema;
}

function objectOf(entry: TypeEntry): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const parent of entry.$extends ?? []) {
    const { properties: inherited, required: needed } = named(parent) as {
      properties: Record<string, Schema>;
      required: string[];
    };
    Object.assign(properties, inherited);
    required.push(...needed);
  }
  for (const [name, field] of Object.entries(entry) as [string, Field][]) {
    if (name.startsWith("$")) continue;
    properties[name] = schemaOf(field.type, field.enum);
    if (!field.optional && !required.includes(name)) required.push(name);
  }
  return { type: "object", properties, required };
}
