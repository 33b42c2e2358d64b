import { beforeEach, describe, expect, it } from "vitest";
import { CrispNotFoundError, CrispServerError } from "../../errors/index.js";
import type { Fetched } from "../../paging/fetched.js";
import type { Call } from "../../request/call.js";
import { type BackfillOptions, backfillLimits } from "./options.js";
import type { GapSink, Lost, Recovered } from "./recovery.js";
import { RestRecovery } from "./rest-recovery.js";

interface Message {
  readonly fingerprint: number;
  readonly timestamp: number;
  readonly from: string;
  readonly content: unknown;
  readonly edited?: boolean;
  readonly type?: string;
}

const START = 1_000_000;

/** A server with conversations, and a client that has heard some of what they hold. */
class World {
  readonly websites = new Map<string, Map<string, Message[]>>();
  readonly asked: string[] = [];
  readonly queries: unknown[] = [];
  broken: (call: Call) => boolean = () => false;
  /** Milliseconds for which a call that fails may fail again. */
  patience = 0;
  perPage = 3;
  tier: "website" | "plugin" | "user" = "plugin";
  /** Whether the server says what remains: always that more does, or never. */
  says: true | 200 | 206 = true;
  readonly delivered: string[] = [];
  readonly payloads: unknown[] = [];
  readonly released: string[] = [];
  /** How many were delivered before the recovery gave up. */
  given = 0;
  narrowed: string[] | undefined;
  /** Content of what was told before, by fingerprint. */
  readonly told = new Map<number, { session_id: string; timestamp: number; content: unknown }>();
  readonly waiting = new Map<number, unknown>();
  /** Messages that lists do not show. */
  readonly hidden = new Set<number>();

  add(website_id: string, session_id: string, ...messages: Partial<Message>[]): void {
    const sessions = this.websites.get(website_id) ?? new Map<string, Message[]>();
    this.websites.set(website_id, sessions);
    const full = messages.map((message) => ({ fingerprint: 0, timestamp: 0, from: "user", content: "", ...message }));
    sessions.set(session_id, [...(sessions.get(session_id) ?? []), ...full]);
  }

  tell(session_id: string, message: Partial<Message>): void {
    const { fingerprint = 0, timestamp = 0, content = "" } = message;
    this.told.set(fingerprint, { session_id, timestamp, content });
  }

  async recover(lost: Partial<Lost> = {}, options: BackfillOptions = {}, signal = new AbortController().signal) {
    const limits = backfillLimits(options);
    if (!limits) throw new Error("no limits");
    const exchange = (call: Call) => this.#answer(call);
    const recovery = new RestRecovery({ limits, tier: () => this.tier, exchange, patience: this.patience });
    const since = new Map([
      ["message:send", 0],
      ["message:received", 0],
      ["message:updated", 0],
      ["message:removed", 0],
    ]);
    const whole: Lost = { from: START, to: START + 5_000, start: START, since, websites: [...this.websites.keys()] };
    const { giveUp, ...recovered } = await recovery.recover({ ...whole, ...lost }, this.#sink, signal);
    this.given = this.delivered.length;
    giveUp?.();
    return recovered;
  }

  async #answer(call: Call): Promise<Fetched> {
    const params = call.params as Record<string, string | number>;
    this.asked.push(call.path.replace(/\{(\w+)\}/g, (_, name) => String(params[name])));
    this.queries.push(call.query);
    const facts = { status: 500, reason: "server_error", detail: "", method: "GET", path: call.path };
    if (call.signal?.aborted || this.broken(call)) throw new CrispServerError(facts);
    if (call.path.startsWith("/plugin/")) {
      const data = params.page_number === 1 ? [...this.websites.keys()].map((website_id) => ({ website_id })) : [];
      return { status: 200, data };
    }
    const sessions = this.websites.get(String(params.website_id)) ?? new Map<string, Message[]>();
    if (call.path.endsWith("/{page_number}")) {
      const { per_page, filter_date_start } = call.query as { per_page: number; filter_date_start: string };
      const all = [...sessions]
        .map(([session_id, messages]) => ({ session_id, updated_at: messages.at(-1)?.timestamp ?? 0, inbox_id: null }))
        .filter(({ updated_at }) => updated_at >= Date.parse(filter_date_start))
        .sort((a, b) => b.updated_at - a.updated_at);
      const page = Number(params.page_number);
      return { status: 200, data: all.slice((page - 1) * per_page, page * per_page) };
    }
    const messages = sessions.get(String(params.session_id)) ?? [];
    if (call.path.endsWith("/{fingerprint}")) {
      const found = messages.find(({ fingerprint }) => fingerprint === params.fingerprint);
      if (!found) throw new CrispNotFoundError({ ...facts, status: 404, reason: "message_not_found" });
      return { status: 200, data: found };
    }
    const before = (call.query as { timestamp_before?: number }).timestamp_before ?? Number.POSITIVE_INFINITY;
    const older = messages.filter(({ timestamp, fingerprint }) => timestamp < before && !this.hidden.has(fingerprint));
    const status = typeof this.says === "number" ? this.says : older.length > this.perPage ? 206 : 200;
    return { status, data: older.slice(-this.perPage) };
  }

  get #sink(): GapSink {
    return {
      deliver: (session_id, name, payload, live) => {
        this.delivered.push(`${session_id} ${name} ${(payload as Message).fingerprint}${live ? " live" : ""}`);
        this.payloads.push(payload);
      },
      waiting: () => this.waiting,
      known: (_session_id, fingerprint) => this.told.has(fingerprint),
      changed: (_session_id, fingerprint, content) => this.told.get(fingerprint)?.content !== content,
      delivered: (session_id, after) =>
        [...this.told].filter(([, one]) => one.session_id === session_id && one.timestamp > after).map(([key]) => key),
      narrow: (sessions) => {
        this.narrowed = [...sessions];
      },
      release: (session_id) => this.released.push(session_id),
    };
  }
}

let world: World;
beforeEach(() => {
  world = new World();
});

const at = (fingerprint: number, more: Partial<Message> = {}): Partial<Message> => ({
  fingerprint,
  timestamp: START + fingerprint,
  content: `text ${fingerprint}`,
  ...more,
});

describe("what was missed", () => {
  it.each([true, 206] as const)(
    "is delivered in order, by who sent it (the end of a list is told: %s)",
    async (says) => {
      world.says = says;
      world.add("w1", "s1", at(-9), at(1), at(2, { from: "operator" }), at(3), at(4), at(5));
      world.add("w1", "s0", at(-90));
      world.add("w2", "s2", at(6));
      world.tell("s1", at(1));
      const recovered = await world.recover();
      expect(world.delivered.filter((one) => one.startsWith("s1"))).toEqual([
        "s1 message:received 2",
        "s1 message:send 3",
        "s1 message:send 4",
        "s1 message:send 5",
      ]);
      expect(world.delivered).toContain("s2 message:send 6");
      const expected = { website_id: "w2", session_id: "s2", inbox_id: null, content: "text 6", from: "user" };
      expect(world.payloads).toContainEqual(expect.objectContaining(expected));
      expect(recovered).toEqual<Recovered>({
        websites: ["w1", "w2"],
        recovered: true,
        leftOut: { websites: [], conversations: [] },
      });
      expect([world.narrowed, world.released.toSorted()]).toEqual([
        ["s1", "s2"],
        ["s1", "s2"],
      ]);
    },
  );

  it("is looked for page by page even where no answer says that more remains", async () => {
    [world.says, world.perPage] = [200, 25];
    world.add("w1", "s1", ...Array.from({ length: 70 }, (_, number) => at(number)));
    await world.recover();
    expect(world.delivered).toEqual(Array.from({ length: 70 }, (_, number) => `s1 message:send ${number}`));
  });

  it("keeps the order of messages that share a millisecond", async () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
    world.add("w1", "s1", ...numbers.map((number) => at(number, { timestamp: START + (number >> 1) })));
    await world.recover();
    expect(world.delivered).toEqual(numbers.map((number) => `s1 message:send ${number}`));
  });

  it("is asked for by date, and page by page only as far back as it goes", async () => {
    for (let number = 0; number < 60; number += 1) world.add("w1", `s${number}`, at(number));
    world.add("w1", "s60", ...Array.from({ length: 9 }, (_, number) => at(number - 100)), at(99));
    await world.recover();
    expect(world.delivered.length).toBe(61);
    const pages = world.asked.filter((path) => path.startsWith("/website/w1/conversations/"));
    expect(pages).toEqual(["/website/w1/conversations/1", "/website/w1/conversations/2"]);
    expect(world.queries[world.asked.indexOf("/website/w1/conversations/1")]).toEqual({
      per_page: 50,
      include_empty: 1,
      filter_date_start: new Date(START).toISOString(),
      order_date_updated: 1,
    });
    expect(world.asked.filter((path) => path.includes("/s60/")).length).toBe(1);
  });

  it("is nothing of events that nobody listened to, or not yet", async () => {
    world.add("w1", "s1", at(1), at(2, { from: "operator" }), at(30, { from: "operator" }), at(40));
    const since = new Map([["message:received", START + 20]]);
    await world.recover({ since });
    expect(world.delivered).toEqual(["s1 message:received 30"]);
  });

  it("goes around what arrived live meanwhile, as it arrived", async () => {
    world.add("w1", "s1", at(1), at(2, { content: "edited since" }), at(3));
    const live = { fingerprint: 2, content: "as it was" };
    world.waiting.set(2, live);
    await world.recover();
    expect(world.delivered).toEqual(["s1 message:send 1", "s1 message:send 2 live", "s1 message:send 3"]);
    expect(world.payloads[1]).toBe(live);
  });

  it("includes edits and removals of messages that are known", async () => {
    world.add("w1", "s1", at(-8, { edited: true }), at(-7, { edited: true }), at(1, { edited: true }));
    world.add("w1", "s1", at(2), at(3, { type: "picker", content: 7 }));
    for (const message of [at(-7, { content: "before" }), at(1, { content: "before" }), at(2), at(3), at(-6)]) {
      world.tell("s1", message);
    }
    world.tell("s1", at(-900));
    await world.recover();
    expect(world.delivered).toEqual([
      "s1 message:updated -7",
      "s1 message:updated 1",
      "s1 message:updated 3",
      "s1 message:removed -6",
    ]);
    expect(world.payloads[1]).toEqual({
      website_id: "w1",
      session_id: "s1",
      inbox_id: null,
      fingerprint: 1,
      content: "text 1",
    });
  });

  it("believes no list alone that a message was removed", async () => {
    world.add("w1", "s1", at(1), at(2), at(3));
    world.tell("s1", at(2));
    world.hidden.add(2);
    expect((await world.recover()).recovered).toBe(true);
    expect(world.delivered).toEqual(["s1 message:send 1", "s1 message:send 3"]);
    world.broken = ({ path }) => path.endsWith("/{fingerprint}");
    expect((await world.recover()).recovered).toBe("partial");
    expect(world.delivered.some((one) => one.includes("removed"))).toBe(false);
  });
});

describe("websites", () => {
  beforeEach(() => {
    world.add("w1", "s1", at(1));
    world.add("w2", "s2", at(2));
  });

  it("of a plugin are listed, those first that events came from", async () => {
    const { websites } = await world.recover({ websites: ["w2"] });
    expect([websites, world.asked.slice(0, 2)]).toEqual([
      ["w2", "w1"],
      ["/plugin/connect/websites/all/1", "/plugin/connect/websites/all/2"],
    ]);
  });

  it("that are given are the only ones", async () => {
    const recovered = await world.recover({}, { websites: ["w2"] });
    expect([recovered.websites, recovered.recovered, world.asked[0]]).toEqual([
      ["w2"],
      true,
      "/website/w2/conversations/1",
    ]);
  });

  it("of a plugin that cannot be listed are those that events came from", async () => {
    world.broken = ({ path }) => path.startsWith("/plugin/");
    const recovered = await world.recover({ websites: ["w1"] });
    expect(recovered).toMatchObject({ websites: ["w1"], recovered: "partial" });
    expect(recovered.reason).toContain("could not all be listed: CrispServerError: server_error");
  });

  it.each([
    ["website", ["w1"], true],
    ["website", [], false],
    ["user", ["w1"], "partial"],
  ] as const)("of tier %s, %j known", async (tier, websites, recovered) => {
    world.tier = tier;
    const found = await world.recover({ websites });
    expect(found.recovered).toBe(recovered);
    if (recovered !== true) expect(found.reason).toContain("backfill.websites");
  });

  it("that answer with an error are left out", async () => {
    world.broken = ({ params }) => params?.website_id === "w1";
    const recovered = await world.recover();
    expect(recovered).toMatchObject({ websites: ["w2"], recovered: "partial", leftOut: { websites: ["w1"] } });
    expect(world.delivered).toEqual(["s2 message:send 2"]);
  });

  it("that are busy for a while are asked again, so that nothing comes out of order", async () => {
    world.patience = 10_000;
    let failures = 3;
    world.broken = ({ path }) => path.startsWith("/website/") && failures-- > 0;
    expect(await world.recover()).toMatchObject({ recovered: true });
    expect(failures).toBeLessThan(0);
  });

  it("that all answer with an error give nothing", async () => {
    world.broken = ({ path }) => path.startsWith("/website/");
    expect(await world.recover()).toMatchObject({ websites: [], recovered: false });
  });
});

describe("is bounded", () => {
  beforeEach(() => {
    for (let session = 0; session < 10; session += 1) {
      for (let number = 0; number < 10; number += 1) world.add("w1", `s${session}`, at(session * 100 + number));
    }
  });

  it.each([
    [{ maxConversations: 4 }, 40, "The gap needs more than 4 conversations."],
    [{ maxMessages: 15 }, 15, "The gap needs more than 15 messages."],
    [{ maxRequests: 5 }, undefined, "The gap needs more than 5 calls."],
  ] as [BackfillOptions, number | undefined, string][])("by %j", async (options, messages, reason) => {
    const recovered = await world.recover({}, options);
    expect(recovered).toMatchObject({ recovered: "partial", reason });
    if (messages !== undefined) expect(world.delivered.length).toBe(messages);
    expect(world.asked.length).toBeLessThanOrEqual(options.maxRequests ?? 1_000);
    expect(recovered.leftOut.websites.length + recovered.leftOut.conversations.length).toBeGreaterThan(0);
    for (const { session_id } of recovered.leftOut.conversations) expect(world.released).toContain(session_id);
  });

  it("by its time", async () => {
    const controller = new AbortController();
    world.broken = ({ params }) => {
      if (params?.session_id === "s5") controller.abort();
      return false;
    };
    const recovered = await world.recover({}, {}, controller.signal);
    expect(recovered).toMatchObject({ recovered: "partial", reason: "The time for the gap was over." });
    expect(recovered.leftOut.conversations).toContainEqual({ website_id: "w1", session_id: "s0" });
  });

  it("by the conversations that cannot be read", async () => {
    world.broken = ({ params }) => params?.session_id === "s5";
    const recovered = await world.recover();
    expect(world.given).toBe(90);
    expect([world.delivered.length, recovered.recovered, recovered.leftOut.conversations]).toEqual([
      90,
      "partial",
      [{ website_id: "w1", session_id: "s5" }],
    ]);
  });
});

it.each([
  { websites: "w" as never },
  { maxMessages: 0 },
  { maxRequests: 1.5 },
  { timeout: Number.POSITIVE_INFINITY },
  7 as never,
  null as never,
])("takes no options such as %j", (options) => {
  expect(() => backfillLimits(options)).toThrow(TypeError);
});
