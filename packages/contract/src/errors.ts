/** One error of the API: its status, whether the same request may succeed later, and what it means. */
export interface ErrorEntry {
  readonly status: number;
  /** The request itself is fine: a client may send it again, after Retry-After when there is one. */
  readonly retryable: boolean;
  /** `data.message` when the server has nothing more precise to say. */
  readonly sentence: string;
}

/** Every `reason` that an error answer can carry. */
export const errors = {
  invalid_data: {
    status: 400,
    retryable: false,
    sentence: "The request holds a value that the route does not accept.",
  },
  invalid_session: {
    status: 401,
    retryable: false,
    sentence: "The token is missing, wrong, revoked or of another tier.",
  },
  restricted_route_tier: { status: 403, retryable: false, sentence: "Tokens of this tier may not use this route." },
  not_allowed: { status: 403, retryable: false, sentence: "The token does not hold the right that this needs." },
  website_not_found: { status: 404, retryable: false, sentence: "No such website is within reach of this token." },
  not_subscribed: { status: 404, retryable: false, sentence: "The plugin is not subscribed to this website." },
  conversation_not_found: { status: 404, retryable: false, sentence: "The website has no such conversation." },
  message_not_found: { status: 404, retryable: false, sentence: "The conversation has no such message." },
  browsing_not_found: { status: 404, retryable: false, sentence: "The conversation has no such browsing session." },
  original_not_found: { status: 404, retryable: false, sentence: "The conversation has no such original." },
  spam_not_found: { status: 404, retryable: false, sentence: "No such message is held back." },
  suggestion_not_found: { status: 404, retryable: false, sentence: "This is not suggested." },
  session_not_found: { status: 404, retryable: false, sentence: "No visitor's session has this token." },
  people_not_found: { status: 404, retryable: false, sentence: "The website has no such contact." },
  call_not_found: { status: 404, retryable: false, sentence: "The conversation has no such call." },
  plugin_not_found: { status: 404, retryable: false, sentence: "The website has no such plugin." },
  route_not_found: { status: 404, retryable: false, sentence: "The API has no such path." },
  method_not_allowed: { status: 405, retryable: false, sentence: "The path exists, but not with this method." },
  website_exists: { status: 409, retryable: false, sentence: "Another website has this domain already." },
  message_exists: {
    status: 409,
    retryable: false,
    sentence: "The conversation has another message with this fingerprint.",
  },
  people_exists: { status: 409, retryable: false, sentence: "A contact has this email address already." },
  people_email_exists: { status: 409, retryable: false, sentence: "Another contact has this email address already." },
  call_exists: {
    status: 409,
    retryable: false,
    sentence: "A call with this visitor goes on already; abort it first.",
  },
  plugin_unreachable: {
    status: 409,
    retryable: false,
    sentence: "The plugin has no URL that takes actions; give it one with `parley plugin action-url`.",
  },
  payload_too_large: { status: 413, retryable: false, sentence: "The request body is larger than the API accepts." },
  uri_too_long: { status: 414, retryable: false, sentence: "The URL is longer than the API accepts." },
  too_many_requests: {
    status: 429,
    retryable: true,
    sentence: "There are more requests than the server takes; try again in a moment.",
  },
  internal_error: { status: 500, retryable: false, sentence: "The server failed; its log says why." },
  not_implemented: { status: 501, retryable: false, sentence: "This server does not offer this yet." },
  service_unavailable: {
    status: 503,
    retryable: true,
    sentence: "The server cannot reach its data right now; try again in a moment.",
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorReason = keyof typeof errors;
