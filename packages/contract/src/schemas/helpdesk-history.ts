import { limits } from "../limits.js";
import { Type } from "../type.js";
import { integer, text, timestamp } from "./atoms.js";
import { HelpdeskTreeMetadata } from "./helpdesk-tree.js";

export const HelpdeskHistoryChangeAuthor = Type.Object(
  { email: Type.Optional(Type.String()), name: Type.Optional(Type.String()) },
  { title: "HelpdeskHistoryChangeAuthor" },
);

export const HelpdeskHistoryChangeEdits = Type.Object(
  {
    insertions: Type.Optional(integer({ description: "How much was added." })),
    deletions: Type.Optional(integer({ description: "How much was removed." })),
  },
  { title: "HelpdeskHistoryChangeEdits" },
);

export const HelpdeskHistoryChangeFile = Type.Object(
  {
    change: Type.Optional(Type.String({ description: "What happened to the file." })),
    path: Type.Optional(Type.String({ description: "Where the file is." })),
    metadata: Type.Optional(HelpdeskTreeMetadata),
    content: Type.Optional(Type.String({ description: "What is written in it." })),
  },
  { title: "HelpdeskHistoryChangeFile" },
);

export const HelpdeskHistoryChange = Type.Object(
  {
    change_id: Type.String(),
    message: Type.Optional(Type.String({ description: "What was done, in a line." })),
    author: Type.Optional(HelpdeskHistoryChangeAuthor),
    edits: Type.Optional(HelpdeskHistoryChangeEdits),
    created_at: Type.Optional(timestamp("When it was made, in milliseconds.")),
    files: Type.Optional(Type.Array(HelpdeskHistoryChangeFile)),
  },
  { title: "HelpdeskHistoryChange" },
);

export const HelpdeskHistoryChangeCancel = Type.Object(
  { action: text(limits.wordLength, { description: "How to cancel it; no source lists the values." }) },
  { title: "HelpdeskHistoryChangeCancel" },
);
