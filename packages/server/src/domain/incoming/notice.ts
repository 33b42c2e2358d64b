import type { ParsedMail } from "mailparser";
import { line, withoutBrackets } from "./lines.js";

/** What a mail tells of another one. */
export interface Notice {
  /** It was refused for good; else something happened that nobody needs to hear of: it is late, it arrived, it was opened. */
  readonly refused: boolean;
  /** It is of a standard form: nothing else can be meant. Of another form it may be what a person writes. */
  readonly certain: boolean;
  /** Message-IDs of which one may be that mail's, the likeliest first. */
  readonly message_ids: readonly string[];
  readonly reason: string;
}

const reasonLength = 1_000;
/** Message-IDs that are looked at. */
const most = 20;

/** A delivery status notification or a receipt, of the standard form or of one of the many others. */
export function noticeOf(source: Buffer, parsed: ParsedMail, from: string | undefined): Notice | undefined {
  const type = parsed.headers.get("content-type") as { value?: string; params?: Record<string, string> } | undefined;
  const report = type?.value === "multipart/report" ? type.params?.["report-type"]?.toLowerCase() : undefined;
  const certain = report === "delivery-status" || report === "disposition-notification";
  const daemon = from !== undefined && /^(?:mailer-daemon|postmaster)@/.test(from);
  if (!certain && !daemon) return undefined;
  const parts = parsed.attachments.filter(({ contentType }) => /^message\/|\/rfc822-headers$/.test(contentType));
  const texts = [source, ...parts.map(({ content }) => content)].map((bytes) => bytes.toString("latin1"));
  const text = texts.join("\r\n");
  // The mail that it tells of comes along, whole or by its headers: its own Message-ID is the last.
  const own = withoutBrackets(parsed.messageId ?? "");
  const found = [...text.matchAll(/^(?:Original-)?Message-ID:\s*<([^>\s]+)>/gim)].map(([, id = ""]) => id);
  const message_ids = [...new Set(found.filter((id) => id !== own).reverse())].slice(0, most);
  const [, diagnostic = "The mail could not be delivered."] =
    /^Diagnostic-Code:\s*(.+(?:\r?\n[ \t].+)*)/im.exec(text) ?? [];
  return {
    refused: report === undefined || (report === "delivery-status" && /^Action:\s*failed/im.test(text)),
    certain,
    message_ids,
    reason: line(diagnostic, reasonLength),
  };
}
