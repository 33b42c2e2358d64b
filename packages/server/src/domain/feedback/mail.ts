import type { WebsiteId } from "../../store/scope.js";
import { findWebsite } from "../../store/websites.js";
import type { Meta } from "../conversations/meta.js";
import type { Outbox } from "../mail/outbox.js";
import { renderMail } from "../mail/template.js";
import { allowsMail } from "../settings/mails.js";
import type { VisitorLinks } from "../visitors/links.js";
import type { MailRating } from "./service.js";

/** Mails the visitor a link to the page on which they rate, unless the website's settings say not to. */
export function ratingMail(outbox: Outbox, links: VisitorLinks): MailRating {
  return function* (tx, row) {
    const { email } = JSON.parse(row.meta) as Meta;
    if (!email) return;
    const website_id = row.website_id as WebsiteId;
    if (!(yield* allowsMail(website_id, "rating"))) return;
    const name = (yield* findWebsite(website_id))?.name ?? "";
    const body = renderMail([
      { kind: "text", text: `How was your conversation with ${name}?` },
      { kind: "link", label: "Rate it", url: links.rate(row) },
    ]);
    const mail = { to: email, from_name: name, subject: `How was your conversation with ${name}?`, ...body };
    yield* outbox.queue(tx, website_id, mail, { about: { conversation_id: row.id, session_id: row.session_id } });
  };
}
