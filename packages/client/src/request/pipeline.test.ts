import { describe, expect, it } from "vitest";
import * as errors from "../errors/index.js";
import { type HttpPort, PortFailure, type PortRequest, type PortResponse } from "../port/port.js";
import { Settings } from "../settings.js";
import type { Call } from "./call.js";
import { Pipeline } from "./pipeline.js";

const KEY = "0123456789abcdef-secret";

interface Answer {
  readonly status?: number;
  readonly text?: string;
  readonly headers?: Record<string, string>;
}

function pipeline(answer: Answer | Error): { send: Pipeline["send"]; sent: PortRequest[]; settings: Settings } {
  const sent: PortRequest[] = [];
  const port: HttpPort = {
    async send(request): Promise<PortResponse> {
      sent.push(request);
      if (answer instanceof Error) throw answer;
      const { status = 200, text = '{"error":false,"reason":"resolved","data":{"a":1}}', headers = {} } = answer;
      return { status, text, headers: () => ({}), header: (name) => headers[name] };
    },
    close() {},
  };
  const settings = new Settings({ restHost: "http://127.0.0.1:8787" });
  settings.setCredentials("ident", KEY);
  settings.setTier("plugin");
  const made = new Pipeline(settings, port);
  return { send: (call) => made.send(call), sent, settings };
}

const GET: Call = { verb: "GET", path: "/website/{website_id}", params: { website_id: "w" }, query: { a: 1 } };

async function failure(answer: Answer | Error, call: Call = GET): Promise<errors.CrispError> {
  const thrown: unknown = await pipeline(answer)
    .send(call)
    .catch((error) => error);
  if (!(thrown instanceof errors.CrispError)) throw new Error(`Expected a CrispError, got ${String(thrown)}.`);
  return thrown;
}

function refusal(status: number, reason: string, data: object = {}): Answer {
  return { status, text: JSON.stringify({ error: true, reason, data }) };
}

describe("what is sent", () => {
  it("goes to /v1 of the host with credentials and tier", async () => {
    const { send, sent } = pipeline({});
    await send(GET);
    expect(sent[0]).toMatchObject({
      verb: "GET",
      origin: "http://127.0.0.1:8787",
      path: "/v1/website/w?a=1",
      body: undefined,
      timeout: 10_000,
      headers: { authorization: `Basic ${btoa(`ident:${KEY}`)}`, "x-crisp-tier": "plugin" },
    });
    expect(sent[0]?.headers).not.toHaveProperty("content-type");
  });

  it("keeps the path of a host, and takes a host with a slash at the end", async () => {
    const { send, sent, settings } = pipeline({});
    settings.setRestHost("http://127.0.0.1:8787/parley/");
    await send(GET);
    expect(sent[0]?.path).toBe("/parley/v1/website/w?a=1");
  });

  it("carries a JSON body on POST, PATCH and PUT even when there is nothing to say, elsewhere only when given", async () => {
    const { send, sent } = pipeline({});
    for (const verb of ["POST", "PATCH", "PUT", "DELETE"]) await send({ verb, path: "/a" });
    await send({ verb: "DELETE", path: "/a", body: { b: "é" } });
    expect(sent.map((request) => request.body)).toEqual(["{}", "{}", "{}", undefined, '{"b":"é"}']);
    expect(sent.map((request) => request.headers["content-type"])).toEqual([
      "application/json",
      "application/json",
      "application/json",
      undefined,
      "application/json",
    ]);
  });

  it("takes credentials beyond Latin-1, and headers and timeout of one call", async () => {
    const { send, sent, settings } = pipeline({});
    settings.setCredentials("zoë☃", "k");
    await send({ ...GET, headers: { "X-Crisp-Tier": "website", "X-A": "b" }, timeout: 5 });
    expect(sent[0]?.timeout).toBe(5);
    expect(sent[0]?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from("zoë☃:k").toString("base64")}`,
      "x-crisp-tier": "website",
      "x-a": "b",
    });
  });

  it("is refused before sending when a path parameter is missing or the body is not JSON", async () => {
    const { send, sent } = pipeline({});
    const circle: { self?: object } = {};
    circle.self = circle;
    await expect(send({ verb: "GET", path: "/website/{website_id}" })).rejects.toMatchObject({
      status: 0,
      reason: "invalid_data",
      detail: "website_id must be a non-empty string or a number, got undefined",
    });
    await expect(send({ ...GET, timeout: -1 })).rejects.toMatchObject({
      detail: "timeout must be a number of milliseconds from 0 (none) to 2147483647, got -1.",
    });
    await expect(send({ verb: "POST", path: "/a", body: circle })).rejects.toBeInstanceOf(errors.CrispValidationError);
    expect(sent).toEqual([]);
  });
});

describe("what comes back", () => {
  it("is data, or {} when there is none", async () => {
    expect(await pipeline({}).send(GET)).toEqual({ a: 1 });
    expect(await pipeline({ status: 206, text: '{"error":false,"reason":"listed","data":[]}' }).send(GET)).toEqual([]);
    expect(await pipeline({ text: '{"error":false,"reason":"updated"}' }).send(GET)).toEqual({});
    expect(await pipeline({ text: "" }).send({ verb: "HEAD", path: "/a" })).toEqual({});
  });

  it.each([
    [400, errors.CrispValidationError],
    [401, errors.CrispAuthenticationError],
    [403, errors.CrispPermissionError],
    [404, errors.CrispNotFoundError],
    [405, errors.CrispError],
    [409, errors.CrispConflictError],
    [413, errors.CrispValidationError],
    [420, errors.CrispRateLimitError],
    [429, errors.CrispRateLimitError],
    [500, errors.CrispServerError],
    [503, errors.CrispServerError],
  ])("is an error of its own class for %i", async (status, Class) => {
    const error = await failure(refusal(status, "some_reason", { message: "A sentence.", field: "x" }));
    expect(error.constructor).toBe(Class);
    expect(error).toMatchObject({
      status,
      code: status,
      reason: "some_reason",
      message: "some_reason",
      detail: "A sentence.",
      method: "GET",
      path: "/v1/website/w",
      data: { namespace: "response", message: "Got response error: A sentence.", field: "x" },
    });
    expect(String(error)).toBe(`${Class.name}: some_reason: A sentence. (GET /v1/website/w, ${status})`);
  });

  it("names the request and the pause that the server asks for", async () => {
    const headers = { "x-request-id": "r-1", "retry-after": "3" };
    const error = await failure({ ...refusal(503, "service_unavailable"), headers }, { ...GET, retries: 0 });
    expect(error).toMatchObject({ requestId: "r-1", retryAfter: 3000 });
  });

  it("has the reasons of crisp-api where the wire has none", async () => {
    const head: Call = { verb: "HEAD", path: "/a" };
    expect(await failure({ status: 404, text: "" }, head)).toMatchObject({ reason: "route_error", status: 404 });
    expect(await failure({ status: 502, text: "" }, head)).toMatchObject({ reason: "server_error", status: 502 });
    expect(await failure({ status: 502, text: "<html>" })).toMatchObject({ reason: "http_error", status: 502 });
  });

  it("says where a redirect leads", async () => {
    const error = await failure({ status: 301, text: "", headers: { location: "https://chat.example.com/v1/" } });
    expect(error.detail).toBe(
      "The server redirects to https://chat.example.com/v1/: set the REST host to where it really is.",
    );
  });

  it("is an error when it says so under a status of success", async () => {
    expect(await failure(refusal(200, "odd"))).toMatchObject({ reason: "odd", status: 200 });
  });

  it.each(["", "<html>", "[]", "null", '{"data":'])("is a network error when it is not an object: %j", async (text) => {
    const error = await failure({ text });
    expect(error).toBeInstanceOf(errors.CrispNetworkError);
    expect(error).toMatchObject({ reason: "invalid_response", status: 200 });
  });
});

describe("no answer", () => {
  it.each([
    ["timeout", errors.CrispTimeoutError, "timeout"],
    ["aborted", errors.CrispAbortError, "aborted"],
    ["closed", errors.CrispAbortError, "closed"],
    ["network", errors.CrispNetworkError, "network_error"],
  ] as const)("is an error of its own class: %s", async (kind, Class, reason) => {
    const error = await failure(new PortFailure(kind, new Error("read ECONNRESET")));
    expect(error.constructor).toBe(Class);
    expect(error).toMatchObject({ status: 0, code: 500, reason, data: { namespace: "request" } });
  });
});

it("never shows the key", async () => {
  const { inspect } = await import("node:util");
  for (const answer of [refusal(401, "invalid_session"), new PortFailure("network", new Error("reset"))]) {
    const error = await failure(answer);
    const shown = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error) + String(error);
    expect(shown).not.toContain(KEY);
    expect(shown).not.toContain(btoa(`ident:${KEY}`));
  }
});
