/** A mail to send. Lines of headers hold no line breaks: whoever makes one need not take care of that. */
export interface OutgoingMail {
  readonly to: string;
  /** Others who get it, too: each by a sending of its own, so that none waits for another. */
  readonly cc?: readonly string[];
  /** Shown as the sender's name. */
  readonly from_name: string;
  /** The sender's address; the website's when absent. */
  readonly from?: string;
  readonly reply_to?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Without angle brackets; one of the server's own when absent. The same at every try, so that receivers know a repetition. */
  readonly message_id?: string;
  readonly in_reply_to?: string;
  readonly references?: readonly string[];
  /** Written by a person just now; what is made by itself says so, lest programs answer it. */
  readonly personal?: boolean;
}

/** A mail with all that it needs to leave. */
export interface SendableMail extends OutgoingMail {
  readonly from: string;
  readonly message_id: string;
  /** Whom this sending is for: `to`, or one of `cc`. */
  readonly recipient: string;
  /** When it was written, in milliseconds. */
  readonly date: number;
}

/** Hands mail to a mail server, or wherever mail goes. */
export interface MailTransport {
  /** Rejects with MailRefused when no later try can succeed, and with any other error when one may. */
  send(mail: SendableMail): Promise<void>;
  /** Lets mails under way end, within seconds; those that do not are rejected. */
  close(): void;
}

/** The mail server refuses this mail for good; the message is what it said. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
}
