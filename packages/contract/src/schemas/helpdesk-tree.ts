import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, integer, nullable, text, url } from "./atoms.js";
import type { TreeEntry } from "./helpdesk-tree-entry.js";

export const HelpdeskTreeState = Type.Object(
  {
    published: Type.Optional(Type.Boolean({ description: "Readers can find it." })),
    hidden: Type.Optional(Type.Boolean({ description: "It is left out of lists." })),
    featured: Type.Optional(Type.Boolean({ description: "It is shown before others." })),
  },
  { title: "HelpdeskTreeState" },
);

/** Stands for the schema of the same title within itself: types and documents refer to it by that name. */
const child = Type.Unsafe<TreeEntry>({ type: "object", title: "HelpdeskTreeEntry" });

export const HelpdeskTreeEntry = Type.Object(
  {
    type: Type.String({ description: "What the entry is: a page, or a group of others. No source lists the values." }),
    slug: Type.String({ description: "Its own segment of the path." }),
    title: Type.Optional(Type.String()),
    state: Type.Optional(HelpdeskTreeState),
    children: Type.Optional(Type.Array(child, { description: "The entries below it." })),
  },
  { title: "HelpdeskTreeEntry" },
);

export const HelpdeskTreePathUpdatePath = Type.Object(
  { to: text(limits.paramLength, { description: "The new path in the tree." }) },
  { title: "HelpdeskTreePathUpdatePath" },
);

export const HelpdeskTreePathUpdate = Type.Object(
  {
    action: text(limits.wordLength, { description: "What to do: one client names `move` and `order`." }),
    path: Type.Optional(HelpdeskTreePathUpdatePath),
    position: Type.Optional(integer({ description: "The new place among the entries beside it." })),
  },
  { title: "HelpdeskTreePathUpdate" },
);

export const HelpdeskTreeContent = Type.Object(
  { content: Type.Optional(Type.String({ description: "What is written, in the format that the metadata names." })) },
  { title: "HelpdeskTreeContent" },
);

export const HelpdeskTreeContentSave = Type.Object(
  { content: anyText(limits.articleLength, { description: "What to write, in the format that the metadata names." }) },
  { title: "HelpdeskTreeContentSave" },
);

export const HelpdeskTreeMetadataAuthor = Type.Object(
  { user_id: Type.Optional(anyText(limits.wordLength, { description: "The operator." })) },
  { title: "HelpdeskTreeMetadataAuthor" },
);

export const HelpdeskTreeMetadata = Type.Object(
  {
    format: Type.Optional(
      anyText(limits.wordLength, { description: "How the content is written; no source lists the values." }),
    ),
    title: Type.Optional(anyText(limits.lineLength)),
    description: Type.Optional(nullable(anyText(limits.paragraphLength))),
    state: Type.Optional(HelpdeskTreeState),
    author: Type.Optional(HelpdeskTreeMetadataAuthor),
    color: Type.Optional(nullable(anyText(limits.wordLength, { description: "Such as `#377FEA`." }))),
    image: Type.Optional(nullable(anyText(limits.urlLength, { description: "URL of an image." }))),
  },
  { title: "HelpdeskTreeMetadata" },
);

export const HelpdeskTreePage = Type.Object(
  {
    title: Type.Optional(Type.String()),
    url: Type.Optional(url({ description: "Where readers find it; a page that is not published may have none." })),
  },
  { title: "HelpdeskTreePage" },
);
