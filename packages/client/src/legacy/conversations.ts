import type { LegacyReply } from "./data.js";
import type { LegacyRow } from "./row.js";

/** Conversations of a website. */
export interface WebsiteConversations {
  /**
   * `GET /website/{website_id}/conversations/{page_number}`
   * @deprecated Use `client.website.listConversations`.
   */
  getList(websiteId: string, page?: number): LegacyReply<"GET /website/{website_id}/conversations/{page_number}">;
  /**
   * `GET /website/{website_id}/conversations/{page_number}`
   * @deprecated Use `client.website.listConversations`.
   */
  findWithSearch(
    websiteId: string,
    page: number | undefined,
    search: object,
  ): LegacyReply<"GET /website/{website_id}/conversations/{page_number}">;
  /**
   * `POST /website/{website_id}/conversation`
   * @deprecated Use `client.website.createNewConversation`.
   */
  create(websiteId: string): LegacyReply<"POST /website/{website_id}/conversation">;
  /**
   * `GET /website/{website_id}/conversation/{session_id}`
   * @deprecated Use `client.website.getConversation`.
   */
  getOne(websiteId: string, sessionId: string): LegacyReply<"GET /website/{website_id}/conversation/{session_id}">;
  /**
   * `DELETE /website/{website_id}/conversation/{session_id}`
   * @deprecated Use `client.website.removeConversation`.
   */
  deleteOne(
    websiteId: string,
    sessionId: string,
  ): LegacyReply<"DELETE /website/{website_id}/conversation/{session_id}">;
  /**
   * `POST /website/{website_id}/conversation/{session_id}/initiate`
   * @deprecated Use `client.website.initiateConversationWithExistingSession`.
   */
  initiateOne(
    websiteId: string,
    sessionId: string,
  ): LegacyReply<"POST /website/{website_id}/conversation/{session_id}/initiate">;
  /**
   * `GET /website/{website_id}/conversation/{session_id}/messages`
   * @deprecated Use `client.website.getMessagesInConversation`.
   */
  getMessages(
    websiteId: string,
    sessionId: string,
    query?: object,
  ): LegacyReply<"GET /website/{website_id}/conversation/{session_id}/messages">;
  /**
   * `POST /website/{website_id}/conversation/{session_id}/message`
   * @deprecated Use `client.website.sendMessageInConversation`.
   */
  sendMessage(
    websiteId: string,
    sessionId: string,
    message: object,
  ): LegacyReply<"POST /website/{website_id}/conversation/{session_id}/message">;
  /**
   * `POST /website/{website_id}/conversation/{session_id}/message`
   * @deprecated Use `client.website.sendMessageInConversation`.
   */
  sendTextMessage(
    websiteId: string,
    sessionId: string,
    text: string,
  ): LegacyReply<"POST /website/{website_id}/conversation/{session_id}/message">;
  /**
   * `PATCH /website/{website_id}/conversation/{session_id}/compose`
   * @deprecated Use `client.website.composeMessageInConversation`.
   */
  composeMessage(
    websiteId: string,
    sessionId: string,
    compose: object,
  ): LegacyReply<"PATCH /website/{website_id}/conversation/{session_id}/compose">;
  /**
   * `PATCH /website/{website_id}/conversation/{session_id}/compose`
   * @deprecated Use `client.website.composeMessageInConversation`.
   */
  composeMessages(
    websiteId: string,
    sessionId: string,
    compose: object,
  ): LegacyReply<"PATCH /website/{website_id}/conversation/{session_id}/compose">;
  /**
   * `PATCH /website/{website_id}/conversation/{session_id}/read`
   * @deprecated Use `client.website.markMessagesReadInConversation`.
   */
  acknowledgeMessages(
    websiteId: string,
    sessionId: string,
    from: string,
    origin: string,
    fingerprints: readonly number[],
  ): LegacyReply<"PATCH /website/{website_id}/conversation/{session_id}/read">;
  /**
   * `PATCH /website/{website_id}/conversation/{session_id}/read`
   * @deprecated Use `client.website.markMessagesReadInConversation`.
   */
  readMessages(
    websiteId: string,
    sessionId: string,
    read: object,
  ): LegacyReply<"PATCH /website/{website_id}/conversation/{session_id}/read">;
  /**
   * `PATCH /website/{website_id}/conversation/{session_id}/delivered`
   * @deprecated Use `client.website.markMessagesDeliveredInConversation`.
   */
  deliveredMessages(
    websiteId: string,
    sessionId: string,
    delivered: object,
  ): LegacyReply<"PATCH /website/{website_id}/conversation/{session_id}/delivered">;
  /**
   * `GET /website/{website_id}/conversation/{session_id}/routing`
   * @deprecated Use `client.website.getConversationRoutingAssign`.
   */
  getRouting(
    websiteId: string,
    sessionId: string,
  ): LegacyReply<"GET /website/{website_id}/conversation/{session_id}/routing">;
  /**
   * `PATCH /website/{website_id}/conversation/{session_id}/routing`
   * @deprecated Use `client.website.assignConversationRouting`.
   */
  setRouting(
    websiteId: string,
    sessionId: string,
    assign: object,
  ): LegacyReply<"PATCH /website/{website_id}/conversation/{session_id}/routing">;
  /**
   * `GET /website/{website_id}/conversation/{session_id}/meta`
   * @deprecated Use `client.website.getConversationMetas`.
   */
  getMeta(
    websiteId: string,
    sessionId: string,
  ): LegacyReply<"GET /website/{website_id}/conversation/{session_id}/meta">;
  /**
   * `PATCH /website/{website_id}/conversation/{session_id}/meta`
   * @deprecated Use `client.website.updateConversationMetas`.
   */
  updateMeta(
    websiteId: string,
    sessionId: string,
    meta: object,
  ): LegacyReply<"PATCH /website/{website_id}/conversation/{session_id}/meta">;
  /**
   * `PATCH /website/{website_id}/conversation/{session_id}/meta`
   * @deprecated Use `client.website.updateConversationMetas`.
   */
  setEmail(
    websiteId: string,
    sessionId: string,
    email: string,
  ): LegacyReply<"PATCH /website/{website_id}/conversation/{session_id}/meta">;
  /**
   * `PATCH /website/{website_id}/conversation/{session_id}/meta`
   * @deprecated Use `client.website.updateConversationMetas`.
   */
  setNickname(
    websiteId: string,
    sessionId: string,
    nickname: string,
  ): LegacyReply<"PATCH /website/{website_id}/conversation/{session_id}/meta">;
  /**
   * `PATCH /website/{website_id}/conversation/{session_id}/meta`
   * @deprecated Use `client.website.updateConversationMetas`.
   */
  setTags(
    websiteId: string,
    sessionId: string,
    segments: readonly string[],
  ): LegacyReply<"PATCH /website/{website_id}/conversation/{session_id}/meta">;
  /**
   * `PATCH /website/{website_id}/conversation/{session_id}/state`
   * @deprecated Use `client.website.changeConversationState`.
   */
  setState(
    websiteId: string,
    sessionId: string,
    state: "pending" | "unresolved" | "resolved",
  ): LegacyReply<"PATCH /website/{website_id}/conversation/{session_id}/state">;
  /**
   * `PATCH /website/{website_id}/conversation/{session_id}/block`
   * @deprecated Use `client.website.blockIncomingMessagesForConversation`.
   */
  setBlock(
    websiteId: string,
    sessionId: string,
    blocked: boolean,
  ): LegacyReply<"PATCH /website/{website_id}/conversation/{session_id}/block">;
}

/** Where each method goes. */
export const conversations: readonly LegacyRow[] = [
  {
    service: "websiteConversations",
    id: "getList",
    verb: "GET",
    path: "/website/{website_id}/conversations/{page_number}",
    args: ["website_id", "page_number"],
  },
  {
    service: "websiteConversations",
    id: "findWithSearch",
    verb: "GET",
    path: "/website/{website_id}/conversations/{page_number}",
    args: ["website_id", "page_number", "query"],
  },
  {
    service: "websiteConversations",
    id: "create",
    verb: "POST",
    path: "/website/{website_id}/conversation",
    args: ["website_id"],
  },
  {
    service: "websiteConversations",
    id: "getOne",
    verb: "GET",
    path: "/website/{website_id}/conversation/{session_id}",
    args: ["website_id", "session_id"],
  },
  {
    service: "websiteConversations",
    id: "deleteOne",
    verb: "DELETE",
    path: "/website/{website_id}/conversation/{session_id}",
    args: ["website_id", "session_id"],
  },
  {
    service: "websiteConversations",
    id: "initiateOne",
    verb: "POST",
    path: "/website/{website_id}/conversation/{session_id}/initiate",
    args: ["website_id", "session_id"],
  },
  {
    service: "websiteConversations",
    id: "getMessages",
    verb: "GET",
    path: "/website/{website_id}/conversation/{session_id}/messages",
    args: ["website_id", "session_id", "query"],
  },
  {
    service: "websiteConversations",
    id: "sendMessage",
    verb: "POST",
    path: "/website/{website_id}/conversation/{session_id}/message",
    args: ["website_id", "session_id", "body"],
  },
  {
    service: "websiteConversations",
    id: "sendTextMessage",
    verb: "POST",
    path: "/website/{website_id}/conversation/{session_id}/message",
    args: ["website_id", "session_id", "body.content"],
    fixed: { type: "text", from: "operator", origin: "chat" },
  },
  {
    service: "websiteConversations",
    id: "composeMessage",
    verb: "PATCH",
    path: "/website/{website_id}/conversation/{session_id}/compose",
    args: ["website_id", "session_id", "body"],
  },
  {
    service: "websiteConversations",
    id: "composeMessages",
    verb: "PATCH",
    path: "/website/{website_id}/conversation/{session_id}/compose",
    args: ["website_id", "session_id", "body"],
  },
  {
    service: "websiteConversations",
    id: "acknowledgeMessages",
    verb: "PATCH",
    path: "/website/{website_id}/conversation/{session_id}/read",
    args: ["website_id", "session_id", "body.from", "body.origin", "body.fingerprints"],
  },
  {
    service: "websiteConversations",
    id: "readMessages",
    verb: "PATCH",
    path: "/website/{website_id}/conversation/{session_id}/read",
    args: ["website_id", "session_id", "body"],
  },
  {
    service: "websiteConversations",
    id: "deliveredMessages",
    verb: "PATCH",
    path: "/website/{website_id}/conversation/{session_id}/delivered",
    args: ["website_id", "session_id", "body"],
  },
  {
    service: "websiteConversations",
    id: "getRouting",
    verb: "GET",
    path: "/website/{website_id}/conversation/{session_id}/routing",
    args: ["website_id", "session_id"],
  },
  {
    service: "websiteConversations",
    id: "setRouting",
    verb: "PATCH",
    path: "/website/{website_id}/conversation/{session_id}/routing",
    args: ["website_id", "session_id", "body"],
  },
  {
    service: "websiteConversations",
    id: "getMeta",
    verb: "GET",
    path: "/website/{website_id}/conversation/{session_id}/meta",
    args: ["website_id", "session_id"],
  },
  {
    service: "websiteConversations",
    id: "updateMeta",
    verb: "PATCH",
    path: "/website/{website_id}/conversation/{session_id}/meta",
    args: ["website_id", "session_id", "body"],
  },
  {
    service: "websiteConversations",
    id: "setEmail",
    verb: "PATCH",
    path: "/website/{website_id}/conversation/{session_id}/meta",
    args: ["website_id", "session_id", "body.email"],
  },
  {
    service: "websiteConversations",
    id: "setNickname",
    verb: "PATCH",
    path: "/website/{website_id}/conversation/{session_id}/meta",
    args: ["website_id", "session_id", "body.nickname"],
  },
  {
    service: "websiteConversations",
    id: "setTags",
    verb: "PATCH",
    path: "/website/{website_id}/conversation/{session_id}/meta",
    args: ["website_id", "session_id", "body.segments"],
  },
  {
    service: "websiteConversations",
    id: "setState",
    verb: "PATCH",
    path: "/website/{website_id}/conversation/{session_id}/state",
    args: ["website_id", "session_id", "body.state"],
  },
  {
    service: "websiteConversations",
    id: "setBlock",
    verb: "PATCH",
    path: "/website/{website_id}/conversation/{session_id}/block",
    args: ["website_id", "session_id", "body.blocked"],
  },
];
