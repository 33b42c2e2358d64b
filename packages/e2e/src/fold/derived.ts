import { excerptOf } from "./excerpt.js";
import type { Caused, State } from "./state.js";

type Messages = NonNullable<State["messages"]>;
type Message = Messages[number];

/** The fields of a conversation that follow from its messages once an event changed them; absent ones undefined. */
export function derivedFrom(
  { conversation, messages: before }: State,
  messages: Messages,
  stealth: ReadonlySet<number>,
  event: Caused,
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
    // Only what is sent moves it: not an edit, and not a removal.
    updated_at: Math.max(conversation.updated_at, isSent(event) ? event.payload.timestamp : 0),
    unread: {
      operator: seen.filter((message) => message.from === "user" && message.read === undefined).length,
      visitor: seen.filter((message) => isAnswer(message) && message.read === undefined).length,
    },
    waiting_since: waitingSince(conversation.waiting_since, before ?? [], messages, event),
  };
}

/** Since the first message from user that no operator's answer followed. A message put into the past changes nothing. */
function waitingSince(since: number | undefined, before: Messages, messages: Messages, event: Caused) {
  if (event.name === "message:removed") return since === undefined ? undefined : waitingIn(messages);
  const message = event.payload;
  if (!isSent(event) || message.timestamp <= (before.at(-1)?.timestamp ?? 0)) return since;
  if (message.from === "user") return since ?? message.timestamp;
  return isAnswer(message) ? undefined : since;
}

function waitingIn(messages: Messages): number | undefined {
  const answered = messages.findLastIndex(isAnswer);
  return messages.slice(answered + 1).find((message) => message.from === "user")?.timestamp;
}

function isSent({ name }: Caused): boolean {
  return name === "message:send" || name === "message:received";
}

function isAnswer(message: Message): boolean {
  return message.from === "operator" && message.type !== "note" && message.type !== "event";
}
