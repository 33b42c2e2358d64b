import { Type } from "../type.js";
import { date, flag, pageNumber, param, websiteParams } from "./atoms.js";

/** Path parameters and queries of plugins. */

export const pluginParams = Type.Object({
  ...websiteParams.properties,
  plugin_id: param("The plugin: a UUID."),
});

export const pluginPageParams = Type.Object({ page_number: pageNumber() });

/** What both lists of a plugin's websites may ask for. */
const connectFlags = {
  filter_configured: Type.Optional(flag("Only websites that saved settings for the plugin.")),
  include_plan: Type.Optional(flag("Answer the plan of each website, too.")),
};

export const PluginConnectWebsitesQuery = Type.Object(connectFlags);

export const PluginConnectWebsitesSinceQuery = Type.Object({
  date_since: date({ description: "Websites that changed at this time or later, ISO 8601." }),
  ...connectFlags,
});
