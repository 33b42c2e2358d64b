import type { Availability } from "../../domain/availability/service.js";
import type { Batches } from "../../domain/batches/service.js";
import type { BrowsingSessions } from "../../domain/browsing/service.js";
import type { Calls } from "../../domain/calls/service.js";
import type { Conversations } from "../../domain/conversations/service.js";
import type { Files } from "../../domain/files/service.js";
import type { Identities } from "../../domain/identities/service.js";
import type { Messages } from "../../domain/messages/service.js";
import type { PeopleActivity } from "../../domain/people/activity.js";
import type { PeopleLists } from "../../domain/people/list.js";
import type { People } from "../../domain/people/service.js";
import type { PeopleSuggestions } from "../../domain/people/suggestions.js";
import type { PluginConnect } from "../../domain/plugin-connect/service.js";
import type { Settings } from "../../domain/settings/service.js";
import type { Spams } from "../../domain/spams/service.js";
import type { Suggestions } from "../../domain/suggestions/service.js";
import type { Verify } from "../../domain/verify/service.js";
import type { Visitors } from "../../domain/visitors/service.js";
import type { WebsiteRemovals } from "../../domain/website-removal/service.js";
import type { Websites } from "../../domain/websites/service.js";
import type { Handlers } from "../handler.js";
import { availabilityHandlers } from "./availability.js";
import { batchHandlers } from "./batch.js";
import { connectHandlers } from "./connect.js";
import { browsingHandlers } from "./conversation-browsing.js";
import { callHandlers } from "./conversation-calls.js";
import { fileHandlers } from "./conversation-files.js";
import { identityHandlers } from "./conversation-identities.js";
import { type RequestServices, requestHandlers } from "./conversation-requests.js";
import { spamHandlers } from "./conversation-spams.js";
import { suggestionHandlers } from "./conversation-suggestions.js";
import { widgetHandlers } from "./conversation-widgets.js";
import { conversationHandlers } from "./conversations.js";
import { messageHandlers } from "./messages.js";
import { peopleHandlers } from "./people.js";
import { peopleActivityHandlers } from "./people-activity.js";
import { peopleDataHandlers } from "./people-data.js";
import { peopleListHandlers } from "./people-lists.js";
import { peopleProfileHandlers } from "./people-profiles.js";
import { peopleSuggestionHandlers } from "./people-suggestions.js";
import { pluginConnectHandlers } from "./plugin-connect.js";
import { settingsHandlers } from "./settings.js";
import { verifyHandlers } from "./verify.js";
import { visitorHandlers } from "./visitors.js";
import { websiteRemovalHandlers } from "./website-removal.js";
import { type Lookups, websiteHandlers } from "./websites.js";

export interface Services extends RequestServices {
  readonly lookups: Lookups;
  readonly websites: Websites;
  readonly conversations: Conversations;
  readonly messages: Messages;
  readonly people: People;
  readonly peopleActivity: PeopleActivity;
  readonly peopleSuggestions: PeopleSuggestions;
  readonly peopleLists: PeopleLists;
  readonly settings: Settings;
  readonly verify: Verify;
  readonly websiteRemovals: WebsiteRemovals;
  readonly visitors: Visitors;
  readonly availability: Availability;
  readonly calls: Calls;
  readonly browsing: BrowsingSessions;
  readonly batches: Batches;
  readonly suggestions: Suggestions;
  readonly pluginConnect: PluginConnect;
  readonly files: Files;
  readonly spams: Spams;
  readonly identities: Identities;
}

/** One handler for every route of the contract that the server does. */
export function handlersOf(services: Services): Handlers {
  const { websites, conversations, messages } = services;
  return {
    ...websiteHandlers(websites, services.lookups),
    ...connectHandlers(),
    ...conversationHandlers(conversations),
    ...messageHandlers(messages, conversations),
    ...peopleHandlers(services.people),
    ...peopleActivityHandlers(services.peopleActivity),
    ...peopleSuggestionHandlers(services.peopleSuggestions),
    ...peopleDataHandlers(services.people),
    ...peopleListHandlers(services.peopleLists),
    ...peopleProfileHandlers(services.people),
    ...pluginConnectHandlers(services.pluginConnect),
    ...settingsHandlers(services.settings),
    ...verifyHandlers(services.verify),
    ...websiteRemovalHandlers(services.websiteRemovals),
    ...visitorHandlers(services.visitors, services.visitorSessions),
    ...availabilityHandlers(services.availability),
    ...batchHandlers(services.batches),
    ...browsingHandlers(services.browsing),
    ...callHandlers(services.calls),
    ...suggestionHandlers(services.suggestions),
    ...fileHandlers(services.files),
    ...spamHandlers(services.spams),
    ...widgetHandlers(services.pluginActions),
    ...requestHandlers(services),
    ...identityHandlers(services.identities),
  };
}
