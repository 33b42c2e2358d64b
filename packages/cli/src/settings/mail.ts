import type { ServerOptions } from "@parley/server";
import { setting, type ValuesOf } from "./setting.js";
import { domain, emailAddress, seconds, smtpUrl } from "./values.js";

/** The settings of `parley serve` that concern mail, and reminders of what is unread. */
export const mailSettings = {
  smtpUrl: setting(
    "--smtp-url <url>",
    "mail server, smtp:// or smtps://; mail goes into files without one; better as the variable when it holds a password",
    smtpUrl,
  ),
  mailFrom: setting(
    "--mail-from <address>",
    "address that mail comes from (default support@ and the website's domain)",
    emailAddress,
  ),
  mailDomain: setting(
    "--mail-domain <domain>",
    "domain that answers to mails come back to (default that of --mail-from, else the website's)",
    domain,
  ),
  mailDelay: setting(
    "--mail-delay <seconds>",
    "what operators say within this time to a visitor who is away is one mail (default 30)",
    seconds,
  ),
  unreadDelay: setting(
    "--unread-delay <seconds>",
    "how long a visitor's message stays unread before operators are reminded (default 300)",
    seconds,
  ),
} as const;

/** What of the server's options these say. */
export function mailOptions(
  values: ValuesOf<typeof mailSettings>,
): Pick<ServerOptions, "smtpUrl" | "mailFrom" | "mailDomain" | "mailDelay" | "unreadDelay"> {
  return {
    ...(values.smtpUrl === undefined ? {} : { smtpUrl: values.smtpUrl }),
    ...(values.mailFrom === undefined ? {} : { mailFrom: values.mailFrom }),
    ...(values.mailDomain === undefined ? {} : { mailDomain: values.mailDomain }),
    ...(values.mailDelay === undefined ? {} : { mailDelay: values.mailDelay * 1_000 }),
    ...(values.unreadDelay === undefined ? {} : { unreadDelay: values.unreadDelay * 1_000 }),
  };
}
