import { describe, expect, it } from "vitest";
import type { Call } from "../request/call.js";
import type { Fetched } from "./fetched.js";
import { iterate } from "./iterate.js";

const conversations = {
  verb: "GET",
  path: "/website/{website_id}/conversations/{page_number}",
  list: "page_number",
  key: "session_id",
} as const;
const messages = {
  verb: "GET",
  path: "/website/{website_id}/conversation/{session_id}/messages",
  list: "timestamp_before",
  key: "fingerprint",
} as const;

const item = (number: number) => ({ session_id: `session_${number}` });
const numbers = (items: { session_id: string }[]) => items.map(({ session_id }) => Number(session_id.slice(8)));

/** Answers pages of what a list holds, and keeps what was asked. */
function lists(all: () => readonly object[], perPage = 3) {
  const asked: Call[] = [];
  const exchange = async (call: Call): Promise<Fetched> => {
    asked.push(call);
    const page = call.params?.page_number as number;
    return { status: 200, data: all().slice((page - 1) * perPage, page * perPage) };
  };
  return { asked, exchange };
}

describe("a list with page numbers", () => {
  const eight = Array.from({ length: 8 }, (_, index) => item(index));

  it("gives every item once, in order, and asks until a page is empty", async () => {
    const { asked, exchange } = lists(() => eight);
    const pages = iterate<{ session_id: string }>(conversations, ["w", { filter_unread: 1 }], exchange);
    expect(asked).toEqual([]);
    expect(numbers(await pages.toArray())).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(asked.map(({ params }) => params)).toEqual(
      [1, 2, 3, 4].map((page_number) => ({ website_id: "w", page_number })),
    );
    expect(asked.every(({ query }) => query?.filter_unread === 1)).toBe(true);
  });

  it.each([1, 2, 5, 16])("keeps the order with %i pages at a time", async (concurrency) => {
    const { exchange } = lists(() => eight);
    const late = async (call: Call) => {
      await new Promise((resolve) => setTimeout(resolve, 10 - 2 * (call.params?.page_number as number)));
      return exchange(call);
    };
    const pages = iterate<{ session_id: string }>(conversations, ["w", {}, { concurrency }], late);
    expect(numbers(await pages.toArray())).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("asks for no page that a limit makes needless", async () => {
    const { asked, exchange } = lists(() => eight);
    const take = (limit: number) => iterate(conversations, ["w", {}, { limit }], exchange).toArray();
    expect((await take(4)).length).toBe(4);
    expect(asked.length).toBe(2);
    expect((await take(0)).length).toBe(0);
    expect(asked.length).toBe(2);
  });

  it("gives no item twice when the list grows at its front meanwhile", async () => {
    let grown = 0;
    const { exchange } = lists(() => [...Array.from({ length: grown++ }, (_, i) => item(100 + i)), ...eight]);
    const found = numbers(await iterate<{ session_id: string }>(conversations, ["w"], exchange).toArray());
    expect(found).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("ends when the server knows no pages", async () => {
    const asked: Call[] = [];
    const exchange = async (call: Call) => {
      asked.push(call);
      return { status: 200, data: [{ a: 1 }] };
    };
    const found = await iterate({ ...conversations, key: undefined }, ["w"], exchange).toArray();
    expect([found, asked.length]).toEqual([[{ a: 1 }], 2]);
  });

  it("gives up the pages asked for ahead when the loop is left", async () => {
    const { asked, exchange } = lists(() => eight);
    for await (const _ of iterate(conversations, ["w", {}, { concurrency: 4 }], exchange)) break;
    expect(asked.length).toBe(4);
    expect(asked.every(({ signal }) => signal?.aborted)).toBe(true);
  });

  it("ends with the error of a page, after the items before it", async () => {
    const { exchange } = lists(() => eight);
    const broken = async (call: Call) => {
      if (call.params?.page_number === 2) throw new Error("no page 2");
      return exchange(call);
    };
    const found: unknown[] = [];
    const walk = async () => {
      for await (const one of iterate(conversations, ["w", {}, { concurrency: 3 }], broken)) found.push(one);
    };
    await expect(walk()).rejects.toThrow("no page 2");
    expect(found.length).toBe(3);
  });

  it("is given up by its signal", async () => {
    const controller = new AbortController();
    const hanging = (call: Call) =>
      new Promise<Fetched>((_, reject) => {
        call.signal?.addEventListener("abort", () => reject(call.signal?.reason));
      });
    const found = iterate(conversations, ["w", {}, { signal: controller.signal }], hanging).toArray();
    setTimeout(() => controller.abort(new Error("enough")), 5);
    await expect(found).rejects.toThrow("enough");
  });

  it("hands out nothing of a page after its signal", async () => {
    const controller = new AbortController();
    const enough = new Error("enough");
    const { exchange } = lists(() => eight);
    const found: unknown[] = [];
    const walk = async () => {
      for await (const one of iterate(conversations, ["w", {}, { signal: controller.signal }], exchange)) {
        found.push(one);
        if (found.length === 2) controller.abort(enough);
      }
    };
    await expect(walk()).rejects.toMatchObject({
      name: "CrispAbortError",
      reason: "aborted",
      cause: enough,
    });
    expect(found.length).toBe(2);
  });

  it.each([{ limit: -1 }, { limit: 1.5 }, { concurrency: 0 }, { concurrency: 17 }, { page: 0 }])(
    "refuses %j",
    (options) => {
      expect(() => iterate(conversations, ["w", {}, options], lists(() => []).exchange)).toThrow(TypeError);
    },
  );

  it("calls a function for each item, some at a time, and stops at the first failure", async () => {
    const { exchange } = lists(() => eight);
    let underWay = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 3));
      underWay--;
    };
    await iterate(conversations, ["w"], exchange).forEach(work, { concurrency: 3 });
    expect([most, underWay]).toEqual([3, 0]);
    const used: number[] = [];
    const fails = iterate<{ session_id: string }>(conversations, ["w"], exchange).forEach((one) => {
      used.push(...numbers([one]));
      if (used.length === 2) throw new Error("second");
    });
    await expect(fails).rejects.toThrow("second");
    expect(used).toEqual([0, 1]);
  });
});

describe("a list by timestamp", () => {
  interface Message {
    readonly fingerprint: number;
    readonly timestamp: number;
  }

  /** A conversation whose messages are answered in batches, oldest first in each. */
  function conversation(all: readonly Message[], { size = 3, inclusive = false } = {}) {
    const asked: (Record<string, unknown> | undefined)[] = [];
    const exchange = async ({ query }: Call): Promise<Fetched> => {
      asked.push(query);
      const { timestamp_before: before, timestamp_after: after } = (query ?? {}) as Record<string, number>;
      const edge = inclusive ? 1 : 0;
      if (after !== undefined) {
        const rest = all.filter(({ timestamp }) => timestamp > after - edge);
        return { status: rest.length > size ? 206 : 200, data: rest.slice(0, size) };
      }
      const rest = all.filter(({ timestamp }) => before === undefined || timestamp < before + edge);
      return { status: rest.length > size ? 206 : 200, data: rest.slice(-size) };
    };
    return { asked, exchange };
  }

  const ten = Array.from({ length: 10 }, (_, index) => ({ fingerprint: index, timestamp: 1000 + index }));
  const walk = async (exchange: (call: Call) => Promise<Fetched>, query?: object, options?: object) =>
    (await iterate<Message>(messages, ["w", "s", query, options], exchange).toArray()).map((one) => one.fingerprint);

  it.each([false, true])("goes back from the newest (edges inclusive: %s)", async (inclusive) => {
    const { asked, exchange } = conversation(ten, { inclusive });
    expect(await walk(exchange)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(asked[0]).toEqual({});
    expect(await walk(exchange, { timestamp_before: 1004 }, { limit: 2 })).toEqual(inclusive ? [4, 3] : [3, 2]);
    expect(await walk(exchange, { timestamp_before: new Date(1001) })).toEqual(inclusive ? [1, 0] : [0]);
  });

  it.each([false, true])("goes forward from a time (edges inclusive: %s)", async (inclusive) => {
    const { exchange } = conversation(ten, { inclusive });
    expect(await walk(exchange, { timestamp_after: 1004 })).toEqual([...(inclusive ? [4] : []), 5, 6, 7, 8, 9]);
  });

  it.each([false, true])("loses none that share a millisecond (edges inclusive: %s)", async (inclusive) => {
    const together = [1, 1, 2, 2, 2, 3, 3, 4].map((timestamp, fingerprint) => ({ fingerprint, timestamp }));
    const { exchange } = conversation(together, { size: 4, inclusive });
    expect((await walk(exchange)).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("asks no more after 200, and ends with an empty batch", async () => {
    const { asked, exchange } = conversation(ten, { size: 10 });
    expect((await walk(exchange)).length).toBe(10);
    expect(asked.length).toBe(1);
    expect(await walk(async () => ({ status: 206, data: [] }))).toEqual([]);
    // A server that only repeats itself is left, not asked for ever.
    expect(await walk(async () => ({ status: 206, data: [ten[0]] }))).toEqual([0]);
  });

  it("refuses a time that is none", () => {
    expect(() =>
      iterate(messages, ["w", "s", { timestamp_before: "soon" }], async () => ({ status: 200, data: [] })),
    ).toThrow(TypeError);
  });
});
