import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from "vitest";
import Default, {
  Crisp,
  CrispAbortError,
  CrispAuthenticationError,
  CrispNotFoundError,
  CrispTimeoutError,
  CrispValidationError,
} from "./index.js";

const WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc";
const SESSION = "session_700c65e1-85e2-465a-b9ac-ecb5ec2c9881";

let server: Server;
let seen: { verb: string; url: string; tier: unknown; authorization: unknown; body: string }[];
let answer: { status: number; body: unknown };
let client: Crisp;

beforeEach(async () => {
  seen = [];
  answer = { status: 200, body: { error: false, reason: "resolved", data: { name: "Acme" } } };
  server = createServer(async (incoming, outgoing) => {
    let body = "";
    for await (const chunk of incoming.setEncoding("utf8")) body += chunk;
    const { authorization, "x-crisp-tier": tier } = incoming.headers;
    seen.push({ verb: incoming.method ?? "", url: incoming.url ?? "", tier, authorization, body });
    if (incoming.url?.endsWith("/hang")) return;
    outgoing.writeHead(answer.status).end(incoming.method === "HEAD" ? undefined : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  client = new Crisp({ restHost: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  client.authenticateTier("plugin", "ident", "key");
});

afterEach(() => {
  client.close();
  server.closeAllConnections();
  server.close();
});

it("is the default export as well", () => {
  expect(Default).toBe(Crisp);
});

describe("credentials", () => {
  it("go with each call, and the tier always", async () => {
    await client.website.getWebsite(WEBSITE);
    client.authenticate("ident", "other");
    client.setTier("website");
    await client.website.getWebsite(WEBSITE);
    expect(seen.map(({ tier, authorization }) => [tier, authorization])).toEqual([
      ["plugin", `Basic ${btoa("ident:key")}`],
      ["website", `Basic ${btoa("ident:other")}`],
    ]);
  });

  it("are of the user tier when none was named, and none are sent before they are given", async () => {
    const fresh = new Crisp();
    fresh.setRestHost(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await fresh.website.getWebsite(WEBSITE);
    fresh.close();
    expect(seen[0]).toMatchObject({ url: `/v1/website/${WEBSITE}`, tier: "user", authorization: undefined });
  });
});

describe("what a client is given", () => {
  it.each([
    [() => client.setTier("operator" as never), 'tier must be "user", "website" or "plugin", got "operator".'],
    [() => client.authenticate("ident", undefined as never), "key must be a non-empty string."],
    [() => client.authenticateTier("user", "", "key"), "identifier must be a non-empty string."],
    [
      () => client.setRestHost("api.crisp.chat"),
      'setRestHost: host must be a URL that begins with http:// or https://, got "api.crisp.chat".',
    ],
    [
      () => new Crisp({ timeout: Number.POSITIVE_INFINITY }),
      "timeout must be a number of milliseconds from 0 (none) to 2147483647, got Infinity.",
    ],
  ])("is refused by one sentence %#", (give, sentence) => {
    expect(give).toThrow(new TypeError(sentence));
  });
});

describe("positional methods", () => {
  it("reach their route with their arguments, and answer with data", async () => {
    expect(await client.website.getWebsite(WEBSITE)).toEqual({ name: "Acme" });
    await client.website.listConversations(WEBSITE, 2, { filter_unread: 1, filter_inbox_id: undefined });
    await client.website.changeConversationState(WEBSITE, SESSION, "resolved");
    await client.plugin.getConnectAccount();
    await client.user.getUserConnectEndpoints();
    expect(seen.map(({ verb, url, body }) => [verb, url, body])).toEqual([
      ["GET", `/v1/website/${WEBSITE}`, ""],
      ["GET", `/v1/website/${WEBSITE}/conversations/2?filter_unread=1`, ""],
      ["PATCH", `/v1/website/${WEBSITE}/conversation/${SESSION}/state`, '{"state":"resolved"}'],
      ["GET", "/v1/plugin/connect/account", ""],
      ["GET", "/v1/user/connect/endpoints", ""],
    ]);
  });

  it("work when taken off their service", async () => {
    const { getWebsite } = client.website;
    expect(await getWebsite(WEBSITE)).toEqual({ name: "Acme" });
  });

  it("reject with an error, and never throw at once", async () => {
    answer = { status: 404, body: { error: true, reason: "website_not_found", data: {} } };
    await expect(client.website.getWebsite(WEBSITE)).rejects.toBeInstanceOf(CrispNotFoundError);
    await expect(client.website.checkConversationExists(WEBSITE, SESSION)).rejects.toMatchObject({ status: 404 });
    await expect(client.website.getWebsite(undefined as never)).rejects.toBeInstanceOf(CrispValidationError);
    expect(seen.length).toBe(2);
  });
});

describe("a reply", () => {
  it("gives data, and the whole answer on request, of one call", async () => {
    const reply = client.website.getWebsite(WEBSITE);
    expect(reply).toBeInstanceOf(Promise);
    const whole = await reply.withResponse();
    expect(whole).toMatchObject({ status: 200, reason: "resolved", data: { name: "Acme" }, requestId: undefined });
    expect(whole.header("Date")).toMatch(/GMT$/);
    expect(whole.header("x-none")).toBeUndefined();
    expect(await reply).toEqual({ name: "Acme" });
    expect(seen.length).toBe(1);
    expect((await client.request("HEAD /website", { query: { domain: "a.io" } }).withResponse()).reason).toBe("");
  });

  it("fails once: nobody has to look at a promise that was not asked for", async () => {
    answer = { status: 404, body: { error: true, reason: "website_not_found", data: {} } };
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    process.on("unhandledRejection", note);
    await expect(client.website.getWebsite(WEBSITE).withResponse()).rejects.toThrow(CrispNotFoundError);
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });
});

describe("lists", () => {
  it("are walked by their iterators, each item typed", async () => {
    const pages = [[{ session_id: "session_1" }, { session_id: "session_2" }], [{ session_id: "session_3" }], []];
    server.prependListener("request", () => {
      answer = { status: 200, body: { error: false, reason: "listed", data: pages[seen.length] ?? [] } };
    });
    const found: string[] = [];
    for await (const conversation of client.website.conversations(WEBSITE, { filter_unread: 1 })) {
      expectTypeOf(conversation.session_id).toEqualTypeOf<string>();
      found.push(conversation.session_id);
    }
    expect(found).toEqual(["session_1", "session_2", "session_3"]);
    expect(seen.map(({ url }) => url)).toEqual(
      [1, 2, 3].map((page) => `/v1/website/${WEBSITE}/conversations/${page}?filter_unread=1`),
    );
  });
});

describe("request", () => {
  it("is typed by the route", async () => {
    const website = await client.request("GET /website/{website_id}", { params: { website_id: WEBSITE } });
    expectTypeOf(website.name).toEqualTypeOf<string | undefined>();
    const listed = await client.request("GET /website/{website_id}/conversations/{page_number}", {
      params: { website_id: WEBSITE, page_number: 1 },
      query: { per_page: 50, order_date_waiting: 1 },
    });
    expectTypeOf(listed).items.toHaveProperty("session_id");
    await client.request("PATCH /website/{website_id}/conversation/{session_id}/state", {
      params: { website_id: WEBSITE, session_id: SESSION },
      body: { state: "resolved" },
    });
    await client.request("GET /plugin/connect/account");
    expect(seen.map(({ verb, url, body }) => [verb, url, body])).toEqual([
      ["GET", `/v1/website/${WEBSITE}`, ""],
      ["GET", `/v1/website/${WEBSITE}/conversations/1?per_page=50&order_date_waiting=1`, ""],
      ["PATCH", `/v1/website/${WEBSITE}/conversation/${SESSION}/state`, '{"state":"resolved"}'],
      ["GET", "/v1/plugin/connect/account", ""],
    ]);
  });

  it("refuses other routes and parts, in types and at run time", async () => {
    // @ts-expect-error: the route needs its parameter.
    await expect(client.request("GET /website/{website_id}")).rejects.toBeInstanceOf(CrispValidationError);
    // @ts-expect-error: no such route.
    await expect(client.request("website")).rejects.toThrow("invalid_data");
    const params = { website_id: WEBSITE, session_id: SESSION };
    // @ts-expect-error: no such state.
    await client.request("PATCH /website/{website_id}/conversation/{session_id}/state", { params, body: { state: 1 } });
    // @ts-expect-error: the route has no body.
    await client.request("GET /website/{website_id}", { params, body: {} });
  });

  it("has a timeout and a signal for one call", async () => {
    const params = { website_id: "hang" };
    const timed = client.request("GET /website/{website_id}", { params, timeout: 30 });
    await expect(timed).rejects.toBeInstanceOf(CrispTimeoutError);
    const controller = new AbortController();
    const given = client.request("GET /website/{website_id}", { params, signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 20);
    const error: unknown = await given.catch((reason) => reason);
    expect(error).toBeInstanceOf(CrispAbortError);
    expect(error).toMatchObject({ reason: "aborted", cause: new Error("enough") });
  });
});

describe("events", () => {
  it("have names that are known, and handlers that are functions", () => {
    const sentence = 'There is no event "message:sent". Did you mean "message:send"?';
    expect(() => client.on("message:sent", () => {})).toThrow(new TypeError(sentence));
    // @ts-expect-error: no such event.
    expect(() => client.events("message:sent")).toThrow(new TypeError(sentence));
    // @ts-expect-error: no function.
    expect(() => client.on("message:send", null)).toThrow(new TypeError("A handler must be a function, got null."));
  });

  it("have payloads typed by their name", () => {
    expectTypeOf(client.on<"message:removed">)
      .parameter(1)
      .parameter(0)
      .toHaveProperty("fingerprint");
    const known = (): unknown => {
      void client.on("message:removed", (message) => expectTypeOf(message).toHaveProperty("fingerprint"));
      // A name that is known at run time only.
      return client.on("message:removed" as string, (data) => expectTypeOf(data).toBeAny());
    };
    const iterated = async (): Promise<void> => {
      for await (const { fingerprint } of client.events("message:removed")) expectTypeOf(fingerprint).toBeNumber();
      for await (const event of client.events(["message:removed", "session:set_state"])) {
        if (event.name === "session:set_state") expectTypeOf(event.payload).toHaveProperty("state");
        else expectTypeOf(event.payload).toHaveProperty("fingerprint");
      }
    };
    expect([known, iterated]).toHaveLength(2);
  });

  it("need credentials", async () => {
    const fresh = new Crisp();
    const errors: unknown[] = [];
    fresh.onError((error) => errors.push(error));
    const refused = await fresh.on("message:send", () => {}).catch((error) => error);
    expect(refused).toBeInstanceOf(CrispAuthenticationError);
    expect(errors).toEqual([refused]);
    fresh.close();
  });

  it("may be listened to before the credentials are given, in the same turn", async () => {
    const fresh = new Crisp();
    answer = { status: 401, body: { error: true, reason: "invalid_session", data: {} } };
    fresh.onError(() => {});
    const bound = fresh.once("message:send", () => {}).catch((error) => error);
    fresh.setRestHost(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    fresh.authenticateTier("website", "ident", "key");
    expect(await bound).toMatchObject({
      status: 401,
      reason: "invalid_session",
      path: "/v1/website/connect/endpoints",
    });
    expect(fresh.realtimeState).toBe("refused");
    fresh.close();
  });
});

it("closed, gives up what is under way and takes nothing new", async () => {
  const given = client.website.getWebsite("hang").catch((error) => error);
  await new Promise((resolve) => setTimeout(resolve, 20));
  client.close();
  client.close();
  expect(await given).toMatchObject({ name: "CrispAbortError", reason: "closed" });
  await expect(client.website.getWebsite(WEBSITE)).rejects.toMatchObject({ reason: "closed" });
  expect(client.realtimeState).toBe("closed");
});

it.each(["api.crisp.chat", "ftp://127.0.0.1", " ", 7, undefined])("takes no host such as %j", (host) => {
  expect(() => client.setRestHost(host as string)).toThrow(TypeError);
  expect(() => client.setRtmHost(host as string)).toThrow(TypeError);
});

it("takes an empty host of real-time as none, and no empty host of the REST API", () => {
  expect(() => client.setRtmHost("")).not.toThrow();
  expect(() => client.setRestHost("")).toThrow(TypeError);
});
