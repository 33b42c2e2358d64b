import * as analytics from "./analytics.js";
import * as availability from "./availability.js";
import * as batch from "./batch.js";
import * as buckets from "./buckets.js";
import * as campaignReach from "./campaign-reach.js";
import * as campaignTemplates from "./campaign-templates.js";
import * as campaigns from "./campaigns.js";
import * as connect from "./connect.js";
import * as conversationExtras from "./conversation-extras.js";
import { ConversationsListOptions } from "./conversation-list.js";
import { metaSchemas } from "./conversation-meta.js";
import * as conversations from "./conversations.js";
import * as helpdesk from "./helpdesk.js";
import * as inboxes from "./inboxes.js";
import { contentSchemas } from "./message-contents.js";
import { messageSchemas } from "./messages.js";
import * as operators from "./operators.js";
import * as people from "./people.js";
import * as plans from "./plans.js";
import * as plugins from "./plugins.js";
import * as settings from "./settings.js";
import * as teams from "./teams.js";
import * as users from "./users.js";
import * as verify from "./verify.js";
import * as visitors from "./visitors.js";
import { WebsiteFilter } from "./website-filter.js";
import * as websiteRemoval from "./website-removal.js";
import * as websites from "./websites.js";

/**
 * Every schema that has a name in the API, by that name. Wherever one is used it carries the name as its `title`:
 * generated types and documents refer to it instead of repeating it.
 */
export const schemas = {
  ...websites,
  ...websiteRemoval,
  ...connect,
  ...conversations,
  ...conversationExtras,
  ConversationsListOptions,
  ...metaSchemas,
  ...messageSchemas,
  ...contentSchemas,
  ...helpdesk,
  ...people,
  ...campaigns,
  ...campaignReach,
  ...campaignTemplates,
  ...plugins,
  ...plans,
  ...buckets,
  ...users,
  ...analytics,
  ...availability,
  ...batch,
  ...inboxes,
  ...operators,
  ...settings,
  ...teams,
  ...verify,
  ...visitors,
  WebsiteFilter,
} as const;

export type SchemaName = keyof typeof schemas;
