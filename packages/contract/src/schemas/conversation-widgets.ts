import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anything, integer, text } from "./atoms.js";

const place = {
  section_id: text(limits.wordLength, { description: "The section of the widget." }),
  item_id: text(limits.wordLength, { description: "The item in the section." }),
} as const;

const data = () => anything({ maxProperties: limits.payloadKeys, description: "What the item holds." });

export const ConversationWidgetButtonPayload = Type.Object(
  {
    ...place,
    data: Type.Optional(data()),
    value: Type.Optional(Type.Unknown({ description: "What was chosen or written, where the button takes a value." })),
  },
  { title: "ConversationWidgetButtonPayload" },
);

export const ConversationWidgetDataPayload = Type.Object(
  {
    ...place,
    action: Type.Optional(
      Type.Enum(["fetch", "edit"], {
        type: "string",
        description: "By default `edit` where a value is given, and `fetch` otherwise.",
      }),
    ),
    data: Type.Optional(data()),
    value: Type.Optional(
      Type.Unknown({ description: "What the item is to hold from now on: a text, or what else it holds." }),
    ),
  },
  { title: "ConversationWidgetDataPayload" },
);

export const ConversationWidgetActionStrategy = Type.Object(
  {
    attempts: integer({ description: "How often the plugin is tried." }),
    exhaustion: integer({ description: "After which time no more is tried; its unit is not documented." }),
  },
  { title: "ConversationWidgetActionStrategy" },
);

export const ConversationWidgetAction = Type.Object(
  {
    correlation_id: Type.String({ description: "Names the action in the event that tells its outcome." }),
    strategy: ConversationWidgetActionStrategy,
  },
  { title: "ConversationWidgetAction" },
);
