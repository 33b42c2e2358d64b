import type { DataOf, Route } from "@parley/contract";

/**
 * What a handler answers with: `data` is made into JSON; `json` is JSON text that already is, put into the envelope as
 * it stands. `more` answers with the route's second status (206).
 */
export type Answer<R extends Route = Route> =
  | { readonly data: DataOf<R>; readonly more?: boolean }
  | { readonly json: string; readonly more?: boolean };

/** The answer of a write that has nothing to tell: `data` is `{}`. */
export const nothing: { readonly json: string } = { json: "{}" };
