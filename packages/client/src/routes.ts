import type { Routes } from "./generated/types.js";
import type { CallOptions } from "./request/call.js";

/** How a route is named: `GET /website/{website_id}`. */
export type RouteKey = keyof Routes;

type Part<Key extends RouteKey, Name extends string> = Name extends keyof Routes[Key] ? Routes[Key][Name] : undefined;

/** What a route answers with. */
export type DataOf<Key extends RouteKey> = Part<Key, "data">;

/** What a route takes as its body. */
export type BodyOf<Key extends RouteKey> = Part<Key, "body">;

/** What a route takes in its URL after the `?`. */
export type QueryOf<Key extends RouteKey> = Part<Key, "query">;

/** Optional when nothing in it is required; not there when the route has no such part. */
type Input<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [N in Name]?: undefined }
  : Record<never, never> extends Value
    ? { readonly [N in Name]?: Value }
    : { readonly [N in Name]: Value };

/** What `client.request` takes beside the route. */
export type RequestInput<Key extends RouteKey> = Input<"params", Part<Key, "params">> &
  Input<"query", QueryOf<Key>> &
  Input<"body", Part<Key, "body">> &
  CallOptions;

/** The input may be left out when nothing in it is required. */
export type RequestArguments<Key extends RouteKey> =
  Record<never, never> extends RequestInput<Key> ? [input?: RequestInput<Key>] : [input: RequestInput<Key>];
