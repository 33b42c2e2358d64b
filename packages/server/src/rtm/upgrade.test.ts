import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openSockets, raw, type Sockets } from "../testing/sockets.js";

const offer = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAA\r\n";
let sockets: Sockets;
let server: Server;
let client: Socket;
let answer: string;

beforeEach(async () => {
  sockets = await openSockets();
  server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const { method, url, headers } = request;
      response.end(JSON.stringify({ method, url, body, kept: headers["x-kept"], upgrade: headers.upgrade ?? "none" }));
    });
  });
  sockets.gateway.attach(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  answer = "";
  client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.setEncoding("utf8").on("data", (chunk) => {
    answer += chunk;
  });
});
afterEach(async () => {
  client.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await sockets.close();
});

async function answered(count: number): Promise<unknown[]> {
  const bodies = () => [...answer.matchAll(/\{[^}]*\}/g)].map(([text]) => JSON.parse(text));
  await vi.waitFor(() => expect(bodies()).toHaveLength(count));
  return bodies();
}

test("a request that offers HTTP/2 is served as if it did not", async () => {
  client.write(`GET /v1/a?b=c HTTP/1.1\r\nHost: x\r\nX-Kept: \u00e9\r\n${offer}\r\n`, "latin1");
  const expected = { method: "GET", url: "/v1/a?b=c", body: "", kept: "\u00e9", upgrade: "none" };
  expect(await answered(1)).toEqual([expected]);
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
});

test("so is one with a body, in pieces, and the next on the same connection", async () => {
  client.write(`POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n${offer}\r\n0123`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  client.write("456789");
  await answered(1);
  client.write(`POST /b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n${offer}\r\n3\r\nabc\r\n0\r\n\r\n`);
  await answered(2);
  client.write("GET /c HTTP/1.1\r\nHost: x\r\n\r\n");
  expect(await answered(3)).toMatchObject([
    { url: "/a", body: "0123456789" },
    { url: "/b", body: "abc" },
    { url: "/c", body: "" },
  ]);
});

test("a client that goes away in the middle hurts nobody", async () => {
  client.write(`POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n${offer}\r\n0123`);
  client.resetAndDestroy();
  const other = await raw(sockets);
  other.close();
  await other.closed;
});
