// Made from the contract by `npm run build`. Change the contract instead.

import type {
  Website,
  WebsiteCreate,
  PluginConnectAccount,
  PluginConnectEndpoints,
  WebsiteConnectEndpoints,
  Conversation,
  ConversationBlock,
  ConversationEvent,
  ConversationNew,
  ConversationPage,
  ConversationParticipants,
  ConversationParticipantsSave,
  ConversationRelations,
  ConversationRoutingAssign,
  ConversationRoutingAssignUpdate,
  ConversationState,
  ConversationStateData,
  ConversationVerify,
  ConversationsListOptions,
  ConversationMeta,
  ConversationMetaUpdate,
  ConversationMessage,
  ConversationMessageNew,
  ConversationMessageDispatched,
  ConversationMessageUser,
  ConversationComposeMessageNew,
  ConversationReadMessageMark,
  ConversationUnreadMessageMark,
  ConversationDeliveredMessageMark,
  ConversationMessageContent,
} from "./types.js";

/** Websites, their conversations and messages. */
export interface WebsiteMethods {
  /**
   * Check If Website Exists. `HEAD /website`
   * Tells whether a domain has a website already.
   */
  checkWebsiteExists(domain: string): Promise<Record<string, never>>;

  /**
   * Create Website. `POST /website`
   * Creates a website that belongs to the caller.
   */
  createWebsite(website: WebsiteCreate): Promise<Website>;

  /**
   * Get A Website. `GET /website/{website_id}`
   * Answers the name and domain of a website.
   */
  getWebsite(websiteID: string): Promise<Website>;

  /**
   * Get Connect Endpoints. `GET /website/{website_id}/connect/endpoints`
   * Answers where to open the socket of real-time events. Asked again before each connection.
   */
  getConnectEndpoints(websiteID: string): Promise<WebsiteConnectEndpoints>;

  /**
   * Get Website Tier Connect Endpoints. `GET /website/connect/endpoints`
   * Answers where to open the socket of real-time events. Asked again before each connection.
   */
  getWebsiteTierConnectEndpoints(): Promise<WebsiteConnectEndpoints>;

  /**
   * List Conversations. `GET /website/{website_id}/conversations/{page_number}`
   * Lists conversations of the inbox, a page at a time, newest updated first unless asked otherwise.
   */
  listConversations(websiteID: string, pageNumber?: number, options?: ConversationsListOptions): Promise<Conversation[]>;

  /**
   * Create A New Conversation. `POST /website/{website_id}/conversation`
   * Creates an empty conversation. It stays out of the inbox until the visitor writes or it is initiated.
   */
  createNewConversation(websiteID: string): Promise<ConversationNew>;

  /**
   * Check If Conversation Exists. `HEAD /website/{website_id}/conversation/{session_id}`
   * Tells whether a conversation exists.
   */
  checkConversationExists(websiteID: string, sessionID: string): Promise<Record<string, never>>;

  /**
   * Get A Conversation. `GET /website/{website_id}/conversation/{session_id}`
   * Answers a conversation with its visitor, state and counts.
   */
  getConversation(websiteID: string, sessionID: string): Promise<Conversation>;

  /**
   * Remove A Conversation. `DELETE /website/{website_id}/conversation/{session_id}`
   * Removes a conversation with its messages, for good.
   */
  removeConversation(websiteID: string, sessionID: string): Promise<Record<string, never>>;

  /**
   * Initiate A Conversation With Existing Session. `POST /website/{website_id}/conversation/{session_id}/initiate`
   * Brings an existing conversation to the inbox.
   */
  initiateConversationWithExistingSession(websiteID: string, sessionID: string): Promise<Record<string, never>>;

  /**
   * Get Conversation Metas. `GET /website/{website_id}/conversation/{session_id}/meta`
   * Answers what is known about the visitor of a conversation.
   */
  getConversationMetas(websiteID: string, sessionID: string): Promise<ConversationMeta>;

  /**
   * Update Conversation Metas. `PATCH /website/{website_id}/conversation/{session_id}/meta`
   * Changes what is known about the visitor of a conversation. Fields that are absent stay as they are.
   */
  updateConversationMetas(websiteID: string, sessionID: string, meta?: ConversationMetaUpdate): Promise<Record<string, never>>;

  /**
   * Get Conversation State. `GET /website/{website_id}/conversation/{session_id}/state`
   * Answers whether a conversation is pending, unresolved or resolved.
   */
  getConversationState(websiteID: string, sessionID: string): Promise<ConversationStateData>;

  /**
   * Change Conversation State. `PATCH /website/{website_id}/conversation/{session_id}/state`
   * Makes a conversation pending, unresolved or resolved.
   */
  changeConversationState(websiteID: string, sessionID: string, state: ConversationState, user?: ConversationMessageUser, origin?: string): Promise<Record<string, never>>;

  /**
   * Update Conversation Open State. `PATCH /website/{website_id}/conversation/{session_id}/open`
   * Tells the other operators that the caller has a conversation open, or no longer.
   */
  updateConversationOpenState(websiteID: string, sessionID: string, opened?: boolean): Promise<Record<string, never>>;

  /**
   * Get Conversation Routing Assign. `GET /website/{website_id}/conversation/{session_id}/routing`
   * Answers which operator a conversation is assigned to.
   */
  getConversationRoutingAssign(websiteID: string, sessionID: string): Promise<ConversationRoutingAssign>;

  /**
   * Assign Conversation Routing. `PATCH /website/{website_id}/conversation/{session_id}/routing`
   * Assigns a conversation to an operator, or to nobody.
   */
  assignConversationRouting(websiteID: string, sessionID: string, routing: ConversationRoutingAssignUpdate): Promise<Record<string, never>>;

  /**
   * Update Conversation Inbox. `PATCH /website/{website_id}/conversation/{session_id}/inbox`
   * Moves a conversation to another inbox, or to the main one.
   */
  updateConversationInbox(websiteID: string, sessionID: string, inboxID?: string | null): Promise<Record<string, never>>;

  /**
   * Get Conversation Participants. `GET /website/{website_id}/conversation/{session_id}/participants`
   * Answers who takes part in a conversation besides the visitor and the team.
   */
  getConversationParticipants(websiteID: string, sessionID: string): Promise<ConversationParticipants>;

  /**
   * Save Conversation Participants. `PUT /website/{website_id}/conversation/{session_id}/participants`
   * Replaces those who take part in a conversation besides the visitor and the team.
   */
  saveConversationParticipants(websiteID: string, sessionID: string, participants: ConversationParticipantsSave): Promise<Record<string, never>>;

  /**
   * Get Block Status For Conversation. `GET /website/{website_id}/conversation/{session_id}/block`
   * Answers whether messages of the visitor are refused.
   */
  getBlockStatusForConversation(websiteID: string, sessionID: string): Promise<ConversationBlock>;

  /**
   * Block Incoming Messages For Conversation. `PATCH /website/{website_id}/conversation/{session_id}/block`
   * Refuses messages of the visitor, or accepts them again.
   */
  blockIncomingMessagesForConversation(websiteID: string, sessionID: string, blocked: boolean, user?: ConversationMessageUser, origin?: string): Promise<Record<string, never>>;

  /**
   * Get Verify Status For Conversation. `GET /website/{website_id}/conversation/{session_id}/verify`
   * Answers whether the visitor is who they say, and how that is known.
   */
  getVerifyStatusForConversation(websiteID: string, sessionID: string): Promise<ConversationVerify>;

  /**
   * Update Verify Status For Conversation. `PATCH /website/{website_id}/conversation/{session_id}/verify`
   * Declares the visitor verified, or no longer.
   */
  updateVerifyStatusForConversation(websiteID: string, sessionID: string, verified: boolean): Promise<Record<string, never>>;

  /**
   * List Conversation Pages. `GET /website/{website_id}/conversation/{session_id}/pages/{page_number}`
   * Lists the pages that the visitor looked at, a page at a time.
   */
  listConversationPages(websiteID: string, sessionID: string, pageNumber?: number): Promise<ConversationPage[]>;

  /**
   * List Conversation Events. `GET /website/{website_id}/conversation/{session_id}/events/{page_number}`
   * Lists the custom events of the visitor, a page at a time.
   */
  listConversationEvents(websiteID: string, sessionID: string, pageNumber?: number): Promise<ConversationEvent[]>;

  /**
   * Get Conversation Relations. `GET /website/{website_id}/conversation/{session_id}/relations`
   * Answers which conversations a conversation grew from and led to.
   */
  getConversationRelations(websiteID: string, sessionID: string): Promise<ConversationRelations>;

  /**
   * Get Messages In Conversation. `GET /website/{website_id}/conversation/{session_id}/messages`
   * Answers up to 50 messages in the order they were sent: the last ones, or those before, after or around a time.
   */
  getMessagesInConversation(websiteID: string, sessionID: string, timestampBefore?: number | string, timestampAfter?: number | string, timestampAround?: number | string): Promise<ConversationMessage[]>;

  /**
   * Send A Message In Conversation. `POST /website/{website_id}/conversation/{session_id}/message`
   * Sends a message into a conversation, from the visitor or from the team.
   */
  sendMessageInConversation(websiteID: string, sessionID: string, message: ConversationMessageNew): Promise<ConversationMessageDispatched>;

  /**
   * Get A Message In Conversation. `GET /website/{website_id}/conversation/{session_id}/message/{fingerprint}`
   * Answers one message.
   */
  getMessageInConversation(websiteID: string, sessionID: string, fingerprint: number): Promise<ConversationMessage>;

  /**
   * Update A Message In Conversation. `PATCH /website/{website_id}/conversation/{session_id}/message/{fingerprint}`
   * Replaces the content of a message.
   */
  updateMessageInConversation(websiteID: string, sessionID: string, fingerprint: number, content: ConversationMessageContent): Promise<Record<string, never>>;

  /**
   * Remove A Message In Conversation. `DELETE /website/{website_id}/conversation/{session_id}/message/{fingerprint}`
   * Removes a message, for good.
   */
  removeMessageInConversation(websiteID: string, sessionID: string, fingerprint: number): Promise<Record<string, never>>;

  /**
   * Compose A Message In Conversation. `PATCH /website/{website_id}/conversation/{session_id}/compose`
   * Tells the other side that somebody starts or stops typing.
   */
  composeMessageInConversation(websiteID: string, sessionID: string, compose: ConversationComposeMessageNew): Promise<Record<string, never>>;

  /**
   * Mark Messages As Read In Conversation. `PATCH /website/{website_id}/conversation/{session_id}/read`
   * Marks messages of one side as read: those named, or all.
   */
  markMessagesReadInConversation(websiteID: string, sessionID: string, read: ConversationReadMessageMark): Promise<Record<string, never>>;

  /**
   * Mark Conversation As Unread. `PATCH /website/{website_id}/conversation/{session_id}/unread`
   * Marks the newest message of the visitor as unread again, and the conversation with it.
   */
  markConversationAsUnread(websiteID: string, sessionID: string, unread: ConversationUnreadMessageMark): Promise<Record<string, never>>;

  /**
   * Mark Messages As Delivered In Conversation. `PATCH /website/{website_id}/conversation/{session_id}/delivered`
   * Marks messages of one side as delivered.
   */
  markMessagesDeliveredInConversation(websiteID: string, sessionID: string, delivered: ConversationDeliveredMessageMark): Promise<Record<string, never>>;
}

/** What a plugin may ask about itself. */
export interface PluginMethods {
  /**
   * Get Connect Account. `GET /plugin/connect/account`
   * Answers which plugin the token belongs to.
   */
  getConnectAccount(): Promise<PluginConnectAccount>;

  /**
   * Check Connect Session Validity. `HEAD /plugin/connect/session`
   * Tells whether the token of a plugin is valid.
   */
  checkConnectSessionValidity(): Promise<Record<string, never>>;

  /**
   * Get Connect Endpoints. `GET /plugin/connect/endpoints`
   * Answers where to open the socket of real-time events. Asked again before each connection.
   */
  getConnectEndpoints(): Promise<PluginConnectEndpoints>;
}

/** What an operator may ask about themselves. */
export interface UserMethods {
  /**
   * Get User Connect Endpoints. `GET /user/connect/endpoints`
   * Answers where to open the socket of real-time events. Asked again before each connection.
   */
  getUserConnectEndpoints(): Promise<PluginConnectEndpoints>;
}
