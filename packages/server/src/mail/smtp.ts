import { isIPv4 } from "node:net";
import type { SendMailOptions, Transporter } from "nodemailer";
import { MailRefused, type MailTransport } from "../domain/mail/mail.js";
import { envelopeOf } from "./envelope.js";

/** Milliseconds that a mail server has to take a connection, to greet, and to answer. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** Milliseconds that mails under way have when the server stops; they are tried again when it is back. */
const grace = 3_000;
/** What is answered to these is about the mail; what comes before is about the server, or about how it is reached. */
const aboutMail = /^(?:MAIL FROM|RCPT TO|DATA)\b/;
/** 5yz answers that concern the login, not the mail: those are for whoever runs the server to mend. */
const logins = [530, 534, 535, 538];

interface SmtpError {
  readonly responseCode?: number;
  /** The command that was answered so. */
  readonly command?: string;
  readonly message: string;
}

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
        const { responseCode = 0, command = "", message } = error as SmtpError;
        const lasting = responseCode >= 500 && aboutMail.test(command) && !logins.includes(responseCode);
        // The library's error holds the dialogue, and with it addresses: the log needs the sentence alone.
        const sentence = withoutSecrets(message, url);
        throw lasting ? new MailRefused(sentence) : new Error(sentence);
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
    ...(username === "" ? {} : { auth: { user: decoded(username), pass: decoded(password) } }),
    // A mail server on this machine has a certificate of its own making as a rule, and nobody stands in between.
    ...(isLoopback(host) ? { tls: { rejectUnauthorized: false } } : {}),
    ...timeouts,
  });
}

/** What a mail server says of a login may repeat it, and it is logged. */
function withoutSecrets(message: string, url: string): string {
  const { username, password } = new URL(url);
  const [user, pass] = [decoded(username), decoded(password)];
  const secrets = pass === "" ? [] : [pass, password, base64(pass), base64(`\0${user}\0${pass}`)];
  return secrets.reduce((text, secret) => text.replaceAll(secret, "***"), message);
}

/** A percent sign that encodes nothing stands for itself: a login that cannot be read would hold all mail back for ever. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));
}
