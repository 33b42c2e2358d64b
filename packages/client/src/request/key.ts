import { CrispValidationError } from "../errors/index.js";

/** `GET /website/{website_id}` as verb and path. */
export function splitKey(key: string): { verb: string; path: string } {
  const text = typeof key === "string" ? key : "";
  const space = text.indexOf(" ");
  const [verb, path] = [text.slice(0, space), text.slice(space + 1)];
  if (/^(?:HEAD|GET|POST|PATCH|PUT|DELETE)$/.test(verb) && path.startsWith("/")) return { verb, path };
  const detail = `A route is named by its verb and path, such as "GET /website/{website_id}", got "${key}".`;
  throw new CrispValidationError({ status: 0, reason: "invalid_data", detail, method: "", path: "" });
}
