import type { ErrorObject } from "ajv";
import { expectation, type Keywords, ofType, stringOf } from "./expectation.js";

/** What is validated: it names the whole where no field can be named. */
export type Part = "body" | "query" | "path";

/**
 * One sentence for what validation found: it names the field by its path and says what it expected.
 * `errors` come from Ajv with `verbose`, and stop at the first failure; alternatives that were tried stand before it.
 */
export function sentence(errors: readonly ErrorObject[], part: Part): string {
  const error = deciding(errors);
  if (error === undefined) return `The ${part} does not fit the route.`;
  const field = fieldName(error.instancePath);
  const subject = field === "" ? `The ${part}` : field;
  const schema = (error.parentSchema ?? {}) as Keywords;
  const inside = (name: string) => (field === "" ? shown(name) : joined(field, name));
  switch (error.keyword) {
    case "required": {
      const name = String(error.params.missingProperty);
      const field = (schema.properties as Record<string, Keywords> | undefined)?.[name] ?? tagSchema(schema, name);
      return `${inside(name)} is missing${field === undefined ? "" : `: it must be ${expectation(field)}`}.`;
    }
    case "discriminator":
      return tagSentence(error, inside(String(error.params.tag)), schema);
    case "additionalProperties":
      return unknownField(inside(String(error.params.additionalProperty)));
    case "propertyNames":
      return `${inside(String(error.params.propertyName))} is no name for a field: it must be ${expectation({ type: "string", ...(error.schema as Keywords) })}.`;
    case "minLength":
    case "maxLength":
      return `${subject} must be ${stringOf(schema)}, got ${error.data === "" ? "an empty one" : `one of ${(error.data as string).length}`}.`;
    case "minItems":
    case "maxItems":
      return `${subject} must be ${ofType("array", schema)}, got ${(error.data as unknown[]).length}.`;
    case "minProperties":
    case "maxProperties":
      return `${subject} must be ${ofType("object", schema)}, got ${Object.keys(error.data as object).length}.`;
    case "uniqueItems":
      return `${subject} must not hold the same item twice: ${twins(error)} are equal.`;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return `${subject} must be ${ofType(numericType(schema), schema)}, got ${error.data}.`;
    case "multipleOf":
      return `${subject} must be a multiple of ${error.params.multipleOf}, got ${error.data}.`;
    case "pattern":
    case "format":
    case "enum":
    case "const":
      return `${subject} must be ${expectation(schema)}, got ${shownValue(error.data)}.`;
    default:
      // In a path or a query everything is text, so its type says nothing.
      return `${subject} must be ${expectation(schema)}, got ${part === "body" ? kindOf(error.data) : shownValue(error.data)}.`;
  }
}

/** What `--strict` says of a field that the contract does not name. */
export function unknownField(path: string): string {
  return `${path} is not a field of this request.`;
}

/**
 * The failure to speak of. Where alternatives were tried, that is the failure inside the only one that fits the type
 * of the value, or inside the one of them that got furthest, else the choice as a whole.
 */
function deciding(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const last = errors.at(-1);
  if (last === undefined || (last.keyword !== "anyOf" && last.keyword !== "oneOf")) return last;
  const branches = last.schema as readonly Keywords[];
  const fitting = branches.flatMap((branch, i) => (fits(branch, last.data) ? [i] : []));
  // Alternatives without a type ask for one field or another: the first of them is the one to name.
  if (branches.every(({ type, required }) => type === undefined && required !== undefined)) return errors[0];
  const tried = fitting.map((branch) => {
    const prefix = `${last.schemaPath}/${branch}/`;
    return deciding(errors.filter((error) => error.schemaPath.startsWith(prefix))) ?? last;
  });
  if (tried.length < 2) return tried[0] ?? last;
  // Of several, the one that got furthest into the value is the one that was meant.
  const furthest = Math.max(...tried.map(depthOf));
  return furthest > depthOf(last) ? tried.find((error) => depthOf(error) === furthest) : last;
}

function depthOf({ instancePath }: ErrorObject): number {
  return instancePath.split("/").length;
}

function fits(branch: Keywords, data: unknown): boolean {
  const types = Array.isArray(branch.type) ? branch.type : [branch.type];
  return types.some((type) => (type === "integer" ? typeof data === "number" : type === typeOf(data)));
}

function tagSentence(error: ErrorObject, tag: string, schema: Keywords): string {
  const expected = expectation(tagSchema(schema, String(error.params.tag)) ?? {});
  const given = error.params.tagValue as unknown;
  if (given === undefined) return `${tag} is missing: it must be ${expected}.`;
  return `${tag} must be ${expected}, got ${shownValue(given)}.`;
}

/** Every value that the tag of a union has, as one enumeration; undefined when `name` is no such tag. */
function tagSchema(schema: Keywords, name: string): Keywords | undefined {
  if ((schema.discriminator as { propertyName?: string } | undefined)?.propertyName !== name) return undefined;
  const branches = (schema.oneOf ?? []) as readonly { properties?: Record<string, Keywords> }[];
  return {
    enum: branches.flatMap((branch) => {
      const { enum: several, const: one } = branch.properties?.[name] ?? {};
      return (several as unknown[] | undefined) ?? [one];
    }),
  };
}

function twins(error: ErrorObject): string {
  const { i, j } = error.params as { i: number; j: number };
  return `items ${Math.min(i, j)} and ${Math.max(i, j)}`;
}

function numericType(schema: Keywords): string {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return types.includes("number") ? "number" : "integer";
}

/** `/content/targets/0/title` as `content.targets[0].title`. */
function fieldName(pointer: string): string {
  let name = "";
  for (const token of pointer.split("/").slice(1)) {
    const part = token.replaceAll("~1", "/").replaceAll("~0", "~");
    name = name === "" ? shown(part) : joined(name, part);
  }
  return name;
}

function joined(field: string, part: string): string {
  if (/^\d+$/.test(part)) return `${field}[${part}]`;
  const name = shown(part);
  return name.startsWith("[") ? field + name : `${field}.${name}`;
}

/** A key that the caller chose may be anything: it is quoted unless it is a plain word, and cut when long. */
function shown(name: string): string {
  if (/^[\w-]{1,64}$/.test(name)) return /^\d+$/.test(name) ? `[${name}]` : name;
  return `[${JSON.stringify(cut(name))}]`;
}

function shownValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(cut(value));
  return kindOf(value);
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).toWellFormed()}…` : text;
}

function kindOf(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
