import { type SchemaName, schemas } from "../schemas/index.js";

/** A JSON Schema, or any other part of a document. */
export type Json = { readonly [key: string]: unknown };

const keywordsOfSchemas = new Set(["items", "additionalProperties", "propertyNames"]);
const keywordsOfMaps = new Set(["properties", "patternProperties"]);
const keywordsOfLists = new Set(["anyOf", "oneOf"]);

/** The schema with a `$ref` wherever a schema stands that has a name in the API. */
export function referring(schema: unknown): Json {
  const { title, type } = schema as { title?: string; type?: unknown };
  if (title === undefined || !(title in schemas)) return spelledOut(schema as Json);
  const reference = { $ref: `#/components/schemas/${title}` };
  return Array.isArray(type) && type.includes("null") ? { anyOf: [reference, { type: "null" }] } : reference;
}

/** Every named schema that `part` refers to, itself or through others. */
export function referredSchemas(part: unknown): Json {
  const found: Record<string, Json> = {};
  const search = (text: string) => {
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const schema = schemas[name as SchemaName] as unknown as Json | undefined;
      if (schema === undefined || found[name as string] !== undefined) continue;
      found[name as string] = spelledOut(schema);
      search(JSON.stringify(found[name as string]));
    }
  };
  search(JSON.stringify(part));
  return found;
}

function spelledOut(schema: Json): Json {
  return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, insideOf(keyword, value)]));
}

function insideOf(keyword: string, value: unknown): unknown {
  if (keywordsOfSchemas.has(keyword) && typeof value === "object") return referring(value);
  if (keywordsOfLists.has(keyword)) return (value as unknown[]).map(referring);
  if (!keywordsOfMaps.has(keyword)) return value;
  return Object.fromEntries(Object.entries(value as Json).map(([name, part]) => [name, referring(part)]));
}
