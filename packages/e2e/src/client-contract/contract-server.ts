import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Route, routes } from "@parley/contract";
import { Ajv, type ValidateFunction } from "ajv";
import type { Random } from "../faults/random.js";
import { type Schema, sample } from "./sample.js";

/** Pages of a list that hold something. */
export const PAGES = 3;

interface Failure {
  readonly status: number;
  readonly reason: string;
}

/**
 * A server made from the contract alone: it accepts of each route what the contract accepts, and answers with values that the contract
 * allows. What it does not accept it answers with `invalid_data`, and keeps.
 */
export class ContractServer {
  /** What was wrong with requests so far. */
  readonly wrong: string[] = [];
  /** `data` of the last answer. */
  answered: unknown;
  /** The route of the last request. */
  route: Route | undefined;
  /** The next request fails with this. */
  failure: Failure | undefined;
  readonly #random: Random;
  readonly #server: Server;
  readonly #strict = new Ajv({ strict: false, unicode: false, discriminator: true, logger: false });
  readonly #loose = new Ajv({ strict: false, unicode: false, coerceTypes: true, logger: false });
  readonly #compiled = new Map<object, ValidateFunction>();

  constructor(random: Random) {
    this.#random = random;
    this.#server = createServer((incoming, outgoing) => void this.#serve(incoming, outgoing));
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    let text = "";
    for await (const chunk of incoming.setEncoding("utf8")) text += chunk;
    const { pathname, searchParams } = new URL(incoming.url ?? "", "http://server");
    const found = find(incoming.method ?? "", pathname.replace(/^\/v1/, ""));
    const answer = (status: number, error: boolean, reason: string, data: unknown) => {
      this.answered = data;
      outgoing.writeHead(status, { "content-type": "application/json; charset=utf-8" });
      outgoing.end(incoming.method === "HEAD" ? undefined : JSON.stringify({ error, reason, data }));
    };
    if (found === undefined) {
      this.wrong.push(`${incoming.method} ${pathname} is no route.`);
      answer(404, true, "route_not_found", {});
      return;
    }
    const { route, params } = found;
    this.route = route;
    const problem =
      this.#problem("params", route.params, params) ??
      this.#problem("query", route.query, queryOf(searchParams)) ??
      this.#problem("body", route.body, text === "" ? undefined : JSON.parse(text));
    if (problem !== undefined) {
      this.wrong.push(`${route.id}: ${problem}`);
      answer(400, true, "invalid_data", { message: problem });
      return;
    }
    const { failure } = this;
    this.failure = undefined;
    if (failure) answer(failure.status, true, failure.reason, { message: "As the test wanted." });
    else answer(route.status, false, route.reason, this.#data(route, Number(params.page_number ?? 1)));
  }

  #data(route: Route, page: number): unknown {
    if (route.response === undefined) return {};
    if (route.list !== "page_number") return sample(route.response as Schema, this.#random);
    // Lists end: after some pages there is nothing.
    if (page > PAGES) return [];
    return [0, 1].map((index) => {
      const item = sample((route.response as Schema).items ?? {}, this.#random);
      // What has no name of its own is told apart by all that it holds.
      if (typeof item !== "object" || item === null) return `${item} ${page}${index}`;
      const { itemKey } = route;
      return { ...item, ...(itemKey ? { [itemKey]: keyed(route, `${page}${index}`) } : { place: `${page}${index}` }) };
    });
  }

  #problem(part: string, schema: object | undefined, value: unknown): string | undefined {
    if (schema === undefined) {
      const none = value === undefined || Object.keys(value as object).length === 0;
      return none ? undefined : `${part} is ${JSON.stringify(value)} where none is wanted`;
    }
    let validate = this.#compiled.get(schema);
    if (validate === undefined) {
      validate = (part === "body" ? this.#strict : this.#loose).compile(schema);
      this.#compiled.set(schema, validate);
    }
    if (validate(value)) return undefined;
    const told = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`).join("; ");
    return `${part} ${told} in ${JSON.stringify(value)}`;
  }
}

/** A key of an item that no other item of the list has. */
function keyed(route: Route, number: string): unknown {
  const { properties = {} } = (route.response as Schema).items ?? {};
  const kinds = [properties[route.itemKey ?? ""]?.type].flat();
  return kinds.includes("integer") ? Number(number) : `8c842203-7ed8-4e29-a608-7cf78a7d2f${number}`;
}

/** JSON where a field holds an object or a list, as the API wants them in a query. */
function queryOf(search: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...search].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
}

function find(verb: string, path: string): { route: Route; params: Record<string, string> } | undefined {
  const fitting = (routes as readonly Route[]).flatMap((route) => {
    if (route.verb !== verb) return [];
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    const form = route.path.replace(/\{(\w+)\}/g, (_, name) => (name === route.wildcard ? "(.+)" : "([^/]+)"));
    const match = new RegExp(`^${form}$`).exec(path);
    if (!match) return [];
    const params = names.map((name, index) => [name, decodeURIComponent(match[index + 1] as string)] as const);
    return [{ route, params: Object.fromEntries(params) }];
  });
  // A word of the path wins over a parameter at its place.
  return fitting.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
}
