import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { Listener } from "../support/listener.js";
import { crisp11, type OfficialClient } from "../support/official.js";
import type { Parley } from "../support/parley.js";

/** Each batch is seen at every conversation that it names, by another route and by an event each, and at no other. */
onEachDatabase("batches by the official client", (database) => {
  let parley: Parley;
  let crisp: OfficialClient;
  let website_id: string;
  let listener: Listener;

  beforeAll(async () => {
    parley = await database.start();
    website_id = parley.created.website_id;
    crisp = crisp11(parley, parley.token("user"));
    listener = await Listener.open(parley, parley.token("user"));
  });
  afterAll(async () => {
    listener?.close();
    await parley?.stop();
  });

  async function conversation(): Promise<string> {
    const { session_id } = await crisp.website.createNewConversation(website_id);
    const message = { type: "text", from: "user", origin: "chat", content: "Hello" };
    await crisp.website.sendMessageInConversation(website_id, session_id, message);
    return session_id;
  }

  /** Two conversations for a batch, and one that it must leave alone. */
  async function three() {
    const sessions = [await conversation(), await conversation()];
    return { sessions, other: await conversation() };
  }

  const shown = (session_id: string) => crisp.website.getConversation(website_id, session_id);

  /** Waits until the event came for each of the sessions; it must come for nothing else. */
  async function expectTold(name: string, sessions: readonly string[], from: number): Promise<void> {
    const told = () =>
      listener.received.slice(from).flatMap(({ name: came, payload }) => (came === name ? [payload.session_id] : []));
    await expect.poll(() => told().length, { timeout: 10_000 }).toBeGreaterThanOrEqual(sessions.length);
    expect(told().sort()).toEqual([...sessions].sort());
  }

  interface Case {
    readonly method: string;
    readonly more: object;
    readonly event: string;
    readonly after: object;
    readonly given?: { readonly method: string; readonly more: object };
  }

  const user_id = "3f0b0a6e-6c11-4d3c-8d8a-3a54ef0b7d52";
  const inbox_id = randomUUID();
  const data = { plan: "pro", subscribed: true };
  const cases: Case[] = [
    {
      method: "batchResolveConversations",
      more: { inbox_id: null },
      event: "session:set_state",
      after: { state: "resolved" },
    },
    {
      method: "batchReadConversations",
      more: { inbox_id: null },
      event: "message:acknowledge:read:send",
      after: { unread: { operator: 0 } },
    },
    {
      method: "batchUpdateConversationsData",
      more: { data },
      event: "session:set_data",
      after: { meta: { data } },
    },
    {
      method: "batchUpdateConversationsSegments",
      more: { segments: ["customer", "friend"] },
      event: "session:set_segments",
      after: { meta: { segments: ["customer", "friend"] } },
    },
    {
      method: "batchUnresolveConversations",
      given: { method: "batchResolveConversations", more: {} },
      more: {},
      event: "session:set_state",
      after: { state: "unresolved" },
    },
    {
      method: "batchUnreadConversations",
      given: { method: "batchReadConversations", more: {} },
      more: {},
      event: "message:acknowledge:unread:send",
      after: { unread: { operator: 1 } },
    },
    {
      method: "batchBlockConversations",
      more: { blocked: true },
      event: "session:set_block",
      after: { is_blocked: true },
    },
    {
      method: "batchRoutingConversations",
      more: { assigned: { user_id } },
      event: "session:set_routing",
      after: { assigned: { user_id } },
    },
    { method: "batchInboxConversations", more: { inbox_id }, event: "session:set_inbox", after: { inbox_id } },
  ];

  it.each(cases)(
    "website.$method changes those that it names, and no other",
    async ({ method, more, event, after, given }) => {
      const { sessions, other } = await three();
      if (given !== undefined) {
        const from = listener.received.length;
        await crisp.website[given.method](website_id, { sessions, ...given.more });
        await expectTold(event === "session:set_state" ? event : "message:acknowledge:read:send", sessions, from);
      }
      for (const session_id of sessions) expect(await shown(session_id)).not.toMatchObject(after);
      const untouched = await shown(other);
      const from = listener.received.length;
      await crisp.website[method](website_id, { sessions, ...more });
      for (const session_id of sessions) expect(await shown(session_id)).toMatchObject(after);
      expect(await shown(other)).toEqual(untouched);
      await expectTold(event, sessions, from);
    },
  );

  it("website.batchReportConversations is taken for each, and changes none", async () => {
    const { sessions } = await three();
    const before = await Promise.all(sessions.map(shown));
    await crisp.website.batchReportConversations(website_id, { sessions, flag: "spam" });
    expect(await Promise.all(sessions.map(shown))).toEqual(before);
  });

  it("website.batchRemoveConversations removes those that it names, and no other", async () => {
    const { sessions, other } = await three();
    const from = listener.received.length;
    await crisp.website.batchRemoveConversations(website_id, { inbox_id: null, sessions });
    for (const session_id of sessions) await expect(shown(session_id)).rejects.toMatchObject({ code: 404 });
    expect(await shown(other)).toMatchObject({ session_id: other });
    await expectTold("session:removed", sessions, from);
  });

  it("website.batchRemovePeople, website.batchUpdatePeopleData and website.batchUpdatePeopleSegments say that people are not kept", async () => {
    const people = { profiles: ["eee8759d-52db-48e5-982d-3426e3566ce0"] };
    const asked = [
      () => crisp.website.batchRemovePeople(website_id, people),
      () => crisp.website.batchUpdatePeopleData(website_id, people, data),
      () => crisp.website.batchUpdatePeopleSegments(website_id, people, ["customer"]),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 501, message: "not_implemented" });
  });

  it("changes nothing when a batch is wrong", async () => {
    const { sessions } = await three();
    const before = await Promise.all(sessions.map(shown));
    const wrong: [string, object][] = [
      ["batchResolveConversations", { sessions: [...sessions, 1] }],
      ["batchReadConversations", { sessions: "all" }],
      ["batchUpdateConversationsData", { sessions }],
      ["batchUpdateConversationsSegments", { sessions, segments: "vip" }],
      ["batchBlockConversations", { sessions, blocked: "yes" }],
    ];
    for (const [method, body] of wrong) {
      const answer = crisp.website[method](website_id, body);
      await expect(answer, method).rejects.toMatchObject({ code: 400, message: "invalid_data" });
    }
    expect(await Promise.all(sessions.map(shown))).toEqual(before);
  });
});
