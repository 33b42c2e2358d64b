import type { Route } from "@parley/contract";
import Type from "typebox";
import type { Handlers } from "../http/handler.js";
import { createHttp, type HttpDependencies } from "../http/server.js";
import { createLog } from "../platform/log.js";
import { authenticateFake } from "./caller.js";

const common = {
  service: "website",
  noun: "things",
  label: "",
  summary: "",
  status: 200,
  reason: "resolved",
  tiers: ["user", "website", "plugin"],
  scopes: [],
  args: [],
  events: [],
} as const satisfies Partial<Route>;

const params = Type.Object({ website_id: Type.String(), name: Type.String({ minLength: 1 }) });

/** A small table with a route of each kind. Handlers answer with what they were called with. */
export const fakeRoutes: readonly Route[] = [
  {
    ...common,
    id: "list",
    verb: "GET",
    path: "/website/{website_id}/things/{page_number}",
    params: Type.Object({ website_id: Type.String(), page_number: Type.Integer({ minimum: 0 }) }),
    query: Type.Object({
      per_page: Type.Optional(Type.Integer({ minimum: 20, maximum: 50 })),
      word: Type.Optional(Type.String()),
    }),
    reason: "listed",
    statusMore: 206,
  },
  { ...common, id: "get", verb: "GET", path: "/website/{website_id}/thing/{name}", params },
  { ...common, id: "check", verb: "HEAD", path: "/website/{website_id}/thing/{name}", params },
  {
    ...common,
    id: "add",
    verb: "POST",
    path: "/website/{website_id}/thing/{name}",
    aliases: [{ verb: "PUT", path: "/website/{website_id}/old/{name}", source: "test" }],
    params,
    body: Type.Object({
      title: Type.String({ maxLength: 10 }),
      inner: Type.Optional(Type.Object({ a: Type.Optional(Type.Integer()) })),
    }),
    status: 201,
    reason: "added",
    scopes: [{ scope: "website:conversation:messages", mode: "write" }],
  },
  { ...common, id: "remove", verb: "DELETE", path: "/website/{website_id}/thing/{name}", params, reason: "removed" },
  { ...common, id: "mine", verb: "GET", path: "/mine", tiers: ["user"] },
  {
    ...common,
    id: "guarded",
    verb: "PATCH",
    path: "/website/{website_id}/guarded/{name}",
    params,
    body: Type.Object({ title: Type.String() }),
    tiers: ["plugin"],
    scopes: [{ scope: "website:conversation:states", mode: "write" }],
  },
];

export const echo: Handlers = Object.fromEntries(
  fakeRoutes.map(({ id }) => [
    `website.${id}`,
    ({ params, query, body, website, base }) => ({ data: { params, query, body, website, base } }),
  ]),
);

/** An HTTP side over the fake routes; `overrides` replace any part. Silent, unless it is given a log. */
export function fakeHttp(overrides: Partial<HttpDependencies> = {}) {
  return createHttp({
    options: {},
    routes: fakeRoutes,
    handlers: echo,
    authenticate: authenticateFake,
    health: { ready: async () => {} },
    log: createLog("silent"),
    ...overrides,
  });
}
