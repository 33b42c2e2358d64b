import type TypeBox from "typebox";
import type { TSchema } from "typebox";

/** The parts of TypeBox that the contract is written with. */
type Builder = Pick<
  typeof TypeBox,
  | "Array"
  | "Boolean"
  | "Enum"
  | "Integer"
  | "Literal"
  | "Number"
  | "Object"
  | "Optional"
  | "Record"
  | "String"
  | "Union"
  | "Unknown"
  | "Unsafe"
>;

type Keywords = Readonly<Record<string, unknown>>;

/** Properties that an object may leave out. Kept apart so that a schema holds JSON Schema and nothing else. */
const optional = new WeakSet<object>();

function required(properties: Keywords): string[] {
  return Object.keys(properties).filter((name) => !optional.has(properties[name] as object));
}

const build = {
  Array: (items: Keywords, options?: Keywords) => ({ type: "array", items, ...options }),
  Boolean: (options?: Keywords) => ({ type: "boolean", ...options }),
  Enum: (values: readonly unknown[], options?: Keywords) => ({ enum: values, ...options }),
  Integer: (options?: Keywords) => ({ type: "integer", ...options }),
  Literal: (value: unknown, options?: Keywords) => ({ type: typeof value, const: value, ...options }),
  Number: (options?: Keywords) => ({ type: "number", ...options }),
  Object(properties: Keywords, options?: Keywords) {
    const needed = required(properties);
    return { type: "object", ...(needed.length === 0 ? {} : { required: needed }), properties, ...options };
  },
  Optional(schema: Keywords) {
    const copy = { ...schema };
    optional.add(copy);
    return copy;
  },
  Record: (_keys: Keywords, values: Keywords, options?: Keywords) => ({
    type: "object",
    additionalProperties: values,
    ...options,
  }),
  String: (options?: Keywords) => ({ type: "string", ...options }),
  Union: (branches: readonly Keywords[], options?: Keywords) => ({ anyOf: branches, ...options }),
  Unknown: (options?: Keywords) => ({ ...options }),
  Unsafe: (schema: TSchema) => ({ ...schema }),
} as const;

/**
 * TypeBox's builder with TypeBox's types, and without its code: loading that costs a process 200 ms and 20 MB before
 * it can do anything, for nothing that is used here but objects of plain JSON Schema.
 */
export const Type = build as unknown as Builder;
