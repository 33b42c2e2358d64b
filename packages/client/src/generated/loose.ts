// Made from the contract by `npm run build`. Change the contract instead.

// The types of `types.ts` with nothing required but what official programs always give, and words open where more may come.

export interface Website {
  website_id?: string;
  /** What the website is called. */
  name?: string;
  /** Its domain name, such as `acme.com`. */
  domain?: string;
  /** URL of its logo. */
  logo?: string | null;
  verified?: boolean;
  institutional?: boolean;
}

export interface WebsiteCreate {
  /** What the website is called. */
  name?: string;
  /** Its domain name, which no other website has. */
  domain?: string;
}

export interface WebsiteRemove {
  /** Proof that the caller is who they say. */
  verify?: WebsiteRemoveVerify;
}

/** Proof that the caller is who they say. */
export interface WebsiteRemoveVerify {
  /** What `secret` holds: a password, a token, or proof from Google. */
  method?: "password" | "token" | "google" | (string & {});
  secret?: string;
}

export interface PluginConnectAccount {
  plugin_id?: string;
}

export interface PluginConnectEndpoints {
  socket?: PluginConnectEndpointsSocket;
  rescue?: PluginConnectEndpointsRescue;
}

export interface PluginConnectEndpointsRescue {
  socket?: PluginConnectEndpointsSocket;
}

export interface PluginConnectEndpointsSocket {
  /** Where to open the socket of real-time events. */
  app?: string;
}

export interface WebsiteConnectEndpoints {
  socket?: WebsiteConnectEndpointsSocket;
  rescue?: WebsiteConnectEndpointsRescue;
}

export interface WebsiteConnectEndpointsRescue {
  socket?: WebsiteConnectEndpointsSocket;
}

export interface WebsiteConnectEndpointsSocket {
  /** Where to open the socket of real-time events. */
  app?: string;
  /** Where to open the socket of streams; absent where there are none. */
  stream?: string;
}

export interface Conversation {
  session_id: string;
  website_id: string;
  /** null is the main inbox. */
  inbox_id?: string | null;
  people_id?: string;
  state?: ConversationState;
  /** The state as a number: 0 pending, 1 unresolved, 2 resolved. */
  status?: number;
  is_verified?: boolean;
  is_blocked?: boolean;
  availability?: "online" | "offline" | (string & {});
  active?: ConversationActive;
  /** The last message in a few words; absent before the first. */
  last_message?: string;
  preview_message?: ConversationPreviewMessage;
  topic?: string;
  verifications?: ConversationVerification[];
  participants?: ConversationParticipant[];
  mentions?: string[];
  compose?: ConversationCompose;
  unread?: ConversationUnread;
  assigned?: ConversationAssigned;
  meta?: ConversationMeta;
  /** When it was created, in milliseconds. */
  created_at?: number;
  /** When its newest message was sent, in milliseconds. */
  updated_at?: number;
  /** Since when the visitor waits for an answer, in milliseconds. */
  waiting_since?: number;
}

export interface ConversationActive {
  /** The visitor is there now. */
  now?: boolean;
  /** When the visitor was last there, in milliseconds. */
  last?: number;
}

export interface ConversationAssigned {
  user_id?: string;
}

export interface ConversationBlock {
  blocked?: boolean;
}

export interface ConversationBlockUpdate {
  /** Whether messages of the visitor are refused. */
  blocked?: boolean;
  user?: ConversationMessageUser;
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
}

export interface ConversationCompose {
  operator?: ConversationComposeAtom;
  visitor?: ConversationComposeAtom;
}

export interface ConversationComposeAtom {
  type?: "start" | "stop" | (string & {});
  excerpt?: string;
  /** Milliseconds since 1970. */
  timestamp?: number;
  user?: ConversationComposeAtomUser;
  automated?: boolean;
}

export interface ConversationComposeAtomUser {
  user_id?: string;
  nickname?: string;
  avatar?: string | null;
}

export interface ConversationEvent {
  text?: string;
  data?: Record<string, unknown>;
  color?: "red" | "orange" | "yellow" | "green" | "blue" | "purple" | "pink" | "brown" | "grey" | "black" | (string & {});
  /** Milliseconds since 1970. */
  timestamp?: number;
}

export interface ConversationInboxUpdate {
  /** The inbox; null is the main one. */
  inbox_id?: string | null;
}

export interface ConversationNew {
  session_id?: string;
}

export interface ConversationOpenUpdate {
  /** Whether the operator has the conversation open. */
  opened?: boolean;
  /** The same, as one client spells it. */
  blocked?: boolean;
}

export interface ConversationPage {
  page_title?: string;
  page_url?: string;
  page_referrer?: string;
  /** Milliseconds since 1970. */
  timestamp?: number;
}

export interface ConversationParticipant {
  /** How the participant is reached, such as `email`. */
  type?: string;
  /** The address. */
  target?: string;
}

export interface ConversationParticipants {
  participants?: ConversationParticipant[];
}

export interface ConversationParticipantsSave {
  participants?: ConversationParticipant[];
  user?: ConversationMessageUser;
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
}

export interface ConversationPreviewMessage {
  type?: string;
  /** Who sent it: the visitor (`user`) or the team (`operator`). */
  from?: "user" | "operator" | (string & {});
  excerpt?: string;
  /** The message's number inside its conversation. */
  fingerprint?: number;
}

export interface ConversationRelations {
  conversations?: ConversationRelationsConversations;
}

export interface ConversationRelationsConversations {
  /** session_id of the conversation it grew from. */
  parent?: string | null;
  children?: string[];
}

export interface ConversationRoutingAssign {
  assigned?: ConversationAssigned | null;
}

/** null unassigns. */
export interface ConversationRoutingAssignUpdate {
  assigned?: ConversationRoutingAssignUpdateAssigned | null;
  /** Do not tell of it in the conversation. */
  silent?: boolean;
}

export interface ConversationRoutingAssignUpdateAssigned {
  /** The operator. */
  user_id?: string;
}

export type ConversationState = "pending" | "unresolved" | "resolved";

export interface ConversationStateData {
  state?: ConversationState;
}

export interface ConversationStateUpdate {
  state?: ConversationState;
  user?: ConversationMessageUser;
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
}

export interface ConversationUnread {
  /** Messages of the visitor that no operator has read. */
  operator?: number;
  /** Messages of operators that the visitor has not read. */
  visitor?: number;
}

export interface ConversationVerification {
  /** What was verified: `email`, `phone` or a URN. */
  identity?: string;
  /** How, such as `link`. */
  method?: string;
  annotation?: string;
}

export interface ConversationVerify {
  verified?: boolean;
  verifications?: ConversationVerification[];
}

export interface ConversationVerifyUpdate {
  /** Whether the visitor is who they say. */
  verified?: boolean;
}

export interface ConversationBrowsing {
  browsing_id?: string;
  /** What a viewer shows to watch it. */
  browsing_token?: string;
  /** The visitor's browser, as it names itself. */
  useragent?: string;
}

export interface ConversationBrowsingAction {
  /** `heartbeat` tells that somebody still watches. */
  action?: "start" | "stop" | "heartbeat" | (string & {});
}

export interface ConversationBrowsingAssist {
  /** Which of the following fields counts, if one does. */
  action?: "start" | "stop" | "heartbeat" | "mouse" | "scroll" | "click" | (string & {});
  mouse?: ConversationBrowsingAssistMouse;
  click?: ConversationBrowsingAssistClick;
  scroll?: ConversationBrowsingAssistScroll;
}

export interface ConversationBrowsingAssistClick {
  /** Pixels from the left. */
  x?: number;
  /** Pixels from the top. */
  y?: number;
}

export interface ConversationBrowsingAssistMouse {
  /** Pixels from the left. */
  x?: number;
  /** Pixels from the top. */
  y?: number;
}

export interface ConversationBrowsingAssistScroll {
  /** Pixels from the left. */
  x?: number;
  /** Pixels from the top. */
  y?: number;
}

export interface ConversationCall {
  call_id?: string;
  /** What WebRTC on the visitor's side had to say so far, oldest first. Parley alone answers it. */
  signaling?: ConversationCallSignalingPayload[];
}

export interface ConversationCallAbortPayload {
  user?: ConversationMessageUser;
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
}

export interface ConversationCallPayload {
  /** Whether there is a picture. */
  mode?: "audio" | "video" | (string & {});
  user?: ConversationMessageUser;
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
}

export interface ConversationCallSignalingPayload {
  /** A session description of WebRTC, or a candidate for the connection. */
  type?: "sdp" | "candidate" | (string & {});
  /** The description or candidate, as browsers give it. */
  payload?: unknown;
}

export interface ConversationFile {
  name?: string;
  /** Its media type, such as `image/png`. */
  type?: string;
  url?: string;
  /** The message's number inside its conversation. */
  fingerprint?: number;
  /** When it was sent, in milliseconds. */
  timestamp?: number;
}

export interface ConversationOriginal {
  website_id?: string;
  session_id?: string;
  original_id?: string;
  /** The media type of the content, such as `text/html`. */
  type?: string;
  /** Headers of the message, by their names. */
  headers?: Record<string, unknown>;
  /** The message as it came in. */
  content?: string;
  /** When it came in, in milliseconds. */
  timestamp?: number;
}

export interface ConversationReminderPayload {
  /** When to remind, ISO 8601. */
  date?: string | Date;
  /** What to say then. */
  note?: string;
  user?: ConversationMessageUser;
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
}

export interface ConversationReportPayload {
  /** What the conversation is reported as. */
  flag?: "spam" | (string & {});
}

export interface ConversationSpam {
  spam_id?: string;
  /** The channel that it came by, such as `email`. */
  type?: string;
  /** Why it was held back. */
  reason?: string;
  /** What is known about it, such as sender and subject. */
  metadata?: Record<string, unknown>;
  /** Headers of the message, by their names. */
  headers?: Record<string, unknown>;
  /** When it was held back, in milliseconds. */
  timestamp?: number;
}

export interface ConversationSpamContent {
  spam_id?: string;
  /** The channel that it came by, such as `email`. */
  type?: string;
  /** Why it was held back. */
  reason?: string;
  /** What is known about it, such as sender and subject. */
  metadata?: Record<string, unknown>;
  /** Headers of the message, by their names. */
  headers?: Record<string, unknown>;
  /** When it was held back, in milliseconds. */
  timestamp?: number;
  /** What the message says, by the kind of content. */
  content?: Record<string, unknown>;
}

export interface ConversationSpamDecision {
  /** `accept` makes a conversation of it; `reject` drops it. */
  action?: "accept" | "reject" | (string & {});
}

export interface ConversationSuggestedData {
  key?: string;
  /** How many conversations have it. */
  count?: number;
}

export interface ConversationSuggestedDataDelete {
  key?: string;
}

export interface ConversationSuggestedSegment {
  segment?: string;
  /** How many conversations have it. */
  count?: number;
}

export interface ConversationSuggestedSegmentDelete {
  segment?: string;
}

export interface ConversationToolCall {
  /** What the tool is to do, such as `list_tools`. */
  command?: string;
  /** What the command takes, as the tool defines it. */
  payload?: Record<string, unknown>;
}

export interface ConversationToolCallAccepted {
  /** Names the call in the `plugin:event` that tells its outcome. */
  correlation_id?: string;
}

export interface ConversationTranscriptRequest {
  /** Whether the visitor gets it, or the team. */
  to?: "user" | "operator" | (string & {});
  /** The address that it goes to, instead of the one that is known. */
  email?: string;
}

/** What of the visitor is verified: `email`, `phone`, or the URN of a plugin that brings them a code. */
export type ConversationVerifyIdentity = "email" | "phone" | `urn:${string}`;

export interface ConversationVerifyIdentityRedeem {
  /** What of the visitor is verified: `email`, `phone`, or the URN of a plugin that brings them a code. */
  identity?: ConversationVerifyIdentity;
  /** The code that the visitor was sent: six digits. */
  token?: string;
  /** The address or number that the identity stands for. */
  recipient?: string;
}

export interface ConversationVerifyIdentityRequest {
  /** What of the visitor is verified: `email`, `phone`, or the URN of a plugin that brings them a code. */
  identity?: ConversationVerifyIdentity;
  /** How: by a link that the visitor follows. */
  method?: ConversationVerifyMethod;
  /** The address or number that the identity stands for. */
  recipient?: string;
}

/** How: by a link that the visitor follows. */
export type ConversationVerifyMethod = "link";

export interface ConversationWidgetAction {
  /** Names the action in the event that tells its outcome. */
  correlation_id?: string;
  strategy?: ConversationWidgetActionStrategy;
}

export interface ConversationWidgetActionStrategy {
  /** How often the plugin is tried. */
  attempts?: number;
  /** After which time no more is tried; its unit is not documented. */
  exhaustion?: number;
}

export interface ConversationWidgetButtonPayload {
  /** The section of the widget. */
  section_id?: string;
  /** The item in the section. */
  item_id?: string;
  /** What the item holds. */
  data?: Record<string, unknown>;
  /** What was chosen or written, where the button takes a value. */
  value?: unknown;
}

export interface ConversationWidgetDataPayload {
  /** The section of the widget. */
  section_id?: string;
  /** The item in the section. */
  item_id?: string;
  /** By default `edit` where a value is given, and `fetch` otherwise. */
  action?: "fetch" | "edit" | (string & {});
  /** What the item holds. */
  data?: Record<string, unknown>;
  /** What the item is to hold from now on: a text, or what else it holds. */
  value?: unknown;
}

export interface ConversationsListOptions {
  /** Conversations a page. */
  per_page?: number;
  /** What to search: text, or a JSON array of filters. */
  search_query?: string | FilterSearchQuery[];
  search_type?: "text" | "segment" | "filter" | (string & {});
  search_operator?: "and" | "or" | (string & {});
  /** Also those that are not in the inbox yet. */
  include_empty?: number;
  /** Those of this inbox. */
  filter_inbox_id?: string;
  /** Those with unread messages of the visitor. */
  filter_unread?: number;
  /** Those that are resolved. */
  filter_resolved?: number;
  /** Those that are not resolved. */
  filter_not_resolved?: number;
  /** Those that mention the caller. */
  filter_mention?: number;
  /** Those assigned to this user_id; 1 for those assigned to anybody, 0 for all. */
  filter_assigned?: string;
  /** Those that nobody is assigned to. */
  filter_unassigned?: number;
  /** Those updated at this time or later. */
  filter_date_start?: string | Date;
  /** Those updated at this time or earlier. */
  filter_date_end?: string | Date;
  /** Newest created first. */
  order_date_created?: number;
  /** Newest updated first: the default. */
  order_date_updated?: number;
  /** Those that wait longest first. */
  order_date_waiting?: number;
}

export interface ConversationMeta {
  nickname?: string;
  email?: string;
  phone?: string;
  ip?: string;
  avatar?: string | null;
  address?: string;
  subject?: string;
  origin?: string;
  segments?: string[];
  data?: Record<string, string | number | boolean>;
  connection?: ConnectionInfo;
  device?: DeviceInfo;
}

export interface ConversationMetaUpdate {
  nickname?: string | null;
  email?: string | null;
  phone?: string | null;
  address?: string | null;
  subject?: string | null;
  avatar?: string | null;
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string | null;
  ip?: string | null;
  segments?: string[] | null;
  /** Merged into what is there, key by key; null removes a key. */
  data?: Record<string, string | number | boolean | null> | null;
  device?: DeviceInfoUpdate | null;
}

export interface ConnectionInfo {
  isp?: string | null;
  asn?: string | null;
}

export interface DeviceInfo {
  /** What the visitor's chat box can do, such as `call` or `browsing`. */
  capabilities?: string[];
  geolocation?: GeolocationInfo | null;
  system?: SystemInfo | null;
  /** Minutes from local time to UTC. */
  timezone?: number | null;
  /** Languages, preferred first. */
  locales?: string[];
}

export interface DeviceInfoUpdate {
  /** What the visitor's chat box can do, such as `call` or `browsing`. */
  capabilities?: string[] | null;
  geolocation?: GeolocationInfo | null;
  system?: SystemInfo | null;
  /** Minutes from local time to UTC. */
  timezone?: number | null;
  /** Languages, preferred first. */
  locales?: string[] | null;
}

export interface GeolocationInfo {
  /** Two letters, as in ISO 3166. */
  country?: string | null;
  region?: string | null;
  city?: string | null;
  coordinates?: Coordinates | null;
}

export interface Coordinates {
  latitude?: number;
  longitude?: number;
}

export interface SystemInfo {
  os?: OSInfo | null;
  engine?: EngineInfo | null;
  browser?: BrowserInfo | null;
  useragent?: string | null;
}

export interface OSInfo {
  name?: string | null;
  version?: string | null;
}

export interface EngineInfo {
  name?: string | null;
  version?: string | null;
}

export interface BrowserInfo {
  major?: string | null;
  name?: string | null;
  version?: string | null;
}

export interface ConversationMessage {
  session_id?: string;
  website_id?: string;
  type?: ConversationMessageType;
  /** Who sent it: the visitor (`user`) or the team (`operator`). */
  from?: "user" | "operator" | (string & {});
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
  preview?: ConversationMessagePreview[];
  /** user_id of operators to tell. */
  mentions?: string[];
  /** Origin through which it was read; absent when it was not. */
  read?: string;
  /** Origin through which it was delivered; absent when not. */
  delivered?: string;
  ignored?: Record<string, ConversationMessageIgnored>;
  edited?: boolean;
  translated?: boolean;
  automated?: boolean;
  /** The server knows who sent it. */
  stamped?: boolean;
  /** The message's number inside its conversation. */
  fingerprint?: number;
  /** When it was sent, in milliseconds. */
  timestamp?: number;
  user?: ConversationMessageUser;
  references?: ConversationMessageReference[];
  original?: ConversationMessageOriginal;
  /** Keys and values of the sender's choice, kept with the message. */
  properties?: Record<string, string | number | boolean>;
  content?: ConversationMessageContent;
}

export type ConversationMessageNew = {
  /** Who sent it: the visitor (`user`) or the team (`operator`). */
  from: "user" | "operator" | (string & {});
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin: string;
  /** The message's number inside its conversation, chosen so that a repeated send is harmless. */
  fingerprint?: number | string;
  user?: ConversationMessageUser;
  /** user_id of operators to tell. */
  mentions?: string[];
  references?: ConversationMessageReference[];
  original?: ConversationMessageNewOriginal;
  /** Keys and values of the sender's choice, kept with the message. */
  properties?: Record<string, string | number | boolean>;
  /** When it was sent, in milliseconds; now when absent, and never later than now. */
  timestamp?: number | Date;
  /** Keep and list it, but notify nobody and count it nowhere. */
  stealth?: boolean;
  /** It was translated before sending. */
  translated?: boolean;
  /** A program wrote it. */
  automated?: boolean;
} & ({
  type: "text";
  /** The text, with Markdown. */
  content: string;
} | {
  type: "note";
  /** The text, with Markdown. */
  content: string;
} | {
  type: "file";
  content: ConversationFileMessageContent;
} | {
  type: "animation";
  content: ConversationAnimationMessageContent;
} | {
  type: "audio";
  content: ConversationAudioMessageContent;
} | {
  type: "picker";
  content: ConversationPickerMessageContent;
} | {
  type: "field";
  content: ConversationFieldMessageContent;
} | {
  type: "carousel";
  content: ConversationCarouselMessageContent;
} | {
  type: "event";
  content: ConversationEventMessageContent;
});

export interface ConversationMessageUpdate {
  /** The new content, in the form of the message's type. */
  content?: ConversationMessageContent;
}

export interface ConversationMessageDispatched {
  /** The message's number inside its conversation. */
  fingerprint?: number;
}

export type ConversationMessageType = "text" | "note" | "file" | "animation" | "audio" | "picker" | "field" | "carousel" | "event";

export interface ConversationMessageUser {
  /** What kind of sender: `user`, `operator`, ... */
  type?: string;
  /** The operator's user_id, or the session_id. */
  user_id?: string;
  nickname?: string;
  /** URL of a picture. */
  avatar?: string | null;
}

export interface ConversationMessageReference {
  type?: string;
  name?: string;
  target?: string;
}

export interface ConversationMessageNewOriginal {
  /** Media type of the content. */
  type?: string;
  /** The message as the channel gave it. */
  content?: string;
  original_id?: string;
}

export interface ConversationMessageOriginal {
  original_id?: string;
  type?: string;
  content?: string;
}

export interface ConversationMessageIgnored {
  type?: string;
  reason?: string;
}

export interface ConversationMessagePreview {
  url?: string;
  website?: string;
  title?: string;
  preview?: ConversationMessagePreviewInformation;
  stamped?: boolean;
}

export interface ConversationMessagePreviewInformation {
  excerpt?: string;
  image?: string;
  embed?: string;
}

export interface ConversationComposeMessageNew {
  /** Whether typing starts or stops. */
  type: "start" | "stop";
  /** Who types. */
  from: "user" | "operator" | (string & {});
  /** The draft so far. */
  excerpt?: string;
  /** Do not show it to the other side. */
  stealth?: boolean;
  /** A program types. */
  automated?: boolean;
}

/** Every message of `from` when no fingerprints are given. */
export interface ConversationReadMessageMark {
  /** Whose messages were read. */
  from?: "user" | "operator" | (string & {});
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
  fingerprints?: (number | string)[];
}

/** The visitor's newest message becomes unread again. */
export interface ConversationUnreadMessageMark {
  /** `user`; `operator`, as some clients send, means the same. */
  from?: "user" | "operator" | (string & {});
}

export interface ConversationDeliveredMessageMark {
  /** Whose messages were delivered. */
  from?: "user" | "operator" | (string & {});
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
  fingerprints?: (number | string)[];
}

export interface ConversationFileMessageContent {
  /** File name. */
  name?: string;
  url?: string;
  type?: string;
}

export interface ConversationAnimationMessageContent {
  url?: string;
  type?: string;
}

export interface ConversationAudioMessageContent {
  url?: string;
  type?: string;
  /** Seconds. */
  duration?: number;
}

export interface ConversationPickerMessageContent {
  /** What the picker is known by. */
  id?: string;
  /** The question. */
  text?: string;
  choices?: ConversationPickerMessageContentChoice[];
  /** The visitor must choose before writing on. */
  required?: boolean;
}

export interface ConversationPickerMessageContentChoice {
  /** What the choice is known by. */
  value?: string;
  /** An emoji or the URL of an image. */
  icon?: string;
  /** What the visitor reads. */
  label?: string;
  /** Whether it was chosen. */
  selected?: boolean;
  action?: ConversationPickerMessageContentChoiceAction;
}

export interface ConversationPickerMessageContentChoiceAction {
  /** What choosing it does, such as `link`. */
  type?: string;
  target?: string;
}

export interface ConversationFieldMessageContent {
  /** What the field is known by. */
  id?: string;
  /** The question. */
  text?: string;
  /** What to write into it. */
  explain?: string;
  /** What the visitor wrote. */
  value?: string;
  /** The visitor must fill it in before writing on. */
  required?: boolean;
}

export interface ConversationCarouselMessageContent {
  text?: string;
  targets?: ConversationCarouselMessageContentTarget[];
}

export interface ConversationCarouselMessageContentTarget {
  title?: string;
  description?: string;
  image?: string;
  actions?: ConversationCarouselMessageContentTargetAction[];
}

export interface ConversationCarouselMessageContentTargetAction {
  label?: string;
  url?: string;
}

export interface ConversationEventMessageContent {
  /** What happened, such as `state:resolved`. */
  namespace?: string;
  text?: string;
}

export type ConversationMessageContent = string | ConversationFileMessageContent | ConversationAnimationMessageContent | ConversationAudioMessageContent | ConversationPickerMessageContent | ConversationFieldMessageContent | ConversationCarouselMessageContent | ConversationEventMessageContent;

export interface Helpdesk {
  /** What the helpdesk is called. */
  name?: string;
  /** Where readers find it. */
  url?: string;
}

/** Each type of content has a tree of its own in every locale. */
export type HelpdeskContentType = "articles" | "guides" | "references" | "news" | (string & {});

export interface HelpdeskCreate {
  /** What the helpdesk is called. */
  name?: string;
  /** Label of the subdomain that the helpdesk is reached by, such as `acme`. */
  domain_basic?: string;
}

export interface HelpdeskDomain {
  /** The domain that all subdomains are below. */
  root?: string;
  /** Label of the helpdesk's subdomain, such as `acme`. */
  basic?: string;
  /** A domain name of the team's own. */
  custom?: string;
  /** The custom domain name leads to the helpdesk. */
  verified?: boolean;
}

export interface HelpdeskDomainChangeRequest {
  /** Label of the subdomain, such as `acme`. */
  basic?: string;
  /** A domain name of the team's own, such as `help.acme.com`. */
  custom?: string;
}

export interface HelpdeskDomainSetupFlow {
  /** The custom domain name that this is about. */
  custom?: string;
  setup?: HelpdeskDomainSetupFlowSetup;
}

export interface HelpdeskDomainSetupFlowSetup {
  records?: HelpdeskDomainSetupFlowSetupRecord[];
}

export interface HelpdeskDomainSetupFlowSetupRecord {
  /** Type of the DNS record, such as `CNAME`. */
  type?: string;
  query?: string;
  /** Name of the record. */
  name?: string;
  /** What the record must hold. */
  value?: string;
}

export interface HelpdeskHistoryChange {
  change_id?: string;
  /** What was done, in a line. */
  message?: string;
  author?: HelpdeskHistoryChangeAuthor;
  edits?: HelpdeskHistoryChangeEdits;
  /** When it was made, in milliseconds. */
  created_at?: number;
  files?: HelpdeskHistoryChangeFile[];
}

export interface HelpdeskHistoryChangeAuthor {
  email?: string;
  name?: string;
}

export interface HelpdeskHistoryChangeCancel {
  /** How to cancel it; no source lists the values. */
  action?: string;
}

export interface HelpdeskHistoryChangeEdits {
  /** How much was added. */
  insertions?: number;
  /** How much was removed. */
  deletions?: number;
}

export interface HelpdeskHistoryChangeFile {
  /** What happened to the file. */
  change?: string;
  /** Where the file is. */
  path?: string;
  metadata?: HelpdeskTreeMetadata;
  /** What is written in it. */
  content?: string;
}

export interface HelpdeskLocale {
  locale_id?: string;
  /** A language code, such as `en`. */
  locale?: string;
  /** Where readers find the locale. */
  url?: string;
  /** How much a locale holds, by type of content. */
  statistics?: HelpdeskLocaleStatistics;
  /** How many articles there are: of helpdesks before the tree. */
  articles?: number;
  /** How many categories there are: of helpdesks before the tree. */
  categories?: number;
}

export interface HelpdeskLocaleAdd {
  /** A language code, such as `en`. */
  locale?: string;
}

export interface HelpdeskLocaleArticle {
  article_id?: string;
  title?: string;
  description?: string | null;
  /** What is written, as Markdown; lists leave it out. */
  content?: string;
  status?: "published" | "draft" | (string & {});
  visibility?: "visible" | "hidden" | (string & {});
  /** It is shown before others. */
  featured?: boolean;
  /** How often it was read. */
  visits?: number;
  /** Its place among the others. */
  order?: number;
  /** Where readers find it. */
  url?: string;
  /** When it was added, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
  /** When it was published, in milliseconds. */
  published_at?: number;
}

export interface HelpdeskLocaleArticleAdd {
  title?: string;
}

export interface HelpdeskLocaleArticleAlternate {
  /** The other locale, such as `fr`. */
  locale?: string;
  /** The article that says the same there. */
  article_id?: string;
}

export interface HelpdeskLocaleArticleAlternateSave {
  /** The article of the other locale. */
  article_id?: string;
}

export interface HelpdeskLocaleArticleCategory {
  /** Absent or empty when the article is in none. */
  category_id?: string;
  /** The section of the category, if the article is in one. */
  section_id?: string;
}

export interface HelpdeskLocaleArticleCategoryUpdate {
  /** The category, a UUID; empty for none. */
  category_id?: string;
  /** A section of that category, a UUID. */
  section_id?: string;
}

export interface HelpdeskLocaleArticleNew {
  article_id?: string;
}

export interface HelpdeskLocaleArticlePage {
  title?: string;
  /** Where readers find it. */
  url?: string;
}

export interface HelpdeskLocaleArticlePublish {
  /** Where readers find it now. */
  url?: string;
}

export interface HelpdeskLocaleArticleSave {
  title?: string;
  description?: string | null;
  /** What to write, as Markdown. */
  content?: string;
  status?: "published" | "draft" | (string & {});
  visibility?: "visible" | "hidden" | (string & {});
  /** Show it before others. */
  featured?: boolean;
  /** Its place among the others. */
  order?: number;
}

export interface HelpdeskLocaleArticlesOptions {
  /** Only articles whose title has this text. */
  search_title?: string;
  /** Only articles in this category, a UUID. */
  filter_category_id?: string;
  /** Only articles in this section of a category, a UUID. */
  filter_section_id?: string;
  /** Only published articles. */
  filter_status_published?: number;
  /** Only drafts. */
  filter_status_draft?: number;
  /** Only visible articles. */
  filter_visibility_visible?: number;
  /** Only hidden articles. */
  filter_visibility_hidden?: number;
  /** Articles of this time or later, ISO 8601. */
  filter_date_start?: string | Date;
  /** Articles of this time or earlier, ISO 8601. */
  filter_date_end?: string | Date;
  /** Most visited first. */
  order_visits?: number;
}

export interface HelpdeskLocaleCategory {
  category_id?: string;
  name?: string;
  description?: string | null;
  /** Such as `#377FEA`. */
  color?: string | null;
  /** URL of an image. */
  image?: string | null;
  /** Its place among the others. */
  order?: number;
  /** When it was added, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
}

export interface HelpdeskLocaleCategoryAdd {
  name?: string;
}

export interface HelpdeskLocaleCategoryNew {
  category_id?: string;
}

export interface HelpdeskLocaleCategorySave {
  name?: string;
  description?: string | null;
  /** Such as `#377FEA`. */
  color?: string | null;
  /** URL of an image. */
  image?: string | null;
  /** Its place among the others. */
  order?: number;
}

export interface HelpdeskLocaleExternalImport {
  /** The other helpdesk. */
  helpdesk_url: string;
  /** Find out which other locales it has. */
  detect_locales?: boolean;
  /** Which other locales to import, such as `fr`. */
  other_locales?: string[];
}

export interface HelpdeskLocaleFeedbackItem {
  /** `helpful` or `unhelpful`. */
  rating?: string;
  /** What the reader wrote. */
  comment?: string;
  article?: HelpdeskLocaleFeedbackItemArticle;
  session?: HelpdeskLocaleFeedbackItemSession;
  /** When it was given, in milliseconds. */
  created_at?: number;
}

export interface HelpdeskLocaleFeedbackItemArticle {
  article_id?: string;
  title?: string;
  /** Where readers find it. */
  url?: string;
}

export interface HelpdeskLocaleFeedbackItemSession {
  /** The reader's conversation. */
  session_id?: string;
  nickname?: string;
  email?: string;
  /** URL of an image. */
  avatar?: string;
  geolocation?: HelpdeskLocaleFeedbackItemSessionGeolocation;
  assigned?: HelpdeskLocaleFeedbackItemSessionAssigned;
}

export interface HelpdeskLocaleFeedbackItemSessionAssigned {
  /** The operator. */
  user_id?: string;
}

export interface HelpdeskLocaleFeedbackItemSessionGeolocation {
  /** Two-letter country code. */
  country?: string;
  region?: string;
  city?: string;
  coordinates?: HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates;
}

export interface HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates {
  /** Degrees, north of the equator. */
  latitude?: number;
  /** Degrees, east of Greenwich. */
  longitude?: number;
}

export interface HelpdeskLocaleFeedbackRatings {
  ratings?: HelpdeskLocaleFeedbackRatingsRatings;
}

export interface HelpdeskLocaleFeedbackRatingsRatings {
  /** How many readers found it helpful. */
  helpful?: number;
  /** How many readers did not. */
  unhelpful?: number;
}

export interface HelpdeskLocaleSection {
  section_id?: string;
  name?: string;
  /** Its place among the others. */
  order?: number;
  /** When it was added, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
}

export interface HelpdeskLocaleSectionAdd {
  name?: string;
}

export interface HelpdeskLocaleSectionNew {
  section_id?: string;
}

export interface HelpdeskLocaleSectionSave {
  name?: string;
  /** Its place among the others. */
  order?: number;
}

/** How much a locale holds, by type of content. */
export interface HelpdeskLocaleStatistics {
  articles?: HelpdeskLocaleStatisticsContent;
  guides?: HelpdeskLocaleStatisticsContent;
  references?: HelpdeskLocaleStatisticsContent;
  news?: HelpdeskLocaleStatisticsContent;
}

export interface HelpdeskLocaleStatisticsContent {
  /** How many pages there are. */
  entries?: number;
  /** How many groups hold them. */
  groups?: number;
}

export interface HelpdeskPage {
  /** What the page shows; `resolveHelpdeskPageEntity` takes it. */
  entity_id?: string;
  title?: string;
  /** Its place in the content tree. */
  tree_path?: string;
  /** Where readers find it. */
  url?: string;
}

export interface HelpdeskRedirection {
  redirection_id?: string;
  /** The path that readers ask for. */
  path?: string;
  /** Where they are sent: a path or a URL. */
  target?: string;
  /** When it was added, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
}

export interface HelpdeskRedirectionAdd {
  /** The path that readers ask for, such as `/en/article/old/`. */
  path?: string;
  /** Where to send them: a path, such as `/en/article/new/`, or a URL. */
  target?: string;
}

export interface HelpdeskRedirectionNew {
  redirection_id?: string;
}

export interface HelpdeskRemove {
  /** Proof that the caller is who they say. */
  verify?: HelpdeskRemoveVerify;
}

/** Proof that the caller is who they say. */
export interface HelpdeskRemoveVerify {
  /** What `secret` holds: a password, a token, or proof from Google. */
  method: "password" | "token" | "google" | (string & {});
  secret: string;
}

export interface HelpdeskSettings {
  /** What the helpdesk is called. */
  name?: string;
  appearance?: HelpdeskSettingsAppearance;
  localization?: HelpdeskSettingsLocalization;
  section?: HelpdeskSettingsSection;
  behavior?: HelpdeskSettingsBehavior;
  service?: HelpdeskSettingsService;
  include?: HelpdeskSettingsInclude;
  access?: HelpdeskSettingsAccess;
}

export interface HelpdeskSettingsAccess {
  /** How reading is restricted; no source lists the values. */
  restrict_mode?: string;
  /** What readers must know; null: none. */
  password?: string | null;
  /** Key that the tokens of readers are signed with; null: none. */
  jwt_secret?: string | null;
}

export interface HelpdeskSettingsAppearance {
  color?: HelpdeskSettingsAppearanceColor;
  logos?: HelpdeskSettingsAppearanceLogos;
  /** URL of the banner; null for none. */
  banner?: string | null;
}

export interface HelpdeskSettingsAppearanceColor {
  /** Light or dark; no source lists the values. */
  mode?: string;
  /** Readers may choose another. */
  mode_changeable?: boolean;
}

export interface HelpdeskSettingsAppearanceLogos {
  /** URL of the icon that browsers show; null for none. */
  favicon?: string | null;
  /** URL of the logo at the top; null for none. */
  header?: string | null;
  /** URL of the logo at the bottom; null for none. */
  footer?: string | null;
}

export interface HelpdeskSettingsBehavior {
  /** Show what is read most. */
  frequently_read?: boolean;
  /** Show the images of categories. */
  show_category_images?: boolean;
  /** Show the chat box on pages. */
  show_chatbox?: boolean;
  /** Ask readers whether a page helped. */
  ask_feedback?: boolean;
  /** Let readers report what is wrong. */
  report_incorrect?: boolean;
  /** Serve pages as Markdown, too. */
  serve_markdown?: boolean;
  /** Show a bar to ask the AI agent. */
  agent_chat_bar?: boolean;
  /** Show a button that copies a page for an AI agent. */
  agent_copy_button?: boolean;
  /** Show a table of contents. */
  table_of_contents?: boolean;
  /** Let readers choose the locale. */
  locale_picker?: boolean;
  /** Show a link to the maker of the helpdesk. */
  refer_link?: boolean;
  /** Ask search engines to stay away. */
  forbid_indexing?: boolean;
  /** Warn readers while the status page says that something is down. */
  status_health_dead?: boolean;
}

export interface HelpdeskSettingsInclude {
  /** HTML that each page includes. */
  html?: string | null;
}

export interface HelpdeskSettingsLocalization {
  /** The locale that the team writes in, such as `en`. */
  writing_locale?: string;
  /** Other locales are translated from it by machine. */
  translated_automatic?: boolean;
  /** Translations cannot be edited. */
  translated_locales_readonly?: boolean;
}

export interface HelpdeskSettingsSection {
  /** How articles are offered; no source lists the values. */
  articles?: string;
  /** How guides are offered; no source lists the values. */
  guides?: string;
  /** How references are offered; no source lists the values. */
  references?: string;
  /** How news are offered; no source lists the values. */
  news?: string;
}

export interface HelpdeskSettingsService {
  /** Offer the content to AI tools over the Model Context Protocol. */
  mcp_server?: boolean;
}

export interface HelpdeskTreeContent {
  /** What is written, in the format that the metadata names. */
  content?: string;
}

export interface HelpdeskTreeContentSave {
  /** What to write, in the format that the metadata names. */
  content?: string;
}

export interface HelpdeskTreeEntry {
  /** What the entry is: a page, or a group of others. No source lists the values. */
  type?: string;
  /** Its own segment of the path. */
  slug?: string;
  title?: string;
  state?: HelpdeskTreeState;
  /** The entries below it. */
  children?: HelpdeskTreeEntry[];
}

export interface HelpdeskTreeMetadata {
  /** How the content is written; no source lists the values. */
  format?: string;
  title?: string;
  description?: string | null;
  state?: HelpdeskTreeState;
  author?: HelpdeskTreeMetadataAuthor;
  /** Such as `#377FEA`. */
  color?: string | null;
  /** URL of an image. */
  image?: string | null;
}

export interface HelpdeskTreeMetadataAuthor {
  /** The operator. */
  user_id?: string;
}

export interface HelpdeskTreePage {
  title?: string;
  /** Where readers find it; a page that is not published may have none. */
  url?: string;
}

export interface HelpdeskTreePathUpdate {
  /** What to do: one client names `move` and `order`. */
  action: string;
  path?: HelpdeskTreePathUpdatePath;
  /** The new place among the entries beside it. */
  position?: number;
}

export interface HelpdeskTreePathUpdatePath {
  /** The new path in the tree. */
  to: string;
}

export interface HelpdeskTreeState {
  /** Readers can find it. */
  published?: boolean;
  /** It is left out of lists. */
  hidden?: boolean;
  /** It is shown before others. */
  featured?: boolean;
}

export interface PeopleCampaign {
  campaign_id?: string;
  type?: "one-shot" | "automated" | (string & {});
  name?: string;
  /** When the campaign was added, in milliseconds. */
  created_at?: number;
  /** When the campaign last changed, in milliseconds. */
  updated_at?: number;
  /** When the campaign was dispatched, in milliseconds. */
  dispatched_at?: number;
  /** When it was sent to the contact, in milliseconds. */
  occurred_at?: number;
  /** What the contact did with it, such as `opened`. */
  statistics?: string[];
}

export interface PeopleData {
  data?: Record<string, string | number | boolean>;
}

export type PeopleDataUpdate = {
  /** Merged into what is there, key by key; null removes a key. */
  data: Record<string, string | number | boolean | null>;
} | Record<string, string | number | boolean | null>;

export interface PeopleEvent {
  /** What happened, such as `user:payment:success`. */
  text?: string;
  /** Details, of any form. */
  data?: object;
  color?: "red" | "orange" | "yellow" | "green" | "blue" | "purple" | "pink" | "brown" | "grey" | "black" | (string & {});
  /** When it happened, in milliseconds. */
  timestamp?: number;
}

export interface PeopleEventAdd {
  /** What happened, such as `user:payment:success`. */
  text?: string;
  /** Details, of any form. */
  data?: object;
  color?: "red" | "orange" | "yellow" | "green" | "blue" | "purple" | "pink" | "brown" | "grey" | "black" | (string & {});
  /** When it happened, in milliseconds: now, when absent. */
  timestamp?: number | Date;
}

export interface PeopleProfile {
  people_id?: string;
  email?: string;
  person?: PeopleProfileCardPerson;
  company?: PeopleProfileCardCompany | null;
  segments?: string[];
  /** What the team noted. */
  notepad?: string | null;
  active?: PeopleProfileCardActive | null;
  /** How good a lead they are. */
  score?: number;
  /** When they were added, in milliseconds. */
  created_at?: number;
  /** When the profile last changed, in milliseconds. */
  updated_at?: number;
}

export interface PeopleProfileAddCard {
  email?: string;
  person?: {
    nickname?: string;
    /** The URL of an image. */
    avatar?: string | null;
    gender?: string | null;
    phone?: string | null;
    address?: string | null;
    description?: string | null;
    /** The URL of a site of their own. */
    website?: string | null;
    /** Minutes from local time to UTC. */
    timezone?: number | null;
    /** Social networks. */
    profiles?: PeopleProfileCardPersonProfile[];
    employment?: PeopleProfileCardPersonEmployment | null;
    geolocation?: PeopleProfileCardGeolocation | null;
    /** Languages, preferred first. */
    locales?: string[];
  };
  company?: PeopleProfileCardCompany | null;
  segments?: string[];
  /** What the team noted. */
  notepad?: string | null;
  /** When they were last on the website, in milliseconds, as a number or as profiles answer it. */
  active?: number | {
    /** They are on the website at the moment. */
    now?: boolean;
    /** When they were last, in milliseconds. */
    last?: number | null;
  };
}

export interface PeopleProfileCard {
  email?: string;
  person?: PeopleProfileCardPerson;
  company?: PeopleProfileCardCompany | null;
  segments?: string[];
  /** What the team noted. */
  notepad?: string | null;
  active?: PeopleProfileCardActive | null;
  /** How good a lead they are. */
  score?: number;
  /** When they were added, in milliseconds. */
  created_at?: number;
  /** When the profile last changed, in milliseconds. */
  updated_at?: number;
}

export interface PeopleProfileCardActive {
  /** They are on the website at the moment. */
  now?: boolean;
  /** When they were last, in milliseconds. */
  last?: number | null;
}

export interface PeopleProfileCardCompany {
  name?: string | null;
  legal_name?: string | null;
  /** Such as `acme.com`. */
  domain?: string | null;
  /** Its site. */
  url?: string | null;
  description?: string | null;
  /** Minutes from local time to UTC. */
  timezone?: number | null;
  phones?: string[];
  emails?: string[];
  geolocation?: PeopleProfileCardGeolocation | null;
  metrics?: PeopleProfileCardCompanyMetrics | null;
  tags?: string[];
}

export interface PeopleProfileCardCompanyMetrics {
  /** How many work there. */
  employees?: number | null;
  /** Its market capitalisation. */
  market_cap?: number | null;
  /** What investors gave it. */
  raised?: number | null;
  /** What it earns in a year from subscriptions. */
  arr?: number | null;
}

export interface PeopleProfileCardGeolocation {
  /** Two letters, as in ISO 3166. */
  country?: string | null;
  region?: string | null;
  city?: string | null;
  coordinates?: PeopleProfileCardGeolocationCoordinates | null;
}

export interface PeopleProfileCardGeolocationCoordinates {
  latitude?: number;
  longitude?: number;
}

export interface PeopleProfileCardPerson {
  nickname?: string;
  /** The URL of an image. */
  avatar?: string | null;
  gender?: string | null;
  phone?: string | null;
  address?: string | null;
  description?: string | null;
  /** The URL of a site of their own. */
  website?: string | null;
  /** Minutes from local time to UTC. */
  timezone?: number | null;
  /** Social networks. */
  profiles?: PeopleProfileCardPersonProfile[];
  employment?: PeopleProfileCardPersonEmployment | null;
  geolocation?: PeopleProfileCardGeolocation | null;
  /** Languages, preferred first. */
  locales?: string[];
}

export interface PeopleProfileCardPersonEmployment {
  /** Who employs them. */
  name?: string | null;
  /** Such as `acme.com`. */
  domain?: string | null;
  /** What they are called, such as `Head of Sales`. */
  title?: string | null;
  /** What they work on, such as `sales`. */
  role?: string | null;
  /** How high they are, such as `manager`. */
  seniority?: string | null;
}

export interface PeopleProfileCardPersonProfile {
  /** The network, such as `twitter`. */
  type?: string | null;
  /** Who the person is there. */
  handle?: string | null;
  /** Where the network shows them. */
  url?: string | null;
}

export interface PeopleProfileExport {
  /** Only these contacts, by people_id. */
  profiles?: string[];
  /** Only contacts that meet these conditions. */
  search?: {
    filter?: WebsiteFilter[];
    operator?: "and" | "or" | (string & {});
  };
}

export interface PeopleProfileImport {
  /** What `people:import:progress` and `people:import:done` name. */
  import_id?: string;
}

export interface PeopleProfileImportSetup {
  /** Where the CSV file is. */
  url?: string;
  /** What its columns hold. */
  mapping?: PeopleProfileImportSetupMapping[];
  options?: PeopleProfileImportSetupOptions;
}

export interface PeopleProfileImportSetupMapping {
  /** Which column of the file, from 0. */
  column?: number;
  /** Which field of a contact it holds, such as `email`. */
  field?: string;
}

export interface PeopleProfileImportSetupOptions {
  /** What is between columns: `,`. */
  column_separator?: string;
  /** The first line holds names of columns, no contact. */
  skip_header?: boolean;
}

export interface PeopleProfileNew {
  people_id?: string;
}

export interface PeopleProfileSaveCard {
  email?: string;
  person?: PeopleProfileCardPerson;
  company?: PeopleProfileCardCompany | null;
  segments?: string[];
  /** What the team noted. */
  notepad?: string | null;
  /** When they were last on the website, in milliseconds, as a number or as profiles answer it. */
  active?: number | {
    /** They are on the website at the moment. */
    now?: boolean;
    /** When they were last, in milliseconds. */
    last?: number | null;
  };
}

export interface PeopleProfileUpdateCard {
  email?: string;
  person?: PeopleProfileCardPerson;
  company?: PeopleProfileCardCompany | null;
  segments?: string[];
  /** What the team noted. */
  notepad?: string | null;
  /** When they were last on the website, in milliseconds, as a number or as profiles answer it. */
  active?: number | {
    /** They are on the website at the moment. */
    now?: boolean;
    /** When they were last, in milliseconds. */
    last?: number | null;
  };
}

export interface PeopleStatistics {
  /** How many contacts there are. */
  total?: number;
}

export interface PeopleSubscription {
  /** They receive mail of campaigns. */
  email?: boolean;
}

export interface PeopleSubscriptionUpdate {
  /** Whether to send them mail of campaigns. */
  email?: boolean;
}

export interface PeopleSuggestedDataDelete {
  key?: string;
}

export interface PeopleSuggestedDataKey {
  key?: string;
  /** How many contacts have it. */
  count?: number;
}

export interface PeopleSuggestedEvent {
  text?: string;
  /** How many contacts have it. */
  count?: number;
}

export interface PeopleSuggestedEventDelete {
  text?: string;
}

export interface PeopleSuggestedSegment {
  segment?: string;
  /** How many contacts have it. */
  count?: number;
}

export interface PeopleSuggestedSegmentDelete {
  segment?: string;
}

export interface WebsiteCampaignCreate {
  /** Whether it is sent once, or to each contact when an event of theirs launches it. */
  type?: "one-shot" | "automated" | (string & {});
  name?: string;
}

export interface WebsiteCampaignExcerpt {
  campaign_id?: string;
  /** Whether it is sent once, or to each contact when an event of theirs launches it. */
  type?: "one-shot" | "automated" | (string & {});
  format?: "markdown" | "html" | (string & {});
  name?: string;
  /** The subject of its mails. */
  subject?: string;
  /** What it is sorted under. */
  tag?: string;
  /** Nothing is missing: it can be dispatched. */
  ready?: boolean;
  /** It was sent, or is being sent. */
  dispatched?: boolean;
  /** It is not paused. */
  running?: boolean;
  /** How much of it is sent, in percent. */
  progress?: number;
  /** How many contacts it is for. */
  targets?: number;
  /** How many contacts it reached. */
  reached?: number;
  /** When it was added, in milliseconds. */
  created_at: number;
  /** When it last changed, in milliseconds. */
  updated_at: number;
  /** When it was dispatched, in milliseconds. */
  dispatched_at?: number;
}

export interface WebsiteCampaignItem {
  campaign_id?: string;
  /** Whether it is sent once, or to each contact when an event of theirs launches it. */
  type?: "one-shot" | "automated" | (string & {});
  format?: "markdown" | "html" | (string & {});
  name?: string;
  /** The subject of its mails. */
  subject?: string;
  /** What it is sorted under. */
  tag?: string;
  /** Nothing is missing: it can be dispatched. */
  ready?: boolean;
  /** It was sent, or is being sent. */
  dispatched?: boolean;
  /** It is not paused. */
  running?: boolean;
  /** How much of it is sent, in percent. */
  progress?: number;
  /** How many contacts it is for. */
  targets?: number;
  /** How many contacts it reached. */
  reached?: number;
  /** When it was added, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
  /** When it was dispatched, in milliseconds. */
  dispatched_at?: number;
  sender?: WebsiteCampaignItemSender;
  recipients?: WebsiteCampaignItemRecipients;
  flow?: WebsiteCampaignItemFlow;
  options?: WebsiteCampaignItemOptions;
  /** What is written, in the campaign's format. */
  message?: string;
  statistics?: WebsiteCampaignItemStatistics;
}

export interface WebsiteCampaignItemFlow {
  /** The event of a contact that launches an automated campaign. */
  launch_event?: string;
  /** What a contact must meet before it is sent to them. */
  assert_filter?: WebsiteFilter[];
  /** How long after the event these conditions are looked at. */
  assert_delay?: number;
  /** A contact receives it once, however often it is launched. */
  deliver_once?: boolean;
  /** How long after that it is sent. */
  deliver_delay?: number;
}

export interface WebsiteCampaignItemOptions {
  /** Send it to the chat box. */
  deliver_to_chatbox?: boolean;
  /** Send it as a mail. */
  deliver_to_email?: boolean;
  /** The website's name stands for the sender's. */
  sender_name_website?: boolean;
  /** Replies go to the sender's own address. */
  sender_email_reply?: boolean;
  /** Count who opens it and who clicks. */
  tracking?: boolean;
}

export interface WebsiteCampaignItemRecipients {
  /** How recipients are picked: `all`, or by one of the other fields. */
  type?: string;
  /** Contacts with these segments. */
  segments?: string[];
  /** These contacts. */
  people?: string[];
  /** Contacts that meet these conditions. */
  filter?: WebsiteFilter[];
}

export interface WebsiteCampaignItemSender {
  /** The operator in whose name it is sent. */
  user_id?: string;
}

export interface WebsiteCampaignItemStatistics {
  /** How many contacts opened it. */
  opened?: number;
  /** How many contacts clicked on a link. */
  clicked?: number;
  /** How many contacts unsubscribed. */
  unsubscribed?: number;
}

export interface WebsiteCampaignNew {
  campaign_id?: string;
}

export interface WebsiteCampaignSave {
  /** Whether it is sent once, or to each contact when an event of theirs launches it. */
  type?: "one-shot" | "automated" | (string & {});
  format?: "markdown" | "html" | (string & {});
  name?: string;
  /** The subject of its mails. */
  subject?: string;
  /** What it is sorted under. */
  tag?: string;
  sender?: WebsiteCampaignItemSender;
  recipients?: WebsiteCampaignItemRecipients;
  flow?: WebsiteCampaignItemFlow;
  options?: WebsiteCampaignItemOptions;
  /** What to write, in the campaign's format. */
  message?: string;
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  campaign_id?: string;
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  ready?: boolean;
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  dispatched?: boolean;
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  running?: boolean;
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  progress?: number;
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  targets?: number;
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  reached?: number;
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  created_at?: number;
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  updated_at?: number;
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  dispatched_at?: number;
  statistics?: WebsiteCampaignItemStatistics;
}

export interface WebsiteCampaignRecipient {
  people_id?: string;
  email?: string;
  person?: WebsiteCampaignRecipientPerson;
  /** They did not unsubscribe. */
  subscribed?: boolean;
}

export interface WebsiteCampaignRecipientPerson {
  nickname?: string;
  avatar?: string;
}

export interface WebsiteCampaignStatistic {
  /** What the contact did, such as `opened`. */
  type?: string;
  profile?: WebsiteCampaignStatisticProfile;
  /** More about it, such as the link that was clicked. */
  data?: Record<string, unknown>;
  /** When they first did it, in milliseconds. */
  created_at?: number;
  /** When they last did it, in milliseconds. */
  updated_at?: number;
}

export interface WebsiteCampaignStatisticProfile {
  people_id?: string;
  email?: string;
  person?: WebsiteCampaignStatisticProfilePerson;
}

export interface WebsiteCampaignStatisticProfilePerson {
  nickname?: string;
  avatar?: string;
  geolocation?: WebsiteCampaignStatisticProfilePersonGeolocation;
}

export interface WebsiteCampaignStatisticProfilePersonGeolocation {
  /** Two letters, ISO 3166. */
  country?: string;
  region?: string;
  city?: string;
  /** In degrees. */
  coordinates?: WebsiteCampaignStatisticProfilePersonGeolocationCoordinates;
}

/** In degrees. */
export interface WebsiteCampaignStatisticProfilePersonGeolocationCoordinates {
  latitude?: number;
  longitude?: number;
}

export interface WebsiteCampaignTemplateCreate {
  format?: "markdown" | "html" | (string & {});
  name?: string;
}

export interface WebsiteCampaignTemplateExcerpt {
  template_id?: string;
  /** Whether it comes with the service (`static`) or was made by the team (`custom`). */
  type?: "static" | "custom" | (string & {});
  name?: string;
  format?: "markdown" | "html" | (string & {});
  /** When it was added, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
}

export interface WebsiteCampaignTemplateItem {
  template_id?: string;
  /** Whether it comes with the service (`static`) or was made by the team (`custom`). */
  type?: "static" | "custom" | (string & {});
  name?: string;
  format?: "markdown" | "html" | (string & {});
  /** When it was added, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
  /** What is written, in the template's format. */
  content?: string;
}

export interface WebsiteCampaignTemplateNew {
  template_id?: string;
}

export interface WebsiteCampaignTemplateSave {
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  template_id?: string;
  /** Whether it comes with the service (`static`) or was made by the team (`custom`). */
  type?: "static" | "custom" | (string & {});
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  created_at?: number;
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  updated_at?: number;
  name?: string;
  format?: "markdown" | "html" | (string & {});
  /** What to write. `{{url.unsubscribe}}` becomes the address where readers unsubscribe. */
  content?: string;
}

export interface PluginAttestProvenance {
  payload?: PluginAttestProvenancePayload;
  /** The payload, signed: whoever receives it can check who made it. */
  signed?: string;
  /** Until when it holds, in milliseconds. */
  expire_at?: number;
}

export interface PluginAttestProvenancePayload {
  website?: PluginAttestProvenancePayloadWebsite;
  user?: PluginAttestProvenancePayloadUser;
  plugin?: PluginAttestProvenancePayloadPlugin;
}

export interface PluginAttestProvenancePayloadPlugin {
  plugin_id?: string;
}

export interface PluginAttestProvenancePayloadUser {
  user_id?: string;
  /** What the operator may do, such as `owner`. */
  role?: string;
}

export interface PluginAttestProvenancePayloadWebsite {
  website_id?: string;
}

export interface PluginBillUsage {
  /** What was used. */
  name?: string;
  /** How much of it. */
  units?: number;
  /** Of one unit. */
  price?: number;
}

export interface PluginBillUsageReport {
  /** What was used: the bill adds up units of one name. */
  name?: string;
  /** How much of it, since the last report. */
  units?: number;
  /** Of one unit; it counts with the first report of a name alone. */
  price?: number;
}

export interface PluginConnectWebsite {
  website_id?: string;
  /** What the website pays for the plugin. */
  price?: number;
  /** A secret of this website and the plugin, for the plugin's own pages. */
  token?: string;
  /** What the website set, in the shape of the plugin's schema. */
  settings?: object;
  plan?: PluginConnectWebsitePlan;
  /** What changed since the time that `listConnectWebsitesSince` was given. */
  difference?: string;
}

export interface PluginConnectWebsitePlan {
  /** The plan: a UUID. */
  id?: string;
  name?: string;
  /** It is on trial. */
  trialing?: boolean;
}

/** The settings themselves, in the shape of the plugin's schema. */
export type PluginSettingsBody = object;

export interface PluginSubscription {
  /** The plugin. */
  id?: string;
  /** Its name for programs, such as `urn:acme.com:crm:0`. */
  urn?: string;
  type?: string;
  category?: string;
  name?: string;
  summary?: string;
  /** 0 when it is free. */
  price?: number;
  plans?: PluginSubscriptionPlan[];
  icon?: string;
  website_url?: string;
  contact_url?: string;
  terms_url?: string;
  privacy_url?: string;
  help_url?: string;
  video_url?: string;
  /** It has settings. */
  configurable?: boolean;
  /** When the website subscribed, ISO 8601. */
  since?: string;
  /** It works now. */
  active?: boolean;
  /** Who subscribed. */
  website_id?: string;
  /** The payment card that pays for it. */
  card_id?: string;
  /** How often it is paid for. */
  bill_period?: string;
  /** Until when it is paid for, ISO 8601. */
  bill_valid_until?: string;
}

export interface PluginSubscriptionChannelForward {
  /** What kind of payload it is, in the plugin's words. */
  namespace?: string;
  /** Whom it is for, in the plugin's words. */
  identifier?: string;
  payload?: object;
}

export interface PluginSubscriptionCreate {
  /** The plugin to subscribe to. */
  plugin_id?: string;
}

export interface PluginSubscriptionEventDispatch {
  /** The event's name, in the plugin's words. */
  name?: string;
  data?: object;
}

export interface PluginSubscriptionPlan {
  id?: string;
  name?: string;
  price?: number;
}

export interface PluginSubscriptionSettings {
  plugin_id?: string;
  website_id?: string;
  /** A secret of this website and the plugin, for the plugin's own pages. */
  token?: string;
  /** The JSON Schema of the settings. */
  schema?: object;
  /** What is set now. */
  settings?: object;
  /** The plugin's own page for its settings. */
  settings_form_url?: string;
  /** The plugin's own address for calls about this website. */
  callback_url?: string;
}

export interface PlanSubscription {
  /** The plan: a UUID. */
  id?: string;
  name?: string;
  /** Of one period. */
  price?: number;
  /** When the website subscribed, ISO 8601. */
  since?: string;
  /** It is on trial. */
  trialing?: boolean;
  /** Its end, in words or ISO 8601. */
  trial_end?: string;
  /** When the trial ends, ISO 8601. */
  trial_end_date?: string;
  /** How often a plan is paid for. */
  bill_period?: PlanSubscriptionBillPeriod;
  /** Until when it is paid for, ISO 8601. */
  bill_valid_until?: string;
  /** It works now. */
  active?: boolean;
  /** The website is one for tests, which pays nothing. */
  sandbox?: boolean;
  website?: PlanSubscriptionWebsite;
  /** A coupon was redeemed for it. */
  coupon_redeemed?: boolean;
  /** The payment card that pays for it. */
  card_id?: string;
  /** Who pays. */
  owner?: PlanSubscriptionOwner;
}

/** How often a plan is paid for. */
export type PlanSubscriptionBillPeriod = "monthly" | "yearly";

export interface PlanSubscriptionBillPeriodUpdate {
  /** How often a plan is paid for. */
  period?: PlanSubscriptionBillPeriod;
}

export interface PlanSubscriptionCoupon {
  code?: string;
  policy?: PlanSubscriptionCouponPolicy;
  /** How often it can be redeemed. */
  redeem_limit?: number;
  /** Until when it can be redeemed, ISO 8601. */
  expire_at?: string;
}

export interface PlanSubscriptionCouponPolicy {
  /** How much of the price it takes off, in percent. */
  rebate_percent?: number;
  /** How many days of trial it adds. */
  trial_days?: number;
}

export interface PlanSubscriptionCouponRedeem {
  /** The coupon. */
  code?: string;
}

export interface PlanSubscriptionCreate {
  /** The plan to subscribe to. */
  plan_id?: string;
}

/** Who pays. */
export interface PlanSubscriptionOwner {
  user_id?: string;
  email?: string;
  first_name?: string;
  last_name?: string;
}

export interface PlanSubscriptionWebsite {
  id?: string;
  name?: string;
  domain?: string;
  logo?: string;
}

export interface BucketURLRequest {
  /** What the file is for. */
  namespace?: "avatar" | "upload" | "website" | "campaign" | "helpdesk" | "status" | "processing" | (string & {});
  /** Chosen by the caller; comes back in the event that brings the URL. */
  id?: string;
  file?: BucketURLRequestFile;
  resource?: BucketURLRequestResource;
}

export interface BucketURLRequestFile {
  /** What the file is called, with its ending. */
  name?: string;
  /** What it is, such as `image/png`. */
  type?: string;
}

export interface BucketURLRequestResource {
  /** What the file belongs to, such as `website`. */
  type?: string;
  /** Which one, such as a website_id. */
  id?: string;
}

export interface UserAccount {
  user_id?: string;
}

export interface UserAccountCreate {
  email?: string;
  password?: string;
  first_name?: string;
  last_name?: string;
  signature?: string;
  /** Who told them of the service. */
  affiliates_id?: string;
  /** A language code, such as `en`. */
  locale?: string;
}

export interface UserNotificationSettings {
  user_id?: string;
  /** No notification at all. */
  disabled?: boolean;
  /** Messages that arrive while the operator is online. */
  messages_online?: boolean;
  /** Messages that arrive while the operator is offline. */
  messages_offline?: boolean;
  /** Messages that stay unread. */
  messages_unread?: boolean;
  /** Transcripts of conversations. */
  messages_transcript?: boolean;
  /** Ratings by visitors. */
  messages_rating?: boolean;
  /** Invoices. */
  billing_invoice?: boolean;
  /** Visitors who come to the website. */
  visitor_browsing?: boolean;
  /** Notifications make a sound. */
  sounds?: boolean;
}

export interface UserNotificationSettingsUpdate {
  /** No notification at all. */
  disabled?: boolean;
  /** Messages that arrive while the operator is online. */
  messages_online?: boolean;
  /** Messages that arrive while the operator is offline. */
  messages_offline?: boolean;
  /** Messages that stay unread. */
  messages_unread?: boolean;
  /** Transcripts of conversations. */
  messages_transcript?: boolean;
  /** Ratings by visitors. */
  messages_rating?: boolean;
  /** Invoices. */
  billing_invoice?: boolean;
  /** Visitors who come to the website. */
  visitor_browsing?: boolean;
  /** Notifications make a sound. */
  sounds?: boolean;
}

export interface UserProfile {
  user_id?: string;
  avatar?: string | null;
  email?: string;
  phone?: string | null;
  first_name?: string;
  last_name?: string;
  locale?: string | null;
}

export interface UserProfileUpdate {
  first_name?: string;
  last_name?: string;
  email?: string;
  phone?: string;
  password?: string;
  avatar?: string;
  /** A language code, such as `en`. */
  locale?: string;
}

export interface UserScheduleSettings {
  user_id?: string;
  /** The schedule counts. */
  enabled?: boolean;
  /** The operator is shown as available by the schedule. */
  presence?: boolean;
  /** The operator is not shown at all. */
  stealth?: boolean;
  /** The operator's time zone. */
  offset?: number;
  days?: UserScheduleSettingsDays;
  hours?: UserScheduleSettingsHours[];
}

export interface UserScheduleSettingsDays {
  monday?: boolean;
  tuesday?: boolean;
  wednesday?: boolean;
  thursday?: boolean;
  friday?: boolean;
  saturday?: boolean;
  sunday?: boolean;
}

export interface UserScheduleSettingsHours {
  /** A time of the day. */
  from?: string;
  /** A time of the day. */
  to?: string;
}

export interface UserSessionLogin {
  user_id?: string;
  email?: string;
  password?: string;
  extend?: string;
  /** The second factor. */
  token?: string;
  /** The session is to end soon. */
  ephemeral?: boolean;
}

export interface UserSessionParameters {
  /** The first half of the token's keypair. */
  identifier?: string;
  /** The second half of the token's keypair. */
  key?: string;
}

export interface UserSessionRecover {
  email?: string;
}

export interface UserWebsite {
  id?: string;
  name?: string;
  domain?: string;
  logo?: string | null;
  /** Operators, by user_id. */
  members?: string[];
  count?: number;
  assigned?: number;
}

export interface AnalyticsGenerateQuery {
  /** What is looked at. */
  metric?: "conversation" | "conversation_assigned" | "conversation_shortcut" | "conversation_segment" | "conversation_state" | "helpdesk_read" | "helpdesk_search" | "visitor_visit" | "visitor_trigger" | "campaign_activity" | "campaign_sent" | "people_created" | "status_downtime" | (string & {});
  /** Which figure of it. */
  type?: "metric" | "total" | "unique" | "response_time" | "resolution_time" | "handle_time" | "messages" | "visitor_messages" | "operator_messages" | "rating" | (string & {});
  /** How figures of a step become one. */
  aggregator?: "average" | "moving_average" | "median" | "minimum" | "maximum" | "sum" | (string & {});
  /** What it is split by. */
  split_by?: string;
  /** What it is narrowed to. */
  filter?: unknown[] | Record<string, unknown>;
  date?: AnalyticsGenerateQueryDate;
  if?: AnalyticsGenerateQueryIf;
  then?: AnalyticsGenerateQueryThen;
  /** What the figures are made of, instead of them. */
  raw_export?: boolean;
}

export interface AnalyticsGenerateQueryDate {
  /** The beginning. */
  from?: string | Date;
  /** The end. */
  to?: string | Date;
  /** The step, such as `day`. */
  split?: string;
  /** The time zone, such as `Europe/Paris`. */
  timezone?: string;
  /** Hours that count, by the day of the week. */
  days?: AnalyticsGenerateQueryDateDays;
}

export interface AnalyticsGenerateQueryDateDay {
  /** The beginning, such as `09:00`. */
  hour_from?: string;
  /** The end, such as `18:00`. */
  hour_to?: string;
}

/** Hours that count, by the day of the week. */
export interface AnalyticsGenerateQueryDateDays {
  monday?: AnalyticsGenerateQueryDateDay;
  tuesday?: AnalyticsGenerateQueryDateDay;
  wednesday?: AnalyticsGenerateQueryDateDay;
  thursday?: AnalyticsGenerateQueryDateDay;
  friday?: AnalyticsGenerateQueryDateDay;
  saturday?: AnalyticsGenerateQueryDateDay;
  sunday?: AnalyticsGenerateQueryDateDay;
}

export interface AnalyticsGenerateQueryIf {
  /** Another metric. */
  metric?: string;
  /** What that is split by. */
  split_by?: string;
}

export interface AnalyticsGenerateQueryThen {
  /** The figure. */
  type?: string;
  /** What it is narrowed to. */
  filter?: unknown[] | Record<string, unknown>;
}

export interface WebsiteAnalyticsGeneratePoint {
  /** The step that it is of. */
  period?: string;
  /** The figure; milliseconds when it is a time. */
  value?: number;
  /** What of the split it is of. */
  split_by?: string;
  /** How many it was made of. */
  hits?: number;
  /** How many different ones. */
  unique_hits?: number;
  /** The sum of the values. */
  sum_value?: number;
  /** The sum of the hits. */
  sum_hits?: number;
}

export interface WebsiteAvailabilityOperator {
  user_id?: string;
  /** Whether they are there. */
  type?: "online" | "away" | "offline" | (string & {});
  time?: WebsiteAvailabilityOperatorTime;
}

export interface WebsiteAvailabilityOperatorTime {
  /** How long, in milliseconds, at most 49 days. */
  for?: number;
  /** Since when, in milliseconds. */
  since?: number;
}

export interface WebsiteAvailabilityStatus {
  /** Whether somebody of the team is there. */
  status?: "online" | "away" | (string & {});
  /** Since when, in milliseconds. */
  since?: number;
}

export interface WebsiteBatchBlockOperation {
  /** session_id of conversations. */
  sessions: string[];
  /** Whether messages of the visitors are refused. */
  blocked: boolean;
}

export interface WebsiteBatchConversationsOperation {
  /** Those of this inbox, when no sessions are named. */
  inbox_id?: string | null;
  /** session_id of conversations. */
  sessions?: string[];
}

export interface WebsiteBatchDataOperation {
  /** session_id of conversations. */
  sessions?: string[];
  people?: WebsiteBatchPeopleOperationInner;
  /** Merged into what is there, key by key; null removes a key. */
  data?: Record<string, string | number | boolean | null>;
}

export interface WebsiteBatchInboxOperation {
  /** session_id of conversations. */
  sessions: string[];
  /** The inbox; null is the main one. */
  inbox_id: string | null;
}

export interface WebsiteBatchPeopleOperationInner {
  /** people_id or email addresses of contacts. */
  profiles?: string[];
  /** Contacts that a search finds. Types of crisp-api have a text of JSON. */
  search?: {
    filter?: WebsiteFilter[];
    /** Whether all conditions must hold, or one. */
    operator?: "and" | "or" | (string & {});
  } | string;
}

export interface WebsiteBatchPeopleSearch {
  filter?: WebsiteFilter[];
  /** Whether all conditions must hold, or one. */
  operator?: "and" | "or" | (string & {});
}

export interface WebsiteBatchRemoveOperation {
  /** Those of this inbox, when no sessions are named. */
  inbox_id?: string | null;
  /** session_id of conversations. */
  sessions?: string[];
  people?: WebsiteBatchPeopleOperationInner;
}

export interface WebsiteBatchReportOperation {
  /** session_id of conversations. */
  sessions: string[];
  /** What for. */
  flag: "spam" | (string & {});
}

/** null unassigns. */
export interface WebsiteBatchRoutingOperation {
  /** session_id of conversations. */
  sessions: string[];
  assigned: WebsiteBatchRoutingOperationAssigned | null;
  /** Do not tell of it in the conversations. */
  silent?: boolean;
}

export interface WebsiteBatchRoutingOperationAssigned {
  /** The operator. */
  user_id: string;
}

export interface WebsiteBatchSegmentsOperation {
  /** session_id of conversations. */
  sessions?: string[];
  people?: WebsiteBatchPeopleOperationInner;
  segments?: string[];
}

export interface WebsiteInbox {
  inbox_id?: string;
  name?: string;
  /** A sign for it. */
  emoji?: string;
  /** Its place among the inboxes. */
  order?: number;
  /** user_id of the operators that are in it. */
  operators?: string[];
  /** team_id of the teams that are in it. */
  teams?: string[];
  /** user_id of the operators of these teams. */
  team_operators?: string[];
  /** Conversations that it takes. */
  conditions?: WebsiteInboxCondition[];
  /** Whether all conditions must hold, or one. */
  operator?: "and" | "or" | (string & {});
  /** When it was created, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
}

export interface WebsiteInboxCondition {
  /** What is looked at: `session`. */
  model?: string;
  /** Which field is compared. */
  criterion?: string;
  /** How it is compared. */
  operator?: "eq" | "neq" | "gte" | "lte" | "gt" | "lt" | (string & {});
  /** What with. */
  query?: string[];
}

export interface WebsiteInboxNew {
  inbox_id?: string;
}

export interface WebsiteInboxOrder {
  /** The inbox. */
  inbox_id?: string;
  /** Its place. */
  order?: number;
}

export interface WebsiteInboxOrders {
  orders?: WebsiteInboxOrder[];
}

export interface WebsiteInboxSave {
  /** What it is called. */
  name?: string;
  /** A sign for it. */
  emoji?: string;
  /** Its place among the inboxes. */
  order?: number;
  /** user_id of the operators that are in it. */
  operators?: string[];
  /** team_id of the teams that are in it. */
  teams?: string[];
  /** user_id of the operators of these teams. */
  team_operators?: string[];
  /** Conversations that it takes. */
  conditions?: WebsiteInboxCondition[];
  /** Whether all conditions must hold, or one. */
  operator?: "and" | "or" | (string & {});
}

export interface WebsiteOperator {
  user_id?: string;
  email?: string;
  /** URL of a picture. */
  avatar?: string | null;
  first_name?: string;
  last_name?: string;
  /** `owner` or `member`. */
  role?: string;
  /** What they do in the team. */
  title?: string | null;
  /** `online`, `away` or `offline`. */
  availability?: string;
  /** Whether their account has a second factor. */
  has_token?: boolean;
  identifier?: string;
  key?: string;
  userID?: string;
  firstName?: string;
  lastName?: string;
  hasToken?: boolean;
}

export interface WebsiteOperatorEdit {
  /** What they may do. */
  role?: "owner" | "member" | (string & {});
  /** What they do in the team. */
  title?: string | null;
}

export interface WebsiteOperatorEmail {
  /** Who gets it. */
  recipient?: "all" | "owners" | "members" | "user" | (string & {});
  /** With `user`: the operator. */
  user_id?: string;
  /** The subject. */
  subject?: string;
  /** The text. */
  message?: string;
  target?: WebsiteOperatorEmailTarget;
  userID?: string;
}

export interface WebsiteOperatorEmailTarget {
  /** What the button says. */
  label?: string;
  /** Where it leads. */
  url?: string;
}

export interface WebsiteOperatorInvite {
  /** Whom to invite. */
  email?: string;
  /** What they may do. */
  role?: "owner" | "member" | (string & {});
  /** Proof that the caller is who they say. */
  verify?: {
    /** What `secret` holds: a password, a token, or proof from Google. */
    method?: "password" | "token" | "google" | (string & {});
    secret?: string;
  } | boolean;
}

export interface WebsiteOperatorListOne {
  /** `operator`, `invite` or another. */
  type?: string;
  details?: WebsiteOperator;
}

export interface WebsiteOperatorsLastActiveListOne {
  user_id?: string;
  /** URL of a picture. */
  avatar?: string | null;
  nickname?: string;
  /** When they were last there, in milliseconds. */
  timestamp?: number;
  userID?: string;
}

export interface WebsiteSettings {
  website_id?: string;
  /** What the website is called. */
  name?: string;
  /** Its domain name. */
  domain?: string;
  /** Further domain names. */
  domain_alternates?: string[];
  /** URL of its logo. */
  logo?: string | null;
  audit?: WebsiteSettingsAudit;
  contact?: WebsiteSettingsContact;
  inbox?: WebsiteSettingsInbox;
  emails?: WebsiteSettingsEmails;
  chatbox?: WebsiteSettingsChatbox;
  websiteID?: string;
}

export interface WebsiteSettingsAudit {
  log?: boolean;
}

export interface WebsiteSettingsChatbox {
  tile?: string | null;
  conversations?: boolean;
  wait_game?: boolean;
  website_logo?: boolean;
  last_operator_face?: boolean;
  ongoing_operator_face?: boolean;
  activity_metrics?: boolean;
  operator_privacy?: boolean;
  visitor_privacy?: boolean;
  availability_tooltip?: boolean;
  hide_vacation?: boolean;
  hide_on_away?: boolean;
  hide_on_mobile?: boolean;
  position_reverse?: boolean;
  email_visitors?: boolean;
  phone_visitors?: boolean;
  force_identify?: boolean;
  ignore_privacy?: boolean;
  visitor_compose?: boolean;
  file_transfer?: boolean;
  audio_record?: boolean;
  guard_level?: string | null;
  mode_initial?: string | null;
  home?: boolean;
  overlay_search?: boolean;
  overlay_mode?: boolean;
  helpdesk_link?: boolean;
  helpdesk_only?: boolean;
  helpdesk_navigate?: string | null;
  status_health_dead?: boolean;
  check_domain?: boolean;
  color_theme?: string | null;
  color_mode?: string | null;
  layout_theme?: string | null;
  text_theme?: string | null;
  /** What visitors read first. */
  welcome_message?: string | null;
  locale?: string | null;
  /** URLs that the chat box shows on, * standing for anything. */
  allowed_pages?: string[];
  /** URLs that it does not show on. */
  blocked_pages?: string[];
  /** Countries whose visitors are refused, two letters each. */
  blocked_countries?: string[];
  /** Languages whose visitors are refused. */
  blocked_locales?: string[];
  /** Addresses, and networks, whose visitors are refused. */
  blocked_ips?: string[];
}

export interface WebsiteSettingsContact {
  /** An email address. */
  email?: string | null;
  /** A telephone number. */
  phone?: string | null;
  /** The name on Messenger. */
  messenger?: string | null;
  /** The name on Telegram. */
  telegram?: string | null;
  /** The name on X. */
  twitter?: string | null;
  /** The number on WhatsApp. */
  whatsapp?: string | null;
  /** The name on Instagram. */
  instagram?: string | null;
}

export interface WebsiteSettingsEmails {
  rating?: boolean;
  transcript?: boolean;
  trackers?: boolean;
  junk_filter?: boolean;
  enrich?: boolean;
}

export interface WebsiteSettingsInbox {
  lock_removal?: boolean;
  force_operator_token?: boolean;
  locale?: string | null;
}

/** What is left out stays as it is. */
export interface WebsiteSettingsUpdate {
  /** Is not changed. */
  website_id?: string;
  /** What the website is called. */
  name?: string;
  /** Its domain name. */
  domain?: string;
  /** Further domain names. */
  domain_alternates?: string[] | null;
  /** URL of its logo. */
  logo?: string | null;
  audit?: WebsiteSettingsUpdateAudit;
  contact?: WebsiteSettingsUpdateContact;
  inbox?: WebsiteSettingsUpdateInbox;
  emails?: WebsiteSettingsUpdateEmails;
  chatbox?: WebsiteSettingsUpdateChatbox;
  websiteID?: string;
}

export interface WebsiteSettingsUpdateAudit {
  log?: boolean | null;
}

export interface WebsiteSettingsUpdateChatbox {
  tile?: string | null;
  conversations?: boolean | null;
  wait_game?: boolean | null;
  website_logo?: boolean | null;
  last_operator_face?: boolean | null;
  ongoing_operator_face?: boolean | null;
  activity_metrics?: boolean | null;
  operator_privacy?: boolean | null;
  visitor_privacy?: boolean | null;
  availability_tooltip?: boolean | null;
  hide_vacation?: boolean | null;
  hide_on_away?: boolean | null;
  hide_on_mobile?: boolean | null;
  position_reverse?: boolean | null;
  email_visitors?: boolean | null;
  phone_visitors?: boolean | null;
  force_identify?: boolean | null;
  ignore_privacy?: boolean | null;
  visitor_compose?: boolean | null;
  file_transfer?: boolean | null;
  audio_record?: boolean | null;
  guard_level?: string | null;
  mode_initial?: string | null;
  home?: boolean | null;
  overlay_search?: boolean | null;
  overlay_mode?: boolean | null;
  helpdesk_link?: boolean | null;
  helpdesk_only?: boolean | null;
  helpdesk_navigate?: string | null;
  status_health_dead?: boolean | null;
  check_domain?: boolean | null;
  color_theme?: string | null;
  color_mode?: string | null;
  layout_theme?: string | null;
  text_theme?: string | null;
  /** What visitors read first. */
  welcome_message?: string | null;
  locale?: string | null;
  /** URLs that the chat box shows on, * standing for anything. */
  allowed_pages?: string[] | null;
  /** URLs that it does not show on. */
  blocked_pages?: string[] | null;
  /** Countries whose visitors are refused, two letters each. */
  blocked_countries?: string[] | null;
  /** Languages whose visitors are refused. */
  blocked_locales?: string[] | null;
  /** Addresses, and networks, whose visitors are refused. */
  blocked_ips?: string[] | null;
}

export interface WebsiteSettingsUpdateContact {
  /** An email address. */
  email?: string | null;
  /** A telephone number. */
  phone?: string | null;
  /** The name on Messenger. */
  messenger?: string | null;
  /** The name on Telegram. */
  telegram?: string | null;
  /** The name on X. */
  twitter?: string | null;
  /** The number on WhatsApp. */
  whatsapp?: string | null;
  /** The name on Instagram. */
  instagram?: string | null;
}

export interface WebsiteSettingsUpdateEmails {
  rating?: boolean | null;
  transcript?: boolean | null;
  trackers?: boolean | null;
  junk_filter?: boolean | null;
  enrich?: boolean | null;
}

export interface WebsiteSettingsUpdateInbox {
  lock_removal?: boolean | null;
  force_operator_token?: boolean | null;
  locale?: string | null;
}

export interface WebsiteTeam {
  team_id?: string;
  name?: string;
  /** A sign for it. */
  emoji?: string;
  /** user_id of the operators that are in it. */
  operators?: string[];
  /** When it was created, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
}

export interface WebsiteTeamNew {
  team_id?: string;
}

export interface WebsiteTeamSave {
  /** What it is called. */
  name?: string;
  /** A sign for it. */
  emoji?: string;
  /** user_id of the operators that are in it. */
  operators?: string[];
}

export interface WebsiteVerifyKey {
  /** What emails are signed with, by HMAC-SHA256. */
  secret?: string;
}

export interface WebsiteVerifySettings {
  /** Whether emails that chat boxes give must be signed. */
  enabled?: boolean;
}

export interface WebsiteVerifySettingsUpdate {
  /** Whether emails that chat boxes give must be signed. */
  enabled?: boolean;
}

export interface WebsiteVisitor {
  session_id?: string;
  nickname?: string;
  email?: string | null;
  /** URL of a picture. */
  avatar?: string | null;
  /** Whether a conversation has begun. */
  initiated?: boolean;
  /** Whether they look at the website. */
  active?: boolean;
  last_page?: WebsiteVisitorLastPage | null;
  /** Minutes from local time to UTC. */
  timezone?: number | null;
  /** What their chat box can do. */
  capabilities?: string[];
  /** Languages, preferred first. */
  locales?: string[];
  /** null is the main inbox. */
  inbox_id?: string | null;
  useragent?: string | null;
  geolocation?: WebsiteVisitorGeolocation | null;
}

export interface WebsiteVisitorCount {
  /** Visitors with the website open. */
  count?: number;
  /** Those of them that look at it. */
  active?: number;
  /** Whether there are more than are counted. */
  limited?: boolean;
}

export interface WebsiteVisitorGeolocation {
  coordinates?: WebsiteVisitorGeolocationCoordinates | null;
  city?: string | null;
  region?: string | null;
  /** Two letters, as in ISO 3166. */
  country?: string | null;
}

export interface WebsiteVisitorGeolocationCoordinates {
  /** Degrees north. */
  latitude?: number;
  /** Degrees east. */
  longitude?: number;
}

export interface WebsiteVisitorLastPage {
  page_title?: string;
  page_url?: string;
}

export interface WebsiteVisitorsBlocked {
  /** The rule that blocks, alone in its list. */
  rule?: string[];
  /** Visitors that it blocked. */
  blocked?: number;
}

export interface WebsiteVisitorsMapPoint {
  visitors?: WebsiteVisitorsMapPointVisitors;
  geolocation?: WebsiteVisitorsMapPointGeolocation;
}

export interface WebsiteVisitorsMapPointGeolocation {
  coordinates?: WebsiteVisitorsMapPointGeolocationCoordinates | null;
  city?: string | null;
  region?: string | null;
  /** Two letters, as in ISO 3166. */
  country?: string | null;
}

export interface WebsiteVisitorsMapPointGeolocationCoordinates {
  /** Degrees north. */
  latitude?: number;
  /** Degrees east. */
  longitude?: number;
}

export interface WebsiteVisitorsMapPointVisitors {
  /** How many. */
  count?: number;
  /** How many are named, at most. */
  threshold?: number;
  sessions?: WebsiteVisitorsMapPointVisitorsSession[];
}

export interface WebsiteVisitorsMapPointVisitorsSession {
  session_id?: string;
  nickname?: string;
  email?: string | null;
  /** URL of a picture. */
  avatar?: string | null;
  /** Whether a conversation has begun. */
  initiated?: boolean;
  /** Whether they look at the website. */
  active?: boolean;
  last_page?: WebsiteVisitorLastPage | null;
  /** Minutes from local time to UTC. */
  timezone?: number | null;
  /** What their chat box can do. */
  capabilities?: string[];
  /** Languages, preferred first. */
  locales?: string[];
}

export interface WebsiteVisitorsToken {
  session_id?: string;
}

export interface WebsiteFilter {
  /** What is looked at: `people` or `session`. */
  model?: string;
  /** Which field is compared, such as `email` or `segments`. */
  criterion?: string;
  /** How it is compared, such as `eq` or `neq`. */
  operator?: string;
  /** What it is compared with: a list of values. Types of crisp-api say an object. */
  query?: unknown[] | Record<string, unknown>;
}

/** A conversation came to the inbox. */
export interface EventsSessionRequestInitiated {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
}

/** The email address of the visitor changed. */
export interface EventsSessionSetEmail {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** null when it was cleared. */
  email: string | null;
}

/** The phone number of the visitor changed. */
export interface EventsSessionSetPhone {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** null when it was cleared. */
  phone: string | null;
}

/** The postal address of the visitor changed. */
export interface EventsSessionSetAddress {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** null when it was cleared. */
  address: string | null;
}

/** The subject of the conversation changed. */
export interface EventsSessionSetSubject {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** null when it was cleared. */
  subject: string | null;
}

/** The picture of the visitor changed. */
export interface EventsSessionSetAvatar {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** null when it was cleared. */
  avatar: string | null;
}

/** The name of the visitor changed. */
export interface EventsSessionSetNickname {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** null when it was cleared. */
  nickname: string | null;
}

/** The channel of the conversation changed. */
export interface EventsSessionSetOrigin {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** null when it was cleared. */
  origin: string | null;
}

/** The custom data of a conversation changed; all of it is sent. */
export interface EventsSessionSetData {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  data: Record<string, string | number | boolean>;
}

/** The segments of a conversation changed; all of them are sent. */
export interface EventsSessionSetSegments {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  segments: string[];
}

/** Messages of the visitor are refused from now on, or accepted again. */
export interface EventsSessionSetBlock {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  is_blocked: boolean;
}

/** An operator has the conversation open. */
export interface EventsSessionSetOpened {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  operator: {
    user_id: string;
    nickname?: string;
    avatar?: string | null;
  };
}

/** An operator has the conversation open no longer. */
export interface EventsSessionSetClosed {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  operator: {
    user_id: string;
    nickname?: string;
    avatar?: string | null;
  };
}

/** Others take part in the conversation now; all of them are sent. */
export interface EventsSessionSetParticipants {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  participants: ConversationParticipant[];
}

/** Other operators are mentioned in the conversation now; all of them are sent. */
export interface EventsSessionSetMentions {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  mentions: string[];
}

/** The conversation is assigned to another operator, or to nobody. */
export interface EventsSessionSetRouting {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** user_id of the operator; null when nobody. */
  routing_id: string | null;
  previous_routing_id?: string | null;
}

/** The conversation moved to another inbox: inbox_id is where it is now. */
export interface EventsSessionSetInbox {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  previous_inbox_id?: string | null;
}

/** The conversation became pending, unresolved or resolved. */
export interface EventsSessionSetState {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  state: ConversationState;
}

/** A conversation was removed. */
export interface EventsSessionRemoved {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
}

/** A change of the conversation was refused after it had been accepted. */
export interface EventsSessionError {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  type: string;
  value: string;
  previous_value?: string;
}

/** The visitor came to the site or left it. */
export interface EventsSessionUpdateAvailability {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  availability: "online" | "offline";
}

/** The visitor is known to be who they say, or no longer. */
export interface EventsSessionUpdateVerify {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  is_verified: boolean;
  verifications: {
    /** `email`, `phone` or a URN. */
    identity: string;
    /** Such as `link`. */
    method: string;
    annotation: string;
  }[];
  error?: "unknown";
}

/** What the visitor's chat box can do became known. */
export interface EventsSessionSyncCapabilities {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  capabilities: string[];
}

/** Where the visitor is became known. */
export interface EventsSessionSyncGeolocation {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  geolocation: GeolocationInfo | null;
}

/** Which system and browser the visitor uses became known. */
export interface EventsSessionSyncSystem {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  system: SystemInfo | null;
}

/** From which address the visitor comes became known. */
export interface EventsSessionSyncNetwork {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  network: {
    /** null when it was cleared. */
    ip: string | null;
    connection?: ConnectionInfo;
  };
}

/** The visitor's time zone became known. */
export interface EventsSessionSyncTimezone {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  timezone: {
    /** Minutes from local time to UTC. */
    offset: number | null;
  };
}

/** The visitor's languages became known. */
export interface EventsSessionSyncLocales {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  locales: {
    locales: string[];
  };
}

/** The visitor looked at pages. */
export interface EventsSessionSyncPages {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  pages: {
    page_url: string;
    page_title: string;
    page_referrer?: string;
    /** Milliseconds since 1970. */
    timestamp: number;
  }[];
}

/** Custom events of the visitor happened. */
export interface EventsSessionSyncEvents {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  events: {
    text: string;
    data?: Record<string, unknown>;
    color?: "red" | "orange" | "yellow" | "green" | "blue" | "purple" | "pink" | "brown" | "grey" | "black" | (string & {});
    /** Milliseconds since 1970. */
    timestamp: number;
  }[];
}

/** The visitor rated the conversation. */
export interface EventsSessionSyncRating {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  rating: {
    stars: number;
    comment?: string | null;
  };
}

/** What the conversation is about was found. */
export interface EventsSessionSyncTopic {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  topic: string;
}

/** The content of a message changed. */
export interface EventsMessageUpdated {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** The message's number inside its conversation. */
  fingerprint: number;
  content: ConversationMessageContent;
}

/** The visitor sent a message. */
export type EventsMessageSend = {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** Who sent it: the visitor (`user`) or the team (`operator`). */
  from: "user" | "operator" | (string & {});
  origin: string;
  /** The message's number inside its conversation. */
  fingerprint: number;
  /** Milliseconds since 1970. */
  timestamp: number;
  user: ConversationMessageUser;
  mentions?: string[];
  stamped?: boolean;
  automated?: boolean;
  edited?: boolean;
  translated?: boolean;
  /** It notifies nobody and counts nowhere. */
  stealth?: boolean;
  references?: ConversationMessageReference[];
  original?: ConversationMessageOriginal;
  properties?: Record<string, string | number | boolean>;
} & ({
  type: "text";
  /** The text, with Markdown. */
  content: string;
} | {
  type: "note";
  /** The text, with Markdown. */
  content: string;
} | {
  type: "file";
  content: ConversationFileMessageContent;
} | {
  type: "animation";
  content: ConversationAnimationMessageContent;
} | {
  type: "audio";
  content: ConversationAudioMessageContent;
} | {
  type: "picker";
  content: ConversationPickerMessageContent;
} | {
  type: "field";
  content: ConversationFieldMessageContent;
} | {
  type: "carousel";
  content: ConversationCarouselMessageContent;
} | {
  type: "event";
  content: ConversationEventMessageContent;
});

/** The team sent a message: an operator, or a program; notes and events too. */
export type EventsMessageReceived = {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** Who sent it: the visitor (`user`) or the team (`operator`). */
  from: "user" | "operator" | (string & {});
  origin: string;
  /** The message's number inside its conversation. */
  fingerprint: number;
  /** Milliseconds since 1970. */
  timestamp: number;
  user: ConversationMessageUser;
  mentions?: string[];
  stamped?: boolean;
  automated?: boolean;
  edited?: boolean;
  translated?: boolean;
  /** It notifies nobody and counts nowhere. */
  stealth?: boolean;
  references?: ConversationMessageReference[];
  original?: ConversationMessageOriginal;
  properties?: Record<string, string | number | boolean>;
} & ({
  type: "text";
  /** The text, with Markdown. */
  content: string;
} | {
  type: "note";
  /** The text, with Markdown. */
  content: string;
} | {
  type: "file";
  content: ConversationFileMessageContent;
} | {
  type: "animation";
  content: ConversationAnimationMessageContent;
} | {
  type: "audio";
  content: ConversationAudioMessageContent;
} | {
  type: "picker";
  content: ConversationPickerMessageContent;
} | {
  type: "field";
  content: ConversationFieldMessageContent;
} | {
  type: "carousel";
  content: ConversationCarouselMessageContent;
} | {
  type: "event";
  content: ConversationEventMessageContent;
});

/** A message was removed. */
export interface EventsMessageRemoved {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** The message's number inside its conversation. */
  fingerprint: number;
}

/** The visitor starts or stops typing. */
export interface EventsMessageComposeSend {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  type: "start" | "stop";
  /** The draft so far. */
  excerpt?: string;
  /** Milliseconds since 1970. */
  timestamp: number;
  automated?: boolean;
}

/** An operator starts or stops typing. */
export interface EventsMessageComposeReceive {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  type: "start" | "stop";
  /** The draft so far. */
  excerpt?: string;
  /** Milliseconds since 1970. */
  timestamp: number;
  automated?: boolean;
  user: ConversationMessageUser;
}

/** Messages of the visitor were read by the team. */
export interface EventsMessageAcknowledge {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** The channel through which it happened. */
  origin: string;
  fingerprints: number[];
}

/** Messages could not be delivered. */
export interface EventsMessageAcknowledgeIgnored {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  /** The channel through which it happened. */
  origin: string;
  fingerprints: number[];
  details?: {
    type?: string;
    reason?: string;
  };
}

/** Messages of the visitor wait unread. */
export interface EventsMessageNotifyUnread {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
}

/** An incoming message was held back as spam. */
export interface EventsSpamMessage {
  website_id: string;
  spam_id: string;
  type: string;
  reason: string;
  metadata?: Record<string, unknown>;
  headers?: Record<string, unknown>;
  /** Milliseconds since 1970. */
  timestamp: number;
}

/** Somebody decided about a message that was held back as spam. */
export interface EventsSpamDecision {
  website_id: string;
  spam_id: string;
  /** `accept` or `reject`. */
  action: string;
}

/** A contact was created. */
export interface EventsPeopleProfileCreated {
  website_id: string;
  people_id: string;
  email?: string;
}

/** A contact changed. */
export interface EventsPeopleProfileUpdated {
  website_id: string;
  people_id: string;
  email?: string;
  update: {
    /** Milliseconds since 1970. */
    updated_at: number;
    person: {
      nickname?: string;
      phone?: string;
      avatar?: string | null;
      address?: string;
      website?: string;
      gender?: string;
      timezone?: number;
      locales?: string[];
      geolocation?: GeolocationInfo;
      employment?: {
        domain?: string;
        name?: string;
        role?: string;
        title?: string;
        seniority?: string;
      };
      description?: string;
      profiles?: PeopleProfileCardPersonProfile[];
    };
    company?: PeopleProfileCardCompany | null;
    segments?: string[];
    notepad?: string | null;
    active?: {
      /** When they were last on the website, in milliseconds. */
      last: number;
    };
    /** All of the custom data. */
    data?: Record<string, string | number | boolean>;
  };
}

/** A contact was removed. */
export interface EventsPeopleProfileRemoved {
  website_id: string;
  people_id: string;
  email?: string;
}

/** A conversation was found to be of a contact. */
export interface EventsPeopleBindSession {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  people_id: string;
}

/** More became known about the contact of a conversation. */
export interface EventsPeopleSyncProfile {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  people_id: string;
  identity: {
    person?: {
      nickname?: string;
      phone?: string;
      avatar?: string | null;
      address?: string;
      website?: string;
      gender?: string;
      timezone?: number;
      locales?: string[];
      geolocation?: GeolocationInfo;
      employment?: {
        domain?: string;
        name?: string;
        role?: string;
        title?: string;
        seniority?: string;
      };
      description?: string;
      profiles?: PeopleProfileCardPersonProfile[];
    };
    company?: {
      name?: string;
      legal_name?: string;
      domain?: string;
      url?: string;
      description?: string;
      geolocation?: GeolocationInfo;
    };
  };
}

/** An import of contacts goes on. */
export interface EventsPeopleImportProgress {
  website_id: string;
  /** The import, as one client names it. */
  people_id?: string;
  /** The import, as another client names it. */
  import_id?: string;
  /** Percent. */
  progress: number;
  count: {
    total?: number;
    skipped: number;
    remaining: number;
  };
  items?: {
    skipped?: {
      identifier?: string | null;
      reason: string;
    }[];
  };
}

/** An import of contacts ended. */
export interface EventsPeopleImportDone {
  website_id: string;
  /** The import, as one client names it. */
  people_id?: string;
  /** The import, as another client names it. */
  import_id?: string;
  error: boolean;
}

/** A contact subscribed to mail, or unsubscribed. */
export interface EventsEmailSubscribe {
  website_id: string;
  email: string;
  subscribed: boolean;
}

/** A mail that was sent was opened. */
export interface EventsEmailTrackView {
  website_id: string;
  /** What was sent, such as `session`. */
  type: string;
  /** The session_id when the type is `session`. */
  identifier: string;
  /** Such as `open`. */
  mode: string;
}

/** A campaign is being sent. */
export interface EventsCampaignProgress {
  website_id: string;
  campaign_id: string;
  /** Percent. */
  progress: number;
}

/** A campaign was sent to everybody. */
export interface EventsCampaignDispatched {
  website_id: string;
  campaign_id: string;
}

/** An automatic campaign was resumed or paused. */
export interface EventsCampaignRunning {
  website_id: string;
  campaign_id: string;
  running: boolean;
}

/** The visitor's browsing can be watched. */
export interface EventsBrowsingRequestInitiated {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  browsing_id: string;
  browsing_token: string;
}

/** The visitor's browsing cannot be watched. */
export interface EventsBrowsingRequestRejected {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
}

/** A call with the visitor was started. */
export interface EventsCallRequestInitiated {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  call_id: string;
}

/** A call with the visitor was declined. */
export interface EventsCallRequestRejected {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  call_id: string;
}

/** A plugin is asked to bring a verification code to a visitor. */
export interface EventsIdentityVerifyRequest {
  website_id: string;
  plugin_id: string;
  session_id: string;
  target: string;
  code: string;
  confirm_url: string;
}

/** A plugin answered an action of its widget in the inbox. */
export interface EventsWidgetActionProcessed {
  website_id: string;
  session_id: string;
  /** null is the main inbox. */
  inbox_id: string | null;
  /** user_id of the operators assigned. */
  routing_ids?: string[];
  plugin_id: string;
  correlation_id: string;
  outcome: "success" | "failure";
  result?: Record<string, unknown>;
}

/** What the status page watches became healthy, sick or dead. */
export interface EventsStatusHealthChanged {
  website_id: string;
  health: "healthy" | "sick" | "dead";
  nodes: {
    label: string;
    replica: string;
  }[];
}

/** Another number of visitors is on the site. */
export interface EventsWebsiteUpdateVisitorsCount {
  website_id: string;
  visitors_count: number;
}

/** An operator came or left. */
export interface EventsWebsiteUpdateOperatorsAvailability {
  website_id: string;
  user_id: string;
  availability: {
    /** `online`, `away` or `offline`. */
    type: string;
  };
}

/** Somebody of the team is there, or nobody. */
export interface EventsWebsiteUsersAvailable {
  website_id: string;
  available: boolean;
}

/** A plugin tells its front end something. */
export interface EventsPluginChannel {
  website_id: string;
  type?: string;
  plugin_id: string;
  identifier?: string;
  namespace: string;
  payload: unknown;
}

/** A plugin dispatched an event. */
export interface EventsPluginEvent {
  website_id: string;
  plugin_id: string;
  urn: string;
  name: string;
  data: Record<string, unknown>;
}

/** A website subscribed to a plugin, or no longer does. */
export interface EventsPluginSubscriptionUpdated {
  website_id: string;
  plugin_id: string;
  bound: boolean;
  target: string;
}

/** The settings of a plugin for a website changed. */
export interface EventsPluginSettingsSaved {
  website_id: string;
  plugin_id: string;
  settings: Record<string, unknown>;
}

/** A website has another plan. */
export interface EventsPlanSubscriptionUpdated {
  website_id: string;
  plan: {
    id: string;
    name: string;
    price?: number;
    trialing: boolean;
  };
}

/** A signed URL for the upload bucket is ready. */
export interface EventsBucketURLGenerated {
  /** What asked for it: an operator, a plugin, a website. */
  from: string;
  /** The id that the request gave. */
  id: string;
  /** Who asked for it. */
  identifier: string;
  resource: {
    /** Such as `website`. */
    type: string;
    /** The website_id when the type is `website`. */
    id: string;
  };
  /** Media type. */
  type: string;
  policy: {
    /** Bytes. */
    size_limit: number;
  };
  url: {
    /** Where the file can be read. */
    resource: string;
    /** Where the file is to be put, for a short time. */
    signed: string;
  };
}

/** Found animations are ready. */
export interface EventsMediaAnimationListed {
  /** The id that the request answered. */
  id: number;
  identifier: string;
  results: {
    type: string;
    url: string;
  }[];
}

export type ConversationMessageNewBase = Omit<ConversationMessageNew, "type" | "content"> & { type: ConversationMessageType; content: unknown };

export type ConversationTextMessageNew = ConversationMessageNewBase & { type: "text" | "note"; content: string };

export type ConversationNoteMessageNew = ConversationMessageNewBase & { type: "note"; content: string };

export type ConversationFileMessageNew = ConversationMessageNewBase & { type: "file"; content: ConversationFileMessageContent };

export type ConversationAnimationMessageNew = ConversationMessageNewBase & { type: "animation"; content: ConversationAnimationMessageContent };

export type ConversationAudioMessageNew = ConversationMessageNewBase & { type: "audio"; content: ConversationAudioMessageContent };

export type ConversationPickerMessageNew = ConversationMessageNewBase & { type: "picker"; content: ConversationPickerMessageContent };

export type ConversationFieldMessageNew = ConversationMessageNewBase & { type: "field"; content: ConversationFieldMessageContent };

export type ConversationCarouselMessageNew = ConversationMessageNewBase & { type: "carousel"; content: ConversationCarouselMessageContent };

export type ConversationEventMessageNew = ConversationMessageNewBase & { type: "event"; content: ConversationEventMessageContent };

export type FilterSearchQuery = { criterion: string; query: string[]; model: string; operator: string };

export type BaseConversationsListOptions = Omit<ConversationsListOptions, "search_type" | "search_query" | "search_operator">;

export type StandardSearchOptions = BaseConversationsListOptions & { search_type: "text" | "segment"; search_query: string; search_operator?: never };

export type FilterSearchOptions = BaseConversationsListOptions & { search_type: "filter"; search_query: FilterSearchQuery[]; search_operator?: "and" | "or" };

export type WebsiteBatchDataPayload = Record<string, string | number | boolean>;

export type WebsiteBatchConversationsDataOperation = { sessions: string[]; data: WebsiteBatchDataPayload };

export type WebsiteBatchConversationsSegmentsOperation = { sessions: string[]; segments: string[] };

export type WebsiteOperatorData = { data?: WebsiteOperator };

export type WebsiteVerifyKeyData = { data?: WebsiteVerifyKey };

export type WebsiteVisitorsMapPointsData = { data?: WebsiteVisitorsMapPoint[] };

export type EventsWebsiteGeneric = { website_id: string };

export type EventsSessionGeneric = EventsWebsiteGeneric & { session_id: string; inbox_id: string | null };

export type EventsOperator = EventsSessionSetOpened["operator"];

export type EventsSessionAvailability = EventsSessionUpdateAvailability["availability"];

export type EventsSessionVerification = EventsSessionUpdateVerify["verifications"][number];

export type EventsSessionParticipant = EventsSessionSetParticipants["participants"][number];

export type EventsSessionSyncNetworkInfo = EventsSessionSyncNetwork["network"];

export type EventsSessionPage = EventsSessionSyncPages["pages"][number];

export type EventsSessionEvent = EventsSessionSyncEvents["events"][number];

export type EventsSessionRating = EventsSessionSyncRating["rating"];

export type EventsMessageGeneric = Omit<EventsMessageReceived, "type" | "content"> & { type: ConversationMessageType };

export type EventsMessageSendText = EventsMessageGeneric & { type: "text"; content: string };

export type EventsMessageReceivedNote = EventsMessageGeneric & { type: "note"; content: string };

export type EventsMessageSendFile = EventsMessageGeneric & { type: "file"; content: ConversationFileMessageContent };

export type EventsMessageSendAnimation = EventsMessageGeneric & { type: "animation"; content: ConversationAnimationMessageContent };

export type EventsMessageSendAudio = EventsMessageGeneric & { type: "audio"; content: ConversationAudioMessageContent };

export type EventsMessageSendPicker = EventsMessageGeneric & { type: "picker"; content: ConversationPickerMessageContent };

export type EventsMessageSendField = EventsMessageGeneric & { type: "field"; content: ConversationFieldMessageContent };

export type EventsMessageSendCarousel = EventsMessageGeneric & { type: "carousel"; content: ConversationCarouselMessageContent };

export type EventsMessageReceivedEvent = EventsMessageGeneric & { type: "event"; content: ConversationEventMessageContent };

export type EventsMessageAcknowledgeIgnoredDetails = NonNullable<EventsMessageAcknowledgeIgnored["details"]>;

export type EventsPeoplePerson = EventsPeopleProfileUpdated["update"]["person"];

export type EventsPeopleEmployment = NonNullable<EventsPeoplePerson["employment"]>;

export type EventsPeopleCompany = NonNullable<EventsPeopleSyncProfile["identity"]["company"]>;

export type EventsStatusHealth = EventsStatusHealthChanged["health"];

export type EventsStatusNode = EventsStatusHealthChanged["nodes"][number];

export type EventsMediaAnimationResult = EventsMediaAnimationListed["results"][number];

/** What each event brings, by its name. */
export interface EventsMap {
  "session:request:initiated": EventsSessionRequestInitiated;
  "session:set_email": EventsSessionSetEmail;
  "session:set_phone": EventsSessionSetPhone;
  "session:set_address": EventsSessionSetAddress;
  "session:set_subject": EventsSessionSetSubject;
  "session:set_avatar": EventsSessionSetAvatar;
  "session:set_nickname": EventsSessionSetNickname;
  "session:set_origin": EventsSessionSetOrigin;
  "session:set_data": EventsSessionSetData;
  "session:set_segments": EventsSessionSetSegments;
  "session:set_block": EventsSessionSetBlock;
  "session:set_opened": EventsSessionSetOpened;
  "session:set_closed": EventsSessionSetClosed;
  "session:set_participants": EventsSessionSetParticipants;
  "session:set_mentions": EventsSessionSetMentions;
  "session:set_routing": EventsSessionSetRouting;
  "session:set_inbox": EventsSessionSetInbox;
  "session:set_state": EventsSessionSetState;
  "session:removed": EventsSessionRemoved;
  "session:error": EventsSessionError;
  "session:update_availability": EventsSessionUpdateAvailability;
  "session:update_verify": EventsSessionUpdateVerify;
  "session:sync:capabilities": EventsSessionSyncCapabilities;
  "session:sync:geolocation": EventsSessionSyncGeolocation;
  "session:sync:system": EventsSessionSyncSystem;
  "session:sync:network": EventsSessionSyncNetwork;
  "session:sync:timezone": EventsSessionSyncTimezone;
  "session:sync:locales": EventsSessionSyncLocales;
  "session:sync:pages": EventsSessionSyncPages;
  "session:sync:events": EventsSessionSyncEvents;
  "session:sync:rating": EventsSessionSyncRating;
  "session:sync:topic": EventsSessionSyncTopic;
  "message:updated": EventsMessageUpdated;
  "message:send": EventsMessageSend;
  "message:received": EventsMessageReceived;
  "message:removed": EventsMessageRemoved;
  "message:compose:send": EventsMessageComposeSend;
  "message:compose:receive": EventsMessageComposeReceive;
  "message:acknowledge:read:send": EventsMessageAcknowledge;
  "message:acknowledge:read:received": EventsMessageAcknowledge;
  "message:acknowledge:unread:send": EventsMessageAcknowledge;
  "message:acknowledge:delivered": EventsMessageAcknowledge;
  "message:acknowledge:ignored": EventsMessageAcknowledgeIgnored;
  "message:notify:unread:send": EventsMessageNotifyUnread;
  "message:notify:unread:received": EventsMessageNotifyUnread;
  "spam:message": EventsSpamMessage;
  "spam:decision": EventsSpamDecision;
  "people:profile:created": EventsPeopleProfileCreated;
  "people:profile:updated": EventsPeopleProfileUpdated;
  "people:profile:removed": EventsPeopleProfileRemoved;
  "people:bind:session": EventsPeopleBindSession;
  "people:sync:profile": EventsPeopleSyncProfile;
  "people:import:progress": EventsPeopleImportProgress;
  "people:import:done": EventsPeopleImportDone;
  "email:subscribe": EventsEmailSubscribe;
  "email:track:view": EventsEmailTrackView;
  "campaign:progress": EventsCampaignProgress;
  "campaign:dispatched": EventsCampaignDispatched;
  "campaign:running": EventsCampaignRunning;
  "browsing:request:initiated": EventsBrowsingRequestInitiated;
  "browsing:request:rejected": EventsBrowsingRequestRejected;
  "call:request:initiated": EventsCallRequestInitiated;
  "call:request:rejected": EventsCallRequestRejected;
  "identity:verify:request": EventsIdentityVerifyRequest;
  "widget:action:processed": EventsWidgetActionProcessed;
  "status:health:changed": EventsStatusHealthChanged;
  "website:update_visitors_count": EventsWebsiteUpdateVisitorsCount;
  "website:update_operators_availability": EventsWebsiteUpdateOperatorsAvailability;
  "website:users:available": EventsWebsiteUsersAvailable;
  "plugin:channel": EventsPluginChannel;
  "plugin:event": EventsPluginEvent;
  "plugin:subscription:updated": EventsPluginSubscriptionUpdated;
  "plugin:settings:saved": EventsPluginSettingsSaved;
  "plan:subscription:updated": EventsPlanSubscriptionUpdated;
  "bucket:url:upload:generated": EventsBucketURLGenerated;
  "bucket:url:avatar:generated": EventsBucketURLGenerated;
  "bucket:url:website:generated": EventsBucketURLGenerated;
  "bucket:url:campaign:generated": EventsBucketURLGenerated;
  "bucket:url:helpdesk:generated": EventsBucketURLGenerated;
  "bucket:url:status:generated": EventsBucketURLGenerated;
  "bucket:url:processing:generated": EventsBucketURLGenerated;
  "media:animation:listed": EventsMediaAnimationListed;
}

/** The body of a web hook: a union to tell apart by `event`. */
export type EventsWebHookBody<Name extends keyof EventsMap = keyof EventsMap> = {
  [N in Name]: { event: N; data: EventsMap[N]; timestamp?: number; website_id?: string };
}[Name];
