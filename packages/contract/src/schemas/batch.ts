import type { Static } from "typebox";
import { limits } from "../limits.js";
import { Type } from "../type.js";
import { mergedScalars, nullable, text, uuid } from "./atoms.js";
import { WebsiteFilter } from "./website-filter.js";

const sessions = () =>
  Type.Array(text(limits.wordLength), { maxItems: limits.batchSessions, description: "session_id of conversations." });

const segments = () => Type.Array(text(limits.wordLength), { maxItems: limits.segments });

const selection = {
  inbox_id: Type.Optional(nullable(uuid({ description: "Those of this inbox, when no sessions are named." }))),
  // Where null stood for a list that is left out, a list that was lost would mean everything.
  sessions: Type.Optional({ ...sessions(), not: { const: null } }),
};

/** Nothing chosen may mean everything: a field that is not known here is refused, or a slip of a name would choose everything. */
export const WebsiteBatchConversationsOperation = Type.Object(selection, {
  title: "WebsiteBatchConversationsOperation",
  additionalProperties: false,
});

export const WebsiteBatchPeopleSearch = Type.Object(
  {
    filter: Type.Optional(Type.Array(WebsiteFilter, { maxItems: limits.filters })),
    operator: Type.Optional(
      Type.Enum(["and", "or"], { type: "string", description: "Whether all conditions must hold, or one." }),
    ),
  },
  { title: "WebsiteBatchPeopleSearch" },
);

export const WebsiteBatchPeopleOperationInner = Type.Object(
  {
    profiles: Type.Optional(
      Type.Array(text(limits.emailLength), {
        maxItems: limits.batchSessions,
        description: "people_id or email addresses of contacts.",
      }),
    ),
    search: Type.Optional(
      Type.Unsafe<Static<typeof WebsiteBatchPeopleSearch> | string>({
        type: ["object", "string"],
        maxLength: limits.queryLength,
        properties: WebsiteBatchPeopleSearch.properties,
        description: "Contacts that a search finds. Types of crisp-api have a text of JSON.",
      }),
    ),
  },
  { title: "WebsiteBatchPeopleOperationInner" },
);

export const WebsiteBatchRemoveOperation = Type.Object(
  {
    ...selection,
    people: Type.Optional(WebsiteBatchPeopleOperationInner),
  },
  { title: "WebsiteBatchRemoveOperation" },
);

export const WebsiteBatchReportOperation = Type.Object(
  { sessions: sessions(), flag: Type.Enum(["spam"], { type: "string", description: "What for." }) },
  { title: "WebsiteBatchReportOperation" },
);

export const WebsiteBatchBlockOperation = Type.Object(
  { sessions: sessions(), blocked: Type.Boolean({ description: "Whether messages of the visitors are refused." }) },
  { title: "WebsiteBatchBlockOperation" },
);

export const WebsiteBatchRoutingOperationAssigned = Type.Object(
  { user_id: uuid({ description: "The operator." }) },
  { title: "WebsiteBatchRoutingOperationAssigned" },
);

export const WebsiteBatchRoutingOperation = Type.Object(
  {
    sessions: sessions(),
    assigned: nullable(WebsiteBatchRoutingOperationAssigned),
    silent: Type.Optional(Type.Boolean({ description: "Do not tell of it in the conversations." })),
  },
  { title: "WebsiteBatchRoutingOperation", description: "null unassigns." },
);

export const WebsiteBatchInboxOperation = Type.Object(
  { sessions: sessions(), inbox_id: nullable(uuid({ description: "The inbox; null is the main one." })) },
  { title: "WebsiteBatchInboxOperation" },
);

/** Conversations, or contacts. */
const subjects = {
  sessions: Type.Optional(sessions()),
  people: Type.Optional(WebsiteBatchPeopleOperationInner),
};

export const WebsiteBatchDataOperation = Type.Object(
  { ...subjects, data: mergedScalars(limits.dataKeys) },
  { title: "WebsiteBatchDataOperation" },
);

export const WebsiteBatchSegmentsOperation = Type.Object(
  { ...subjects, segments: segments() },
  { title: "WebsiteBatchSegmentsOperation" },
);
