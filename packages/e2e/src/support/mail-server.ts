import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { until } from "./wait.js";

/** A mail as the server took it. */
export interface Mail {
  /** The address that what is undelivered goes back to. */
  readonly sender: string;
  readonly recipients: readonly string[];
  /** Names in lower case; lines that were folded are whole. */
  readonly headers: ReadonlyMap<string, string>;
  /** The part that is plain text. */
  readonly text: string;
}

/** A mail server on a free port, which keeps what it takes. */
export class MailServer {
  readonly mails: Mail[] = [];
  /** The reply code with which it refuses a recipient; undefined to take the mail. */
  refusal: (recipient: string) => number | undefined = () => undefined;
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onRcptTo: ({ address }, _session, done) => {
        const responseCode = this.refusal(address);
        done(responseCode === undefined ? null : Object.assign(new Error("Not taken."), { responseCode }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          const { mailFrom } = session.envelope;
          const sender = mailFrom === false ? "" : mailFrom.address;
          this.mails.push({ sender, recipients, ...read(Buffer.concat(chunks).toString("utf8")) });
          done();
        });
      },
    });
  }

  /** @param port a free one when absent. */
  static async start(port = 0): Promise<MailServer> {
    const server = new MailServer();
    await new Promise<void>((resolve) => server.#server.listen(port, "127.0.0.1", resolve));
    return server;
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** The first mail to an address from position `from` on, waited for. */
  to(address: string, from = 0): Promise<Mail> {
    return until(`a mail to ${address}`, () =>
      this.mails.slice(from).find((mail) => mail.recipients.includes(address)),
    );
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

/** Reads what our server writes, no more: one level of parts. Also for files. */
export function read(source: string): Omit<Mail, "sender" | "recipients"> {
  const { headers, body } = split(source);
  const boundary = /boundary="([^"]+)"/.exec(headers.get("content-type") ?? "")?.[1];
  if (boundary === undefined) return { headers, text: decode(body, headers.get("content-transfer-encoding")) };
  const parts = body.split(`--${boundary}`).map((part) => split(part.replace(/^\r\n/, "")));
  const plain = parts.find((part) => part.headers.get("content-type")?.startsWith("text/plain"));
  return {
    headers,
    text: plain === undefined ? "" : decode(plain.body, plain.headers.get("content-transfer-encoding")),
  };
}

function split(source: string): { headers: Map<string, string>; body: string } {
  const end = source.indexOf("\r\n\r\n");
  const lines = source.slice(0, end < 0 ? undefined : end).replace(/\r\n[ \t]+/g, " ");
  const headers = new Map<string, string>();
  for (const line of lines.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? "" : source.slice(end + 4) };
}

function decode(body: string, encoding: string | undefined): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
