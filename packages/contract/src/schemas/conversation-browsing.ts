import { limits } from "../limits.js";
import { Type } from "../type.js";
import { integer } from "./atoms.js";

export const ConversationBrowsing = Type.Object(
  {
    browsing_id: Type.String(),
    browsing_token: Type.String({ description: "What a viewer shows to watch it." }),
    useragent: Type.Optional(Type.String({ description: "The visitor's browser, as it names itself." })),
  },
  { title: "ConversationBrowsing" },
);

export const ConversationBrowsingAction = Type.Object(
  {
    action: Type.Enum(["start", "stop", "heartbeat"], {
      type: "string",
      description: "`heartbeat` tells that somebody still watches.",
    }),
  },
  { title: "ConversationBrowsingAction" },
);

/** A place on the visitor's page. */
function point(title: string) {
  const pixels = (edge: string) =>
    Type.Optional(integer({ maximum: limits.pixels, description: `Pixels from the ${edge}.` }));
  return Type.Object({ x: pixels("left"), y: pixels("top") }, { title });
}

export const ConversationBrowsingAssistMouse = point("ConversationBrowsingAssistMouse");
export const ConversationBrowsingAssistClick = point("ConversationBrowsingAssistClick");
export const ConversationBrowsingAssistScroll = point("ConversationBrowsingAssistScroll");

export const ConversationBrowsingAssist = Type.Object(
  {
    action: Type.Enum(["start", "stop", "heartbeat", "mouse", "scroll", "click"], {
      type: "string",
      description: "Which of the following fields counts, if one does.",
    }),
    mouse: Type.Optional(ConversationBrowsingAssistMouse),
    click: Type.Optional(ConversationBrowsingAssistClick),
    scroll: Type.Optional(ConversationBrowsingAssistScroll),
  },
  { title: "ConversationBrowsingAssist" },
);
