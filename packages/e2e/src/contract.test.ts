import { type ErrorReason, type Event, errors, events, type Route, routeKey, routes } from "@parley/contract";
import { Ajv, type ValidateFunction } from "ajv";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Scene } from "./fold/scene.js";
import { writes } from "./fold/writes.js";
import { ChatBox } from "./routes/chat-box.js";
import { answeringPlugin } from "./support/answering-plugin.js";
import { builtRoutes } from "./support/built.js";
import { callSpamsAndFiles, callTool } from "./support/contract-calls.js";
import { callRemoval, callVisitor, callWebsite } from "./support/conversation-calls.js";
import { Listener } from "./support/listener.js";
import { type Parley, startParley } from "./support/parley.js";
import { callPeople } from "./support/people-calls.js";
import { type Answer, Rest } from "./support/rest.js";

/*
 * Whatever the server answers or sends is what the contract says, and nothing else: types and documents are made from
 * the contract, so a field that it does not name would be one that nobody can know of.
 */

type Keywords = { readonly [keyword: string]: unknown };

/** The schema, refusing fields that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const { properties, additionalProperties, oneOf } = schema as Keywords;
  const named = typeof properties === "object" && "type" in schema && additionalProperties === undefined;
  if (!named) return inside;
  if (!Array.isArray(oneOf)) return { ...inside, additionalProperties: false };
  // Branches beside properties name fields, too: each must let those of the others be.
  const branches = (inside.oneOf as Keywords[]).map(({ additionalProperties: _, ...branch }) => branch);
  const fields = Object.fromEntries(
    branches.flatMap((branch) => Object.keys(branch.properties ?? {})).map((name) => [name, true]),
  );
  return {
    ...inside,
    oneOf: branches,
    properties: { ...fields, ...(inside.properties as Keywords) },
    additionalProperties: false,
  };
}

const ajv = new Ajv({ strict: false, unicode: false, logger: false });
const compiled = new Map<object, ValidateFunction>();

function fault(schema: object, value: unknown): string | undefined {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(closed(schema) as object);
    compiled.set(schema, validate);
  }
  if (validate(value)) return undefined;
  const told = (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
  return `${told.join("; ")} in ${JSON.stringify(value)}`;
}

const all = routes as readonly Route[];

function routeOf(verb: string, path: string): Route | undefined {
  const segments = path.replace(/\?.*/, "").split("/");
  const fits = (template: string) => {
    const parts = template.split("/");
    return parts.length === segments.length && parts.every((part, i) => part.startsWith("{") || part === segments[i]);
  };
  return all.find((route) => route.verb === verb && fits(route.path));
}

const seen = new Set<string>();
const faults: string[] = [];

function checkAnswer(verb: string, path: string, answer: Answer): void {
  const route = routeOf(verb, path);
  if (route === undefined) throw new Error(`${verb} ${path} is no route.`);
  const key = routeKey(route);
  if (answer.status >= 400) {
    checkError(key, answer);
    return;
  }
  seen.add(key);
  const { status, statusMore = status, reason, response } = route;
  if (answer.status !== status && answer.status !== statusMore) faults.push(`${key} answered ${answer.status}`);
  if (verb === "HEAD") return;
  if (answer.reason !== reason || answer.error) faults.push(`${key} answered ${answer.error} ${answer.reason}`);
  const wrong = fault(response ?? { type: "object", maxProperties: 0 }, answer.data);
  if (wrong !== undefined) faults.push(`${key}: ${wrong}`);
}

/** A removed conversation is asked for, too. */
function checkError(key: string, { status, error, reason, data }: Answer): void {
  const entry = reason in errors ? errors[reason as ErrorReason] : undefined;
  if (!error || entry?.status !== status) faults.push(`${key} answered ${status} ${reason}`);
  if (!/^[A-Z"a-z].*\.$/.test(data?.message)) faults.push(`${key} told ${JSON.stringify(data)}`);
}

let parley: Parley;
let listener: Listener;
/** Hears what is for plugins alone. */
let plugins: Listener;

beforeAll(async () => {
  parley = await startParley({ args: ["--demo"] });
  listener = await Listener.open(parley, parley.token("user"));
  plugins = await Listener.open(parley, parley.token("plugin"));
  const call = Rest.prototype.call;
  vi.spyOn(Rest.prototype, "call").mockImplementation(async function (this: Rest, verb, path, body) {
    const answer = await call.apply(this, [verb, path, body]);
    checkAnswer(verb, path, answer);
    return answer;
  });
});

afterAll(async () => {
  vi.restoreAllMocks();
  listener?.close();
  plugins?.close();
  await parley?.stop();
});

test("every answer and every event is what the contract says", { timeout: 120_000 }, async () => {
  const website = `/website/${parley.created.website_id}`;
  const [user, site, plugin] = (["user", "website", "plugin"] as const).map(
    (tier) => new Rest(parley, parley.token(tier)),
  );
  await user?.data("POST", "/website", { name: "Contract", domain: "contract.example.com" });
  await user?.data("HEAD", "/website?domain=contract.example.com");
  await user?.data("GET", website);
  await user?.data("GET", "/user/connect/endpoints");
  await site?.data("GET", "/website/connect/endpoints");
  await site?.data("GET", `${website}/connect/endpoints`);
  for (const what of ["endpoints", "account"]) await plugin?.data("GET", `/plugin/connect/${what}`);
  await plugin?.data("HEAD", "/plugin/connect/session");

  await lookAtVisitors(user as Rest, website);

  // The demo holds every kind of conversation.
  for (const page of [1, 2, 3]) {
    const list = await user?.data("GET", `${website}/conversations/${page}?per_page=50`);
    for (const { session_id } of list) await readAll(user as Rest, `${website}/conversation/${session_id}`);
  }
  const answering = await answeringPlugin(parley);
  for (const { given, write, ...setting } of writes) {
    const scene = await Scene.open(parley, setting);
    if (given !== undefined) await scene.expectTold(given);
    await scene.expectTold(write);
    scene.close();
  }
  answering.close();

  await callSpamsAndFiles(parley, user as Rest, website);
  await callTool(parley, plugin as Rest, website);
  await plugins.next("plugin:event");
  await callWebsite(user as Rest, plugin as Rest, website);
  await callVisitor(parley, user as Rest, website);
  await callPeople(user as Rest, website);
  await listener.next("widget:action:processed");
  await callRemoval(parley, user as Rest, website);
  const everything = [...listener.received, ...plugins.received];
  const received = new Set(everything.map(({ name }) => name));
  for (const { name, payload } of everything) {
    const event = (events as readonly Event[]).find((candidate) => candidate.name === name);
    const wrong = event === undefined ? "is no event" : fault(event.payload, payload);
    if (wrong !== undefined) faults.push(`${name}: ${wrong}`);
  }
  expect([...new Set(faults)]).toEqual([]);
  expect(builtRoutes.map(routeKey).filter((key) => !seen.has(key))).toEqual([]);
  // Every event that a route names was caused by one.
  const named = new Set(builtRoutes.flatMap((route) => [...route.events]));
  expect([...named].filter((name) => !received.has(name))).toEqual([]);
});

async function lookAtVisitors(rest: Rest, website: string): Promise<void> {
  const token_id = "contract";
  const box = await ChatBox.open(parley, parley.created.website_id, { token_id });
  const page = { page_title: "Home", page_url: "https://example.com/" };
  await box.join({ locales: ["en"], timezone: 0, capabilities: ["call"], page });
  for (const what of ["count", "list/1", "map", `token/${token_id}`])
    await rest.data("GET", `${website}/visitors/${what}`);
  await rest.data("PATCH", `${website}/settings`, { chatbox: { blocked_locales: ["tlh"] } });
  await box.join({ locales: ["tlh"] }).catch(() => {});
  expect(await rest.data("GET", `${website}/visitors/blocked`)).toEqual([{ rule: ["locales"], blocked: 1 }]);
  for (const verb of ["GET", "DELETE"]) await rest.data(verb, `${website}/visitors/blocked/locales`);
  for (const what of ["status", "operators"]) await rest.data("GET", `${website}/availability/${what}`);
  box.close();
}

async function readAll(rest: Rest, path: string): Promise<void> {
  await rest.data("HEAD", path);
  for (const what of ["", "/meta", "/state", "/routing", "/participants", "/block", "/verify", "/relations"]) {
    await rest.data("GET", path + what);
  }
  for (const what of ["pages", "events"]) await rest.data("GET", `${path}/${what}/1`);
  const [message] = await rest.data("GET", `${path}/messages`);
  if (message !== undefined) await rest.data("GET", `${path}/message/${message.fingerprint}`);
}
