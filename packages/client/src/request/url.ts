import { timeOf } from "./times.js";

/** Values for the `{name}` places of a path. */
export type PathParams = Readonly<Record<string, string | number>>;
/** Query of a call: null and undefined are left out, Dates become times, objects and arrays JSON, the rest its string. */
export type Query = Readonly<Record<string, unknown>>;

/** A path cut at its parameters: literal, name, literal, name, ..., literal. A name that ends in + spans segments. */
const templates = new Map<string, readonly string[]>();

/** Characters that `encodeURIComponent` escapes although a path segment may hold them, such as the @ of an email. */
const ALLOWED_IN_SEGMENT = /%(?:40|3A|24|26|2B|2C|3B|3D)/g;

/**
 * The path of a route with its parameters filled in. Each fills one segment and cannot change the route that is
 * called: a slash is escaped, and what is missing, empty, `.` or `..` is refused. A last parameter that is written
 * `{path+}`, or called `path`, is a path in itself: its slashes stay, and the same holds for each of its segments.
 *
 * @returns the path, or a sentence about the parameter that does not fit.
 */
export function expandPath(template: string, params: PathParams): { path: string } | { problem: string } {
  let parts = templates.get(template);
  if (!parts) {
    parts = template.replace(/\{path\}$/, "{path+}").split(/[{}]/);
    templates.set(template, parts);
  }
  let path = parts[0] as string;
  for (let i = 1; i < parts.length; i += 2) {
    const part = parts[i] as string;
    const spans = part.endsWith("+");
    const name = spans ? part.slice(0, -1) : part;
    const value: unknown = params[name];
    const text = typeof value === "string" ? value : Number.isFinite(value) ? String(value) : "";
    if (text === "" || (!spans && isNoSegment(text))) {
      return { problem: `${name} must be a non-empty string or a number, got ${describe(value)}` };
    }
    if (spans && text.split("/").some(isNoSegment)) {
      return { problem: `${name} must have no segment that is empty, "." or "..", got ${describe(value)}` };
    }
    const encoded = encodeSegment(text);
    if (encoded === undefined) return { problem: `${name} must not hold half of a surrogate pair` };
    path += (spans ? encoded.replaceAll("%2F", "/") : encoded) + (parts[i + 1] as string);
  }
  return { path };
}

/** What a server, or `fetch` before it, would take for another path. */
function isNoSegment(text: string): boolean {
  return text === "" || text === "." || text === "..";
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
  for (const [name, given] of Object.entries(query)) {
    const value = timeOf(name, given);
    if (value === null || value === undefined) continue;
    search ??= new URLSearchParams();
    search.append(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  return search ? `?${search}` : "";
}

function describe(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : value === null ? "null" : typeof value;
}
