import { limits } from "@parley/contract";
import type { SentCode } from "../../store/identity-codes.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Transaction } from "../../store/store.js";
import { findWebsite } from "../../store/websites.js";
import { ApiError } from "../error.js";
import type { Outbox } from "../mail/outbox.js";
import { renderMail } from "../mail/template.js";

/** Part of a command: mails a code, with the link of the page that confirms by it. */
export function* mailCode(
  outbox: Outbox,
  tx: Transaction,
  website_id: WebsiteId,
  to: string,
  code: string,
  url: string,
  expires_at: number,
  sent: SentCode,
): Steps<void> {
  if (to.length > limits.emailLength || !/^[^\s@<>\p{Cc}]+@[^\s@<>\p{Cc}]+$/u.test(to)) {
    throw new ApiError("invalid_data", "recipient must be an email address.");
  }
  const name = (yield* findWebsite(website_id))?.name ?? "";
  const body = renderMail([
    { kind: "text", text: `${name} asks you to confirm that this address is yours. Your code:` },
    { kind: "code", code },
    { kind: "link", label: "Confirm", url },
    {
      kind: "small",
      text: "The code is good for ten minutes. If you did not expect this mail, nothing is to be done.",
    },
  ]);
  yield* outbox.queue(
    tx,
    website_id,
    { to, from_name: name, subject: `Your code for ${name}`, ...body },
    { expires_at, code: sent },
  );
}
