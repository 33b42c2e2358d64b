import { newKey } from "../../platform/crypto.js";
import type { Secrets } from "../../platform/secrets.js";
import { setPluginAction } from "../../store/plugin-actions.js";
import type { Store } from "../../store/store.js";
import { ApiError } from "../error.js";

const urlLength = 2_048;
const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Sets where a plugin takes actions of its widgets and tools, with a new secret that signs them; `null` takes both away. Answers the
 * secret, which is kept encrypted and shown this once. Rejects with invalid_data for an unknown plugin or a URL that would not do.
 */
export async function setActionUrl(
  store: Store,
  secrets: Secrets,
  plugin_id: string,
  url: string | null,
): Promise<{ secret: string | null }> {
  if (url !== null) check(url);
  const secret = url === null ? null : newKey();
  const known = await store.write({
    name: "setActionUrl",
    body: () => setPluginAction(plugin_id, url, secret === null ? null : secrets.seal(secret)),
  });
  if (!known) throw new ApiError("invalid_data", `There is no plugin ${plugin_id}.`);
  return { secret };
}

function check(url: string): void {
  const parsed = url.length <= urlLength && URL.canParse(url) ? new URL(url) : undefined;
  const safe = parsed?.protocol === "https:" || (parsed?.protocol === "http:" && loopback.test(parsed.hostname));
  if (!safe || parsed?.username || parsed?.password) {
    throw new ApiError("invalid_data", "The URL must be an https URL without a password; http only on this machine.");
  }
}
