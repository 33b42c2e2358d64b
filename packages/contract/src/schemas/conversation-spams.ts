import { Type } from "../type.js";
import { anything, timestamp } from "./atoms.js";

const spam = {
  spam_id: Type.String(),
  type: Type.String({ description: "The channel that it came by, such as `email`." }),
  reason: Type.String({ description: "Why it was held back." }),
  metadata: Type.Optional(anything({ description: "What is known about it, such as sender and subject." })),
  headers: Type.Optional(anything({ description: "Headers of the message, by their names." })),
  timestamp: timestamp("When it was held back, in milliseconds."),
} as const;

export const ConversationSpam = Type.Object(spam, { title: "ConversationSpam" });

export const ConversationSpamContent = Type.Object(
  { ...spam, content: Type.Optional(anything({ description: "What the message says, by the kind of content." })) },
  { title: "ConversationSpamContent" },
);

export const ConversationSpamDecision = Type.Object(
  {
    action: Type.Enum(["accept", "reject"], {
      type: "string",
      description: "`accept` makes a conversation of it; `reject` drops it.",
    }),
  },
  { title: "ConversationSpamDecision" },
);
