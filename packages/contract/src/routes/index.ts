import { campaignRoutes } from "./campaigns.js";
import { connectRoutes } from "./connect.js";
import { conversationRoutes } from "./conversations.js";
import { helpdeskRoutes } from "./helpdesk.js";
import { messageRoutes } from "./messages.js";
import { planRoutes } from "./plans.js";
import { pluginRoutes } from "./plugins.js";
import { websiteRoutes } from "./websites.js";

/** Every route of the API. */
export const routes = [
  ...websiteRoutes,
  ...connectRoutes,
  ...conversationRoutes,
  ...messageRoutes,
  ...helpdeskRoutes,
  ...campaignRoutes,
  ...pluginRoutes,
  ...planRoutes,
] as const;

export { connectRoutes, conversationRoutes, helpdeskRoutes, messageRoutes, websiteRoutes };
