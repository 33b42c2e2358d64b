import type { Tier } from "@parley/contract";
import { nothing } from "../answer.js";
import type { Base } from "../base.js";
import type { NounHandlers } from "../handler.js";

/** Last part of the socket's path, by tier: sockets of one tier can be told apart by a proxy. */
const socketPaths: Readonly<Record<Tier, string>> = { user: "/u/1/", website: "/w/1/", plugin: "/p/1/" };

export function connectHandlers(): NounHandlers<"connect"> {
  return {
    "plugin.getConnectAccount": ({ principal }) => ({
      data: principal.plugin_id === null ? {} : { plugin_id: principal.plugin_id },
    }),
    "plugin.checkConnectSessionValidity": () => nothing,
    "plugin.getConnectEndpoints": ({ base, principal }) => ({ data: endpoints(base, principal.tier) }),
    "user.getUserConnectEndpoints": ({ base, principal }) => ({ data: endpoints(base, principal.tier) }),
    "website.getConnectEndpoints": ({ base, principal }) => ({ data: endpoints(base, principal.tier) }),
    "website.getWebsiteTierConnectEndpoints": ({ base, principal }) => ({ data: endpoints(base, principal.tier) }),
  };
}

/** Clients open `socket`, and `rescue` when that fails; one server has one address for both. */
function endpoints(base: Base, tier: Tier) {
  const app = base.ws + socketPaths[tier];
  return { socket: { app }, rescue: { socket: { app } } };
}
