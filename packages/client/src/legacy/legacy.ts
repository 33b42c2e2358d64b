import type { Crisp as Client } from "../crisp.js";
import type { Reply } from "../request/reply.js";
import { toLegacyCall } from "./call.js";
import { conversations } from "./conversations.js";
import { moved } from "./moved.js";
import { people } from "./people.js";
import { plugins } from "./plugins.js";
import type { LegacyRow } from "./row.js";
import type { LegacyServices } from "./services.js";
import { users } from "./users.js";
import { websites } from "./websites.js";

/** Every method of the early wrapper. */
export const rows: readonly LegacyRow[] = [...conversations, ...people, ...websites, ...users, ...plugins];

/**
 * The methods of the early wrapper on a client of today: `legacy(client).websiteConversations.getList(websiteId, 1)`.
 *
 * @deprecated For programs that move: each of its methods names what to use instead.
 */
export function legacy(client: Client): LegacyServices {
  const services: Record<string, Record<string, unknown>> = {
    website: { ...(client.website as object), ...moved(client.website), subscribe: () => {} },
  };
  for (const row of rows) {
    services[row.service] ??= {};
    (services[row.service] as Record<string, unknown>)[row.id] = (...args: unknown[]) => perform(client, row, args);
  }
  return services as unknown as LegacyServices;
}

function perform(client: Client, row: LegacyRow, args: readonly unknown[]): Reply<unknown> {
  const { verb, path, ...input } = toLegacyCall(row, args);
  // Some of these routes are of no contract, so the names of today's do not hold them.
  const reply = client.request(`${verb} ${path}` as never, input as never) as Reply<unknown>;
  return row.keepsToken ? keepToken(client, reply) : reply;
}

/** Resolves when the client has the token, for the call after it. */
function keepToken(client: Client, reply: Reply<unknown>): Reply<unknown> {
  const kept = reply.then((data) => {
    const { identifier, key } = data as { identifier: string; key: string };
    client.authenticate(identifier, key);
    return data;
  }) as Reply<unknown>;
  kept.withResponse = async () => {
    await kept;
    return reply.withResponse();
  };
  return kept;
}
