import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { Crisp, CrispAbortError, CrispTimeoutError } from "./index.js";

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

/** Answers by the last segment of the path: a number is a status, `hang` is never answered. */
async function serve() {
  const seen: { verb: string; url: string; headers: Record<string, unknown>; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    seen.push({ verb: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
    const last = new URL(`http://x${request.url}`).pathname.split("/").at(-1) ?? "";
    if (last === "hang") return;
    const status = /^\d{3}$/.test(last) ? Number(last) : 200;
    response.writeHead(status, { "x-request-id": "r-1", "set-cookie": ["a=1", "b=2"] });
    response.end(
      last === "text"
        ? "<html>"
        : JSON.stringify({ error: status >= 400, reason: "said", data: last === "1" ? [] : { a: 1 } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const client = new Crisp({ restHost: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  ended.push(() => {
    client.close();
    server.closeAllConnections();
    server.close();
  });
  return { client, seen };
}

describe("with", () => {
  it("gives every kind of call its options, and leaves the client as it is", async () => {
    const { client, seen } = await serve();
    const view = client.with({ headers: { "X-One": "1" } });
    expect(view).toBeInstanceOf(Crisp);
    await view.website.getWebsite("w");
    await view.request("GET /website/{website_id}", { params: { website_id: "w" } });
    await view.get("website/w");
    await view.raw("GET", "website/w");
    for await (const _ of view.website.conversations("w", {}, { limit: 1 })) break;
    await client.website.getWebsite("w");
    expect(seen.map(({ headers }) => headers["x-one"])).toEqual(["1", "1", "1", "1", "1", undefined]);
  });

  it("goes below what a call says itself, and adds to what it was made of", async () => {
    const { client, seen } = await serve();
    const view = client.with({ headers: { a: "1", b: "1" }, retries: 0 }).with({ headers: { B: "2", c: "2" } });
    await view.request("GET /website/{website_id}", { params: { website_id: "w" }, headers: { C: "3" } });
    expect(seen[0]?.headers).toMatchObject({ a: "1", b: "2", c: "3" });
    await expect(view.get("503")).rejects.toMatchObject({ status: 503, attempts: 1 });
    await expect(view.with({ retries: 1 }).get("503")).rejects.toMatchObject({ attempts: 2 });
  });

  it("ends calls after its time, and by its signal as well as by that of the call", async () => {
    const { client } = await serve();
    await expect(client.with({ timeout: 20 }).get("hang")).rejects.toBeInstanceOf(CrispTimeoutError);
    const [outer, inner] = [new AbortController(), new AbortController()];
    const view = client.with({ signal: outer.signal });
    const one = view.request("GET /website/{website_id}", { params: { website_id: "hang" }, signal: inner.signal });
    const other = view.website.getWebsite("hang");
    inner.abort("mine");
    await expect(one).rejects.toMatchObject({ cause: "mine" });
    outer.abort("all");
    await expect(other).rejects.toBeInstanceOf(CrispAbortError);
  });

  it("joins signals on platforms that cannot do it themselves", async () => {
    const any = Object.getOwnPropertyDescriptor(AbortSignal, "any") as PropertyDescriptor;
    Object.defineProperty(AbortSignal, "any", { ...any, value: undefined });
    ended.push(() => Object.defineProperty(AbortSignal, "any", any));
    const { client } = await serve();
    const [outer, inner] = [new AbortController(), new AbortController()];
    const view = client.with({ signal: outer.signal }).with({ signal: inner.signal });
    const under = view.website.getWebsite("hang");
    outer.abort("all");
    await expect(under).rejects.toMatchObject({ reason: "aborted", cause: "all" });
    await expect(view.website.getWebsite("w")).rejects.toMatchObject({ reason: "aborted", cause: "all" });
  });

  it("shares token, listeners and the end", async () => {
    const { client, seen } = await serve();
    const view = client.with({ retries: 0 });
    client.authenticateTier("plugin", "ident", "key");
    await view.get("website/w");
    expect(seen[0]?.headers).toMatchObject({ "x-crisp-tier": "plugin", authorization: `Basic ${btoa("ident:key")}` });
    expect(view.auth).toBe(client.auth);
    view.setRtmMode("webhooks");
    const heard: unknown[] = [];
    client.on("message:send", (payload) => heard.push(payload.content));
    view.receiveHook({ website_id: "w", event: "message:send", data: { content: "Hi" }, timestamp: 1 });
    await expect.poll(() => heard).toEqual(["Hi"]);
    view.close();
    await expect(client.get("website/w")).rejects.toMatchObject({ reason: "closed" });
  });

  it("refuses options that make no sense", async () => {
    const { client } = await serve();
    expect(() => client.with({ timeout: -1 })).toThrow(TypeError);
    expect(() => client.with({ retries: 0.5 })).toThrow(TypeError);
  });
});

describe("raw", () => {
  it("resolves with the answer of any status", async () => {
    const { client, seen } = await serve();
    for (const status of [200, 206, 302, 404, 429, 500]) {
      const answer = await client.raw("get", `/website/w/${status}`, { query: { a: "é" }, retries: 0 });
      expect(answer).toMatchObject({ status, requestId: "r-1" });
      expect(answer.body).toEqual({ error: status >= 400, reason: "said", data: { a: 1 } });
      expect(answer.text).toBe(JSON.stringify(answer.body));
      expect(answer.headers["x-request-id"]).toBe("r-1");
      expect(answer.header("X-Request-Id")).toBe("r-1");
    }
    expect(seen[0]).toMatchObject({ verb: "GET", url: "/v1/website/w/200?a=%C3%A9" });
  });

  it("sends a body, and keeps what is no JSON as text", async () => {
    const { client, seen } = await serve();
    expect(await client.raw("POST", "website/text", { body: { b: 2 } })).toMatchObject({
      text: "<html>",
      body: undefined,
    });
    expect(seen[0]).toMatchObject({ verb: "POST", body: '{"b":2}' });
    expect(await client.raw("HEAD", "website/404")).toMatchObject({ status: 404, body: undefined });
  });

  it("tries again as any call does, and then resolves all the same", async () => {
    const { client, seen } = await serve();
    expect(await client.raw("GET", "503")).toMatchObject({ status: 503 });
    expect(seen.length).toBe(3);
    expect(await client.raw("POST", "503")).toMatchObject({ status: 503 });
    expect(seen.length).toBe(4);
  });

  it("rejects when no answer came, and for a verb or a place that is none of the API", async () => {
    const { client } = await serve();
    await expect(client.raw("GET", "hang", { timeout: 20 })).rejects.toBeInstanceOf(CrispTimeoutError);
    await expect(client.raw("TRACE", "website/w")).rejects.toMatchObject({ reason: "invalid_data" });
    await expect(client.raw("GET", "https://example.com/")).rejects.toMatchObject({ reason: "invalid_data" });
  });
});

it("a service can be taken apart, and be replaced", async () => {
  const { client } = await serve();
  const { website } = client;
  expect(client.website).toBe(website);
  const { getWebsite } = website;
  expect(await getWebsite("w")).toEqual({ a: 1 });
  expect(Object.keys(client)).toEqual(expect.arrayContaining(["website", "plugin", "user", "bucket", "media", "plan"]));
  (client as { plan: unknown }).plan = 7;
  expect(client.plan).toBe(7);
});
