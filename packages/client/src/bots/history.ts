import type { BotClient } from "./client.js";
import type { ConversationId, HistoryMessage } from "./message.js";

/** The last messages of the conversation, the oldest first. */
export async function readHistory(
  client: BotClient,
  { website_id, session_id }: ConversationId,
  limit: number,
): Promise<HistoryMessage[]> {
  let found: HistoryMessage[] = [];
  let before: number | undefined;
  while (found.length < limit) {
    const page = await client.website.getMessagesInConversation(website_id, session_id, before);
    const oldest = page[0]?.timestamp;
    if (oldest === undefined || (before !== undefined && oldest >= before)) break;
    found = [...(page as HistoryMessage[]), ...found];
    before = oldest;
  }
  return found.slice(Math.max(0, found.length - limit));
}

/** A message as language models take it. */
export interface ChatMessage {
  readonly role: "user" | "assistant";
  readonly content: string;
}

/**
 * Messages as those who speak with language models need them: what the visitor said as `user`, what the team or the bot said as `assistant`.
 * Notes and events are left out, and what is not text is told in a few words.
 */
export function chatOf(messages: readonly HistoryMessage[]): ChatMessage[] {
  const chat: ChatMessage[] = [];
  for (const message of messages) {
    const content = wordsOf(message);
    if (content) chat.push({ role: message.from === "user" ? "user" : "assistant", content });
  }
  return chat;
}

function wordsOf(message: HistoryMessage): string {
  switch (message.type) {
    case "text":
      return message.content;
    case "file":
      return `[file: ${message.content.name}]`;
    case "animation":
      return "[animation]";
    case "audio":
      return `[voice message of ${message.content.duration} s]`;
    case "picker": {
      const { text, choices } = message.content;
      const chosen = choices.find(({ selected }) => selected)?.label;
      return `${text} [choices: ${choices.map(({ label }) => label).join(", ")}${chosen ? `; chosen: ${chosen}` : ""}]`;
    }
    case "field": {
      const { text, value } = message.content;
      return value ? `${text} [answered: ${value}]` : text;
    }
    case "carousel":
      return `${message.content.text} [${message.content.targets.map(({ title }) => title).join(", ")}]`;
    default:
      return "";
  }
}
