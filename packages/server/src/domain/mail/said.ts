import { MessageFlag, type MessageRow } from "../../store/messages.js";
import type { Part } from "./template.js";

/** A message as a mail shows it: who said what when, in words. Undefined for what is not for the reader: notes are for the team. */
export function saidOf(message: MessageRow, team = false): Part | undefined {
  if (message.type === "event" || (message.type === "note" && !team)) return undefined;
  if (!team && (message.flags & MessageFlag.stealth) !== 0) return undefined;
  const text = textOf(message);
  if (text === "") return undefined;
  const { nickname } = JSON.parse(message.user) as { nickname?: string };
  const who = nickname || (message.from === "user" ? "Visitor" : "Support");
  const at = `${new Date(message.timestamp).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return { kind: "said", who, at, text };
}

function textOf({ type, content: json }: MessageRow): string {
  const content: unknown = JSON.parse(json);
  if (typeof content === "string") return content;
  const { text, name, url, value, choices, explain, targets } = content as {
    text?: string;
    name?: string;
    url?: string;
    value?: string;
    explain?: string;
    choices?: { label: string; selected?: boolean }[];
    targets?: { title?: string; description?: string }[];
  };
  switch (type) {
    case "file":
      return [name, url].filter(Boolean).join(": ");
    case "picker":
      return [text, ...(choices ?? []).map(({ label, selected }) => `${selected ? "[x]" : "[ ]"} ${label}`)].join("\n");
    case "field":
      return [text, value || explain].filter(Boolean).join("\n");
    case "carousel":
      return [text, ...(targets ?? []).map(({ title, description }) => [title, description].filter(Boolean).join(": "))]
        .filter(Boolean)
        .join("\n");
    default:
      return text ?? url ?? "";
  }
}
