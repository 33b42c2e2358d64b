import { messageContents } from "../../schemas/message-contents.js";

const contentName = (type: string) =>
  type === "text" || type === "note" ? "string" : `Conversation${capital(type)}MessageContent`;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** New messages, by their type: `ConversationTextMessageNew`. The official text takes notes, too. */
const newMessages = Object.keys(messageContents).map((type) => [
  `Conversation${capital(type)}MessageNew`,
  `ConversationMessageNewBase & { type: ${type === "text" ? '"text" | "note"' : `"${type}"`}; content: ${contentName(type)} }`,
]);

/** Messages of events, by their type: `EventsMessageSendText`. */
const eventMessages = Object.keys(messageContents).map((type) => [
  type === "note" || type === "event" ? `EventsMessageReceived${capital(type)}` : `EventsMessageSend${capital(type)}`,
  `EventsMessageGeneric & { type: "${type}"; content: ${contentName(type)} }`,
]);

/** Official types that are parts or wholes of others, and stand for no schema of their own. */
export const written: Readonly<Record<string, string>> = {
  ConversationMessageNewBase:
    'Omit<ConversationMessageNew, "type" | "content"> & { type: ConversationMessageType; content: unknown }',
  ...Object.fromEntries(newMessages),
  FilterSearchQuery: "{ criterion: string; query: string[]; model: string; operator: string }",
  BaseConversationsListOptions: 'Omit<ConversationsListOptions, "search_type" | "search_query" | "search_operator">',
  StandardSearchOptions:
    'BaseConversationsListOptions & { search_type: "text" | "segment"; search_query: string; search_operator?: never }',
  FilterSearchOptions:
    'BaseConversationsListOptions & { search_type: "filter"; search_query: FilterSearchQuery[]; search_operator?: "and" | "or" }',
  WebsiteBatchDataPayload: "Record<string, string | number | boolean>",
  WebsiteBatchConversationsDataOperation: "{ sessions: string[]; data: WebsiteBatchDataPayload }",
  WebsiteBatchConversationsSegmentsOperation: "{ sessions: string[]; segments: string[] }",
  WebsiteOperatorData: "{ data?: WebsiteOperator }",
  WebsiteVerifyKeyData: "{ data?: WebsiteVerifyKey }",
  WebsiteVisitorsMapPointsData: "{ data?: WebsiteVisitorsMapPoint[] }",
  EventsWebsiteGeneric: "{ website_id: string }",
  EventsSessionGeneric: "EventsWebsiteGeneric & { session_id: string; inbox_id: string | null }",
  EventsOperator: 'EventsSessionSetOpened["operator"]',
  EventsSessionAvailability: 'EventsSessionUpdateAvailability["availability"]',
  EventsSessionVerification: 'EventsSessionUpdateVerify["verifications"][number]',
  EventsSessionParticipant: 'EventsSessionSetParticipants["participants"][number]',
  EventsSessionSyncNetworkInfo: 'EventsSessionSyncNetwork["network"]',
  EventsSessionPage: 'EventsSessionSyncPages["pages"][number]',
  EventsSessionEvent: 'EventsSessionSyncEvents["events"][number]',
  EventsSessionRating: 'EventsSessionSyncRating["rating"]',
  EventsMessageGeneric: 'Omit<EventsMessageReceived, "type" | "content"> & { type: ConversationMessageType }',
  ...Object.fromEntries(eventMessages),
  EventsMessageAcknowledgeIgnoredDetails: 'NonNullable<EventsMessageAcknowledgeIgnored["details"]>',
  EventsPeoplePerson: 'EventsPeopleProfileUpdated["update"]["person"]',
  EventsPeopleEmployment: 'NonNullable<EventsPeoplePerson["employment"]>',
  EventsPeopleCompany: 'NonNullable<EventsPeopleSyncProfile["identity"]["company"]>',
  EventsStatusHealth: 'EventsStatusHealthChanged["health"]',
  EventsStatusNode: 'EventsStatusHealthChanged["nodes"][number]',
  EventsMediaAnimationResult: 'EventsMediaAnimationListed["results"][number]',
};
