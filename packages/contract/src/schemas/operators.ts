import type { Static } from "typebox";
import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, email, nullable, text, timestamp, url, uuid } from "./atoms.js";
import { WebsiteRemoveVerify } from "./website-removal.js";

const role = () => Type.Enum(["owner", "member"], { type: "string", description: "What they may do." });

export const WebsiteOperator = Type.Object(
  {
    user_id: Type.String(),
    email: Type.Optional(Type.String()),
    avatar: Type.Optional(nullable(Type.String({ description: "URL of a picture." }))),
    first_name: Type.Optional(Type.String()),
    last_name: Type.Optional(Type.String()),
    role: Type.Optional(Type.String({ description: "`owner` or `member`." })),
    title: Type.Optional(nullable(Type.String({ description: "What they do in the team." }))),
    availability: Type.Optional(Type.String({ description: "`online`, `away` or `offline`." })),
    has_token: Type.Optional(Type.Boolean({ description: "Whether their account has a second factor." })),
    identifier: Type.Optional(Type.String()),
    key: Type.Optional(Type.String()),
  },
  { title: "WebsiteOperator" },
);

export const WebsiteOperatorListOne = Type.Object(
  {
    type: Type.String({ description: "`operator`, `invite` or another." }),
    details: WebsiteOperator,
  },
  { title: "WebsiteOperatorListOne" },
);

export const WebsiteOperatorsLastActiveListOne = Type.Object(
  {
    user_id: Type.String(),
    avatar: Type.Optional(nullable(Type.String({ description: "URL of a picture." }))),
    nickname: Type.Optional(Type.String()),
    timestamp: Type.Optional(timestamp("When they were last there, in milliseconds.")),
  },
  { title: "WebsiteOperatorsLastActiveListOne" },
);

export const WebsiteOperatorEmailTarget = Type.Object(
  {
    label: Type.Optional(anyText(limits.lineLength, { description: "What the button says." })),
    url: Type.Optional(url({ description: "Where it leads." })),
  },
  { title: "WebsiteOperatorEmailTarget" },
);

export const WebsiteOperatorEmail = Type.Object(
  {
    recipient: Type.Enum(["all", "owners", "members", "user"], { type: "string", description: "Who gets it." }),
    user_id: Type.Optional(uuid({ description: "With `user`: the operator." })),
    subject: text(limits.lineLength, { description: "The subject." }),
    message: text(limits.textLength, { description: "The text." }),
    target: Type.Optional(WebsiteOperatorEmailTarget),
  },
  { title: "WebsiteOperatorEmail" },
);

export const WebsiteOperatorInvite = Type.Object(
  {
    email: email({ description: "Whom to invite." }),
    role: role(),
    verify: Type.Unsafe<boolean | Partial<Static<typeof WebsiteRemoveVerify>>>({
      type: ["object", "boolean"],
      properties: WebsiteRemoveVerify.properties,
      description: "Proof that the caller is who they say.",
    }),
  },
  { title: "WebsiteOperatorInvite" },
);

export const WebsiteOperatorEdit = Type.Object(
  {
    role: Type.Optional(role()),
    title: Type.Optional(nullable(anyText(limits.lineLength, { description: "What they do in the team." }))),
  },
  { title: "WebsiteOperatorEdit" },
);
