import { Type } from "../type.js";
import { anything, fingerprint, timestamp } from "./atoms.js";

export const ConversationFile = Type.Object(
  {
    name: Type.String(),
    type: Type.String({ description: "Its media type, such as `image/png`." }),
    url: Type.String(),
    fingerprint: fingerprint(),
    timestamp: timestamp("When it was sent, in milliseconds."),
  },
  { title: "ConversationFile" },
);

export const ConversationOriginal = Type.Object(
  {
    website_id: Type.String(),
    session_id: Type.String(),
    original_id: Type.String(),
    type: Type.String({ description: "The media type of the content, such as `text/html`." }),
    headers: Type.Optional(anything({ description: "Headers of the message, by their names." })),
    content: Type.String({ description: "The message as it came in." }),
    timestamp: timestamp("When it came in, in milliseconds."),
  },
  { title: "ConversationOriginal" },
);
