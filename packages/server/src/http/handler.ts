import type { Route, RouteName, routes } from "@parley/contract";
import type { Answer } from "./answer.js";
import type { Call } from "./call.js";

/** Five lines: the call is checked and valid, so one service call and what it answers. */
export type Handler<R extends Route> = (call: Call<R>) => Answer<R> | Promise<Answer<R>>;

type ContractRoute = (typeof routes)[number];

/** Exactly one handler for each route of a noun, by the route's name (`website.getConversation`). */
export type NounHandlers<Noun extends ContractRoute["noun"]> = {
  readonly [R in Extract<ContractRoute, { noun: Noun }> as RouteName<R>]: Handler<R>;
};

/** Handlers by route name, for binding. */
// biome-ignore lint/suspicious/noExplicitAny: each handler takes its own route's call; NounHandlers holds them to it.
export type Handlers = Readonly<Record<string, Handler<any>>>;
