import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Parley, startParley } from "./support/parley.js";
import { type RawAnswer, rawRequest } from "./support/raw.js";
import { Rest } from "./support/rest.js";

let parley: Parley;
let rest: Rest;
let website: string;
let session_id: string;

beforeAll(async () => {
  parley = await startParley();
  rest = new Rest(parley, parley.token("plugin"));
  website = `/website/${parley.created.website_id}`;
  session_id = (await rest.data("POST", `${website}/conversation`, {})).session_id;
});
afterAll(async () => {
  await parley?.stop();
});

interface Sent {
  /** Header lines besides those of every request; `null` takes one of those away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | Buffer;
}

function send(verb: string, path: string, { headers = {}, body }: Sent = {}): Promise<RawAnswer> {
  const { identifier, key } = parley.token("plugin");
  const all: Record<string, string | null> = {
    Host: `127.0.0.1:${parley.port}`,
    Connection: "close",
    Authorization: `Basic ${Buffer.from(`${identifier}:${key}`).toString("base64")}`,
    "X-Crisp-Tier": "plugin",
    ...(body === undefined
      ? {}
      : { "Content-Type": "application/json", "Content-Length": `${Buffer.byteLength(body)}` }),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  const head = `${verb} ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`;
  return rawRequest(parley.port, Buffer.concat([Buffer.from(head), Buffer.from(body ?? "")]));
}

// biome-ignore lint/suspicious/noExplicitAny: each test asserts what it answers.
function envelope(answer: RawAnswer): any {
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  const parsed = JSON.parse(answer.body);
  expect(Object.keys(parsed)).toEqual(["error", "reason", "data"]);
  expect(parsed.error).toBe(answer.status >= 400);
  if (answer.status >= 400) expect(parsed.data.message).toMatch(/^[A-Z`"\w].*[.!]$/s);
  return parsed;
}

describe("tolerates", () => {
  it.each([
    ["a trailing slash", () => `/v1${website}/`],
    ["a trailing slash before the query", () => `/v1${website}/conversations/1/?per_page=20`],
    ["page 0", () => `/v1${website}/conversations/0`],
    ["no page", () => `/v1${website}/conversations/`],
    ["an empty search", () => `/v1${website}/conversations/1?search_query=`],
    ["a query that no route knows", () => `/v1${website}?x=1&y`],
    ["an encoded path", () => `/v1${website.replace(/-/g, "%2D")}`],
  ])("%s", async (_title, path) => {
    const answer = await send("GET", path());
    expect(answer.status).toBe(200);
    expect(envelope(answer).error).toBe(false);
  });

  it.each([
    ["no body", undefined],
    ["an empty body with a JSON content type", ""],
    ["an empty object", "{}"],
  ])("%s on a route without one", async (_title, body) => {
    const sent = body === undefined ? { headers: { "Content-Length": "0" } } : { body };
    const answer = await send("POST", `/v1${website}/conversation`, sent);
    expect(answer.status).toBe(201);
    expect(envelope(answer)).toMatchObject({
      reason: "added",
      data: { session_id: expect.stringMatching(/^session_/) },
    });
  });

  it("a body on a GET and on a DELETE", async () => {
    expect((await send("GET", `/v1${website}`, { body: "{}" })).status).toBe(200);
    const { session_id } = await rest.data("POST", `${website}/conversation`, {});
    expect((await send("DELETE", `/v1${website}/conversation/${session_id}`, { body: "{}" })).status).toBe(200);
  });

  it("JSON under another content type, or under none", async () => {
    const body = JSON.stringify({ state: "unresolved" });
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-8", null]) {
      const answer = await send("PATCH", `/v1${website}/conversation/${session_id}/state`, {
        body,
        headers: { "Content-Type": type },
      });
      expect(answer.status).toBe(200);
    }
  });

  it("fingerprints as strings", async () => {
    const path = `${website}/conversation/${session_id}`;
    const message = { type: "text", from: "user", origin: "chat", content: "x", fingerprint: "163408807093901" };
    expect((await rest.data("POST", `${path}/message`, message)).fingerprint).toBe(163_408_807_093_901);
    await rest.data("PATCH", `${path}/read`, { from: "user", origin: "chat", fingerprints: ["163408807093901"] });
    expect((await rest.data("GET", `${path}/message/163408807093901`)).read).toBe("chat");
  });

  it("a path that is not encoded", async () => {
    const answer = await send("GET", `/v1${website}/conversation/nobody@ex%ample.com|"x"{y}`);
    expect(answer.status).toBe(404);
    expect(envelope(answer).reason).toBe("conversation_not_found");
  });

  it("a parameter of 1,024 characters, and no longer one", async () => {
    const at = async (length: number) => send("GET", `/v1${website}/conversation/${"x".repeat(length)}`);
    expect(envelope(await at(1_024)).reason).toBe("conversation_not_found");
    const longer = await at(1_025);
    expect(longer.status).toBe(400);
    expect(envelope(longer)).toMatchObject({ reason: "invalid_data" });
    expect(envelope(longer).data.message).toContain("session_id");
  });

  it("a missing tier", async () => {
    expect((await send("GET", `/v1${website}`, { headers: { "X-Crisp-Tier": null } })).status).toBe(200);
  });
});

describe("answers", () => {
  it("HEAD without a body, with the status of what it asks for", async () => {
    const found = await send("HEAD", `/v1${website}/conversation/${session_id}`);
    expect([found.status, found.body]).toEqual([200, ""]);
    const missing = await send("HEAD", `/v1${website}/conversation/session_nobody`);
    expect([missing.status, missing.body]).toEqual([404, ""]);
  });

  it("404 route_not_found to an unknown path, before it asks who calls", async () => {
    for (const path of ["/v1/nothing", "/v1", "/v2/website", "/v1/website/x/y/z", "/", "//"]) {
      const answer = await send("GET", path, { headers: { Authorization: null } });
      expect([path, answer.status, envelope(answer).reason]).toEqual([path, 404, "route_not_found"]);
    }
  });

  it("405 method_not_allowed to a known path, and names the methods", async () => {
    const answer = await send("DELETE", `/v1${website}/conversation/${session_id}/meta`);
    expect(answer.status).toBe(405);
    expect(envelope(answer).reason).toBe("method_not_allowed");
    expect(answer.headers.get("allow")?.split(/,\s*/)).toEqual(expect.arrayContaining(["GET", "PATCH"]));
  });

  it.each([
    ["no credentials", { Authorization: null }],
    ["another scheme", { Authorization: "Bearer abc" }],
    ["credentials that are not base64", { Authorization: "Basic ###" }],
    ["credentials without a key", { Authorization: `Basic ${Buffer.from("abc").toString("base64")}` }],
    ["a tier that there is not", { "X-Crisp-Tier": "admin" }],
    ["the tier of another token", { "X-Crisp-Tier": "user" }],
  ])("401 invalid_session to %s", async (_title, headers) => {
    const answer = await send("GET", `/v1${website}`, { headers });
    expect([answer.status, envelope(answer).reason]).toEqual([401, "invalid_session"]);
  });

  it("403 restricted_route_tier to a tier that may not use a route", async () => {
    const body = JSON.stringify({ name: "X", domain: "x.example.com" });
    const answer = await send("POST", "/v1/website", { body });
    expect([answer.status, envelope(answer).reason]).toEqual([403, "restricted_route_tier"]);
  });

  it("404 of the tier to a website out of reach, whether it exists or not", async () => {
    const stranger = "/website/11111111-1111-4111-8111-111111111111";
    const reasons = [];
    for (const tier of ["plugin", "website", "user"] as const) {
      reasons.push((await new Rest(parley, parley.token(tier)).call("GET", stranger)).reason);
    }
    expect(reasons).toEqual(["not_subscribed", "website_not_found", "website_not_found"]);
  });

  it.each([
    ["text that is not JSON", "{nope", "JSON"],
    ["bytes that are not UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), "UTF-8"],
    ["an array", "[]", "object"],
    ["a field of the wrong type", '{"state":1}', "state"],
    ["a field with another value", '{"state":"open"}', "state"],
    ["a missing field", "{}", "state"],
    ["a NUL", '{"state":"resolved","x":"a\\u0000b"}', "NUL"],
    ["half of a surrogate pair", '{"state":"resolved","x":"\\ud83d"}', "surrogate"],
    ["a prototype", '{"state":"resolved","__proto__":{"x":1}}', "__proto__"],
    ["deep nesting", `{"state":"resolved","x":${"[".repeat(100)}${"]".repeat(100)}}`, "deep"],
  ])("400 invalid_data to %s, in a sentence that says what is wrong", async (_title, body, word) => {
    const answer = await send("PATCH", `/v1${website}/conversation/${session_id}/state`, { body });
    expect(answer.status).toBe(400);
    const { reason, data } = envelope(answer);
    expect(reason).toBe("invalid_data");
    expect(data.message.toLowerCase()).toContain(word.toLowerCase());
  });

  it("413 payload_too_large to a large body, told by its length or not", async () => {
    const path = `/v1${website}/conversation/${session_id}/state`;
    const body = JSON.stringify({ state: "resolved", x: "x".repeat(1_100_000) });
    const told = await send("PATCH", path, { body });
    expect([told.status, envelope(told).reason]).toEqual([413, "payload_too_large"]);
    const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    const chunked = await send("PATCH", path, {
      body: chunk,
      headers: { "Content-Length": null, "Transfer-Encoding": "chunked" },
    });
    expect([chunked.status, envelope(chunked).reason]).toEqual([413, "payload_too_large"]);
  });

  it("414 uri_too_long to a long path", async () => {
    const answer = await send("GET", `/v1${website}?x=${"x".repeat(17_000)}`);
    expect([answer.status, envelope(answer).reason]).toEqual([414, "uri_too_long"]);
  });

  it("an envelope even to what is not HTTP", async () => {
    const answer = await rawRequest(parley.port, "NONSENSE\r\n\r\n");
    expect(answer.status).toBe(400);
    envelope(answer);
  });

  it("501 not_implemented to what comes later, and a list of nothing to a search that finds nothing", async () => {
    const later = await rest.call("GET", `${website}/helpdesk`);
    expect([later.status, later.reason]).toEqual([501, "not_implemented"]);
    for (const query of ["zzqx", '"', "* ( ) :", "%27%3B%20DROP"]) {
      const found = await rest.call("GET", `${website}/conversations/1?search_query=${encodeURIComponent(query)}`);
      expect([found.status, found.reason, found.data]).toEqual([200, "listed", []]);
    }
  });

  it("206 from messages when more remains, 200 when not", async () => {
    const { session_id } = await rest.data("POST", `${website}/conversation`, {});
    const path = `${website}/conversation/${session_id}`;
    for (let n = 0; n < 51; n++) {
      const message = { type: "text", from: "user", origin: "chat", content: `${n}` };
      const sent = await rest.call("POST", `${path}/message`, message);
      expect([sent.status, sent.reason, Object.keys(sent.data)]).toEqual([202, "dispatched", ["fingerprint"]]);
    }
    const last = await rest.call("GET", `${path}/messages`);
    expect([last.status, last.reason, last.data.length]).toEqual([206, "listed", 50]);
    const rest_ = await rest.call("GET", `${path}/messages?timestamp_before=${last.data[0].timestamp}`);
    expect([rest_.status, rest_.reason, rest_.data.length]).toEqual([200, "listed", 1]);
  });

  it("that it is alive and ready, and what it speaks, to anybody", async () => {
    const open = { headers: { Authorization: null, "X-Crisp-Tier": null } };
    expect((await send("GET", "/healthz", open)).status).toBe(200);
    expect((await send("GET", "/readyz", open)).status).toBe(200);
    const openapi = JSON.parse((await send("GET", "/v1/openapi.json", open)).body);
    expect(openapi.openapi).toMatch(/^3\.1/);
    const asyncapi = JSON.parse((await send("GET", "/v1/asyncapi.json", open)).body);
    expect(asyncapi.asyncapi).toMatch(/^3\./);
  });
});

describe("a repeated send", () => {
  const message = { type: "text", from: "user", origin: "chat", content: "once", fingerprint: 7_000_001 };

  it("answers with the first result", async () => {
    const path = `${website}/conversation/${session_id}`;
    const sent = await Promise.all([1, 2, 3, 4].map(() => rest.call("POST", `${path}/message`, message)));
    expect(sent.map(({ status, data }) => [status, data.fingerprint])).toEqual(
      sent.map(() => [202, message.fingerprint]),
    );
    const messages = await rest.data("GET", `${path}/messages`);
    expect(messages.filter((m: { content: string }) => m.content === "once")).toHaveLength(1);
  });

  it("is a conflict with other content", async () => {
    const answer = await rest.call("POST", `${website}/conversation/${session_id}/message`, {
      ...message,
      content: "twice",
    });
    expect([answer.status, answer.reason]).toEqual([409, "message_exists"]);
  });
});
