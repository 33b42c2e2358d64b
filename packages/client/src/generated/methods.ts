// Made from the contract by `npm run build`. Change the contract instead.

import type { IterateOptions } from "../paging/options.js";
import type { Pages } from "../paging/pages.js";
import type { Reply } from "../request/reply.js";
import type {
  WebsiteCreate,
  WebsiteRemoveVerify,
  ConversationParticipantsSave,
  ConversationRoutingAssignUpdate,
  ConversationState,
  ConversationBrowsingAssist,
  ConversationCallSignalingPayload,
  ConversationVerifyIdentityRedeem,
  ConversationVerifyIdentityRequest,
  ConversationsListOptions,
  ConversationMetaUpdate,
  ConversationMessageNew,
  ConversationMessageUser,
  ConversationComposeMessageNew,
  ConversationReadMessageMark,
  ConversationUnreadMessageMark,
  ConversationDeliveredMessageMark,
  ConversationMessageContent,
  HelpdeskContentType,
  HelpdeskLocaleArticleSave,
  HelpdeskLocaleArticlesOptions,
  HelpdeskLocaleCategorySave,
  HelpdeskLocaleExternalImport,
  HelpdeskLocaleSectionSave,
  HelpdeskRemoveVerify,
  HelpdeskSettings,
  HelpdeskTreeMetadata,
  HelpdeskTreePathUpdate,
  PeopleDataUpdate,
  PeopleEventAdd,
  PeopleProfileAddCard,
  PeopleProfileExport,
  PeopleProfileImportSetup,
  PeopleProfileSaveCard,
  PeopleProfileUpdateCard,
  PeopleSubscriptionUpdate,
  WebsiteCampaignSave,
  WebsiteCampaignTemplateSave,
  PluginBillUsageReport,
  PluginSettingsBody,
  PluginSubscriptionChannelForward,
  PluginSubscriptionEventDispatch,
  PlanSubscriptionBillPeriod,
  BucketURLRequest,
  UserAccountCreate,
  UserNotificationSettingsUpdate,
  UserProfileUpdate,
  AnalyticsGenerateQuery,
  WebsiteBatchBlockOperation,
  WebsiteBatchConversationsOperation,
  WebsiteBatchDataOperation,
  WebsiteBatchInboxOperation,
  WebsiteBatchPeopleOperationInner,
  WebsiteBatchRemoveOperation,
  WebsiteBatchReportOperation,
  WebsiteBatchRoutingOperation,
  WebsiteBatchSegmentsOperation,
  WebsiteInboxOrders,
  WebsiteInboxSave,
  WebsiteOperatorEmail,
  WebsiteSettingsUpdate,
  WebsiteTeamSave,
  WebsiteVerifySettingsUpdate,
} from "./loose.js";
import type * as Strict from "./types.js";

/**
 * Websites, their conversations and messages.
 *
 * Methods reject with a `CrispError`: `CrispValidationError` for arguments that the API does not accept (`invalid_data`),
 * `CrispAuthenticationError` for the token (`invalid_session`), `CrispPermissionError` for what it may not do (`not_allowed`,
 * `restricted_route_tier`), `CrispRateLimitError`, `CrispServerError`, `CrispNetworkError`, `CrispTimeoutError`, and
 * `CrispAbortError`. What a method adds to these stands with it.
 */
export interface WebsiteMethods {
  /**
   * Check If Website Exists. `HEAD /website`
   * Tells whether a domain has a website already.
   *
   * Tiers: user, plugin.
   *
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   */
  checkWebsiteExists(domain: string): Reply<Record<string, never>>;

  /**
   * Create Website. `POST /website`
   * Creates a website that belongs to the caller.
   *
   * Tiers: user.
   *
   * @throws CrispConflictError: `website_exists`. Another website has this domain already.
   */
  createWebsite(website: WebsiteCreate): Reply<Strict.Website>;

  /**
   * Get A Website. `GET /website/{website_id}`
   * Answers the name and domain of a website.
   *
   * Tiers: user, website, plugin.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getWebsite(websiteID: string): Reply<Strict.Website>;

  /**
   * Delete A Website. `DELETE /website/{website_id}`
   * Deletes a website, after a time in which the deletion can be aborted.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param verify Proof that the caller is who they say.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  deleteWebsite(websiteID: string, verify: WebsiteRemoveVerify): Reply<Record<string, never>>;

  /**
   * Abort Website Deletion. `DELETE /website/{website_id}/expunge`
   * Keeps a website that is about to be deleted.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  abortWebsiteDeletion(websiteID: string): Reply<Record<string, never>>;

  /**
   * Get Website Stats. `GET /website/{website_id}/stats`
   * Answers figures of a website.
   *
   * Tiers: user, plugin. Plugin tokens need `website:analytics` (read).
   *
   * Not known from any source: What the answer holds. The tiers and the scope: that of analytics is the nearest.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Gone from node-crisp-api in 2021: use generateAnalytics.
   */
  getWebsiteStats(websiteID: string): Reply<Record<string, unknown>>;

  /**
   * Get Connect Endpoints. `GET /website/{website_id}/connect/endpoints`
   * Answers where to open the socket of real-time events. Asked again before each connection.
   *
   * Tiers: website, plugin.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getConnectEndpoints(websiteID: string): Reply<Strict.WebsiteConnectEndpoints>;

  /**
   * Get Website Tier Connect Endpoints. `GET /website/connect/endpoints`
   * Answers where to open the socket of real-time events. Asked again before each connection.
   *
   * Tiers: website.
   */
  getWebsiteTierConnectEndpoints(): Reply<Strict.WebsiteConnectEndpoints>;

  /**
   * List Conversations. `GET /website/{website_id}/conversations/{page_number}`
   * Lists conversations of the inbox, a page at a time, newest updated first unless asked otherwise.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (read).
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listConversations(websiteID: string, pageNumber?: number, options?: ConversationsListOptions): Reply<Strict.Conversation[]>;

  /** Every item of `listConversations`, page after page, as an async iterable. */
  conversations(websiteID: string, query?: ConversationsListOptions, options?: IterateOptions): Pages<Strict.Conversation>;

  /**
   * Create A New Conversation. `POST /website/{website_id}/conversation`
   * Creates an empty conversation. It stays out of the inbox until the visitor writes or it is initiated.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:initiate` (write).
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  createNewConversation(websiteID: string): Reply<Strict.ConversationNew>;

  /**
   * Check If Conversation Exists. `HEAD /website/{website_id}/conversation/{session_id}`
   * Tells whether a conversation exists.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  checkConversationExists(websiteID: string, sessionID: string): Reply<Record<string, never>>;

  /**
   * Get A Conversation. `GET /website/{website_id}/conversation/{session_id}`
   * Answers a conversation with its visitor, state and counts.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  getConversation(websiteID: string, sessionID: string): Reply<Strict.Conversation>;

  /**
   * Remove A Conversation. `DELETE /website/{website_id}/conversation/{session_id}`
   * Removes a conversation with its messages, for good.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (write). May cause `session:removed`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  removeConversation(websiteID: string, sessionID: string): Reply<Record<string, never>>;

  /**
   * Initiate A Conversation With Existing Session. `POST /website/{website_id}/conversation/{session_id}/initiate`
   * Brings an existing conversation to the inbox.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:initiate` (write). May cause `session:request:initiated`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  initiateConversationWithExistingSession(websiteID: string, sessionID: string): Reply<Record<string, never>>;

  /**
   * Get Conversation Metas. `GET /website/{website_id}/conversation/{session_id}/meta`
   * Answers what is known about the visitor of a conversation.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  getConversationMetas(websiteID: string, sessionID: string): Reply<Strict.ConversationMeta>;

  /**
   * Update Conversation Metas. `PATCH /website/{website_id}/conversation/{session_id}/meta`
   * Changes what is known about the visitor of a conversation. Fields that are absent stay as they are.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (write). May cause `session:set_email`, `session:set_phone`, `session:set_address`, `session:set_subject`, `session:set_avatar`, `session:set_nickname`, `session:set_origin`, `session:set_data`, `session:set_segments`, `session:sync:capabilities`, `session:sync:geolocation`, `session:sync:system`, `session:sync:network`, `session:sync:timezone`, `session:sync:locales`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  updateConversationMetas(websiteID: string, sessionID: string, meta?: ConversationMetaUpdate): Reply<Record<string, never>>;

  /**
   * Get Conversation State. `GET /website/{website_id}/conversation/{session_id}/state`
   * Answers whether a conversation is pending, unresolved or resolved.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:states` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  getConversationState(websiteID: string, sessionID: string): Reply<Strict.ConversationStateData>;

  /**
   * Change Conversation State. `PATCH /website/{website_id}/conversation/{session_id}/state`
   * Makes a conversation pending, unresolved or resolved.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:states` (write). May cause `session:set_state`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param origin The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  changeConversationState(websiteID: string, sessionID: string, state: ConversationState, user?: ConversationMessageUser, origin?: string | null): Reply<Record<string, never>>;

  /**
   * Update Conversation Open State. `PATCH /website/{website_id}/conversation/{session_id}/open`
   * Tells the other operators that the caller has a conversation open, or no longer.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:actions` (write). May cause `session:set_opened`, `session:set_closed`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param opened Whether the operator has the conversation open. `false` when left out.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  updateConversationOpenState(websiteID: string, sessionID: string, opened?: boolean | null): Reply<Record<string, never>>;

  /**
   * Get Conversation Routing Assign. `GET /website/{website_id}/conversation/{session_id}/routing`
   * Answers which operator a conversation is assigned to.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:routing` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  getConversationRoutingAssign(websiteID: string, sessionID: string): Reply<Strict.ConversationRoutingAssign>;

  /**
   * Assign Conversation Routing. `PATCH /website/{website_id}/conversation/{session_id}/routing`
   * Assigns a conversation to an operator, or to nobody.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:routing` (write). May cause `session:set_routing`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param routing null unassigns.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  assignConversationRouting(websiteID: string, sessionID: string, routing: ConversationRoutingAssignUpdate): Reply<Record<string, never>>;

  /**
   * Update Conversation Inbox. `PATCH /website/{website_id}/conversation/{session_id}/inbox`
   * Moves a conversation to another inbox, or to the main one.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (write). May cause `session:set_inbox`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param inboxID The inbox; null is the main one. `null` when left out.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  updateConversationInbox(websiteID: string, sessionID: string, inboxID?: string | null): Reply<Record<string, never>>;

  /**
   * Get Conversation Participants. `GET /website/{website_id}/conversation/{session_id}/participants`
   * Answers who takes part in a conversation besides the visitor and the team.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:participants` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  getConversationParticipants(websiteID: string, sessionID: string): Reply<Strict.ConversationParticipants>;

  /**
   * Save Conversation Participants. `PUT /website/{website_id}/conversation/{session_id}/participants`
   * Replaces those who take part in a conversation besides the visitor and the team.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:participants` (write). May cause `session:set_participants`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  saveConversationParticipants(websiteID: string, sessionID: string, participants: ConversationParticipantsSave): Reply<Record<string, never>>;

  /**
   * Get Block Status For Conversation. `GET /website/{website_id}/conversation/{session_id}/block`
   * Answers whether messages of the visitor are refused.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:actions` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  getBlockStatusForConversation(websiteID: string, sessionID: string): Reply<Strict.ConversationBlock>;

  /**
   * Block Incoming Messages For Conversation. `PATCH /website/{website_id}/conversation/{session_id}/block`
   * Refuses messages of the visitor, or accepts them again.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:actions` (write). May cause `session:set_block`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param blocked Whether messages of the visitor are refused. `false` when left out.
   * @param origin The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  blockIncomingMessagesForConversation(websiteID: string, sessionID: string, blocked: boolean, user?: ConversationMessageUser, origin?: string | null): Reply<Record<string, never>>;

  /**
   * Get Verify Status For Conversation. `GET /website/{website_id}/conversation/{session_id}/verify`
   * Answers whether the visitor is who they say, and how that is known.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  getVerifyStatusForConversation(websiteID: string, sessionID: string): Reply<Strict.ConversationVerify>;

  /**
   * Update Verify Status For Conversation. `PATCH /website/{website_id}/conversation/{session_id}/verify`
   * Declares the visitor verified, or no longer.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (write). May cause `session:update_verify`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param verified Whether the visitor is who they say. `false` when left out.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  updateVerifyStatusForConversation(websiteID: string, sessionID: string, verified: boolean): Reply<Record<string, never>>;

  /**
   * List Conversation Pages. `GET /website/{website_id}/conversation/{session_id}/pages/{page_number}`
   * Lists the pages that the visitor looked at, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:pages` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  listConversationPages(websiteID: string, sessionID: string, pageNumber?: number): Reply<Strict.ConversationPage[]>;

  /** Every item of `listConversationPages`, page after page, as an async iterable. */
  conversationPages(websiteID: string, sessionID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.ConversationPage>;

  /**
   * List Conversation Events. `GET /website/{website_id}/conversation/{session_id}/events/{page_number}`
   * Lists the custom events of the visitor, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:events` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  listConversationEvents(websiteID: string, sessionID: string, pageNumber?: number): Reply<Strict.ConversationEvent[]>;

  /** Every item of `listConversationEvents`, page after page, as an async iterable. */
  conversationEvents(websiteID: string, sessionID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.ConversationEvent>;

  /**
   * Get Conversation Relations. `GET /website/{website_id}/conversation/{session_id}/relations`
   * Answers which conversations a conversation grew from and led to.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  getConversationRelations(websiteID: string, sessionID: string): Reply<Strict.ConversationRelations>;

  /**
   * Get Messages In Conversation. `GET /website/{website_id}/conversation/{session_id}/messages`
   * Answers up to 50 messages in the order they were sent: the last ones, or those before, after or around a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:messages` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param timestampBefore Messages before this time, in milliseconds.
   * @param timestampAfter Messages after this time, in milliseconds.
   * @param timestampAround Messages on both sides of this time, in milliseconds.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  getMessagesInConversation(websiteID: string, sessionID: string, timestampBefore?: string | number | Date | null, timestampAfter?: string | number | Date | null, timestampAround?: string | number | Date | null): Reply<Strict.ConversationMessage[]>;

  /**
   * Every item of `getMessagesInConversation`, page after page, as an async iterable.
   * Newest first; oldest first with `timestamp_after`.
   */
  messagesInConversation(websiteID: string, sessionID: string, query?: {
    /** Messages before this time, in milliseconds. */
    timestamp_before?: number | Date;
    /** Messages after this time, in milliseconds. */
    timestamp_after?: number | Date;
    /** Messages on both sides of this time, in milliseconds. */
    timestamp_around?: number | Date;
  }, options?: IterateOptions): Pages<Strict.ConversationMessage>;

  /**
   * Every item of `getMessagesInConversation`, page after page, as an async iterable.
   * Newest first; oldest first with `timestamp_after`.
   */
  messages(websiteID: string, sessionID: string, query?: {
    /** Messages before this time, in milliseconds. */
    timestamp_before?: number | Date;
    /** Messages after this time, in milliseconds. */
    timestamp_after?: number | Date;
    /** Messages on both sides of this time, in milliseconds. */
    timestamp_around?: number | Date;
  }, options?: IterateOptions): Pages<Strict.ConversationMessage>;

  /**
   * Send A Message In Conversation. `POST /website/{website_id}/conversation/{session_id}/message`
   * Sends a message into a conversation, from the visitor or from the team.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:messages` (write). May cause `message:send`, `message:received`, `session:request:initiated`, `session:set_state`, `session:set_mentions`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   * @throws CrispConflictError: `message_exists`. The conversation has another message with this fingerprint.
   */
  sendMessageInConversation(websiteID: string, sessionID: string, message: ConversationMessageNew): Reply<Strict.ConversationMessageDispatched>;

  /**
   * Get A Message In Conversation. `GET /website/{website_id}/conversation/{session_id}/message/{fingerprint}`
   * Answers one message.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:messages` (read).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param fingerprint The message's number inside its conversation.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`, `message_not_found`.
   */
  getMessageInConversation(websiteID: string, sessionID: string, fingerprint: number): Reply<Strict.ConversationMessage>;

  /**
   * Update A Message In Conversation. `PATCH /website/{website_id}/conversation/{session_id}/message/{fingerprint}`
   * Replaces the content of a message.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:messages` (write). May cause `message:updated`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param fingerprint The message's number inside its conversation.
   * @param content The new content, in the form of the message's type.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`, `message_not_found`.
   */
  updateMessageInConversation(websiteID: string, sessionID: string, fingerprint: number, content: ConversationMessageContent): Reply<Record<string, never>>;

  /**
   * Remove A Message In Conversation. `DELETE /website/{website_id}/conversation/{session_id}/message/{fingerprint}`
   * Removes a message, for good.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:messages` (write). May cause `message:removed`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param fingerprint The message's number inside its conversation.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`, `message_not_found`.
   */
  removeMessageInConversation(websiteID: string, sessionID: string, fingerprint: number): Reply<Record<string, never>>;

  /**
   * Compose A Message In Conversation. `PATCH /website/{website_id}/conversation/{session_id}/compose`
   * Tells the other side that somebody starts or stops typing.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:messages` (write). May cause `message:compose:send`, `message:compose:receive`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  composeMessageInConversation(websiteID: string, sessionID: string, compose: ConversationComposeMessageNew): Reply<Record<string, never>>;

  /**
   * Mark Messages As Read In Conversation. `PATCH /website/{website_id}/conversation/{session_id}/read`
   * Marks messages of one side as read: those named, or all.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:messages` (write). May cause `message:acknowledge:read:send`, `message:acknowledge:read:received`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param read Every message of `from` when no fingerprints are given.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  markMessagesReadInConversation(websiteID: string, sessionID: string, read: ConversationReadMessageMark): Reply<Record<string, never>>;

  /**
   * Mark Conversation As Unread. `PATCH /website/{website_id}/conversation/{session_id}/unread`
   * Marks the newest message of the visitor as unread again, and the conversation with it.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:messages` (write). May cause `message:acknowledge:unread:send`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param unread The visitor's newest message becomes unread again.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  markConversationAsUnread(websiteID: string, sessionID: string, unread: ConversationUnreadMessageMark): Reply<Record<string, never>>;

  /**
   * Mark Messages As Delivered In Conversation. `PATCH /website/{website_id}/conversation/{session_id}/delivered`
   * Marks messages of one side as delivered.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:messages` (write). May cause `message:acknowledge:delivered`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  markMessagesDeliveredInConversation(websiteID: string, sessionID: string, delivered: ConversationDeliveredMessageMark): Reply<Record<string, never>>;

  /**
   * List Suggested Conversation Segments. `GET /website/{website_id}/conversations/suggest/segments/{page_number}`
   * Lists the segments that conversations of a website have, each with how many have it, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:suggest` (read).
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listSuggestedConversationSegments(websiteID: string, pageNumber?: number): Reply<Strict.ConversationSuggestedSegment[]>;

  /** Every item of `listSuggestedConversationSegments`, page after page, as an async iterable. */
  suggestedConversationSegments(websiteID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.ConversationSuggestedSegment>;

  /**
   * Delete Suggested Conversation Segment. `DELETE /website/{website_id}/conversations/suggest/segment`
   * No longer suggests a segment. Conversations that have it keep it.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:suggest` (write).
   *
   * Not known from any source: Whether conversations really keep it.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  deleteSuggestedConversationSegment(websiteID: string, segment: string): Reply<Record<string, never>>;

  /**
   * List Suggested Conversation Data Keys. `GET /website/{website_id}/conversations/suggest/data/{page_number}`
   * Lists the keys of custom data that conversations of a website have, each with how many have it, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:suggest` (read).
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listSuggestedConversationDataKeys(websiteID: string, pageNumber?: number): Reply<Strict.ConversationSuggestedData[]>;

  /** Every item of `listSuggestedConversationDataKeys`, page after page, as an async iterable. */
  suggestedConversationDataKeys(websiteID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.ConversationSuggestedData>;

  /**
   * Delete Suggested Conversation Data Key. `DELETE /website/{website_id}/conversations/suggest/data`
   * No longer suggests a key of custom data. Conversations that have it keep it.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:suggest` (write).
   *
   * Not known from any source: Whether conversations really keep it.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  deleteSuggestedConversationDataKey(websiteID: string, key: string): Reply<Record<string, never>>;

  /**
   * List Spam Conversations. `GET /website/{website_id}/conversations/spams/{page_number}`
   * Lists incoming messages that were held back as spam, a page at a time, without their content.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listSpamConversations(websiteID: string, pageNumber?: number): Reply<Strict.ConversationSpam[]>;

  /** Every item of `listSpamConversations`, page after page, as an async iterable. */
  spamConversations(websiteID: string, query?: {
    /** Only those of this type, such as `email`. */
    filter_type?: string;
  }, options?: IterateOptions): Pages<Strict.ConversationSpam>;

  /**
   * Resolve Spam Conversation Content. `GET /website/{website_id}/conversations/spam/{spam_id}/content`
   * Answers one message that was held back as spam, with its content.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param spamID The spam: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resolveSpamConversationContent(websiteID: string, spamID: string): Reply<Strict.ConversationSpamContent>;

  /**
   * Submit Spam Conversation Decision. `POST /website/{website_id}/conversations/spam/{spam_id}/decision`
   * Lets a message that was held back as spam in, or drops it.
   *
   * Tiers: user. May cause `spam:decision`.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param spamID The spam: a UUID.
   * @param action `accept` makes a conversation of it; `reject` drops it.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  submitSpamConversationDecision(websiteID: string, spamID: string, action: "accept" | "reject" | (string & {})): Reply<Record<string, never>>;

  /**
   * Get An Original Message In Conversation. `GET /website/{website_id}/conversation/{session_id}/original/{original_id}`
   * Answers a message as it came in, such as the HTML of an email, with its headers.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:messages` (read).
   *
   * Not known from any source: The scope: that of messages is the nearest.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param originalID The original, as a message's `original` names it.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  getOriginalMessageInConversation(websiteID: string, sessionID: string, originalID: string): Reply<Strict.ConversationOriginal>;

  /**
   * List Conversation Files. `GET /website/{website_id}/conversation/{session_id}/files/{page_number}`
   * Lists the files that were sent in a conversation, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:messages` (read).
   *
   * Not known from any source: The scope: that of messages is the nearest.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  listConversationFiles(websiteID: string, sessionID: string, pageNumber?: number): Reply<Strict.ConversationFile[]>;

  /** Every item of `listConversationFiles`, page after page, as an async iterable. */
  conversationFiles(websiteID: string, sessionID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.ConversationFile>;

  /**
   * Request Identity Verification For Conversation. `POST /website/{website_id}/conversation/{session_id}/verify/identity`
   * Sends the visitor a link or code, by which they prove that an address, a number or another identity is theirs.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (write). May cause `identity:verify:request`.
   *
   * Not known from any source: The status and reason of its success. The scope, and which fields are required: that of the conversation's verification stands in for the scope, and no field is.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  requestIdentityVerificationForConversation(websiteID: string, sessionID: string, identity?: ConversationVerifyIdentityRequest): Reply<Record<string, never>>;

  /**
   * Redeem Identity Verification Link For Conversation. `PUT /website/{website_id}/conversation/{session_id}/verify/identity/link`
   * Takes the code that a visitor was sent, which proves their identity. A code serves once.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (write). May cause `session:update_verify`.
   *
   * Not known from any source: The tiers, whether a code really serves once, the scope, and which fields are required: that of the conversation's verification stands in for the scope, and no field is.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  redeemIdentityVerificationLinkForConversation(websiteID: string, sessionID: string, link?: ConversationVerifyIdentityRedeem): Reply<Record<string, never>>;

  /**
   * Request Email Transcript For Conversation. `POST /website/{website_id}/conversation/{session_id}/transcript`
   * Mails what was said in a conversation to the visitor or to the team.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:actions` (write).
   *
   * Not known from any source: The status and reason of its success. The scope: that of other actions on conversations is the nearest.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param to Whether the visitor gets it, or the team.
   * @param email The address that it goes to, instead of the one that is known.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  requestEmailTranscriptForConversation(websiteID: string, sessionID: string, to: "user" | "operator" | (string & {}), email?: string | null): Reply<Record<string, never>>;

  /**
   * Request Chatbox Binding Purge For Conversation. `POST /website/{website_id}/conversation/{session_id}/purge`
   * Makes the visitor's chat box forget the conversation: it starts a new one when it is next used.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:actions` (write).
   *
   * Not known from any source: The status and reason of its success. The scope: that of other actions on conversations is the nearest.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  requestChatboxBindingPurgeForConversation(websiteID: string, sessionID: string): Reply<Record<string, never>>;

  /**
   * Request User Feedback For Conversation. `POST /website/{website_id}/conversation/{session_id}/feedback`
   * Asks the visitor to rate the conversation.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:actions` (write).
   *
   * Not known from any source: The status and reason of its success. The scope: that of other actions on conversations is the nearest.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  requestUserFeedbackForConversation(websiteID: string, sessionID: string): Reply<Record<string, never>>;

  /**
   * Schedule A Reminder For Conversation. `POST /website/{website_id}/conversation/{session_id}/reminder`
   * Reminds of a conversation at a later time, with a note.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:actions` (write).
   *
   * Not known from any source: The status and reason of its success. The scope: that of other actions on conversations is the nearest.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param date When to remind, ISO 8601.
   * @param note What to say then.
   * @param origin The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  scheduleReminderForConversation(websiteID: string, sessionID: string, date: string | Date, note: string, user?: ConversationMessageUser, origin?: string | null): Reply<Record<string, never>>;

  /**
   * Report Conversation. `POST /website/{website_id}/conversation/{session_id}/report`
   * Reports a conversation as spam.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:actions` (write).
   *
   * Not known from any source: The status and reason of its success. The scope: that of other actions on conversations is the nearest.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param flag What the conversation is reported as.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  reportConversation(websiteID: string, sessionID: string, flag: "spam" | (string & {})): Reply<Record<string, never>>;

  /**
   * Request Tool Call For Conversation. `POST /website/{website_id}/conversation/{session_id}/tool`
   * Has a tool of the plugin run a command for a conversation.
   *
   * Tiers: plugin. Plugin tokens need `website:conversation:actions` (write). May cause `plugin:event`.
   *
   * Not known from any source: The status and reason of its success. The scope: that of other actions on conversations is the nearest. What the answer holds, and by which event the outcome comes.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param command What the tool is to do, such as `list_tools`.
   * @param payload What the command takes, as the tool defines it.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  requestToolCallForConversation(websiteID: string, sessionID: string, command: string, payload?: object | null): Reply<Strict.ConversationToolCallAccepted>;

  /**
   * List Browsing Sessions For Conversation. `GET /website/{website_id}/conversation/{session_id}/browsing`
   * Lists the pages that the visitor has open and lets be watched, all at once.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:sessions` (read).
   *
   * Not known from any source: The scope: that of browsing only writes, so the conversation's own stands in for it.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  listBrowsingSessionsForConversation(websiteID: string, sessionID: string): Reply<Strict.ConversationBrowsing[]>;

  /**
   * Initiate Browsing Session For Conversation. `POST /website/{website_id}/conversation/{session_id}/browsing`
   * Asks the visitor's chat box to let the page be watched. The answer comes as an event.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:browsing` (write). May cause `browsing:request:initiated`, `browsing:request:rejected`.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  initiateBrowsingSessionForConversation(websiteID: string, sessionID: string): Reply<Record<string, never>>;

  /**
   * Send Action To An Existing Browsing Session. `PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id}`
   * Starts, keeps up or stops watching the visitor's page.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:browsing` (write).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param browsingID The browsing session: `browsing_` and a UUID.
   * @param action `heartbeat` tells that somebody still watches.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  sendActionToExistingBrowsingSession(websiteID: string, sessionID: string, browsingID: string, action: "start" | "stop" | "heartbeat" | (string & {})): Reply<Record<string, never>>;

  /**
   * Assist Existing Browsing Session. `PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id}/assist`
   * Points, scrolls or clicks on the visitor's page for them.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:browsing` (write).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param browsingID The browsing session: `browsing_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  assistExistingBrowsingSession(websiteID: string, sessionID: string, browsingID: string, assist: ConversationBrowsingAssist): Reply<Record<string, never>>;

  /**
   * Initiate New Call Session For Conversation. `POST /website/{website_id}/conversation/{session_id}/call`
   * Calls the visitor, with or without a picture. The event that follows holds the call's id.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:calls` (write). May cause `call:request:initiated`, `call:request:rejected`.
   *
   * Not known from any source: The status and reason of its success. Whether the answer names the call: one official client reads it there, another waits for the event.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param mode Whether there is a picture. `"audio"` when left out.
   * @param origin The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  initiateNewCallSessionForConversation(websiteID: string, sessionID: string, mode: "audio" | "video" | (string & {}), user?: ConversationMessageUser, origin?: string | null): Reply<{
    /** The call, where the answer names it. */
    call_id?: string;
  }>;

  /**
   * Get Ongoing Call Session For Conversation. `GET /website/{website_id}/conversation/{session_id}/call`
   * Answers which call with the visitor goes on; it fails with a 404 when none does.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:calls` (read).
   *
   * Not known from any source: What the answer is when no call goes on.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  getOngoingCallSessionForConversation(websiteID: string, sessionID: string): Reply<Strict.ConversationCall>;

  /**
   * Abort Ongoing Call Session For Conversation. `DELETE /website/{website_id}/conversation/{session_id}/call/{call_id}`
   * Hangs up, or stops ringing.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:calls` (write). May cause `call:request:rejected`.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param callID The call: `call_` and a UUID.
   * @param origin The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  abortOngoingCallSessionForConversation(websiteID: string, sessionID: string, callID: string, user?: ConversationMessageUser, origin?: string | null): Reply<Record<string, never>>;

  /**
   * Transmit Signaling On Ongoing Call Session. `PATCH /website/{website_id}/conversation/{session_id}/call/{call_id}`
   * Passes what WebRTC has to say to the visitor's side of a call.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:conversation:calls` (write).
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param callID The call: `call_` and a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  transmitSignalingOnOngoingCallSession(websiteID: string, sessionID: string, callID: string, call: ConversationCallSignalingPayload): Reply<Record<string, never>>;

  /**
   * Deliver Widget Button Action For Conversation. `POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/button`
   * Presses a button of a plugin's widget beside a conversation. What the plugin answers comes as an event.
   *
   * Tiers: user. May cause `widget:action:processed`.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param pluginID The plugin whose widget it is.
   * @param sectionID The section of the widget.
   * @param itemID The item in the section.
   * @param data What the item holds.
   * @param value What was chosen or written, where the button takes a value.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  deliverWidgetButtonActionForConversation(websiteID: string, sessionID: string, pluginID: string, sectionID: string, itemID: string, data?: object, value?: unknown): Reply<Strict.ConversationWidgetAction>;

  /**
   * Deliver Widget Data Fetch Action For Conversation. `POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data`
   * Asks a plugin's widget beside a conversation for what an item shows. What the plugin answers comes as an event.
   *
   * Tiers: user. May cause `widget:action:processed`.
   *
   * Not known from any source: The status and reason of its success. Whether `action` is required: the reference says so, and crisp-api never sends it.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param pluginID The plugin whose widget it is.
   * @param sectionID The section of the widget.
   * @param itemID The item in the section.
   * @param data What the item holds.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  deliverWidgetDataFetchActionForConversation(websiteID: string, sessionID: string, pluginID: string, sectionID: string, itemID: string, data?: object): Reply<Strict.ConversationWidgetAction>;

  /**
   * Deliver Widget Data Edit Action For Conversation. `POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data`
   * Gives an item of a plugin's widget beside a conversation another value. What the plugin answers comes as an event.
   *
   * Tiers: user. May cause `widget:action:processed`.
   *
   * Not known from any source: The status and reason of its success. Whether `action` is required: the reference says so, and crisp-api never sends it.
   *
   * @param websiteID The website.
   * @param sessionID The conversation: `session_` and a UUID.
   * @param pluginID The plugin whose widget it is.
   * @param sectionID The section of the widget.
   * @param itemID The item in the section.
   * @param value What the item is to hold from now on: a text, or what else it holds.
   * @throws CrispNotFoundError: `website_not_found`, `conversation_not_found`.
   */
  deliverWidgetDataEditActionForConversation(websiteID: string, sessionID: string, pluginID: string, sectionID: string, itemID: string, value?: unknown): Reply<Strict.ConversationWidgetAction>;

  /**
   * Check If Helpdesk Exists. `HEAD /website/{website_id}/helpdesk`
   * Tells whether the website has a helpdesk: it fails with a 404 when there is none.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  checkHelpdeskExists(websiteID: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk. `GET /website/{website_id}/helpdesk`
   * Answers the helpdesk's name and its URL.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resolveHelpdesk(websiteID: string): Reply<Strict.Helpdesk>;

  /**
   * Initialize Helpdesk. `POST /website/{website_id}/helpdesk`
   * Creates the helpdesk of a website, with a name and the label of its subdomain.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param name What the helpdesk is called.
   * @param domainBasic Label of the subdomain that the helpdesk is reached by, such as `acme`.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  initializeHelpdesk(websiteID: string, name: string, domainBasic: string): Reply<Record<string, never>>;

  /**
   * Delete Helpdesk. `DELETE /website/{website_id}/helpdesk`
   * Removes the helpdesk with all its content, for good. The caller proves who they are once more.
   *
   * Tiers: user.
   *
   * Not known from any source: The methods of proof: those of a website's removal are taken.
   *
   * @param websiteID The website.
   * @param verify Proof that the caller is who they say.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  deleteHelpdesk(websiteID: string, verify: HelpdeskRemoveVerify): Reply<Record<string, never>>;

  /**
   * List Helpdesk Locales. `GET /website/{website_id}/helpdesk/locales/{page_number}`
   * Lists the locales that the helpdesk is written in, a page at a time, each with its URL and how much it holds.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listHelpdeskLocales(websiteID: string, pageNumber?: number): Reply<Strict.HelpdeskLocale[]>;

  /** Every item of `listHelpdeskLocales`, page after page, as an async iterable. */
  helpdeskLocales(websiteID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.HelpdeskLocale>;

  /**
   * Add Helpdesk Locale. `POST /website/{website_id}/helpdesk/locale`
   * Adds a locale to the helpdesk, empty at first.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it. Whether the answer says anything.
   *
   * @param websiteID The website.
   * @param locale A language code, such as `en`.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  addHelpdeskLocale(websiteID: string, locale: string): Reply<Record<string, never>>;

  /**
   * Check If Helpdesk Locale Exists. `HEAD /website/{website_id}/helpdesk/locale/{locale}`
   * Tells whether the helpdesk has a locale: it fails with a 404 when it has not.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  checkHelpdeskLocaleExists(websiteID: string, locale: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Locale. `GET /website/{website_id}/helpdesk/locale/{locale}`
   * Answers one locale of the helpdesk: its URL, and how much it holds.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resolveHelpdeskLocale(websiteID: string, locale: string): Reply<Strict.HelpdeskLocale>;

  /**
   * Delete Helpdesk Locale. `DELETE /website/{website_id}/helpdesk/locale/{locale}`
   * Removes a locale from the helpdesk, with all that is written in it.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  deleteHelpdeskLocale(websiteID: string, locale: string): Reply<Record<string, never>>;

  /**
   * List Helpdesk Pages. `GET /website/{website_id}/helpdesk/page/list/{locale}/{content_type}/{page_number}`
   * Lists the pages that one type of content has in a locale, a page of the list at a time: title, place in the tree and URL of each.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listHelpdeskPages(websiteID: string, locale: string, contentType: HelpdeskContentType, pageNumber?: number): Reply<Strict.HelpdeskPage[]>;

  /** Every item of `listHelpdeskPages`, page after page, as an async iterable. */
  helpdeskPages(websiteID: string, locale: string, contentType: HelpdeskContentType, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.HelpdeskPage>;

  /**
   * Resolve Helpdesk Page Entity. `GET /website/{website_id}/helpdesk/page/entity/{locale}/{content_type}/{entity_id}`
   * Answers one page by its entity: title, place in the tree and URL.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param entityID The entity that the page shows, as `listHelpdeskPages` tells it.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resolveHelpdeskPageEntity(websiteID: string, locale: string, contentType: HelpdeskContentType, entityID: string): Reply<Strict.HelpdeskPage>;

  /**
   * List Helpdesk Tree. `GET /website/{website_id}/helpdesk/tree/list/{locale}/{content_type}/{page_number}`
   * Lists the entries of the content tree, a page at a time, each with its children: all, or those below one path.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @param subPath Only what is below this path of the tree.
   * @param searchTitle Only entries whose title has this text.
   * @param filterDateStart Entries of this time or later, ISO 8601.
   * @param filterDateEnd Entries of this time or earlier, ISO 8601.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listHelpdeskTree(websiteID: string, locale: string, contentType: HelpdeskContentType, pageNumber?: number, subPath?: string | null, searchTitle?: string | null, filterDateStart?: string | Date | null, filterDateEnd?: string | Date | null): Reply<Strict.HelpdeskTreeEntry[]>;

  /** Every item of `listHelpdeskTree`, page after page, as an async iterable. */
  helpdeskTree(websiteID: string, locale: string, contentType: HelpdeskContentType, query?: {
    /** Only what is below this path of the tree. */
    sub_path?: string;
    /** Only entries whose title has this text. */
    search_title?: string;
    /** Entries of this time or later, ISO 8601. */
    filter_date_start?: string | Date;
    /** Entries of this time or earlier, ISO 8601. */
    filter_date_end?: string | Date;
  }, options?: IterateOptions): Pages<Strict.HelpdeskTreeEntry>;

  /**
   * Create Helpdesk Tree Path. `POST /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path}`
   * Creates an entry at a path of the content tree.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it. Whether the answer says anything.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param path The place in the content tree: slugs with slashes between them, none at either end.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  createHelpdeskTreePath(websiteID: string, locale: string, contentType: HelpdeskContentType, path: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Tree Path. `GET /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path}`
   * Answers the entry at a path of the content tree: its type, slug, title and state.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param path The place in the content tree: slugs with slashes between them, none at either end.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resolveHelpdeskTreePath(websiteID: string, locale: string, contentType: HelpdeskContentType, path: string): Reply<Strict.HelpdeskTreeEntry>;

  /**
   * Update Helpdesk Tree Path. `PATCH /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path}`
   * Moves an entry to another path of the content tree, or to another position among its siblings.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it. Which actions there are: `move` and `order` are what one client names.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param path The place in the content tree: slugs with slashes between them, none at either end.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  updateHelpdeskTreePath(websiteID: string, locale: string, contentType: HelpdeskContentType, path: string, body: HelpdeskTreePathUpdate): Reply<Record<string, never>>;

  /**
   * Delete Helpdesk Tree Path. `DELETE /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path}`
   * Removes the entry at a path of the content tree.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param path The place in the content tree: slugs with slashes between them, none at either end.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  deleteHelpdeskTreePath(websiteID: string, locale: string, contentType: HelpdeskContentType, path: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Tree Content. `GET /website/{website_id}/helpdesk/tree/content/{locale}/{content_type}/{path}`
   * Answers what is written at a path of the content tree.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param path The place in the content tree: slugs with slashes between them, none at either end.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resolveHelpdeskTreeContent(websiteID: string, locale: string, contentType: HelpdeskContentType, path: string): Reply<Strict.HelpdeskTreeContent>;

  /**
   * Save Helpdesk Tree Content. `PUT /website/{website_id}/helpdesk/tree/content/{locale}/{content_type}/{path}`
   * Replaces what is written at a path of the content tree.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param path The place in the content tree: slugs with slashes between them, none at either end.
   * @param content What to write, in the format that the metadata names.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  saveHelpdeskTreeContent(websiteID: string, locale: string, contentType: HelpdeskContentType, path: string, content: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Tree Metadata. `GET /website/{website_id}/helpdesk/tree/metadata/{locale}/{content_type}/{path}`
   * Answers what is known about the entry at a path: title, description, state, author and looks.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param path The place in the content tree: slugs with slashes between them, none at either end.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resolveHelpdeskTreeMetadata(websiteID: string, locale: string, contentType: HelpdeskContentType, path: string): Reply<Strict.HelpdeskTreeMetadata>;

  /**
   * Update Helpdesk Tree Metadata. `PATCH /website/{website_id}/helpdesk/tree/metadata/{locale}/{content_type}/{path}`
   * Changes what is known about the entry at a path, such as its title or whether it is published. Fields that are absent stay as they are.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it. Whether null removes a field; it is taken where it does elsewhere in the API.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param path The place in the content tree: slugs with slashes between them, none at either end.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  updateHelpdeskTreeMetadata(websiteID: string, locale: string, contentType: HelpdeskContentType, path: string, metadata?: HelpdeskTreeMetadata): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Tree Page. `GET /website/{website_id}/helpdesk/tree/page/{locale}/{content_type}/{path}`
   * Answers the public page of the entry at a path: its title and URL.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param path The place in the content tree: slugs with slashes between them, none at either end.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resolveHelpdeskTreePage(websiteID: string, locale: string, contentType: HelpdeskContentType, path: string): Reply<Strict.HelpdeskTreePage>;

  /**
   * List Helpdesk History Changes. `GET /website/{website_id}/helpdesk/history/changes/{page_number}`
   * Lists the changes made to the content, a page at a time: who, when, and how much.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @param filterLocale Only changes in this locale, such as `en`.
   * @param filterType Only changes of this type of content, such as `articles`.
   * @param filterTreePath Only changes at this path of the tree.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listHelpdeskHistoryChanges(websiteID: string, pageNumber?: number, filterLocale?: string | null, filterType?: string | null, filterTreePath?: string | null): Reply<Strict.HelpdeskHistoryChange[]>;

  /** Every item of `listHelpdeskHistoryChanges`, page after page, as an async iterable. */
  helpdeskHistoryChanges(websiteID: string, query?: {
    /** Only changes in this locale, such as `en`. */
    filter_locale?: string;
    /** Only changes of this type of content, such as `articles`. */
    filter_type?: string;
    /** Only changes at this path of the tree. */
    filter_tree_path?: string;
  }, options?: IterateOptions): Pages<Strict.HelpdeskHistoryChange>;

  /**
   * Resolve Helpdesk History Change. `GET /website/{website_id}/helpdesk/history/change/{change_id}`
   * Answers one change with the files that it touched.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param changeID The change, as `listHelpdeskHistoryChanges` tells it.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resolveHelpdeskHistoryChange(websiteID: string, changeID: string): Reply<Strict.HelpdeskHistoryChange>;

  /**
   * Cancel Helpdesk History Change. `DELETE /website/{website_id}/helpdesk/history/change/{change_id}`
   * Cancels a change, in the way that the action says.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it. Which actions there are.
   *
   * @param websiteID The website.
   * @param changeID The change, as `listHelpdeskHistoryChanges` tells it.
   * @param action How to cancel it; no source lists the values.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  cancelHelpdeskHistoryChange(websiteID: string, changeID: string, action: string): Reply<Record<string, never>>;

  /**
   * Map Helpdesk Locale Feedback Ratings. `GET /website/{website_id}/helpdesk/feedback/ratings/{locale}/{content_type}`
   * Counts how many readers found the content of one type helpful and how many did not.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param filterDateStart Feedback of this time or later, ISO 8601.
   * @param filterDateEnd Feedback of this time or earlier, ISO 8601.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  mapHelpdeskLocaleFeedbackRatings(websiteID: string, locale: string, contentType: HelpdeskContentType, filterDateStart?: string | Date | null, filterDateEnd?: string | Date | null): Reply<Strict.HelpdeskLocaleFeedbackRatings>;

  /**
   * List Helpdesk Locale Feedbacks. `GET /website/{website_id}/helpdesk/feedback/list/{locale}/{content_type}/{page_number}`
   * Lists what readers said about the content of one type, a page at a time: rating, comment, the article and the reader.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @param filterDateStart Feedback of this time or later, ISO 8601.
   * @param filterDateEnd Feedback of this time or earlier, ISO 8601.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listHelpdeskLocaleFeedbacks(websiteID: string, locale: string, contentType: HelpdeskContentType, pageNumber?: number, filterDateStart?: string | Date | null, filterDateEnd?: string | Date | null): Reply<Strict.HelpdeskLocaleFeedbackItem[]>;

  /** Every item of `listHelpdeskLocaleFeedbacks`, page after page, as an async iterable. */
  helpdeskLocaleFeedbacks(websiteID: string, locale: string, contentType: HelpdeskContentType, query?: {
    /** Feedback of this time or later, ISO 8601. */
    filter_date_start?: string | Date;
    /** Feedback of this time or earlier, ISO 8601. */
    filter_date_end?: string | Date;
  }, options?: IterateOptions): Pages<Strict.HelpdeskLocaleFeedbackItem>;

  /**
   * Map Helpdesk Locale Feedback Ratings. `GET /website/{website_id}/helpdesk/locale/{locale}/feedback/ratings`
   * Counts how many readers found the articles of a locale helpful and how many did not.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param filterDateStart Feedback of this time or later, ISO 8601.
   * @param filterDateEnd Feedback of this time or earlier, ISO 8601.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Moved in node-crisp-api 11: mapHelpdeskLocaleFeedbackRatings takes a type of content as well.
   */
  mapHelpdeskLocaleFeedbackRatingsLegacy(websiteID: string, locale: string, filterDateStart?: string | Date | null, filterDateEnd?: string | Date | null): Reply<Strict.HelpdeskLocaleFeedbackRatings>;

  /**
   * List Helpdesk Locale Feedbacks. `GET /website/{website_id}/helpdesk/locale/{locale}/feedback/list/{page_number}`
   * Lists what readers said about the articles of a locale, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @param filterDateStart Feedback of this time or later, ISO 8601.
   * @param filterDateEnd Feedback of this time or earlier, ISO 8601.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Moved in node-crisp-api 11: listHelpdeskLocaleFeedbacks takes a type of content as well.
   */
  listHelpdeskLocaleFeedbacksLegacy(websiteID: string, locale: string, pageNumber?: number, filterDateStart?: string | Date | null, filterDateEnd?: string | Date | null): Reply<Strict.HelpdeskLocaleFeedbackItem[]>;

  /**
   * Every item of `listHelpdeskLocaleFeedbacksLegacy`, page after page, as an async iterable.
   *
   * @deprecated Moved in node-crisp-api 11: listHelpdeskLocaleFeedbacks takes a type of content as well.
   */
  helpdeskLocaleFeedbacksLegacy(websiteID: string, locale: string, query?: {
    /** Feedback of this time or later, ISO 8601. */
    filter_date_start?: string | Date;
    /** Feedback of this time or earlier, ISO 8601. */
    filter_date_end?: string | Date;
  }, options?: IterateOptions): Pages<Strict.HelpdeskLocaleFeedbackItem>;

  /**
   * Request Helpdesk Content Refresh. `POST /website/{website_id}/helpdesk/refresh/{locale}/{content_type}`
   * Asks for the content of one type in a locale to be read and built anew. The answer comes before that is done.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it. The status and reason of its success.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  requestHelpdeskContentRefresh(websiteID: string, locale: string, contentType: HelpdeskContentType): Reply<Record<string, never>>;

  /**
   * Import External Helpdesk To Locale. `POST /website/{website_id}/helpdesk/import/{locale}/{content_type}`
   * Starts an import of another helpdesk, found by its URL, into one type of content. The answer comes before the import is done.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  importExternalHelpdeskToLocale(websiteID: string, locale: string, contentType: HelpdeskContentType, body: HelpdeskLocaleExternalImport): Reply<Record<string, never>>;

  /**
   * Export Helpdesk Locale Articles. `POST /website/{website_id}/helpdesk/export/{locale}/{content_type}`
   * Starts an export of the content of one type in a locale. The answer comes before the export is done, and does not hold it.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success, and how the export is delivered.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param contentType Each type of content has a tree of its own in every locale.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  exportHelpdeskLocaleArticles(websiteID: string, locale: string, contentType: HelpdeskContentType): Reply<Record<string, never>>;

  /**
   * Import External Helpdesk To Locale. `POST /website/{website_id}/helpdesk/locale/{locale}/import`
   * Starts an import of another helpdesk, found by its URL, into a locale. The answer comes before the import is done.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param helpdeskUrl The other helpdesk.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Moved in node-crisp-api 11: importExternalHelpdeskToLocale takes a type of content as well.
   */
  importExternalHelpdeskToLocaleLegacy(websiteID: string, locale: string, helpdeskUrl: string): Reply<Record<string, never>>;

  /**
   * Export Helpdesk Locale Articles. `POST /website/{website_id}/helpdesk/locale/{locale}/export`
   * Starts an export of the articles of a locale. The answer comes before the export is done, and does not hold it.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success, and how the export is delivered.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Moved in node-crisp-api 11: exportHelpdeskLocaleArticles takes a type of content as well.
   */
  exportHelpdeskLocaleArticlesLegacy(websiteID: string, locale: string): Reply<Record<string, never>>;

  /**
   * List Helpdesk Redirections. `GET /website/{website_id}/helpdesk/redirections/{page_number}`
   * Lists the redirections from old paths of the helpdesk to new ones, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listHelpdeskRedirections(websiteID: string, pageNumber?: number): Reply<Strict.HelpdeskRedirection[]>;

  /** Every item of `listHelpdeskRedirections`, page after page, as an async iterable. */
  helpdeskRedirections(websiteID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.HelpdeskRedirection>;

  /**
   * Add Helpdesk Redirection. `POST /website/{website_id}/helpdesk/redirection`
   * Adds a redirection from a path of the helpdesk to a target; the answer holds its id.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param path The path that readers ask for, such as `/en/article/old/`.
   * @param target Where to send them: a path, such as `/en/article/new/`, or a URL.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  addHelpdeskRedirection(websiteID: string, path: string, target: string): Reply<Strict.HelpdeskRedirectionNew>;

  /**
   * Check If Helpdesk Redirection Exists. `HEAD /website/{website_id}/helpdesk/redirection/{redirection_id}`
   * Tells whether a redirection exists: it fails with a 404 when it does not.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param redirectionID The redirection: a UUID.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  checkHelpdeskRedirectionExists(websiteID: string, redirectionID: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Redirection. `GET /website/{website_id}/helpdesk/redirection/{redirection_id}`
   * Answers one redirection: its path and its target.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param redirectionID The redirection: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resolveHelpdeskRedirection(websiteID: string, redirectionID: string): Reply<Strict.HelpdeskRedirection>;

  /**
   * Delete Helpdesk Redirection. `DELETE /website/{website_id}/helpdesk/redirection/{redirection_id}`
   * Removes a redirection.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param redirectionID The redirection: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  deleteHelpdeskRedirection(websiteID: string, redirectionID: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Settings. `GET /website/{website_id}/helpdesk/settings`
   * Answers the settings of the helpdesk: its looks, behaviour, locales and who may read it.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resolveHelpdeskSettings(websiteID: string): Reply<Strict.HelpdeskSettings>;

  /**
   * Save Helpdesk Settings. `PATCH /website/{website_id}/helpdesk/settings`
   * Changes settings of the helpdesk. Fields that are absent stay as they are.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it. Which values `appearance.color.mode`, `section` and `access.restrict_mode` take.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  saveHelpdeskSettings(websiteID: string, settings?: HelpdeskSettings): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Domain. `GET /website/{website_id}/helpdesk/domain`
   * Answers the domain names that the helpdesk is reached by, and whether the custom one is verified.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resolveHelpdeskDomain(websiteID: string): Reply<Strict.HelpdeskDomain>;

  /**
   * Request Helpdesk Domain Change. `PATCH /website/{website_id}/helpdesk/domain`
   * Asks for another subdomain or custom domain for the helpdesk. An argument that is left out stays as it is.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param basic Label of the subdomain, such as `acme`.
   * @param custom A domain name of the team's own, such as `help.acme.com`.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  requestHelpdeskDomainChange(websiteID: string, basic?: string, custom?: string): Reply<Record<string, never>>;

  /**
   * Generate Helpdesk Domain Setup Flow. `GET /website/{website_id}/helpdesk/domain/setup`
   * Answers the DNS records that a custom domain needs to reach the helpdesk.
   *
   * Tiers: user.
   *
   * Not known from any source: What tells `query` and `name` of a record apart.
   *
   * @param websiteID The website.
   * @param custom The custom domain name to set up, such as `help.acme.com`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  generateHelpdeskDomainSetupFlow(websiteID: string, custom?: string | null): Reply<Strict.HelpdeskDomainSetupFlow>;

  /**
   * List Helpdesk Locale Articles. `GET /website/{website_id}/helpdesk/locale/{locale}/articles/{page_number}`
   * Lists the articles of a locale, a page at a time, without their content.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use listHelpdeskTree, or listHelpdeskPages.
   */
  listHelpdeskLocaleArticles(websiteID: string, locale: string, pageNumber?: number, options?: HelpdeskLocaleArticlesOptions): Reply<Strict.HelpdeskLocaleArticle[]>;

  /**
   * Every item of `listHelpdeskLocaleArticles`, page after page, as an async iterable.
   *
   * @deprecated Content is a tree of paths since node-crisp-api 11: use listHelpdeskTree, or listHelpdeskPages.
   */
  helpdeskLocaleArticles(websiteID: string, locale: string, query?: HelpdeskLocaleArticlesOptions, options?: IterateOptions): Pages<Strict.HelpdeskLocaleArticle>;

  /**
   * Add A New Helpdesk Locale Article. `POST /website/{website_id}/helpdesk/locale/{locale}/article`
   * Adds an article with a title to a locale; the answer holds its id.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use createHelpdeskTreePath.
   */
  addNewHelpdeskLocaleArticle(websiteID: string, locale: string, title: string): Reply<Strict.HelpdeskLocaleArticleNew>;

  /**
   * Check If Helpdesk Locale Article Exists. `HEAD /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}`
   * Tells whether an article exists: it fails with a 404 when it does not.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use resolveHelpdeskTreePath.
   */
  checkHelpdeskLocaleArticleExists(websiteID: string, locale: string, articleID: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Locale Article. `GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}`
   * Answers one article with its content.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use resolveHelpdeskTreeContent and resolveHelpdeskTreeMetadata.
   */
  resolveHelpdeskLocaleArticle(websiteID: string, locale: string, articleID: string): Reply<Strict.HelpdeskLocaleArticle>;

  /**
   * Save Helpdesk Locale Article. `PUT /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}`
   * Replaces an article: its title, description, content and place.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it. Whether `status` and `visibility` can be written.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use saveHelpdeskTreeContent and updateHelpdeskTreeMetadata.
   */
  saveHelpdeskLocaleArticle(websiteID: string, locale: string, articleID: string, article?: HelpdeskLocaleArticleSave): Reply<Record<string, never>>;

  /**
   * Update Helpdesk Locale Article. `PATCH /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}`
   * Changes an article. Fields that are absent stay as they are.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it. Whether `status` and `visibility` can be written.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use saveHelpdeskTreeContent and updateHelpdeskTreeMetadata.
   */
  updateHelpdeskLocaleArticle(websiteID: string, locale: string, articleID: string, article?: HelpdeskLocaleArticleSave): Reply<Record<string, never>>;

  /**
   * Delete Helpdesk Locale Article. `DELETE /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}`
   * Removes an article, for good.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use deleteHelpdeskTreePath.
   */
  deleteHelpdeskLocaleArticle(websiteID: string, locale: string, articleID: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Locale Article Page. `GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/page`
   * Answers the public page of an article: its title and URL.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use resolveHelpdeskTreePage.
   */
  resolveHelpdeskLocaleArticlePage(websiteID: string, locale: string, articleID: string): Reply<Strict.HelpdeskLocaleArticlePage>;

  /**
   * Publish Helpdesk Locale Article. `POST /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/publish`
   * Publishes an article; the answer holds the URL of its page.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it. The reason of its success.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use updateHelpdeskTreeMetadata, with `state.published`.
   */
  publishHelpdeskLocaleArticle(websiteID: string, locale: string, articleID: string): Reply<Strict.HelpdeskLocaleArticlePublish>;

  /**
   * Unpublish Helpdesk Locale Article. `POST /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/unpublish`
   * Makes a published article a draft again.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it. The reason of its success.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use updateHelpdeskTreeMetadata, with `state.published`.
   */
  unpublishHelpdeskLocaleArticle(websiteID: string, locale: string, articleID: string): Reply<Record<string, never>>;

  /**
   * List Helpdesk Locale Article Alternates. `GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternates`
   * Lists the articles that say the same in other locales, all at once.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Gone with the articles of node-crisp-api 10; no later route links pages of several locales.
   */
  listHelpdeskLocaleArticleAlternates(websiteID: string, locale: string, articleID: string): Reply<Strict.HelpdeskLocaleArticleAlternate[]>;

  /**
   * Check If Helpdesk Locale Article Alternate Exists. `HEAD /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}`
   * Tells whether an article has an alternate in another locale: it fails with a 404 when it has none.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @param localeLinked The locale of the other article.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Gone with the articles of node-crisp-api 10; no later route links pages of several locales.
   */
  checkHelpdeskLocaleArticleAlternateExists(websiteID: string, locale: string, articleID: string, localeLinked: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Locale Article Alternate. `GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}`
   * Answers which article says the same in another locale.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @param localeLinked The locale of the other article.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Gone with the articles of node-crisp-api 10; no later route links pages of several locales.
   */
  resolveHelpdeskLocaleArticleAlternate(websiteID: string, locale: string, articleID: string, localeLinked: string): Reply<Strict.HelpdeskLocaleArticleAlternate>;

  /**
   * Save Helpdesk Locale Article Alternate. `PUT /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}`
   * Says which article of another locale says the same.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @param localeLinked The locale of the other article.
   * @param otherArticleID The article of the other locale.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Gone with the articles of node-crisp-api 10; no later route links pages of several locales.
   */
  saveHelpdeskLocaleArticleAlternate(websiteID: string, locale: string, articleID: string, localeLinked: string, otherArticleID: string): Reply<Record<string, never>>;

  /**
   * Delete Helpdesk Locale Article Alternate. `DELETE /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}`
   * Unlinks an article from its alternate in another locale.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @param localeLinked The locale of the other article.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Gone with the articles of node-crisp-api 10; no later route links pages of several locales.
   */
  deleteHelpdeskLocaleArticleAlternate(websiteID: string, locale: string, articleID: string, localeLinked: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Locale Article Category. `GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/category`
   * Answers the category and section that an article is in.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use resolveHelpdeskTreePath: an article is in the group that its path names.
   */
  resolveHelpdeskLocaleArticleCategory(websiteID: string, locale: string, articleID: string): Reply<Strict.HelpdeskLocaleArticleCategory>;

  /**
   * Update Helpdesk Locale Article Category. `PATCH /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/category`
   * Puts an article into a category, and into a section of it; an empty category_id takes it out.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param articleID The article: a UUID.
   * @param categoryID The category, a UUID; empty for none.
   * @param sectionID A section of that category, a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use updateHelpdeskTreePath: an article is in the group that its path names.
   */
  updateHelpdeskLocaleArticleCategory(websiteID: string, locale: string, articleID: string, categoryID: string, sectionID?: string): Reply<Record<string, never>>;

  /**
   * List Helpdesk Locale Categories. `GET /website/{website_id}/helpdesk/locale/{locale}/categories/{page_number}`
   * Lists the categories of a locale, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use listHelpdeskTree.
   */
  listHelpdeskLocaleCategories(websiteID: string, locale: string, pageNumber?: number): Reply<Strict.HelpdeskLocaleCategory[]>;

  /**
   * Every item of `listHelpdeskLocaleCategories`, page after page, as an async iterable.
   *
   * @deprecated Content is a tree of paths since node-crisp-api 11: use listHelpdeskTree.
   */
  helpdeskLocaleCategories(websiteID: string, locale: string, query?: {
    /** Only those whose name has this text. */
    search_name?: string;
  }, options?: IterateOptions): Pages<Strict.HelpdeskLocaleCategory>;

  /**
   * Add Helpdesk Locale Category. `POST /website/{website_id}/helpdesk/locale/{locale}/category`
   * Adds a category with a name to a locale; the answer holds its id.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use createHelpdeskTreePath.
   */
  addHelpdeskLocaleCategory(websiteID: string, locale: string, name: string): Reply<Strict.HelpdeskLocaleCategoryNew>;

  /**
   * Check If Helpdesk Locale Category Exists. `HEAD /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}`
   * Tells whether a category exists: it fails with a 404 when it does not.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param categoryID The category: a UUID.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use resolveHelpdeskTreePath.
   */
  checkHelpdeskLocaleCategoryExists(websiteID: string, locale: string, categoryID: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Locale Category. `GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}`
   * Answers one category: its name, description and looks.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param categoryID The category: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use resolveHelpdeskTreeMetadata.
   */
  resolveHelpdeskLocaleCategory(websiteID: string, locale: string, categoryID: string): Reply<Strict.HelpdeskLocaleCategory>;

  /**
   * Save Helpdesk Locale Category. `PUT /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}`
   * Replaces the name, description, looks and place of a category.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param categoryID The category: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use updateHelpdeskTreeMetadata.
   */
  saveHelpdeskLocaleCategory(websiteID: string, locale: string, categoryID: string, category?: HelpdeskLocaleCategorySave): Reply<Record<string, never>>;

  /**
   * Update Helpdesk Locale Category. `PATCH /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}`
   * Changes a category. Fields that are absent stay as they are.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param categoryID The category: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use updateHelpdeskTreeMetadata.
   */
  updateHelpdeskLocaleCategory(websiteID: string, locale: string, categoryID: string, category?: HelpdeskLocaleCategorySave): Reply<Record<string, never>>;

  /**
   * Delete Helpdesk Locale Category. `DELETE /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}`
   * Removes a category.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param categoryID The category: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use deleteHelpdeskTreePath.
   */
  deleteHelpdeskLocaleCategory(websiteID: string, locale: string, categoryID: string): Reply<Record<string, never>>;

  /**
   * List Helpdesk Locale Sections. `GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/sections/{page_number}`
   * Lists the sections of a category, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param categoryID The category: a UUID.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use listHelpdeskTree, with `sub_path`.
   */
  listHelpdeskLocaleSections(websiteID: string, locale: string, categoryID: string, pageNumber?: number): Reply<Strict.HelpdeskLocaleSection[]>;

  /**
   * Every item of `listHelpdeskLocaleSections`, page after page, as an async iterable.
   *
   * @deprecated Content is a tree of paths since node-crisp-api 11: use listHelpdeskTree, with `sub_path`.
   */
  helpdeskLocaleSections(websiteID: string, locale: string, categoryID: string, query?: {
    /** Only those whose name has this text. */
    search_name?: string;
  }, options?: IterateOptions): Pages<Strict.HelpdeskLocaleSection>;

  /**
   * Add Helpdesk Locale Section. `POST /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section`
   * Adds a section with a name to a category; the answer holds its id.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param categoryID The category: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use createHelpdeskTreePath.
   */
  addHelpdeskLocaleSection(websiteID: string, locale: string, categoryID: string, name: string): Reply<Strict.HelpdeskLocaleSectionNew>;

  /**
   * Check If Helpdesk Locale Section Exists. `HEAD /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}`
   * Tells whether a section exists: it fails with a 404 when it does not.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param categoryID The category: a UUID.
   * @param sectionID The section of the category: a UUID.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use resolveHelpdeskTreePath.
   */
  checkHelpdeskLocaleSectionExists(websiteID: string, locale: string, categoryID: string, sectionID: string): Reply<Record<string, never>>;

  /**
   * Resolve Helpdesk Locale Section. `GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}`
   * Answers one section of a category: its name and place.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param categoryID The category: a UUID.
   * @param sectionID The section of the category: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use resolveHelpdeskTreeMetadata.
   */
  resolveHelpdeskLocaleSection(websiteID: string, locale: string, categoryID: string, sectionID: string): Reply<Strict.HelpdeskLocaleSection>;

  /**
   * Save Helpdesk Locale Section. `PUT /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}`
   * Replaces the name and place of a section.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param categoryID The category: a UUID.
   * @param sectionID The section of the category: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use updateHelpdeskTreeMetadata.
   */
  saveHelpdeskLocaleSection(websiteID: string, locale: string, categoryID: string, sectionID: string, section?: HelpdeskLocaleSectionSave): Reply<Record<string, never>>;

  /**
   * Update Helpdesk Locale Section. `PATCH /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}`
   * Changes a section. Fields that are absent stay as they are.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param categoryID The category: a UUID.
   * @param sectionID The section of the category: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use updateHelpdeskTreeMetadata.
   */
  updateHelpdeskLocaleSection(websiteID: string, locale: string, categoryID: string, sectionID: string, section?: HelpdeskLocaleSectionSave): Reply<Record<string, never>>;

  /**
   * Delete Helpdesk Locale Section. `DELETE /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}`
   * Removes a section from its category.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param locale The locale: a language code, such as `en`.
   * @param categoryID The category: a UUID.
   * @param sectionID The section of the category: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Content is a tree of paths since node-crisp-api 11: use deleteHelpdeskTreePath.
   */
  deleteHelpdeskLocaleSection(websiteID: string, locale: string, categoryID: string, sectionID: string): Reply<Record<string, never>>;

  /**
   * Get People Statistics. `GET /website/{website_id}/people/stats`
   * Answers how many contacts a website has.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:statistics` (read).
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getPeopleStatistics(websiteID: string): Reply<Strict.PeopleStatistics>;

  /**
   * Export People Profiles. `POST /website/{website_id}/people/export/profiles`
   * Exports contacts of a website to a file: all of them, or those that are named or found.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success. How the file reaches the operator.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  exportPeopleProfiles(websiteID: string, profiles?: PeopleProfileExport): Reply<Record<string, never>>;

  /**
   * Import People Profiles. `POST /website/{website_id}/people/import/profiles`
   * Imports contacts from a CSV file; events tell how far it is, by the id in the answer.
   *
   * Tiers: user. May cause `people:import:progress`, `people:import:done`, `people:profile:created`, `people:profile:updated`.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  importPeopleProfiles(websiteID: string, profiles?: PeopleProfileImportSetup): Reply<Strict.PeopleProfileImport>;

  /**
   * List People Profiles. `GET /website/{website_id}/people/profiles/{page_number}`
   * Lists the contacts of a website, a page at a time. Filters and a text narrow the list down.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:profiles` (read).
   *
   * Not known from any source: Values of `sort_field`; which time `filter_date_start` and `filter_date_end` look at.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @param sortField The field they are sorted by.
   * @param searchOperator How the filters are joined.
   * @param searchFilter Only those that meet these conditions: a JSON array of filters.
   * @param searchText Only those who are found by this text.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listPeopleProfiles(websiteID: string, pageNumber?: number, sortField?: string | null, sortOrder?: "ascending" | "descending" | (string & {}) | null, searchOperator?: "and" | "or" | (string & {}) | null, searchFilter?: string | null, searchText?: string | null): Reply<Strict.PeopleProfile[]>;

  /** Every item of `listPeopleProfiles`, page after page, as an async iterable. */
  peopleProfiles(websiteID: string, query?: {
    /** Contacts a page. */
    per_page?: number;
    /** The field they are sorted by. */
    sort_field?: string;
    sort_order?: "ascending" | "descending" | (string & {});
    /** How the filters are joined. */
    search_operator?: "and" | "or" | (string & {});
    /** Only those that meet these conditions: a JSON array of filters. */
    search_filter?: string;
    /** Only those who are found by this text. */
    search_text?: string;
    /** Those of this time or later, ISO 8601. */
    filter_date_start?: string | Date;
    /** Those of this time or earlier, ISO 8601. */
    filter_date_end?: string | Date;
  }, options?: IterateOptions): Pages<Strict.PeopleProfile>;

  /**
   * Add New People Profile. `POST /website/{website_id}/people/profile`
   * Adds a contact; the answer holds its id. It fails with a 409, `people_exists`, when there is one with the email address.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:profiles` (write). May cause `people:profile:created`.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  addNewPeopleProfile(websiteID: string, profile: PeopleProfileAddCard): Reply<Strict.PeopleProfileNew>;

  /**
   * Check If People Profile Exists. `HEAD /website/{website_id}/people/profile/{people_id}`
   * Tells whether a contact exists: it fails with a 404 when it does not.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:profiles` (read).
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  checkPeopleProfileExists(websiteID: string, peopleID: string): Reply<Record<string, never>>;

  /**
   * Get People Profile. `GET /website/{website_id}/people/profile/{people_id}`
   * Answers one contact: the person, their company, segments and what the team noted.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:profiles` (read).
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getPeopleProfile(websiteID: string, peopleID: string): Reply<Strict.PeopleProfile>;

  /**
   * Save People Profile. `PUT /website/{website_id}/people/profile/{people_id}`
   * Replaces the profile of a contact: what is not given is no longer known.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:profiles` (write). May cause `people:profile:updated`.
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  savePeopleProfile(websiteID: string, peopleID: string, profile: PeopleProfileSaveCard): Reply<Record<string, never>>;

  /**
   * Update People Profile. `PATCH /website/{website_id}/people/profile/{people_id}`
   * Changes the profile of a contact. Fields that are absent stay as they are. It fails with a 409, `people_email_exists`, when another contact has the email address.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:profiles` (write). May cause `people:profile:updated`.
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  updatePeopleProfile(websiteID: string, peopleID: string, profile?: PeopleProfileUpdateCard): Reply<Record<string, never>>;

  /**
   * Remove People Profile. `DELETE /website/{website_id}/people/profile/{people_id}`
   * Removes a contact, for good.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:profiles` (write). May cause `people:profile:removed`.
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  removePeopleProfile(websiteID: string, peopleID: string): Reply<Record<string, never>>;

  /**
   * List Suggested People Segments. `GET /website/{website_id}/people/suggest/segments/{page_number}`
   * Lists the segments that contacts of a website have, each with how many have it, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:suggest` (read).
   *
   * Not known from any source: The name of the scope: those of other suggestions give it.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listSuggestedPeopleSegments(websiteID: string, pageNumber?: number): Reply<Strict.PeopleSuggestedSegment[]>;

  /** Every item of `listSuggestedPeopleSegments`, page after page, as an async iterable. */
  suggestedPeopleSegments(websiteID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.PeopleSuggestedSegment>;

  /**
   * Delete Suggested People Segment. `DELETE /website/{website_id}/people/suggest/segment`
   * No longer suggests a segment. Contacts that have it keep it.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:suggest` (write).
   *
   * Not known from any source: The name of the scope: those of other suggestions give it. Whether contacts really keep it.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  deleteSuggestedPeopleSegment(websiteID: string, segment: string): Reply<Record<string, never>>;

  /**
   * List Suggested People Data Keys. `GET /website/{website_id}/people/suggest/data/{page_number}`
   * Lists the keys of custom data that contacts of a website have, each with how many have it, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:suggest` (read).
   *
   * Not known from any source: The name of the scope: those of other suggestions give it.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listSuggestedPeopleDataKeys(websiteID: string, pageNumber?: number): Reply<Strict.PeopleSuggestedDataKey[]>;

  /** Every item of `listSuggestedPeopleDataKeys`, page after page, as an async iterable. */
  suggestedPeopleDataKeys(websiteID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.PeopleSuggestedDataKey>;

  /**
   * Delete Suggested People Data Key. `DELETE /website/{website_id}/people/suggest/data`
   * No longer suggests a key of custom data. Contacts that have it keep it.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:suggest` (write).
   *
   * Not known from any source: The name of the scope: those of other suggestions give it. Whether contacts really keep it.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  deleteSuggestedPeopleDataKey(websiteID: string, key: string): Reply<Record<string, never>>;

  /**
   * List Suggested People Events. `GET /website/{website_id}/people/suggest/events/{page_number}`
   * Lists the events that contacts of a website have, each with how many have it, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:suggest` (read).
   *
   * Not known from any source: The name of the scope: those of other suggestions give it.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listSuggestedPeopleEvents(websiteID: string, pageNumber?: number): Reply<Strict.PeopleSuggestedEvent[]>;

  /** Every item of `listSuggestedPeopleEvents`, page after page, as an async iterable. */
  suggestedPeopleEvents(websiteID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.PeopleSuggestedEvent>;

  /**
   * Delete Suggested People Event. `DELETE /website/{website_id}/people/suggest/event`
   * No longer suggests an event. Contacts that have it keep it.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:suggest` (write).
   *
   * Not known from any source: The name of the scope: those of other suggestions give it. Whether contacts really keep it.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  deleteSuggestedPeopleEvent(websiteID: string, text: string): Reply<Record<string, never>>;

  /**
   * List People Segments. `GET /website/{website_id}/people/segments/{page_number}`
   * Lists the segments that contacts of a website have, a page at a time.
   *
   * Tiers: user, plugin. Plugin tokens need `website:people:suggest` (read).
   *
   * Not known from any source: The name of the scope: those of other suggestions give it. Whether an item is a text or an object.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated Gone with node-crisp-api 6: use listSuggestedPeopleSegments.
   */
  listPeopleSegments(websiteID: string, pageNumber?: number): Reply<string[]>;

  /**
   * Every item of `listPeopleSegments`, page after page, as an async iterable.
   *
   * @deprecated Gone with node-crisp-api 6: use listSuggestedPeopleSegments.
   */
  peopleSegments(websiteID: string, query?: Record<string, never>, options?: IterateOptions): Pages<string>;

  /**
   * List People Conversations. `GET /website/{website_id}/people/conversations/{people_id}/list/{page_number}`
   * Lists the conversations of a contact, by session_id, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:conversations` (read).
   *
   * Not known from any source: The name of the scope: those of other facts about contacts give it.
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listPeopleConversations(websiteID: string, peopleID: string, pageNumber?: number): Reply<string[]>;

  /** Every item of `listPeopleConversations`, page after page, as an async iterable. */
  peopleConversations(websiteID: string, peopleID: string, query?: {
    /** Those with unread messages of the visitor. */
    filter_unread?: number;
    /** Those that are resolved. */
    filter_resolved?: number;
    /** Those that are not resolved. */
    filter_not_resolved?: number;
  }, options?: IterateOptions): Pages<string>;

  /**
   * List People Campaigns. `GET /website/{website_id}/people/campaigns/{people_id}/list/{page_number}`
   * Lists the campaigns that were sent to a contact, a page at a time.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listPeopleCampaigns(websiteID: string, peopleID: string, pageNumber?: number): Reply<Strict.PeopleCampaign[]>;

  /** Every item of `listPeopleCampaigns`, page after page, as an async iterable. */
  peopleCampaigns(websiteID: string, peopleID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.PeopleCampaign>;

  /**
   * Add A People Event. `POST /website/{website_id}/people/events/{people_id}`
   * Records that something happened to a contact, which may launch automated campaigns.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:events` (write). May cause `session:sync:events`.
   *
   * Not known from any source: The status and reason of its success. The name of the scope: those of other facts about contacts give it.
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  addPeopleEvent(websiteID: string, peopleID: string, events: PeopleEventAdd): Reply<Record<string, never>>;

  /**
   * List People Events. `GET /website/{website_id}/people/events/{people_id}/list/{page_number}`
   * Lists what happened to a contact, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:events` (read).
   *
   * Not known from any source: The name of the scope: those of other facts about contacts give it.
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listPeopleEvents(websiteID: string, peopleID: string, pageNumber?: number): Reply<Strict.PeopleEvent[]>;

  /** Every item of `listPeopleEvents`, page after page, as an async iterable. */
  peopleEvents(websiteID: string, peopleID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.PeopleEvent>;

  /**
   * Get People Data. `GET /website/{website_id}/people/data/{people_id}`
   * Answers the custom data of a contact.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:data` (read).
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getPeopleData(websiteID: string, peopleID: string): Reply<Strict.PeopleData>;

  /**
   * Save People Data. `PUT /website/{website_id}/people/data/{people_id}`
   * Replaces the custom data of a contact.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:data` (write). May cause `people:profile:updated`.
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  savePeopleData(websiteID: string, peopleID: string, data?: PeopleDataUpdate): Reply<Record<string, never>>;

  /**
   * Update People Data. `PATCH /website/{website_id}/people/data/{people_id}`
   * Changes the custom data of a contact. Keys that are absent stay as they are.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:data` (write). May cause `people:profile:updated`.
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  updatePeopleData(websiteID: string, peopleID: string, data?: PeopleDataUpdate): Reply<Record<string, never>>;

  /**
   * Get People Subscription Status. `GET /website/{website_id}/people/subscription/{people_id}`
   * Answers whether a contact receives mail of campaigns.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:subscriptions` (read).
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getPeopleSubscriptionStatus(websiteID: string, peopleID: string): Reply<Strict.PeopleSubscription>;

  /**
   * Update People Subscription Status. `PATCH /website/{website_id}/people/subscription/{people_id}`
   * Says whether a contact receives mail of campaigns.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:people:subscriptions` (write). May cause `email:subscribe`.
   *
   * @param websiteID The website.
   * @param peopleID The contact: a UUID, or their email address.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  updatePeopleSubscriptionStatus(websiteID: string, peopleID: string, subscription?: PeopleSubscriptionUpdate): Reply<Record<string, never>>;

  /**
   * List Campaigns. `GET /website/{website_id}/campaigns/list/{page_number}`
   * Lists the campaigns of a website, a page at a time, without their messages.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listCampaigns(websiteID: string, pageNumber?: number): Reply<Strict.WebsiteCampaignExcerpt[]>;

  /** Every item of `listCampaigns`, page after page, as an async iterable. */
  campaigns(websiteID: string, query?: {
    /** Only those whose name has this text. */
    search_name?: string;
    /** Only those with this tag. */
    filter_tag?: string;
    /** Those that are sent once. */
    filter_type_one_shot?: number;
    /** Those that events launch. */
    filter_type_automated?: number;
    /** Those that are not ready. */
    filter_status_not_configured?: number;
    /** Those that are ready, and not dispatched. */
    filter_status_ready?: number;
    /** Those that are paused. */
    filter_status_paused?: number;
    /** Those that are being sent. */
    filter_status_sending?: number;
    /** Those that are sent. */
    filter_status_done?: number;
  }, options?: IterateOptions): Pages<Strict.WebsiteCampaignExcerpt>;

  /**
   * List Campaign Tags. `GET /website/{website_id}/campaigns/tags`
   * Lists the tags that campaigns of a website have.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listCampaignTags(websiteID: string): Reply<string[]>;

  /**
   * Create A New Campaign. `POST /website/{website_id}/campaign`
   * Adds a campaign of a type, with a name; the answer holds its id.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param type Whether it is sent once, or to each contact when an event of theirs launches it.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  createNewCampaign(websiteID: string, type: "one-shot" | "automated" | (string & {}), name: string): Reply<Strict.WebsiteCampaignNew>;

  /**
   * Check If Campaign Exists. `HEAD /website/{website_id}/campaign/{campaign_id}`
   * Tells whether a campaign exists: it fails with a 404 when it does not.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param campaignID The campaign: a UUID.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  checkCampaignExists(websiteID: string, campaignID: string): Reply<Record<string, never>>;

  /**
   * Get A Campaign. `GET /website/{website_id}/campaign/{campaign_id}`
   * Answers one campaign, with its message and how many opened it.
   *
   * Tiers: user.
   *
   * Not known from any source: The unit of `flow.assert_delay` and `flow.deliver_delay`; values of `recipients.type` but `all`.
   *
   * @param websiteID The website.
   * @param campaignID The campaign: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getCampaign(websiteID: string, campaignID: string): Reply<Strict.WebsiteCampaignItem>;

  /**
   * Save A Campaign. `PUT /website/{website_id}/campaign/{campaign_id}`
   * Replaces a campaign: its message, recipients, flow and options.
   *
   * Tiers: user.
   *
   * Not known from any source: The unit of `flow.assert_delay` and `flow.deliver_delay`; values of `recipients.type` but `all`.
   *
   * @param websiteID The website.
   * @param campaignID The campaign: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  saveCampaign(websiteID: string, campaignID: string, campaign?: WebsiteCampaignSave): Reply<Record<string, never>>;

  /**
   * Update A Campaign. `PATCH /website/{website_id}/campaign/{campaign_id}`
   * Changes a campaign. Fields that are absent stay as they are.
   *
   * Tiers: user.
   *
   * Not known from any source: The unit of `flow.assert_delay` and `flow.deliver_delay`; values of `recipients.type` but `all`.
   *
   * @param websiteID The website.
   * @param campaignID The campaign: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  updateCampaign(websiteID: string, campaignID: string, campaign?: WebsiteCampaignSave): Reply<Record<string, never>>;

  /**
   * Remove A Campaign. `DELETE /website/{website_id}/campaign/{campaign_id}`
   * Removes a campaign, for good.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param campaignID The campaign: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  removeCampaign(websiteID: string, campaignID: string): Reply<Record<string, never>>;

  /**
   * Dispatch A Campaign. `POST /website/{website_id}/campaign/{campaign_id}/dispatch`
   * Sends a campaign to its recipients: once, or from now on when events launch it.
   *
   * Tiers: user. May cause `campaign:progress`, `campaign:dispatched`.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param campaignID The campaign: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  dispatchCampaign(websiteID: string, campaignID: string): Reply<Record<string, never>>;

  /**
   * Resume A Campaign. `POST /website/{website_id}/campaign/{campaign_id}/resume`
   * Lets a paused campaign go on.
   *
   * Tiers: user. May cause `campaign:running`.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param campaignID The campaign: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  resumeCampaign(websiteID: string, campaignID: string): Reply<Record<string, never>>;

  /**
   * Pause A Campaign. `POST /website/{website_id}/campaign/{campaign_id}/pause`
   * Pauses a campaign until it is resumed.
   *
   * Tiers: user. May cause `campaign:running`.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param campaignID The campaign: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  pauseCampaign(websiteID: string, campaignID: string): Reply<Record<string, never>>;

  /**
   * Test A Campaign. `POST /website/{website_id}/campaign/{campaign_id}/test`
   * Sends a campaign to the operator who asks, and nobody else.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param campaignID The campaign: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  testCampaign(websiteID: string, campaignID: string): Reply<Record<string, never>>;

  /**
   * List Campaign Recipients. `GET /website/{website_id}/campaign/{campaign_id}/recipients/{page_number}`
   * Lists the contacts that a campaign is for, a page at a time.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param campaignID The campaign: a UUID.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listCampaignRecipients(websiteID: string, campaignID: string, pageNumber?: number): Reply<Strict.WebsiteCampaignRecipient[]>;

  /** Every item of `listCampaignRecipients`, page after page, as an async iterable. */
  campaignRecipients(websiteID: string, campaignID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.WebsiteCampaignRecipient>;

  /**
   * List Campaign Statistics. `GET /website/{website_id}/campaign/{campaign_id}/statistics/{type}/{page_number}`
   * Lists the contacts that did one thing with a campaign, such as opening it, a page at a time.
   *
   * Tiers: user.
   *
   * Not known from any source: The values of the type: those that a campaign counts are taken.
   *
   * @param websiteID The website.
   * @param campaignID The campaign: a UUID.
   * @param type What contacts did: `opened`, `clicked` or `unsubscribed`.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listCampaignStatistics(websiteID: string, campaignID: string, type: string, pageNumber?: number): Reply<Strict.WebsiteCampaignStatistic[]>;

  /** Every item of `listCampaignStatistics`, page after page, as an async iterable. */
  campaignStatistics(websiteID: string, campaignID: string, type: string, query?: {
    /** How many of them a page has. */
    per_page?: number;
  }, options?: IterateOptions): Pages<Strict.WebsiteCampaignStatistic>;

  /**
   * List Campaign Templates. `GET /website/{website_id}/campaigns/templates/{page_number}`
   * Lists the templates that campaigns can start from, a page at a time, without their content.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listCampaignTemplates(websiteID: string, pageNumber?: number): Reply<Strict.WebsiteCampaignTemplateExcerpt[]>;

  /** Every item of `listCampaignTemplates`, page after page, as an async iterable. */
  campaignTemplates(websiteID: string, query?: {
    /** Only those whose name has this text. */
    search_name?: string;
    /** Only those that come with the service. */
    filter_type_static?: number;
    /** Only those that the team made. */
    filter_type_custom?: number;
  }, options?: IterateOptions): Pages<Strict.WebsiteCampaignTemplateExcerpt>;

  /**
   * Create A New Campaign Template. `POST /website/{website_id}/campaigns/template`
   * Adds a template of a format, with a name; the answer holds its id.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  createNewCampaignTemplate(websiteID: string, format: "markdown" | "html" | (string & {}), name: string): Reply<Strict.WebsiteCampaignTemplateNew>;

  /**
   * Check If Campaign Template Exists. `HEAD /website/{website_id}/campaigns/template/{template_id}`
   * Tells whether a template exists: it fails with a 404 when it does not.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param templateID The template: a UUID.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  checkCampaignTemplateExists(websiteID: string, templateID: string): Reply<Record<string, never>>;

  /**
   * Get A Campaign Template. `GET /website/{website_id}/campaigns/template/{template_id}`
   * Answers one template with its content.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param templateID The template: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getCampaignTemplate(websiteID: string, templateID: string): Reply<Strict.WebsiteCampaignTemplateItem>;

  /**
   * Save A Campaign Template. `PUT /website/{website_id}/campaigns/template/{template_id}`
   * Replaces a template: its name, format and content.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param templateID The template: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  saveCampaignTemplate(websiteID: string, templateID: string, template?: WebsiteCampaignTemplateSave): Reply<Record<string, never>>;

  /**
   * Update A Campaign Template. `PATCH /website/{website_id}/campaigns/template/{template_id}`
   * Changes a template. Fields that are absent stay as they are.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param templateID The template: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  updateCampaignTemplate(websiteID: string, templateID: string, template?: WebsiteCampaignTemplateSave): Reply<Record<string, never>>;

  /**
   * Remove A Campaign Template. `DELETE /website/{website_id}/campaigns/template/{template_id}`
   * Removes a template, for good.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * Not known from any source: The name of the scope: that of the website's settings stands in for it.
   *
   * @param websiteID The website.
   * @param templateID The template: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  removeCampaignTemplate(websiteID: string, templateID: string): Reply<Record<string, never>>;

  /**
   * Batch Resolve Conversations. `PATCH /website/{website_id}/batch/resolve`
   * Resolves many conversations: those named; when none is, those of an inbox, or all.
   *
   * Tiers: user. May cause `session:set_state`.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchResolveConversations(websiteID: string, resolve?: WebsiteBatchConversationsOperation): Reply<Record<string, never>>;

  /**
   * Batch Unresolve Conversations. `PATCH /website/{website_id}/batch/unresolve`
   * Makes many conversations unresolved again: those named.
   *
   * Tiers: user. May cause `session:set_state`.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchUnresolveConversations(websiteID: string, unresolve?: WebsiteBatchConversationsOperation): Reply<Record<string, never>>;

  /**
   * Batch Read Conversations. `PATCH /website/{website_id}/batch/read`
   * Marks the messages of many conversations as read: of those named; when none is, of those of an inbox, or all.
   *
   * Tiers: user. May cause `message:acknowledge:read:send`.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchReadConversations(websiteID: string, read?: WebsiteBatchConversationsOperation): Reply<Record<string, never>>;

  /**
   * Batch Unread Conversations. `PATCH /website/{website_id}/batch/unread`
   * Marks many conversations as unread: those named.
   *
   * Tiers: user. May cause `message:acknowledge:unread:send`.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchUnreadConversations(websiteID: string, unread?: WebsiteBatchConversationsOperation): Reply<Record<string, never>>;

  /**
   * Batch Remove Conversations. `PATCH /website/{website_id}/batch/remove`
   * Removes many conversations: those named, or all of one inbox other than the main one; or many contacts.
   *
   * Tiers: user. May cause `session:removed`, `people:profile:removed`.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchRemoveConversations(websiteID: string, remove?: WebsiteBatchRemoveOperation): Reply<Record<string, never>>;

  /**
   * Batch Remove People. `PATCH /website/{website_id}/batch/remove`
   * Removes many contacts: those named, or those that a search finds.
   *
   * Tiers: user. May cause `session:removed`, `people:profile:removed`.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchRemovePeople(websiteID: string, people?: WebsiteBatchPeopleOperationInner): Reply<Record<string, never>>;

  /**
   * Batch Report Conversations. `POST /website/{website_id}/batch/report`
   * Reports many conversations, such as for spam.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchReportConversations(websiteID: string, report: WebsiteBatchReportOperation): Reply<Record<string, never>>;

  /**
   * Batch Block Conversations. `PATCH /website/{website_id}/batch/block`
   * Refuses the messages of the visitors of many conversations, or takes them again.
   *
   * Tiers: user. May cause `session:set_block`.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchBlockConversations(websiteID: string, block: WebsiteBatchBlockOperation): Reply<Record<string, never>>;

  /**
   * Batch Routing Conversations. `PATCH /website/{website_id}/batch/routing`
   * Assigns many conversations to an operator, or to nobody.
   *
   * Tiers: user. May cause `session:set_routing`.
   *
   * @param websiteID The website.
   * @param routing null unassigns.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchRoutingConversations(websiteID: string, routing: WebsiteBatchRoutingOperation): Reply<Record<string, never>>;

  /**
   * Batch Inbox Conversations. `PATCH /website/{website_id}/batch/inbox`
   * Moves many conversations to an inbox.
   *
   * Tiers: user. May cause `session:set_inbox`.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchInboxConversations(websiteID: string, inbox: WebsiteBatchInboxOperation): Reply<Record<string, never>>;

  /**
   * Batch Update Conversations Data. `PATCH /website/{website_id}/batch/data`
   * Merges custom data into many conversations, or into many contacts.
   *
   * Tiers: user. May cause `session:set_data`, `people:profile:updated`.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchUpdateConversationsData(websiteID: string, data: WebsiteBatchDataOperation): Reply<Record<string, never>>;

  /**
   * Batch Update People Data. `PATCH /website/{website_id}/batch/data`
   * Merges custom data into many contacts: those named, or those that a search finds.
   *
   * Tiers: user. May cause `session:set_data`, `people:profile:updated`.
   *
   * @param websiteID The website.
   * @param data Merged into what is there, key by key; null removes a key.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchUpdatePeopleData(websiteID: string, people: WebsiteBatchPeopleOperationInner, data: Record<string, string | number | boolean | null>): Reply<Record<string, never>>;

  /**
   * Batch Update Conversations Segments. `PATCH /website/{website_id}/batch/segments`
   * Adds segments to many conversations, or to many contacts.
   *
   * Tiers: user. May cause `session:set_segments`, `people:profile:updated`.
   *
   * Not known from any source: Whether segments are added to those there, or replace them.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchUpdateConversationsSegments(websiteID: string, segments: WebsiteBatchSegmentsOperation): Reply<Record<string, never>>;

  /**
   * Batch Update People Segments. `PATCH /website/{website_id}/batch/segments`
   * Adds segments to many contacts: those named, or those that a search finds.
   *
   * Tiers: user. May cause `session:set_segments`, `people:profile:updated`.
   *
   * Not known from any source: Whether segments are added to those there, or replace them.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchUpdatePeopleSegments(websiteID: string, people: WebsiteBatchPeopleOperationInner, segments: string[]): Reply<Record<string, never>>;

  /**
   * List Inboxes. `GET /website/{website_id}/inboxes/list/{page_number}`
   * Lists the inboxes of a website beside the main one, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The scope: that of settings stands in.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listInboxes(websiteID: string, pageNumber?: number): Reply<Strict.WebsiteInbox[]>;

  /** Every item of `listInboxes`, page after page, as an async iterable. */
  inboxes(websiteID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.WebsiteInbox>;

  /**
   * Batch Order Inboxes. `PATCH /website/{website_id}/inboxes/batch/order`
   * Puts inboxes into an order.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  batchOrderInboxes(websiteID: string, order: WebsiteInboxOrders): Reply<Record<string, never>>;

  /**
   * Create A New Inbox. `POST /website/{website_id}/inbox`
   * Creates an inbox, and answers its inbox_id.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  createNewInbox(websiteID: string, inbox: WebsiteInboxSave): Reply<Strict.WebsiteInboxNew>;

  /**
   * Check If Inbox Exists. `HEAD /website/{website_id}/inbox/{inbox_id}`
   * Says whether an inbox is there.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The scope: that of settings stands in.
   *
   * @param websiteID The website.
   * @param inboxID The inbox: a UUID.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  checkInboxExists(websiteID: string, inboxID: string): Reply<Record<string, never>>;

  /**
   * Get Inbox. `GET /website/{website_id}/inbox/{inbox_id}`
   * Answers an inbox, with who is in it and which conversations it takes.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * Not known from any source: The scope: that of settings stands in.
   *
   * @param websiteID The website.
   * @param inboxID The inbox: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getInbox(websiteID: string, inboxID: string): Reply<Strict.WebsiteInbox>;

  /**
   * Save Inbox. `PUT /website/{website_id}/inbox/{inbox_id}`
   * Replaces what an inbox is.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param inboxID The inbox: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  saveInbox(websiteID: string, inboxID: string, inbox: WebsiteInboxSave): Reply<Record<string, never>>;

  /**
   * Delete Inbox. `DELETE /website/{website_id}/inbox/{inbox_id}`
   * Deletes an inbox; its conversations go to the main one.
   *
   * Tiers: user. May cause `session:set_inbox`.
   *
   * Not known from any source: What becomes of its conversations.
   *
   * @param websiteID The website.
   * @param inboxID The inbox: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  deleteInbox(websiteID: string, inboxID: string): Reply<Record<string, never>>;

  /**
   * List Teams. `GET /website/{website_id}/teams/list/{page_number}`
   * Lists the teams of operators of a website, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:operators` (read).
   *
   * Not known from any source: The scope: that of operators stands in.
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listTeams(websiteID: string, pageNumber?: number): Reply<Strict.WebsiteTeam[]>;

  /** Every item of `listTeams`, page after page, as an async iterable. */
  teams(websiteID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.WebsiteTeam>;

  /**
   * Create A New Team. `POST /website/{website_id}/team`
   * Creates a team of operators, and answers its team_id.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  createNewTeam(websiteID: string, team: WebsiteTeamSave): Reply<Strict.WebsiteTeamNew>;

  /**
   * Check If Team Exists. `HEAD /website/{website_id}/team/{team_id}`
   * Says whether a team is there.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:operators` (read).
   *
   * Not known from any source: The scope: that of operators stands in.
   *
   * @param websiteID The website.
   * @param teamID The team: a UUID.
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  checkTeamExists(websiteID: string, teamID: string): Reply<Record<string, never>>;

  /**
   * Get Team. `GET /website/{website_id}/team/{team_id}`
   * Answers a team, with who is in it.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:operators` (read).
   *
   * Not known from any source: The scope: that of operators stands in.
   *
   * @param websiteID The website.
   * @param teamID The team: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getTeam(websiteID: string, teamID: string): Reply<Strict.WebsiteTeam>;

  /**
   * Save Team. `PUT /website/{website_id}/team/{team_id}`
   * Replaces what a team is.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param teamID The team: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  saveTeam(websiteID: string, teamID: string, team: WebsiteTeamSave): Reply<Record<string, never>>;

  /**
   * Delete Team. `DELETE /website/{website_id}/team/{team_id}`
   * Deletes a team. Its operators stay.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param teamID The team: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  deleteTeam(websiteID: string, teamID: string): Reply<Record<string, never>>;

  /**
   * List Website Operators. `GET /website/{website_id}/operators/list`
   * Lists everybody in the team of a website.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:operators` (read).
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listWebsiteOperators(websiteID: string): Reply<Strict.WebsiteOperatorListOne[]>;

  /**
   * List Last Active Website Operators. `GET /website/{website_id}/operators/active`
   * Lists the operators that were there last, the latest first.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:operators` (read).
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listLastActiveWebsiteOperators(websiteID: string): Reply<Strict.WebsiteOperatorsLastActiveListOne[]>;

  /**
   * Flush Last Active Website Operators. `DELETE /website/{website_id}/operators/active`
   * Forgets which operators were there last.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  flushLastActiveWebsiteOperators(websiteID: string): Reply<Record<string, never>>;

  /**
   * Send Email To Website Operators. `POST /website/{website_id}/operators/email`
   * Sends an email to the team of a website, to some of it or to one operator.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:operators` (write).
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  sendEmailToWebsiteOperators(websiteID: string, email: WebsiteOperatorEmail): Reply<Record<string, never>>;

  /**
   * Get A Website Operator. `GET /website/{website_id}/operator/{user_id}`
   * Answers an operator of a website.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:operators` (read).
   *
   * @param websiteID The website.
   * @param userID The operator: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getWebsiteOperator(websiteID: string, userID: string): Reply<Strict.WebsiteOperator>;

  /**
   * Invite A Website Operator. `POST /website/{website_id}/operator`
   * Invites somebody into the team of a website.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success. Types of crisp-api have a boolean for `verify`, all others an object: both are accepted.
   *
   * @param websiteID The website.
   * @param email Whom to invite.
   * @param role What they may do.
   * @param verify Proof that the caller is who they say.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  inviteWebsiteOperator(websiteID: string, email: string, role: "owner" | "member" | (string & {}), verify: {
    /** What `secret` holds: a password, a token, or proof from Google. */
    method?: "password" | "token" | "google" | (string & {});
    secret?: string;
  } | boolean): Reply<Record<string, never>>;

  /**
   * Change Operator Membership. `PATCH /website/{website_id}/operator/{user_id}`
   * Changes the role or the title of an operator.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param userID The operator: a UUID.
   * @param role What they may do.
   * @param title What they do in the team.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  changeOperatorMembership(websiteID: string, userID: string, role?: "owner" | "member" | (string & {}), title?: string | null): Reply<Record<string, never>>;

  /**
   * Unlink Operator From Website. `DELETE /website/{website_id}/operator/{user_id}`
   * Takes an operator out of the team of a website.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param userID The operator: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  unlinkOperatorFromWebsite(websiteID: string, userID: string): Reply<Record<string, never>>;

  /**
   * Get Website Settings. `GET /website/{website_id}/settings`
   * Answers the settings of a website.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (read).
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getWebsiteSettings(websiteID: string): Reply<Strict.WebsiteSettings>;

  /**
   * Update Website Settings. `PATCH /website/{website_id}/settings`
   * Changes settings of a website; those that are left out stay as they are, at every depth.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:settings` (write).
   *
   * @param websiteID The website.
   * @param settings What is left out stays as it is.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  updateWebsiteSettings(websiteID: string, settings?: WebsiteSettingsUpdate): Reply<Record<string, never>>;

  /**
   * Get Verify Settings. `GET /website/{website_id}/verify/settings`
   * Says whether emails that chat boxes give must be signed.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:verify` (read).
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getVerifySettings(websiteID: string): Reply<Strict.WebsiteVerifySettings>;

  /**
   * Update Verify Settings. `PATCH /website/{website_id}/verify/settings`
   * Says whether emails that chat boxes give must be signed from now on.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:verify` (write).
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  updateVerifySettings(websiteID: string, settings?: WebsiteVerifySettingsUpdate): Reply<Record<string, never>>;

  /**
   * Get Verify Key. `GET /website/{website_id}/verify/key`
   * Answers the secret that emails are signed with.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:verify` (read).
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getVerifyKey(websiteID: string): Reply<Strict.WebsiteVerifyKey>;

  /**
   * Roll Verify Key. `POST /website/{website_id}/verify/key`
   * Replaces the secret that emails are signed with; signatures made with the old one are no longer good.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:verify` (write).
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  rollVerifyKey(websiteID: string): Reply<Record<string, never>>;

  /**
   * Get Website Availability Status. `GET /website/{website_id}/availability/status`
   * Says whether somebody of the team is there, and since when.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:availability` (read).
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getWebsiteAvailabilityStatus(websiteID: string): Reply<Strict.WebsiteAvailabilityStatus>;

  /**
   * List Website Operator Availabilities. `GET /website/{website_id}/availability/operators`
   * Lists the operators of a website with whether each is there.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:availability` (read).
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listWebsiteOperatorAvailabilities(websiteID: string): Reply<Strict.WebsiteAvailabilityOperator[]>;

  /**
   * Count Visitors. `GET /website/{website_id}/visitors/count`
   * Counts the visitors that are on the website now.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:visitors` (read).
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  countVisitors(websiteID: string): Reply<Strict.WebsiteVisitorCount>;

  /**
   * List Visitors. `GET /website/{website_id}/visitors/list/{page_number}`
   * Lists the visitors that are on the website now, a page at a time.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:visitors` (read).
   *
   * @param websiteID The website.
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listVisitors(websiteID: string, pageNumber?: number): Reply<Strict.WebsiteVisitor[]>;

  /** Every item of `listVisitors`, page after page, as an async iterable. */
  visitors(websiteID: string, query?: Record<string, never>, options?: IterateOptions): Pages<Strict.WebsiteVisitor>;

  /**
   * Pinpoint Visitors On A Map. `GET /website/{website_id}/visitors/map`
   * Lists places with the visitors that are there now, all over the world or around a point.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:visitors` (read).
   *
   * Not known from any source: The unit of the radius; here it is kilometres.
   *
   * @param websiteID The website.
   * @param centerLongitude Degrees east.
   * @param centerLatitude Degrees north.
   * @param centerRadius Kilometres around.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  pinpointVisitorsOnMap(websiteID: string, centerLongitude?: string | number | null, centerLatitude?: string | number | null, centerRadius?: string | number | null): Reply<Strict.WebsiteVisitorsMapPoint[]>;

  /**
   * Get Session Identifier From Token. `GET /website/{website_id}/visitors/token/{token_id}`
   * Answers which conversation a token of a chat box belongs to.
   *
   * Tiers: user, website, plugin. Plugin tokens need `website:visitors` (read).
   *
   * @param websiteID The website.
   * @param tokenID The token of a chat box.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getSessionIdentifierFromToken(websiteID: string, tokenID: string): Reply<Strict.WebsiteVisitorsToken>;

  /**
   * Count Blocked Visitors. `GET /website/{website_id}/visitors/blocked`
   * Lists the rules that blocked visitors, each with how many it blocked.
   *
   * Tiers: user.
   *
   * Not known from any source: Types of crisp-api have one object, all others a list.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  countBlockedVisitors(websiteID: string): Reply<Strict.WebsiteVisitorsBlocked[]>;

  /**
   * Count Blocked Visitors In Rule. `GET /website/{website_id}/visitors/blocked/{block_rule}`
   * Says how many visitors a rule blocked.
   *
   * Tiers: user.
   *
   * Not known from any source: Types of crisp-api have a number, all others an object.
   *
   * @param websiteID The website.
   * @param blockRule The rule that blocks.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  countBlockedVisitorsInRule(websiteID: string, blockRule: string): Reply<Strict.WebsiteVisitorsBlocked>;

  /**
   * Clear Blocked Visitors In Rule. `DELETE /website/{website_id}/visitors/blocked/{block_rule}`
   * Forgets how many visitors a rule blocked.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param blockRule The rule that blocks.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  clearBlockedVisitorsInRule(websiteID: string, blockRule: string): Reply<Record<string, never>>;

  /**
   * Generate Analytics. `POST /website/{website_id}/analytics/generate`
   * Answers figures of a time: how many, how fast, how good, by day or another step.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success, and which figures a metric gives.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  generateAnalytics(websiteID: string, generate: AnalyticsGenerateQuery): Reply<Strict.WebsiteAnalyticsGeneratePoint[]>;

  /**
   * Acquire Analytics Points. `GET /website/{website_id}/analytics/{point_type}/{point_metric}/points`
   * Answered the points of a figure.
   *
   * Tiers: user, plugin. Plugin tokens need `website:analytics` (read).
   *
   * Not known from any source: The form of the answer.
   *
   * @param websiteID The website.
   * @param pointType What the figure is about.
   * @param pointMetric The figure.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated generateAnalytics replaced it.
   */
  acquireAnalyticsPoints(websiteID: string, pointType: string, pointMetric: string, options?: {
    /** The beginning. */
    date_from?: string | Date;
    /** The end. */
    date_to?: string | Date;
    /** The step, such as `day`. */
    date_split?: string;
    /** What it is split by. */
    classifier?: string;
    /** The first filter. */
    filter_primary?: string;
    /** The second filter. */
    filter_secondary?: string;
    /** The third filter. */
    filter_tertiary?: string;
  }): Reply<Record<string, unknown>>;

  /**
   * List Analytics Filters. `GET /website/{website_id}/analytics/{point_type}/{point_metric}/filters`
   * Answered what a figure could be filtered by.
   *
   * Tiers: user, plugin. Plugin tokens need `website:analytics` (read).
   *
   * Not known from any source: The form of the answer.
   *
   * @param websiteID The website.
   * @param pointType What the figure is about.
   * @param pointMetric The figure.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated generateAnalytics replaced it.
   */
  listAnalyticsFilters(websiteID: string, pointType: string, pointMetric: string): Reply<Record<string, unknown>>;

  /**
   * List Analytics Classifiers. `GET /website/{website_id}/analytics/{point_type}/{point_metric}/classifiers`
   * Answered what a figure could be split by.
   *
   * Tiers: user, plugin. Plugin tokens need `website:analytics` (read).
   *
   * Not known from any source: The form of the answer.
   *
   * @param websiteID The website.
   * @param pointType What the figure is about.
   * @param pointMetric The figure.
   * @throws CrispNotFoundError: `website_not_found`.
   * @deprecated generateAnalytics replaced it.
   */
  listAnalyticsClassifiers(websiteID: string, pointType: string, pointMetric: string): Reply<Record<string, unknown>>;
}

/**
 * What a plugin may ask about itself.
 *
 * Methods reject with a `CrispError`: `CrispValidationError` for arguments that the API does not accept (`invalid_data`),
 * `CrispAuthenticationError` for the token (`invalid_session`), `CrispPermissionError` for what it may not do (`not_allowed`,
 * `restricted_route_tier`), `CrispRateLimitError`, `CrispServerError`, `CrispNetworkError`, `CrispTimeoutError`, and
 * `CrispAbortError`. What a method adds to these stands with it.
 */
export interface PluginMethods {
  /**
   * Get Connect Account. `GET /plugin/connect/account`
   * Answers which plugin the token belongs to.
   *
   * Tiers: plugin.
   */
  getConnectAccount(): Reply<Strict.PluginConnectAccount>;

  /**
   * Check Connect Session Validity. `HEAD /plugin/connect/session`
   * Tells whether the token of a plugin is valid.
   *
   * Tiers: plugin.
   *
   * @returns `{}` when it is there; what is not there is a `CrispNotFoundError`.
   */
  checkConnectSessionValidity(): Reply<Record<string, never>>;

  /**
   * Get Connect Endpoints. `GET /plugin/connect/endpoints`
   * Answers where to open the socket of real-time events. Asked again before each connection.
   *
   * Tiers: plugin.
   */
  getConnectEndpoints(): Reply<Strict.PluginConnectEndpoints>;

  /**
   * List All Connect Websites. `GET /plugin/connect/websites/all/{page_number}`
   * Lists the websites that subscribed to the plugin, with their settings, a page at a time.
   *
   * Tiers: plugin.
   *
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @param filterConfigured Only websites that saved settings for the plugin.
   * @param includePlan Answer the plan of each website, too.
   */
  listAllConnectWebsites(pageNumber?: number, filterConfigured?: boolean, includePlan?: boolean): Reply<Strict.PluginConnectWebsite[]>;

  /** Every item of `listAllConnectWebsites`, page after page, as an async iterable. */
  allConnectWebsites(query?: {
    /** Only websites that saved settings for the plugin. */
    filter_configured?: number;
    /** Answer the plan of each website, too. */
    include_plan?: number;
  }, options?: IterateOptions): Pages<Strict.PluginConnectWebsite>;

  /**
   * List Connect Websites Since. `GET /plugin/connect/websites/since`
   * Lists the websites whose subscription to the plugin changed since a time.
   *
   * Tiers: plugin.
   *
   * Not known from any source: The values of `difference`.
   *
   * @param dateSince Websites that changed at this time or later, ISO 8601.
   * @param filterConfigured Only websites that saved settings for the plugin.
   * @param includePlan Answer the plan of each website, too.
   */
  listConnectWebsitesSince(dateSince: string | Date, filterConfigured?: boolean, includePlan?: boolean): Reply<Strict.PluginConnectWebsite[]>;

  /**
   * List All Active Subscriptions. `GET /plugins/subscription`
   * Lists what all websites of the operator are subscribed to.
   *
   * Tiers: user.
   *
   * Not known from any source: Whether subscriptions that are not paid for are listed.
   */
  listAllActiveSubscriptions(): Reply<Strict.PluginSubscription[]>;

  /**
   * List Subscriptions For A Website. `GET /plugins/subscription/{website_id}`
   * Lists the plugins that a website is subscribed to.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  listSubscriptionsForWebsite(websiteID: string): Reply<Strict.PluginSubscription[]>;

  /**
   * Get Subscription Details. `GET /plugins/subscription/{website_id}/{plugin_id}`
   * Answers a website's subscription to a plugin, with what the plugin says of itself.
   *
   * Tiers: user, plugin.
   *
   * Not known from any source: Whether a plugin needs a scope for what is its own: none is asked for.
   *
   * @param websiteID The website.
   * @param pluginID The plugin: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getSubscriptionDetails(websiteID: string, pluginID: string): Reply<Strict.PluginSubscription>;

  /**
   * Subscribe Website To Plugin. `POST /plugins/subscription/{website_id}`
   * Subscribes a website to a plugin.
   *
   * Tiers: user. May cause `plugin:subscription:updated`.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param pluginID The plugin to subscribe to.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  subscribeWebsiteToPlugin(websiteID: string, pluginID: string): Reply<Record<string, never>>;

  /**
   * Unsubscribe Plugin From Website. `DELETE /plugins/subscription/{website_id}/{plugin_id}`
   * Ends a website's subscription to a plugin.
   *
   * Tiers: user. May cause `plugin:subscription:updated`.
   *
   * @param websiteID The website.
   * @param pluginID The plugin: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  unsubscribePluginFromWebsite(websiteID: string, pluginID: string): Reply<Record<string, never>>;

  /**
   * Get Subscription Settings. `GET /plugins/subscription/{website_id}/{plugin_id}/settings`
   * Answers the settings of a plugin for a website, with their schema.
   *
   * Tiers: user, plugin.
   *
   * Not known from any source: Whether a plugin needs a scope for what is its own: none is asked for.
   *
   * @param websiteID The website.
   * @param pluginID The plugin: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getSubscriptionSettings(websiteID: string, pluginID: string): Reply<Strict.PluginSubscriptionSettings>;

  /**
   * Save Subscription Settings. `PUT /plugins/subscription/{website_id}/{plugin_id}/settings`
   * Replaces the settings of a plugin for a website.
   *
   * Tiers: user, plugin. May cause `plugin:settings:saved`.
   *
   * Not known from any source: Whether a plugin needs a scope for what is its own: none is asked for.
   *
   * @param websiteID The website.
   * @param pluginID The plugin: a UUID.
   * @param settings The settings themselves, in the shape of the plugin's schema.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  saveSubscriptionSettings(websiteID: string, pluginID: string, settings?: PluginSettingsBody): Reply<Record<string, never>>;

  /**
   * Update Subscription Settings. `PATCH /plugins/subscription/{website_id}/{plugin_id}/settings`
   * Changes settings of a plugin for a website. Those that are absent stay as they are.
   *
   * Tiers: user, plugin. May cause `plugin:settings:saved`.
   *
   * Not known from any source: Whether a plugin needs a scope for what is its own: none is asked for.
   *
   * @param websiteID The website.
   * @param pluginID The plugin: a UUID.
   * @param settings The settings themselves, in the shape of the plugin's schema.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  updateSubscriptionSettings(websiteID: string, pluginID: string, settings?: PluginSettingsBody): Reply<Record<string, never>>;

  /**
   * Get Plugin Usage Bills. `GET /plugins/subscription/{website_id}/{plugin_id}/bill/usage`
   * Lists what the plugin reported as used, and what goes on the next bill of the website.
   *
   * Tiers: user, plugin.
   *
   * Not known from any source: Whether a plugin needs a scope for what is its own: none is asked for.
   *
   * @param websiteID The website.
   * @param pluginID The plugin: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getPluginUsageBills(websiteID: string, pluginID: string): Reply<Strict.PluginBillUsage[]>;

  /**
   * Report Plugin Usage To Bill. `POST /plugins/subscription/{website_id}/{plugin_id}/bill/usage`
   * Reports what a website used of a plugin that is paid by use. Each report adds to the bill.
   *
   * Tiers: plugin.
   *
   * Not known from any source: The status and reason of its success. Whether a plugin needs a scope for what is its own: none is asked for.
   *
   * @param websiteID The website.
   * @param pluginID The plugin: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  reportPluginUsageToBill(websiteID: string, pluginID: string, usage: PluginBillUsageReport): Reply<Record<string, never>>;

  /**
   * Get Plugin Attest Provenance. `GET /plugins/subscription/{website_id}/{plugin_id}/attest/provenance`
   * Answers a signed proof of who uses a plugin: which operator of which website.
   *
   * Tiers: user, plugin.
   *
   * Not known from any source: Whether a plugin needs a scope for what is its own: none is asked for.
   *
   * @param websiteID The website.
   * @param pluginID The plugin: a UUID.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getPluginAttestProvenance(websiteID: string, pluginID: string): Reply<Strict.PluginAttestProvenance>;

  /**
   * Forward Plugin Payload To Channel. `POST /plugins/subscription/{website_id}/{plugin_id}/channel`
   * Forwards a payload to the channel of a plugin, which its own pages listen to.
   *
   * Tiers: user, plugin. May cause `plugin:channel`.
   *
   * Not known from any source: The status and reason of its success. Whether a plugin needs a scope for what is its own: none is asked for.
   *
   * @param websiteID The website.
   * @param pluginID The plugin: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  forwardPluginPayloadToChannel(websiteID: string, pluginID: string, channel?: PluginSubscriptionChannelForward): Reply<Record<string, never>>;

  /**
   * Dispatch Plugin Event. `POST /plugins/subscription/{website_id}/{plugin_id}/event`
   * Dispatches an event of a plugin to whoever listens on the website.
   *
   * Tiers: user, plugin. May cause `plugin:event`.
   *
   * Not known from any source: The status and reason of its success. Whether a plugin needs a scope for what is its own: none is asked for.
   *
   * @param websiteID The website.
   * @param pluginID The plugin: a UUID.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  dispatchPluginEvent(websiteID: string, pluginID: string, event?: PluginSubscriptionEventDispatch): Reply<Record<string, never>>;
}

/**
 * What an operator may ask about themselves.
 *
 * Methods reject with a `CrispError`: `CrispValidationError` for arguments that the API does not accept (`invalid_data`),
 * `CrispAuthenticationError` for the token (`invalid_session`), `CrispPermissionError` for what it may not do (`not_allowed`,
 * `restricted_route_tier`), `CrispRateLimitError`, `CrispServerError`, `CrispNetworkError`, `CrispTimeoutError`, and
 * `CrispAbortError`. What a method adds to these stands with it.
 */
export interface UserMethods {
  /**
   * Get User Connect Endpoints. `GET /user/connect/endpoints`
   * Answers where to open the socket of real-time events. Asked again before each connection.
   *
   * Tiers: user.
   */
  getUserConnectEndpoints(): Reply<Strict.PluginConnectEndpoints>;

  /**
   * Get User Account. `GET /user/account`
   * Answers who the operator is whose token it is.
   *
   * Tiers: user.
   *
   * @deprecated Gone from node-crisp-api in 2018: what operators do to themselves is left to their app.
   */
  getUserAccount(): Reply<Strict.UserAccount>;

  /**
   * Create User Account. `POST /user/account`
   * Adds an operator, with an email address and a password.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @returns `{}`.
   * @deprecated Gone from node-crisp-api in 2018: what operators do to themselves is left to their app.
   */
  createUserAccount(account: UserAccountCreate): Reply<Record<string, never>>;

  /**
   * Get User Notification Settings. `GET /user/account/notification`
   * Answers which notifications the operator receives.
   *
   * Tiers: user.
   *
   * @deprecated Gone from node-crisp-api in 2018: what operators do to themselves is left to their app.
   */
  getUserNotificationSettings(): Reply<Strict.UserNotificationSettings>;

  /**
   * Update User Notification Settings. `PATCH /user/account/notification`
   * Changes which notifications the operator receives.
   *
   * Tiers: user.
   *
   * @returns `{}`.
   * @deprecated Gone from node-crisp-api in 2018: what operators do to themselves is left to their app.
   */
  updateUserNotificationSettings(notification?: UserNotificationSettingsUpdate): Reply<Record<string, never>>;

  /**
   * Get User Profile. `GET /user/account/profile`
   * Answers the operator's name, avatar and how to reach them.
   *
   * Tiers: user.
   *
   * @deprecated Gone from node-crisp-api in 2021: what operators do to themselves is left to their app.
   */
  getUserProfile(): Reply<Strict.UserProfile>;

  /**
   * Update User Profile. `PATCH /user/account/profile`
   * Changes the operator's name, avatar or how to reach them.
   *
   * Tiers: user.
   *
   * @returns `{}`.
   * @deprecated Gone from node-crisp-api in 2021: what operators do to themselves is left to their app.
   */
  updateUserProfile(profile?: UserProfileUpdate): Reply<Record<string, never>>;

  /**
   * Get User Schedule Settings. `GET /user/account/schedule`
   * Answers when the operator is available, by days and hours.
   *
   * Tiers: user.
   *
   * @deprecated Gone from node-crisp-api in 2017: what operators do to themselves is left to their app.
   */
  getUserScheduleSettings(): Reply<Strict.UserScheduleSettings>;

  /**
   * List User Websites. `GET /user/account/websites`
   * Lists the websites that the operator is a member of.
   *
   * Tiers: user.
   *
   * @deprecated Gone from node-crisp-api in 2018: what operators do to themselves is left to their app.
   */
  listUserWebsites(): Reply<Strict.UserWebsite[]>;

  /**
   * Log In With Email. `POST /user/session/login`
   * Opens a session of an operator; the answer holds the identifier and key of its token.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success. Whether a token must come along: early wrappers send none.
   *
   * @deprecated Gone from node-crisp-api in 2019: use the keypair of a token, with `authenticate`.
   */
  loginWithEmail(email?: string, password?: string): Reply<Strict.UserSessionParameters>;

  /**
   * Recover Password. `POST /user/session/recover`
   * Mails an operator a way to set a new password.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success. Whether a token must come along: early wrappers send none.
   *
   * @returns `{}`.
   * @deprecated Gone from node-crisp-api in 2019: operators recover their passwords in their app.
   */
  recoverPassword(email?: string): Reply<Record<string, never>>;

  /**
   * Log Out. `POST /user/session/logout`
   * Ends the session of an operator.
   *
   * Tiers: user.
   *
   * Not known from any source: The status and reason of its success. Whether a token must come along: early wrappers send none.
   *
   * @returns `{}`.
   * @deprecated Gone from node-crisp-api in 2019: forget the keypair.
   */
  logout(): Reply<Record<string, never>>;
}

/**
 * Where files are uploaded to.
 *
 * Methods reject with a `CrispError`: `CrispValidationError` for arguments that the API does not accept (`invalid_data`),
 * `CrispAuthenticationError` for the token (`invalid_session`), `CrispPermissionError` for what it may not do (`not_allowed`,
 * `restricted_route_tier`), `CrispRateLimitError`, `CrispServerError`, `CrispNetworkError`, `CrispTimeoutError`, and
 * `CrispAbortError`. What a method adds to these stands with it.
 */
export interface BucketMethods {
  /**
   * Generate Bucket URL. `POST /bucket/url/generate`
   * Asks for a signed URL that a file can be uploaded to. It arrives as the event of its namespace, such as `bucket:url:upload:generated`, which names the `id` that was given.
   *
   * Tiers: user, website, plugin. Plugin tokens need `bucket:url` (write). May cause `bucket:url:upload:generated`, `bucket:url:avatar:generated`, `bucket:url:website:generated`, `bucket:url:campaign:generated`, `bucket:url:helpdesk:generated`, `bucket:url:status:generated`, `bucket:url:processing:generated`.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @returns `{}`.
   */
  generateBucketURL(generate: BucketURLRequest): Reply<Record<string, never>>;
}

/**
 * Animated images.
 *
 * Methods reject with a `CrispError`: `CrispValidationError` for arguments that the API does not accept (`invalid_data`),
 * `CrispAuthenticationError` for the token (`invalid_session`), `CrispPermissionError` for what it may not do (`not_allowed`,
 * `restricted_route_tier`), `CrispRateLimitError`, `CrispServerError`, `CrispNetworkError`, `CrispTimeoutError`, and
 * `CrispAbortError`. What a method adds to these stands with it.
 */
export interface MediaMethods {
  /**
   * List Animation Medias. `GET /media/animation/list/{page_number}`
   * Asks for a page of animated images, found by a text. They arrive as the event `media:animation:listed`, which names the `list_id` that was given.
   *
   * Tiers: user. May cause `media:animation:listed`.
   *
   * Not known from any source: The status and reason of its success; whether `list_id` may be other than a UUID or an integer.
   *
   * @param pageNumber The page, from 1; page 0 is page 1.
   * @param listID Chosen by the caller, a UUID; comes back in the event. An early wrapper sends an integer.
   * @param searchQuery What to look for, such as `hello`. Types of crisp-api say an object, which is sent as JSON.
   */
  listAnimationMedias(pageNumber: number, listID: string | number, searchQuery?: string | object | null): Reply<{}>;
}

/**
 * The plans that websites are subscribed to.
 *
 * Methods reject with a `CrispError`: `CrispValidationError` for arguments that the API does not accept (`invalid_data`),
 * `CrispAuthenticationError` for the token (`invalid_session`), `CrispPermissionError` for what it may not do (`not_allowed`,
 * `restricted_route_tier`), `CrispRateLimitError`, `CrispServerError`, `CrispNetworkError`, `CrispTimeoutError`, and
 * `CrispAbortError`. What a method adds to these stands with it.
 */
export interface PlanMethods {
  /**
   * List All Active Plan Subscriptions. `GET /plans/subscription`
   * Lists the plans that the operator pays for, with their websites.
   *
   * Tiers: user.
   */
  listAllActiveSubscriptions(): Reply<Strict.PlanSubscription[]>;

  /**
   * Get Plan Subscription For A Website. `GET /plans/subscription/{website_id}`
   * Answers which plan a website has, and until when it is paid for.
   *
   * Tiers: user, website, plugin. Plugin tokens need `plan:subscription` (read).
   *
   * @param websiteID The website.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  getPlanSubscriptionForWebsite(websiteID: string): Reply<Strict.PlanSubscription>;

  /**
   * Subscribe Website To Plan. `POST /plans/subscription/{website_id}`
   * Subscribes a website to a plan.
   *
   * Tiers: user. May cause `plan:subscription:updated`.
   *
   * Not known from any source: The status and reason of its success.
   *
   * @param websiteID The website.
   * @param planID The plan to subscribe to.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  subscribeWebsiteToPlan(websiteID: string, planID: string): Reply<Record<string, never>>;

  /**
   * Unsubscribe Plan From Website. `DELETE /plans/subscription/{website_id}`
   * Ends a website's subscription to its plan.
   *
   * Tiers: user. May cause `plan:subscription:updated`.
   *
   * @param websiteID The website.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  unsubscribePlanFromWebsite(websiteID: string): Reply<Record<string, never>>;

  /**
   * Change Bill Period For Website Plan Subscription. `PATCH /plans/subscription/{website_id}/bill/period`
   * Changes how often the plan of a website is paid for.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param period How often a plan is paid for.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  changeBillPeriodForWebsitePlanSubscription(websiteID: string, period: PlanSubscriptionBillPeriod): Reply<Record<string, never>>;

  /**
   * Check Coupon Availability For Website Plan Subscription. `GET /plans/subscription/{website_id}/coupon`
   * Answers what a coupon is worth to a website; it fails when the coupon does not count for it.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param code The coupon.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  checkCouponAvailabilityForWebsitePlanSubscription(websiteID: string, code: string): Reply<Strict.PlanSubscriptionCoupon>;

  /**
   * Redeem Coupon For Website Plan Subscription. `PATCH /plans/subscription/{website_id}/coupon`
   * Redeems a coupon for the plan of a website.
   *
   * Tiers: user.
   *
   * @param websiteID The website.
   * @param code The coupon.
   * @returns `{}`.
   * @throws CrispNotFoundError: `website_not_found`.
   */
  redeemCouponForWebsitePlanSubscription(websiteID: string, code: string): Reply<Record<string, never>>;
}
