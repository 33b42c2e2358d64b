import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Agent, Pool } from "undici";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Crisp } from "../index.js";

const seen: string[] = [];
const server = createServer((request, response) => {
  seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? ""}`.trim());
  response.end(JSON.stringify({ error: false, reason: "resolved", data: { a: "a".repeat(1_000) } }));
});
let restHost: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  restHost = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it("calls go through a fetch that is given", async () => {
  const urls: string[] = [];
  const client = new Crisp({
    restHost,
    fetch: async (input, init) => {
      urls.push(`${init?.method} ${String(input)}`);
      return fetch(input, init);
    },
  });
  await client.website.getWebsite("w");
  expect(urls).toEqual([`GET ${restHost}/v1/website/w`]);
  client.close();
});

it("what a given fetch throws is an error of ours, tried again", async () => {
  let calls = 0;
  const broken = async (): Promise<never> => {
    calls++;
    throw new TypeError("broken");
  };
  const client = new Crisp({ restHost, fetch: broken });
  await expect(client.website.getWebsite("w")).rejects.toMatchObject({ reason: "network_error", attempts: 3 });
  expect(calls).toBe(3);
});

it("a given fetch that never ends is not waited for longer than the call may take", async () => {
  const client = new Crisp({ restHost, fetch: () => new Promise(() => {}), timeout: 30 });
  await expect(client.website.getWebsite("w")).rejects.toMatchObject({ reason: "timeout" });
});

it("calls go through a dispatcher of undici, which the client does not close", async () => {
  for (const dispatcher of [new Agent(), new Pool(restHost)]) {
    const client = new Crisp({ restHost, dispatcher, identifier: "ident", key: "key" });
    seen.length = 0;
    expect(await client.website.getWebsite("w")).toHaveProperty("a");
    expect(seen).toEqual([`GET /v1/website/w Basic ${btoa("ident:key")}`]);
    client.close();
    await expect(client.website.getWebsite("w")).rejects.toMatchObject({ reason: "closed" });
    expect(dispatcher.closed).toBe(false);
    await dispatcher.close();
    const late = new Crisp({ restHost, dispatcher, retries: 0 });
    await expect(late.website.getWebsite("w")).rejects.toMatchObject({ reason: "network_error" });
  }
});

it("an answer that is too long is an error, and not asked for again", async () => {
  const client = new Crisp({ restHost, maxResponseSize: 500 });
  seen.length = 0;
  await expect(client.website.getWebsite("w")).rejects.toMatchObject({
    name: "CrispNetworkError",
    reason: "response_too_large",
    attempts: 1,
  });
  expect(seen.length).toBe(1);
  client.close();
});

it("refuses what can carry nothing", () => {
  expect(() => new Crisp({ fetch: "fetch" as never })).toThrow(TypeError);
  expect(() => new Crisp({ maxResponseSize: 0 })).toThrow(TypeError);
});
