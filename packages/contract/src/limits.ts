/**
 * Every bound of the API, once. Lengths of strings count UTF-16 code units (`string.length`), lengths of arrays and
 * objects count entries. What exceeds one is `invalid_data`, unless another reason is named here.
 */
export const limits = {
  /** Largest integer that JSON and JavaScript carry exactly: fingerprints and timestamps stay at or below it. */
  integer: Number.MAX_SAFE_INTEGER,

  /** Bytes of a request body; `payload_too_large` beyond. */
  bodyBytes: 1_048_576,
  /** Bytes of path and query together; `uri_too_long` beyond. */
  uriBytes: 16_384,
  /** Objects and arrays inside each other, the body itself being the first. */
  depth: 32,
  /** A path parameter, decoded. */
  paramLength: 1_024,
  /** The value of a query parameter, decoded. */
  queryLength: 4_096,

  /** Page number of a list; page 0 is page 1. */
  pageNumber: 1_000_000_000,
  /** `per_page` of a list that has it. */
  perPageMinimum: 20,
  perPageMaximum: 50,
  /** Rows of a page when nothing else is asked. */
  perPageDefault: 20,
  /** Messages of a page. */
  messagesPerPage: 50,

  /** A client-given timestamp may be this many milliseconds ahead of the server's clock, and is then taken as now. */
  clockSkew: 5_000,

  /** A message's text, and the content of an original. */
  textLength: 65_536,
  /** The content of a helpdesk article. */
  articleLength: 262_144,
  /** A paragraph: a field's explanation, a carousel target's description, an address. */
  paragraphLength: 4_096,
  /** What shows of a draft while somebody types. */
  excerptLength: 4_096,
  /** A name, title, label, subject or other single line. */
  lineLength: 512,
  /** An identifier that the client chose, a type, a vendor's word. */
  wordLength: 128,
  urlLength: 2_048,
  emailLength: 254,
  phoneLength: 64,
  domainLength: 253,
  originLength: 128,
  mimeTypeLength: 255,
  userAgentLength: 1_024,
  /** Seconds of an audio message: what an unsigned 16-bit integer holds. */
  audioDuration: 65_535,

  choices: 100,
  targets: 50,
  actions: 20,
  mentions: 100,
  references: 100,
  /** Keys of a message's `properties`. */
  properties: 100,
  segments: 100,
  /** Keys of a conversation's `data`. */
  dataKeys: 200,
  /** A text value in `data` or `properties`. */
  dataValueLength: 8_192,
  participants: 100,
  /** Pages, and custom events, that are kept of a conversation: beyond, the oldest go. */
  conversationPages: 1_000,
  conversationEvents: 1_000,
  /** Messages that one receipt names. */
  fingerprints: 1_000,
  capabilities: 50,
  /** Conversations or contacts that a batch names. */
  batchSessions: 10_000,
  /** Members of a team or an inbox, and inboxes that are ordered. */
  members: 1_000,
  /** Entries of a list of settings, such as of blocked pages. */
  settingsLines: 1_000,
  /** Conditions of a search, a batch or a campaign, and the values of one. */
  filters: 100,
  filterValues: 100,
  /** Contacts that a campaign names. */
  campaignPeople: 1_000,
  /** Contacts that an export names. */
  exportProfiles: 100,
  /** Social networks of a person. */
  personProfiles: 50,
  /** Phone numbers of a company, and its email addresses. */
  companyContacts: 50,
  locales: 50,
  /** Pixels from an edge of the visitor's page: what an unsigned 16-bit integer holds. */
  pixels: 65_535,
  /** Reminders of a conversation that wait. */
  reminders: 100,
  /** Keys of what goes to a plugin's widget or tool. */
  payloadKeys: 200,

  /** Milliseconds that a socket has for its `authentication`. */
  authenticationTime: 10_000,
  /** Bytes of one packet from a socket. */
  socketPacketBytes: 65_536,
  /** Sockets of one token at a time. */
  socketsPerToken: 10_000,
  /** Names in `events` of an `authentication` or a bind. */
  socketEvents: 256,
  /** Websites in `rooms` of an `authentication`. */
  socketRooms: 1_000,
  /** Inboxes in `inboxes` of an `authentication`. */
  socketInboxes: 256,
  /** Bytes that may wait for a slow socket before it is closed. */
  socketBufferBytes: 4_194_304,
} as const;
