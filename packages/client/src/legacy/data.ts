import type { Reply } from "../request/reply.js";
import type { DataOf, RouteKey } from "../routes.js";

/** What a route answers with; of one that the contract does not have, anything. */
// biome-ignore lint/suspicious/noExplicitAny: programs for the early wrapper had no types at all.
export type LegacyReply<Key extends string> = Reply<Key extends RouteKey ? DataOf<Key> : any>;
