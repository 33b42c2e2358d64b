import { createTransport } from "nodemailer";
import type { MailTransport, OutgoingMail } from "../domain/mail/mail.js";
import { MailRefused } from "../domain/mail/mail.js";
import { envelopeOf } from "./envelope.js";

/** Milliseconds that a mail server has to take a connection, to greet, and to answer. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Sends through a mail server.
 *
 * @param url `smtp://user:password@host:587` (STARTTLS when it is offered) or `smtps://...` (TLS from the start).
 * @param from the address that mail comes from when it names none.
 */
export function smtpTransport(url: string, from: string): MailTransport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const transport = createTransport({
    pool: true,
    maxConnections: 4,
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...timeouts,
    // Nothing in a mail may make the server read its own files or call other hosts.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail: OutgoingMail & { readonly message_id: string }): Promise<void> {
      try {
        await transport.sendMail(envelopeOf(mail, from));
      } catch (error) {
        const { responseCode = 0, message } = error as { responseCode?: number; message: string };
        // 5yz says that this mail will never be taken; a refused login is for whoever runs the server to mend.
        const lasting = responseCode >= 500 && ![530, 534, 535, 538].includes(responseCode);
        if (lasting) throw new MailRefused(message, { cause: error });
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
