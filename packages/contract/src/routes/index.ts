import { connectRoutes } from "./connect.js";
import { conversationRoutes } from "./conversations.js";
import { helpdeskRoutes } from "./helpdesk.js";
import { messageRoutes } from "./messages.js";
import { websiteRoutes } from "./websites.js";

/** Every route of the API. */
export const routes = [
  ...websiteRoutes,
  ...connectRoutes,
  ...conversationRoutes,
  ...messageRoutes,
  ...helpdeskRoutes,
] as const;

export { connectRoutes, conversationRoutes, helpdeskRoutes, messageRoutes, websiteRoutes };
