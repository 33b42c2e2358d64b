import { CrispValidationError } from "../errors/index.js";
import type { Settings } from "../settings.js";
import type { Call } from "./call.js";

const VERBS: ReadonlySet<string> = new Set(["HEAD", "GET", "POST", "PATCH", "PUT", "DELETE"]);

/**
 * A call of a resource by its URL, or by its path below `/v1`. Credentials go with it, so it must be of the REST API.
 *
 * @throws CrispValidationError when it is not.
 */
export function resourceCall(
  settings: Pick<Settings, "restOrigin" | "restPath">,
  verb: string,
  resource: string,
  query: object | null | undefined,
  body: object | null | undefined,
): Call {
  const base = settings.restOrigin + settings.restPath;
  const text = typeof resource === "string" ? resource : "";
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `${base}/${text.replace(/^\/+/, "")}`;
  const url = text !== "" && URL.canParse(whole) ? new URL(whole) : undefined;
  if (!url || url.origin !== settings.restOrigin || !url.pathname.startsWith(`${settings.restPath}/`)) {
    const detail = `A resource must be a URL that begins with ${base}/, or a path below it.`;
    throw new CrispValidationError({ status: 0, reason: "invalid_data", detail, method: verb, path: "" });
  }
  return {
    verb,
    path: url.pathname.slice(settings.restPath.length),
    encoded: { search: url.search.slice(1) },
    query: (query ?? {}) as Record<string, unknown>,
    body,
  };
}

/** A verb, in upper case. Throws a `CrispValidationError` when it is none of the API's. */
export function checkVerb(verb: string): string {
  const upper = String(verb).toUpperCase();
  if (VERBS.has(upper)) return upper;
  const detail = `A verb must be one of ${[...VERBS].join(", ")}, got "${verb}".`;
  throw new CrispValidationError({ status: 0, reason: "invalid_data", detail, method: upper, path: "" });
}
