import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HookReceiver, signHook } from "./index.js";

const WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc";
const secret = "a signing secret";
const data = { website_id: WEBSITE, content: "Grüße 👋" } as never;
const cleanups: (() => unknown)[] = [];
let receiver: HookReceiver;
let heard: unknown[];

function delivery(over: { secret?: string; timestamp?: number } = {}): {
  headers: Record<string, string>;
  body: string;
} {
  return signHook({ secret, website_id: WEBSITE, event: "message:send", data, ...over });
}

beforeEach(() => {
  receiver = new HookReceiver({ secret, maxBytes: 2_000 });
  // Of this test alone: handlers of another may still be running.
  const mine: unknown[] = [];
  heard = mine;
  receiver.on("message:send", (message) => mine.push(message.content));
});

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
}

async function withHono(): Promise<(url: string, init: RequestInit) => Promise<Response>> {
  const app = new Hono();
  app.post("/hooks", receiver.hono());
  return async (url, init) => app.request(url, init);
}

const overNode = async (server: Server) => {
  const url = await listen(server);
  return (_: string, init: RequestInit) => fetch(url, init);
};

const adapters: [string, () => Promise<(url: string, init: RequestInit) => Promise<Response>>][] = [
  ["node:http", () => overNode(createServer(receiver.node()))],
  [
    "express, unparsed",
    () => {
      const app = express();
      app.post("/hooks", receiver.express());
      return overNode(createServer(app));
    },
  ],
  [
    "express, parsed as JSON",
    () => {
      const app = express();
      app.use(express.json());
      app.post("/hooks", receiver.express());
      return overNode(createServer(app));
    },
  ],
  [
    "express, raw",
    () => {
      const app = express();
      app.use(express.raw({ type: "*/*" }));
      app.post("/hooks", receiver.express());
      return overNode(createServer(app));
    },
  ],
  [
    "fastify",
    async () => {
      const app = fastify();
      app.post("/hooks", receiver.fastify());
      cleanups.push(() => app.close());
      await app.listen({ port: 0, host: "127.0.0.1" });
      const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/hooks`;
      return (_, init) => fetch(url, init);
    },
  ],
  ["hono", withHono],
  ["fetch", async () => async (url, init) => receiver.fetch(new Request(url, init))],
];

describe.each(adapters)("%s", (_name, open) => {
  it("answers 200, then calls handlers, and refuses what is forged", async () => {
    const send = await open();
    const post = (headers: Record<string, string>, body: string) =>
      send("http://127.0.0.1/hooks", { method: "POST", headers, body });
    const { headers, body } = delivery();
    const good = await post(headers, body);
    expect([good.status, await good.json()]).toEqual([200, { error: false, reason: "received", data: {} }]);
    await vi.waitFor(() => expect(heard).toEqual(["Grüße 👋"]));
    const forged = await post({ ...headers, "x-crisp-signature": "00".repeat(32) }, body);
    expect([forged.status, await forged.json()]).toEqual([
      401,
      { error: true, reason: "invalid_signature", data: { message: "The signature does not fit the body." } },
    ]);
    expect(heard.length).toBe(1);
  });
});

describe("node", () => {
  it("answers 413 to a body that is too large, also when it does not say how large it is", async () => {
    const url = await listen(createServer(receiver.node()));
    const body = "x".repeat(100_000);
    expect((await fetch(url, { method: "POST", body })).status).toBe(413);
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(url, { method: "POST" }, (answer) => {
        resolve(answer.statusCode);
        answer.resume();
      });
      request.on("error", reject);
      // In chunks, and without an end.
      request.write("x".repeat(3_000));
    });
    expect(status).toBe(413);
  });

  it("answers 405 to other verbs", async () => {
    const url = await listen(createServer(receiver.node()));
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it("answers 500 when told to wait and a handler fails, and takes the next delivery as new", async () => {
    const url = await listen(createServer(receiver.node({ wait: true })));
    receiver.onError(() => {});
    const once = vi.fn(() => Promise.reject(new Error("not now")));
    receiver.once("message:send", once);
    const { headers, body } = delivery();
    const post = async () => (await fetch(url, { method: "POST", headers, body })).status;
    expect([await post(), await post(), await post()]).toEqual([500, 200, 200]);
    expect([once.mock.calls.length, heard.length]).toEqual([1, 2]);
  });

  it("gives up a body that breaks off", async () => {
    const reasons: unknown[] = [];
    const server = createServer((incoming) => {
      receiver.receive(incoming).catch((error) => reasons.push(error.reason));
      // Before the server has it, it would break off unseen.
      request.destroy();
    });
    const url = await listen(server);
    const request = httpRequest(url, { method: "POST", headers: { "content-length": "100" } });
    request.on("error", () => {});
    request.write("{");
    await vi.waitFor(() => expect(reasons).toEqual(["aborted"]));
  });

  it("says what is wrong with the program when something else has read the body", async () => {
    const told: unknown[] = [];
    receiver.onError((error) => told.push((error as { reason: string }).reason));
    const handle = receiver.node();
    const url = await listen(
      createServer(async (request, response) => {
        for await (const _chunk of request);
        await handle(request, response);
      }),
    );
    expect((await fetch(url, { method: "POST", ...delivery() })).status).toBe(500);
    expect(told).toEqual(["body_unavailable"]);
  });
});

it("hono gives a body that was read before", async () => {
  const app = new Hono();
  app.post("/hooks", async (context) => {
    await context.req.json();
    return receiver.hono()(context);
  });
  expect((await app.request("/hooks", { method: "POST", ...delivery() })).status).toBe(200);
});

it("fetch tells a platform of handlers that still run", async () => {
  const work: Promise<unknown>[] = [];
  const request = new Request("http://127.0.0.1/hooks", { method: "POST", ...delivery() });
  await receiver.fetch(request, { waitUntil: (promise: Promise<unknown>) => work.push(promise) });
  expect(heard).toEqual([]);
  await Promise.all(work);
  expect([work.length, heard.length]).toEqual([1, 1]);
});

describe("lambda", () => {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const lists = (headers: Record<string, string>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  const http = { method: "POST", path: "/hooks", protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "" };

  it.each([
    [
      "API Gateway 1",
      ({ headers, body }: ReturnType<typeof delivery>) => ({
        resource: "/hooks",
        httpMethod: "POST",
        headers,
        multiValueHeaders: lists(headers),
        queryStringParameters: null,
        requestContext: {},
        body,
        isBase64Encoded: false,
      }),
    ],
    [
      "API Gateway 2 and function URLs",
      ({ headers, body }: ReturnType<typeof delivery>) => ({
        version: "2.0",
        rawPath: "/hooks",
        rawQueryString: "",
        headers,
        requestContext: { http },
        body: base64(body),
        isBase64Encoded: true,
      }),
    ],
    [
      "a load balancer",
      ({ headers, body }: ReturnType<typeof delivery>) => ({
        requestContext: { elb: {} },
        httpMethod: "POST",
        multiValueHeaders: lists(headers),
        body: base64(body),
        isBase64Encoded: true,
      }),
    ],
  ])("takes events of %s, and waits for handlers", async (_name, event) => {
    const handle = receiver.lambda();
    const good = await handle(event(delivery()));
    expect([good.statusCode, heard]).toEqual([200, ["Grüße 👋"]]);
    expect((await handle(event(delivery({ secret: "none" })))).statusCode).toBe(401);
  });

  it("finds the key of unsigned hooks", async () => {
    const open = new HookReceiver({ allowUnsigned: true, key: "a b" }).lambda();
    const { headers, body } = delivery();
    const event = { headers, body, isBase64Encoded: false };
    expect((await open({ ...event, rawQueryString: "key=a+b" })).statusCode).toBe(200);
    expect((await open({ ...event, queryStringParameters: { key: "a b" } })).statusCode).toBe(200);
    expect((await open({ ...event, multiValueQueryStringParameters: { key: ["a"] } })).statusCode).toBe(401);
  });
});
