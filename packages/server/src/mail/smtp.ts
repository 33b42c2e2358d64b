import { isIPv4 } from "node:net";
import type { SendMailOptions, Transporter } from "nodemailer";
import { MailRefused, type MailTransport } from "../domain/mail/mail.js";
import { envelopeOf } from "./envelope.js";

/** Milliseconds that a mail server has to take a connection, to greet, and to answer. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** Milliseconds that mails under way have when the server stops; they are tried again when it is back. */
const grace = 3_000;
/** 5yz answers that concern the login, not the mail: those are for whoever runs the server to mend. */
const logins = [530, 534, 535, 538];

/**
 * Sends through a mail server.
 *
 * @param url `smtp://user:password@host:587` (STARTTLS when it is offered) or `smtps://...` (TLS from the start).
 */
export function smtpTransport(url: string): MailTransport {
  let made: Promise<Transporter> | undefined;
  const underWay = new Set<(error: Error) => void>();
  const deliver = async (mail: SendMailOptions) => {
    const transport = await (made as Promise<Transporter>);
    let stop: (error: Error) => void = () => {};
    const stopped = new Promise<never>((_, reject) => {
      stop = reject;
    });
    underWay.add(stop);
    await Promise.race([transport.sendMail(mail), stopped]).finally(() => underWay.delete(stop));
  };
  return {
    async send(mail) {
      made ??= connect(url);
      try {
        await deliver(envelopeOf(mail));
      } catch (error) {
        const { responseCode = 0, code, message } = error as { responseCode?: number; code?: string; message: string };
        const lasting = code !== "EAUTH" && responseCode >= 500 && !logins.includes(responseCode);
        if (lasting) throw new MailRefused(message, { cause: error });
        // The library's error holds the dialogue, and with it addresses: the log needs the sentence alone.
        throw new Error(message);
      }
    },
    close() {
      void made?.then((transport) => transport.close());
      setTimeout(() => {
        for (const stop of underWay) stop(new Error("The server stopped before the mail server answered."));
      }, grace).unref();
    },
  };
}

async function connect(url: string): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const host = hostname.replace(/^\[|\]$/g, "");
  return createTransport({
    pool: true,
    maxConnections: 4,
    host,
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    // A mail server on this machine has a certificate of its own making as a rule, and nobody stands in between.
    ...(isLoopback(host) ? { tls: { rejectUnauthorized: false } } : {}),
    ...timeouts,
  });
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));
}
