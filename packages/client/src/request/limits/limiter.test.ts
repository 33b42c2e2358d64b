import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Crisp } from "../../crisp.js";
import { CrispAbortError, CrispQuotaError, CrispRateLimitError, CrispTimeoutError } from "../../errors/index.js";
import type { CrispOptions } from "../../settings.js";
import type { Limit } from "./options.js";

const ended: (() => void)[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const end of ended.splice(0)) end();
});

type Answering = (response: ServerResponse, request: IncomingMessage) => void;

async function serve(answering: Answering, options: CrispOptions = {}) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url?.replace("/v1/website/", "") ?? "");
    answering(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const restHost = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new Crisp({ restHost, ...options });
  const limits: Limit[] = [];
  client.onLimit((limit) => limits.push(limit));
  ended.push(() => {
    client.close();
    server.closeAllConnections();
    server.close();
  });
  return { client, seen, limits, restHost };
}

const fine: Answering = (response) => response.end('{"error":false,"reason":"resolved","data":{"name":"Acme"}}');
const limited = (response: ServerResponse, retryAfter: number | string, reason = "too_many_requests"): void => {
  response.writeHead(429, { "retry-after": String(retryAfter) }).end(`{"error":true,"reason":"${reason}","data":{}}`);
};

describe("after a limit was met", () => {
  it("calls wait in their order instead of meeting it, and then go on one by one", async () => {
    let calls = 0;
    let underWay = 0;
    let most = 0;
    // As they go out: those under way at once are on connections of their own, which may overtake one another.
    const sent: string[] = [];
    const hooks = { before: ({ url }: { url: string }) => void sent.push(url.slice(-1)) };
    const answering: Answering = (response, request) => {
      if (++calls === 1) return limited(response, 1);
      most = Math.max(most, ++underWay);
      setTimeout(() => {
        underWay--;
        fine(response, request);
      }, 5);
    };
    const { client, limits } = await serve(answering, { hooks });
    const began = Date.now();
    const first = client.website.getWebsite("0");
    // At once: what is called after the limit has ended waits for nothing.
    await new Promise((resolve) => client.onLimit(resolve));
    const later = Array.from({ length: 8 }, (_, index) => client.website.getWebsite(`${index + 1}`));
    await Promise.all([first, ...later]);
    expect(Date.now() - began).toBeGreaterThan(800);
    expect(sent.join("")).toBe("0012345678");
    expect(most).toBeLessThan(8);
    expect(limits[0]).toMatchObject({
      state: "limited",
      scope: "route",
      route: "GET /website/{website_id}",
      wait: 1000,
    });
    expect(limits.at(-1)).toMatchObject({ state: "resumed", scope: "route", queued: 0 });
  });

  it("calls go on when it ends, also when the clock is set back meanwhile", async () => {
    let calls = 0;
    const { client, limits } = await serve((response, request) => {
      if (++calls === 1) limited(response, 1);
      else fine(response, request);
    });
    const first = client.website.getWebsite("w");
    await expect.poll(() => limits.length).toBe(1);
    const past = Date.now() - 3_600_000;
    vi.spyOn(Date, "now").mockReturnValue(past);
    await Promise.all([first, client.website.getWebsite("w")]);
  });

  it("calls of other routes do not wait behind one whose own route is limited for longer", async () => {
    let brief = true;
    const { client, limits } = await serve((response, request) => {
      const [, route] = /\/conversation(s?)\//.exec(request.url ?? "") ?? [];
      if (route === "") return limited(response, 50);
      if (route === "s" && brief) return limited(response, 1);
      fine(response, request);
    });
    const waiting = [client.website.getConversation("w", "session_1")];
    await expect.poll(() => limits.length).toBe(1);
    await expect(client.with({ retries: 0 }).website.listConversations("w")).rejects.toThrow(CrispRateLimitError);
    brief = false;
    expect(limits.at(-1)).toMatchObject({ state: "limited", scope: "token" });
    waiting.push(client.website.getConversation("w", "session_2"));
    for (const call of waiting) call.catch(() => {});
    await client.website.getWebsite("w");
    client.close();
  });

  it("calls of another route go on, until that meets it as well", async () => {
    let refuse = true;
    const { client, limits } = await serve((response, request) => {
      if (!refuse || request.url?.includes("/conversations/")) fine(response, request);
      else limited(response, request.url?.includes("/conversation/") ? 1 : 50);
    });
    const one = client.website.getWebsite("w");
    await expect.poll(() => limits.length).toBe(1);
    // It would hang for longer than a test may.
    await client.website.listConversations("w");
    const began = Date.now();
    const other = client.website.getConversation("w", "session_1");
    for (const call of [one, other]) call.catch(() => {});
    await expect.poll(() => limits.map(({ scope }) => scope)).toEqual(["route", "route", "token"]);
    await client.website.listConversations("w").then(() => expect(Date.now() - began).toBeGreaterThan(500));
    refuse = false;
    client.close();
  });

  it("all of a burst that was refused comes through", async () => {
    let opens = 0;
    const { client } = await serve(
      (response, request) => {
        opens ||= Date.now() + 300;
        if (Date.now() < opens) response.writeHead(420).end('{"error":true,"reason":"rate_limited","data":{}}');
        else fine(response, request);
      },
      { retries: 4 },
    );
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => client.website.getWebsite("w")));
    expect(all.filter(({ status }) => status === "rejected")).toEqual([]);
  });

  it.each([
    ["that says when it ends", "1"],
    ["that does not", undefined],
  ])("many more calls than fit a limit %s come through", async (_kind, retryAfter) => {
    let moment = 0;
    let taken = 0;
    const { client } = await serve((response, request) => {
      const now = Math.floor(Date.now() / 1_000);
      if (now !== moment) taken = 0;
      moment = now;
      if (++taken <= 40) setTimeout(() => fine(response, request), 3);
      else {
        if (retryAfter) response.setHeader("retry-after", retryAfter);
        response.writeHead(429).end('{"error":true,"reason":"too_many_requests","data":{}}');
      }
    });
    const all = await Promise.allSettled(Array.from({ length: 130 }, () => client.website.getWebsite("w")));
    expect(all.filter(({ status }) => status === "rejected")).toEqual([]);
  });

  it("those that others were let in before are not out of tries", async () => {
    let moment = 0;
    let taken = 0;
    const { client } = await serve(
      (response, request) => {
        const now = Math.floor(Date.now() / 200);
        if (now !== moment) taken = 0;
        moment = now;
        if (++taken <= 4) setTimeout(() => fine(response, request), 3);
        else response.writeHead(429).end('{"error":true,"reason":"too_many_requests","data":{}}');
      },
      { retries: 2 },
    );
    const all = await Promise.allSettled(Array.from({ length: 60 }, () => client.website.getWebsite("w")));
    expect(all.filter(({ status }) => status === "rejected")).toEqual([]);
  });

  it("another token has nothing to wait for", async () => {
    const { client, limits } = await serve((response, request) =>
      request.headers.authorization === `Basic ${btoa("old:key")}` ? limited(response, 30) : fine(response, request),
    );
    client.authenticate("old", "key");
    const waiting = client.website.getWebsite("w");
    await expect.poll(() => limits.length).toBe(1);
    client.authenticate("new", "key");
    await client.website.getWebsite("w");
    await waiting;
    expect(limits.at(-1)?.state).toBe("resumed");
  });

  it("another server has set none", async () => {
    const one = await serve((response) => limited(response, 30));
    const other = await serve(fine);
    const waiting = one.client.website.getWebsite("w");
    await expect.poll(() => one.limits.length).toBe(1);
    one.client.setRestHost(other.restHost);
    await Promise.all([one.client.website.getWebsite("w"), waiting]);
    expect(other.seen.length).toBe(2);
  });

  it("a call that was to be tried once fails, but those after it wait", async () => {
    let calls = 0;
    const { client, seen } = await serve((response, request) => {
      if (++calls === 1) limited(response, 1);
      else fine(response, request);
    });
    const once = client.with({ retries: 0 });
    await expect(once.website.getWebsite("w")).rejects.toBeInstanceOf(CrispRateLimitError);
    const began = Date.now();
    await once.website.getWebsite("w");
    expect(Date.now() - began).toBeGreaterThan(800);
    expect(seen.length).toBe(2);
  });
});

describe("the queue", () => {
  const closed: Answering = (response) => limited(response, 30);

  it("lets go of a call at once when its signal ends it, or the client is closed", async () => {
    const { client, limits, seen } = await serve(closed);
    const first = client.website.getWebsite("w");
    await expect.poll(() => limits.length).toBe(1);
    const controller = new AbortController();
    const aborted = client.with({ signal: controller.signal }).website.getWebsite("w");
    controller.abort("enough");
    await expect(aborted).rejects.toMatchObject({ reason: "aborted", cause: "enough", attempts: 0, outcome: "unsent" });
    const other = client.website.getWebsite("w");
    client.close();
    for (const call of [first, other]) await expect(call).rejects.toBeInstanceOf(CrispAbortError);
    expect(seen.length).toBe(1);
  });

  it("rejects at once what would wait longer than it may: by its own time, or by that of the queue", async () => {
    const { client, limits, seen } = await serve(closed);
    const first = client.website.getWebsite("w");
    first.catch(() => {});
    await expect.poll(() => limits.length).toBe(1);
    const call = { params: { website_id: "w" }, timeout: 1_000 };
    const refused = await client.request("GET /website/{website_id}", call).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CrispRateLimitError);
    expect(refused).toMatchObject({ status: 429, reason: "too_many_requests", attempts: 0, outcome: "unsent" });
    expect((refused as CrispRateLimitError).retryAfter).toBeGreaterThan(28_000);
    expect(seen.length).toBe(1);
    const strict = await serve(closed, { limiter: { maxWait: 500 } });
    await expect(strict.client.website.getWebsite("w")).rejects.toMatchObject({ attempts: 1, retryAfter: 30_000 });
    await expect(strict.client.website.getWebsite("w")).rejects.toMatchObject({ attempts: 0, outcome: "unsent" });
    expect(strict.seen.length).toBe(1);
  });

  it("holds no more than it may", async () => {
    const { client, limits } = await serve(closed, { limiter: { maxQueue: 2 } });
    const waiting = [client.website.getWebsite("w")];
    await expect.poll(() => limits.length).toBe(1);
    waiting.push(client.website.getWebsite("w"));
    for (const call of waiting) call.catch(() => {});
    await expect(client.website.getWebsite("w")).rejects.toMatchObject({ status: 429, outcome: "unsent" });
  });

  it("does not count into the time that all calls have, which is one for answers", async () => {
    let calls = 0;
    const { client } = await serve(
      (response, request) => {
        if (++calls === 1) limited(response, 2);
        else if (request.url?.endsWith("/hang") !== true) fine(response, request);
      },
      { timeout: 1_500 },
    );
    expect(await client.website.getWebsite("w")).toEqual({ name: "Acme" });
    await expect(client.website.getWebsite("hang")).rejects.toBeInstanceOf(CrispTimeoutError);
  });

  it("is none when it is switched off", async () => {
    let calls = 0;
    const { client, seen } = await serve(
      (response, request) => {
        if (++calls === 1) limited(response, 1);
        else fine(response, request);
      },
      { limiter: false },
    );
    const first = client.website.getWebsite("1");
    await expect.poll(() => seen.length).toBe(1);
    await client.website.getWebsite("2");
    await first;
    expect(seen).toEqual(["1", "2", "1"]);
  });
});

describe("a quota", () => {
  it("is asked of no more while it is known to last", async () => {
    const { client, seen } = await serve((response) => limited(response, 7_200));
    await expect(client.website.getWebsite("w")).rejects.toBeInstanceOf(CrispQuotaError);
    const refused = await client.website.getWebsite("w").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CrispQuotaError);
    expect(refused).toMatchObject({ attempts: 0, outcome: "unsent" });
    expect(seen.length).toBe(1);
  });

  it("is waited for when it ends soon enough", async () => {
    let calls = 0;
    const { client, seen, limits } = await serve((response, request) => {
      if (++calls === 1) limited(response, 1, "quota_exceeded");
      else fine(response, request);
    });
    const began = Date.now();
    const first = client.website.getWebsite("1");
    await expect.poll(() => limits.length).toBe(1);
    expect(await Promise.all([first, client.website.getWebsite("2")])).toEqual([{ name: "Acme" }, { name: "Acme" }]);
    expect(Date.now() - began).toBeGreaterThan(900);
    expect(seen).toEqual(["1", "1", "2"]);
    expect(limits.map(({ state }) => state)).toEqual(["limited", "resumed"]);
  });

  it("of a day is waited for by who says so", async () => {
    const { client, seen, limits } = await serve((response) => limited(response, 7_200), {
      limiter: { maxWait: 86_400_000 },
    });
    const calls = ["1", "2"].map((id) => client.website.getWebsite(id).catch((error: unknown) => error));
    await expect.poll(() => limits.length).toBe(1);
    expect(limits[0]?.wait).toBeGreaterThan(7_000_000);
    client.close();
    for (const error of await Promise.all(calls)) expect(error).toBeInstanceOf(CrispAbortError);
    expect(seen.length).toBeLessThanOrEqual(2);
  });

  it("is asked of again when nobody knows how long it lasts", async () => {
    let calls = 0;
    const { client } = await serve((response, request) => {
      if (++calls === 1) response.writeHead(429).end('{"error":true,"reason":"quota_exceeded","data":{}}');
      else fine(response, request);
    });
    await expect(client.website.getWebsite("w")).rejects.toBeInstanceOf(CrispQuotaError);
    expect(await client.website.getWebsite("w")).toEqual({ name: "Acme" });
  });
});

it("refuses bounds that make no sense", () => {
  expect(() => new Crisp({ limiter: { maxQueue: -1 } })).toThrow(TypeError);
  expect(() => new Crisp({ limiter: { maxWait: Number.NaN } })).toThrow(TypeError);
});
