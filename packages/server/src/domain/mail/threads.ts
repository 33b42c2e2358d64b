import { conversationPlace, findThread } from "../../store/mail-threads.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { ReplyAddresses } from "./addresses.js";

/** What of an incoming mail says to which conversation it belongs. */
export interface ThreadHeaders {
  /** All that it was sent to: envelope recipients, To, Cc, Delivered-To, X-Original-To. */
  readonly recipients: readonly string[];
  /** Message-IDs that it answers, with or without angle brackets: In-Reply-To first, then References from the newest on. */
  readonly answers: readonly string[];
}

export interface ThreadPlace {
  readonly website_id: WebsiteId;
  readonly conversation_id: number;
  readonly session_id: string;
}

/** Addresses and Message-IDs of one mail that are looked at. */
const most = 50;

/**
 * The conversation that an incoming mail continues: the one whose reply address it was sent to, which nobody can guess, else one of
 * the website that had a mail which this answers.
 */
export function* conversationOf(
  addresses: ReplyAddresses,
  headers: ThreadHeaders,
  website_id?: WebsiteId,
): Steps<ThreadPlace | undefined> {
  for (const recipient of headers.recipients.slice(0, most)) {
    const conversation_id = addresses.conversationOf(recipient);
    if (conversation_id === undefined) continue;
    const place = yield* conversationPlace(conversation_id);
    // The address's signature is what reaches the website: it was made for this conversation by this server.
    if (place !== undefined) return { ...place, conversation_id, website_id: place.website_id as WebsiteId };
  }
  if (website_id === undefined) return undefined;
  for (const id of headers.answers.slice(0, most)) {
    const thread = yield* findThread(website_id, id.replace(/^\s*<|>\s*$/g, ""));
    if (thread !== undefined) {
      return { website_id, conversation_id: thread.conversation_id, session_id: thread.session_id };
    }
  }
  return undefined;
}
