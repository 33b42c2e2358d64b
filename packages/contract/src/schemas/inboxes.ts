import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, integer, text, timestamp, uuid } from "./atoms.js";

export const WebsiteInboxCondition = Type.Object(
  {
    model: Type.Optional(anyText(limits.wordLength, { description: "What is looked at: `session`." })),
    criterion: Type.Optional(anyText(limits.wordLength, { description: "Which field is compared." })),
    operator: Type.Optional(
      Type.Enum(["eq", "neq", "gte", "lte", "gt", "lt"], { type: "string", description: "How it is compared." }),
    ),
    query: Type.Optional(
      Type.Array(anyText(limits.lineLength), { maxItems: limits.filterValues, description: "What with." }),
    ),
  },
  { title: "WebsiteInboxCondition" },
);

const members = (description: string) => Type.Array(uuid(), { maxItems: limits.members, description });

const inbox = {
  emoji: Type.Optional(anyText(limits.wordLength, { description: "A sign for it." })),
  order: Type.Optional(integer({ description: "Its place among the inboxes." })),
  operators: Type.Optional(members("user_id of the operators that are in it.")),
  teams: Type.Optional(members("team_id of the teams that are in it.")),
  team_operators: Type.Optional(members("user_id of the operators of these teams.")),
  conditions: Type.Optional(
    Type.Array(WebsiteInboxCondition, { maxItems: limits.filters, description: "Conversations that it takes." }),
  ),
  operator: Type.Optional(
    Type.Enum(["and", "or"], { type: "string", description: "Whether all conditions must hold, or one." }),
  ),
};

export const WebsiteInbox = Type.Object(
  {
    inbox_id: Type.String(),
    name: Type.String(),
    ...inbox,
    created_at: Type.Optional(timestamp("When it was created, in milliseconds.")),
    updated_at: Type.Optional(timestamp("When it last changed, in milliseconds.")),
  },
  { title: "WebsiteInbox" },
);

export const WebsiteInboxSave = Type.Object(
  { name: text(limits.lineLength, { description: "What it is called." }), ...inbox },
  { title: "WebsiteInboxSave" },
);

export const WebsiteInboxNew = Type.Object({ inbox_id: Type.String() }, { title: "WebsiteInboxNew" });

export const WebsiteInboxOrder = Type.Object(
  { inbox_id: uuid({ description: "The inbox." }), order: integer({ description: "Its place." }) },
  { title: "WebsiteInboxOrder" },
);

export const WebsiteInboxOrders = Type.Object(
  { orders: Type.Array(WebsiteInboxOrder, { maxItems: limits.members }) },
  { title: "WebsiteInboxOrders" },
);
