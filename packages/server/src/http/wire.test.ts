import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import https from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterEach, describe, expect, test } from "vitest";
import { headersOf, websiteId } from "../testing/caller.js";
import { localhost } from "../testing/certificate.js";
import { echo, fakeHttp } from "../testing/http.js";
import type { HttpDependencies } from "./server.js";

const website = `/v1/website/${websiteId}`;
const credentials = `Authorization: ${headersOf("website").authorization}\r\n`;
let app: FastifyInstance | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function listen(overrides?: Partial<HttpDependencies>): Promise<number> {
  app = fakeHttp(overrides);
  await app.listen({ host: "127.0.0.1", port: 0 });
  return (app.server.address() as AddressInfo).port;
}

/** A connection that collects what it is sent. */
function open(port: number) {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk.toString();
  });
  socket.on("error", () => {});
  const closed = new Promise<string>((resolve) => socket.once("close", () => resolve(text)));
  return { socket, closed, text: () => text };
}

/** Sends bytes as they are and answers everything that came back until the server closed. */
function send(port: number, bytes: string | Buffer): Promise<string> {
  const { socket, closed } = open(port);
  socket.write(bytes);
  return closed;
}

const get = (path: string, more = "") =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\n${credentials}${more}Connection: close\r\n\r\n`;
const dataOf = (answer: string) => JSON.parse(answer.slice(answer.indexOf("\r\n\r\n") + 4));
const statusOf = (answer: string) => Number(answer.split(" ")[1]);

describe("bytes that no well-behaved client sends", () => {
  test("a bare % in the path is what it looks like", async () => {
    const answer = await send(await listen(), get(`${website}/thing/50%`));
    expect(dataOf(answer).data.params.name).toBe("50%");
  });

  test.each([
    ["GET /v1/a b HTTP/1.1\r\nHost: x\r\n\r\n", 400, "spaces and characters beyond ASCII must be percent-encoded"],
    ["GET /v1/caf\u00e9 HTTP/1.1\r\nHost: x\r\n\r\n", 400, "characters beyond ASCII must be percent-encoded"],
    ["nonsense\r\n\r\n", 400, "The request is not valid HTTP/1.1."],
    ["GET /v1/x HTTP/1.1\r\nHost x\r\n\r\n", 400, "The request is not valid HTTP/1.1."],
    [`GET /${"x".repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 414, "The URL must be at most 16384 bytes."],
    [`GET /v1/x HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(40_000)}\r\n\r\n`, 400, "headers"],
    ["POST /v1/x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400, "The request is not valid HTTP/1.1."],
  ])("%.30j is answered with an envelope", async (bytes, status, message) => {
    const answer = await send(await listen(), bytes);
    expect(statusOf(answer)).toBe(status);
    expect(answer).toMatch(/\r\nX-Request-Id: \S+\r\n/i);
    expect(dataOf(answer).error).toBe(true);
    expect(dataOf(answer).data.message).toContain(message);
  });

  test("a chunked body counts too, and its sender sees the 413", async () => {
    const port = await listen();
    const { socket, closed } = open(port);
    socket.write(
      `POST ${website}/thing/x HTTP/1.1\r\nHost: x\r\n${credentials}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n`,
    );
    const chunk = "x".repeat(100_000);
    for (let i = 0; i < 20; i++) socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
    socket.write("0\r\n\r\n");
    const answer = await closed;
    expect(statusOf(answer)).toBe(413);
    expect(dataOf(answer).reason).toBe("payload_too_large");
  });

  test("a connection goes on after a 413", async () => {
    const port = await listen();
    const { socket, closed, text } = open(port);
    const body = "x".repeat(1_100_000);
    socket.write(
      `POST ${website}/thing/x HTTP/1.1\r\nHost: x\r\n${credentials}Content-Length: ${body.length}\r\n\r\n${body}`,
    );
    await expect.poll(text).toContain("payload_too_large");
    socket.write(get(`${website}/thing/next`));
    expect(await closed).toContain('"name":"next"');
  });

  test("requests that do not wait for one another are answered in their order", async () => {
    const port = await listen();
    const paths = ["first", "second", "third"].map((name) => `${website}/thing/${name}`);
    const requests = paths.map((path) => get(path).replace("Connection: close\r\n", ""));
    const answer = await send(port, requests.join("") + get(`${website}/thing/last`));
    expect(answer.match(/"name":"\w+"/g)).toEqual([
      '"name":"first"',
      '"name":"second"',
      '"name":"third"',
      '"name":"last"',
    ]);
    expect(answer.match(/HTTP\/1.1 200/g)).toHaveLength(4);
  });

  test("nobody without a token has a body read", async () => {
    const port = await listen();
    const { socket, text } = open(port);
    socket.write(`POST ${website}/thing/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n`);
    await expect.poll(text).toContain("invalid_session");
    socket.destroy();
  });

  test("a body that breaks off leaves the server as it was", async () => {
    const port = await listen();
    const { socket, closed } = open(port);
    socket.write(`POST ${website}/thing/x HTTP/1.1\r\nHost: x\r\n${credentials}Content-Length: 1000\r\n\r\n{"title"`);
    setTimeout(() => socket.destroy(), 50);
    await closed;
    expect(statusOf(await send(port, get(`${website}/thing/x`)))).toBe(200);
  });

  test("HEAD has no body on the wire", async () => {
    const answer = await send(await listen(), get(`${website}x/thing/x`).replace("GET", "HEAD"));
    expect(statusOf(answer)).toBe(404);
    expect(answer.endsWith("\r\n\r\n")).toBe(true);
  });
});

describe("the gateway's polling", () => {
  test("is asked before the router, but not for the API", async () => {
    const asked: string[] = [];
    const polling: HttpDependencies["polling"] = {
      handles: (url) => asked.push(url) > 0 && url.includes("EIO="),
      handle: (_request, response) => void response.end("polled"),
    };
    const port = await listen({ polling });
    expect(await send(port, get("/socket.io/?EIO=4"))).toContain("polled");
    expect(statusOf(await send(port, get("/healthz")))).toBe(200);
    expect(statusOf(await send(port, get(`${website}/thing/x?EIO=4`)))).toBe(200);
    expect(asked).toEqual(["/socket.io/?EIO=4", "/healthz"]);
  });
});

describe("closing", () => {
  test("answers what was accepted, refuses what is new, and leaves no connection", async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = false;
    const handlers = {
      ...echo,
      "website.get": async () => {
        begun = true;
        await released;
        return { data: { done: true } };
      },
    };
    const port = await listen({ handlers });
    const silent = open(port);
    const idle = open(port);
    idle.socket.write(`GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n`);
    const busy = open(port);
    busy.socket.write(`GET ${website}/thing/x HTTP/1.1\r\nHost: x\r\n${credentials}\r\n`);
    await expect.poll(idle.text).toContain("alive");
    await expect.poll(() => begun).toBe(true);

    const closing = app?.close();
    expect(await silent.closed).toBe("");
    await idle.closed;
    await expect(send(port, get("/healthz"))).resolves.toBe("");
    expect(busy.text()).toBe("");
    release();
    expect(await busy.closed).toContain('"done":true');
    await closing;
    app = undefined;
  });

  test("answers a request that was on its way when it began, and says that the connection ends", async () => {
    const { socket, closed, text } = open(await listen());
    const request = `GET ${website}/thing/x HTTP/1.1\r\nHost: x\r\n${credentials}\r\n`;
    socket.write(request);
    await expect.poll(text).toContain('"name":"x"');
    const first = text().length;
    const closing = app?.close();
    socket.write(request);
    const second = (await closed).slice(first);
    expect(statusOf(second)).toBe(200);
    expect(second.toLowerCase()).toContain("connection: close");
    await closing;
    app = undefined;
  });

  test("answers a request that was half sent, and tells a load balancer to look elsewhere", async () => {
    const port = await listen();
    const { socket, closed, text } = open(port);
    // The answer to the one before tells that the half was read as well.
    socket.write("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /readyz HTTP/1.1\r\n");
    await expect.poll(text).toContain("alive");
    const first = text().length;
    const closing = app?.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.write("Host: x\r\n\r\n");
    const answer = (await closed).slice(first);
    expect(statusOf(answer)).toBe(503);
    expect(answer.toLowerCase()).toContain("connection: close");
    expect(dataOf(answer)).toEqual({ status: "closing" });
    await closing;
    app = undefined;
  });
});

test("TLS takes paths of PEM files", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-tls-"));
  try {
    const tls = { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") };
    writeFileSync(tls.cert, localhost.certificate);
    writeFileSync(tls.key, localhost.key);
    const port = await listen({ options: { tls } });
    const request = { port, host: "127.0.0.1", path: `${website}/thing/x`, headers: headersOf("user") };
    const text = await new Promise<string>((resolve, reject) => {
      https
        .get({ ...request, ca: localhost.certificate, servername: "localhost", agent: false }, (response) => {
          let body = "";
          response.on("data", (chunk) => {
            body += chunk;
          });
          response.on("end", () => resolve(body));
        })
        .on("error", reject);
    });
    expect(JSON.parse(text).data.base).toEqual({ http: `https://127.0.0.1:${port}`, ws: `wss://127.0.0.1:${port}` });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
