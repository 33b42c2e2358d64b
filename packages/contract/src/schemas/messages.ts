import type { Static, TSchema, TSchemaOptions } from "typebox";
import { limits } from "../limits.js";
import { Type } from "../type.js";
import {
  anyText,
  fingerprint,
  from,
  integer,
  looseFingerprint,
  nullable,
  origin,
  scalars,
  text,
  timestamp,
} from "./atoms.js";
import { type ConversationMessageContent, type MessageType, messageContents } from "./message-contents.js";

export const ConversationMessageUser = Type.Object(
  {
    type: Type.Optional(anyText(limits.wordLength, { description: "What kind of sender: `user`, `operator`, ..." })),
    user_id: Type.Optional(anyText(limits.wordLength, { description: "The operator's user_id, or the session_id." })),
    nickname: Type.Optional(anyText(limits.lineLength)),
    avatar: Type.Optional(nullable(anyText(limits.urlLength, { description: "URL of a picture." }))),
  },
  { title: "ConversationMessageUser" },
);

export const ConversationMessageReference = Type.Object(
  {
    type: Type.Optional(anyText(limits.wordLength)),
    name: Type.Optional(anyText(limits.lineLength)),
    target: Type.Optional(anyText(limits.urlLength)),
  },
  { title: "ConversationMessageReference" },
);

/** One client types the original as text with a media type, another as the id of a kept one: both are accepted. */
export const ConversationMessageNewOriginal = Type.Object(
  {
    type: Type.Optional(anyText(limits.mimeTypeLength, { description: "Media type of the content." })),
    content: Type.Optional(anyText(limits.textLength, { description: "The message as the channel gave it." })),
    original_id: Type.Optional(anyText(limits.wordLength)),
  },
  { title: "ConversationMessageNewOriginal" },
);

/** What was given with the message, as it was given. */
export const ConversationMessageOriginal = Type.Object(
  {
    original_id: Type.Optional(Type.String()),
    type: Type.Optional(Type.String()),
    content: Type.Optional(Type.String()),
  },
  { title: "ConversationMessageOriginal" },
);

export const ConversationMessageIgnored = Type.Object(
  { type: Type.Optional(Type.String()), reason: Type.Optional(Type.String()) },
  { title: "ConversationMessageIgnored" },
);

export const ConversationMessagePreviewInformation = Type.Object(
  { excerpt: Type.Optional(Type.String()), image: Type.Optional(Type.String()), embed: Type.Optional(Type.String()) },
  { title: "ConversationMessagePreviewInformation" },
);

export const ConversationMessagePreview = Type.Object(
  {
    url: Type.String(),
    website: Type.Optional(Type.String()),
    title: Type.Optional(Type.String()),
    preview: Type.Optional(ConversationMessagePreviewInformation),
    stamped: Type.Optional(Type.Boolean()),
  },
  { title: "ConversationMessagePreview" },
);

export const ConversationMessageType = Type.Enum(
  ["text", "note", "file", "animation", "audio", "picker", "field", "carousel", "event"],
  { type: "string", title: "ConversationMessageType" },
);

const mentions = () =>
  Type.Array(text(limits.wordLength), { maxItems: limits.mentions, description: "user_id of operators to tell." });

const properties = () =>
  scalars(limits.properties, { description: "Keys and values of the sender's choice, kept with the message." });

/** What a new message may carry, whatever its type. */
const newMessage = {
  from: from(),
  origin: origin(),
  fingerprint: Type.Optional(
    looseFingerprint("The message's number inside its conversation, chosen so that a repeated send is harmless."),
  ),
  user: Type.Optional(ConversationMessageUser),
  mentions: Type.Optional(mentions()),
  references: Type.Optional(Type.Array(ConversationMessageReference, { maxItems: limits.references })),
  original: Type.Optional(ConversationMessageNewOriginal),
  properties: Type.Optional(properties()),
  timestamp: Type.Optional(timestamp("When it was sent, in milliseconds; now when absent, and never later than now.")),
  stealth: Type.Optional(Type.Boolean({ description: "Keep and list it, but notify nobody and count it nowhere." })),
  translated: Type.Optional(Type.Boolean({ description: "It was translated before sending." })),
  automated: Type.Optional(Type.Boolean({ description: "A program wrote it." })),
} as const;

function branch<const T extends MessageType, C extends TSchema>(type: T, content: C) {
  return Type.Object({ type: Type.Literal(type), content });
}

const branches = [
  branch("text", messageContents.text),
  branch("note", messageContents.note),
  branch("file", messageContents.file),
  branch("animation", messageContents.animation),
  branch("audio", messageContents.audio),
  branch("picker", messageContents.picker),
  branch("field", messageContents.field),
  branch("carousel", messageContents.carousel),
  branch("event", messageContents.event),
] as const;

/**
 * A message. `type` picks the form of the content, so that a mistake has one explanation; what all types share
 * stands beside the branches and not in each, which makes validation ten times faster and compiling twice.
 */
export function withContent<S extends TSchema>(fields: S, options: TSchemaOptions = {}) {
  return Type.Unsafe<Omit<Static<S>, "type" | "content"> & Static<(typeof branches)[number]>>({
    ...fields,
    ...options,
    discriminator: { propertyName: "type" },
    oneOf: branches,
  });
}

export const ConversationMessageNew = withContent(Type.Object({ type: ConversationMessageType, ...newMessage }), {
  title: "ConversationMessageNew",
});

/** An edit. The content has the form that the stored message's type asks for: see `messageContents`. */
export const ConversationMessageUpdate = Type.Object(
  {
    content: Type.Unsafe<Static<typeof ConversationMessageContent>>({
      title: "ConversationMessageContent",
      type: ["string", "object"],
      minLength: 1,
      maxLength: limits.textLength,
      description: "The new content, in the form of the message's type.",
    }),
  },
  { title: "ConversationMessageUpdate" },
);

export const ConversationMessageDispatched = Type.Object(
  { fingerprint: fingerprint() },
  { title: "ConversationMessageDispatched" },
);

export const ConversationMessage = withContent(
  Type.Object({
    session_id: Type.String(),
    website_id: Type.String(),
    type: ConversationMessageType,
    from: from(),
    origin: origin(),
    preview: Type.Optional(Type.Array(ConversationMessagePreview)),
    mentions: Type.Optional(mentions()),
    read: Type.Optional(Type.String({ description: "Origin through which it was read; absent when it was not." })),
    delivered: Type.Optional(Type.String({ description: "Origin through which it was delivered; absent when not." })),
    ignored: Type.Optional(Type.Record(Type.String(), ConversationMessageIgnored)),
    edited: Type.Optional(Type.Boolean()),
    translated: Type.Optional(Type.Boolean()),
    automated: Type.Optional(Type.Boolean()),
    stamped: Type.Boolean({ description: "The server knows who sent it." }),
    fingerprint: fingerprint(),
    timestamp: timestamp("When it was sent, in milliseconds."),
    user: ConversationMessageUser,
    references: Type.Optional(Type.Array(ConversationMessageReference)),
    original: Type.Optional(ConversationMessageOriginal),
    properties: Type.Optional(properties()),
  }),
  { title: "ConversationMessage" },
);

export const ConversationComposeMessageNew = Type.Object(
  {
    type: Type.Enum(["start", "stop"], { type: "string", description: "Whether typing starts or stops." }),
    from: from("Who types."),
    excerpt: Type.Optional(anyText(limits.excerptLength, { description: "The draft so far." })),
    stealth: Type.Optional(Type.Boolean({ description: "Do not show it to the other side." })),
    automated: Type.Optional(Type.Boolean({ description: "A program types." })),
  },
  { title: "ConversationComposeMessageNew" },
);

const fingerprints = () =>
  Type.Array(looseFingerprint("A message's number inside its conversation."), { maxItems: limits.fingerprints });

export const ConversationReadMessageMark = Type.Object(
  {
    from: from("Whose messages were read."),
    origin: origin(),
    fingerprints: Type.Optional(fingerprints()),
  },
  { title: "ConversationReadMessageMark", description: "Every message of `from` when no fingerprints are given." },
);

export const ConversationUnreadMessageMark = Type.Object(
  { from: from("`user`; `operator`, as some clients send, means the same.") },
  { title: "ConversationUnreadMessageMark", description: "The visitor's newest message becomes unread again." },
);

export const ConversationDeliveredMessageMark = Type.Object(
  { from: from("Whose messages were delivered."), origin: origin(), fingerprints: fingerprints() },
  { title: "ConversationDeliveredMessageMark" },
);

const time = (description: string) => Type.Optional(integer({ description }));

export const GetMessagesQuery = Type.Object({
  timestamp_before: time("Messages before this time, in milliseconds."),
  timestamp_after: time("Messages after this time, in milliseconds."),
  timestamp_around: time("Messages on both sides of this time, in milliseconds."),
});

export const messageSchemas = {
  ConversationMessage,
  ConversationMessageNew,
  ConversationMessageUpdate,
  ConversationMessageDispatched,
  ConversationMessageType,
  ConversationMessageUser,
  ConversationMessageReference,
  ConversationMessageNewOriginal,
  ConversationMessageOriginal,
  ConversationMessageIgnored,
  ConversationMessagePreview,
  ConversationMessagePreviewInformation,
  ConversationComposeMessageNew,
  ConversationReadMessageMark,
  ConversationUnreadMessageMark,
  ConversationDeliveredMessageMark,
} as const;
