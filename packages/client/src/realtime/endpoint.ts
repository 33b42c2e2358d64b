import { CrispNetworkError } from "../errors/index.js";
import type { Pipeline } from "../request/pipeline.js";
import type { Settings } from "../settings.js";

/** The URL of the real-time API: the one that was set, or the one that the REST API names for the tier. */
export async function findEndpoint(settings: Settings, pipeline: Pipeline, signal: AbortSignal): Promise<string> {
  if (settings.rtmHost !== undefined) return settings.rtmHost;
  const path = `/${settings.tier}/connect/endpoints`;
  // The connection has pauses of its own between its tries.
  const data = (await pipeline.send({ verb: "GET", path, signal, retries: 0 })) as { socket?: { app?: unknown } };
  const app = data.socket?.app;
  if (typeof app === "string" && URL.canParse(app)) return app;
  throw new CrispNetworkError({
    status: 0,
    reason: "invalid_response",
    detail: "The answer names no URL of the real-time API in socket.app.",
    method: "GET",
    path: settings.restPath + path,
  });
}
