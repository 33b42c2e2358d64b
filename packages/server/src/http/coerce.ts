import { patterns } from "@parley/contract";

/** A change that is made to one value of a path or a query before it is validated. */
interface Coercion {
  readonly name: string;
  readonly kind: "number" | "boolean" | "date" | "id";
}

/** As many decimals as a number has that is written without an exponent. */
const decimal = /^-?\d{1,16}(\.\d{1,24})?$/;
/** A time with its zone behind a space: the plus that was there means a space in a query. */
const lostPlus = /(:\d{2}(?:\.\d{1,9})?) (\d{2}:?\d{2})$/;

/** UUIDs, which some programs write in capitals. */
const ids = new Set(["session_id", "browsing_id", "call_id", "original_id", "spam_id", "plugin_id"]);

/** Turns the texts of a path or query into what its schema says, in place; what does not fit stays a text. */
export type Coerce = (values: Record<string, unknown>) => void;

/**
 * Compiles an object schema. Only numbers and booleans are coerced, and only where the schema takes no string; a date gets back the
 * plus of its zone, and ids are in small letters. Page 0 is page 1: old clients count from 0.
 */
export function coercionOf(schema: object): Coerce {
  const coercions: Coercion[] = [];
  const properties = ((schema as Record<string, unknown>).properties ?? {}) as Record<string, object>;
  for (const [name, part] of Object.entries(properties)) {
    const types = typesOf(part as Record<string, unknown>);
    if ("pattern" in part && part.pattern === patterns.date.pattern) coercions.push({ name, kind: "date" });
    if (ids.has(name)) coercions.push({ name, kind: "id" });
    if (types.has("string")) continue;
    if (types.has("integer") || types.has("number")) coercions.push({ name, kind: "number" });
    else if (types.has("boolean")) coercions.push({ name, kind: "boolean" });
  }
  return (values) => {
    for (const { name, kind } of coercions) {
      const text = values[name];
      if (typeof text !== "string") continue;
      if (kind === "id") values[name] = text.toLowerCase();
      else if (kind === "date") values[name] = text.replace(lostPlus, "$1+$2");
      else if (kind === "boolean") {
        if (text === "true" || text === "1") values[name] = true;
        else if (text === "false" || text === "0") values[name] = false;
      } else if (decimal.test(text)) {
        const number = Number(text);
        values[name] = number === 0 && name === "page_number" ? 1 : number;
      }
    }
  };
}

function typesOf(schema: Record<string, unknown>): Set<unknown> {
  const branches = (schema.anyOf ?? schema.oneOf) as Record<string, unknown>[] | undefined;
  if (branches !== undefined) return new Set(branches.flatMap((branch) => [...typesOf(branch)]));
  const values = (schema.enum as unknown[]) ?? ("const" in schema ? [schema.const] : []);
  if (values.length > 0) return new Set(values.map((value) => typeof value));
  return new Set(Array.isArray(schema.type) ? schema.type : [schema.type]);
}
