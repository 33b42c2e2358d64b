import type { WebsiteMethods } from "../generated/methods.js";
import type { WebsiteConversations } from "./conversations.js";
import type { MovedMethods } from "./moved.js";
import type { WebsitePeople, WebsitePeopleData, WebsitePeopleProfile } from "./people.js";
import type { Buckets, PluginConnect, PluginSubscriptions } from "./plugins.js";
import type { UserAccount, UserNotification, UserProfile, UserSchedule, UserSession, UserWebsites } from "./users.js";
import type { Website, WebsiteOperator, WebsiteOperators, WebsiteSettings, WebsiteStats } from "./websites.js";

/** The names of the early wrapper. */
export interface LegacyServices {
  readonly websiteConversations: WebsiteConversations;
  readonly websitePeople: WebsitePeople;
  readonly websitePeopleProfile: WebsitePeopleProfile;
  readonly websitePeopleData: WebsitePeopleData;
  readonly websiteSettings: WebsiteSettings;
  readonly websiteStats: WebsiteStats;
  readonly websiteOperators: WebsiteOperators;
  readonly websiteOperator: WebsiteOperator;
  readonly userAccount: UserAccount;
  readonly userProfile: UserProfile;
  readonly userNotification: UserNotification;
  readonly userSchedule: UserSchedule;
  readonly userWebsites: UserWebsites;
  readonly userSession: UserSession;
  readonly pluginSubscriptions: PluginSubscriptions;
  readonly pluginConnect: PluginConnect;
  readonly buckets: Buckets;
  /** With the methods of today. */
  readonly website: WebsiteMethods & MovedMethods & Website & WebsiteSubscribe;
}

export interface WebsiteSubscribe {
  /** @deprecated Does nothing: events of all websites that the token reaches come by themselves. */
  subscribe(websiteId?: string): void;
}
