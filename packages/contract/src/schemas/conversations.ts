import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anything, fingerprint, from, integer, nullable, origin, text, timestamp, uuid } from "./atoms.js";
import { ConversationMeta } from "./conversation-meta.js";
import { ConversationMessageUser } from "./messages.js";

export const ConversationState = Type.Enum(["pending", "unresolved", "resolved"], {
  type: "string",
  title: "ConversationState",
});

export const ConversationActive = Type.Object(
  {
    now: Type.Boolean({ description: "The visitor is there now." }),
    last: Type.Optional(timestamp("When the visitor was last there, in milliseconds.")),
  },
  { title: "ConversationActive" },
);

export const ConversationPreviewMessage = Type.Object(
  {
    type: Type.String(),
    from: from(),
    excerpt: Type.String(),
    fingerprint: fingerprint(),
  },
  { title: "ConversationPreviewMessage" },
);

export const ConversationVerification = Type.Object(
  {
    identity: Type.Optional(Type.String({ description: "What was verified: `email`, `phone` or a URN." })),
    method: Type.Optional(Type.String({ description: "How, such as `link`." })),
    annotation: Type.Optional(Type.String()),
  },
  { title: "ConversationVerification" },
);

export const ConversationParticipant = Type.Object(
  {
    type: text(limits.wordLength, { description: "How the participant is reached, such as `email`." }),
    target: text(limits.lineLength, { description: "The address." }),
  },
  { title: "ConversationParticipant" },
);

export const ConversationComposeAtomUser = Type.Object(
  {
    user_id: Type.Optional(Type.String()),
    nickname: Type.Optional(Type.String()),
    avatar: Type.Optional(nullable(Type.String())),
  },
  { title: "ConversationComposeAtomUser" },
);

export const ConversationComposeAtom = Type.Object(
  {
    type: Type.Enum(["start", "stop"], { type: "string" }),
    excerpt: Type.Optional(Type.String()),
    timestamp: Type.Optional(timestamp()),
    user: Type.Optional(ConversationComposeAtomUser),
    automated: Type.Optional(Type.Boolean()),
  },
  { title: "ConversationComposeAtom" },
);

export const ConversationCompose = Type.Object(
  { operator: Type.Optional(ConversationComposeAtom), visitor: Type.Optional(ConversationComposeAtom) },
  { title: "ConversationCompose" },
);

export const ConversationUnread = Type.Object(
  {
    operator: integer({ description: "Messages of the visitor that no operator has read." }),
    visitor: integer({ description: "Messages of operators that the visitor has not read." }),
  },
  { title: "ConversationUnread" },
);

export const ConversationAssigned = Type.Object(
  { user_id: Type.Optional(Type.String()) },
  { title: "ConversationAssigned" },
);

export const Conversation = Type.Object(
  {
    session_id: Type.String(),
    website_id: Type.String(),
    inbox_id: Type.Optional(nullable(Type.String({ description: "null is the main inbox." }))),
    people_id: Type.Optional(Type.String()),
    state: ConversationState,
    status: integer({ description: "The state as a number: 0 pending, 1 unresolved, 2 resolved." }),
    is_verified: Type.Boolean(),
    is_blocked: Type.Boolean(),
    availability: Type.Enum(["online", "offline"], { type: "string" }),
    active: ConversationActive,
    last_message: Type.Optional(
      Type.String({ description: "The last message in a few words; absent before the first." }),
    ),
    preview_message: Type.Optional(ConversationPreviewMessage),
    topic: Type.Optional(Type.String()),
    verifications: Type.Optional(Type.Array(ConversationVerification)),
    participants: Type.Array(ConversationParticipant),
    mentions: Type.Array(Type.String()),
    compose: ConversationCompose,
    unread: ConversationUnread,
    assigned: Type.Optional(ConversationAssigned),
    meta: ConversationMeta,
    created_at: timestamp("When it was created, in milliseconds."),
    updated_at: timestamp("When its newest message was sent, in milliseconds."),
    waiting_since: Type.Optional(timestamp("Since when the visitor waits for an answer, in milliseconds.")),
  },
  { title: "Conversation" },
);

export const ConversationNew = Type.Object({ session_id: Type.String() }, { title: "ConversationNew" });

/** Who did it and where it is to be told: changes of state, block and participants carry it. */
const causer = {
  user: Type.Optional(ConversationMessageUser),
  origin: Type.Optional(origin()),
} as const;

export const ConversationStateData = Type.Object({ state: ConversationState }, { title: "ConversationStateData" });

export const ConversationStateUpdate = Type.Object(
  { state: ConversationState, ...causer },
  { title: "ConversationStateUpdate" },
);

/** One client sends `blocked` where it means `opened`: both are accepted, and `opened` wins. */
export const ConversationOpenUpdate = Type.Object(
  {
    opened: Type.Optional(Type.Boolean({ description: "Whether the operator has the conversation open." })),
    blocked: Type.Optional(Type.Boolean({ description: "The same, as one client spells it." })),
  },
  {
    title: "ConversationOpenUpdate",
    anyOf: [
      { properties: { opened: { type: "boolean" } }, required: ["opened"] },
      { properties: { blocked: { type: "boolean" } }, required: ["blocked"] },
    ],
  },
);

export const ConversationRoutingAssign = Type.Object(
  { assigned: nullable(ConversationAssigned) },
  { title: "ConversationRoutingAssign" },
);

export const ConversationRoutingAssignUpdateAssigned = Type.Object(
  { user_id: uuid({ description: "The operator." }) },
  { title: "ConversationRoutingAssignUpdateAssigned" },
);

export const ConversationRoutingAssignUpdate = Type.Object(
  {
    assigned: nullable(ConversationRoutingAssignUpdateAssigned),
    silent: Type.Optional(Type.Boolean({ description: "Do not tell of it in the conversation." })),
  },
  { title: "ConversationRoutingAssignUpdate", description: "null unassigns." },
);

export const ConversationInboxUpdate = Type.Object(
  { inbox_id: nullable(uuid({ description: "The inbox; null is the main one." })) },
  { title: "ConversationInboxUpdate" },
);

export const ConversationParticipants = Type.Object(
  { participants: Type.Array(ConversationParticipant) },
  { title: "ConversationParticipants" },
);

export const ConversationParticipantsSave = Type.Object(
  { participants: Type.Array(ConversationParticipant, { maxItems: limits.participants }), ...causer },
  { title: "ConversationParticipantsSave" },
);

export const ConversationBlock = Type.Object({ blocked: Type.Boolean() }, { title: "ConversationBlock" });

export const ConversationBlockUpdate = Type.Object(
  { blocked: Type.Boolean({ description: "Whether messages of the visitor are refused." }), ...causer },
  { title: "ConversationBlockUpdate" },
);

export const ConversationVerify = Type.Object(
  {
    verified: Type.Boolean(),
    verifications: Type.Optional(Type.Array(ConversationVerification)),
  },
  { title: "ConversationVerify" },
);

export const ConversationVerifyUpdate = Type.Object(
  { verified: Type.Boolean({ description: "Whether the visitor is who they say." }) },
  { title: "ConversationVerifyUpdate" },
);

export const ConversationPage = Type.Object(
  {
    page_title: Type.Optional(Type.String()),
    page_url: Type.String(),
    page_referrer: Type.Optional(Type.String()),
    timestamp: timestamp(),
  },
  { title: "ConversationPage" },
);

const colors = ["red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "grey", "black"] as const;

export const ConversationEvent = Type.Object(
  {
    text: Type.String(),
    data: Type.Optional(anything()),
    color: Type.Optional(Type.Enum([...colors], { type: "string" })),
    timestamp: timestamp(),
  },
  { title: "ConversationEvent" },
);

export const ConversationRelationsConversations = Type.Object(
  {
    parent: Type.Optional(nullable(Type.String({ description: "session_id of the conversation it grew from." }))),
    children: Type.Optional(Type.Array(Type.String())),
  },
  { title: "ConversationRelationsConversations" },
);

export const ConversationRelations = Type.Object(
  { conversations: ConversationRelationsConversations },
  { title: "ConversationRelations" },
);
