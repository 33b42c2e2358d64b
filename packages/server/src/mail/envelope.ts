import type { SendMailOptions } from "nodemailer";
import type { OutgoingMail } from "../domain/mail/mail.js";

/** A mail as nodemailer takes it. Header lines lose their line breaks, addresses go as objects: nothing can add a header. */
export function envelopeOf(mail: OutgoingMail & { readonly message_id: string }, from: string): SendMailOptions {
  const { to, from_name, reply_to, subject, text, html, message_id, in_reply_to, references } = mail;
  return {
    from: { name: line(from_name), address: mail.from ?? from },
    to: { name: "", address: to },
    ...(reply_to === undefined ? {} : { replyTo: { name: line(from_name), address: reply_to } }),
    subject: line(subject),
    text,
    html,
    messageId: `<${message_id}>`,
    ...(in_reply_to === undefined ? {} : { inReplyTo: `<${in_reply_to}>` }),
    ...(references === undefined ? {} : { references: references.map((id) => `<${id}>`) }),
    // Programs that answer by themselves do not answer this.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  };
}

function line(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").trim();
}
