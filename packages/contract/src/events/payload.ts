import type { TProperties } from "typebox";
import type { Event } from "../event.js";
import type { ScopeGrant } from "../route.js";
import { nullable } from "../schemas/atoms.js";
import type { ScopeName } from "../scopes.js";
import { Type } from "../type.js";

/** What most events share: everybody may receive them, over sockets and hooks. */
export const everywhere = {
  tiers: ["user", "website", "plugin"],
  socket: true,
  hook: true,
} as const satisfies Partial<Event>;

/** What events of the operators' own app share. */
export const operatorsOnly = {
  tiers: ["user"],
  scopes: [],
  socket: true,
  hook: true,
} as const satisfies Partial<Event>;

/** What a plugin token must be able to read to receive the event. */
export function reading<const S extends ScopeName>(scope: S) {
  return [{ scope, mode: "read" }] as const satisfies readonly ScopeGrant[];
}

/** What a plugin token must be able to write to receive the event: some events tell of what only writers start. */
export function writing<const S extends ScopeName>(scope: S) {
  return [{ scope, mode: "write" }] as const satisfies readonly ScopeGrant[];
}

const session = {
  website_id: Type.String(),
  session_id: Type.String(),
  inbox_id: nullable(Type.String({ description: "null is the main inbox." })),
  routing_ids: Type.Optional(Type.Array(Type.String(), { description: "user_id of the operators assigned." })),
} as const;

/** Payload of an event that belongs to a conversation. */
export function sessionPayload<const P extends TProperties>(fields: P) {
  return Type.Object({ ...session, ...fields });
}

/** Payload of an event that belongs to a website and no conversation. */
export function websitePayload<const P extends TProperties>(fields: P) {
  return Type.Object({ website_id: Type.String(), ...fields });
}

/** Who among the team did it. */
export const operator = () =>
  Type.Object({
    user_id: Type.String(),
    nickname: Type.Optional(Type.String()),
    avatar: Type.Optional(nullable(Type.String())),
  });
