import { expectedOf } from "@parley/contract";

/** A JSON Schema as validation sees it: keywords by name. The library that made it is no concern of the server. */
export type Keywords = Readonly<Record<string, unknown>>;

/** Words that complete "must be": `a string of at most 256 characters`, `an integer from 1 to 10`, `"a" or "b"`. */
export function expectation(schema: Keywords): string {
  if ("const" in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return anyOf(schema.enum.map((value) => JSON.stringify(value)));
  const branches = (schema.anyOf ?? schema.oneOf) as Keywords[] | undefined;
  if (branches !== undefined) return anyOf([...new Set(branches.map(expectation))]);
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type]) as (string | undefined)[];
  if (typeof schema.pattern === "string" && types.includes("string") && types.some(isNumeric)) {
    return expectedOf(schema.pattern);
  }
  return anyOf(types.map((type) => ofType(type, schema)));
}

/** The same for one type of several, bounds included. */
export function ofType(type: string | undefined, schema: Keywords): string {
  switch (type) {
    case "string":
      return typeof schema.pattern === "string" ? expectedOf(schema.pattern) : stringOf(schema);
    case "integer":
    case "number":
      return `${type === "integer" ? "an integer" : "a number"}${range(schema)}`;
    case "array":
      return `an array${sized(schema.minItems, schema.maxItems, "item")}`;
    case "object":
      return `an object${sized(schema.minProperties, schema.maxProperties, "field")}`;
    case "boolean":
      return Array.isArray(schema.type) ? "a boolean" : "true or false";
    case "null":
      return "null";
    default:
      return schema.properties === undefined ? "a value" : "an object";
  }
}

/** A string with its bounds of length, whatever its pattern. */
export function stringOf(schema: Keywords): string {
  const phrase = typeof schema.pattern === "string" ? expectedOf(schema.pattern) : "a string";
  if (schema.minLength === 1) {
    return schema.maxLength === undefined
      ? "a non-empty string"
      : `a string of 1 to ${count(schema.maxLength, "character")}`;
  }
  return phrase + sized(schema.minLength, schema.maxLength, "character");
}

function isNumeric(type: string | undefined): boolean {
  return type === "integer" || type === "number";
}

function range(schema: Keywords): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  if (maximum !== undefined) return ` of at most ${maximum}`;
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}`;
  return exclusiveMaximum === undefined ? "" : ` below ${exclusiveMaximum}`;
}

function sized(minimum: unknown, maximum: unknown, noun: string): string {
  if (minimum !== undefined && minimum === maximum) return ` of ${count(minimum, noun)}`;
  if (minimum !== undefined && minimum !== 0) {
    return maximum === undefined ? ` of at least ${count(minimum, noun)}` : ` of ${minimum} to ${count(maximum, noun)}`;
  }
  return maximum === undefined ? "" : ` of at most ${count(maximum, noun)}`;
}

function count(number: unknown, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** `a, b or c`. */
function anyOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "nothing") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
