import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, text, timestamp, uuid } from "./atoms.js";

const team = {
  emoji: Type.Optional(anyText(limits.wordLength, { description: "A sign for it." })),
  operators: Type.Optional(
    Type.Array(uuid(), { maxItems: limits.members, description: "user_id of the operators that are in it." }),
  ),
};

export const WebsiteTeam = Type.Object(
  {
    team_id: Type.String(),
    name: Type.String(),
    ...team,
    created_at: Type.Optional(timestamp("When it was created, in milliseconds.")),
    updated_at: Type.Optional(timestamp("When it last changed, in milliseconds.")),
  },
  { title: "WebsiteTeam" },
);

export const WebsiteTeamSave = Type.Object(
  { name: text(limits.lineLength, { description: "What it is called." }), ...team },
  { title: "WebsiteTeamSave" },
);

export const WebsiteTeamNew = Type.Object({ team_id: Type.String() }, { title: "WebsiteTeamNew" });
