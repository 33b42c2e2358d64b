import type { Route } from "@parley/contract";
import type { Token } from "../../support/parley.js";
import type { Random } from "../random.js";
import { hostileValue, spoiled, spoiledText } from "./spoil.js";
import { type Schema, validValue } from "./value.js";

/** What the fuzzer knows to exist, so that it also reaches behind the checks. */
export interface Known {
  readonly website_id: string;
  readonly tokens: readonly Token[];
  readonly session_ids: string[];
  readonly people_ids: string[];
  readonly fingerprints: number[];
}

export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer | undefined;
}

export type Mood = "valid" | "nearly valid" | "hostile";

/** A request to a route: its path, query, headers and body are right, nearly right, or as bad as can be. */
export function requestOf(route: Route, known: Known, mood: Mood, random: Random): FuzzRequest {
  const { verb, path } = random.chance(0.1) && route.aliases?.length ? random.pick(route.aliases) : route;
  const target = `/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => parameter(name, route, known, mood, random))}`;
  const query = queryOf(route, mood, random);
  const body = bodyOf(route, known, mood, random);
  const slash = random.chance(0.05) ? "/" : "";
  return {
    method: mood === "hostile" && random.chance(0.05) ? random.pick(["PUT", "PATCH", "DELETE", "POST", "GET"]) : verb,
    path: target + slash + query,
    headers: headersOf(known, mood, random, body),
    body,
  };
}

function parameter(name: string, route: Route, known: Known, mood: Mood, random: Random): string {
  if (mood === "hostile" && random.chance(0.3)) return hostileSegment(random);
  if (mood !== "valid" && random.chance(0.1)) return random.uuid();
  if (name === "website_id") return known.website_id;
  if (name === "session_id" && known.session_ids.length > 0) return random.pick(known.session_ids);
  if (name === "people_id" && known.people_ids.length > 0) return random.pick(known.people_ids);
  if (name === "fingerprint" && known.fingerprints.length > 0) return String(random.pick(known.fingerprints));
  if (name === "page_number") return String(random.pick([0, 1, 2, 50]));
  const schema = (route.params as Schema | undefined)?.properties as Record<string, Schema> | undefined;
  return encodeURIComponent(String(validValue(schema?.[name] ?? { type: "string" }, random)));
}

function hostileSegment(random: Random): string {
  return random.pick([
    "%00",
    "%",
    "%zz",
    "%ff%fe",
    "..",
    "%2e%2e%2f",
    "a%2Fb",
    "-1",
    "1e3",
    "99999999999999999999",
    "x".repeat(random.pick([1_024, 1_025, 5_000])),
    "null",
    "%F0%9F%99%82",
    "a;b=c",
    "*",
    ":website_id",
    "{website_id}",
    encodeURIComponent("' OR 1=1 --"),
  ]);
}

function queryOf(route: Route, mood: Mood, random: Random): string {
  if (route.query === undefined) return mood === "hostile" && random.chance(0.2) ? "?a=b&a=c&%" : "";
  let value = validValue(route.query as Schema, random) as Record<string, unknown>;
  if (mood !== "valid") value = spoiled(value, random) as Record<string, unknown>;
  if (typeof value !== "object" || value === null) return `?${queryText(value)}`;
  const pairs = Object.entries(value).map(([name, part]) => `${queryText(name)}=${queryText(part)}`);
  if (mood === "hostile" && random.chance(0.2)) pairs.push("per_page=20&per_page=21", "%%%=%", "=");
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

function queryText(value: unknown): string {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return encodeURIComponent(text.toWellFormed().slice(0, 3_000));
}

function bodyOf(route: Route, known: Known, mood: Mood, random: Random): Buffer | undefined {
  if (route.verb === "GET" || route.verb === "HEAD") return undefined;
  if (route.body === undefined) return random.chance(0.5) ? Buffer.from("{}") : undefined;
  let value = validValue(route.body as Schema, random);
  value = withKnown(value, known, random);
  if (mood === "nearly valid") value = spoiled(value, random);
  if (mood === "hostile") value = random.chance(0.5) ? hostileValue(random) : spoiled(spoiled(value, random), random);
  const text = JSON.stringify(value) ?? "";
  return mood === "hostile" && random.chance(0.3) ? spoiledText(text, random) : Buffer.from(text);
}

/** Receipts for messages that exist. */
function withKnown(value: unknown, known: Known, random: Random): unknown {
  if (typeof value !== "object" || value === null || !("fingerprints" in value)) return value;
  if (known.fingerprints.length === 0 || random.chance(0.3)) return value;
  return { ...value, fingerprints: [random.pick(known.fingerprints), random.pick(known.fingerprints)] };
}

function headersOf(known: Known, mood: Mood, random: Random, body: Buffer | undefined): Record<string, string> {
  const token = random.pick(known.tokens);
  const headers: Record<string, string> = {
    Authorization: `Basic ${Buffer.from(`${token.identifier}:${token.key}`).toString("base64")}`,
    "X-Crisp-Tier": token.tier,
  };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (mood !== "hostile" || random.chance(0.75)) return headers;
  const [name, values] = random.pick<[string, string[]]>([
    [
      "Authorization",
      [
        "",
        "Basic",
        "Basic !!!",
        "Bearer abc",
        `Basic ${Buffer.from("a:b:c").toString("base64")}`,
        `Basic ${Buffer.from(`${token.identifier}:`).toString("base64")}`,
      ],
    ],
    ["X-Crisp-Tier", ["", "admin", "USER", "user,plugin", "website"]],
    [
      "Content-Type",
      [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        ";;;",
      ],
    ],
    ["X-Forwarded-For", ["127.0.0.1", "::1, a, b", "x".repeat(4_000)]],
    ["Accept-Encoding", ["gzip", "*;q=0"]],
    ["Expect", ["100-continue"]],
    ["Range", ["bytes=0-1"]],
    ["Cookie", ["a=b; __proto__=c"]],
  ]);
  headers[name] = random.pick(values);
  return headers;
}
