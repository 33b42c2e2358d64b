/** A change that is made to one value of a path or a query before it is validated. */
interface Coercion {
  readonly name: string;
  readonly kind: "number" | "boolean";
}

const decimal = /^-?\d{1,16}(\.\d{1,16})?$/;

/** Turns the texts of a path or query into what its schema says, in place; what does not fit stays a text. */
export type Coerce = (values: Record<string, unknown>) => void;

/**
 * Compiles an object schema. Only numbers and booleans are coerced, and only where the schema takes no string. Page 0
 * is page 1: old clients count from 0.
 */
export function coercionOf(schema: object): Coerce {
  const coercions: Coercion[] = [];
  const properties = ((schema as Record<string, unknown>).properties ?? {}) as Record<string, object>;
  for (const [name, part] of Object.entries(properties)) {
    const types = typesOf(part as Record<string, unknown>);
    if (types.has("string")) continue;
    if (types.has("integer") || types.has("number")) coercions.push({ name, kind: "number" });
    else if (types.has("boolean")) coercions.push({ name, kind: "boolean" });
  }
  return (values) => {
    for (const { name, kind } of coercions) {
      const text = values[name];
      if (typeof text !== "string") continue;
      if (kind === "boolean") {
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
