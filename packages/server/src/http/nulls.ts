/** The same value without nulls that stand for a field that is left out; changes nothing in place. */
export type DropNulls = (value: unknown) => unknown;

type Json = Record<string, unknown>;
type Schema = Json;

const nothing: DropNulls = (value) => value;

/**
 * Many clients write null for every field that they were not given, and the official one does for an argument that is skipped. A field
 * that may be left out may hold null for it, unless the schema takes null, which then means something of its own, or says `not` to it.
 */
export function nullsOf(schema: object): DropNulls {
  return compile(schema as Schema);
}

function compile(schema: Schema): DropNulls {
  const { properties = {}, required = [], items, discriminator, oneOf } = schema;
  if (typeof items === "object" && items !== null) return ofItems(compile(items as Schema));
  const named = new Map<string, DropNulls>();
  const droppable = new Set<string>();
  for (const [name, part] of Object.entries(properties as Record<string, Schema>)) {
    const inside = compile(part);
    if (inside !== nothing) named.set(name, inside);
    if (!(required as string[]).includes(name) && refusesNull(part)) droppable.add(name);
  }
  const own = named.size === 0 && droppable.size === 0 ? nothing : ofFields(named, droppable);
  if (discriminator === undefined) return own;
  const tag = (discriminator as { propertyName: string }).propertyName;
  const branches = new Map((oneOf as Schema[]).map((branch) => [tagOf(branch, tag), compile(branch)]));
  return (value) => {
    const kept = own(value);
    return isObject(kept) ? (branches.get(kept[tag]) ?? nothing)(kept) : kept;
  };
}

function refusesNull({ type, not }: Schema): boolean {
  return type !== undefined && ![type].flat().includes("null") && not === undefined;
}

function tagOf(branch: Schema, tag: string): unknown {
  return (branch.properties as Record<string, Schema>)[tag]?.const;
}

function ofFields(named: ReadonlyMap<string, DropNulls>, droppable: ReadonlySet<string>): DropNulls {
  return (value) => {
    if (!isObject(value)) return value;
    const kept: [string, unknown][] = [];
    for (const [key, item] of Object.entries(value)) {
      if (item !== null) kept.push([key, named.get(key)?.(item) ?? item]);
      else if (!droppable.has(key)) kept.push([key, null]);
    }
    // Not by assignment: a field called __proto__ is one like any other.
    return Object.fromEntries(kept);
  };
}

function ofItems(inside: DropNulls): DropNulls {
  return inside === nothing ? nothing : (value) => (Array.isArray(value) ? value.map(inside) : value);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
