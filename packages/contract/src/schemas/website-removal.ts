import { limits } from "../limits.js";
import { Type } from "../type.js";
import { text } from "./atoms.js";

export const WebsiteRemoveVerify = Type.Object(
  {
    method: Type.Enum(["password", "token", "google"], {
      type: "string",
      description: "What `secret` holds: a password, a token, or proof from Google.",
    }),
    secret: text(limits.lineLength),
  },
  { title: "WebsiteRemoveVerify", description: "Proof that the caller is who they say." },
);

export const WebsiteRemove = Type.Object({ verify: WebsiteRemoveVerify }, { title: "WebsiteRemove" });
