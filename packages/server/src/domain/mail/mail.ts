/** A mail to send. Lines of headers hold no line breaks: whoever makes one need not take care of that. */
export interface OutgoingMail {
  readonly to: string;
  /** Shown as the sender's name. */
  readonly from_name: string;
  /** The sender's address; the server's own when absent. */
  readonly from?: string;
  readonly reply_to?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Without angle brackets; one of the server's own when absent. The same at every try, so that receivers know a repetition. */
  readonly message_id?: string;
  readonly in_reply_to?: string;
  readonly references?: readonly string[];
}

/** Hands mail to a mail server, or wherever mail goes. */
export interface MailTransport {
  /** Rejects with MailRefused when no later try can succeed, and with any other error when one may. */
  send(mail: OutgoingMail & { readonly message_id: string }): Promise<void>;
  close(): void;
}

/** The mail server refuses this mail for good; the message is what it said. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
}
