/**
 * The fields that a schema names. Unknown fields of a body are dropped before a handler sees it, so that they can
 * never be stored; `--strict` refuses them instead. Walked apart from validation, because Ajv's own removal empties
 * unions of objects.
 */
export interface Fields {
  /** The value without unknown fields; the same object when there are none. Changes nothing in place. */
  strip(value: unknown): unknown;
  /** Path of the first unknown field, such as `content.colour` or `[0].colour`. */
  unknown(value: unknown): string | undefined;
}

type Json = Record<string, unknown>;
type Schema = Json;

/** A part of a schema that names no fields: a scalar, or an object that may hold anything. */
const anything: Fields = { strip: (value) => value, unknown: () => undefined };

/** Compiles once per route, at its first use. */
export function fieldsOf(schema: object): Fields {
  return compile(schema as Schema, new Map());
}

/** Whether the schema has a part that may hold anything, so that validation alone says little of what is in it. */
export function holdsAnything(schema: object): boolean {
  const { type, properties, items, additionalProperties: rest, patternProperties, ...other } = schema as Schema;
  const branches = [other.oneOf, other.anyOf, other.allOf].flatMap((list) => (list as Schema[] | undefined) ?? []);
  const named = { ...(properties as Json | undefined), ...(patternProperties as Json | undefined) };
  const parts = [...branches, ...Object.values(named), items, rest].filter((part) => typeof part === "object");
  if (parts.some((part) => holdsAnything(part as object))) return true;
  const closed = parts.length > 0 || "enum" in other || "const" in other || rest === false;
  return !closed && [type].flat().some((one) => one === undefined || one === "object" || one === "array");
}

function compile(schema: Schema, base: ReadonlyMap<string, Fields>): Fields {
  const named = ownFields(schema, base);
  const branches = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
  if (branches !== undefined) {
    const tag = (schema.discriminator as { propertyName: string } | undefined)?.propertyName;
    return tag === undefined ? untagged(branches, named) : tagged(tag, branches, named);
  }
  if (Array.isArray(schema.allOf)) {
    const all = new Map(named);
    for (const part of schema.allOf as Schema[]) for (const [key, fields] of ownFields(part, all)) all.set(key, fields);
    return all.size === 0 ? anything : objectFields(all, undefined);
  }
  if (typeof schema.items === "object" && schema.items !== null) {
    const items = compile(schema.items as Schema, new Map());
    return items === anything ? anything : arrayFields(items);
  }
  if (schema.patternProperties !== undefined) {
    const [first] = Object.values(schema.patternProperties as Record<string, Schema>);
    return objectFields(named, first === undefined ? anything : compile(first, new Map()));
  }
  if (named.size === 0 && schema.additionalProperties !== false) return anything;
  return objectFields(named, restFields(schema.additionalProperties));
}

function ownFields(schema: Schema, base: ReadonlyMap<string, Fields>): Map<string, Fields> {
  const named = new Map(base);
  for (const [key, part] of Object.entries((schema.properties as Record<string, Schema>) ?? {})) {
    named.set(key, compile(part, new Map()));
  }
  return named;
}

function restFields(additional: unknown): Fields | undefined {
  if (additional === true) return anything;
  return typeof additional === "object" && additional !== null ? compile(additional as Schema, new Map()) : undefined;
}

function tagged(tag: string, branches: readonly Schema[], base: ReadonlyMap<string, Fields>): Fields {
  const byTag = new Map<unknown, Fields>();
  for (const branch of branches) {
    const tagSchema = (branch.properties as Record<string, Schema>)[tag];
    const fields = compile(branch, base);
    for (const value of (tagSchema?.enum as unknown[]) ?? [tagSchema?.const]) byTag.set(value, fields);
  }
  const pick = (value: unknown) => (isObject(value) ? (byTag.get(value[tag]) ?? anything) : anything);
  return { strip: (value) => pick(value).strip(value), unknown: (value) => pick(value).unknown(value) };
}

/** Without a tag the alternatives are told apart by being an object or an array; objects share their fields. */
function untagged(branches: readonly Schema[], base: ReadonlyMap<string, Fields>): Fields {
  const ofObjects: Fields[] = [];
  const named = new Map<string, Fields>();
  let ofArrays = anything;
  for (const branch of branches) {
    const fields = compile(branch, base);
    if (branch.items !== undefined) ofArrays = fields;
    else if (branch.properties !== undefined) {
      ofObjects.push(fields);
      for (const [key, part] of ownFields(branch, base)) named.set(key, named.has(key) ? anything : part);
    } else if (branch.type === "object") ofObjects.push(anything);
  }
  const [only = anything] = ofObjects;
  const merged = ofObjects.includes(anything) ? anything : objectFields(named, undefined);
  const ofObject = ofObjects.length < 2 ? only : merged;
  if (ofObject === anything && ofArrays === anything) return anything;
  const pick = (value: unknown) => (Array.isArray(value) ? ofArrays : isObject(value) ? ofObject : anything);
  return { strip: (value) => pick(value).strip(value), unknown: (value) => pick(value).unknown(value) };
}

function objectFields(named: ReadonlyMap<string, Fields>, rest: Fields | undefined): Fields {
  return {
    strip(value) {
      if (!isObject(value)) return value;
      const keys = Object.keys(value);
      let copy: Json | undefined;
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i] as string;
        const fields = named.get(key) ?? rest;
        const item = value[key];
        const kept = fields === undefined ? undefined : fields === anything ? item : fields.strip(item);
        if (copy === undefined && (fields === undefined || kept !== item)) copy = firstFields(value, keys, i);
        if (copy !== undefined && fields !== undefined) copy[key] = kept;
      }
      return copy ?? value;
    },
    unknown(value) {
      if (!isObject(value)) return undefined;
      for (const key of Object.keys(value)) {
        const fields = named.get(key) ?? rest;
        if (fields === undefined) return key;
        const inside = fields.unknown(value[key]);
        if (inside !== undefined) return inside.startsWith("[") ? key + inside : `${key}.${inside}`;
      }
      return undefined;
    },
  };
}

function arrayFields(items: Fields): Fields {
  return {
    strip(value) {
      if (!Array.isArray(value)) return value;
      let copy: unknown[] | undefined;
      for (let i = 0; i < value.length; i++) {
        const kept = items.strip(value[i]);
        if (copy === undefined && kept !== value[i]) copy = value.slice(0, i);
        copy?.push(kept);
      }
      return copy ?? value;
    },
    unknown(value) {
      if (!Array.isArray(value)) return undefined;
      for (const [i, item] of value.entries()) {
        const inside = items.unknown(item);
        if (inside !== undefined) return inside.startsWith("[") ? `[${i}]${inside}` : `[${i}].${inside}`;
      }
      return undefined;
    },
  };
}

function firstFields(value: Json, keys: readonly string[], count: number): Json {
  const copy: Json = {};
  for (let i = 0; i < count; i++) copy[keys[i] as string] = value[keys[i] as string];
  return copy;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
