import { conversationPlace, findThread } from "../../store/mail-threads.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { ReplyAddresses } from "./addresses.js";

export interface ThreadPlace {
  readonly website_id: WebsiteId;
  readonly conversation_id: number;
  readonly session_id: string;
}

/** Addresses and Message-IDs of one mail that are looked at. */
const most = 50;

const own = "@again";

/** An id of ours for a mail whose Message-ID another one has. */
export function ownId(name: string): string {
  return `${name}${own}`;
}

/** Whether nobody else knows a mail by this id. */
export function isOwnId(message_id: string): boolean {
  return message_id.endsWith(own);
}

/**
 * The conversation whose reply address this is, which nobody can guess, or which that one was merged into. The signature is what
 * reaches the website: it was made for this conversation by this server.
 */
export function* repliedTo(addresses: ReplyAddresses, address: string): Steps<ThreadPlace | undefined> {
  const id = addresses.idOf(address);
  const place = id === undefined ? undefined : yield* conversationPlace(id);
  if (id === undefined || place === undefined) return undefined;
  const { conversation_id, website_id, session_id, signed } = place;
  if (!addresses.isOf(address, { conversation_id: id, session_id: signed })) return undefined;
  return { conversation_id, website_id: website_id as WebsiteId, session_id };
}

/**
 * The conversation of the website that had a mail which this one answers.
 *
 * @param answers Message-IDs, with or without angle brackets: In-Reply-To first, then References from the newest on.
 */
export function* answeredBy(website_id: WebsiteId, answers: readonly string[]): Steps<ThreadPlace | undefined> {
  for (const id of answers.slice(0, most)) {
    const thread = yield* findThread(website_id, id.replace(/^\s*<|>\s*$/g, ""));
    if (thread !== undefined) {
      return { website_id, conversation_id: thread.conversation_id, session_id: thread.session_id };
    }
  }
  return undefined;
}
