import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWorkspace, type Workspace } from "../../testing/workspace.js";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await openWorkspace();
});

afterEach(() => workspace.close());

const listing = { order: "updated", include_empty: false } as const;

async function conversations(count: number): Promise<string[]> {
  const made: string[] = [];
  for (let i = 0; i < count; i += 1) {
    workspace.clock.time += 10;
    const session_id = await workspace.conversations.create(workspace.website_id);
    await say(session_id);
    made.push(session_id);
  }
  return made;
}

async function say(session_id: string, from: "user" | "operator" = "user") {
  workspace.clock.time += 1;
  await workspace.messages.send(workspace.website_id, session_id, workspace.actor, {
    type: "text",
    from,
    origin: "chat",
    content: "Hello",
  });
}

async function page(n: number, options: object = listing, reader = "me"): Promise<string[]> {
  const texts = await workspace.conversations.list(workspace.website_id, reader, options as typeof listing, n, 20);
  return texts.map((text) => JSON.parse(text).session_id);
}

async function get(session_id: string) {
  return JSON.parse(await workspace.conversations.get(workspace.website_id, session_id));
}

describe("lists", () => {
  it("shows each conversation once to a walker, though others move meanwhile", async () => {
    const made = await conversations(90);
    const seen: string[] = [];
    for (let n = 1; n < 20; n += 1) {
      const shown = await page(n);
      if (shown.length === 0) break;
      seen.push(...shown);
      // One that was not shown yet, one that was, and a new one.
      await say(made.find((session_id) => !seen.includes(session_id)) ?? (made[0] as string));
      await say(seen[0] as string);
      made.push(...(n < 3 ? await conversations(1) : []));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect([...seen].sort()).toEqual([...made].sort());
  });

  it("keeps two walks of one reader apart, and jumps cold", async () => {
    const made = (await conversations(60)).reverse();
    expect(await page(1)).toEqual(made.slice(0, 20));
    expect(await page(1)).toEqual(made.slice(0, 20));
    expect(await page(2)).toEqual(made.slice(20, 40));
    expect(await page(2)).toEqual(made.slice(20, 40));
    expect(await page(3, listing, "stranger")).toEqual(made.slice(40));
    expect(await page(4)).toEqual([]);
  });

  it("orders and filters", async () => {
    const [a, b, c] = (await conversations(3)) as [string, string, string];
    const { website_id } = workspace;
    await say(a, "operator");
    await say(b);
    expect(await page(1)).toEqual([b, a, c]);
    expect(await page(1, { ...listing, order: "created" })).toEqual([c, b, a]);
    expect(await page(1, { ...listing, order: "waiting" })).toEqual([b, c, a]);
    await workspace.conversations.changeState(website_id, a, "resolved");
    expect(await page(1, { ...listing, resolved: true })).toEqual([a]);
    expect(await page(1, { ...listing, not_resolved: true })).toEqual([b, c]);
    await workspace.conversations.assign(website_id, c, workspace.actor.user_id);
    expect(await page(1, { ...listing, assigned: workspace.actor.user_id })).toEqual([c]);
    expect(await page(1, { ...listing, unassigned: true })).toEqual([b, a]);
    await workspace.messages.read(website_id, b, { from: "user", origin: "chat" });
    expect(await page(1, { ...listing, unread: true })).toEqual([a, c]);
    const empty = await workspace.conversations.create(website_id);
    expect(await page(1)).not.toContain(empty);
    expect((await page(1, { ...listing, include_empty: true })).sort()).toEqual([a, b, c, empty].sort());
    const { updated_at } = await get(b);
    expect(await page(1, { ...listing, date_start: updated_at, include_empty: false })).toEqual([b]);
    expect(await page(1, { ...listing, date_end: updated_at - 1 })).toEqual([a, c]);
  });
});

describe("changes", () => {
  it("cause their events once, when something really changed", async () => {
    const [session_id] = (await conversations(1)) as [string];
    const { website_id, conversations: service, actor } = workspace;
    const after = (await workspace.log()).length;
    for (let twice = 0; twice < 2; twice += 1) {
      await service.changeState(website_id, session_id, "resolved");
      await service.assign(website_id, session_id, actor.user_id);
      await service.updateInbox(website_id, session_id, "33333333-3333-4333-8333-333333333333");
      await service.saveParticipants(website_id, session_id, [{ type: "email", target: "x@y.example" }]);
      await service.setBlock(website_id, session_id, true);
      await service.setVerified(website_id, session_id, true);
      await service.initiate(website_id, session_id);
      await service.updateMeta(website_id, session_id, {
        nickname: "Eve",
        email: "Eve@Example.com",
        data: { plan: "gold", old: null },
        segments: ["vip", "vip"],
        device: { locales: ["fr"] },
        ip: "192.0.2.1",
      });
    }
    const log = await workspace.log(after);
    expect(log.map(({ name }) => name)).toEqual([
      "session:set_state",
      "session:set_routing",
      "session:set_inbox",
      "session:set_participants",
      "session:set_block",
      "session:update_verify",
      "session:set_email",
      "session:set_nickname",
      "session:set_segments",
      "session:set_data",
      "session:sync:locales",
      "session:sync:network",
      "people:profile:created",
      "people:bind:session",
    ]);
    expect(await get(session_id)).toMatchObject({
      state: "resolved",
      status: 2,
      assigned: { user_id: actor.user_id },
      is_blocked: true,
      is_verified: true,
      meta: { nickname: "Eve", email: "Eve@Example.com", segments: ["vip"], data: { plan: "gold" }, ip: "192.0.2.1" },
    });
    expect(log[1]?.body).toContain('"previous_routing_id":null');
    expect(log[3]?.inbox_id).toBe("33333333-3333-4333-8333-333333333333");
  });

  it("compose passes by without a trace in the log", async () => {
    const [session_id] = (await conversations(1)) as [string];
    const after = (await workspace.log()).length;
    const { website_id, conversations: service, actor } = workspace;
    await service.compose(website_id, session_id, actor, { type: "start", from: "user", excerpt: "Hel" });
    await service.compose(website_id, session_id, actor, { type: "start", from: "operator", stealth: true });
    expect(workspace.published.map(({ name }) => name)).toEqual(["message:compose:send"]);
    expect((await get(session_id)).compose).toMatchObject({ visitor: { type: "start", excerpt: "Hel" } });
    workspace.clock.time += 61_000;
    expect((await get(session_id)).compose).toEqual({});
    expect(await workspace.log(after)).toHaveLength(0);
  });

  it("relates conversations of one person", async () => {
    const [a, b] = (await conversations(2)) as [string, string];
    const { website_id, conversations: service } = workspace;
    await service.updateMeta(website_id, a, { email: "eve@example.com" });
    await service.updateMeta(website_id, b, { email: "EVE@example.com" });
    expect(await service.relations(website_id, a)).toEqual({ conversations: { parent: null, children: [b] } });
    expect(await service.relations(website_id, b)).toEqual({ conversations: { parent: a, children: [] } });
  });

  it("lists pages and events of the visitor, newest first", async () => {
    const [session_id] = (await conversations(1)) as [string];
    const { website_id, conversations: service } = workspace;
    await service.addPages(website_id, session_id, [
      { page_title: "A", page_url: "https://a.example/", timestamp: 1 },
      { page_title: "B", page_url: "https://b.example/", page_referrer: "https://a.example/", timestamp: 2 },
    ]);
    await service.addEvents(website_id, session_id, [
      { text: "bought", data: { price: 3 }, color: "red", timestamp: 1 },
    ]);
    expect(await service.pages(website_id, session_id, 1)).toMatchObject([{ page_title: "B" }, { page_title: "A" }]);
    expect(await service.events(website_id, session_id, 1)).toEqual([
      { text: "bought", data: { price: 3 }, color: "red", timestamp: 1 },
    ]);
    expect(await service.events(website_id, session_id, 2)).toEqual([]);
  });

  it("keeps the newest pages and events of the visitor, up to a limit", async () => {
    const [session_id] = (await conversations(1)) as [string];
    const { website_id, conversations: service } = workspace;
    const times = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
    const page = (timestamp: number) => ({ page_title: "", page_url: "https://a.example/", timestamp });
    const event = (timestamp: number) => ({ text: "bought", timestamp });
    for (const some of [times(0, 990), times(990, 1_015)]) {
      await service.addPages(website_id, session_id, some.map(page));
      await service.addEvents(website_id, session_id, some.map(event));
    }
    const last = await Promise.all([
      service.pages(website_id, session_id, 50),
      service.events(website_id, session_id, 50),
    ]);
    for (const rows of last) expect(rows.map(({ timestamp }) => timestamp)).toEqual(times(15, 35).reverse());
    expect(await service.pages(website_id, session_id, 51)).toEqual([]);
    expect(await service.events(website_id, session_id, 51)).toEqual([]);
  });

  it("remove leaves nothing but the number", async () => {
    const [session_id] = (await conversations(1)) as [string];
    const { website_id, conversations: service } = workspace;
    await service.remove(website_id, session_id);
    await expect(service.get(website_id, session_id)).rejects.toMatchObject({ reason: "conversation_not_found" });
    const log = await workspace.log();
    expect(log.map(({ name, body }) => [name, body === null])).toEqual([
      ["session:request:initiated", true],
      ["message:send", true],
      ["session:removed", false],
    ]);
    const [other] = (await conversations(1)) as [string];
    await Promise.all([
      say(other),
      service.changeState(website_id, other, "resolved"),
      service.remove(website_id, other),
    ]);
    const told = (await workspace.log(3)).filter(({ body }) => body !== null);
    expect(told.map(({ name }) => name)).toEqual(["session:removed"]);
    const again = await service.create(website_id);
    await service.remove(website_id, again);
    expect((await workspace.log()).at(2)?.body).not.toBeNull();
  });
});
