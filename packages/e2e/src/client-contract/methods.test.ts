import { Crisp, type CrispError, isCrispError, type Reply } from "@parley/client";
import { type ErrorReason, errors, type Route, routes } from "@parley/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pick, seed, seeded } from "../faults/random.js";
import { ContractServer, PAGES } from "./contract-server.js";
import { type Schema, sample } from "./sample.js";

/*
 * Every method of the client runs against a server that is made from the contract: with arguments that the contract accepts, it sends
 * what the contract accepts, and gives what the server answered. Routes that the real server has are run against that one elsewhere.
 */

type Services = Record<string, Record<string, (...args: unknown[]) => Reply<unknown> & AsyncIterable<unknown>>>;

const random = seeded(seed);
const server = new ContractServer(random);
let client: Crisp;
let services: Services;

beforeAll(async () => {
  client = new Crisp({ restHost: await server.open(), tier: "plugin", identifier: "ident", key: "key", retries: 0 });
  services = client as unknown as Services;
});
afterAll(() => {
  client.close();
  server.close();
});

const methods = (routes as readonly Route[]).flatMap((route) =>
  [route, ...(route.variants ?? [])].map(({ id, args }) => ({ name: `${route.service}.${id}`, id, args, route })),
);

/** An argument that the contract accepts at the place. */
function argumentAt(route: Route, place: string): unknown {
  const [part = "", ...path] = place.split(".");
  if (path.length === 0 && part !== "query" && part !== "body") {
    if (part === "page_number") return 1;
    return part === route.wildcard
      ? "guides/first steps"
      : sample((route.params as Schema).properties?.[part] ?? {}, random);
  }
  if (route.flags?.includes(place)) return random() < 0.5;
  const schema = path.reduce<Schema>(
    (outer, field) => outer.properties?.[field] ?? {},
    route[part as "body"] as Schema,
  );
  // What the API takes in no type that JSON has.
  return schema.type === undefined && !schema.enum && !schema.properties ? { any: "thing" } : sample(schema, random);
}

function call({ service }: Route, name: string, given: unknown[]): Reply<unknown> & AsyncIterable<unknown> {
  const method = services[service]?.[name];
  if (method === undefined) throw new Error(`The client has no ${service}.${name}.`);
  return method(...given);
}

describe(`a client of the contract's server (seed ${seed})`, () => {
  it.each(methods.map((method) => [method.name, method] as const))("%s", async (_name, { id, args, route }) => {
    for (let round = 0; round < 5; round += 1) {
      const given = args.map((place) => argumentAt(route, place));
      const { data, status, reason } = await call(route, id, given)
        .withResponse()
        .catch((error: CrispError) => {
          throw new Error(`${error} for ${JSON.stringify(given)}`);
        });
      expect(server.route).toBe(route);
      expect({ data, status }).toEqual({ data: server.answered, status: route.status });
      if (route.verb !== "HEAD") expect(reason).toBe(route.reason);
    }
  });

  it.each(methods.map((method) => [method.name, method] as const))(
    "%s fails as the server does",
    async (_name, method) => {
      const { id, args, route } = method;
      const names = Object.keys(errors) as ErrorReason[];
      const name = pick(random, names);
      const { status } = errors[name];
      server.failure = { status, reason: name };
      const given = args.map((place) => argumentAt(route, place));
      const error = await call(route, id, given).then(
        () => undefined,
        (rejected: unknown) => rejected,
      );
      expect(isCrispError(error)).toBe(true);
      expect(error).toMatchObject({ status, code: status, method: route.verb, attempts: 1 });
      if (route.verb !== "HEAD") expect(error).toMatchObject({ reason: name, detail: "As the test wanted." });
    },
  );

  const lists = (routes as readonly Route[]).filter(({ list }) => list === "page_number");

  it.each(lists.map((route) => [route.id, route] as const))("%s has an iterator", async (id, route) => {
    const name = id.replace(/^(?:list|get)(\w)/, (_, letter: string) => letter.toLowerCase());
    const given = route.args
      .filter((place) => route.path.includes(`{${place}}`) && place !== "page_number")
      .map((place) => argumentAt(route, place));
    const items: unknown[] = [];
    for await (const item of call(route, name, given)) items.push(item);
    expect(items.length).toBe(2 * PAGES);
  });

  it("sent nothing that the contract does not accept", () => {
    expect(server.wrong).toEqual([]);
  });
});
