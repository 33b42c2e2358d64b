import type { Principal } from "../../domain/access/principal.js";
import { timeOfDate } from "../../domain/dates.js";
import { ApiError } from "../../domain/error.js";
import type { PluginConnect } from "../../domain/plugin-connect/service.js";
import type { NounHandlers } from "../handler.js";

export function pluginConnectHandlers(connect: PluginConnect): NounHandlers<"plugin-connect"> {
  return {
    "plugin.listAllConnectWebsites": async ({ params, query, principal }) => ({
      data: await connect.list(pluginOf(principal), params.page_number, query.filter_configured === 1),
    }),
    "plugin.listConnectWebsitesSince": async ({ query, principal }) => {
      const time = query.date_since === undefined ? 0 : timeOfDate(query.date_since);
      if (time === undefined) throw new ApiError("invalid_data", "date_since must be a day that there is.");
      return { data: await connect.since(pluginOf(principal), time, query.filter_configured === 1) };
    },
  };
}

/** The routes are for plugins alone. */
function pluginOf({ plugin_id }: Principal): string {
  if (plugin_id === null) throw new Error("Only plugins list their websites.");
  return plugin_id;
}
