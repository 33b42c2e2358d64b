import { limits } from "../limits.js";
import { Type } from "../type.js";
import { text, url } from "./atoms.js";

export * from "./helpdesk-articles.js";
export * from "./helpdesk-categories.js";
export * from "./helpdesk-feedback.js";
export * from "./helpdesk-history.js";
export * from "./helpdesk-locales.js";
export * from "./helpdesk-pages.js";
export * from "./helpdesk-redirections.js";
export * from "./helpdesk-settings.js";
export * from "./helpdesk-tree.js";

export const Helpdesk = Type.Object(
  {
    name: Type.String({ description: "What the helpdesk is called." }),
    url: Type.Optional(url({ description: "Where readers find it." })),
  },
  { title: "Helpdesk" },
);

export const HelpdeskCreate = Type.Object(
  {
    name: text(limits.lineLength, { description: "What the helpdesk is called." }),
    domain_basic: text(limits.domainLength, {
      description: "Label of the subdomain that the helpdesk is reached by, such as `acme`.",
    }),
  },
  { title: "HelpdeskCreate" },
);

export const HelpdeskRemoveVerify = Type.Object(
  {
    method: Type.Enum(["password", "token", "google"], {
      type: "string",
      description: "What `secret` holds: a password, a token, or proof from Google.",
    }),
    secret: text(limits.lineLength),
  },
  { title: "HelpdeskRemoveVerify", description: "Proof that the caller is who they say." },
);

export const HelpdeskRemove = Type.Object({ verify: HelpdeskRemoveVerify }, { title: "HelpdeskRemove" });
