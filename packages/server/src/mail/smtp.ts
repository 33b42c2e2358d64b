import type { Transporter } from "nodemailer";
import { MailRefused, type MailTransport } from "../domain/mail/mail.js";
import { envelopeOf } from "./envelope.js";

/** Milliseconds that a mail server has to take a connection, to greet, and to answer. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** 5yz answers that concern the login, not the mail: those are for whoever runs the server to mend. */
const logins = [530, 534, 535, 538];

/**
 * Sends through a mail server.
 *
 * @param url `smtp://user:password@host:587` (STARTTLS when it is offered) or `smtps://...` (TLS from the start).
 */
export function smtpTransport(url: string): MailTransport {
  let made: Promise<Transporter> | undefined;
  return {
    async send(mail) {
      made ??= connect(url);
      try {
        await (await made).sendMail(envelopeOf(mail));
      } catch (error) {
        const { responseCode = 0, code, message } = error as { responseCode?: number; code?: string; message: string };
        const lasting = code !== "EAUTH" && responseCode >= 500 && !logins.includes(responseCode);
        if (lasting) throw new MailRefused(message, { cause: error });
        // The library's error holds the dialogue, and with it addresses: the log needs the sentence alone.
        throw new Error(message);
      }
    },
    close: () => void made?.then((transport) => transport.close()),
  };
}

async function connect(url: string): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  return createTransport({
    pool: true,
    maxConnections: 4,
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...timeouts,
  });
}
