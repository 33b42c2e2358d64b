import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Crisp } from "../../index.js";
import type { CrispOptions } from "../../settings.js";
import type { CallHooks } from "./hooks.js";

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
  vi.restoreAllMocks();
});

const KEY = "very-secret-key";

/** Answers by the statuses, one after the other, the last for ever. */
async function serve(statuses: number[], options: CrispOptions) {
  const seen: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    seen.push({ ...request.headers, url: request.url });
    const status = statuses[Math.min(seen.length, statuses.length) - 1] as number;
    response.writeHead(status, { "x-request-id": `r-${seen.length}` });
    response.end(JSON.stringify({ error: status >= 400, reason: "said", data: {} }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const restHost = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new Crisp({ restHost, identifier: "ident", key: KEY, ...options });
  ended.push(() => {
    client.close();
    server.closeAllConnections();
    server.close();
  });
  return { client, seen, restHost };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("hooks", () => {
  it("see each try, in order, and are waited for", async () => {
    const told: unknown[] = [];
    const hooks: CallHooks = {
      async before({ method, route, url, attempt, body }) {
        await pause();
        told.push(["before", method, route, new URL(url).pathname, attempt, body]);
      },
      async after({ attempt }, { status, headers, duration }) {
        await pause();
        told.push(["after", attempt, status, headers["x-request-id"], duration > 0]);
      },
      async error({ attempt }, error) {
        await pause();
        told.push(["error", attempt, error.status, error.reason]);
      },
      retry: ({ attempt }, error, wait) => told.push(["retry", attempt, error.status, wait >= 0]),
    };
    const { client } = await serve([503, 200], { hooks });
    await client.website.getWebsite("w");
    expect(told).toEqual([
      ["before", "GET", "/website/{website_id}", "/v1/website/w", 1, undefined],
      ["after", 1, 503, "r-1", true],
      ["error", 1, 503, "said"],
      ["retry", 1, 503, true],
      ["before", "GET", "/website/{website_id}", "/v1/website/w", 2, undefined],
      ["after", 2, 200, "r-2", true],
    ]);
  });

  it("may change headers, and never see the token", async () => {
    let text = "";
    const hooks: CallHooks = {
      before(request) {
        text += JSON.stringify(request);
        request.headers["x-mine"] = "1";
        delete request.headers["user-agent"];
      },
    };
    const { client, seen } = await serve([200], { hooks });
    await client.website.getWebsite("w");
    expect(seen[0]).toMatchObject({ "x-mine": "1", authorization: `Basic ${btoa(`ident:${KEY}`)}` });
    expect(seen[0]).not.toHaveProperty("user-agent");
    expect(text).not.toContain(btoa(`ident:${KEY}`));
    const own = await serve([200], { hooks: { before: ({ headers }) => (headers.authorization = "Bearer mine") } });
    await own.client.website.getWebsite("w");
    expect(own.seen[0]).toMatchObject({ authorization: "Bearer mine" });
  });

  it("that throw before a call end it; those after it end nothing", async () => {
    const refused = await serve([200], {
      hooks: {
        before() {
          throw new Error("not today");
        },
      },
    });
    await expect(refused.client.website.getWebsite("w")).rejects.toMatchObject({
      name: "CrispError",
      reason: "hook_failed",
      outcome: "unsent",
      attempts: 0,
      cause: new Error("not today"),
    });
    expect(refused.seen).toEqual([]);
    let tries = 0;
    const before = (): void => {
      if (++tries > 1) throw new Error("not again");
    };
    const { client: again } = await serve([503], { hooks: { before } });
    // The first try may have removed it.
    await expect(again.website.removeConversation("w", "session_1")).rejects.toMatchObject({
      reason: "hook_failed",
      outcome: "unknown",
      attempts: 1,
    });
    const reported = vi.spyOn(console, "error").mockImplementation(() => {});
    const after = async (): Promise<never> => {
      throw new Error("sorry");
    };
    const { client } = await serve([200], { hooks: { after } });
    await client.website.getWebsite("w");
    expect(reported).toHaveBeenCalledOnce();
  });

  it("hear of a call without an answer", async () => {
    const reasons: string[] = [];
    const client = new Crisp({
      restHost: "http://127.0.0.1:9",
      retries: 0,
      hooks: { error: (_request, error) => reasons.push(error.reason) },
    });
    await expect(client.website.getWebsite("w")).rejects.toThrow();
    expect(reasons).toEqual(["network_error"]);
  });
});

describe("a logger", () => {
  function logger() {
    const lines: [string, string, Record<string, unknown> | undefined][] = [];
    const level = (name: string) => (message: string, fields?: Record<string, unknown>) => {
      lines.push([name, message.replace(/\d+ ms/, "0 ms"), fields]);
    };
    return {
      lines,
      logger: { debug: level("debug"), info: level("info"), warn: level("warn"), error: level("error") },
    };
  }

  it("gets one line for each try, and one for each repetition", async () => {
    const { lines, logger: made } = logger();
    const { client } = await serve([503, 200, 404], { logger: made });
    await client.website.getWebsite("w");
    await expect(client.website.getWebsite("w")).rejects.toThrow();
    expect(lines.map(([level, message]) => `${level} ${message}`)).toEqual([
      "warn GET /website/{website_id}: 503 in 0 ms",
      "info GET /website/{website_id}: said, will be tried again in 0 ms",
      "debug GET /website/{website_id}: 200 in 0 ms",
      "debug GET /website/{website_id}: 404 in 0 ms",
    ]);
    expect(lines[3]?.[2]).toMatchObject({ status: 404, reason: "said", requestId: "r-3", attempt: 1 });
  });

  it("hears of limits", async () => {
    const { lines, logger: made } = logger();
    const { client } = await serve([429, 200], { logger: made });
    await client.website.getWebsite("w");
    const told = lines.map(([level, message]) => `${level} ${message}`);
    expect(told).toContain("warn GET /website/{website_id}: limited for 0 ms");
    expect(told).toContain("info GET /website/{website_id}: no longer limited");
  });

  it("gets nothing of what callers gave", async () => {
    const { lines, logger: made } = logger();
    const { client } = await serve([200], { logger: made, headers: { "x-mine": "hidden" } });
    await client.website.listConversations("hidden", 1, { search_query: "hidden" });
    await client.website.sendMessageInConversation("hidden", "hidden", {
      type: "text",
      from: "user",
      origin: "chat",
      content: "hidden",
    });
    const text = JSON.stringify(lines);
    expect(lines.length).toBe(2);
    for (const secret of ["hidden", KEY, btoa(`ident:${KEY}`)]) expect(text).not.toContain(secret);
  });

  it("that throws, or has no such method, ends no call", async () => {
    const reported = vi.spyOn(console, "error").mockImplementation(() => {});
    const throwing = {
      debug() {
        throw new Error("full");
      },
    };
    const { client } = await serve([200, 503, 200], { logger: throwing });
    await client.website.getWebsite("w");
    expect(reported).toHaveBeenCalledOnce();
    await client.website.getWebsite("w");
  });
});
