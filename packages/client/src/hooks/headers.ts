/** Headers as any platform has them: an object, its values in lists, `Headers`, or pairs. */
export type HookHeaders =
  | { get(name: string): string | null | undefined }
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | number | null | undefined>>;

/** Looks a header up by its lower-case name. */
export type HeaderOf = (name: string) => string | undefined;

/** A look-up over any number of headers; those later given fill in what the first do not have. */
export function headerOf(...sources: readonly (HookHeaders | null | undefined)[]): HeaderOf {
  const found = new Map<string, string>();
  const lookups: ((name: string) => string | null | undefined)[] = [];
  for (const source of sources) {
    if (source === null || source === undefined) continue;
    // Not what inherits a `get`, such as a header that is named so.
    if ("get" in source && typeof source.get === "function") {
      lookups.push((name) => (source as { get(name: string): string | null | undefined }).get(name));
      continue;
    }
    const pairs: Iterable<readonly [string, unknown]> =
      Symbol.iterator in source ? (source as Iterable<readonly [string, string]>) : Object.entries(source);
    for (const [name, value] of pairs) {
      const text = Array.isArray(value) ? value.join(", ") : value;
      if (text !== null && text !== undefined && !found.has(name.toLowerCase())) {
        found.set(name.toLowerCase(), String(text));
      }
    }
  }
  return (name) => {
    for (const lookup of lookups) {
      const value = lookup(name);
      if (typeof value === "string") return value.trim();
    }
    return found.get(name)?.trim();
  };
}
