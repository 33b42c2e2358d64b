import { DispatcherPort, isDispatcher } from "./dispatcher.js";
import { FetchPort } from "./fetch-port.js";
import type { Transport } from "./options.js";
import type { HttpPort } from "./port.js";

/** The port for what a program gives; undefined when it gives nothing. */
export function customPort({ fetch, dispatcher, maxResponseSize }: Transport): HttpPort | undefined {
  if (fetch === undefined && dispatcher === undefined) return undefined;
  if (fetch !== undefined && typeof fetch !== "function") throw new TypeError("fetch must be a function.");
  if (fetch === undefined && isDispatcher(dispatcher)) return new DispatcherPort(dispatcher, maxResponseSize);
  return new FetchPort({ fetch, dispatcher, maxResponseSize });
}
