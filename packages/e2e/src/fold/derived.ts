import { excerptOf } from "./excerpt.js";
import type { State } from "./state.js";

type Message = NonNullable<State["messages"]>[number];

/** The fields of a conversation that follow from its messages, absent ones undefined. */
export function derivedFrom(
  messages: readonly Message[],
  stealth: ReadonlySet<number>,
  created_at: number,
): Record<string, unknown> {
  const last = messages.at(-1);
  const seen = messages.filter((message) => !stealth.has(message.fingerprint));
  return {
    last_message: last && excerptOf(last.content),
    preview_message: last && {
      type: last.type,
      from: last.from,
      excerpt: excerptOf(last.content),
      fingerprint: last.fingerprint,
    },
    updated_at: last?.timestamp ?? created_at,
    unread: {
      operator: seen.filter((message) => message.from === "user" && message.read === undefined).length,
      visitor: seen.filter((message) => isAnswer(message) && message.read === undefined).length,
    },
    waiting_since: waitingSince(messages),
  };
}

/** The first message from user that no operator's answer followed. */
function waitingSince(messages: readonly Message[]): number | undefined {
  let since: number | undefined;
  for (const message of messages) {
    if (message.from === "user") since ??= message.timestamp;
    else if (isAnswer(message)) since = undefined;
  }
  return since;
}

function isAnswer(message: Message): boolean {
  return message.from === "operator" && message.type !== "note" && message.type !== "event";
}
