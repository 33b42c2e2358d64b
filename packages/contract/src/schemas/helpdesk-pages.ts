import { Type } from "../type.js";
import { url } from "./atoms.js";

export const HelpdeskPage = Type.Object(
  {
    entity_id: Type.String({ description: "What the page shows; `resolveHelpdeskPageEntity` takes it." }),
    title: Type.Optional(Type.String()),
    tree_path: Type.Optional(Type.String({ description: "Its place in the content tree." })),
    url: Type.Optional(url({ description: "Where readers find it." })),
  },
  { title: "HelpdeskPage" },
);
