import type {
  BodyOf,
  DataOf,
  ParamsOf,
  QueryOf,
  Route,
  RouteKey,
  routes,
  EventPayloads as StaticPayloads,
} from "@parley/contract";
import { expect, expectTypeOf, test } from "vitest";
import type { EventPayloads, Routes } from "./generated/types.js";

/*
 * The generated types are printed; the contract's are derived by the schema library. This file does not compile when
 * one says something that the other does not.
 */

type ByKey = { [R in (typeof routes)[number] as RouteKey<R>]: R };
type Key = keyof ByKey;

type Derived<R extends Route> = { params: ParamsOf<R>; query: QueryOf<R>; body: BodyOf<R>; data: DataOf<R> };
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Keys of the routes whose part differs. */
type Differing<Part extends keyof Derived<Route>> = {
  [K in Key]: K extends keyof Routes
    ? Part extends keyof Routes[K]
      ? Same<Routes[K][Part], Derived<ByKey[K]>[Part]> extends true
        ? never
        : K
      : never
    : K;
}[Key];

type DifferingEvents = {
  [N in keyof StaticPayloads]: N extends keyof EventPayloads
    ? Same<EventPayloads[N], StaticPayloads[N]> extends true
      ? never
      : N
    : N;
}[keyof StaticPayloads];

test("generated types say what the contract's types say", () => {
  expectTypeOf<keyof Routes>().toEqualTypeOf<Key>();
  expectTypeOf<Differing<"params">>().toBeNever();
  expectTypeOf<Differing<"query">>().toBeNever();
  expectTypeOf<Differing<"body">>().toBeNever();
  expectTypeOf<Differing<"data">>().toBeNever();
  expectTypeOf<keyof EventPayloads>().toEqualTypeOf<keyof StaticPayloads>();
  expectTypeOf<DifferingEvents>().toBeNever();
  // The compiler is the test; it must not be passed by types that are empty.
  expectTypeOf<Routes["GET /website/{website_id}"]["data"]["domain"]>().toEqualTypeOf<string | undefined>();
  expect.assertions(0);
});
