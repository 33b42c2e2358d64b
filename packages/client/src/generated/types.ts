// Made from the contract by `npm run build`. Change the contract instead.

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
  name: string;
  /** Its domain name, which no other website has. */
  domain: string;
}

export interface WebsiteRemove {
  /** Proof that the caller is who they say. */
  verify: WebsiteRemoveVerify;
}

/** Proof that the caller is who they say. */
export interface WebsiteRemoveVerify {
  /** What `secret` holds: a password, a token, or proof from Google. */
  method: "password" | "token" | "google";
  secret: string;
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
  state: ConversationState;
  /** The state as a number: 0 pending, 1 unresolved, 2 resolved. */
  status: number;
  is_verified: boolean;
  is_blocked: boolean;
  availability: "online" | "offline";
  active: ConversationActive;
  /** The last message in a few words; absent before the first. */
  last_message?: string;
  preview_message?: ConversationPreviewMessage;
  topic?: string;
  verifications?: ConversationVerification[];
  participants: ConversationParticipant[];
  mentions: string[];
  compose: ConversationCompose;
  unread: ConversationUnread;
  assigned?: ConversationAssigned;
  meta: ConversationMeta;
  /** When it was created, in milliseconds. */
  created_at: number;
  /** When its newest message was sent, in milliseconds. */
  updated_at: number;
  /** Since when the visitor waits for an answer, in milliseconds. */
  waiting_since?: number;
}

export interface ConversationActive {
  /** The visitor is there now. */
  now: boolean;
  /** When the visitor was last there, in milliseconds. */
  last?: number;
}

export interface ConversationAssigned {
  user_id?: string;
}

export interface ConversationBlock {
  blocked: boolean;
}

export interface ConversationBlockUpdate {
  /** Whether messages of the visitor are refused. */
  blocked: boolean;
  user?: ConversationMessageUser;
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
}

export interface ConversationCompose {
  operator?: ConversationComposeAtom;
  visitor?: ConversationComposeAtom;
}

export interface ConversationComposeAtom {
  type: "start" | "stop";
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
  text: string;
  data?: Record<string, unknown>;
  color?: "red" | "orange" | "yellow" | "green" | "blue" | "purple" | "pink" | "brown" | "grey" | "black";
  /** Milliseconds since 1970. */
  timestamp: number;
}

export interface ConversationInboxUpdate {
  /** The inbox; null is the main one. */
  inbox_id: string | null;
}

export interface ConversationNew {
  session_id: string;
}

export interface ConversationOpenUpdate {
  /** Whether the operator has the conversation open. */
  opened?: boolean;
  /** The same, as one client spells it. */
  blocked?: boolean;
}

export interface ConversationPage {
  page_title?: string;
  page_url: string;
  page_referrer?: string;
  /** Milliseconds since 1970. */
  timestamp: number;
}

export interface ConversationParticipant {
  /** How the participant is reached, such as `email`. */
  type: string;
  /** The address. */
  target: string;
}

export interface ConversationParticipants {
  participants: ConversationParticipant[];
}

export interface ConversationParticipantsSave {
  participants: ConversationParticipant[];
  user?: ConversationMessageUser;
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
}

export interface ConversationPreviewMessage {
  type: string;
  /** Who sent it: the visitor (`user`) or the team (`operator`). */
  from: "user" | "operator";
  excerpt: string;
  /** The message's number inside its conversation. */
  fingerprint: number;
}

export interface ConversationRelations {
  conversations: ConversationRelationsConversations;
}

export interface ConversationRelationsConversations {
  /** session_id of the conversation it grew from. */
  parent?: string | null;
  children?: string[];
}

export interface ConversationRoutingAssign {
  assigned: ConversationAssigned | null;
}

/** null unassigns. */
export interface ConversationRoutingAssignUpdate {
  assigned: ConversationRoutingAssignUpdateAssigned | null;
  /** Do not tell of it in the conversation. */
  silent?: boolean;
}

export interface ConversationRoutingAssignUpdateAssigned {
  /** The operator. */
  user_id: string;
}

export type ConversationState = "pending" | "unresolved" | "resolved";

export interface ConversationStateData {
  state: ConversationState;
}

export interface ConversationStateUpdate {
  state: ConversationState;
  user?: ConversationMessageUser;
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
}

export interface ConversationUnread {
  /** Messages of the visitor that no operator has read. */
  operator: number;
  /** Messages of operators that the visitor has not read. */
  visitor: number;
}

export interface ConversationVerification {
  /** What was verified: `email`, `phone` or a URN. */
  identity?: string;
  /** How, such as `link`. */
  method?: string;
  annotation?: string;
}

export interface ConversationVerify {
  verified: boolean;
  verifications?: ConversationVerification[];
}

export interface ConversationVerifyUpdate {
  /** Whether the visitor is who they say. */
  verified: boolean;
}

export interface ConversationBrowsing {
  browsing_id: string;
  /** What a viewer shows to watch it. */
  browsing_token: string;
  /** The visitor's browser, as it names itself. */
  useragent?: string;
}

export interface ConversationBrowsingAction {
  /** `heartbeat` tells that somebody still watches. */
  action: "start" | "stop" | "heartbeat";
}

export interface ConversationBrowsingAssist {
  /** Which of the following fields counts, if one does. */
  action: "start" | "stop" | "heartbeat" | "mouse" | "scroll" | "click";
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
  call_id: string;
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
  mode: "audio" | "video";
  user?: ConversationMessageUser;
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
}

export interface ConversationCallSignalingPayload {
  /** A session description of WebRTC, or a candidate for the connection. */
  type: "sdp" | "candidate";
  /** The description or candidate, as browsers give it. */
  payload?: unknown;
}

export interface ConversationFile {
  name: string;
  /** Its media type, such as `image/png`. */
  type: string;
  url: string;
  /** The message's number inside its conversation. */
  fingerprint: number;
  /** When it was sent, in milliseconds. */
  timestamp: number;
}

export interface ConversationOriginal {
  website_id: string;
  session_id: string;
  original_id: string;
  /** The media type of the content, such as `text/html`. */
  type: string;
  /** Headers of the message, by their names. */
  headers?: Record<string, unknown>;
  /** The message as it came in. */
  content: string;
  /** When it came in, in milliseconds. */
  timestamp: number;
}

export interface ConversationReminderPayload {
  /** When to remind, ISO 8601. */
  date: string;
  /** What to say then. */
  note: string;
  user?: ConversationMessageUser;
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin?: string;
}

export interface ConversationReportPayload {
  /** What the conversation is reported as. */
  flag: "spam";
}

export interface ConversationSpam {
  spam_id: string;
  /** The channel that it came by, such as `email`. */
  type: string;
  /** Why it was held back. */
  reason: string;
  /** What is known about it, such as sender and subject. */
  metadata?: Record<string, unknown>;
  /** Headers of the message, by their names. */
  headers?: Record<string, unknown>;
  /** When it was held back, in milliseconds. */
  timestamp: number;
}

export interface ConversationSpamContent {
  spam_id: string;
  /** The channel that it came by, such as `email`. */
  type: string;
  /** Why it was held back. */
  reason: string;
  /** What is known about it, such as sender and subject. */
  metadata?: Record<string, unknown>;
  /** Headers of the message, by their names. */
  headers?: Record<string, unknown>;
  /** When it was held back, in milliseconds. */
  timestamp: number;
  /** What the message says, by the kind of content. */
  content?: Record<string, unknown>;
}

export interface ConversationSpamDecision {
  /** `accept` makes a conversation of it; `reject` drops it. */
  action: "accept" | "reject";
}

export interface ConversationSuggestedData {
  key: string;
  /** How many conversations have it. */
  count: number;
}

export interface ConversationSuggestedDataDelete {
  key: string;
}

export interface ConversationSuggestedSegment {
  segment: string;
  /** How many conversations have it. */
  count: number;
}

export interface ConversationSuggestedSegmentDelete {
  segment: string;
}

export interface ConversationToolCall {
  /** What the tool is to do, such as `list_tools`. */
  command: string;
  /** What the command takes, as the tool defines it. */
  payload?: Record<string, unknown>;
}

export interface ConversationToolCallAccepted {
  /** Names the call in the `plugin:event` that tells its outcome. */
  correlation_id?: string;
}

export interface ConversationTranscriptRequest {
  /** Whether the visitor gets it, or the team. */
  to: "user" | "operator";
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
  correlation_id: string;
  strategy: ConversationWidgetActionStrategy;
}

export interface ConversationWidgetActionStrategy {
  /** How often the plugin is tried. */
  attempts: number;
  /** After which time no more is tried; its unit is not documented. */
  exhaustion: number;
}

export interface ConversationWidgetButtonPayload {
  /** The section of the widget. */
  section_id: string;
  /** The item in the section. */
  item_id: string;
  /** What the item holds. */
  data?: Record<string, unknown>;
  /** What was chosen or written, where the button takes a value. */
  value?: unknown;
}

export interface ConversationWidgetDataPayload {
  /** The section of the widget. */
  section_id: string;
  /** The item in the section. */
  item_id: string;
  /** By default `edit` where a value is given, and `fetch` otherwise. */
  action?: "fetch" | "edit";
  /** What the item holds. */
  data?: Record<string, unknown>;
  /** What the item is to hold from now on: a text, or what else it holds. */
  value?: unknown;
}

export interface ConversationsListOptions {
  /** Conversations a page. */
  per_page?: number;
  /** What to search: text, or a JSON array of filters. */
  search_query?: string;
  search_type?: "text" | "segment" | "filter";
  search_operator?: "and" | "or";
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
  filter_date_start?: string;
  /** Those updated at this time or earlier. */
  filter_date_end?: string;
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

export type ConversationMessage = {
  session_id: string;
  website_id: string;
  /** Who sent it: the visitor (`user`) or the team (`operator`). */
  from: "user" | "operator";
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin: string;
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
  stamped: boolean;
  /** The message's number inside its conversation. */
  fingerprint: number;
  /** When it was sent, in milliseconds. */
  timestamp: number;
  user: ConversationMessageUser;
  references?: ConversationMessageReference[];
  original?: ConversationMessageOriginal;
  /** Keys and values of the sender's choice, kept with the message. */
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

export type ConversationMessageNew = {
  /** Who sent it: the visitor (`user`) or the team (`operator`). */
  from: "user" | "operator";
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
  timestamp?: number;
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
  content: ConversationMessageContent;
}

export interface ConversationMessageDispatched {
  /** The message's number inside its conversation. */
  fingerprint: number;
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
  url: string;
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
  from: "user" | "operator";
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
  from: "user" | "operator";
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin: string;
  fingerprints?: (number | string)[];
}

/** The visitor's newest message becomes unread again. */
export interface ConversationUnreadMessageMark {
  /** `user`; `operator`, as some clients send, means the same. */
  from: "user" | "operator";
}

export interface ConversationDeliveredMessageMark {
  /** Whose messages were delivered. */
  from: "user" | "operator";
  /** The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`. */
  origin: string;
  fingerprints: (number | string)[];
}

export interface ConversationFileMessageContent {
  /** File name. */
  name: string;
  url: string;
  type: string;
}

export interface ConversationAnimationMessageContent {
  url: string;
  type: string;
}

export interface ConversationAudioMessageContent {
  url: string;
  type: string;
  /** Seconds. */
  duration: number;
}

export interface ConversationPickerMessageContent {
  /** What the picker is known by. */
  id: string;
  /** The question. */
  text: string;
  choices: ConversationPickerMessageContentChoice[];
  /** The visitor must choose before writing on. */
  required?: boolean;
}

export interface ConversationPickerMessageContentChoice {
  /** What the choice is known by. */
  value: string;
  /** An emoji or the URL of an image. */
  icon?: string;
  /** What the visitor reads. */
  label: string;
  /** Whether it was chosen. */
  selected?: boolean;
  action?: ConversationPickerMessageContentChoiceAction;
}

export interface ConversationPickerMessageContentChoiceAction {
  /** What choosing it does, such as `link`. */
  type: string;
  target: string;
}

export interface ConversationFieldMessageContent {
  /** What the field is known by. */
  id: string;
  /** The question. */
  text: string;
  /** What to write into it. */
  explain?: string;
  /** What the visitor wrote. */
  value?: string;
  /** The visitor must fill it in before writing on. */
  required?: boolean;
}

export interface ConversationCarouselMessageContent {
  text: string;
  targets: ConversationCarouselMessageContentTarget[];
}

export interface ConversationCarouselMessageContentTarget {
  title: string;
  description?: string;
  image?: string;
  actions?: ConversationCarouselMessageContentTargetAction[];
}

export interface ConversationCarouselMessageContentTargetAction {
  label: string;
  url: string;
}

export interface ConversationEventMessageContent {
  /** What happened, such as `state:resolved`. */
  namespace: string;
  text?: string;
}

export type ConversationMessageContent = string | ConversationFileMessageContent | ConversationAnimationMessageContent | ConversationAudioMessageContent | ConversationPickerMessageContent | ConversationFieldMessageContent | ConversationCarouselMessageContent | ConversationEventMessageContent;

export interface Helpdesk {
  /** What the helpdesk is called. */
  name: string;
  /** Where readers find it. */
  url?: string;
}

/** Each type of content has a tree of its own in every locale. */
export type HelpdeskContentType = "articles" | "guides" | "references" | "news";

export interface HelpdeskCreate {
  /** What the helpdesk is called. */
  name: string;
  /** Label of the subdomain that the helpdesk is reached by, such as `acme`. */
  domain_basic: string;
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
  change_id: string;
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
  action: string;
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
  locale_id: string;
  /** A language code, such as `en`. */
  locale: string;
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
  locale: string;
}

export interface HelpdeskLocaleArticle {
  article_id: string;
  title: string;
  description?: string | null;
  /** What is written, as Markdown; lists leave it out. */
  content?: string;
  status?: "published" | "draft";
  visibility?: "visible" | "hidden";
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
  title: string;
}

export interface HelpdeskLocaleArticleAlternate {
  /** The other locale, such as `fr`. */
  locale: string;
  /** The article that says the same there. */
  article_id: string;
}

export interface HelpdeskLocaleArticleAlternateSave {
  /** The article of the other locale. */
  article_id: string;
}

export interface HelpdeskLocaleArticleCategory {
  /** Absent or empty when the article is in none. */
  category_id?: string;
  /** The section of the category, if the article is in one. */
  section_id?: string;
}

export interface HelpdeskLocaleArticleCategoryUpdate {
  /** The category, a UUID; empty for none. */
  category_id: string;
  /** A section of that category, a UUID. */
  section_id?: string;
}

export interface HelpdeskLocaleArticleNew {
  article_id: string;
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
  status?: "published" | "draft";
  visibility?: "visible" | "hidden";
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
  filter_date_start?: string;
  /** Articles of this time or earlier, ISO 8601. */
  filter_date_end?: string;
  /** Most visited first. */
  order_visits?: number;
}

export interface HelpdeskLocaleCategory {
  category_id: string;
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
  name: string;
}

export interface HelpdeskLocaleCategoryNew {
  category_id: string;
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
  section_id: string;
  name?: string;
  /** Its place among the others. */
  order?: number;
  /** When it was added, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
}

export interface HelpdeskLocaleSectionAdd {
  name: string;
}

export interface HelpdeskLocaleSectionNew {
  section_id: string;
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
  entity_id: string;
  title?: string;
  /** Its place in the content tree. */
  tree_path?: string;
  /** Where readers find it. */
  url?: string;
}

export interface HelpdeskRedirection {
  redirection_id: string;
  /** The path that readers ask for. */
  path: string;
  /** Where they are sent: a path or a URL. */
  target: string;
  /** When it was added, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
}

export interface HelpdeskRedirectionAdd {
  /** The path that readers ask for, such as `/en/article/old/`. */
  path: string;
  /** Where to send them: a path, such as `/en/article/new/`, or a URL. */
  target: string;
}

export interface HelpdeskRedirectionNew {
  redirection_id: string;
}

export interface HelpdeskRemove {
  /** Proof that the caller is who they say. */
  verify: HelpdeskRemoveVerify;
}

/** Proof that the caller is who they say. */
export interface HelpdeskRemoveVerify {
  /** What `secret` holds: a password, a token, or proof from Google. */
  method: "password" | "token" | "google";
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
  content: string;
}

export interface HelpdeskTreeEntry {
  /** What the entry is: a page, or a group of others. No source lists the values. */
  type: string;
  /** Its own segment of the path. */
  slug: string;
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
  campaign_id: string;
  type?: "one-shot" | "automated";
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
  data: Record<string, string | number | boolean>;
}

export type PeopleDataUpdate = {
  /** Merged into what is there, key by key; null removes a key. */
  data: Record<string, string | number | boolean | null>;
} | Record<string, string | number | boolean | null>;

export interface PeopleEvent {
  /** What happened, such as `user:payment:success`. */
  text: string;
  /** Details, of any form. */
  data?: Record<string, unknown>;
  color?: "red" | "orange" | "yellow" | "green" | "blue" | "purple" | "pink" | "brown" | "grey" | "black";
  /** When it happened, in milliseconds. */
  timestamp: number;
}

export interface PeopleEventAdd {
  /** What happened, such as `user:payment:success`. */
  text: string;
  /** Details, of any form. */
  data?: Record<string, unknown>;
  color?: "red" | "orange" | "yellow" | "green" | "blue" | "purple" | "pink" | "brown" | "grey" | "black";
  /** When it happened, in milliseconds: now, when absent. */
  timestamp?: number;
}

export interface PeopleProfile {
  people_id: string;
  email?: string;
  person: PeopleProfileCardPerson;
  company?: PeopleProfileCardCompany | null;
  segments: string[];
  /** What the team noted. */
  notepad?: string | null;
  active?: PeopleProfileCardActive | null;
  /** How good a lead they are. */
  score?: number;
  /** When they were added, in milliseconds. */
  created_at: number;
  /** When the profile last changed, in milliseconds. */
  updated_at: number;
}

export interface PeopleProfileAddCard {
  email: string;
  person: {
    nickname: string;
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
  person: PeopleProfileCardPerson;
  company?: PeopleProfileCardCompany | null;
  segments: string[];
  /** What the team noted. */
  notepad?: string | null;
  active?: PeopleProfileCardActive | null;
  /** How good a lead they are. */
  score?: number;
  /** When they were added, in milliseconds. */
  created_at: number;
  /** When the profile last changed, in milliseconds. */
  updated_at: number;
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
    operator?: "and" | "or";
  };
}

export interface PeopleProfileImport {
  /** What `people:import:progress` and `people:import:done` name. */
  import_id: string;
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
  people_id: string;
}

export interface PeopleProfileSaveCard {
  email: string;
  person: PeopleProfileCardPerson;
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
  total: number;
}

export interface PeopleSubscription {
  /** They receive mail of campaigns. */
  email: boolean;
}

export interface PeopleSubscriptionUpdate {
  /** Whether to send them mail of campaigns. */
  email?: boolean;
}

export interface PeopleSuggestedDataDelete {
  key: string;
}

export interface PeopleSuggestedDataKey {
  key: string;
  /** How many contacts have it. */
  count: number;
}

export interface PeopleSuggestedEvent {
  text: string;
  /** How many contacts have it. */
  count: number;
}

export interface PeopleSuggestedEventDelete {
  text: string;
}

export interface PeopleSuggestedSegment {
  segment: string;
  /** How many contacts have it. */
  count: number;
}

export interface PeopleSuggestedSegmentDelete {
  segment: string;
}

export interface WebsiteCampaignCreate {
  /** Whether it is sent once, or to each contact when an event of theirs launches it. */
  type: "one-shot" | "automated";
  name: string;
}

export interface WebsiteCampaignExcerpt {
  campaign_id: string;
  /** Whether it is sent once, or to each contact when an event of theirs launches it. */
  type?: "one-shot" | "automated";
  format?: "markdown" | "html";
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
  campaign_id: string;
  /** Whether it is sent once, or to each contact when an event of theirs launches it. */
  type?: "one-shot" | "automated";
  format?: "markdown" | "html";
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
  campaign_id: string;
}

export interface WebsiteCampaignSave {
  /** Whether it is sent once, or to each contact when an event of theirs launches it. */
  type?: "one-shot" | "automated";
  format?: "markdown" | "html";
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
  people_id: string;
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
  format: "markdown" | "html";
  name: string;
}

export interface WebsiteCampaignTemplateExcerpt {
  template_id: string;
  /** Whether it comes with the service (`static`) or was made by the team (`custom`). */
  type?: "static" | "custom";
  name?: string;
  format?: "markdown" | "html";
  /** When it was added, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
}

export interface WebsiteCampaignTemplateItem {
  template_id: string;
  /** Whether it comes with the service (`static`) or was made by the team (`custom`). */
  type?: "static" | "custom";
  name?: string;
  format?: "markdown" | "html";
  /** When it was added, in milliseconds. */
  created_at?: number;
  /** When it last changed, in milliseconds. */
  updated_at?: number;
  /** What is written, in the template's format. */
  content?: string;
}

export interface WebsiteCampaignTemplateNew {
  template_id: string;
}

export interface WebsiteCampaignTemplateSave {
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  template_id?: string;
  /** Whether it comes with the service (`static`) or was made by the team (`custom`). */
  type?: "static" | "custom";
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  created_at?: number;
  /** Answers hold it; it cannot be written, and is taken for the sake of answers that are sent back. */
  updated_at?: number;
  name?: string;
  format?: "markdown" | "html";
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
  name: string;
  /** How much of it, since the last report. */
  units: number;
  /** Of one unit; it counts with the first report of a name alone. */
  price: number;
}

export interface PluginConnectWebsite {
  website_id: string;
  /** What the website pays for the plugin. */
  price?: number;
  /** A secret of this website and the plugin, for the plugin's own pages. */
  token?: string;
  /** What the website set, in the shape of the plugin's schema. */
  settings?: Record<string, unknown>;
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
export type PluginSettingsBody = Record<string, unknown>;

export interface PluginSubscription {
  /** The plugin. */
  id: string;
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
  payload?: Record<string, unknown>;
}

export interface PluginSubscriptionCreate {
  /** The plugin to subscribe to. */
  plugin_id: string;
}

export interface PluginSubscriptionEventDispatch {
  /** The event's name, in the plugin's words. */
  name?: string;
  data?: Record<string, unknown>;
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
  schema?: Record<string, unknown>;
  /** What is set now. */
  settings?: Record<string, unknown>;
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
  period: PlanSubscriptionBillPeriod;
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
  code: string;
}

export interface PlanSubscriptionCreate {
  /** The plan to subscribe to. */
  plan_id: string;
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
  namespace: "avatar" | "upload" | "website" | "campaign" | "helpdesk" | "status" | "processing";
  /** Chosen by the caller; comes back in the event that brings the URL. */
  id: string;
  file: BucketURLRequestFile;
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
  user_id: string;
}

export interface UserAccountCreate {
  email: string;
  password: string;
  first_name: string;
  last_name: string;
  signature?: string;
  /** Who told them of the service. */
  affiliates_id?: string;
  /** A language code, such as `en`. */
  locale?: string;
}

export interface UserNotificationSettings {
  user_id: string;
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
  user_id: string;
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
  user_id: string;
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
  identifier: string;
  /** The second half of the token's keypair. */
  key: string;
}

export interface UserSessionRecover {
  email?: string;
}

export interface UserWebsite {
  id: string;
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
  metric: "conversation" | "conversation_assigned" | "conversation_shortcut" | "conversation_segment" | "conversation_state" | "helpdesk_read" | "helpdesk_search" | "visitor_visit" | "visitor_trigger" | "campaign_activity" | "campaign_sent" | "people_created" | "status_downtime";
  /** Which figure of it. */
  type: "metric" | "total" | "unique" | "response_time" | "resolution_time" | "handle_time" | "messages" | "visitor_messages" | "operator_messages" | "rating";
  /** How figures of a step become one. */
  aggregator?: "average" | "moving_average" | "median" | "minimum" | "maximum" | "sum";
  /** What it is split by. */
  split_by?: string;
  /** What it is narrowed to. */
  filter?: unknown[] | Record<string, unknown>;
  date: AnalyticsGenerateQueryDate;
  if?: AnalyticsGenerateQueryIf;
  then?: AnalyticsGenerateQueryThen;
  /** What the figures are made of, instead of them. */
  raw_export?: boolean;
}

export interface AnalyticsGenerateQueryDate {
  /** The beginning. */
  from: string;
  /** The end. */
  to: string;
  /** The step, such as `day`. */
  split: string;
  /** The time zone, such as `Europe/Paris`. */
  timezone: string;
  /** Hours that count, by the day of the week. */
  days?: AnalyticsGenerateQueryDateDays;
}

export interface AnalyticsGenerateQueryDateDay {
  /** The beginning, such as `09:00`. */
  hour_from: string;
  /** The end, such as `18:00`. */
  hour_to: string;
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
  metric: string;
  /** What that is split by. */
  split_by: string;
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
  user_id: string;
  /** Whether they are there. */
  type: "online" | "away" | "offline";
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
  status: "online" | "away";
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
  data: Record<string, string | number | boolean | null>;
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
    operator?: "and" | "or";
  } | string;
}

export interface WebsiteBatchPeopleSearch {
  filter?: WebsiteFilter[];
  /** Whether all conditions must hold, or one. */
  operator?: "and" | "or";
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
  flag: "spam";
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
  segments: string[];
}

export interface WebsiteInbox {
  inbox_id: string;
  name: string;
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
  operator?: "and" | "or";
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
  operator?: "eq" | "neq" | "gte" | "lte" | "gt" | "lt";
  /** What with. */
  query?: string[];
}

export interface WebsiteInboxNew {
  inbox_id: string;
}

export interface WebsiteInboxOrder {
  /** The inbox. */
  inbox_id: string;
  /** Its place. */
  order: number;
}

export interface WebsiteInboxOrders {
  orders: WebsiteInboxOrder[];
}

export interface WebsiteInboxSave {
  /** What it is called. */
  name: string;
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
  operator?: "and" | "or";
}

export interface WebsiteOperator {
  user_id: string;
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
}

export interface WebsiteOperatorEdit {
  /** What they may do. */
  role?: "owner" | "member";
  /** What they do in the team. */
  title?: string | null;
}

export interface WebsiteOperatorEmail {
  /** Who gets it. */
  recipient: "all" | "owners" | "members" | "user";
  /** With `user`: the operator. */
  user_id?: string;
  /** The subject. */
  subject: string;
  /** The text. */
  message: string;
  target?: WebsiteOperatorEmailTarget;
}

export interface WebsiteOperatorEmailTarget {
  /** What the button says. */
  label?: string;
  /** Where it leads. */
  url?: string;
}

export interface WebsiteOperatorInvite {
  /** Whom to invite. */
  email: string;
  /** What they may do. */
  role: "owner" | "member";
  /** Proof that the caller is who they say. */
  verify: {
    /** What `secret` holds: a password, a token, or proof from Google. */
    method?: "password" | "token" | "google";
    secret?: string;
  } | boolean;
}

export interface WebsiteOperatorListOne {
  /** `operator`, `invite` or another. */
  type: string;
  details: WebsiteOperator;
}

export interface WebsiteOperatorsLastActiveListOne {
  user_id: string;
  /** URL of a picture. */
  avatar?: string | null;
  nickname?: string;
  /** When they were last there, in milliseconds. */
  timestamp?: number;
}

export interface WebsiteSettings {
  website_id: string;
  /** What the website is called. */
  name: string;
  /** Its domain name. */
  domain: string;
  /** Further domain names. */
  domain_alternates?: string[];
  /** URL of its logo. */
  logo?: string | null;
  audit?: WebsiteSettingsAudit;
  contact?: WebsiteSettingsContact;
  inbox?: WebsiteSettingsInbox;
  emails?: WebsiteSettingsEmails;
  chatbox?: WebsiteSettingsChatbox;
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
  team_id: string;
  name: string;
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
  team_id: string;
}

export interface WebsiteTeamSave {
  /** What it is called. */
  name: string;
  /** A sign for it. */
  emoji?: string;
  /** user_id of the operators that are in it. */
  operators?: string[];
}

export interface WebsiteVerifyKey {
  /** What emails are signed with, by HMAC-SHA256. */
  secret: string;
}

export interface WebsiteVerifySettings {
  /** Whether emails that chat boxes give must be signed. */
  enabled: boolean;
}

export interface WebsiteVerifySettingsUpdate {
  /** Whether emails that chat boxes give must be signed. */
  enabled?: boolean;
}

export interface WebsiteVisitor {
  session_id: string;
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
  count: number;
  /** Those of them that look at it. */
  active: number;
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
  rule: string[];
  /** Visitors that it blocked. */
  blocked: number;
}

export interface WebsiteVisitorsMapPoint {
  visitors: WebsiteVisitorsMapPointVisitors;
  geolocation: WebsiteVisitorsMapPointGeolocation;
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
  count: number;
  /** How many are named, at most. */
  threshold?: number;
  sessions?: WebsiteVisitorsMapPointVisitorsSession[];
}

export interface WebsiteVisitorsMapPointVisitorsSession {
  session_id: string;
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
  session_id: string;
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

/** What each route takes and answers with, by its verb and path. */
export interface Routes {
  /** Tells whether a domain has a website already. */
  "HEAD /website": {
    query: {
      domain: string;
    };
    data: Record<string, never>;
  };
  /** Creates a website that belongs to the caller. */
  "POST /website": {
    body: WebsiteCreate;
    data: Website;
  };
  /** Answers the name and domain of a website. */
  "GET /website/{website_id}": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: Website;
  };
  /** Deletes a website, after a time in which the deletion can be aborted. */
  "DELETE /website/{website_id}": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteRemove;
    data: Record<string, never>;
  };
  /** Keeps a website that is about to be deleted. */
  "DELETE /website/{website_id}/expunge": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers figures of a website. */
  "GET /website/{website_id}/stats": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: Record<string, unknown>;
  };
  /** Answers which plugin the token belongs to. */
  "GET /plugin/connect/account": {
    data: PluginConnectAccount;
  };
  /** Tells whether the token of a plugin is valid. */
  "HEAD /plugin/connect/session": {
    data: Record<string, never>;
  };
  /** Answers where to open the socket of real-time events. Asked again before each connection. */
  "GET /plugin/connect/endpoints": {
    data: PluginConnectEndpoints;
  };
  /** Answers where to open the socket of real-time events. Asked again before each connection. */
  "GET /user/connect/endpoints": {
    data: PluginConnectEndpoints;
  };
  /** Answers where to open the socket of real-time events. Asked again before each connection. */
  "GET /website/{website_id}/connect/endpoints": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: WebsiteConnectEndpoints;
  };
  /** Answers where to open the socket of real-time events. Asked again before each connection. */
  "GET /website/connect/endpoints": {
    data: WebsiteConnectEndpoints;
  };
  /** Lists conversations of the inbox, a page at a time, newest updated first unless asked otherwise. */
  "GET /website/{website_id}/conversations/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: ConversationsListOptions;
    data: Conversation[];
  };
  /** Creates an empty conversation. It stays out of the inbox until the visitor writes or it is initiated. */
  "POST /website/{website_id}/conversation": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: ConversationNew;
  };
  /** Tells whether a conversation exists. */
  "HEAD /website/{website_id}/conversation/{session_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers a conversation with its visitor, state and counts. */
  "GET /website/{website_id}/conversation/{session_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: Conversation;
  };
  /** Removes a conversation with its messages, for good. */
  "DELETE /website/{website_id}/conversation/{session_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: Record<string, never>;
  };
  /** Brings an existing conversation to the inbox. */
  "POST /website/{website_id}/conversation/{session_id}/initiate": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers what is known about the visitor of a conversation. */
  "GET /website/{website_id}/conversation/{session_id}/meta": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: ConversationMeta;
  };
  /** Changes what is known about the visitor of a conversation. Fields that are absent stay as they are. */
  "PATCH /website/{website_id}/conversation/{session_id}/meta": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationMetaUpdate;
    data: Record<string, never>;
  };
  /** Answers whether a conversation is pending, unresolved or resolved. */
  "GET /website/{website_id}/conversation/{session_id}/state": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: ConversationStateData;
  };
  /** Makes a conversation pending, unresolved or resolved. */
  "PATCH /website/{website_id}/conversation/{session_id}/state": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationStateUpdate;
    data: Record<string, never>;
  };
  /** Tells the other operators that the caller has a conversation open, or no longer. */
  "PATCH /website/{website_id}/conversation/{session_id}/open": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationOpenUpdate;
    data: Record<string, never>;
  };
  /** Answers which operator a conversation is assigned to. */
  "GET /website/{website_id}/conversation/{session_id}/routing": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: ConversationRoutingAssign;
  };
  /** Assigns a conversation to an operator, or to nobody. */
  "PATCH /website/{website_id}/conversation/{session_id}/routing": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationRoutingAssignUpdate;
    data: Record<string, never>;
  };
  /** Moves a conversation to another inbox, or to the main one. */
  "PATCH /website/{website_id}/conversation/{session_id}/inbox": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationInboxUpdate;
    data: Record<string, never>;
  };
  /** Answers who takes part in a conversation besides the visitor and the team. */
  "GET /website/{website_id}/conversation/{session_id}/participants": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: ConversationParticipants;
  };
  /** Replaces those who take part in a conversation besides the visitor and the team. */
  "PUT /website/{website_id}/conversation/{session_id}/participants": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationParticipantsSave;
    data: Record<string, never>;
  };
  /** Answers whether messages of the visitor are refused. */
  "GET /website/{website_id}/conversation/{session_id}/block": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: ConversationBlock;
  };
  /** Refuses messages of the visitor, or accepts them again. */
  "PATCH /website/{website_id}/conversation/{session_id}/block": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationBlockUpdate;
    data: Record<string, never>;
  };
  /** Answers whether the visitor is who they say, and how that is known. */
  "GET /website/{website_id}/conversation/{session_id}/verify": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: ConversationVerify;
  };
  /** Declares the visitor verified, or no longer. */
  "PATCH /website/{website_id}/conversation/{session_id}/verify": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationVerifyUpdate;
    data: Record<string, never>;
  };
  /** Lists the pages that the visitor looked at, a page at a time. */
  "GET /website/{website_id}/conversation/{session_id}/pages/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: ConversationPage[];
  };
  /** Lists the custom events of the visitor, a page at a time. */
  "GET /website/{website_id}/conversation/{session_id}/events/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: ConversationEvent[];
  };
  /** Answers which conversations a conversation grew from and led to. */
  "GET /website/{website_id}/conversation/{session_id}/relations": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: ConversationRelations;
  };
  /** Answers up to 50 messages in the order they were sent: the last ones, or those before, after or around a time. */
  "GET /website/{website_id}/conversation/{session_id}/messages": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    query: {
      /** Messages before this time, in milliseconds. */
      timestamp_before?: number;
      /** Messages after this time, in milliseconds. */
      timestamp_after?: number;
      /** Messages on both sides of this time, in milliseconds. */
      timestamp_around?: number;
    };
    data: ConversationMessage[];
  };
  /** Sends a message into a conversation, from the visitor or from the team. */
  "POST /website/{website_id}/conversation/{session_id}/message": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationMessageNew;
    data: ConversationMessageDispatched;
  };
  /** Answers one message. */
  "GET /website/{website_id}/conversation/{session_id}/message/{fingerprint}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The message's number inside its conversation. */
      fingerprint: number;
    };
    data: ConversationMessage;
  };
  /** Replaces the content of a message. */
  "PATCH /website/{website_id}/conversation/{session_id}/message/{fingerprint}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The message's number inside its conversation. */
      fingerprint: number;
    };
    body: ConversationMessageUpdate;
    data: Record<string, never>;
  };
  /** Removes a message, for good. */
  "DELETE /website/{website_id}/conversation/{session_id}/message/{fingerprint}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The message's number inside its conversation. */
      fingerprint: number;
    };
    data: Record<string, never>;
  };
  /** Tells the other side that somebody starts or stops typing. */
  "PATCH /website/{website_id}/conversation/{session_id}/compose": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationComposeMessageNew;
    data: Record<string, never>;
  };
  /** Marks messages of one side as read: those named, or all. */
  "PATCH /website/{website_id}/conversation/{session_id}/read": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationReadMessageMark;
    data: Record<string, never>;
  };
  /** Marks the newest message of the visitor as unread again, and the conversation with it. */
  "PATCH /website/{website_id}/conversation/{session_id}/unread": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationUnreadMessageMark;
    data: Record<string, never>;
  };
  /** Marks messages of one side as delivered. */
  "PATCH /website/{website_id}/conversation/{session_id}/delivered": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationDeliveredMessageMark;
    data: Record<string, never>;
  };
  /** Lists the segments that conversations of a website have, each with how many have it, a page at a time. */
  "GET /website/{website_id}/conversations/suggest/segments/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: ConversationSuggestedSegment[];
  };
  /** No longer suggests a segment. Conversations that have it keep it. */
  "DELETE /website/{website_id}/conversations/suggest/segment": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: ConversationSuggestedSegmentDelete;
    data: Record<string, never>;
  };
  /** Lists the keys of custom data that conversations of a website have, each with how many have it, a page at a time. */
  "GET /website/{website_id}/conversations/suggest/data/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: ConversationSuggestedData[];
  };
  /** No longer suggests a key of custom data. Conversations that have it keep it. */
  "DELETE /website/{website_id}/conversations/suggest/data": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: ConversationSuggestedDataDelete;
    data: Record<string, never>;
  };
  /** Lists incoming messages that were held back as spam, a page at a time, without their content. */
  "GET /website/{website_id}/conversations/spams/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** Only those of this type, such as `email`. */
      filter_type?: string;
    };
    data: ConversationSpam[];
  };
  /** Answers one message that was held back as spam, with its content. */
  "GET /website/{website_id}/conversations/spam/{spam_id}/content": {
    params: {
      /** The website. */
      website_id: string;
      /** The spam: a UUID. */
      spam_id: string;
    };
    data: ConversationSpamContent;
  };
  /** Lets a message that was held back as spam in, or drops it. */
  "POST /website/{website_id}/conversations/spam/{spam_id}/decision": {
    params: {
      /** The website. */
      website_id: string;
      /** The spam: a UUID. */
      spam_id: string;
    };
    body: ConversationSpamDecision;
    data: Record<string, never>;
  };
  /** Answers a message as it came in, such as the HTML of an email, with its headers. */
  "GET /website/{website_id}/conversation/{session_id}/original/{original_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The original, as a message's `original` names it. */
      original_id: string;
    };
    data: ConversationOriginal;
  };
  /** Lists the files that were sent in a conversation, a page at a time. */
  "GET /website/{website_id}/conversation/{session_id}/files/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: ConversationFile[];
  };
  /** Sends the visitor a link or code, by which they prove that an address, a number or another identity is theirs. */
  "POST /website/{website_id}/conversation/{session_id}/verify/identity": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationVerifyIdentityRequest;
    data: Record<string, never>;
  };
  /** Takes the code that a visitor was sent, which proves their identity. A code serves once. */
  "PUT /website/{website_id}/conversation/{session_id}/verify/identity/link": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationVerifyIdentityRedeem;
    data: Record<string, never>;
  };
  /** Mails what was said in a conversation to the visitor or to the team. */
  "POST /website/{website_id}/conversation/{session_id}/transcript": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationTranscriptRequest;
    data: Record<string, never>;
  };
  /** Makes the visitor's chat box forget the conversation: it starts a new one when it is next used. */
  "POST /website/{website_id}/conversation/{session_id}/purge": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: Record<string, never>;
  };
  /** Asks the visitor to rate the conversation. */
  "POST /website/{website_id}/conversation/{session_id}/feedback": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: Record<string, never>;
  };
  /** Reminds of a conversation at a later time, with a note. */
  "POST /website/{website_id}/conversation/{session_id}/reminder": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationReminderPayload;
    data: Record<string, never>;
  };
  /** Reports a conversation as spam. */
  "POST /website/{website_id}/conversation/{session_id}/report": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationReportPayload;
    data: Record<string, never>;
  };
  /** Has a tool of the plugin run a command for a conversation. */
  "POST /website/{website_id}/conversation/{session_id}/tool": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationToolCall;
    data: ConversationToolCallAccepted;
  };
  /** Lists the pages that the visitor has open and lets be watched, all at once. */
  "GET /website/{website_id}/conversation/{session_id}/browsing": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: ConversationBrowsing[];
  };
  /** Asks the visitor's chat box to let the page be watched. The answer comes as an event. */
  "POST /website/{website_id}/conversation/{session_id}/browsing": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: Record<string, never>;
  };
  /** Starts, keeps up or stops watching the visitor's page. */
  "PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The browsing session: `browsing_` and a UUID. */
      browsing_id: string;
    };
    body: ConversationBrowsingAction;
    data: Record<string, never>;
  };
  /** Points, scrolls or clicks on the visitor's page for them. */
  "PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id}/assist": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The browsing session: `browsing_` and a UUID. */
      browsing_id: string;
    };
    body: ConversationBrowsingAssist;
    data: Record<string, never>;
  };
  /** Calls the visitor, with or without a picture. The event that follows holds the call's id. */
  "POST /website/{website_id}/conversation/{session_id}/call": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    body: ConversationCallPayload;
    data: {
      /** The call, where the answer names it. */
      call_id?: string;
    };
  };
  /** Answers which call with the visitor goes on; it fails with a 404 when none does. */
  "GET /website/{website_id}/conversation/{session_id}/call": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
    };
    data: ConversationCall;
  };
  /** Hangs up, or stops ringing. */
  "DELETE /website/{website_id}/conversation/{session_id}/call/{call_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The call: `call_` and a UUID. */
      call_id: string;
    };
    body: ConversationCallAbortPayload;
    data: Record<string, never>;
  };
  /** Passes what WebRTC has to say to the visitor's side of a call. */
  "PATCH /website/{website_id}/conversation/{session_id}/call/{call_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The call: `call_` and a UUID. */
      call_id: string;
    };
    body: ConversationCallSignalingPayload;
    data: Record<string, never>;
  };
  /** Presses a button of a plugin's widget beside a conversation. What the plugin answers comes as an event. */
  "POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/button": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The plugin whose widget it is. */
      plugin_id: string;
    };
    body: ConversationWidgetButtonPayload;
    data: ConversationWidgetAction;
  };
  /** Asks a plugin's widget beside a conversation for what an item shows. What the plugin answers comes as an event. */
  "POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data": {
    params: {
      /** The website. */
      website_id: string;
      /** The conversation: `session_` and a UUID. */
      session_id: string;
      /** The plugin whose widget it is. */
      plugin_id: string;
    };
    body: ConversationWidgetDataPayload;
    data: ConversationWidgetAction;
  };
  /** Tells whether the website has a helpdesk: it fails with a 404 when there is none. */
  "HEAD /website/{website_id}/helpdesk": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers the helpdesk's name and its URL. */
  "GET /website/{website_id}/helpdesk": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: Helpdesk;
  };
  /** Creates the helpdesk of a website, with a name and the label of its subdomain. */
  "POST /website/{website_id}/helpdesk": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: HelpdeskCreate;
    data: Record<string, never>;
  };
  /** Removes the helpdesk with all its content, for good. The caller proves who they are once more. */
  "DELETE /website/{website_id}/helpdesk": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: HelpdeskRemove;
    data: Record<string, never>;
  };
  /** Lists the locales that the helpdesk is written in, a page at a time, each with its URL and how much it holds. */
  "GET /website/{website_id}/helpdesk/locales/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: HelpdeskLocale[];
  };
  /** Adds a locale to the helpdesk, empty at first. */
  "POST /website/{website_id}/helpdesk/locale": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: HelpdeskLocaleAdd;
    data: Record<string, never>;
  };
  /** Tells whether the helpdesk has a locale: it fails with a 404 when it has not. */
  "HEAD /website/{website_id}/helpdesk/locale/{locale}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
    };
    data: Record<string, never>;
  };
  /** Answers one locale of the helpdesk: its URL, and how much it holds. */
  "GET /website/{website_id}/helpdesk/locale/{locale}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
    };
    data: HelpdeskLocale;
  };
  /** Removes a locale from the helpdesk, with all that is written in it. */
  "DELETE /website/{website_id}/helpdesk/locale/{locale}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
    };
    data: Record<string, never>;
  };
  /** Lists the pages that one type of content has in a locale, a page of the list at a time: title, place in the tree and URL of each. */
  "GET /website/{website_id}/helpdesk/page/list/{locale}/{content_type}/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: HelpdeskPage[];
  };
  /** Answers one page by its entity: title, place in the tree and URL. */
  "GET /website/{website_id}/helpdesk/page/entity/{locale}/{content_type}/{entity_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The entity that the page shows, as `listHelpdeskPages` tells it. */
      entity_id: string;
    };
    data: HelpdeskPage;
  };
  /** Lists the entries of the content tree, a page at a time, each with its children: all, or those below one path. */
  "GET /website/{website_id}/helpdesk/tree/list/{locale}/{content_type}/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** Only what is below this path of the tree. */
      sub_path?: string;
      /** Only entries whose title has this text. */
      search_title?: string;
      /** Entries of this time or later, ISO 8601. */
      filter_date_start?: string;
      /** Entries of this time or earlier, ISO 8601. */
      filter_date_end?: string;
    };
    data: HelpdeskTreeEntry[];
  };
  /** Creates an entry at a path of the content tree. */
  "POST /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The place in the content tree: slugs with slashes between them, none at either end. */
      path: string;
    };
    data: Record<string, never>;
  };
  /** Answers the entry at a path of the content tree: its type, slug, title and state. */
  "GET /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The place in the content tree: slugs with slashes between them, none at either end. */
      path: string;
    };
    data: HelpdeskTreeEntry;
  };
  /** Moves an entry to another path of the content tree, or to another position among its siblings. */
  "PATCH /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The place in the content tree: slugs with slashes between them, none at either end. */
      path: string;
    };
    body: HelpdeskTreePathUpdate;
    data: Record<string, never>;
  };
  /** Removes the entry at a path of the content tree. */
  "DELETE /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The place in the content tree: slugs with slashes between them, none at either end. */
      path: string;
    };
    data: Record<string, never>;
  };
  /** Answers what is written at a path of the content tree. */
  "GET /website/{website_id}/helpdesk/tree/content/{locale}/{content_type}/{path}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The place in the content tree: slugs with slashes between them, none at either end. */
      path: string;
    };
    data: HelpdeskTreeContent;
  };
  /** Replaces what is written at a path of the content tree. */
  "PUT /website/{website_id}/helpdesk/tree/content/{locale}/{content_type}/{path}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The place in the content tree: slugs with slashes between them, none at either end. */
      path: string;
    };
    body: HelpdeskTreeContentSave;
    data: Record<string, never>;
  };
  /** Answers what is known about the entry at a path: title, description, state, author and looks. */
  "GET /website/{website_id}/helpdesk/tree/metadata/{locale}/{content_type}/{path}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The place in the content tree: slugs with slashes between them, none at either end. */
      path: string;
    };
    data: HelpdeskTreeMetadata;
  };
  /** Changes what is known about the entry at a path, such as its title or whether it is published. Fields that are absent stay as they are. */
  "PATCH /website/{website_id}/helpdesk/tree/metadata/{locale}/{content_type}/{path}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The place in the content tree: slugs with slashes between them, none at either end. */
      path: string;
    };
    body: HelpdeskTreeMetadata;
    data: Record<string, never>;
  };
  /** Answers the public page of the entry at a path: its title and URL. */
  "GET /website/{website_id}/helpdesk/tree/page/{locale}/{content_type}/{path}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The place in the content tree: slugs with slashes between them, none at either end. */
      path: string;
    };
    data: HelpdeskTreePage;
  };
  /** Lists the changes made to the content, a page at a time: who, when, and how much. */
  "GET /website/{website_id}/helpdesk/history/changes/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** Only changes in this locale, such as `en`. */
      filter_locale?: string;
      /** Only changes of this type of content, such as `articles`. */
      filter_type?: string;
      /** Only changes at this path of the tree. */
      filter_tree_path?: string;
    };
    data: HelpdeskHistoryChange[];
  };
  /** Answers one change with the files that it touched. */
  "GET /website/{website_id}/helpdesk/history/change/{change_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The change, as `listHelpdeskHistoryChanges` tells it. */
      change_id: string;
    };
    data: HelpdeskHistoryChange;
  };
  /** Cancels a change, in the way that the action says. */
  "DELETE /website/{website_id}/helpdesk/history/change/{change_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The change, as `listHelpdeskHistoryChanges` tells it. */
      change_id: string;
    };
    body: HelpdeskHistoryChangeCancel;
    data: Record<string, never>;
  };
  /** Counts how many readers found the content of one type helpful and how many did not. */
  "GET /website/{website_id}/helpdesk/feedback/ratings/{locale}/{content_type}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
    };
    query: {
      /** Feedback of this time or later, ISO 8601. */
      filter_date_start?: string;
      /** Feedback of this time or earlier, ISO 8601. */
      filter_date_end?: string;
    };
    data: HelpdeskLocaleFeedbackRatings;
  };
  /** Lists what readers said about the content of one type, a page at a time: rating, comment, the article and the reader. */
  "GET /website/{website_id}/helpdesk/feedback/list/{locale}/{content_type}/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** Feedback of this time or later, ISO 8601. */
      filter_date_start?: string;
      /** Feedback of this time or earlier, ISO 8601. */
      filter_date_end?: string;
    };
    data: HelpdeskLocaleFeedbackItem[];
  };
  /** Counts how many readers found the articles of a locale helpful and how many did not. */
  "GET /website/{website_id}/helpdesk/locale/{locale}/feedback/ratings": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
    };
    query: {
      /** Feedback of this time or later, ISO 8601. */
      filter_date_start?: string;
      /** Feedback of this time or earlier, ISO 8601. */
      filter_date_end?: string;
    };
    data: HelpdeskLocaleFeedbackRatings;
  };
  /** Lists what readers said about the articles of a locale, a page at a time. */
  "GET /website/{website_id}/helpdesk/locale/{locale}/feedback/list/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** Feedback of this time or later, ISO 8601. */
      filter_date_start?: string;
      /** Feedback of this time or earlier, ISO 8601. */
      filter_date_end?: string;
    };
    data: HelpdeskLocaleFeedbackItem[];
  };
  /** Asks for the content of one type in a locale to be read and built anew. The answer comes before that is done. */
  "POST /website/{website_id}/helpdesk/refresh/{locale}/{content_type}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
    };
    data: Record<string, never>;
  };
  /** Starts an import of another helpdesk, found by its URL, into one type of content. The answer comes before the import is done. */
  "POST /website/{website_id}/helpdesk/import/{locale}/{content_type}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
    };
    body: HelpdeskLocaleExternalImport;
    data: Record<string, never>;
  };
  /** Starts an export of the content of one type in a locale. The answer comes before the export is done, and does not hold it. */
  "POST /website/{website_id}/helpdesk/export/{locale}/{content_type}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** Each type of content has a tree of its own in every locale. */
      content_type: HelpdeskContentType;
    };
    data: Record<string, never>;
  };
  /** Starts an import of another helpdesk, found by its URL, into a locale. The answer comes before the import is done. */
  "POST /website/{website_id}/helpdesk/locale/{locale}/import": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
    };
    body: HelpdeskLocaleExternalImport;
    data: Record<string, never>;
  };
  /** Starts an export of the articles of a locale. The answer comes before the export is done, and does not hold it. */
  "POST /website/{website_id}/helpdesk/locale/{locale}/export": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
    };
    data: Record<string, never>;
  };
  /** Lists the redirections from old paths of the helpdesk to new ones, a page at a time. */
  "GET /website/{website_id}/helpdesk/redirections/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: HelpdeskRedirection[];
  };
  /** Adds a redirection from a path of the helpdesk to a target; the answer holds its id. */
  "POST /website/{website_id}/helpdesk/redirection": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: HelpdeskRedirectionAdd;
    data: HelpdeskRedirectionNew;
  };
  /** Tells whether a redirection exists: it fails with a 404 when it does not. */
  "HEAD /website/{website_id}/helpdesk/redirection/{redirection_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The redirection: a UUID. */
      redirection_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers one redirection: its path and its target. */
  "GET /website/{website_id}/helpdesk/redirection/{redirection_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The redirection: a UUID. */
      redirection_id: string;
    };
    data: HelpdeskRedirection;
  };
  /** Removes a redirection. */
  "DELETE /website/{website_id}/helpdesk/redirection/{redirection_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The redirection: a UUID. */
      redirection_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers the settings of the helpdesk: its looks, behaviour, locales and who may read it. */
  "GET /website/{website_id}/helpdesk/settings": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: HelpdeskSettings;
  };
  /** Changes settings of the helpdesk. Fields that are absent stay as they are. */
  "PATCH /website/{website_id}/helpdesk/settings": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: HelpdeskSettings;
    data: Record<string, never>;
  };
  /** Answers the domain names that the helpdesk is reached by, and whether the custom one is verified. */
  "GET /website/{website_id}/helpdesk/domain": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: HelpdeskDomain;
  };
  /** Asks for another subdomain or custom domain for the helpdesk. An argument that is left out stays as it is. */
  "PATCH /website/{website_id}/helpdesk/domain": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: HelpdeskDomainChangeRequest;
    data: Record<string, never>;
  };
  /** Answers the DNS records that a custom domain needs to reach the helpdesk. */
  "GET /website/{website_id}/helpdesk/domain/setup": {
    params: {
      /** The website. */
      website_id: string;
    };
    query: {
      /** The custom domain name to set up, such as `help.acme.com`. */
      custom?: string;
    };
    data: HelpdeskDomainSetupFlow;
  };
  /** Lists the articles of a locale, a page at a time, without their content. */
  "GET /website/{website_id}/helpdesk/locale/{locale}/articles/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: HelpdeskLocaleArticlesOptions;
    data: HelpdeskLocaleArticle[];
  };
  /** Adds an article with a title to a locale; the answer holds its id. */
  "POST /website/{website_id}/helpdesk/locale/{locale}/article": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
    };
    body: HelpdeskLocaleArticleAdd;
    data: HelpdeskLocaleArticleNew;
  };
  /** Tells whether an article exists: it fails with a 404 when it does not. */
  "HEAD /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers one article with its content. */
  "GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
    };
    data: HelpdeskLocaleArticle;
  };
  /** Replaces an article: its title, description, content and place. */
  "PUT /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
    };
    body: HelpdeskLocaleArticleSave;
    data: Record<string, never>;
  };
  /** Changes an article. Fields that are absent stay as they are. */
  "PATCH /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
    };
    body: HelpdeskLocaleArticleSave;
    data: Record<string, never>;
  };
  /** Removes an article, for good. */
  "DELETE /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers the public page of an article: its title and URL. */
  "GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/page": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
    };
    data: HelpdeskLocaleArticlePage;
  };
  /** Publishes an article; the answer holds the URL of its page. */
  "POST /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/publish": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
    };
    data: HelpdeskLocaleArticlePublish;
  };
  /** Makes a published article a draft again. */
  "POST /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/unpublish": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
    };
    data: Record<string, never>;
  };
  /** Lists the articles that say the same in other locales, all at once. */
  "GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternates": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
    };
    data: HelpdeskLocaleArticleAlternate[];
  };
  /** Tells whether an article has an alternate in another locale: it fails with a 404 when it has none. */
  "HEAD /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
      /** The locale of the other article. */
      locale_linked: string;
    };
    data: Record<string, never>;
  };
  /** Answers which article says the same in another locale. */
  "GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
      /** The locale of the other article. */
      locale_linked: string;
    };
    data: HelpdeskLocaleArticleAlternate;
  };
  /** Says which article of another locale says the same. */
  "PUT /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
      /** The locale of the other article. */
      locale_linked: string;
    };
    body: HelpdeskLocaleArticleAlternateSave;
    data: Record<string, never>;
  };
  /** Unlinks an article from its alternate in another locale. */
  "DELETE /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
      /** The locale of the other article. */
      locale_linked: string;
    };
    data: Record<string, never>;
  };
  /** Answers the category and section that an article is in. */
  "GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/category": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
    };
    data: HelpdeskLocaleArticleCategory;
  };
  /** Puts an article into a category, and into a section of it; an empty category_id takes it out. */
  "PATCH /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/category": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The article: a UUID. */
      article_id: string;
    };
    body: HelpdeskLocaleArticleCategoryUpdate;
    data: Record<string, never>;
  };
  /** Lists the categories of a locale, a page at a time. */
  "GET /website/{website_id}/helpdesk/locale/{locale}/categories/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** Only those whose name has this text. */
      search_name?: string;
    };
    data: HelpdeskLocaleCategory[];
  };
  /** Adds a category with a name to a locale; the answer holds its id. */
  "POST /website/{website_id}/helpdesk/locale/{locale}/category": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
    };
    body: HelpdeskLocaleCategoryAdd;
    data: HelpdeskLocaleCategoryNew;
  };
  /** Tells whether a category exists: it fails with a 404 when it does not. */
  "HEAD /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The category: a UUID. */
      category_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers one category: its name, description and looks. */
  "GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The category: a UUID. */
      category_id: string;
    };
    data: HelpdeskLocaleCategory;
  };
  /** Replaces the name, description, looks and place of a category. */
  "PUT /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The category: a UUID. */
      category_id: string;
    };
    body: HelpdeskLocaleCategorySave;
    data: Record<string, never>;
  };
  /** Changes a category. Fields that are absent stay as they are. */
  "PATCH /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The category: a UUID. */
      category_id: string;
    };
    body: HelpdeskLocaleCategorySave;
    data: Record<string, never>;
  };
  /** Removes a category. */
  "DELETE /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The category: a UUID. */
      category_id: string;
    };
    data: Record<string, never>;
  };
  /** Lists the sections of a category, a page at a time. */
  "GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/sections/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The category: a UUID. */
      category_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** Only those whose name has this text. */
      search_name?: string;
    };
    data: HelpdeskLocaleSection[];
  };
  /** Adds a section with a name to a category; the answer holds its id. */
  "POST /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The category: a UUID. */
      category_id: string;
    };
    body: HelpdeskLocaleSectionAdd;
    data: HelpdeskLocaleSectionNew;
  };
  /** Tells whether a section exists: it fails with a 404 when it does not. */
  "HEAD /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The category: a UUID. */
      category_id: string;
      /** The section of the category: a UUID. */
      section_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers one section of a category: its name and place. */
  "GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The category: a UUID. */
      category_id: string;
      /** The section of the category: a UUID. */
      section_id: string;
    };
    data: HelpdeskLocaleSection;
  };
  /** Replaces the name and place of a section. */
  "PUT /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The category: a UUID. */
      category_id: string;
      /** The section of the category: a UUID. */
      section_id: string;
    };
    body: HelpdeskLocaleSectionSave;
    data: Record<string, never>;
  };
  /** Changes a section. Fields that are absent stay as they are. */
  "PATCH /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The category: a UUID. */
      category_id: string;
      /** The section of the category: a UUID. */
      section_id: string;
    };
    body: HelpdeskLocaleSectionSave;
    data: Record<string, never>;
  };
  /** Removes a section from its category. */
  "DELETE /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The locale: a language code, such as `en`. */
      locale: string;
      /** The category: a UUID. */
      category_id: string;
      /** The section of the category: a UUID. */
      section_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers how many contacts a website has. */
  "GET /website/{website_id}/people/stats": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: PeopleStatistics;
  };
  /** Exports contacts of a website to a file: all of them, or those that are named or found. */
  "POST /website/{website_id}/people/export/profiles": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: PeopleProfileExport;
    data: Record<string, never>;
  };
  /** Imports contacts from a CSV file; events tell how far it is, by the id in the answer. */
  "POST /website/{website_id}/people/import/profiles": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: PeopleProfileImportSetup;
    data: PeopleProfileImport;
  };
  /** Lists the contacts of a website, a page at a time. Filters and a text narrow the list down. */
  "GET /website/{website_id}/people/profiles/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** Contacts a page. */
      per_page?: number;
      /** The field they are sorted by. */
      sort_field?: string;
      sort_order?: "ascending" | "descending";
      /** How the filters are joined. */
      search_operator?: "and" | "or";
      /** Only those that meet these conditions: a JSON array of filters. */
      search_filter?: string;
      /** Only those who are found by this text. */
      search_text?: string;
      /** Those of this time or later, ISO 8601. */
      filter_date_start?: string;
      /** Those of this time or earlier, ISO 8601. */
      filter_date_end?: string;
    };
    data: PeopleProfile[];
  };
  /** Adds a contact; the answer holds its id. It fails with a 409, `people_exists`, when there is one with the email address. */
  "POST /website/{website_id}/people/profile": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: PeopleProfileAddCard;
    data: PeopleProfileNew;
  };
  /** Tells whether a contact exists: it fails with a 404 when it does not. */
  "HEAD /website/{website_id}/people/profile/{people_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers one contact: the person, their company, segments and what the team noted. */
  "GET /website/{website_id}/people/profile/{people_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
    };
    data: PeopleProfile;
  };
  /** Replaces the profile of a contact: what is not given is no longer known. */
  "PUT /website/{website_id}/people/profile/{people_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
    };
    body: PeopleProfileSaveCard;
    data: Record<string, never>;
  };
  /** Changes the profile of a contact. Fields that are absent stay as they are. It fails with a 409, `people_email_exists`, when another contact has the email address. */
  "PATCH /website/{website_id}/people/profile/{people_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
    };
    body: PeopleProfileUpdateCard;
    data: Record<string, never>;
  };
  /** Removes a contact, for good. */
  "DELETE /website/{website_id}/people/profile/{people_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
    };
    data: Record<string, never>;
  };
  /** Lists the segments that contacts of a website have, each with how many have it, a page at a time. */
  "GET /website/{website_id}/people/suggest/segments/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: PeopleSuggestedSegment[];
  };
  /** No longer suggests a segment. Contacts that have it keep it. */
  "DELETE /website/{website_id}/people/suggest/segment": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: PeopleSuggestedSegmentDelete;
    data: Record<string, never>;
  };
  /** Lists the keys of custom data that contacts of a website have, each with how many have it, a page at a time. */
  "GET /website/{website_id}/people/suggest/data/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: PeopleSuggestedDataKey[];
  };
  /** No longer suggests a key of custom data. Contacts that have it keep it. */
  "DELETE /website/{website_id}/people/suggest/data": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: PeopleSuggestedDataDelete;
    data: Record<string, never>;
  };
  /** Lists the events that contacts of a website have, each with how many have it, a page at a time. */
  "GET /website/{website_id}/people/suggest/events/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: PeopleSuggestedEvent[];
  };
  /** No longer suggests an event. Contacts that have it keep it. */
  "DELETE /website/{website_id}/people/suggest/event": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: PeopleSuggestedEventDelete;
    data: Record<string, never>;
  };
  /** Lists the segments that contacts of a website have, a page at a time. */
  "GET /website/{website_id}/people/segments/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: string[];
  };
  /** Lists the conversations of a contact, by session_id, a page at a time. */
  "GET /website/{website_id}/people/conversations/{people_id}/list/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** Those with unread messages of the visitor. */
      filter_unread?: number;
      /** Those that are resolved. */
      filter_resolved?: number;
      /** Those that are not resolved. */
      filter_not_resolved?: number;
    };
    data: string[];
  };
  /** Lists the campaigns that were sent to a contact, a page at a time. */
  "GET /website/{website_id}/people/campaigns/{people_id}/list/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: PeopleCampaign[];
  };
  /** Records that something happened to a contact, which may launch automated campaigns. */
  "POST /website/{website_id}/people/events/{people_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
    };
    body: PeopleEventAdd;
    data: Record<string, never>;
  };
  /** Lists what happened to a contact, a page at a time. */
  "GET /website/{website_id}/people/events/{people_id}/list/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: PeopleEvent[];
  };
  /** Answers the custom data of a contact. */
  "GET /website/{website_id}/people/data/{people_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
    };
    data: PeopleData;
  };
  /** Replaces the custom data of a contact. */
  "PUT /website/{website_id}/people/data/{people_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
    };
    body: PeopleDataUpdate;
    data: Record<string, never>;
  };
  /** Changes the custom data of a contact. Keys that are absent stay as they are. */
  "PATCH /website/{website_id}/people/data/{people_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
    };
    body: PeopleDataUpdate;
    data: Record<string, never>;
  };
  /** Answers whether a contact receives mail of campaigns. */
  "GET /website/{website_id}/people/subscription/{people_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
    };
    data: PeopleSubscription;
  };
  /** Says whether a contact receives mail of campaigns. */
  "PATCH /website/{website_id}/people/subscription/{people_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The contact: a UUID, or their email address. */
      people_id: string;
    };
    body: PeopleSubscriptionUpdate;
    data: Record<string, never>;
  };
  /** Lists the campaigns of a website, a page at a time, without their messages. */
  "GET /website/{website_id}/campaigns/list/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
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
    };
    data: WebsiteCampaignExcerpt[];
  };
  /** Lists the tags that campaigns of a website have. */
  "GET /website/{website_id}/campaigns/tags": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: string[];
  };
  /** Adds a campaign of a type, with a name; the answer holds its id. */
  "POST /website/{website_id}/campaign": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteCampaignCreate;
    data: WebsiteCampaignNew;
  };
  /** Tells whether a campaign exists: it fails with a 404 when it does not. */
  "HEAD /website/{website_id}/campaign/{campaign_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The campaign: a UUID. */
      campaign_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers one campaign, with its message and how many opened it. */
  "GET /website/{website_id}/campaign/{campaign_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The campaign: a UUID. */
      campaign_id: string;
    };
    data: WebsiteCampaignItem;
  };
  /** Replaces a campaign: its message, recipients, flow and options. */
  "PUT /website/{website_id}/campaign/{campaign_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The campaign: a UUID. */
      campaign_id: string;
    };
    body: WebsiteCampaignSave;
    data: Record<string, never>;
  };
  /** Changes a campaign. Fields that are absent stay as they are. */
  "PATCH /website/{website_id}/campaign/{campaign_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The campaign: a UUID. */
      campaign_id: string;
    };
    body: WebsiteCampaignSave;
    data: Record<string, never>;
  };
  /** Removes a campaign, for good. */
  "DELETE /website/{website_id}/campaign/{campaign_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The campaign: a UUID. */
      campaign_id: string;
    };
    data: Record<string, never>;
  };
  /** Sends a campaign to its recipients: once, or from now on when events launch it. */
  "POST /website/{website_id}/campaign/{campaign_id}/dispatch": {
    params: {
      /** The website. */
      website_id: string;
      /** The campaign: a UUID. */
      campaign_id: string;
    };
    data: Record<string, never>;
  };
  /** Lets a paused campaign go on. */
  "POST /website/{website_id}/campaign/{campaign_id}/resume": {
    params: {
      /** The website. */
      website_id: string;
      /** The campaign: a UUID. */
      campaign_id: string;
    };
    data: Record<string, never>;
  };
  /** Pauses a campaign until it is resumed. */
  "POST /website/{website_id}/campaign/{campaign_id}/pause": {
    params: {
      /** The website. */
      website_id: string;
      /** The campaign: a UUID. */
      campaign_id: string;
    };
    data: Record<string, never>;
  };
  /** Sends a campaign to the operator who asks, and nobody else. */
  "POST /website/{website_id}/campaign/{campaign_id}/test": {
    params: {
      /** The website. */
      website_id: string;
      /** The campaign: a UUID. */
      campaign_id: string;
    };
    data: Record<string, never>;
  };
  /** Lists the contacts that a campaign is for, a page at a time. */
  "GET /website/{website_id}/campaign/{campaign_id}/recipients/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The campaign: a UUID. */
      campaign_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: WebsiteCampaignRecipient[];
  };
  /** Lists the contacts that did one thing with a campaign, such as opening it, a page at a time. */
  "GET /website/{website_id}/campaign/{campaign_id}/statistics/{type}/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The campaign: a UUID. */
      campaign_id: string;
      /** What contacts did: `opened`, `clicked` or `unsubscribed`. */
      type: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** How many of them a page has. */
      per_page?: number;
    };
    data: WebsiteCampaignStatistic[];
  };
  /** Lists the templates that campaigns can start from, a page at a time, without their content. */
  "GET /website/{website_id}/campaigns/templates/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** Only those whose name has this text. */
      search_name?: string;
      /** Only those that come with the service. */
      filter_type_static?: number;
      /** Only those that the team made. */
      filter_type_custom?: number;
    };
    data: WebsiteCampaignTemplateExcerpt[];
  };
  /** Adds a template of a format, with a name; the answer holds its id. */
  "POST /website/{website_id}/campaigns/template": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteCampaignTemplateCreate;
    data: WebsiteCampaignTemplateNew;
  };
  /** Tells whether a template exists: it fails with a 404 when it does not. */
  "HEAD /website/{website_id}/campaigns/template/{template_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The template: a UUID. */
      template_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers one template with its content. */
  "GET /website/{website_id}/campaigns/template/{template_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The template: a UUID. */
      template_id: string;
    };
    data: WebsiteCampaignTemplateItem;
  };
  /** Replaces a template: its name, format and content. */
  "PUT /website/{website_id}/campaigns/template/{template_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The template: a UUID. */
      template_id: string;
    };
    body: WebsiteCampaignTemplateSave;
    data: Record<string, never>;
  };
  /** Changes a template. Fields that are absent stay as they are. */
  "PATCH /website/{website_id}/campaigns/template/{template_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The template: a UUID. */
      template_id: string;
    };
    body: WebsiteCampaignTemplateSave;
    data: Record<string, never>;
  };
  /** Removes a template, for good. */
  "DELETE /website/{website_id}/campaigns/template/{template_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The template: a UUID. */
      template_id: string;
    };
    data: Record<string, never>;
  };
  /** Lists the websites that subscribed to the plugin, with their settings, a page at a time. */
  "GET /plugin/connect/websites/all/{page_number}": {
    params: {
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** Only websites that saved settings for the plugin. */
      filter_configured?: number;
      /** Answer the plan of each website, too. */
      include_plan?: number;
    };
    data: PluginConnectWebsite[];
  };
  /** Lists the websites whose subscription to the plugin changed since a time. */
  "GET /plugin/connect/websites/since": {
    query: {
      /** Websites that changed at this time or later, ISO 8601. */
      date_since: string;
      /** Only websites that saved settings for the plugin. */
      filter_configured?: number;
      /** Answer the plan of each website, too. */
      include_plan?: number;
    };
    data: PluginConnectWebsite[];
  };
  /** Lists what all websites of the operator are subscribed to. */
  "GET /plugins/subscription": {
    data: PluginSubscription[];
  };
  /** Lists the plugins that a website is subscribed to. */
  "GET /plugins/subscription/{website_id}": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: PluginSubscription[];
  };
  /** Answers a website's subscription to a plugin, with what the plugin says of itself. */
  "GET /plugins/subscription/{website_id}/{plugin_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The plugin: a UUID. */
      plugin_id: string;
    };
    data: PluginSubscription;
  };
  /** Subscribes a website to a plugin. */
  "POST /plugins/subscription/{website_id}": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: PluginSubscriptionCreate;
    data: Record<string, never>;
  };
  /** Ends a website's subscription to a plugin. */
  "DELETE /plugins/subscription/{website_id}/{plugin_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The plugin: a UUID. */
      plugin_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers the settings of a plugin for a website, with their schema. */
  "GET /plugins/subscription/{website_id}/{plugin_id}/settings": {
    params: {
      /** The website. */
      website_id: string;
      /** The plugin: a UUID. */
      plugin_id: string;
    };
    data: PluginSubscriptionSettings;
  };
  /** Replaces the settings of a plugin for a website. */
  "PUT /plugins/subscription/{website_id}/{plugin_id}/settings": {
    params: {
      /** The website. */
      website_id: string;
      /** The plugin: a UUID. */
      plugin_id: string;
    };
    body: PluginSettingsBody;
    data: Record<string, never>;
  };
  /** Changes settings of a plugin for a website. Those that are absent stay as they are. */
  "PATCH /plugins/subscription/{website_id}/{plugin_id}/settings": {
    params: {
      /** The website. */
      website_id: string;
      /** The plugin: a UUID. */
      plugin_id: string;
    };
    body: PluginSettingsBody;
    data: Record<string, never>;
  };
  /** Lists what the plugin reported as used, and what goes on the next bill of the website. */
  "GET /plugins/subscription/{website_id}/{plugin_id}/bill/usage": {
    params: {
      /** The website. */
      website_id: string;
      /** The plugin: a UUID. */
      plugin_id: string;
    };
    data: PluginBillUsage[];
  };
  /** Reports what a website used of a plugin that is paid by use. Each report adds to the bill. */
  "POST /plugins/subscription/{website_id}/{plugin_id}/bill/usage": {
    params: {
      /** The website. */
      website_id: string;
      /** The plugin: a UUID. */
      plugin_id: string;
    };
    body: PluginBillUsageReport;
    data: Record<string, never>;
  };
  /** Answers a signed proof of who uses a plugin: which operator of which website. */
  "GET /plugins/subscription/{website_id}/{plugin_id}/attest/provenance": {
    params: {
      /** The website. */
      website_id: string;
      /** The plugin: a UUID. */
      plugin_id: string;
    };
    data: PluginAttestProvenance;
  };
  /** Forwards a payload to the channel of a plugin, which its own pages listen to. */
  "POST /plugins/subscription/{website_id}/{plugin_id}/channel": {
    params: {
      /** The website. */
      website_id: string;
      /** The plugin: a UUID. */
      plugin_id: string;
    };
    body: PluginSubscriptionChannelForward;
    data: Record<string, never>;
  };
  /** Dispatches an event of a plugin to whoever listens on the website. */
  "POST /plugins/subscription/{website_id}/{plugin_id}/event": {
    params: {
      /** The website. */
      website_id: string;
      /** The plugin: a UUID. */
      plugin_id: string;
    };
    body: PluginSubscriptionEventDispatch;
    data: Record<string, never>;
  };
  /** Lists the plans that the operator pays for, with their websites. */
  "GET /plans/subscription": {
    data: PlanSubscription[];
  };
  /** Answers which plan a website has, and until when it is paid for. */
  "GET /plans/subscription/{website_id}": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: PlanSubscription;
  };
  /** Subscribes a website to a plan. */
  "POST /plans/subscription/{website_id}": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: PlanSubscriptionCreate;
    data: Record<string, never>;
  };
  /** Ends a website's subscription to its plan. */
  "DELETE /plans/subscription/{website_id}": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: Record<string, never>;
  };
  /** Changes how often the plan of a website is paid for. */
  "PATCH /plans/subscription/{website_id}/bill/period": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: PlanSubscriptionBillPeriodUpdate;
    data: Record<string, never>;
  };
  /** Answers what a coupon is worth to a website; it fails when the coupon does not count for it. */
  "GET /plans/subscription/{website_id}/coupon": {
    params: {
      /** The website. */
      website_id: string;
    };
    query: {
      /** The coupon. */
      code: string;
    };
    data: PlanSubscriptionCoupon;
  };
  /** Redeems a coupon for the plan of a website. */
  "PATCH /plans/subscription/{website_id}/coupon": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: PlanSubscriptionCouponRedeem;
    data: Record<string, never>;
  };
  /** Asks for a signed URL that a file can be uploaded to. It arrives as the event of its namespace, such as `bucket:url:upload:generated`, which names the `id` that was given. */
  "POST /bucket/url/generate": {
    body: BucketURLRequest;
    data: Record<string, never>;
  };
  /** Asks for a page of animated images, found by a text. They arrive as the event `media:animation:listed`, which names the `list_id` that was given. */
  "GET /media/animation/list/{page_number}": {
    params: {
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    query: {
      /** Images a page. */
      per_page?: number;
      /** Chosen by the caller, a UUID; comes back in the event. An early wrapper sends an integer. */
      list_id: string | number;
      /** What to look for, such as `hello`. Types of crisp-api say an object, which is sent as JSON. */
      search_query?: string | Record<string, unknown>;
    };
    data: {};
  };
  /** Answers who the operator is whose token it is. */
  "GET /user/account": {
    data: UserAccount;
  };
  /** Adds an operator, with an email address and a password. */
  "POST /user/account": {
    body: UserAccountCreate;
    data: Record<string, never>;
  };
  /** Answers which notifications the operator receives. */
  "GET /user/account/notification": {
    data: UserNotificationSettings;
  };
  /** Changes which notifications the operator receives. */
  "PATCH /user/account/notification": {
    body: UserNotificationSettingsUpdate;
    data: Record<string, never>;
  };
  /** Answers the operator's name, avatar and how to reach them. */
  "GET /user/account/profile": {
    data: UserProfile;
  };
  /** Changes the operator's name, avatar or how to reach them. */
  "PATCH /user/account/profile": {
    body: UserProfileUpdate;
    data: Record<string, never>;
  };
  /** Answers when the operator is available, by days and hours. */
  "GET /user/account/schedule": {
    data: UserScheduleSettings;
  };
  /** Lists the websites that the operator is a member of. */
  "GET /user/account/websites": {
    data: UserWebsite[];
  };
  /** Opens a session of an operator; the answer holds the identifier and key of its token. */
  "POST /user/session/login": {
    body: UserSessionLogin;
    data: UserSessionParameters;
  };
  /** Mails an operator a way to set a new password. */
  "POST /user/session/recover": {
    body: UserSessionRecover;
    data: Record<string, never>;
  };
  /** Ends the session of an operator. */
  "POST /user/session/logout": {
    data: Record<string, never>;
  };
  /** Resolves many conversations: those named; when none is, those of an inbox, or all. */
  "PATCH /website/{website_id}/batch/resolve": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteBatchConversationsOperation;
    data: Record<string, never>;
  };
  /** Makes many conversations unresolved again: those named. */
  "PATCH /website/{website_id}/batch/unresolve": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteBatchConversationsOperation;
    data: Record<string, never>;
  };
  /** Marks the messages of many conversations as read: of those named; when none is, of those of an inbox, or all. */
  "PATCH /website/{website_id}/batch/read": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteBatchConversationsOperation;
    data: Record<string, never>;
  };
  /** Marks many conversations as unread: those named. */
  "PATCH /website/{website_id}/batch/unread": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteBatchConversationsOperation;
    data: Record<string, never>;
  };
  /** Removes many conversations: those named, or all of one inbox other than the main one; or many contacts. */
  "PATCH /website/{website_id}/batch/remove": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteBatchRemoveOperation;
    data: Record<string, never>;
  };
  /** Reports many conversations, such as for spam. */
  "POST /website/{website_id}/batch/report": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteBatchReportOperation;
    data: Record<string, never>;
  };
  /** Refuses the messages of the visitors of many conversations, or takes them again. */
  "PATCH /website/{website_id}/batch/block": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteBatchBlockOperation;
    data: Record<string, never>;
  };
  /** Assigns many conversations to an operator, or to nobody. */
  "PATCH /website/{website_id}/batch/routing": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteBatchRoutingOperation;
    data: Record<string, never>;
  };
  /** Moves many conversations to an inbox. */
  "PATCH /website/{website_id}/batch/inbox": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteBatchInboxOperation;
    data: Record<string, never>;
  };
  /** Merges custom data into many conversations, or into many contacts. */
  "PATCH /website/{website_id}/batch/data": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteBatchDataOperation;
    data: Record<string, never>;
  };
  /** Adds segments to many conversations, or to many contacts. */
  "PATCH /website/{website_id}/batch/segments": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteBatchSegmentsOperation;
    data: Record<string, never>;
  };
  /** Lists the inboxes of a website beside the main one, a page at a time. */
  "GET /website/{website_id}/inboxes/list/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: WebsiteInbox[];
  };
  /** Puts inboxes into an order. */
  "PATCH /website/{website_id}/inboxes/batch/order": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteInboxOrders;
    data: Record<string, never>;
  };
  /** Creates an inbox, and answers its inbox_id. */
  "POST /website/{website_id}/inbox": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteInboxSave;
    data: WebsiteInboxNew;
  };
  /** Says whether an inbox is there. */
  "HEAD /website/{website_id}/inbox/{inbox_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The inbox: a UUID. */
      inbox_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers an inbox, with who is in it and which conversations it takes. */
  "GET /website/{website_id}/inbox/{inbox_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The inbox: a UUID. */
      inbox_id: string;
    };
    data: WebsiteInbox;
  };
  /** Replaces what an inbox is. */
  "PUT /website/{website_id}/inbox/{inbox_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The inbox: a UUID. */
      inbox_id: string;
    };
    body: WebsiteInboxSave;
    data: Record<string, never>;
  };
  /** Deletes an inbox; its conversations go to the main one. */
  "DELETE /website/{website_id}/inbox/{inbox_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The inbox: a UUID. */
      inbox_id: string;
    };
    data: Record<string, never>;
  };
  /** Lists the teams of operators of a website, a page at a time. */
  "GET /website/{website_id}/teams/list/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: WebsiteTeam[];
  };
  /** Creates a team of operators, and answers its team_id. */
  "POST /website/{website_id}/team": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteTeamSave;
    data: WebsiteTeamNew;
  };
  /** Says whether a team is there. */
  "HEAD /website/{website_id}/team/{team_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The team: a UUID. */
      team_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers a team, with who is in it. */
  "GET /website/{website_id}/team/{team_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The team: a UUID. */
      team_id: string;
    };
    data: WebsiteTeam;
  };
  /** Replaces what a team is. */
  "PUT /website/{website_id}/team/{team_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The team: a UUID. */
      team_id: string;
    };
    body: WebsiteTeamSave;
    data: Record<string, never>;
  };
  /** Deletes a team. Its operators stay. */
  "DELETE /website/{website_id}/team/{team_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The team: a UUID. */
      team_id: string;
    };
    data: Record<string, never>;
  };
  /** Lists everybody in the team of a website. */
  "GET /website/{website_id}/operators/list": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: WebsiteOperatorListOne[];
  };
  /** Lists the operators that were there last, the latest first. */
  "GET /website/{website_id}/operators/active": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: WebsiteOperatorsLastActiveListOne[];
  };
  /** Forgets which operators were there last. */
  "DELETE /website/{website_id}/operators/active": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: Record<string, never>;
  };
  /** Sends an email to the team of a website, to some of it or to one operator. */
  "POST /website/{website_id}/operators/email": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteOperatorEmail;
    data: Record<string, never>;
  };
  /** Answers an operator of a website. */
  "GET /website/{website_id}/operator/{user_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The operator: a UUID. */
      user_id: string;
    };
    data: WebsiteOperator;
  };
  /** Invites somebody into the team of a website. */
  "POST /website/{website_id}/operator": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteOperatorInvite;
    data: Record<string, never>;
  };
  /** Changes the role or the title of an operator. */
  "PATCH /website/{website_id}/operator/{user_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The operator: a UUID. */
      user_id: string;
    };
    body: WebsiteOperatorEdit;
    data: Record<string, never>;
  };
  /** Takes an operator out of the team of a website. */
  "DELETE /website/{website_id}/operator/{user_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The operator: a UUID. */
      user_id: string;
    };
    data: Record<string, never>;
  };
  /** Answers the settings of a website. */
  "GET /website/{website_id}/settings": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: WebsiteSettings;
  };
  /** Changes settings of a website; those that are left out stay as they are, at every depth. */
  "PATCH /website/{website_id}/settings": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteSettingsUpdate;
    data: Record<string, never>;
  };
  /** Says whether emails that chat boxes give must be signed. */
  "GET /website/{website_id}/verify/settings": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: WebsiteVerifySettings;
  };
  /** Says whether emails that chat boxes give must be signed from now on. */
  "PATCH /website/{website_id}/verify/settings": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: WebsiteVerifySettingsUpdate;
    data: Record<string, never>;
  };
  /** Answers the secret that emails are signed with. */
  "GET /website/{website_id}/verify/key": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: WebsiteVerifyKey;
  };
  /** Replaces the secret that emails are signed with; signatures made with the old one are no longer good. */
  "POST /website/{website_id}/verify/key": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: Record<string, never>;
  };
  /** Says whether somebody of the team is there, and since when. */
  "GET /website/{website_id}/availability/status": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: WebsiteAvailabilityStatus;
  };
  /** Lists the operators of a website with whether each is there. */
  "GET /website/{website_id}/availability/operators": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: WebsiteAvailabilityOperator[];
  };
  /** Counts the visitors that are on the website now. */
  "GET /website/{website_id}/visitors/count": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: WebsiteVisitorCount;
  };
  /** Lists the visitors that are on the website now, a page at a time. */
  "GET /website/{website_id}/visitors/list/{page_number}": {
    params: {
      /** The website. */
      website_id: string;
      /** The page, from 1; page 0 is page 1. */
      page_number: number;
    };
    data: WebsiteVisitor[];
  };
  /** Lists places with the visitors that are there now, all over the world or around a point. */
  "GET /website/{website_id}/visitors/map": {
    params: {
      /** The website. */
      website_id: string;
    };
    query: {
      /** Degrees east. */
      center_longitude?: number;
      /** Degrees north. */
      center_latitude?: number;
      /** Kilometres around. */
      center_radius?: number;
    };
    data: WebsiteVisitorsMapPoint[];
  };
  /** Answers which conversation a token of a chat box belongs to. */
  "GET /website/{website_id}/visitors/token/{token_id}": {
    params: {
      /** The website. */
      website_id: string;
      /** The token of a chat box. */
      token_id: string;
    };
    data: WebsiteVisitorsToken;
  };
  /** Lists the rules that blocked visitors, each with how many it blocked. */
  "GET /website/{website_id}/visitors/blocked": {
    params: {
      /** The website. */
      website_id: string;
    };
    data: WebsiteVisitorsBlocked[];
  };
  /** Says how many visitors a rule blocked. */
  "GET /website/{website_id}/visitors/blocked/{block_rule}": {
    params: {
      /** The website. */
      website_id: string;
      /** The rule that blocks. */
      block_rule: string;
    };
    data: WebsiteVisitorsBlocked;
  };
  /** Forgets how many visitors a rule blocked. */
  "DELETE /website/{website_id}/visitors/blocked/{block_rule}": {
    params: {
      /** The website. */
      website_id: string;
      /** The rule that blocks. */
      block_rule: string;
    };
    data: Record<string, never>;
  };
  /** Answers figures of a time: how many, how fast, how good, by day or another step. */
  "POST /website/{website_id}/analytics/generate": {
    params: {
      /** The website. */
      website_id: string;
    };
    body: AnalyticsGenerateQuery;
    data: WebsiteAnalyticsGeneratePoint[];
  };
  /** Answered the points of a figure. */
  "GET /website/{website_id}/analytics/{point_type}/{point_metric}/points": {
    params: {
      /** The website. */
      website_id: string;
      /** What the figure is about. */
      point_type: string;
      /** The figure. */
      point_metric: string;
    };
    query: {
      /** The beginning. */
      date_from?: string;
      /** The end. */
      date_to?: string;
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
    };
    data: Record<string, unknown>;
  };
  /** Answered what a figure could be filtered by. */
  "GET /website/{website_id}/analytics/{point_type}/{point_metric}/filters": {
    params: {
      /** The website. */
      website_id: string;
      /** What the figure is about. */
      point_type: string;
      /** The figure. */
      point_metric: string;
    };
    data: Record<string, unknown>;
  };
  /** Answered what a figure could be split by. */
  "GET /website/{website_id}/analytics/{point_type}/{point_metric}/classifiers": {
    params: {
      /** The website. */
      website_id: string;
      /** What the figure is about. */
      point_type: string;
      /** The figure. */
      point_metric: string;
    };
    data: Record<string, unknown>;
  };
}

/** What each event brings, by its name. */
export interface EventPayloads {
  /** A conversation came to the inbox. */
  "session:request:initiated": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
  };
  /** The email address of the visitor changed. */
  "session:set_email": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** null when it was cleared. */
    email: string | null;
  };
  /** The phone number of the visitor changed. */
  "session:set_phone": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** null when it was cleared. */
    phone: string | null;
  };
  /** The postal address of the visitor changed. */
  "session:set_address": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** null when it was cleared. */
    address: string | null;
  };
  /** The subject of the conversation changed. */
  "session:set_subject": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** null when it was cleared. */
    subject: string | null;
  };
  /** The picture of the visitor changed. */
  "session:set_avatar": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** null when it was cleared. */
    avatar: string | null;
  };
  /** The name of the visitor changed. */
  "session:set_nickname": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** null when it was cleared. */
    nickname: string | null;
  };
  /** The channel of the conversation changed. */
  "session:set_origin": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** null when it was cleared. */
    origin: string | null;
  };
  /** The custom data of a conversation changed; all of it is sent. */
  "session:set_data": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    data: Record<string, string | number | boolean>;
  };
  /** The segments of a conversation changed; all of them are sent. */
  "session:set_segments": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    segments: string[];
  };
  /** Messages of the visitor are refused from now on, or accepted again. */
  "session:set_block": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    is_blocked: boolean;
  };
  /** An operator has the conversation open. */
  "session:set_opened": {
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
  };
  /** An operator has the conversation open no longer. */
  "session:set_closed": {
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
  };
  /** Others take part in the conversation now; all of them are sent. */
  "session:set_participants": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    participants: ConversationParticipant[];
  };
  /** Other operators are mentioned in the conversation now; all of them are sent. */
  "session:set_mentions": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    mentions: string[];
  };
  /** The conversation is assigned to another operator, or to nobody. */
  "session:set_routing": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** user_id of the operator; null when nobody. */
    routing_id: string | null;
    previous_routing_id?: string | null;
  };
  /** The conversation moved to another inbox: inbox_id is where it is now. */
  "session:set_inbox": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    previous_inbox_id?: string | null;
  };
  /** The conversation became pending, unresolved or resolved. */
  "session:set_state": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    state: ConversationState;
  };
  /** A conversation was removed. */
  "session:removed": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
  };
  /** A change of the conversation was refused after it had been accepted. */
  "session:error": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    type: string;
    value: string;
    previous_value?: string;
  };
  /** The visitor came to the site or left it. */
  "session:update_availability": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    availability: "online" | "offline";
  };
  /** The visitor is known to be who they say, or no longer. */
  "session:update_verify": {
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
  };
  /** What the visitor's chat box can do became known. */
  "session:sync:capabilities": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    capabilities: string[];
  };
  /** Where the visitor is became known. */
  "session:sync:geolocation": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    geolocation: GeolocationInfo | null;
  };
  /** Which system and browser the visitor uses became known. */
  "session:sync:system": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    system: SystemInfo | null;
  };
  /** From which address the visitor comes became known. */
  "session:sync:network": {
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
  };
  /** The visitor's time zone became known. */
  "session:sync:timezone": {
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
  };
  /** The visitor's languages became known. */
  "session:sync:locales": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    locales: {
      locales: string[];
    };
  };
  /** The visitor looked at pages. */
  "session:sync:pages": {
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
  };
  /** Custom events of the visitor happened. */
  "session:sync:events": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    events: {
      text: string;
      data?: Record<string, unknown>;
      color?: "red" | "orange" | "yellow" | "green" | "blue" | "purple" | "pink" | "brown" | "grey" | "black";
      /** Milliseconds since 1970. */
      timestamp: number;
    }[];
  };
  /** The visitor rated the conversation. */
  "session:sync:rating": {
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
  };
  /** What the conversation is about was found. */
  "session:sync:topic": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    topic: string;
  };
  /** The content of a message changed. */
  "message:updated": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** The message's number inside its conversation. */
    fingerprint: number;
    content: ConversationMessageContent;
  };
  /** The visitor sent a message. */
  "message:send": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** Who sent it: the visitor (`user`) or the team (`operator`). */
    from: "user" | "operator";
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
  "message:received": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** Who sent it: the visitor (`user`) or the team (`operator`). */
    from: "user" | "operator";
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
  "message:removed": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** The message's number inside its conversation. */
    fingerprint: number;
  };
  /** The visitor starts or stops typing. */
  "message:compose:send": {
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
  };
  /** An operator starts or stops typing. */
  "message:compose:receive": {
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
    user: {
      user_id: string;
      nickname?: string;
      avatar?: string | null;
    };
  };
  /** Messages of the visitor were read by the team. */
  "message:acknowledge:read:send": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** The channel through which it happened. */
    origin: string;
    fingerprints: number[];
  };
  /** Messages of the team were read by the visitor. */
  "message:acknowledge:read:received": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** The channel through which it happened. */
    origin: string;
    fingerprints: number[];
  };
  /** Messages of the visitor count as unread again. */
  "message:acknowledge:unread:send": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** The channel through which it happened. */
    origin: string;
    fingerprints: number[];
  };
  /** Messages reached the other side. */
  "message:acknowledge:delivered": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    /** The channel through which it happened. */
    origin: string;
    fingerprints: number[];
  };
  /** Messages could not be delivered. */
  "message:acknowledge:ignored": {
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
  };
  /** Messages of the visitor wait unread. */
  "message:notify:unread:send": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
  };
  /** Messages of the team wait unread. */
  "message:notify:unread:received": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
  };
  /** An incoming message was held back as spam. */
  "spam:message": {
    website_id: string;
    spam_id: string;
    type: string;
    reason: string;
    metadata?: Record<string, unknown>;
    headers?: Record<string, unknown>;
    /** Milliseconds since 1970. */
    timestamp: number;
  };
  /** Somebody decided about a message that was held back as spam. */
  "spam:decision": {
    website_id: string;
    spam_id: string;
    /** `accept` or `reject`. */
    action: string;
  };
  /** A contact was created. */
  "people:profile:created": {
    website_id: string;
    people_id: string;
    email?: string;
  };
  /** A contact changed. */
  "people:profile:updated": {
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
  };
  /** A contact was removed. */
  "people:profile:removed": {
    website_id: string;
    people_id: string;
    email?: string;
  };
  /** A conversation was found to be of a contact. */
  "people:bind:session": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    people_id: string;
  };
  /** More became known about the contact of a conversation. */
  "people:sync:profile": {
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
  };
  /** An import of contacts goes on. */
  "people:import:progress": {
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
  };
  /** An import of contacts ended. */
  "people:import:done": {
    website_id: string;
    /** The import, as one client names it. */
    people_id?: string;
    /** The import, as another client names it. */
    import_id?: string;
    error: boolean;
  };
  /** A contact subscribed to mail, or unsubscribed. */
  "email:subscribe": {
    website_id: string;
    email: string;
    subscribed: boolean;
  };
  /** A mail that was sent was opened. */
  "email:track:view": {
    website_id: string;
    /** What was sent, such as `session`. */
    type: string;
    /** The session_id when the type is `session`. */
    identifier: string;
    /** Such as `open`. */
    mode: string;
  };
  /** A campaign is being sent. */
  "campaign:progress": {
    website_id: string;
    campaign_id: string;
    /** Percent. */
    progress: number;
  };
  /** A campaign was sent to everybody. */
  "campaign:dispatched": {
    website_id: string;
    campaign_id: string;
  };
  /** An automatic campaign was resumed or paused. */
  "campaign:running": {
    website_id: string;
    campaign_id: string;
    running: boolean;
  };
  /** The visitor's browsing can be watched. */
  "browsing:request:initiated": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    browsing_id: string;
    browsing_token: string;
  };
  /** The visitor's browsing cannot be watched. */
  "browsing:request:rejected": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
  };
  /** A call with the visitor was started. */
  "call:request:initiated": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    call_id: string;
  };
  /** A call with the visitor was declined. */
  "call:request:rejected": {
    website_id: string;
    session_id: string;
    /** null is the main inbox. */
    inbox_id: string | null;
    /** user_id of the operators assigned. */
    routing_ids?: string[];
    call_id: string;
  };
  /** A plugin is asked to bring a verification code to a visitor. */
  "identity:verify:request": {
    website_id: string;
    plugin_id: string;
    session_id: string;
    target: string;
    code: string;
    confirm_url: string;
  };
  /** A plugin answered an action of its widget in the inbox. */
  "widget:action:processed": {
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
  };
  /** What the status page watches became healthy, sick or dead. */
  "status:health:changed": {
    website_id: string;
    health: "healthy" | "sick" | "dead";
    nodes: {
      label: string;
      replica: string;
    }[];
  };
  /** Another number of visitors is on the site. */
  "website:update_visitors_count": {
    website_id: string;
    visitors_count: number;
  };
  /** An operator came or left. */
  "website:update_operators_availability": {
    website_id: string;
    user_id: string;
    availability: {
      /** `online`, `away` or `offline`. */
      type: string;
    };
  };
  /** Somebody of the team is there, or nobody. */
  "website:users:available": {
    website_id: string;
    available: boolean;
  };
  /** A plugin tells its front end something. */
  "plugin:channel": {
    website_id: string;
    type?: string;
    plugin_id: string;
    identifier?: string;
    namespace: string;
    payload: unknown;
  };
  /** A plugin dispatched an event. */
  "plugin:event": {
    website_id: string;
    plugin_id: string;
    urn: string;
    name: string;
    data: Record<string, unknown>;
  };
  /** A website subscribed to a plugin, or no longer does. */
  "plugin:subscription:updated": {
    website_id: string;
    plugin_id: string;
    bound: boolean;
    target: string;
  };
  /** The settings of a plugin for a website changed. */
  "plugin:settings:saved": {
    website_id: string;
    plugin_id: string;
    settings: Record<string, unknown>;
  };
  /** A website has another plan. */
  "plan:subscription:updated": {
    website_id: string;
    plan: {
      id: string;
      name: string;
      price?: number;
      trialing: boolean;
    };
  };
  /** A signed URL for the upload bucket is ready. */
  "bucket:url:upload:generated": {
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
  };
  /** A signed URL for the avatar bucket is ready. */
  "bucket:url:avatar:generated": {
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
  };
  /** A signed URL for the website bucket is ready. */
  "bucket:url:website:generated": {
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
  };
  /** A signed URL for the campaign bucket is ready. */
  "bucket:url:campaign:generated": {
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
  };
  /** A signed URL for the helpdesk bucket is ready. */
  "bucket:url:helpdesk:generated": {
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
  };
  /** A signed URL for the status bucket is ready. */
  "bucket:url:status:generated": {
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
  };
  /** A signed URL for the processing bucket is ready. */
  "bucket:url:processing:generated": {
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
  };
  /** Found animations are ready. */
  "media:animation:listed": {
    /** The id that the request answered. */
    id: number;
    identifier: string;
    results: {
      type: string;
      url: string;
    }[];
  };
}
