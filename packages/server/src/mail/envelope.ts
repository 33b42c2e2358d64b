import type { SendMailOptions } from "nodemailer";
import type { SendableMail } from "../domain/mail/mail.js";

/** Characters of a header's text. */
const lineLength = 500;

/** A mail as nodemailer takes it. Header lines lose their line breaks, addresses go as objects: nothing can add a header. */
export function envelopeOf(mail: SendableMail): SendMailOptions {
  const { to, from, from_name, reply_to, subject, text, html, message_id, in_reply_to, references, date } = mail;
  const { cc = [], personal = false, recipient } = mail;
  return {
    from: { name: line(from_name), address: line(from) },
    to: { name: "", address: line(to) },
    // What comes back undelivered comes to where answers come, too.
    envelope: { from: line(reply_to ?? from), to: line(recipient) },
    ...(cc.length === 0 ? {} : { cc: cc.map((address) => ({ name: "", address: line(address) })) }),
    ...(reply_to === undefined ? {} : { replyTo: { name: line(from_name), address: line(reply_to) } }),
    subject: line(subject),
    text,
    ...(html === "" ? {} : { html }),
    date: new Date(date),
    messageId: bracketed(message_id),
    ...(in_reply_to === undefined ? {} : { inReplyTo: bracketed(in_reply_to) }),
    ...(references === undefined || references.length === 0 ? {} : { references: references.map(bracketed) }),
    headers: {
      // By which it is known again when it comes back under another Message-ID.
      "X-Parley-Message-ID": bracketed(message_id),
      // Programs that answer by themselves do not answer this.
      "X-Auto-Response-Suppress": "All",
      ...(personal ? {} : { "Auto-Submitted": "auto-generated" }),
    },
    // Nothing in a mail may make the server read its own files or call other hosts.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function line(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, lineLength);
}

function bracketed(id: string): string {
  return `<${id.replace(/[<>\s\p{Cc}]/gu, "")}>`;
}
