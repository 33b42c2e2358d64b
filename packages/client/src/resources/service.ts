import type { Call } from "../request/call.js";
import { type MethodRow, toCall } from "./call.js";

/**
 * A service such as `client.website`: one function per row, each bound to its client, so that
 * `const { getConversation } = client.website` works.
 */
export function makeService<Methods>(
  rows: readonly (MethodRow & { readonly id: string })[],
  send: (call: Call) => Promise<unknown>,
): Methods {
  const service: Record<string, (...args: unknown[]) => Promise<unknown>> = {};
  for (const row of rows) service[row.id] = async (...args) => send(toCall(row, args));
  return service as Methods;
}
