import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Crisp } from "../crisp.js";
import {
  CrispAbortError,
  CrispNetworkError,
  CrispQuotaError,
  CrispRateLimitError,
  CrispServerError,
  CrispTimeoutError,
} from "../errors/index.js";
import { pauseBefore } from "./retry.js";

const ended: (() => void)[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const end of ended.splice(0)) end();
});

type Answering = (answer: ServerResponse, request: IncomingMessage) => void;

/** Answers each request by the next of the answers, the last of them for ever. */
async function serve(...answers: Answering[]): Promise<{ client: Crisp; seen: string[]; server: Server }> {
  const seen: string[] = [];
  const server = createServer((request, answer) => {
    seen.push(`${request.method} ${request.headers.authorization ?? ""}`.trim());
    (answers[Math.min(seen.length, answers.length) - 1] as Answering)(answer, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const client = new Crisp({ restHost: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  ended.push(() => {
    client.close();
    server.closeAllConnections();
    server.close();
  });
  return { client, seen, server };
}

const fine: Answering = (answer) => answer.end('{"error":false,"reason":"resolved","data":{"name":"Acme"}}');
const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (answer) =>
    answer.writeHead(code, headers).end('{"error":true,"reason":"sorry","data":{}}');
const cut: Answering = (_answer, request) => request.socket.resetAndDestroy();

describe("a call that failed", () => {
  it.each([500, 502, 503, 504, 408])("with %i is tried again when that does no harm", async (code) => {
    const { client, seen } = await serve(status(code), status(code), fine);
    expect(await client.website.getWebsite("w")).toEqual({ name: "Acme" });
    expect(seen.length).toBe(3);
  });

  it("has no more time for another try because the clock was set back", async () => {
    const { client, seen } = await serve(
      (...given) => {
        const past = Date.now() - 3_600_000;
        vi.spyOn(Date, "now").mockReturnValue(past);
        status(503, { "retry-after": "0" })(...given);
      },
      () => {},
    );
    const brief = { params: { website_id: "w" }, timeout: 1_000 };
    await expect(client.request("GET /website/{website_id}", brief)).rejects.toThrow(CrispTimeoutError);
    expect(seen.length).toBe(2);
  });

  it("by a lost connection is tried again, up to its retries", async () => {
    const { client, seen } = await serve(cut);
    await expect(client.request("GET /website/{website_id}", { params: { website_id: "w" } })).rejects.toThrow(
      CrispNetworkError,
    );
    expect(seen.length).toBe(3);
    seen.splice(0);
    const once = { params: { website_id: "w" }, retries: 0 };
    await expect(client.request("GET /website/{website_id}", once)).rejects.toThrow(CrispNetworkError);
    expect(seen.length).toBe(1);
  });

  it("is left alone when it may have had its effect", async () => {
    for (const failing of [status(500), status(503), cut]) {
      const { client, seen } = await serve(failing, fine);
      await expect(client.website.createNewConversation("w")).rejects.toThrow();
      expect(seen.length).toBe(1);
    }
  });

  it("is repeated by what the contract says of its route, not by its verb alone", async () => {
    const removal = await serve(cut, fine);
    await expect(removal.client.website.cancelHelpdeskHistoryChange("w", "c", "revert")).rejects.toMatchObject({
      attempts: 1,
    });
    const kept = await serve(fine, cut, fine);
    await kept.client.website.getWebsite("w");
    await expect(kept.client.website.cancelHelpdeskHistoryChange("w", "c", "revert")).rejects.toMatchObject({
      attempts: 1,
    });
    expect(kept.seen.length).toBe(2);
    const publication = await serve(cut, fine);
    await publication.client.website.publishHelpdeskLocaleArticle("w", "en", "a");
    expect(publication.seen.length).toBe(2);
  });

  it("for its rate is tried again whatever it is, after the time that the server names", async () => {
    for (const code of [420, 429]) {
      const { client, seen } = await serve(status(code, { "retry-after": "0" }), fine);
      await client.website.createNewConversation("w");
      expect(seen.length).toBe(2);
    }
    const { client, seen } = await serve(status(429, { "retry-after": "3600" }), fine);
    const refused = await client.website.getWebsite("w").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CrispRateLimitError);
    expect(refused).toMatchObject({ retryAfter: 3_600_000 });
    expect(seen.length).toBe(1);
  });

  it("for a quota is not tried again: no pause is long enough", async () => {
    const { client, seen } = await serve((answer) => {
      answer.writeHead(429).end('{"error":true,"reason":"quota_exceeded","data":{}}');
    }, fine);
    await expect(client.website.getWebsite("w")).rejects.toBeInstanceOf(CrispQuotaError);
    expect(seen.length).toBe(1);
  });

  it.each([400, 401, 403, 404, 409, 501])("with %i is final", async (code) => {
    const { client, seen } = await serve(status(code), fine);
    await expect(client.website.getWebsite("w")).rejects.toMatchObject({ status: code });
    expect(seen.length).toBe(1);
  });

  it("after it removed something counts as done when nothing is found the second time", async () => {
    const { client, seen } = await serve(cut, status(404));
    await client.website.removeConversation("w", "session_1");
    expect(seen.length).toBe(2);
    const other = await serve(status(404));
    await expect(other.client.website.removeConversation("w", "session_1")).rejects.toMatchObject({ status: 404 });
  });

  it("counts what a dead connection may have brought there before it was replaced", async () => {
    const { client, seen } = await serve(fine, cut, status(404), fine, cut, status(403));
    await client.website.getWebsite("w");
    await client.website.removeConversation("w", "session_1");
    expect(seen.length).toBe(3);
    await client.website.getWebsite("w");
    await expect(client.website.removeConversation("w", "session_2")).rejects.toMatchObject({
      status: 403,
      outcome: "unknown",
    });
  });

  it("is tried again with the token of then", async () => {
    const { client, seen } = await serve((answer) => {
      client.authenticate("new", "token");
      status(503)(answer, undefined as never);
    }, fine);
    client.authenticate("old", "token");
    await client.website.getWebsite("w");
    expect(seen).toEqual([`GET Basic ${btoa("old:token")}`, `GET Basic ${btoa("new:token")}`]);
  });
});

describe("the wait between tries", () => {
  it("keeps within the time of the call", async () => {
    const { client, seen } = await serve(status(503, { "retry-after": "10" }));
    // What waited until the time is over would end with a CrispTimeoutError.
    const call = { params: { website_id: "w" }, timeout: 5_000 };
    await expect(client.request("GET /website/{website_id}", call)).rejects.toThrow(CrispServerError);
    expect(seen.length).toBe(1);
  });

  it("is ended by the signal, and by close", async () => {
    const { client } = await serve(status(503, { "retry-after": "5" }));
    const controller = new AbortController();
    const call = { params: { website_id: "w" }, signal: controller.signal };
    const aborted = client.request("GET /website/{website_id}", call);
    const closed = client.website.getWebsite("w");
    setTimeout(() => controller.abort("enough"), 30);
    await expect(aborted).rejects.toMatchObject({ reason: "aborted", cause: "enough" });
    client.close();
    await expect(closed).rejects.toMatchObject({ reason: "closed" });
    await expect(closed).rejects.toThrow(CrispAbortError);
  });

  it("grows, with all of it left to chance", () => {
    const error = new CrispServerError({ status: 503, reason: "", detail: "", method: "", path: "" });
    expect([0, 1, 2, 9].map((failures) => pauseBefore(true, error, failures, 1))).toEqual([250, 500, 1000, 8000]);
    expect(pauseBefore(true, error, 3, 0)).toBe(0);
    expect(pauseBefore(true, new TypeError("no"), 0, 1)).toBeUndefined();
  });
});

it("a call that never left is tried again, whatever it is", async () => {
  const { client, server } = await serve(fine);
  await new Promise((resolve) => server.close(resolve));
  const failed = await client.website.createNewConversation("w").catch((error: unknown) => error);
  expect(failed).toMatchObject({ outcome: "unsent", attempts: 3, reason: "network_error" });
});

it("says how often it was tried, and that an earlier try may have had its effect", async () => {
  const lost = await serve(cut, status(400));
  await expect(lost.client.website.getWebsite("w")).rejects.toMatchObject({ attempts: 2, outcome: "unknown" });
  const refused = await serve(status(429, { "retry-after": "0" }), status(400));
  await expect(refused.client.website.getWebsite("w")).rejects.toMatchObject({ attempts: 2, outcome: "refused" });
  const once = await serve(cut);
  await expect(once.client.website.createNewConversation("w")).rejects.toMatchObject({
    attempts: 1,
    outcome: "unknown",
  });
});

it("refuses a number of retries that is none", async () => {
  expect(() => new Crisp({ retries: -1 })).toThrow(TypeError);
  const { client } = await serve(fine);
  const call = { params: { website_id: "w" }, retries: 1.5 };
  await expect(client.request("GET /website/{website_id}", call)).rejects.toMatchObject({ reason: "invalid_data" });
});
