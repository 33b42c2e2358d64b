import type { Static, TSchema } from "typebox";
import type { EventName } from "./events/index.js";
import type { ScopeName } from "./scopes.js";

/** Who a token speaks for. Sent as `X-Crisp-Tier`; RTM.md, section 3. */
export type Tier = "user" | "website" | "plugin";

export type Verb = "HEAD" | "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** A right that a plugin token must hold. Website and user tokens carry no scopes. */
export interface ScopeGrant {
  readonly scope: ScopeName;
  readonly mode: "read" | "write";
}

/** A verb and path that older clients use for the same route. */
export interface RouteAlias {
  readonly verb: Verb;
  readonly path: string;
  /** Which client sends it, or which document names it. */
  readonly source: string;
}

/** Another official method on the same route, with arguments of its own. */
export interface RouteVariant {
  /** The official client's method name; unique within its service. */
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  readonly args: readonly string[];
  readonly emptyIsNone?: readonly string[];
  readonly defaults?: Readonly<Record<string, unknown>>;
}

/**
 * One route, as data. Everything that knows a fact about a route walks this object: the server binds and
 * validates it, the SDK types and calls it, the documents, the fuzzer and the matrix tests are made from it.
 */
export interface Route {
  /** The official client's method name; unique within its service. */
  readonly id: string;
  readonly service: "website" | "plugin" | "user" | "bucket" | "plan" | "media";
  /** The file name that this noun has in every layer. */
  readonly noun: string;
  readonly label: string;
  /** What it does, in one or two sentences, for docstrings and documents. */
  readonly summary: string;
  readonly verb: Verb;
  /** Path below `/v1`, with `{name}` parameters, in the API's own spelling. */
  readonly path: string;
  readonly aliases?: readonly RouteAlias[];
  /** Object schema of the path parameters; absent when the path has none. */
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** Schema of `data` in the envelope; absent when the answer carries `{}`. */
  readonly response?: TSchema;
  readonly status: 200 | 201 | 202;
  /** A second success status: 206 when a list of messages goes on. */
  readonly statusMore?: 206;
  readonly reason: string;
  readonly tiers: readonly Tier[];
  readonly scopes: readonly ScopeGrant[];
  /**
   * Positional arguments of the official method, in order. A path parameter by its name, `query` and `body`
   * whole, or `query.field` and `body.field` (or deeper, `body.verify.method`) where the official method takes one field.
   */
  readonly args: readonly string[];
  /** Places in `args` for which null and the empty string count as left out in the official method. */
  readonly emptyIsNone?: readonly string[];
  /** Query fields in `args` that the official method sends when they are `""` or 0, too, which it does with few. */
  readonly emptyIsSent?: readonly string[];
  /** What the official method sends for places in `args` that are left out. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Places in `args` that are booleans in the official method and 1 or 0 in the query: everything but `true` is 0. */
  readonly flags?: readonly string[];
  /** Further official methods on this route. */
  readonly variants?: readonly RouteVariant[];
  /** A path parameter, the last one, that spans several segments: slashes in it stay as they are. */
  readonly wildcard?: string;
  /** `data` is a list of items, walked by this parameter. */
  readonly list?: "page_number" | "timestamp_before";
  /** The field that names an item of the list, when one does. */
  readonly itemKey?: string;
  /** Sent twice, it leaves things as once would. By default true for GET, HEAD, PUT and DELETE, false for POST and PATCH. */
  readonly repeatable?: boolean;
  /** A route of the past: what replaced it, or why it went. */
  readonly legacy?: string;
  /** Which facts no source gives. Of what is unknown, every form that a source shows is accepted. */
  readonly unknown?: string;
  /** Methods of earlier wrappers that reach this route. */
  readonly legacyMethods?: readonly string[];
  /** Events that a success of this route may cause. */
  readonly events: readonly EventName[];
}

/** Keeps the literal types of a route, so that request and response types can be derived from it. */
export function defineRoute<const R extends Route>(route: R): R {
  return route;
}

type StaticOr<S, Otherwise> = S extends TSchema ? Static<S> : Otherwise;

export type ParamsOf<R extends Route> = StaticOr<R["params"], Record<string, never>>;
export type QueryOf<R extends Route> = StaticOr<R["query"], Record<string, never>>;
export type BodyOf<R extends Route> = StaticOr<R["body"], undefined>;
export type DataOf<R extends Route> = StaticOr<R["response"], Record<string, never>>;

/** `GET /website/{website_id}`: how a route is named in `client.request`, in logs and in tests. */
export type RouteKey<R extends Route = Route> = `${R["verb"]} ${R["path"]}`;

/** `website.getConversation`: service and official method, unique over the whole contract. */
export type RouteName<R extends Route = Route> = `${R["service"]}.${R["id"]}`;

export function routeKey<R extends Route>(route: R): RouteKey<R> {
  return `${route.verb} ${route.path}` as RouteKey<R>;
}

export function routeName<R extends Route>(route: R): RouteName<R> {
  return `${route.service}.${route.id}` as RouteName<R>;
}
