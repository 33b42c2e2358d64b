import { defineEvent } from "../event.js";
import { anything } from "../schemas/atoms.js";
import { Type } from "../type.js";
import { everywhere, reading, websitePayload } from "./payload.js";

export const pluginEvents = [
  defineEvent({
    name: "plugin:channel",
    summary: "A plugin tells its front end something.",
    payload: websitePayload({
      type: Type.Optional(Type.String()),
      plugin_id: Type.String(),
      identifier: Type.Optional(Type.String()),
      namespace: Type.String(),
      payload: Type.Unknown(),
    }),
    ...everywhere,
    scopes: [],
    cause: "A plugin forwards a payload to its channel.",
  }),
  defineEvent({
    name: "plugin:event",
    summary: "A plugin dispatched an event.",
    payload: websitePayload({ plugin_id: Type.String(), urn: Type.String(), name: Type.String(), data: anything() }),
    ...everywhere,
    scopes: [],
    cause: "A plugin dispatches an event.",
  }),
  defineEvent({
    name: "plugin:subscription:updated",
    summary: "A website subscribed to a plugin, or no longer does.",
    payload: websitePayload({ plugin_id: Type.String(), bound: Type.Boolean(), target: Type.String() }),
    ...everywhere,
    scopes: [],
    cause: "A website subscribes to a plugin or unsubscribes.",
  }),
  defineEvent({
    name: "plugin:settings:saved",
    summary: "The settings of a plugin for a website changed.",
    payload: websitePayload({ plugin_id: Type.String(), settings: anything() }),
    ...everywhere,
    scopes: [],
    cause: "The subscription's settings are saved or updated.",
  }),
  defineEvent({
    name: "plan:subscription:updated",
    summary: "A website has another plan.",
    payload: websitePayload({
      plan: Type.Object({
        id: Type.String(),
        name: Type.String(),
        price: Type.Optional(Type.Number()),
        trialing: Type.Boolean(),
      }),
    }),
    ...everywhere,
    scopes: reading("plan:subscription"),
    cause: "A website subscribes to a plan or unsubscribes.",
  }),
] as const;
