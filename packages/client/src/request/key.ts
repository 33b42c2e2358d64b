import { CrispValidationError } from "../errors/index.js";

/** `GET /website/{website_id}` as verb and path. */
export function splitKey(key: string): { verb: string; path: string } {
  const space = key.indexOf(" ");
  const [verb, path] = [key.slice(0, space), key.slice(space + 1)];
  if (/^[A-Z]+$/.test(verb) && path.startsWith("/")) return { verb, path };
  const detail = `A route is named by its verb and path, such as "GET /website/{website_id}", got "${key}".`;
  throw new CrispValidationError({ status: 0, reason: "invalid_data", detail, method: "", path: "" });
}
