/** Values for the `{name}` places of a path. */
export type PathParams = Readonly<Record<string, string | number>>;
/** Query of a call: null and undefined are left out, objects and arrays become JSON, the rest its string. */
export type Query = Readonly<Record<string, unknown>>;

/** A path cut at its parameters: literal, name, literal, name, ..., literal. */
const templates = new Map<string, readonly string[]>();

/** Characters that `encodeURIComponent` escapes although a path segment may hold them, such as the @ of an email. */
const ALLOWED_IN_SEGMENT = /%(?:40|3A|24|26|2B|2C|3B|3D)/g;

/**
 * The path of a route with its parameters filled in. Each fills one segment and cannot change the route that is
 * called: a slash is escaped, and what is missing, empty, `.` or `..` is refused.
 *
 * @returns the path, or a sentence about the parameter that does not fit.
 */
export function expandPath(template: string, params: PathParams): { path: string } | { problem: string } {
  let parts = templates.get(template);
  if (!parts) {
    parts = template.split(/[{}]/);
    templates.set(template, parts);
  }
  let path = parts[0] as string;
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i] as string;
    const value: unknown = params[name];
    const segment = typeof value === "string" ? value : Number.isFinite(value) ? String(value) : "";
    if (segment === "" || segment === "." || segment === "..") {
      return { problem: `${name} must be a non-empty string or a number, got ${describe(value)}` };
    }
    const encoded = encodeSegment(segment);
    if (encoded === undefined) return { problem: `${name} must not hold half of a surrogate pair` };
    path += encoded + (parts[i + 1] as string);
  }
  return { path };
}

function encodeSegment(segment: string): string | undefined {
  // Ids, numbers and most names need nothing.
  if (/^[\w.~-]+$/.test(segment)) return segment;
  try {
    return encodeURIComponent(segment).replace(ALLOWED_IN_SEGMENT, decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** `?a=1&b=2`, or the empty string. */
export function expandQuery(query: Query): string {
  let search: URLSearchParams | undefined;
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined) continue;
    search ??= new URLSearchParams();
    search.append(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  return search ? `?${search}` : "";
}

function describe(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : value === null ? "null" : typeof value;
}
