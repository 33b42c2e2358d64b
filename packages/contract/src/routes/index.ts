import { analyticsRoutes } from "./analytics.js";
import { availabilityRoutes } from "./availability.js";
import { batchRoutes } from "./batch.js";
import { bucketRoutes } from "./buckets.js";
import { campaignRoutes } from "./campaigns.js";
import { connectRoutes } from "./connect.js";
import { conversationExtraRoutes } from "./conversation-extras.js";
import { conversationRoutes } from "./conversations.js";
import { helpdeskRoutes } from "./helpdesk.js";
import { inboxRoutes } from "./inboxes.js";
import { mediaRoutes } from "./medias.js";
import { messageRoutes } from "./messages.js";
import { operatorRoutes } from "./operators.js";
import { peopleRoutes } from "./people.js";
import { planRoutes } from "./plans.js";
import { pluginRoutes } from "./plugins.js";
import { settingRoutes } from "./settings.js";
import { teamRoutes } from "./teams.js";
import { userRoutes } from "./users.js";
import { verifyRoutes } from "./verify.js";
import { visitorRoutes } from "./visitors.js";
import { websiteRemovalRoutes } from "./website-removal.js";
import { websiteRoutes } from "./websites.js";

/** Every route of the API. */
export const routes = [
  ...websiteRoutes,
  ...websiteRemovalRoutes,
  ...connectRoutes,
  ...conversationRoutes,
  ...messageRoutes,
  ...conversationExtraRoutes,
  ...helpdeskRoutes,
  ...peopleRoutes,
  ...campaignRoutes,
  ...pluginRoutes,
  ...planRoutes,
  ...bucketRoutes,
  ...mediaRoutes,
  ...userRoutes,
  ...batchRoutes,
  ...inboxRoutes,
  ...teamRoutes,
  ...operatorRoutes,
  ...settingRoutes,
  ...verifyRoutes,
  ...availabilityRoutes,
  ...visitorRoutes,
  ...analyticsRoutes,
] as const;

export { connectRoutes, conversationRoutes, helpdeskRoutes, messageRoutes, websiteRoutes };
