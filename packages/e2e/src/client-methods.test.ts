import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Crisp } from "@parley/client";
import { type Route, routes } from "@parley/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { crisp11, type OfficialClient } from "./support/official.js";

/*
 * Every method that crisp-api has, too, is called on both clients with arguments made from the contract: whole, with
 * the last ones left out, and with each one empty. Both must send the same.
 */

type Services = Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>;
type Keywords = { type?: string | string[]; enum?: unknown[]; properties?: Record<string, Keywords> };

let server: Server;
let seen: unknown[] = [];
let official: Services;
let ours: Services;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) text += chunk;
    const { pathname, searchParams } = new URL(request.url ?? "", "http://server");
    searchParams.sort();
    const body = text === "" ? undefined : JSON.parse(text);
    // One of their methods knows no first page, and asks for the page "undefined".
    const place = pathname.replace(/\/undefined$/, "/1");
    seen.push({ verb: request.method, place, query: `${searchParams}`, body });
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"error":false,"reason":"resolved","data":{}}');
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = { tier: "plugin", identifier: "a", key: "b" } as const;
  official = crisp11({ url }, token as Parameters<typeof crisp11>[1]) as OfficialClient & Services;
  ours = new Crisp({ restHost: url, ...token, retries: 0, fingerprints: false }) as unknown as Services;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Method extends Pick<Route, "args" | "flags"> {
  readonly id: string;
  readonly name: string;
  readonly route: Route;
}

function schemaOf({ route }: Method, place: string): Keywords {
  const [part, ...fields] = place.split(".") as [string, ...string[]];
  const start = fields.length === 0 && route.path.includes(`{${part}}`) ? "params" : part;
  const path = start === "params" ? [part] : fields;
  return path.reduce<Keywords>(
    (schema, field) => schema.properties?.[field] ?? {},
    route[start as "params" | "query" | "body"] as Keywords,
  );
}

function argument(method: Method, place: string, index: number): unknown {
  if (method.flags?.includes(place)) return true;
  const { type, enum: values } = schemaOf(method, place);
  if (values !== undefined) return values[0];
  const kind = [type].flat()[0];
  if (kind === "integer" || kind === "number") return index + 7;
  if (kind === "boolean") return true;
  if (kind === "array") return ["first", "second"];
  return kind === "string" ? `text ${index}` : { field: `of ${index}` };
}

/** What callers pass for "nothing", by what is wanted. */
const nothings: Record<string, readonly unknown[]> = {
  string: [undefined, null, ""],
  number: [undefined, null, 0],
  boolean: [undefined, null, false],
  object: [undefined, null],
};

/** Methods of ours that take more than theirs: how many arguments theirs take. */
const longer: Record<string, number> = { "website.exportPeopleProfiles": 1 };

function callsOf(method: Method): unknown[][] {
  const whole = method.args.slice(0, longer[method.name]).map((place, index) => argument(method, place, index));
  const free = method.args.findIndex((place) => !method.route.path.includes(`{${place}}`) || place === "page_number");
  if (free < 0 || free >= whole.length) return [whole];
  const shorter = whole.slice(free).map((_, count) => whole.slice(0, free + count));
  const emptied = whole.flatMap((value, index) =>
    index < free || method.args[index] === "page_number"
      ? []
      : (nothings[typeof value] ?? []).map((nothing) => whole.with(index, nothing)),
  );
  return [whole, ...shorter, ...emptied];
}

const methods = (routes as readonly Route[]).flatMap((route) =>
  [route, ...(route.variants ?? [])].map(
    (method): Method => ({
      id: method.id,
      name: `${route.service}.${method.id}`,
      args: method.args,
      flags: route.flags ?? [],
      route,
    }),
  ),
);

async function sent(client: Services, { route, id }: Method, args: unknown[]): Promise<unknown> {
  seen = [];
  await client[route.service]?.[id]?.(...args).catch(() => {});
  return seen[0];
}

it.each(methods.map((method) => [method.name, method] as const))("%s", async (_, method) => {
  if (official[method.route.service]?.[method.id] === undefined) return;
  for (const args of callsOf(method)) {
    const theirs = await sent(official, method, args);
    expect({ args, sent: await sent(ours, method, args) }).toEqual({ args, sent: theirs });
  }
});
