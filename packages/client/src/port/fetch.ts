import { customPort } from "./custom.js";
import { FetchPort } from "./fetch-port.js";
import type { Transport } from "./options.js";
import type { HttpPort } from "./port.js";

/** For browsers, workers, and every runtime that is not Node. */
export function createPort(transport: Transport): HttpPort {
  return customPort(transport) ?? new FetchPort(transport);
}
