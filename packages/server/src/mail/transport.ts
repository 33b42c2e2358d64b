import { join, resolve } from "node:path";
import type { MailTransport } from "../domain/mail/mail.js";
import type { ServerOptions } from "../options.js";
import type { Log } from "../platform/log.js";
import { fileTransport } from "./files.js";
import { smtpTransport } from "./smtp.js";

/** Where mail goes: to the mail server of the options, else into files in the data folder. */
export function mailTransport({ smtpUrl, data }: Pick<ServerOptions, "smtpUrl" | "data">, log: Log): MailTransport {
  return smtpUrl === undefined ? fileTransport(join(resolve(data), "mail"), log) : smtpTransport(smtpUrl);
}
