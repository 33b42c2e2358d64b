import { isUtf8 } from "node:buffer";
import { type ParsedMail, simpleParser } from "mailparser";
import { cut } from "../text.js";
import { wordsOf } from "./html.js";

/** Characters of HTML that the library makes into text, which takes it long, and of HTML that is looked at. */
const htmlParsed = 100_000;
const htmlLength = 1_000_000;
/** Bytes of a body that is taken as it stands; of its headers, and how many there are. */
const bodyLength = 200_000;
const headerLength = 1_024;
const headersCount = 500;

const options = { skipImageLinks: true, skipTextLinks: true, skipTextToHtml: true, maxHtmlLengthToParse: htmlParsed };

/** A mail in its parts, and the text that it says, whichever form it has. */
export interface ReadMail {
  readonly parsed: ParsedMail;
  readonly text: string;
  /** It could not be taken apart: what is missing in `parsed` stands in its source alone. */
  readonly broken: boolean;
}

/** Takes a mail apart. What cannot be is a mail with the headers that can be read, and its body as it stands. */
export async function readMail(given: Buffer): Promise<ReadMail> {
  const source = inKnownCharacters(given);
  try {
    const parsed = await simpleParser(source, options);
    return { parsed, text: await textOf(parsed, source), broken: false };
  } catch {
    // Thousands of parts or megabytes of headers: more than any reader takes.
    const parsed = await simpleParser(reduced(source), options);
    return { parsed, text: parsed.text ?? "", broken: true };
  }
}

/** Programs that say of no text in which characters it is and do not use UTF-8 are old, and use those of western Europe. */
function inKnownCharacters(source: Buffer): Buffer {
  if (isUtf8(source) || /charset\s*=|\bmultipart\//i.test(source.toString("latin1"))) return source;
  return Buffer.from(source.toString("latin1"));
}

async function textOf({ text = "", html, attachments }: ParsedMail, source: Buffer): Promise<string> {
  // Images come along as files.
  if (text.trim() !== "") return text.replace(/\[cid:[^\]\s]{1,256}\]/g, "");
  if (html && html.trim() !== "") return textOfHtml(html);
  // Parts that are not where its headers say: the words are there all the same.
  return attachments.length === 0 ? bodyOf(source).toString("utf8") : text;
}

/** The library makes text of HTML only where it is the mail itself, not where it is one of its parts. */
async function textOfHtml(html: string): Promise<string> {
  const alone = Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`);
  const parsed = html.length <= htmlParsed ? await simpleParser(alone, options) : undefined;
  if (!parsed?.text?.trim()) return wordsOf(cut(html, htmlLength));
  return textOf({ ...parsed, html: false }, alone);
}

/** The same mail as one of short headers and plain text. */
function reduced(source: Buffer): Buffer {
  const headers: string[] = [];
  const head = source.subarray(0, headEnd(source)).toString("latin1");
  for (const header of head.split(/\r?\n(?![ \t])/)) {
    const kept = header.slice(0, headerLength).trimEnd();
    if (/^(?:content-|mime-version)/i.test(kept) || kept === "") continue;
    if (headers.push(kept) === headersCount) break;
  }
  headers.push("Content-Type: text/plain; charset=utf-8", "", "");
  return Buffer.concat([Buffer.from(headers.join("\r\n"), "latin1"), bodyOf(source)]);
}

function bodyOf(source: Buffer): Buffer {
  const end = headEnd(source);
  return source.subarray(end, end + bodyLength);
}

/** Where the empty line behind the headers ends. */
function headEnd(source: Buffer): number {
  const ends = ["\r\n\r\n", "\n\n"].map((line) => [source.indexOf(line), line.length] as const);
  return Math.min(source.length, ...ends.filter(([at]) => at !== -1).map(([at, length]) => at + length));
}
