import type { WebsiteId } from "../../domain/access/principal.js";
import { ApiError } from "../../domain/error.js";
import type { Identities, IdentityRedeem } from "../../domain/identities/service.js";
import type { Settings } from "../../domain/settings/service.js";
import type { OpenedLink, VisitorLinks } from "../../domain/visitors/links.js";
import { commentLength, confirmForm, rateForm } from "./forms.js";
import { notice } from "./layout.js";

/** What the pages of links do. */
export interface PageServices {
  readonly links: VisitorLinks;
  readonly identities: Identities;
  readonly settings: Settings;
  /** The session that a link is about by now. */
  readonly sessionOf: (link: OpenedLink) => Promise<string>;
  readonly rate: (
    website_id: WebsiteId,
    session_id: string,
    rating: { readonly stars: number; readonly comment: string | null },
  ) => Promise<void>;
}

export interface Page {
  readonly status: number;
  readonly html: string;
}

/**
 * One page of a link's address. Without a form it shows what may be done, and changes nothing: mail programs and scanners open
 * links by themselves. With one it does it.
 */
export type Show = (query: URLSearchParams, form: URLSearchParams | undefined) => Promise<Page>;

const unknownLink: Page = { status: 404, html: notice("No such page", "The link is not whole. Copy all of it.") };
export const spentLink: Page = {
  status: 410,
  html: notice("Too late", "The link was used already, or it is too old. Ask for another."),
};

/** The visitor confirms that an address or another identity is theirs. */
export function confirmPage({ links, identities, settings, sessionOf }: PageServices): Show {
  return async (query, form) => {
    const link = links.openConfirm(query);
    if (link === undefined) return unknownLink;
    const { website_id, token } = link;
    const session_id = await sessionOf(link);
    const identity = link.identity as NonNullable<IdentityRedeem["identity"]>;
    if (form === undefined) {
      const recipient = await identities.recipientOf(website_id, session_id, identity, token);
      if (recipient === undefined) return spentLink;
      return { status: 200, html: confirmForm((await settings.of(website_id)).name, recipient) };
    }
    try {
      await identities.redeem(website_id, session_id, { identity, token });
    } catch (error) {
      if (error instanceof ApiError && error.reason === "invalid_data") return spentLink;
      throw error;
    }
    return { status: 200, html: notice("Thank you", "It is confirmed. You can close this page.") };
  };
}

/** The visitor rates a conversation. */
export function ratePage({ links, settings, sessionOf, rate }: PageServices): Show {
  return async (query, form) => {
    const link = links.openRate(query);
    if (link === undefined) return unknownLink;
    if (form === undefined) return { status: 200, html: rateForm((await settings.of(link.website_id)).name) };
    const stars = Number(form.get("stars"));
    if (!Number.isInteger(stars) || stars < 1 || stars > 5) {
      return { status: 400, html: notice("Not sent", "Go back and choose from one to five stars.") };
    }
    const comment = allowedText(form.get("comment") ?? "");
    await rate(link.website_id, await sessionOf(link), { stars, comment: comment === "" ? null : comment });
    return { status: 200, html: notice("Thank you", "Your rating was sent. You can close this page.") };
  };
}

/** Free of what no text of the API may hold. */
function allowedText(text: string): string {
  return text
    .replace(/\0|\p{Surrogate}/gu, "")
    .trim()
    .slice(0, commentLength)
    .replace(/\p{Surrogate}/gu, "");
}
