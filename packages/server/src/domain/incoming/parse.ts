import { hash } from "node:crypto";
import { limits } from "@parley/contract";
import type { AddressObject, ParsedMail } from "mailparser";
import { cut } from "../text.js";
import { digestOf } from "./digest.js";
import { line, withoutBrackets } from "./lines.js";
import { type Notice, noticeOf } from "./notice.js";
import { readMail } from "./read.js";

export interface Address {
  /** Lower case. */
  readonly email: string;
  readonly name: string;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** What is known of an incoming mail. */
export interface IncomingMail {
  /** Without angle brackets; made of what the mail says when it has none. */
  readonly message_id: string;
  /** What tells it from another mail of the same Message-ID, see `sameMail`. */
  readonly digest: string;
  /** Message-IDs that it answers, the nearest first. */
  readonly answers: readonly string[];
  readonly from: Address | undefined;
  /** Where its sender wants answers, when that is one address other than their own. */
  readonly reply_to: Address | undefined;
  /** Addresses that it was sent to, as its headers say: first those of `delivered`. */
  readonly recipients: readonly string[];
  /** Those that mail servers wrote into it, whatever its sender says. */
  readonly delivered: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The whole text, where it is longer than what is taken of it. */
  readonly long: string | undefined;
  readonly attachments: readonly Attachment[];
  /** Headers that people may want to see, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether a program sent it by itself: an answer to it would go in circles. */
  readonly automatic: boolean;
  /** When it tells what became of another mail. */
  readonly notice: Notice | undefined;
  /** The Message-ID that it had when this server sent it, by a header that no mail server changes. */
  readonly sent_as: string | undefined;
}

/** What an address may be: longer ones, and such with control characters, are nobody's. */
const address = /^[^\s\p{Cc}@<>]+@[^\s\p{Cc}@<>]+$/u;
/** Characters of a text that is taken. */
const textLength = 200_000;
const headerLength = 1_000;
/** Recipients that are looked at. */
const recipientCount = 200;

/** The header by which mails of this server know themselves, see envelope.ts. */
const sentAs = "x-parley-message-id";

const shown = [
  "from",
  "to",
  "cc",
  "reply-to",
  "date",
  "subject",
  "message-id",
  "in-reply-to",
  "list-id",
  "auto-submitted",
  "return-path",
  "authentication-results",
  "x-spam-flag",
  "x-spam-status",
  "x-spam-score",
];

/** Reads a mail as RFC 822 has it. Never rejects: what is no mail is one with little in it. */
export async function parseMail(source: Buffer): Promise<IncomingMail> {
  const { parsed, text, broken } = await readMail(source);
  const headers = headersOf(parsed);
  const [from] = addressesOf(parsed.from);
  const answers = [parsed.inReplyTo ?? "", ...[parsed.references ?? []].flat().reverse()]
    .flatMap((text) => text.split(/\s+/))
    .map(withoutBrackets)
    .filter((id) => id !== "");
  const plain = text.replace(/\r\n?/g, "\n").replaceAll("\0", "").toWellFormed();
  const { delivered, recipients } = recipientsOf(parsed);
  const digest = digestOf(headers.date, [
    parsed.subject ?? "",
    text,
    ...parsed.attachments.map(({ checksum }) => checksum),
  ]);
  // On its way a mail gains headers: what makes up for its Message-ID holds none of those. Without a date it may be any of many.
  const itself = headers.date === undefined ? source : `${digest} ${from?.email}`;
  return {
    message_id: withoutBrackets(parsed.messageId ?? "") || `${hash("sha256", itself, "hex")}@none`,
    digest,
    answers: [...new Set(answers)].slice(0, 50),
    from,
    reply_to: replyToOf(parsed, from),
    recipients,
    delivered,
    subject: line(parsed.subject ?? "", headerLength),
    text: cut(plain, textLength),
    long: plain.length > textLength ? plain : undefined,
    // What could not be taken apart comes along whole.
    attachments: broken ? [{ name: "mail.eml", type: "message/rfc822", content: source }] : attachmentsOf(parsed),
    headers,
    automatic: isAutomatic(headers, parsed),
    notice: noticeOf(source, parsed, from?.email),
    sent_as:
      withoutBrackets(parsed.headerLines.find(({ key }) => key === sentAs)?.line.split(":")[1] ?? "") || undefined,
  };
}

function addressesOf(given: AddressObject | AddressObject[] | undefined): Address[] {
  return [given ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .flatMap((entry) => [entry, ...(entry.group ?? [])])
    .map((entry) => ({ email: (entry.address ?? "").toLowerCase(), name: line(entry.name, limits.lineLength) }))
    .filter(({ email }) => isAddress(email));
}

/** A form on a website writes in the name of whom it wants to be answered. A list of addresses is no one's. */
function replyToOf(parsed: ParsedMail, from: Address | undefined): Address | undefined {
  const [address, more] = addressesOf(parsed.replyTo);
  return more === undefined && address?.email !== from?.email ? address : undefined;
}

function isAddress(text: string): boolean {
  return text.length <= limits.emailLength && address.test(text) && text.isWellFormed();
}

/** Where mail servers say whom a mail was for, whatever its sender wrote. */
const envelopeHeaders = ["delivered-to", "x-original-to", "envelope-to"];

function recipientsOf(parsed: ParsedMail): Pick<IncomingMail, "delivered" | "recipients"> {
  // As they stand: the parser makes now text, now addresses of these.
  const found = parsed.headerLines
    .filter(({ key }) => envelopeHeaders.includes(key))
    .flatMap(({ line: text }) => text.slice(text.indexOf(":") + 1).split(/[\s<>,;]+/))
    .filter(isAddress)
    .map((address) => address.toLowerCase());
  const delivered = [...new Set(found)].slice(0, recipientCount);
  const named = [...addressesOf(parsed.to), ...addressesOf(parsed.cc)].map(({ email }) => email);
  return { delivered, recipients: [...new Set([...delivered, ...named])].slice(0, recipientCount) };
}

function attachmentsOf({ attachments }: ParsedMail): Attachment[] {
  return attachments.map(({ filename, contentType, content }, i) => ({
    name: fileName(filename ?? "") || `attachment-${i + 1}`,
    type: /^[\w.+-]+\/[\w.+-]+$/.test(contentType) ? contentType.toLowerCase() : "application/octet-stream",
    content,
  }));
}

/** A name without folders and without characters that mean something to a file system. */
function fileName(name: string): string {
  const plain = line(name.split(/[\\/]/).at(-1) ?? "", headerLength);
  return cut(plain.replace(/[<>:"|?*]/g, "_").replace(/^\.+/, ""), 200);
}

function headersOf(parsed: ParsedMail): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { key, line: text } of parsed.headerLines) {
    if (!shown.includes(key) && !key.startsWith("x-auto") && key !== "precedence") continue;
    headers[key] ??= line(text.slice(text.indexOf(":") + 1), headerLength);
  }
  return headers;
}

function isAutomatic(headers: Readonly<Record<string, string>>, { headers: all }: ParsedMail): boolean {
  const submitted = headers["auto-submitted"]?.toLowerCase();
  if (submitted !== undefined && !submitted.startsWith("no")) return true;
  if (/^(?:bulk|junk|list|auto_reply)$/i.test(headers.precedence ?? "")) return true;
  // What wants no answer to go back to was written by nobody.
  if (headers["return-path"] === "<>") return true;
  return all.has("x-autoreply") || all.has("x-autorespond") || headers["list-id"] !== undefined;
}
