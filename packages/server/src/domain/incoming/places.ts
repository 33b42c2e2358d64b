import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { ownerOfDomain } from "../../store/website-settings.js";
import { visitedWebsite } from "../access/reach.js";
import { ApiError } from "../error.js";
import type { ReplyAddresses } from "../mail/addresses.js";
import { repliedTo, type ThreadPlace } from "../mail/threads.js";
import { normalizeDomain } from "../websites/domain-name.js";
import type { IncomingMail } from "./parse.js";

/** Where a mail goes: to a website, and there to the conversation whose reply address it was sent to, if any. */
export interface Place {
  readonly website_id: WebsiteId;
  readonly conversation_id: number | undefined;
}

/**
 * Where a mail goes: once to each website that it is for, and there to each conversation whose reply address it has, if any. Whom the mail server says that it is for counts, else whom mail servers
 * wrote into it, else whom its sender names: who also got it elsewhere is in copy there.
 *
 * @param given the website, when the caller knows: the only one then.
 */
export async function placesOf(
  store: Store,
  addresses: ReplyAddresses,
  mail: Pick<IncomingMail, "recipients" | "delivered">,
  envelope: readonly string[],
  given: string | undefined,
): Promise<Place[]> {
  const replies = new Map<string, ThreadPlace>();
  for (const address of new Set([...envelope, ...mail.recipients])) {
    const place = await store.read(repliedTo(addresses, address));
    if (place !== undefined) replies.set(address, place);
  }
  const placesAt = (website_id: string, recipients: readonly string[]): Place[] => {
    const named = recipients.map((address) => replies.get(address));
    // When whom it came for is no reply address itself, those that the mail names count.
    for (const all of [named, [...replies.values()]]) {
      const own = all.filter((place) => place?.website_id === website_id);
      const conversations = [...new Set(own.map((place) => place?.conversation_id))];
      if (conversations.length > 0) {
        return conversations.map((conversation_id) => ({
          website_id: visitedWebsite({ website_id }),
          conversation_id,
        }));
      }
    }
    return [{ website_id: visitedWebsite({ website_id }), conversation_id: undefined }];
  };
  if (given !== undefined) return placesAt(given, envelope);
  for (const recipients of [envelope, mail.delivered, mail.recipients]) {
    const found = new Set<string>();
    for (const address of recipients) {
      const website_id = replies.get(address)?.website_id ?? (await atDomain(store, address));
      if (website_id !== undefined) found.add(website_id);
    }
    if (found.size > 0) return [...found].flatMap((website_id) => placesAt(website_id, recipients));
  }
  throw new ApiError("website_not_found", "None of the mail's recipients is at a website's domain: name the website.");
}

/** Mail for `mail.acme.com` is mail for `acme.com`. */
async function atDomain(store: Store, address: string): Promise<string | undefined> {
  const labels = (normalizeDomain(address.split("@").at(-1) ?? "") ?? "").split(".");
  for (let i = 0; i + 1 < Math.max(labels.length, 2); i++) {
    const website_id = await store.read(ownerOfDomain(labels.slice(i).join(".")));
    if (website_id !== undefined) return website_id;
  }
  return undefined;
}
