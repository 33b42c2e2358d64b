import type { FastifyInstance, InjectOptions } from "fastify";
import { afterEach, describe, expect, test } from "vitest";
import type { Principal } from "../domain/access/principal.js";
import { ApiError } from "../domain/error.js";
import { createLog } from "../platform/log.js";
import { StoreUnavailable } from "../store/store.js";
import { authenticateFake, headersOf, websiteId } from "../testing/caller.js";
import { echo, fakeHttp } from "../testing/http.js";
import type { HttpDependencies } from "./server.js";
import { VERSION } from "./version.js";

const website = `/v1/website/${websiteId}`;
let app: FastifyInstance | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function ask(request: InjectOptions, overrides?: Partial<HttpDependencies>) {
  app ??= fakeHttp(overrides);
  const response = await app.inject({ headers: headersOf("website"), ...request });
  const body = response.body === "" ? undefined : response.json();
  return { status: response.statusCode, headers: response.headers, body, text: response.body };
}

const refusal = (reason: string, message?: string) => ({
  error: true,
  reason,
  data: { message: message ?? expect.any(String) },
});

describe("a success", () => {
  test("is an envelope with status and reason of the route", async () => {
    const { status, headers, text } = await ask({ method: "POST", url: `${website}/thing/x`, payload: { title: "t" } });
    expect(status).toBe(201);
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f]{8}-\w+$/);
    expect(text).toMatch(/^\{"error":false,"reason":"added","data":\{"params":/);
  });

  test("puts ready JSON into the envelope as it stands, and says when more remains", async () => {
    const handlers = { ...echo, "website.list": async () => ({ json: '[ {"a":1.0} ]', more: true }) };
    const { status, text } = await ask({ url: `${website}/things/1` }, { handlers });
    expect(status).toBe(206);
    expect(text).toBe('{"error":false,"reason":"listed","data":[ {"a":1.0} ]}');
  });

  test("of HEAD has no body", async () => {
    const { status, text } = await ask({ method: "HEAD", url: `${website}/thing/x` });
    expect([status, text]).toEqual([200, ""]);
  });

  test("is the same under an alias", async () => {
    const { status, body } = await ask({ method: "PUT", url: `${website}/old/x`, payload: { title: "t" } });
    expect([status, body.reason, body.data.params.name]).toEqual([201, "added", "x"]);
  });
});

describe("the checks", () => {
  const bad = { title: 1 };
  const steps: [string, InjectOptions, number, string][] = [
    ["an unknown path", { url: "/v1/nothing", headers: {} }, 404, "route_not_found"],
    ["another method", { method: "POST", url: `${website}/guarded/x`, headers: {} }, 405, "method_not_allowed"],
    ["no token", { method: "PATCH", url: `${website}x/guarded/x`, headers: {}, payload: bad }, 401, "invalid_session"],
    ["another tier", { method: "PATCH", url: `${website}x/guarded/x`, payload: bad }, 403, "restricted_route_tier"],
    [
      "a scope",
      { method: "PATCH", url: `${website}x/guarded/x`, headers: headersOf("plugin"), payload: bad },
      403,
      "not_allowed",
    ],
    [
      "a plugin's website",
      { method: "POST", url: `${website}x/thing/x`, headers: headersOf("plugin"), payload: bad },
      404,
      "not_subscribed",
    ],
    ["a website", { method: "POST", url: `${website}x/thing/x`, payload: bad }, 404, "website_not_found"],
    [
      "a size",
      { method: "POST", url: `${website}/thing/x`, payload: `"${"x".repeat(1_100_000)}` },
      413,
      "payload_too_large",
    ],
    ["a body", { method: "POST", url: `${website}/thing/x`, payload: bad }, 400, "invalid_data"],
  ];

  test.each(steps)("stop at %s before what comes later", async (_name, request, status, reason) => {
    const answer = await ask(request);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(refusal(reason));
    expect(answer.headers["x-request-id"]).toBeDefined();
  });

  test("wait for a principal that has to be looked up", async () => {
    const later = async (identifier: string, key: string): Promise<Principal> => authenticateFake(identifier, key);
    expect((await ask({ url: `${website}/thing/x` }, { authenticate: later })).status).toBe(200);
    const headers = { authorization: `Basic ${Buffer.from("a-user:wrong").toString("base64")}` };
    expect((await ask({ url: `${website}/thing/x`, headers })).body).toEqual(refusal("invalid_session"));
    expect((await ask({ url: "/v1/mine" })).body).toEqual(refusal("restricted_route_tier"));
  });

  test("take the tier from the token when none is sent, and hold a sent one against it", async () => {
    const { authorization } = headersOf("website") as { authorization: string };
    expect((await ask({ url: `${website}/thing/x`, headers: { authorization } })).status).toBe(200);
    for (const tier of ["user", "admin"]) {
      const headers = { authorization, "x-crisp-tier": tier };
      expect((await ask({ url: `${website}/thing/x`, headers })).body).toEqual(refusal("invalid_session"));
    }
  });

  test("405 names the methods, also for HEAD on a path that has only GET", async () => {
    const answer = await ask({ method: "PUT", url: `${website}/thing/x` });
    expect(answer.headers.allow).toBe("DELETE, GET, HEAD, POST");
    expect(answer.body.data.message).toBe("The path has no method PUT: it has DELETE, GET, HEAD, POST.");
    const head = await ask({ method: "HEAD", url: "/v1/mine" });
    expect([head.status, head.headers.allow, head.text]).toEqual([405, "GET", ""]);
    expect((await ask({ method: "OPTIONS", url: "/v1/mine" })).status).toBe(405);
    expect((await ask({ method: "POST", url: "/healthz" })).headers.allow).toBe("GET, HEAD");
    const file = await ask({ method: "DELETE", url: "/file/some-id/a%20b.png" });
    expect([file.status, file.headers.allow]).toEqual([405, "GET"]);
  });
});

describe("paths", () => {
  test.each([
    ["thing/x/", "x"],
    ["/thing//x", "x"],
    ["thing/a%20b", "a b"],
    ["thing/a@b.c", "a@b.c"],
    ["thing/a%2Fb", "a/b"],
    ["thing/50%", "50%"],
    ["thing/%E6%97%A5", "日"],
    ["thing/%ff", "%ff"],
    [`thing/${"x".repeat(1024)}`, "x".repeat(1024)],
    ["thing/null", "null"],
    ["thing/__proto__", "__proto__"],
  ])("%j holds the name %j", async (path, name) => {
    const { status, body } = await ask({ url: `${website}/${path}` });
    expect([status, body.data?.params?.name]).toEqual([200, name]);
  });

  test.each([
    [`thing/${"x".repeat(1025)}`, 400, "invalid_data", "name must be at most 1024 characters, got 1025."],
    ["thing/a%00b", 400, "invalid_data", "name must not contain the character NUL."],
    ["things/one", 400, "invalid_data", 'page_number must be an integer of at least 0, got "one".'],
    [`thing/${"x".repeat(17_000)}`, 414, "uri_too_long", "The URL must be at most 16384 bytes."],
    [`nothing/${"x".repeat(17_000)}`, 414, "uri_too_long", "The URL must be at most 16384 bytes."],
  ])("refused: %.20s", async (path, status, reason, message) => {
    const answer = await ask({ url: `${website}/${path}` });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(refusal(reason, message));
  });

  test("page 0 is page 1; a query is coerced and holds only what the route names", async () => {
    const { body } = await ask({ url: `${website}/things/0/?per_page=20&word=a+b&other=1` });
    expect(body.data.params.page_number).toBe(1);
    expect(body.data.query).toEqual({ per_page: 20, word: "a b" });
  });

  test.each([
    ["per_page=51", "per_page must be an integer from 20 to 50, got 51."],
    ["per_page=many", 'per_page must be an integer from 20 to 50, got "many".'],
    ["per_page=20&per_page=20", "per_page is given more than once in the query."],
    [`word=${"x".repeat(5000)}`, "word must be at most 4096 characters, got 5000."],
  ])("the query %.20s is refused", async (query, message) => {
    expect((await ask({ url: `${website}/things/1?${query}` })).body).toEqual(refusal("invalid_data", message));
  });
});

describe("bodies", () => {
  const post = (payload: string | Buffer, headers: Record<string, string> = {}) =>
    ask({ method: "POST", url: `${website}/thing/x`, payload, headers: { ...headersOf("website"), ...headers } });

  test.each(["application/json", "text/plain", "application/x-www-form-urlencoded", ";;;", "multipart/form-data"])(
    "are JSON, whatever is claimed: %s",
    async (type) => {
      const { status, body } = await post('{"title":"t"}', { "content-type": type });
      expect([status, body.data.body]).toEqual([201, { title: "t" }]);
    },
  );

  test("empty ones are {}, with any content type", async () => {
    const missing = refusal("invalid_data", "title is missing: it must be a string of at most 10 characters.");
    expect((await post("", { "content-type": "application/json" })).body).toEqual(missing);
    expect((await post(" \n")).body).toEqual(missing);
  });

  test("are ignored where the route has none", async () => {
    for (const payload of ["{}", "not json", Buffer.from([0xff])]) {
      expect((await ask({ method: "DELETE", url: `${website}/thing/x`, payload })).body.reason).toBe("removed");
    }
    const headers = { ...headersOf("website"), "content-type": "application/json" };
    expect((await ask({ method: "DELETE", url: `${website}/thing/x`, headers })).status).toBe(200);
  });

  test("lose what the contract does not name, or are refused for it when strict", async () => {
    const payload = '{"title":"t","x":1,"inner":{"a":1,"b":{"c":2}}}';
    expect((await post(payload)).body.data.body).toEqual({ title: "t", inner: { a: 1 } });
    await app?.close();
    app = fakeHttp({ options: { strict: true } });
    expect((await post(payload)).body).toEqual(refusal("invalid_data", "x is not a field of this request."));
    expect((await post('{"title":"t","inner":{"b":1}}')).body.data.message).toBe(
      "inner.b is not a field of this request.",
    );
    expect((await post('{"title":"t"}')).status).toBe(201);
  });

  test("say precisely what is wrong", async () => {
    expect((await post('{"title":')).body.data.message).toBe("The body is not valid JSON: it ends too early.");
    expect((await post("[]")).body.data.message).toBe("The body must be an object, got an array.");
    expect((await post('{"title":"12345678901"}')).body.data.message).toBe(
      "title must be a string of at most 10 characters, got one of 11.",
    );
  });
});

describe("what goes wrong inside", () => {
  const throwing = (error: unknown) => ({
    ...echo,
    "website.get": () => {
      throw error;
    },
    "website.list": async () => {
      throw error;
    },
  });

  test("an error of the catalogue is what it says, thrown or rejected", async () => {
    const handlers = throwing(new ApiError("conversation_not_found", "No conversation."));
    for (const path of ["thing/x", "things/1"]) {
      const answer = await ask({ url: `${website}/${path}` }, { handlers });
      expect([answer.status, answer.body]).toEqual([404, refusal("conversation_not_found", "No conversation.")]);
    }
  });

  test("a store that is away is 503 with Retry-After", async () => {
    const answer = await ask({ url: `${website}/thing/x` }, { handlers: throwing(new StoreUnavailable("disk full")) });
    expect([answer.status, answer.headers["retry-after"]]).toEqual([503, "1"]);
    expect(answer.body).toEqual(refusal("service_unavailable"));
    expect(answer.text).not.toContain("disk");
  });

  test.each([new TypeError("secret detail"), "a string", undefined, null])(
    "anything else is 500 without detail, and is logged: %s",
    async (error) => {
      const lines: string[] = [];
      const log = createLog("error", { write: (line) => void lines.push(line) });
      const request = { url: `${website}/thing/x?secret=1` };
      const answer = await ask(request, { handlers: throwing(error), log });
      expect([answer.status, answer.body]).toEqual([500, refusal("internal_error")]);
      expect(answer.text).not.toContain("secret");
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(String(answer.headers["x-request-id"]));
      expect(lines[0]).not.toContain("Basic");
    },
  );

  test("data that is no JSON is 500 too, not a hang", async () => {
    const answer = await ask(
      { url: `${website}/thing/x` },
      { handlers: { ...echo, "website.get": () => ({ data: { n: 1n } }) } },
    );
    expect(answer.status).toBe(500);
  });
});

describe("beside the contract", () => {
  test("health needs no token", async () => {
    expect((await ask({ url: "/healthz", headers: {} })).body).toEqual({ status: "alive" });
    expect((await ask({ url: "/readyz", headers: {} })).body).toEqual({ status: "ready" });
    expect((await ask({ method: "HEAD", url: "/readyz", headers: {} })).status).toBe(200);
  });

  test("readiness follows the probe", async () => {
    const health = { ready: () => Promise.reject(new StoreUnavailable("away")) };
    const answer = await ask({ url: "/readyz", headers: {} }, { health });
    expect([answer.status, answer.body, answer.headers["retry-after"]]).toEqual([503, { status: "unavailable" }, "1"]);
  });

  test("the documents name the server as the caller reaches it, and need no token", async () => {
    for (const host of ["one.example:81", "two.example"]) {
      const openapi = await ask({ url: "/v1/openapi.json", headers: { host } });
      expect(openapi.body.openapi).toMatch(/^3\.1/);
      expect(openapi.body.servers[0].url).toBe(`http://${host}/v1`);
      const asyncapi = await ask({ url: "/v1/asyncapi.json", headers: { host } });
      expect(asyncapi.body.asyncapi).toMatch(/^3\./);
      expect(JSON.stringify(asyncapi.body.servers)).toContain(host);
    }
    expect((await ask({ method: "DELETE", url: "/v1/openapi.json" })).headers.allow).toBe("GET");
  });

  test("the access log is for debugging, and knows no secret", async () => {
    const lines: string[] = [];
    const log = createLog("debug", { write: (line) => void lines.push(line) });
    await ask({ url: `${website}/things/1?word=private` }, { log });
    await expect.poll(() => lines.length).toBe(1);
    const line = JSON.parse(lines[0] as string);
    expect(line).toMatchObject({ method: "GET", path: `${website}/things/1`, status: 200 });
    expect(lines[0]).not.toMatch(/private|Basic/);
  });
});

describe("where the server is", () => {
  const base = async (options: HttpDependencies["options"], headers: Record<string, string>) => {
    const answer = await ask({ url: `${website}/thing/x`, headers: { ...headersOf("user"), ...headers } }, { options });
    return answer.body.data.base;
  };

  test("follows the Host header", async () => {
    expect(await base({}, { host: "chat.local:8787" })).toEqual({
      http: "http://chat.local:8787",
      ws: "ws://chat.local:8787",
    });
  });

  test("or the public URL before anything else", async () => {
    const options = { publicUrl: "https://chat.example.com/", trustProxy: true };
    expect(await base(options, { host: "x", "x-forwarded-host": "y" })).toEqual({
      http: "https://chat.example.com",
      ws: "wss://chat.example.com",
    });
  });

  test("or the proxy, when it is trusted", async () => {
    const headers = { host: "inside", "x-forwarded-host": "chat.example.com", "x-forwarded-proto": "https" };
    expect((await base({ trustProxy: true }, headers)).ws).toBe("wss://chat.example.com");
    await app?.close();
    app = undefined;
    expect((await base({}, headers)).ws).toBe("ws://inside");
  });

  test("but never what is no host name", async () => {
    expect((await base({}, { host: "evil.com/x?" })).http).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe("CORS", () => {
  const options = { corsOrigins: ["https://app.example.com"] };
  const origin = { origin: "https://app.example.com" };

  test("a preflight is answered for origins that were named", async () => {
    const preflight = {
      ...origin,
      "access-control-request-method": "PATCH",
      "access-control-request-headers": "authorization",
    };
    const answer = await ask({ method: "OPTIONS", url: `${website}/thing/x`, headers: preflight }, { options });
    expect(answer.status).toBe(204);
    expect(answer.headers["access-control-allow-origin"]).toBe("https://app.example.com");
    expect(answer.headers["access-control-allow-headers"]).toBe("Authorization, Content-Type, X-Crisp-Tier");
    expect(answer.headers["access-control-allow-methods"]).toContain("PATCH");
  });

  test("errors carry the headers too, so that a page may read them", async () => {
    for (const url of [`${website}/thing/x`, "/v1/nothing"]) {
      const answer = await ask({ url, headers: origin }, { options });
      expect(answer.headers["access-control-allow-origin"]).toBe("https://app.example.com");
      expect(answer.headers["access-control-expose-headers"]).toContain("X-Request-Id");
      expect(answer.headers["access-control-expose-headers"]).toContain("X-Parley-Version");
      expect(answer.headers["x-parley-version"]).toBe(VERSION);
    }
  });

  test("other origins get none, and nobody does by default", async () => {
    const headers = { ...headersOf("user"), origin: "https://evil.example.com" };
    const url = `${website}/thing/x`;
    expect((await ask({ url, headers }, { options })).headers["access-control-allow-origin"]).toBeUndefined();
    await app?.close();
    app = undefined;
    expect(
      (await ask({ url, headers: { ...headersOf("user"), ...origin } })).headers["access-control-allow-origin"],
    ).toBeUndefined();
  });

  test("any origin may be allowed", async () => {
    const headers = { ...headersOf("user"), origin: "https://anybody.example.com" };
    const answer = await ask({ url: `${website}/thing/x`, headers }, { options: { corsOrigins: ["*"] } });
    expect(answer.headers["access-control-allow-origin"]).toBe("*");
  });
});
