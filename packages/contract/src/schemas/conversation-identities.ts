import { limits } from "../limits.js";
import { patterns } from "../patterns.js";
import { Type } from "../type.js";
import { text } from "./atoms.js";

export const ConversationVerifyIdentity = Type.Unsafe<"email" | "phone" | `urn:${string}`>({
  type: "string",
  maxLength: limits.originLength,
  pattern: patterns.identity.pattern,
  title: "ConversationVerifyIdentity",
  description: "What of the visitor is verified: `email`, `phone`, or the URN of a plugin that brings them a code.",
});

export const ConversationVerifyMethod = Type.Enum(["link"], {
  type: "string",
  title: "ConversationVerifyMethod",
  description: "How: by a link that the visitor follows.",
});

const recipient = () =>
  Type.Optional(text(limits.lineLength, { description: "The address or number that the identity stands for." }));

export const ConversationVerifyIdentityRequest = Type.Object(
  {
    identity: Type.Optional(ConversationVerifyIdentity),
    method: Type.Optional(ConversationVerifyMethod),
    recipient: recipient(),
  },
  { title: "ConversationVerifyIdentityRequest" },
);

export const ConversationVerifyIdentityRedeem = Type.Object(
  {
    identity: Type.Optional(ConversationVerifyIdentity),
    token: Type.Optional(text(limits.wordLength, { description: "The code that the visitor was sent: six digits." })),
    recipient: recipient(),
  },
  { title: "ConversationVerifyIdentityRedeem" },
);
