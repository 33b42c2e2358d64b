import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Crisp, CrispTimeoutError, CrispValidationError } from "./index.js";

/* What programs without types may get wrong: each mistake has one sentence, and none has another effect. */

const odd = (value: unknown) => value as never;
let server: Server;
let restHost: string;
const clients: Crisp[] = [];

beforeEach(async () => {
  server = createServer((_request, response) => response.end('{"error":false,"reason":"resolved","data":{}}'));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  restHost = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  server.closeAllConnections();
  server.close();
});

function open(options: object = {}): Crisp {
  const client = new Crisp({ restHost, ...options });
  clients.push(client);
  return client;
}

it.each([
  [null, "must be an object, got null"],
  ["https://api.crisp.chat", "must be an object"],
  [{ timeout: "5" }, "timeout must be a number"],
  [{ headers: 5 }, "headers must be an object, got number"],
  [{ dispatcher: 5 }, "dispatcher must be an object"],
  [{ hooks: () => {}, logger: "console" }, "logger must be an object"],
  [{ hooks: { before: 5 } }, "hooks.before must be a function"],
  [{ limiter: true }, "limiter must be false or an object"],
  [{ fingerprints: "no" }, "fingerprints must be true or false"],
])("a client of the options %j is refused", (options, sentence) => {
  expect(() => new Crisp(odd(options))).toThrow(TypeError);
  expect(() => new Crisp(odd(options))).toThrow(sentence);
});

describe("a call", () => {
  const circular: Record<string, unknown> = {};
  circular.self = circular;

  it.each([
    ["a query that is a circle", (client: Crisp) => client.website.listConversations("w", 1, odd({ circular }))],
    ["a query with a date that is none", (client: Crisp) => client.get("/website/w", { since: new Date(Number.NaN) })],
    [
      "a signal that is none",
      (client: Crisp) => client.request("GET /website/{website_id}", odd({ params: { website_id: "w" }, signal: 5 })),
    ],
    ["a route that is no text", (client: Crisp) => client.request(odd(null))],
  ])("with %s rejects, and nothing else happens", async (_what, call) => {
    await expect(call(open())).rejects.toBeInstanceOf(CrispValidationError);
    // A pause that began anyway would end in an exception of its own.
    await new Promise((resolve) => setTimeout(resolve, 30));
  });

  it("takes null for no signal", async () => {
    const client = open();
    await expect(client.with(odd({ signal: null })).website.getWebsite("w")).resolves.toEqual({});
  });

  it("ends in its time though a hook never does", async () => {
    const never = () => new Promise<void>(() => {});
    const call = open({ hooks: { before: never }, timeout: 50 }).website.getWebsite("w");
    await expect(call).rejects.toBeInstanceOf(CrispTimeoutError);
    await expect(call).rejects.toMatchObject({ outcome: "unsent" });
    const signal = AbortSignal.timeout(20);
    const aborted = open({ hooks: { before: never } })
      .with({ signal })
      .website.getWebsite("w");
    await expect(aborted).rejects.toMatchObject({ reason: "aborted" });
  });

  it("has options that are an object", () => {
    expect(() => open().with(odd(null))).toThrow(TypeError);
    expect(() => open().with(odd({ signal: "now" }))).toThrow("signal must be an AbortSignal");
  });
});
