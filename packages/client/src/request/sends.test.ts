import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { Crisp } from "../crisp.js";
import { CrispNetworkError } from "../errors/index.js";
import type { CrispOptions } from "../settings.js";
import { newFingerprint } from "./fingerprint.js";

const ended: (() => void)[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const end of ended.splice(0)) end();
});

interface There {
  fingerprint: number;
  timestamp: number;
  [field: string]: unknown;
}

/** How the server answers the sends, one after the other, the last for ever. */
type Answering = "fine" | "held" | "refused" | "lost before" | "lost after" | "lost meanwhile";

/** A server that keeps what is sent; `lost after` keeps it, and cuts the connection; `lost meanwhile` is still at it then; `held` answers late. */
async function serve(
  answering: Answering[],
  options: CrispOptions & {
    parley?: boolean;
    own?: boolean;
    blind?: boolean;
    partial?: boolean;
    slow?: number;
    /** When `held` is answered. */
    until?: Promise<void>;
    /** What others send together with each message: a look for it may come at any time after. */
    beside?: (timestamp: number) => There[];
  } = {},
) {
  const messages: There[] = [];
  const seen: { verb: string; url: string; body: There }[] = [];
  let sends = 0;
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) text += chunk;
    const body = text === "" ? {} : JSON.parse(text);
    seen.push({ verb: request.method ?? "", url: request.url ?? "", body });
    if (options.parley) response.setHeader("x-parley-version", "0");
    const end = (status: number, reason: string, data: unknown): void => {
      response.writeHead(status).end(JSON.stringify({ error: status >= 400, reason, data }));
    };
    if (request.method === "GET" && options.slow) await new Promise((resolve) => setTimeout(resolve, options.slow));
    if (request.method === "GET" && options.blind) return end(403, "not_allowed", {});
    if (request.method === "GET") {
      const before = new URL(`http://x${request.url}`).searchParams.get("timestamp_before");
      const older = messages.filter((message) => !before || message.timestamp < Number(before));
      return end(options.partial && older.length > 2 ? 206 : 200, "listed", older.slice(-2));
    }
    const how = answering[Math.min(sends++, answering.length - 1)] as Answering;
    if (how === "refused") return end(503, "unavailable", {});
    if (how === "lost before") return request.socket.resetAndDestroy();
    if (how === "lost meanwhile") {
      request.socket.resetAndDestroy();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const fingerprint = options.own ? 1_000 + sends : body.fingerprint;
    const known = options.parley && messages.some((message) => message.fingerprint === fingerprint);
    const timestamp = Date.now();
    if (!known) messages.push({ ...body, fingerprint, timestamp }, ...(options.beside?.(timestamp) ?? []));
    if (how.startsWith("lost")) return request.socket.resetAndDestroy();
    if (how === "held") await options.until;
    end(202, "dispatched", { fingerprint });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const client = new Crisp({ restHost: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ...options });
  ended.push(() => {
    client.close();
    server.closeAllConnections();
    server.close();
  });
  return { client, seen, messages };
}

const hello = { type: "text", from: "operator", origin: "chat", content: "Hello!" } as const;

it("fingerprints have 15 digits and differ", () => {
  const made = Array.from({ length: 10_000 }, newFingerprint);
  expect(new Set(made).size).toBe(10_000);
  for (const fingerprint of made) expect(String(fingerprint)).toMatch(/^[1-9]\d{14}$/);
});

it("a message gets a fingerprint, and the body of the caller stays as it is", async () => {
  const { client, seen } = await serve(["fine"]);
  const body = Object.freeze({ ...hello });
  const { fingerprint } = await client.website.sendMessageInConversation("w", "s", body);
  await client.request("POST /website/{website_id}/conversation/{session_id}/message", {
    params: { website_id: "w", session_id: "s" },
    body,
  });
  expect(seen[0]?.body).toEqual({ ...hello, fingerprint });
  expect(seen[1]?.body.fingerprint).not.toBe(fingerprint);
  expect(body).not.toHaveProperty("fingerprint");
});

it("a fingerprint of the caller is kept, and none is made when that is switched off", async () => {
  const { client, seen } = await serve(["fine"]);
  await client.website.sendMessageInConversation("w", "s", { ...hello, fingerprint: 7 });
  expect(seen[0]?.body.fingerprint).toBe(7);
  const off = await serve(["lost after"], { fingerprints: false });
  await expect(off.client.website.sendMessageInConversation("w", "s", hello)).rejects.toThrow(CrispNetworkError);
  expect(off.seen.map(({ verb, body }) => [verb, body])).toEqual([["POST", hello]]);
});

it("a message whose answer was lost is found by its fingerprint, and not sent again", async () => {
  const { client, seen, messages } = await serve(["lost after"]);
  const { fingerprint } = await client.website.sendMessageInConversation("w", "s", hello);
  expect(messages.map((message) => message.fingerprint)).toEqual([fingerprint]);
  expect(seen.map(({ verb }) => verb)).toEqual(["POST", "GET"]);
});

it("a message that never arrived is sent again, with the same fingerprint", async () => {
  for (const how of ["lost before", "refused"] as const) {
    const { client, seen, messages } = await serve([how, how, "fine"]);
    const { fingerprint } = await client.website.sendMessageInConversation("w", "s", hello);
    expect(seen.map(({ verb }) => verb)).toEqual(["POST", "GET", "POST", "GET", "POST"]);
    expect(messages.map((message) => message.fingerprint)).toEqual([fingerprint]);
    expect(new Set(seen.filter(({ verb }) => verb === "POST").map(({ body }) => body.fingerprint)).size).toBe(1);
  }
});

it("where the server gives fingerprints of its own, a message is found by what it says", async () => {
  const { client, messages } = await serve(["lost after"], { own: true });
  messages.push({ ...hello, fingerprint: 1, timestamp: Date.now() - 60_000 });
  expect(await client.website.sendMessageInConversation("w", "s", hello)).toEqual({ fingerprint: 1_001 });
  expect(messages.length).toBe(2);
});

it("an equal message that was sent before, by whom it may be, is not taken for it", async () => {
  const { client, messages } = await serve(["fine", "lost before", "fine"]);
  messages.push({ ...hello, fingerprint: 1, timestamp: Date.now() - 60_000 });
  await client.website.sendMessageInConversation("w", "s", hello);
  await client.website.sendMessageInConversation("w", "s", hello);
  expect(messages.length).toBe(3);
});

it("an equal message whose answer is still to come is not taken for it", async () => {
  let answer = (): void => {};
  const until = new Promise<void>((resolve) => (answer = resolve));
  const { client, messages } = await serve(["held", "lost before", "fine"], { own: true, until });
  const send = () => client.website.sendMessageInConversation("w", "s", hello);
  const first = send();
  await vi.waitFor(() => expect(messages.length).toBe(1));
  await expect(send()).rejects.toMatchObject({ outcome: "unknown" });
  const elsewhere = await client.website.sendMessageInConversation("w", "s2", { ...hello, content: "Other" });
  answer();
  expect([await first, elsewhere]).toEqual([{ fingerprint: 1_001 }, { fingerprint: 1_003 }]);
});

it("equal messages whose answers were all lost are each found once", async () => {
  const { client, messages } = await serve(["lost after"], { own: true });
  const send = () => client.website.sendMessageInConversation("w", "s", hello);
  const sent = await Promise.all([send(), send()]);
  expect(new Set(sent.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  expect(messages.length).toBe(2);
});

it("older pages are looked at while they may hold it", async () => {
  const beside = (timestamp: number) => [
    { fingerprint: 2, timestamp: timestamp + 1, content: "Other" },
    { fingerprint: 3, timestamp: timestamp + 2, content: "Other" },
  ];
  const { client, messages, seen } = await serve(["lost after"], { beside });
  expect(await client.website.sendMessageInConversation("w", "s", hello)).toEqual({
    fingerprint: messages[0]?.fingerprint,
  });
  expect(seen.map(({ verb }) => verb)).toContain("GET");
});

it("messages of one millisecond are looked at, though a page ends among them", async () => {
  const beside = (timestamp: number) => [
    { fingerprint: 2, timestamp, content: "Other" },
    { fingerprint: 3, timestamp: timestamp + 1, content: "Other" },
  ];
  const { client, messages, seen } = await serve(["lost after", "fine"], { beside });
  expect(await client.website.sendMessageInConversation("w", "s", hello)).toEqual({
    fingerprint: messages[0]?.fingerprint,
  });
  expect(seen.filter(({ verb }) => verb === "POST").length).toBe(1);
});

it("is found though the look for it took long", async () => {
  const { client, messages, seen } = await serve(["lost after", "fine"], { own: true, slow: 3_500 });
  const { fingerprint } = await client.website.sendMessageInConversation("w", "s", hello);
  expect(messages.map((message) => message.fingerprint)).toEqual([fingerprint]);
  expect(seen.filter(({ verb }) => verb === "POST").length).toBe(1);
}, 20_000);

it("is looked for no longer than the call may take, however many pages that takes", async () => {
  const beside = (timestamp: number) => [1, 2].map((more) => ({ fingerprint: more, timestamp: timestamp + more }));
  const { client, seen } = await serve(["lost after"], { beside, slow: 1_000, timeout: 1_800 });
  // Of the two pages that it takes to find it, there is time for one.
  await expect(client.website.sendMessageInConversation("w", "s", hello)).rejects.toMatchObject({
    reason: "network_error",
    outcome: "unknown",
  });
  expect(seen.filter(({ verb }) => verb === "POST").length).toBe(1);
});

it("is found though the server was still at it when the connection ended", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { client, messages, seen } = await serve(["lost meanwhile", "fine"]);
  const { fingerprint } = await client.website.sendMessageInConversation("w", "s", hello);
  expect(messages.map((message) => message.fingerprint)).toEqual([fingerprint]);
  expect(seen.filter(({ verb }) => verb === "POST").length).toBe(1);
});

it("is in doubt when more messages share a millisecond than a page shows", async () => {
  const beside = (timestamp: number) => [2, 3, 4].map((fingerprint) => ({ fingerprint, timestamp, content: "Other" }));
  const { client, seen } = await serve(["lost after", "fine"], { partial: true, beside });
  const failed = await client.website.sendMessageInConversation("w", "s", hello).catch((error: unknown) => error);
  expect(failed).toMatchObject({ outcome: "unknown" });
  expect(seen.filter(({ verb }) => verb === "POST").length).toBe(1);
});

it("when it cannot be told whether a message arrived, it is not sent again", async () => {
  const { client, seen } = await serve(["lost after"], { blind: true });
  const failed = await client.website.sendMessageInConversation("w", "s", hello).catch((error: unknown) => error);
  expect(failed).toMatchObject({ outcome: "unknown", method: "POST", reason: "network_error" });
  expect(failed).toMatchObject({ data: { fingerprint: seen[0]?.body.fingerprint } });
  expect(seen.filter(({ verb }) => verb === "POST").length).toBe(1);
});

it("to a Parley server a message is sent again without a look: it is there once all the same", async () => {
  const { client, messages, seen } = await serve(["fine", "lost after", "fine"], { parley: true });
  await client.website.sendMessageInConversation("w", "s", hello);
  const { fingerprint } = await client.website.sendMessageInConversation("w", "s", hello);
  expect(seen.map(({ verb }) => verb)).toEqual(["POST", "POST", "POST"]);
  expect(messages.map((message) => message.fingerprint)).toContain(fingerprint);
  expect(messages.length).toBe(2);
});
