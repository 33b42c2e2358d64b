import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Crisp, CrispNotFoundError, CrispValidationError } from "./index.js";

const KEY = "topsecret0123456789";
let server: Server;
let seen: [verb: string, url: string, body: string, header: unknown][];
let status = 200;
let client: Crisp;
let origin: string;

beforeEach(async () => {
  seen = [];
  status = 200;
  server = createServer(async (incoming, outgoing) => {
    let body = "";
    for await (const chunk of incoming.setEncoding("utf8")) body += chunk;
    seen.push([incoming.method ?? "", incoming.url ?? "", body, incoming.headers["x-mine"]]);
    outgoing.writeHead(status).end(JSON.stringify({ error: status >= 400, reason: "some_reason", data: { a: 1 } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new Crisp({ restHost: origin, tier: "plugin", identifier: "ident", key: KEY, mode: "webhooks" });
});

afterEach(() => {
  client.close();
  server.closeAllConnections();
  server.close();
});

describe("calls by URL", () => {
  it("take URLs and paths, with queries of their own, and send what the official ones send", async () => {
    const url = client.prepareRestUrl(["website", "1", "conversations", 2]);
    expect(url).toBe(`${origin}/v1/website/1/conversations/2`);
    expect(await client.get(url, { a: "é ü", none: null, list: [1], left: undefined })).toEqual({ a: 1 });
    await client.get("/website/1?a=1&a=2");
    await client.get("website/{x}/a%2Fb?a={1}", { b: 2 });
    await client.head(url);
    await client.post(url, { q: 1 }, { b: "é" });
    await client.patch(url, null, null);
    await client.put(url);
    await client.delete(url);
    await client.delete(url, {}, { why: "not" });
    expect(seen.map(([verb, path, body]) => [verb, path, body])).toEqual([
      ["GET", "/v1/website/1/conversations/2?a=%C3%A9+%C3%BC&list=%5B1%5D", ""],
      ["GET", "/v1/website/1?a=1&a=2", ""],
      ["GET", "/v1/website/%7Bx%7D/a%2Fb?b=2&a={1}", ""],
      ["HEAD", "/v1/website/1/conversations/2", ""],
      ["POST", "/v1/website/1/conversations/2?q=1", '{"b":"é"}'],
      ["PATCH", "/v1/website/1/conversations/2", "{}"],
      ["PUT", "/v1/website/1/conversations/2", "{}"],
      ["DELETE", "/v1/website/1/conversations/2", ""],
      ["DELETE", "/v1/website/1/conversations/2", '{"why":"not"}'],
    ]);
  });

  it("reject as every call does", async () => {
    status = 404;
    await expect(client.get("/website/1")).rejects.toThrow(CrispNotFoundError);
  });

  it("never take the credentials anywhere else", async () => {
    const port = new URL(origin).port;
    for (const elsewhere of [
      `http://localhost:${port}/v1/website`,
      `http://127.0.0.1:1/v1/website`,
      `${origin}/v2/website`,
      `${origin}/v1/../v2/website`,
      "/../v2/website",
      `${origin}/v1`,
      "",
      null as never,
    ]) {
      await expect(client.get(elsewhere)).rejects.toThrow(CrispValidationError);
    }
    expect(seen).toEqual([]);
    // These look like other hosts, and are paths.
    await client.get("//evil.example/website");
    expect(seen[0]?.[1]).toBe("/v1/evil.example/website");
  });

  it("bear the headers that were set last, alone", async () => {
    client.setCustomHeaders({ "X-Mine": "1" });
    await client.get("/website");
    client.setCustomHeaders({});
    await client.get("/website");
    expect(seen.map((one) => one[3])).toEqual(["1", undefined]);
    for (const wrong of [null, "a", []]) expect(() => client.setCustomHeaders(wrong as never)).toThrow(TypeError);
  });

  it("need segments in an array", () => {
    expect(() => client.prepareRestUrl("website" as never)).toThrow(TypeError);
  });
});

describe("auth", () => {
  it("tells who the client is, as it is now", () => {
    expect([client.auth.tier, client.auth.identifier, client.auth.key]).toEqual(["plugin", "ident", KEY]);
    expect(client.auth.token).toBe(btoa(`ident:${KEY}`));
    client.setTier("");
    expect(client.auth.tier).toBe("user");
    client.auth.tier = "website";
    expect(client.auth.tier).toBe("website");
    client.authenticate("other", "key");
    expect([client.auth.identifier, client.auth.key]).toEqual(["other", "key"]);
    expect({ ...new Crisp().auth }).toEqual({ tier: "user", identifier: null });
  });

  it("never shows the key", () => {
    for (const shown of [client, client.auth, { ...client.auth }, { ...client }]) {
      const texts = [
        JSON.stringify(shown),
        inspect(shown, { depth: 9, showHidden: true, getters: true }),
        inspect(shown),
        String(shown),
      ];
      for (const text of texts) {
        expect(text).not.toContain(KEY);
        expect(text).not.toContain(btoa(`ident:${KEY}`));
      }
    }
  });

  it("needs identifier and key together, in options", () => {
    expect(() => new Crisp({ identifier: "ident" })).toThrow(/key/);
    expect(() => new Crisp({ key: KEY })).toThrow(/identifier/);
    expect(() => new Crisp({ tier: "none" as never })).toThrow(TypeError);
    expect(() => new Crisp({ rtmHost: "" })).not.toThrow();
  });
});

describe("hooks", () => {
  const body = { website_id: "1", event: "session:set_state", data: { state: "resolved" }, timestamp: 1 };

  it("go to the handlers, after this turn", async () => {
    expect(Crisp.RTM_MODES).toEqual({ WebSockets: "websockets", WebHooks: "webhooks" });
    const handler = vi.fn();
    await client.on("session:set_state", handler);
    expect(client.receiveHook(body)).toBeNull();
    expect(handler).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(handler.mock.calls).toEqual([[{ state: "resolved" }]]);
    expect(client.receiveHook({ ...body, event: "message:send" })).toBeNull();
  });

  it("that are none are an Error, which is not thrown", () => {
    const { event: _event, ...noEvent } = body;
    for (const wrong of [null, undefined, "", 1, [], {}, noEvent, { ...body, data: null }, { ...body, event: 1 }]) {
      expect(client.receiveHook(wrong)).toBeInstanceOf(Error);
    }
    client.close();
    expect(client.receiveHook(body)).toBeInstanceOf(Error);
  });

  it("are verified, parsed or as they came, before anybody listens", () => {
    const text = JSON.stringify(body);
    const signature = createHmac("sha256", "secret").update(`[5;${text}]`).digest("hex");
    for (const verify of [client.verifyHook, client.verifyWidget]) {
      for (const form of [body, text, Buffer.from(text)]) expect(verify("secret", form, 5, signature)).toBe(true);
      expect(verify("secret", body, "5", signature.toUpperCase())).toBe(true);
      const circular: Record<string, unknown> = {};
      circular.self = circular;
      const wrong: unknown[][] = [
        ["other", body, 5, signature],
        ["", body, 5, signature],
        ["secret", { ...body, timestamp: 2 }, 5, signature],
        ["secret", `${text} `, 5, signature],
        ["secret", body, 6, signature],
        ["secret", body, 0, signature],
        ["secret", body, "x", signature],
        ["secret", body, undefined, signature],
        ["secret", body, 5, undefined],
        ["secret", body, 5, "zz"],
        ["secret", null, 5, signature],
        ["secret", circular, 5, signature],
      ];
      for (const args of wrong) expect(Reflect.apply(verify, client, args)).toBe(false);
    }
  });
});
