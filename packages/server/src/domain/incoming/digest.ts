import { hash } from "node:crypto";
import { ownId } from "../mail/threads.js";

/** What tells mails of one Message-ID apart: hashes of when a mail was written, if it says so, and of what it says. */
export function digestOf(date: string | undefined, content: readonly string[]): string {
  return `${date === undefined ? "" : short(date)}.${short(JSON.stringify(content))}`;
}

/**
 * Whether mails of one Message-ID are the same: of one time, such as a copy to which a list adds a line, or of one content, such as
 * one that its sender tries to send again. Some programs give all their mails one Message-ID: those differ in both.
 */
export function sameMail(known: string | null, digest: string): boolean {
  if (known === null) return true;
  const [date, content] = digest.split(".");
  const [knownDate, knownContent] = known.split(".");
  return content === knownContent || (date !== "" && date === knownDate);
}

/** What such a mail is kept by, besides the first of its Message-ID. */
export function idOfAnother(message_id: string, digest: string): string {
  return ownId(short(`${message_id} ${digest}`));
}

/** What a mail is kept by in one conversation more, the how manieth that is; `digest` is that of what was kept first. */
export function idOfCopy(message_id: string, digest: string | null, n: number): string {
  return ownId(short(`${message_id} ${digest ?? ""} ${n}`));
}

function short(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}
