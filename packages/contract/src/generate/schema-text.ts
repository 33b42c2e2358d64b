import { patterns } from "../patterns.js";
import { schemas } from "../schemas/index.js";

/** A schema as text makers see it: keywords by name. */
export interface Keywords {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Keywords[];
  readonly oneOf?: readonly Keywords[];
  readonly properties?: Readonly<Record<string, Keywords>>;
  readonly required?: readonly string[];
  readonly items?: Keywords;
  readonly additionalProperties?: Keywords | boolean;
  readonly patternProperties?: Readonly<Record<string, Keywords>>;
  /** Other words than those of `enum` may come. */
  readonly open?: boolean;
  /** The type as it is written, when no schema says it. */
  readonly text?: string;
}

/** The schema as a TypeScript type. One that has a name in the API is referred to by it, with `prefix` before it. */
export function typeText(schema: Keywords, indent = "", prefix = ""): string {
  if (schema.text !== undefined) return schema.text;
  if (schema.title === undefined || !(schema.title in schemas)) return ownTypeText(schema, indent, prefix);
  const name = prefix + schema.title;
  return Array.isArray(schema.type) && schema.type.includes("null") ? `${name} | null` : name;
}

/** The same, spelt out even when the schema has a name. */
export function ownTypeText(schema: Keywords, indent = "", prefix = ""): string {
  if (schema.text !== undefined) return schema.text;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) {
    const words = schema.enum.map((value) => JSON.stringify(value)).join(" | ");
    return schema.open && schema.type !== "integer" ? `${words} | (string & {})` : words;
  }
  const branches = namesTypes(schema.oneOf) ?? namesTypes(schema.anyOf);
  if (branches !== undefined) {
    const union = [...new Set(branches.map((branch) => typeText(branch, indent, prefix)))].join(" | ");
    return schema.properties === undefined
      ? union
      : `${objectText(withoutThoseOf(branches, schema), indent, prefix)} & (${union})`;
  }
  const types = Array.isArray(schema.type) ? (schema.type as readonly string[]) : [schema.type as string | undefined];
  return [...new Set(types.map((type) => ofType(type, schema, indent, prefix)))].join(" | ");
}

/** The fields that do not stand in every branch. */
function withoutThoseOf(branches: readonly Keywords[], schema: Keywords): Keywords {
  const own = Object.entries(schema.properties ?? {});
  return {
    ...schema,
    properties: Object.fromEntries(
      own.filter(([name]) => !branches.every(({ properties }) => properties?.[name] !== undefined)),
    ),
  };
}

/** Properties with their doc comments, in braces. */
export function objectText(schema: Keywords, indent: string, prefix = ""): string {
  const inner = `${indent}  `;
  const lines = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const mark = schema.required?.includes(name) ? "" : "?";
    return `${comment(property.description, inner)}${inner}${name}${mark}: ${typeText(property, inner, prefix)};\n`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}

/** A doc comment on lines of its own, or nothing. */
export function comment(text: string | readonly string[] | undefined, indent = ""): string {
  if (text === undefined) return "";
  const lines = [text].flat().map((line) => line.replaceAll("*/", "*\\/"));
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** Alternatives that only say which fields are required say nothing about the type. */
function namesTypes(branches: readonly Keywords[] | undefined): readonly Keywords[] | undefined {
  return branches?.some((branch) => branch.type !== undefined || branch.const !== undefined) ? branches : undefined;
}

/** Texts whose pattern TypeScript can say, too. */
const templates: ReadonlyMap<string | undefined, string> = new Map([
  [patterns.identity.pattern, `"email" | "phone" | \`urn:\${string}\``],
]);

function ofType(type: string | undefined, schema: Keywords, indent: string, prefix: string): string {
  switch (type) {
    case "string":
      return templates.get(schema.pattern) ?? type;
    case "number":
    case "boolean":
    case "null":
      return type;
    case "integer":
      return "number";
    case "array":
      return arrayText(schema.items ?? {}, indent, prefix);
    case "object":
      return mapText(schema, indent, prefix);
    default:
      return schema.properties === undefined ? "unknown" : objectText(schema, indent, prefix);
  }
}

function arrayText(items: Keywords, indent: string, prefix: string): string {
  const item = typeText(items, indent, prefix);
  return item.includes(" | ") && !item.startsWith("{") ? `(${item})[]` : `${item}[]`;
}

function mapText(schema: Keywords, indent: string, prefix: string): string {
  if (schema.properties !== undefined) return objectText(schema, indent, prefix);
  const [pattern] = Object.values(schema.patternProperties ?? {});
  const values = pattern ?? (typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined);
  if (values !== undefined) return `Record<string, ${typeText(values, indent, prefix)}>`;
  return "Record<string, unknown>";
}
