import { bucketRoutes } from "./buckets.js";
import { campaignRoutes } from "./campaigns.js";
import { connectRoutes } from "./connect.js";
import { conversationRoutes } from "./conversations.js";
import { helpdeskRoutes } from "./helpdesk.js";
import { mediaRoutes } from "./medias.js";
import { messageRoutes } from "./messages.js";
import { peopleRoutes } from "./people.js";
import { planRoutes } from "./plans.js";
import { pluginRoutes } from "./plugins.js";
import { userRoutes } from "./users.js";
import { websiteRoutes } from "./websites.js";

/** Every route of the API. */
export const routes = [
  ...websiteRoutes,
  ...connectRoutes,
  ...conversationRoutes,
  ...messageRoutes,
  ...helpdeskRoutes,
  ...peopleRoutes,
  ...campaignRoutes,
  ...pluginRoutes,
  ...planRoutes,
  ...bucketRoutes,
  ...mediaRoutes,
  ...userRoutes,
] as const;

export { connectRoutes, conversationRoutes, helpdeskRoutes, messageRoutes, websiteRoutes };
