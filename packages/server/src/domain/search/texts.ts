import type { ConversationRow } from "../../store/conversations.js";
import { MessageFlag, type MessageRow } from "../../store/messages.js";
import { dataMark, type Mark, type MarkKind, markValue } from "../../store/search/marks.js";

/** What of a conversation's meta is looked at. */
interface Meta {
  readonly nickname?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly subject?: string;
  readonly origin?: string;
  readonly segments?: readonly string[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly device?: Readonly<Record<string, unknown>>;
}

/** Characters of a text that are looked at. */
const longest = 20_000;

/** What a message is found by: what it says, and the names of what it carries. */
export function textOfMessage(row: MessageRow): string {
  if (row.type === "event" || (row.flags & MessageFlag.stealth) !== 0) return "";
  const texts: string[] = [];
  collect(JSON.parse(row.content), texts);
  return texts.join("\n").slice(0, longest);
}

/** Fields of contents that people write or read. */
const read = new Set([
  "text",
  "name",
  "value",
  "label",
  "title",
  "description",
  "explain",
  "choices",
  "targets",
  "actions",
]);

function collect(value: unknown, texts: string[]): void {
  if (typeof value === "string") texts.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, texts);
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) if (read.has(key)) collect(item, texts);
  }
}

/** What a conversation's meta is found by. */
export function textOfMeta(row: ConversationRow): string {
  const { nickname, email, phone, address, subject, segments = [], data = {} } = JSON.parse(row.meta) as Meta;
  const values = Object.values(data).filter((value) => typeof value === "string" || typeof value === "number");
  // The parts of an address are words of their own, and so is a number without its punctuation.
  const digits = phone?.replace(/\D+/g, "") ?? "";
  return [nickname, email, phone, digits, address, subject, row.topic, ...segments, ...values]
    .filter(Boolean)
    .join("\n")
    .slice(0, longest);
}

/** What filters of conversations, and suggestions, know of a conversation. */
export function marksOf(row: ConversationRow): Mark[] {
  const meta = JSON.parse(row.meta) as Meta & { company?: { name?: string } };
  const marks: Mark[] = [];
  const mark = (kind: MarkKind, value: unknown) => {
    if (typeof value === "string" && value !== "") marks.push({ kind, value: markValue(value) });
  };
  for (const field of ["email", "phone", "nickname", "address", "subject", "origin"] as const) mark(field, meta[field]);
  const device = (meta.device ?? {}) as { geolocation?: { country?: string; city?: string }; locales?: string[] };
  mark("country", device.geolocation?.country);
  mark("city", device.geolocation?.city);
  mark("locale", device.locales?.[0]);
  for (const segment of meta.segments ?? []) marks.push({ kind: "segment", value: segment });
  for (const [key, value] of Object.entries(meta.data ?? {})) {
    marks.push({ kind: "data_key", value: key }, { kind: "data", value: dataMark(key, String(value)) });
    if (key === "company") mark("company", value);
  }
  return marks;
}
