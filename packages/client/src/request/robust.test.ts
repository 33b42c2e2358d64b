import { createServer, type Socket } from "node:net";
import { Agent } from "undici";
import { afterEach, describe, expect, it } from "vitest";
import { Crisp, CrispError } from "../index.js";
import type { CrispOptions } from "../settings.js";

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

/** A server that answers each request by these bytes, whatever they are, and then ends the connection unless told not to. */
async function serve(bytes: string | Buffer, options: CrispOptions, end = true): Promise<Crisp> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", () => {
      socket.write(bytes);
      if (end) socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const client = new Crisp({ restHost: `http://127.0.0.1:${port}`, retries: 0, timeout: 2_000, ...options });
  ended.push(() => {
    client.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return client;
}

const fine = '{"error":false,"reason":"resolved","data":{"name":"Acme"}}';
const answer = (status: string, body: string, headers = ""): string =>
  `HTTP/1.1 ${status}\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

describe.each([
  ["node:http", () => ({})],
  ["fetch", () => ({ fetch })],
  ["undici", () => ({ dispatcher: new Agent() })],
] as [string, () => CrispOptions][])("by %s", (_name, options) => {
  const get = async (bytes: string | Buffer, end = true): Promise<unknown> => {
    const client = await serve(bytes, options(), end);
    return client.website.getWebsite("w").catch((error: unknown) => error);
  };

  it.each([
    ["without a type, or with a wrong one", answer("200 OK", fine, "Content-Type: text/html\r\n")],
    ["of HTTP 1.0, which ends with the connection", `HTTP/1.0 200 OK\r\n\r\n${fine}`],
    ["after interim ones", `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${answer("200 OK", fine)}`],
    [
      "in chunks",
      `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${fine.length.toString(16)}\r\n${fine}\r\n0\r\n\r\n`,
    ],
  ])("an answer %s is read", async (_kind, bytes) => {
    expect(await get(bytes)).toEqual({ name: "Acme" });
  });

  it("an answer that says that it is empty has no data", async () => {
    expect(await get("HTTP/1.1 204 No Content\r\n\r\n")).toEqual({});
    expect(await get(answer("200 OK", ""))).toEqual({});
  });

  it("bytes that are no UTF-8 end nothing", async () => {
    const body = Buffer.from(fine.replace("Acme", "A*e"), "latin1");
    body[body.indexOf("*")] = 0xff;
    const head = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`);
    expect(await get(Buffer.concat([head, body]))).toEqual({ name: "A\u{fffd}e" });
  });

  it.each([
    [
      "garbled",
      answer("200 OK", '{"error":fal'),
      { name: "CrispNetworkError", reason: "invalid_response", status: 200 },
    ],
    ["of a proxy", answer("200 OK", "<html>"), { name: "CrispNetworkError", reason: "invalid_response", status: 200 }],
    ["that is no object", answer("200 OK", "[1]"), { name: "CrispNetworkError", reason: "invalid_response" }],
    [
      "cut short",
      answer("200 OK", fine).slice(0, -9),
      { name: "CrispNetworkError", reason: "network_error", status: 0 },
    ],
    ["cut in its head", "HTTP/1.1 200 OK\r\nConte", { name: "CrispNetworkError", reason: "network_error" }],
    ["of no bytes", "", { name: "CrispNetworkError", reason: "network_error" }],
    ["that is not HTTP", "SSH-2.0-OpenSSH\r\n", { name: "CrispNetworkError", reason: "network_error" }],
    ["of a failing proxy", answer("502 Bad Gateway", "<html>"), { name: "CrispServerError", reason: "http_error" }],
    [
      "that leads elsewhere",
      answer("302 Found", "", "Location: https://example.com/\r\n"),
      { name: "CrispError", status: 302 },
    ],
  ])("an answer %s is an error of ours", async (_kind, bytes, expected) => {
    const error = await get(bytes);
    expect(error).toBeInstanceOf(CrispError);
    expect(error).toMatchObject(expected);
  });

  it("an answer that stops in the middle ends with the time of the call", async () => {
    const client = await serve(answer("200 OK", fine).slice(0, -9), { ...options(), timeout: 100 }, false);
    await expect(client.website.getWebsite("w")).rejects.toMatchObject({ name: "CrispTimeoutError" });
  });
});

describe("a header that no message can carry", () => {
  it("is refused before anything is sent", async () => {
    const client = await serve(answer("200 OK", fine), { retries: 2 });
    const call = { params: { website_id: "w" }, headers: { "x-a": "1\r\nx-b: 2" } };
    await expect(client.request("GET /website/{website_id}", call)).rejects.toMatchObject({
      name: "CrispValidationError",
      outcome: "unsent",
      detail: "The header x-a has a character that no header can carry.",
    });
    expect(() => client.with({ headers: { "a b": "1" } })).toThrow(TypeError);
    expect(() => client.setCustomHeaders({ a: "1\n2" })).toThrow(TypeError);
    expect(() => new Crisp({ headers: { a: "👋" } })).toThrow(TypeError);
  });

  it("is refused when a hook sets it, too", async () => {
    for (const dispatcher of [undefined, new Agent()]) {
      const hooks = { before: ({ headers }: { headers: Record<string, string> }) => (headers.a = "1\r\nb: 2") };
      const client = await serve(answer("200 OK", fine), { hooks, dispatcher, retries: 2 });
      await expect(client.website.getWebsite("w")).rejects.toMatchObject({ reason: "invalid_data", attempts: 0 });
    }
  });
});
