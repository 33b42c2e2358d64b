import { defineEvent } from "../event.js";
import { Type } from "../type.js";
import { everywhere, operatorsOnly, writing } from "./payload.js";

const signed = {
  from: Type.String({ description: "What asked for it: an operator, a plugin, a website." }),
  id: Type.String({ description: "The id that the request gave." }),
  identifier: Type.String({ description: "Who asked for it." }),
  resource: Type.Object({
    type: Type.String({ description: "Such as `website`." }),
    id: Type.String({ description: "The website_id when the type is `website`." }),
  }),
  type: Type.String({ description: "Media type." }),
  policy: Type.Object({ size_limit: Type.Integer({ description: "Bytes." }) }),
  url: Type.Object({
    resource: Type.String({ description: "Where the file can be read." }),
    signed: Type.String({ description: "Where the file is to be put, for a short time." }),
  }),
} as const;

export const fileEvents = [
  defineEvent({
    name: "bucket:url:upload:generated",
    summary: "A signed URL for the upload bucket is ready.",
    payload: Type.Object({ ...signed }),
    ...everywhere,
    scopes: writing("bucket:url"),
    ephemeral: true,
    cause: "A URL is asked for with namespace `upload`.",
  }),
  defineEvent({
    name: "bucket:url:avatar:generated",
    summary: "A signed URL for the avatar bucket is ready.",
    payload: Type.Object({ ...signed }),
    ...everywhere,
    scopes: writing("bucket:url"),
    ephemeral: true,
    cause: "A URL is asked for with namespace `avatar`.",
  }),
  defineEvent({
    name: "bucket:url:website:generated",
    summary: "A signed URL for the website bucket is ready.",
    payload: Type.Object({ ...signed }),
    ...everywhere,
    scopes: writing("bucket:url"),
    ephemeral: true,
    cause: "A URL is asked for with namespace `website`.",
  }),
  defineEvent({
    name: "bucket:url:campaign:generated",
    summary: "A signed URL for the campaign bucket is ready.",
    payload: Type.Object({ ...signed }),
    ...everywhere,
    scopes: writing("bucket:url"),
    ephemeral: true,
    cause: "A URL is asked for with namespace `campaign`.",
  }),
  defineEvent({
    name: "bucket:url:helpdesk:generated",
    summary: "A signed URL for the helpdesk bucket is ready.",
    payload: Type.Object({ ...signed }),
    ...everywhere,
    scopes: writing("bucket:url"),
    ephemeral: true,
    cause: "A URL is asked for with namespace `helpdesk`.",
  }),
  defineEvent({
    name: "bucket:url:status:generated",
    summary: "A signed URL for the status bucket is ready.",
    payload: Type.Object({ ...signed }),
    ...everywhere,
    scopes: writing("bucket:url"),
    ephemeral: true,
    cause: "A URL is asked for with namespace `status`.",
  }),
  defineEvent({
    name: "bucket:url:processing:generated",
    summary: "A signed URL for the processing bucket is ready.",
    payload: Type.Object({ ...signed }),
    ...everywhere,
    scopes: writing("bucket:url"),
    ephemeral: true,
    cause: "A URL is asked for with namespace `processing`.",
  }),
  defineEvent({
    name: "media:animation:listed",
    summary: "Found animations are ready.",
    payload: Type.Object({
      id: Type.Integer({ description: "The id that the request answered." }),
      identifier: Type.String(),
      results: Type.Array(Type.Object({ type: Type.String(), url: Type.String() })),
    }),
    ...operatorsOnly,
    hook: false,
    ephemeral: true,
    cause: "Animations are asked for; only this event brings them.",
  }),
] as const;
