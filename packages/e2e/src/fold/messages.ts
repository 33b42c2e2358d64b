import type { Caused, State } from "./state.js";

type Messages = NonNullable<State["messages"]>;

/** What an event makes of the list of messages. */
export function foldMessages(messages: Messages, { name, payload }: Caused): Messages {
  const { fingerprint, fingerprints = [], origin } = payload;
  const each = (change: object) =>
    messages.map((message) => (fingerprints.includes(message.fingerprint) ? { ...message, ...change } : message));
  switch (name) {
    case "message:send":
    case "message:received": {
      const { inbox_id, stealth, ...message } = payload;
      return [...messages, message].sort((a, b) => a.timestamp - b.timestamp);
    }
    case "message:updated":
      return messages.map((message) =>
        message.fingerprint === fingerprint ? { ...message, content: payload.content, edited: true } : message,
      );
    case "message:removed":
      return messages.filter((message) => message.fingerprint !== fingerprint);
    case "message:acknowledge:read:send":
    case "message:acknowledge:read:received":
      return each({ read: origin });
    case "message:acknowledge:unread:send":
      return messages.map((message) => {
        if (!fingerprints.includes(message.fingerprint)) return message;
        const { read, ...unread } = message;
        return unread;
      });
    case "message:acknowledge:delivered":
      return each({ delivered: origin });
    case "message:acknowledge:ignored":
      return messages.map((message) =>
        fingerprints.includes(message.fingerprint)
          ? { ...message, ignored: { ...message.ignored, [origin]: payload.details } }
          : message,
      );
    default:
      return messages;
  }
}
