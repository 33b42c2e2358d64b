import { getEventListeners } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Agent, fetch as undiciFetch } from "undici";
import { afterEach, describe, expect, it } from "vitest";
import * as fetchPort from "./fetch.js";
import * as nodePort from "./node.js";
import type { HttpPort, PortRequest } from "./port.js";

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

function agent(): Agent {
  const made = new Agent();
  cleanups.push(() => void made.destroy());
  return made;
}

/** A dispatcher that calls its handlers as undici did before 7. */
function older(agent: Agent): { dispatch(options: never, handler: object): boolean } {
  const names = ["onConnect", "onHeaders", "onData", "onComplete", "onError"];
  return {
    dispatch: (options, handler) => {
      const of = handler as Record<string, (...args: unknown[]) => unknown>;
      return agent.dispatch(options, Object.fromEntries(names.map((name) => [name, of[name]?.bind(handler)])) as never);
    },
  };
}

async function serve(listener: RequestListener): Promise<{ origin: string; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function request(origin: string, over: Partial<PortRequest> = {}): PortRequest {
  return {
    verb: "GET",
    origin,
    path: "/a?b=1",
    headers: {},
    body: undefined,
    repeatable: true,
    timeout: 5000,
    signal: undefined,
    ...over,
  };
}

describe.each([
  ["node", () => nodePort.createPort({ maxResponseSize: 100_000 })],
  ["fetch", () => fetchPort.createPort({ maxResponseSize: 100_000 })],
  ["given fetch", () => nodePort.createPort({ maxResponseSize: 100_000, fetch: (...call) => fetch(...call) })],
  ["dispatcher of undici 7", () => nodePort.createPort({ maxResponseSize: 100_000, dispatcher: agent() })],
  ["dispatcher of older undici", () => nodePort.createPort({ maxResponseSize: 100_000, dispatcher: older(agent()) })],
  [
    "given fetch with a dispatcher",
    () => nodePort.createPort({ maxResponseSize: 100_000, fetch: undiciFetch, dispatcher: agent() }),
  ],
])("%s port", (_name, createPort) => {
  function open(): HttpPort {
    const port = createPort();
    cleanups.push(() => port.close());
    return port;
  }

  it("takes no longer answer than it may, whether its length is told or not", async () => {
    const { origin } = await serve((incoming, answer) => {
      if (incoming.url === "/told") answer.setHeader("content-length", 200_000);
      const size = incoming.url === "/fits" ? 100_000 : 200_000;
      for (let sent = 0; sent < size; sent += 20_000) answer.write("a".repeat(20_000));
      answer.end();
    });
    const port = open();
    expect((await port.send(request(origin, { path: "/fits" }))).text.length).toBe(100_000);
    for (const path of ["/told", "/untold"]) {
      await expect(port.send(request(origin, { path }))).rejects.toMatchObject({ kind: "too large" });
    }
  });

  it("puts characters together that come in pieces", async () => {
    const { origin } = await serve(async (_incoming, answer) => {
      for (const byte of Buffer.from("aü👋é")) {
        answer.write(Buffer.of(byte));
        await new Promise((resolve) => setTimeout(resolve, 3));
      }
      answer.end();
    });
    expect((await open().send(request(origin))).text).toBe("aü👋é");
  });

  it("lets fifty calls share one signal, and leaves nothing at it", async () => {
    const warnings: unknown[] = [];
    const warned = (warning: unknown): unknown => warnings.push(warning);
    process.on("warning", warned);
    const { origin } = await serve((_incoming, answer) => void setTimeout(() => answer.end("a"), 10));
    const { signal } = new AbortController();
    const port = open();
    await Promise.all(Array.from({ length: 50 }, () => port.send(request(origin, { signal }))));
    expect(getEventListeners(signal, "abort").length).toBe(0);
    process.off("warning", warned);
    expect(warnings).toEqual([]);
  });

  it("carries verb, path, headers and body there, and status, headers and text back", async () => {
    const { origin } = await serve(async (incoming, answer) => {
      let body = "";
      for await (const chunk of incoming.setEncoding("utf8")) body += chunk;
      answer.writeHead(202, { "x-request-id": "r1" });
      answer.end(JSON.stringify({ verb: incoming.method, url: incoming.url, kind: incoming.headers["x-kind"], body }));
    });
    for (const verb of ["POST", "PATCH", "PUT", "DELETE"]) {
      const response = await open().send(
        request(origin, { verb, headers: { "x-kind": "é".length.toString() }, body: "ü" }),
      );
      expect(response.status).toBe(202);
      expect(response.header("x-request-id")).toBe("r1");
      expect(response.header("x-none")).toBeUndefined();
      expect(JSON.parse(response.text)).toEqual({ verb, url: "/a?b=1", kind: "1", body: "ü" });
    }
  });

  it("gives the answer to HEAD without a text", async () => {
    const { origin } = await serve((_incoming, answer) => answer.writeHead(404, { "content-length": "7" }).end());
    expect(await open().send(request(origin, { verb: "HEAD" }))).toMatchObject({ status: 404, text: "" });
  });

  it("reports a redirect instead of following it", async () => {
    const { origin } = await serve((_incoming, answer) => answer.writeHead(301, { location: "/b" }).end());
    const response = await open().send(request(origin));
    expect([response.status, response.header("location")]).toEqual([301, "/b"]);
  });

  it("fails with timeout when the answer does not begin, and when it does not end", async () => {
    const { origin } = await serve((incoming, answer) => {
      if (incoming.url === "/half") answer.writeHead(200, { "content-length": "9" }).write("half");
    });
    const port = open();
    await expect(port.send(request(origin, { timeout: 40 }))).rejects.toMatchObject({ kind: "timeout" });
    await expect(port.send(request(origin, { path: "/half", timeout: 40 }))).rejects.toMatchObject({ kind: "timeout" });
  });

  it("fails with aborted and the signal's reason, before and during the call", async () => {
    const { origin } = await serve(() => {});
    const port = open();
    const early = { kind: "aborted", cause: "early" };
    await expect(port.send(request(origin, { signal: AbortSignal.abort("early") }))).rejects.toMatchObject(early);
    const controller = new AbortController();
    const sent = port.send(request(origin, { signal: controller.signal }));
    setTimeout(() => controller.abort("late"), 20);
    await expect(sent).rejects.toMatchObject({ kind: "aborted", cause: "late" });
  });

  it("fails with network when nobody listens, and when the answer breaks off", async () => {
    const { origin, server } = await serve((incoming) => {
      incoming.socket.write("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf");
      incoming.socket.end();
    });
    const port = open();
    await expect(port.send(request(origin))).rejects.toMatchObject({ kind: "network" });
    await new Promise((resolve) => server.close(resolve));
    await expect(port.send(request(origin))).rejects.toMatchObject({ kind: "network" });
  });

  it("fails with network when a header cannot be sent", async () => {
    const { origin } = await serve((_incoming, answer) => answer.end());
    const sent = open().send(request(origin, { headers: { "x-a": "b\nc: d" } }));
    await expect(sent).rejects.toMatchObject({ kind: "network" });
  });

  it("fails with closed what is under way when it is closed, and what comes after", async () => {
    const { origin } = await serve(() => {});
    const port = open();
    const sent = [port.send(request(origin)), port.send(request(origin))];
    setTimeout(() => port.close(), 20);
    for (const one of await Promise.allSettled(sent)) {
      expect(one).toMatchObject({ status: "rejected", reason: { kind: "closed" } });
    }
    await expect(port.send(request(origin))).rejects.toMatchObject({ kind: "closed" });
  });
});

describe("kept connections of the node port", () => {
  /** Answers the first request of each connection and cuts the connection at the second, as it arrives. */
  async function cutting(): Promise<{ origin: string; seen: string[]; sockets: Set<Socket> }> {
    const seen: string[] = [];
    const sockets = new Set<Socket>();
    const { origin } = await serve((incoming, answer) => {
      seen.push(incoming.method as string);
      if (sockets.has(incoming.socket)) incoming.socket.resetAndDestroy();
      else answer.writeHead(200, { "content-length": "1" }).end(`${sockets.add(incoming.socket).size}`);
    });
    return { origin, seen, sockets };
  }

  it("serve one call after the other", async () => {
    const sockets = new Set<Socket>();
    const { origin } = await serve((incoming, answer) => answer.end(`${sockets.add(incoming.socket).size}`));
    const port = nodePort.createPort({ maxResponseSize: 100_000 });
    cleanups.push(() => port.close());
    for (let i = 0; i < 5; i++) await port.send(request(origin));
    expect(sockets.size).toBe(1);
  });

  it("are replaced once when they turn out dead, for verbs that may be repeated", async () => {
    for (const verb of ["GET", "HEAD", "PUT", "DELETE"]) {
      const { origin, seen, sockets } = await cutting();
      const port = nodePort.createPort({ maxResponseSize: 100_000 });
      cleanups.push(() => port.close());
      await port.send(request(origin, { verb }));
      expect((await port.send(request(origin, { verb }))).status).toBe(200);
      expect([verb, seen.length, sockets.size]).toEqual([verb, 3, 2]);
    }
  });

  it("are not replaced for verbs whose repetition may act twice", async () => {
    for (const verb of ["POST", "PATCH"]) {
      const { origin, seen } = await cutting();
      const port = nodePort.createPort({ maxResponseSize: 100_000 });
      cleanups.push(() => port.close());
      await port.send(request(origin, { verb, body: "{}", repeatable: false }));
      await expect(port.send(request(origin, { verb, body: "{}", repeatable: false }))).rejects.toMatchObject({
        kind: "network",
      });
      expect(seen.length).toBe(2);
    }
  });

  it("share a limit, and more calls than that wait their turn", async () => {
    const sockets = new Set<Socket>();
    const { origin } = await serve((incoming, answer) => {
      sockets.add(incoming.socket);
      setTimeout(() => answer.end("x"), 5);
    });
    const port = nodePort.createPort({ maxResponseSize: 100_000 });
    cleanups.push(() => port.close());
    await Promise.all(Array.from({ length: 200 }, () => port.send(request(origin))));
    expect(sockets.size).toBeLessThanOrEqual(64);
  });
});
