import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented, type Given } from "../support/documented.js";
import type { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { visitor } from "../support/visitor.js";
import { until } from "../support/wait.js";
import { ChatBox } from "./chat-box.js";

onEachDatabase("conversations by the official client", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "plugin");
    ({ parley, website_id, crisp } = scene);
    listener = await scene.listen("plugin");
  });
  afterAll(() => scene?.close());

  const ask = (method: string, given: Given = {}) => asDocumented(crisp, method, { websiteID: website_id, ...given });
  const created = async (): Promise<string> => (await crisp.website.createNewConversation(website_id)).session_id;
  const listed = async (): Promise<string[]> => {
    const rows = await crisp.website.listConversations(website_id, 1, { per_page: 50 });
    return rows.map((row: { session_id: string }) => row.session_id);
  };

  const say = (session_id: string, content: string) =>
    crisp.website.sendMessageInConversation(website_id, session_id, {
      type: "text",
      from: "user",
      origin: "chat",
      content,
    });

  proves(
    "website.createNewConversation",
    "one that is there, holds messages, and enters the inbox with the first",
    async () => {
      const { session_id } = await ask("website.createNewConversation");
      expect(session_id).toMatch(/^session_[0-9a-f-]{36}$/);
      expect(await crisp.website.getConversation(website_id, session_id)).toMatchObject({
        session_id,
        website_id,
        state: "pending",
        status: 0,
        unread: { operator: 0, visitor: 0 },
      });
      expect(await listed()).not.toContain(session_id);
      const from = listener.received.length;
      await say(session_id, "First");
      await listener.about(session_id, "session:request:initiated", from);
      expect(await listed()).toContain(session_id);
    },
  );

  proves("website.checkConversationExists", "as long as it can be got", async () => {
    const session_id = await created();
    await ask("website.checkConversationExists", { sessionID: session_id });
    await crisp.website.getConversation(website_id, session_id);
    await crisp.website.removeConversation(website_id, session_id);
    await expect(ask("website.checkConversationExists", { sessionID: session_id })).rejects.toMatchObject({
      code: 404,
    });
  });

  proves("website.getConversation", "what other routes made of it, as the list shows it", async () => {
    const session_id = await created();
    await say(session_id, "How are you?");
    await crisp.website.updateConversationMetas(website_id, session_id, { nickname: "Ada" });
    await crisp.website.changeConversationState(website_id, session_id, "unresolved");
    const conversation = await ask("website.getConversation", { sessionID: session_id });
    expect(conversation).toMatchObject({
      session_id,
      state: "unresolved",
      last_message: "How are you?",
      unread: { operator: 1, visitor: 0 },
      meta: { nickname: "Ada" },
    });
    const rows = await crisp.website.listConversations(website_id, 1, { per_page: 50 });
    expect(rows.find((row: { session_id: string }) => row.session_id === session_id)).toEqual(conversation);
  });

  proves("website.listConversations", "the newest first, 50 a page, each as it can be got", async () => {
    const all: string[] = [];
    for (let i = 0; i < 51; i += 1) {
      const session_id = await created();
      await say(session_id, `Number ${i}`);
      all.unshift(session_id);
    }
    const page = await ask("website.listConversations");
    const ids = page.map((row: { session_id: string }) => row.session_id);
    expect(ids).toEqual(all.slice(0, 50));
    for (const row of page.slice(0, 3)) {
      expect(await crisp.website.getConversation(website_id, row.session_id)).toEqual(row);
    }
    const [next] = await ask("website.listConversations", { pageNumber: 2 });
    expect(next.session_id).toBe(all[50]);
  });

  proves("website.removeConversation", "nothing of it is left, and all are told", async () => {
    const box = await visitor(scene);
    const { session_id } = box;
    await box.send("message:send", { type: "text", content: "Forget me" });
    const from = listener.received.length;
    await ask("website.removeConversation", { sessionID: session_id });
    await listener.about(session_id, "session:removed", from);
    await box.next("session:reset");
    expect(await listed()).not.toContain(session_id);
    const gone = { code: 404, message: "conversation_not_found" };
    await expect(crisp.website.getConversation(website_id, session_id)).rejects.toMatchObject(gone);
    await expect(crisp.website.getMessagesInConversation(website_id, session_id)).rejects.toMatchObject(gone);
    const found = await crisp.website.listConversations(website_id, 1, { search_type: "text", search_query: "Forget" });
    expect(found).toEqual([]);
  });

  proves("website.initiateConversationWithExistingSession", "it is in the inbox, and bots are told", async () => {
    const session_id = await created();
    expect(await listed()).not.toContain(session_id);
    const from = listener.received.length;
    await ask("website.initiateConversationWithExistingSession", { sessionID: session_id });
    await listener.about(session_id, "session:request:initiated", from);
    expect(await listed()).toContain(session_id);
  });

  proves(
    ["website.updateConversationMetas", "website.getConversationMetas"],
    "searches and the conversation have them, and an event tells of each",
    async () => {
      const session_id = await created();
      await say(session_id, "It is me");
      const from = listener.received.length;
      await ask("website.updateConversationMetas", { sessionID: session_id });
      const metas = {
        nickname: "John Doe",
        email: "john.doe@acme-inc.com",
        segments: ["happy", "customer", "love"],
        data: { type: "customer", signup: "finished" },
      };
      const read = await ask("website.getConversationMetas", { sessionID: session_id });
      expect(read).toMatchObject(metas);
      expect((await crisp.website.getConversation(website_id, session_id)).meta).toEqual(read);
      for (const [name, value] of Object.entries(metas)) {
        expect(await listener.about(session_id, `session:set_${name}`, from)).toMatchObject({ [name]: value });
      }
      const filter = { model: "people", criterion: "email", operator: "eq", query: [metas.email] };
      for (const options of [
        { search_type: "segment", search_query: "love" },
        { search_type: "filter", search_query: [filter] },
      ]) {
        const rows = await crisp.website.listConversations(website_id, 1, options);
        expect(rows.map((row: { session_id: string }) => row.session_id)).toEqual([session_id]);
      }
    },
  );

  it("takes null for what is to be cleared of the meta, and tells of each field once", async () => {
    const session_id = await created();
    const device = { locales: ["fr"], capabilities: ["call"], timezone: 60, geolocation: { country: "FR" } };
    const texts = { email: "ada@example.com", phone: "+33612345678", address: "Paris", subject: "Lamp" };
    const known = { nickname: "Ada", ...texts, segments: ["vip"], data: { plan: "gold" }, device };
    await crisp.website.updateConversationMetas(website_id, session_id, known);
    expect(await crisp.website.getConversationMetas(website_id, session_id)).toMatchObject(known);
    const from = listener.received.length;
    const { device: _, ...nulls } = Object.fromEntries(Object.keys(known).map((field) => [field, null]));
    const clear = { ...nulls, device: { ...device, locales: null, capabilities: null, timezone: null } };
    await crisp.website.updateConversationMetas(website_id, session_id, clear);
    const cleared = {
      nickname: expect.stringMatching(/^visitor\d+$/),
      ...Object.fromEntries(Object.keys(texts).map((field) => [field, ""])),
      segments: [],
      data: {},
    };
    const left = { ...device, locales: [], capabilities: [], timezone: null };
    const metas = await crisp.website.getConversationMetas(website_id, session_id);
    expect(metas).toMatchObject({ ...cleared, device: left });
    expect([metas.segments, metas.data]).toEqual([[], {}]);
    await crisp.website.updateConversationMetas(website_id, session_id, { ...nulls, device: null });
    const last = await crisp.website.getConversationMetas(website_id, session_id);
    expect(last).toEqual({ ...metas, device: { ...left, geolocation: null } });
    await crisp.website.updateConversationMetas(website_id, session_id, { subject: "The end" });
    expect(await listener.about(session_id, "session:set_subject", from)).toMatchObject({ subject: "" });
    await until("the end to be told", () => names().filter((name) => name === "session:set_subject").length === 2);
    expect(names().sort()).toEqual(
      [
        ...[...Object.keys(cleared), "subject"].map((field) => `session:set_${field}`),
        ...["locales", "capabilities", "timezone", "geolocation"].map((field) => `session:sync:${field}`),
      ].sort(),
    );

    function names(): string[] {
      return listener.received
        .slice(from)
        .filter(({ payload }) => payload.session_id === session_id)
        .map(({ name }) => name);
    }
  });

  proves(
    "website.getConversationRelations",
    "other conversations of the same person, and not those of others",
    async () => {
      const [first, second, stranger] = [await created(), await created(), await created()];
      for (const session_id of [first, second, stranger]) {
        await say(session_id, "Hello");
        const email = session_id === stranger ? "eve@example.net" : "zoe@example.com";
        await crisp.website.updateConversationMetas(website_id, session_id, { email });
      }
      const relations = await ask("website.getConversationRelations", { sessionID: first });
      expect(relations.conversations).toEqual({ parent: null, children: [second] });
      await crisp.website.updateConversationMetas(website_id, second, { email: "other@example.com" });
      const after = await ask("website.getConversationRelations", { sessionID: first });
      expect(after.conversations).toEqual({ parent: null, children: [] });
    },
  );

  proves("website.listConversationPages", "the pages that the chat box was on, the newest first", async () => {
    const box = await ChatBox.open(parley, website_id);
    const from = listener.received.length;
    const page = (name: string) => ({ page_title: name, page_url: `https://shop.example/${name}` });
    await box.join({ page: page("prices") });
    await box.send("session:page", page("terms"));
    const pages = await ask("website.listConversationPages", { sessionID: box.session_id });
    expect(pages).toMatchObject([page("terms"), page("prices")]);
    expect(await listener.about(box.session_id, "session:sync:pages", from)).toMatchObject({ pages: [page("prices")] });
    box.close();
  });

  proves("website.listConversationEvents", "what the chat box says that the visitor did", async () => {
    const box = await visitor(scene);
    const from = listener.received.length;
    const event = { text: "Bought a lamp", data: { price: 12 }, color: "blue" };
    await box.send("session:event", { events: [event] });
    const events = await ask("website.listConversationEvents", { sessionID: box.session_id });
    expect(events).toMatchObject([event]);
    expect(await listener.about(box.session_id, "session:sync:events", from)).toMatchObject({ events: [event] });
  });
});
