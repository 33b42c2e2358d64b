import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { conversationIn } from "../support/conversation.js";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented } from "../support/documented.js";
import type { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { receiveMail } from "../support/receive-mail.js";

/** Each batch is seen at every conversation that it names, by another route and by an event each, and at no other. */
onEachDatabase("batches by the official client", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user");
    ({ parley, website_id, crisp } = scene);
    listener = await scene.listen("user");
  });
  afterAll(() => scene?.close());

  const conversation = () => conversationIn(scene, { said: "Hello" });

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

  /** Asks for the documented batch, with the sessions of the test in the place of those in the example. */
  const ask = (method: string, sessions: readonly string[]) =>
    asDocumented(crisp, method, {
      websiteID: website_id,
      operation: (documented: object) => ({ ...documented, sessions }),
    });

  interface Case {
    readonly method: string;
    readonly event: string;
    readonly after: object;
    /** A method that brings the conversations to where the batch makes a difference, and the event that tells of it. */
    readonly given?: readonly [method: string, event: string];
  }

  async function expectBatch({ method, event, after, given }: Case): Promise<void> {
    const { sessions, other } = await three();
    if (given !== undefined) {
      const from = listener.received.length;
      await crisp.website[given[0]](website_id, { sessions });
      await expectTold(given[1], sessions, from);
    }
    for (const session_id of sessions) expect(await shown(session_id)).not.toMatchObject(after);
    const untouched = await shown(other);
    const from = listener.received.length;
    await ask(method, sessions);
    for (const session_id of sessions) expect(await shown(session_id)).toMatchObject(after);
    expect(await shown(other)).toEqual(untouched);
    await expectTold(event, sessions, from);
  }

  proves("website.batchResolveConversations", "they are resolved, no other, and an event tells of each", () =>
    expectBatch({
      method: "website.batchResolveConversations",

      event: "session:set_state",
      after: { state: "resolved" },
    }),
  );

  proves("website.batchUnresolveConversations", "they are unresolved again, no other, and an event tells of each", () =>
    expectBatch({
      method: "website.batchUnresolveConversations",
      given: ["batchResolveConversations", "session:set_state"],
      event: "session:set_state",
      after: { state: "unresolved" },
    }),
  );

  proves("website.batchReadConversations", "nothing of them is unread, no other, and an event tells of each", () =>
    expectBatch({
      method: "website.batchReadConversations",

      event: "message:acknowledge:read:send",
      after: { unread: { operator: 0 } },
    }),
  );

  proves("website.batchUnreadConversations", "they are unread again, no other, and an event tells of each", () =>
    expectBatch({
      method: "website.batchUnreadConversations",
      given: ["batchReadConversations", "message:acknowledge:read:send"],
      event: "message:acknowledge:unread:send",
      after: { unread: { operator: 1 } },
    }),
  );

  proves("website.batchBlockConversations", "they are blocked, no other, and an event tells of each", () =>
    expectBatch({
      method: "website.batchBlockConversations",

      event: "session:set_block",
      after: { is_blocked: true },
    }),
  );

  proves("website.batchRoutingConversations", "they have the assignee, no other, and an event tells of each", () =>
    expectBatch({
      method: "website.batchRoutingConversations",

      event: "session:set_routing",
      after: { assigned: { user_id: "a4c32c68-be91-4e29-b97e-b3b6af886eaa" } },
    }),
  );

  proves("website.batchInboxConversations", "they are in the inbox, no other, and an event tells of each", () =>
    expectBatch({
      method: "website.batchInboxConversations",

      event: "session:set_inbox",
      after: { inbox_id: "d42e8b3b-ea8f-4e79-a9f8-d0e467fc1c31" },
    }),
  );

  proves("website.batchUpdateConversationsData", "they have the data, no other, and an event tells of each", () =>
    expectBatch({
      method: "website.batchUpdateConversationsData",

      event: "session:set_data",
      after: { meta: { data: { plan: "pro", subscribed: true } } },
    }),
  );

  it("website.batchUpdateConversationsData takes a key away by null, as the meta of one conversation does", async () => {
    const { sessions } = await three();
    await crisp.website.batchUpdateConversationsData(website_id, { sessions, data: { plan: "pro", seats: 3 } });
    await crisp.website.batchUpdateConversationsData(website_id, { sessions, data: { plan: null, gone: null } });
    for (const session_id of sessions) expect((await shown(session_id)).meta.data).toEqual({ seats: 3 });
  });

  proves(
    "website.batchUpdateConversationsSegments",
    "they have the segments, no other, and an event tells of each",
    () =>
      expectBatch({
        method: "website.batchUpdateConversationsSegments",

        event: "session:set_segments",
        after: { meta: { segments: ["vip", "lead"] } },
      }),
  );

  proves(
    "website.batchReportConversations",
    "later mail of those who sent them is held back, and nothing of them changes",
    async () => {
      const mail = (who: string, id: string) => [
        `From: ${who}@example.net`,
        "To: anybody@example.com",
        `Message-ID: <${id}@example.net>`,
        "",
        "Would you like to buy something from me, please?",
      ];
      const receive = async (who: string, id: string) =>
        (await receiveMail(parley, mail(who, id), "--website", website_id)).told as {
          outcome: string;
          session_id: string;
        };
      const sessions = [(await receive("eve", "first")).session_id, (await receive("mallory", "second")).session_id];
      await receive("zoe", "third");
      const before = await Promise.all(sessions.map(shown));
      await ask("website.batchReportConversations", sessions);
      expect(await Promise.all(sessions.map(shown))).toEqual(before);
      expect(await receive("eve", "fourth")).toMatchObject({ outcome: "held_back" });
      expect(await receive("mallory", "fifth")).toMatchObject({ outcome: "held_back" });
      expect(await receive("zoe", "sixth")).toMatchObject({ outcome: "delivered" });
      expect(await crisp.website.listSpamConversations(website_id, 1)).toHaveLength(2);
    },
  );

  proves("website.batchRemoveConversations", "they are gone, no other, and an event tells of each", async () => {
    const { sessions, other } = await three();
    const from = listener.received.length;
    await ask("website.batchRemoveConversations", sessions);
    for (const session_id of sessions) await expect(shown(session_id)).rejects.toMatchObject({ code: 404 });
    expect(await shown(other)).toMatchObject({ session_id: other });
    await expectTold("session:removed", sessions, from);
  });

  it("resolves or reads all of an inbox, and all there are, when no session is named", async () => {
    const inbox_id = randomUUID();
    const { sessions, other } = await three();
    await crisp.website.batchInboxConversations(website_id, { sessions, inbox_id });
    for (const more of [{}, { sessions: [] }]) {
      await crisp.website.batchUnresolveConversations(website_id, { sessions: [...sessions, other] });
      await crisp.website.batchUnreadConversations(website_id, { sessions: [...sessions, other] });
      await crisp.website.batchResolveConversations(website_id, { inbox_id: inbox_id.toUpperCase(), ...more });
      await crisp.website.batchReadConversations(website_id, { inbox_id, ...more });
      const done = { state: "resolved", unread: { operator: 0 } };
      for (const session_id of sessions) expect(await shown(session_id)).toMatchObject(done);
      expect(await shown(other)).toMatchObject({ state: "unresolved", unread: { operator: 1 } });
      await crisp.website.batchResolveConversations(website_id, more);
      await crisp.website.batchReadConversations(website_id, more);
      expect(await shown(other)).toMatchObject(done);
    }
  });

  it("removes all of an inbox, but never the main one for want of sessions", async () => {
    const inbox_id = randomUUID();
    const { sessions, other } = await three();
    await crisp.website.batchInboxConversations(website_id, { sessions, inbox_id });
    for (const nothing of [{}, { inbox_id: null }]) {
      const asked = crisp.website.batchRemoveConversations(website_id, nothing);
      await expect(asked).rejects.toMatchObject({ code: 400, message: "invalid_data" });
    }
    await crisp.website.batchRemoveConversations(website_id, { inbox_id, sessions: [] });
    expect(await shown(other)).toMatchObject({ session_id: other });
    for (const session_id of sessions) expect(await shown(session_id)).toMatchObject({ inbox_id });
    await crisp.website.batchRemoveConversations(website_id, { inbox_id });
    for (const session_id of sessions) await expect(shown(session_id)).rejects.toMatchObject({ code: 404 });
    expect(await shown(other)).toMatchObject({ session_id: other });
  });

  it("changes nothing when a batch is wrong", async () => {
    const { sessions } = await three();
    const before = await Promise.all(sessions.map(shown));
    const people = { profiles: ["eee8759d-52db-48e5-982d-3426e3566ce0"] };
    const wrong: [string, object][] = [
      ["batchResolveConversations", { session_ids: sessions }],
      ["batchResolveConversations", { search: "hello" }],
      ["batchReadConversations", { people }],
      ["batchUnreadConversations", {}],
      ["batchUnresolveConversations", { inbox_id: null }],
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
