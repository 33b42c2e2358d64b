import { limits } from "../limits.js";
import { Type } from "../type.js";
import { text, timestamp, uuid } from "./atoms.js";

export const HelpdeskRedirection = Type.Object(
  {
    redirection_id: Type.String(),
    path: Type.String({ description: "The path that readers ask for." }),
    target: Type.String({ description: "Where they are sent: a path or a URL." }),
    created_at: Type.Optional(timestamp("When it was added, in milliseconds.")),
    updated_at: Type.Optional(timestamp("When it last changed, in milliseconds.")),
  },
  { title: "HelpdeskRedirection" },
);

export const HelpdeskRedirectionAdd = Type.Object(
  {
    path: text(limits.urlLength, { description: "The path that readers ask for, such as `/en/article/old/`." }),
    target: text(limits.urlLength, {
      description: "Where to send them: a path, such as `/en/article/new/`, or a URL.",
    }),
  },
  { title: "HelpdeskRedirectionAdd" },
);

export const HelpdeskRedirectionNew = Type.Object({ redirection_id: uuid() }, { title: "HelpdeskRedirectionNew" });
