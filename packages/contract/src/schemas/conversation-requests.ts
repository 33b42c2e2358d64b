import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anything, date, email, origin, text } from "./atoms.js";
import { ConversationMessageUser } from "./messages.js";

export const ConversationTranscriptRequest = Type.Object(
  {
    to: Type.Enum(["user", "operator"], { type: "string", description: "Whether the visitor gets it, or the team." }),
    email: Type.Optional(email({ description: "The address that it goes to, instead of the one that is known." })),
  },
  { title: "ConversationTranscriptRequest" },
);

export const ConversationReminderPayload = Type.Object(
  {
    date: date({ description: "When to remind, ISO 8601." }),
    note: text(limits.paragraphLength, { description: "What to say then." }),
    user: Type.Optional(ConversationMessageUser),
    origin: Type.Optional(origin()),
  },
  { title: "ConversationReminderPayload" },
);

export const ConversationReportPayload = Type.Object(
  { flag: Type.Enum(["spam"], { type: "string", description: "What the conversation is reported as." }) },
  { title: "ConversationReportPayload" },
);

export const ConversationToolCall = Type.Object(
  {
    command: text(limits.wordLength, { description: "What the tool is to do, such as `list_tools`." }),
    payload: Type.Optional(
      anything({ maxProperties: limits.payloadKeys, description: "What the command takes, as the tool defines it." }),
    ),
  },
  { title: "ConversationToolCall" },
);

export const ConversationToolCallAccepted = Type.Object(
  {
    correlation_id: Type.Optional(
      Type.String({ description: "Names the call in the `plugin:event` that tells its outcome." }),
    ),
  },
  { title: "ConversationToolCallAccepted" },
);
