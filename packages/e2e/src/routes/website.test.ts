import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { Listener } from "../support/listener.js";
import { crisp11, type OfficialClient } from "../support/official.js";
import { type Parley, runParley } from "../support/parley.js";
import { until } from "../support/wait.js";
import { ChatBox } from "./chat-box.js";

const queryOf = (list: object[]) => ({ search_type: "filter", search_query: list });

onEachDatabase("settings, searches, batches, browsing, calls and widgets", (database) => {
  let parley: Parley;
  let crisp: OfficialClient;
  let operator: OfficialClient;
  let website_id: string;
  let listener: Listener;

  beforeAll(async () => {
    parley = await database.start();
    website_id = parley.created.website_id;
    crisp = crisp11(parley, parley.token("plugin"));
    operator = crisp11(parley, parley.token("user"));
    listener = await Listener.open(parley, parley.token("user"));
  });
  afterAll(async () => {
    listener?.close();
    await parley?.stop();
  });

  async function conversation(content: string): Promise<string> {
    const { session_id } = await crisp.website.createNewConversation(website_id);
    const message = { type: "text", from: "user", origin: "chat", content };
    await crisp.website.sendMessageInConversation(website_id, session_id, message);
    return session_id;
  }

  const ids = (list: { session_id: string }[]) => list.map(({ session_id }) => session_id);

  it("website.updateWebsiteSettings shows in website.getWebsiteSettings and website.getWebsite", async () => {
    await crisp.website.updateWebsiteSettings(website_id, {
      name: "Acme Inc.",
      chatbox: { tile: "sleet", locale: "fr" },
    });
    expect(await crisp.website.getWebsiteSettings(website_id)).toMatchObject({
      name: "Acme Inc.",
      chatbox: { tile: "sleet", locale: "fr", color_theme: "default" },
    });
    expect(await crisp.website.getWebsite(website_id)).toMatchObject({ name: "Acme Inc." });
    const wrong = crisp.website.updateWebsiteSettings(website_id, { name: "No", chatbox: { color_theme: "plaid" } });
    await expect(wrong).rejects.toMatchObject({ code: 400 });
    expect(await crisp.website.getWebsite(website_id)).toMatchObject({ name: "Acme Inc." });
  });

  it("website.getVerifyKey signs emails of chat boxes until website.rollVerifyKey; website.updateVerifySettings demands it", async () => {
    const { secret } = await crisp.website.getVerifyKey(website_id);
    const email = "ada@example.com";
    const signature = createHmac("sha256", secret).update(email).digest("hex");
    const box = await ChatBox.open(parley, website_id);
    await box.join({});
    await crisp.website.updateVerifySettings(website_id, { enabled: true });
    expect(await crisp.website.getVerifySettings(website_id)).toEqual({ enabled: true });
    await expect(box.send("session:set", { email })).rejects.toMatchObject({ reason: "not_allowed" });
    await box.send("session:set", { email, signature });
    expect(await crisp.website.getVerifyStatusForConversation(website_id, box.session_id)).toMatchObject({
      verified: true,
    });
    await crisp.website.rollVerifyKey(website_id);
    await expect(box.send("session:set", { email, signature })).rejects.toMatchObject({ reason: "not_allowed" });
    await crisp.website.updateVerifySettings(website_id, { enabled: false });
    box.close();
  });

  it("website.listConversations searches texts, segments and filters", async () => {
    const session_id = await conversation("The quick brown capybara");
    await crisp.website.updateConversationMetas(website_id, session_id, { segments: ["rodents"], data: { legs: 4 } });
    await conversation("a cat");
    const search = async (options: object) => ids(await crisp.website.listConversations(website_id, 1, options));
    expect(await search({ search_query: "capyb quick".split(" ").reverse().join(" "), search_type: "text" })).toEqual([
      session_id,
    ]);
    expect(await search({ search_query: "rodents", search_type: "segment" })).toEqual([session_id]);
    const filter = { model: "session", criterion: "data.legs", operator: "gte", query: ["4"] };
    expect(await search(queryOf([filter]))).toEqual([session_id]);
    expect(await search({ ...queryOf([filter]), filter_resolved: 1 })).toEqual([]);
    const shoe = search(queryOf([{ ...filter, criterion: "shoe" }]));
    await expect(shoe).rejects.toMatchObject({ code: 400, message: "invalid_data" });
  });

  it("website.deleteSuggestedConversationSegment and website.deleteSuggestedConversationDataKey leave website.listSuggestedConversationSegments and website.listSuggestedConversationDataKeys", async () => {
    const session_id = await conversation("suggest");
    await crisp.website.updateConversationMetas(website_id, session_id, { segments: ["once"], data: { hue: "red" } });
    expect(await crisp.website.listSuggestedConversationSegments(website_id, 1)).toContainEqual({
      segment: "once",
      count: 1,
    });
    expect(await crisp.website.listSuggestedConversationDataKeys(website_id, 1)).toContainEqual({
      key: "hue",
      count: 1,
    });
    await crisp.website.deleteSuggestedConversationSegment(website_id, "once");
    await crisp.website.deleteSuggestedConversationDataKey(website_id, "hue");
    expect(JSON.stringify(await crisp.website.listSuggestedConversationSegments(website_id, 1))).not.toContain("once");
    expect(JSON.stringify(await crisp.website.listSuggestedConversationDataKeys(website_id, 1))).not.toContain("hue");
    expect(await crisp.website.getConversationMetas(website_id, session_id)).toMatchObject({ segments: ["once"] });
  });

  it("website.batchResolveConversations resolves all there are, told by one event each", async () => {
    const sessions: string[] = [];
    for (let i = 0; i < 60; i++) sessions.push(await conversation(`batch ${i}`));
    const from = listener.received.length;
    await operator.website.batchResolveConversations(website_id, {});
    const open = await operator.website.listConversations(website_id, 1, { filter_not_resolved: 1 });
    expect(open).toEqual([]);
    const told = listener.received.slice(from).filter(({ name }) => name === "session:set_state");
    expect(new Set(told.map(({ payload }) => (payload as { session_id: string }).session_id)).size).toBe(told.length);
    await operator.website.batchUnresolveConversations(website_id, { sessions });
    const again = await operator.website.listConversations(website_id, 1, { filter_not_resolved: 1, per_page: 50 });
    expect(again).toHaveLength(50);
  });

  it("website.initiateBrowsingSessionForConversation and its actions reach the chat box", async () => {
    const box = await ChatBox.open(parley, website_id);
    await box.join({ capabilities: ["browsing"] });
    const from = listener.received.length;
    await crisp.website.initiateBrowsingSessionForConversation(website_id, box.session_id);
    await until("the request", () => box.received.find(({ name }) => name === "browsing:request"));
    const { browsing_id } = await box.send("browsing:accept", {});
    const { payload } = await listener.next("browsing:request:initiated", from);
    expect(payload).toMatchObject({ browsing_id, browsing_token: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await crisp.website.sendActionToExistingBrowsingSession(website_id, box.session_id, browsing_id, "start");
    const told = await until("the action", () => box.received.find(({ name }) => name === "browsing:action"));
    expect(told.payload).toEqual({ browsing_id, action: "start" });
    box.close();
    await until("the session to end", async () => {
      const list = await crisp.website.listBrowsingSessionsForConversation(website_id, box.session_id);
      return list.length === 0;
    });
  });

  it("website.initiateNewCallSessionForConversation rings; a visitor who is away rejects", async () => {
    const away = await conversation("away");
    let from = listener.received.length;
    await crisp.website.initiateNewCallSessionForConversation(website_id, away, "audio");
    await listener.next("call:request:rejected", from);
    const box = await ChatBox.open(parley, website_id);
    await box.join({ capabilities: ["call"] });
    from = listener.received.length;
    await crisp.website.initiateNewCallSessionForConversation(website_id, box.session_id, "video");
    const { call_id } = await crisp.website.getOngoingCallSessionForConversation(website_id, box.session_id);
    const rung = await until("the ring", () => box.received.find(({ name }) => name === "call:request"));
    expect(rung.payload).toMatchObject({ call_id, mode: "video" });
    const signaling = { type: "sdp", payload: { type: "offer" } };
    await crisp.website.transmitSignalingOnOngoingCallSession(website_id, box.session_id, call_id, signaling);
    const passed = await until("the signaling", () => box.received.find(({ name }) => name === "call:signaling"));
    expect(passed.payload).toEqual({ call_id, ...signaling });
    await crisp.website.abortOngoingCallSessionForConversation(website_id, box.session_id, call_id);
    await until("the end", () => box.received.find(({ name }) => name === "call:abort"));
    expect((await listener.next("call:request:rejected", from)).payload).toMatchObject({ call_id });
    box.close();
  });

  it("website.deliverWidgetButtonActionForConversation reaches the plugin, signed, and its answer comes as an event", async () => {
    const { plugin_id = "" } = parley.token("plugin");
    let asked: { body: string; signature: string; timestamp: string } | undefined;
    const server = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request.setEncoding("utf8")) body += chunk;
      const { "x-crisp-signature": signature, "x-crisp-request-timestamp": timestamp } = request.headers;
      asked = { body, signature: String(signature), timestamp: String(timestamp) };
      response.end('{"data":{"value":"done"}}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { stdout } = await runParley([
      "plugin",
      "action-url",
      plugin_id,
      "--url",
      url,
      "--data",
      parley.data,
      "--json",
    ]);
    const session_id = await conversation("widget");
    const from = listener.received.length;
    const action = await operator.website.deliverWidgetButtonActionForConversation(
      website_id,
      session_id,
      plugin_id,
      "payments",
      "refund_on_stripe",
      { invoice: "D-1929-X" },
    );
    const { payload } = await listener.next("widget:action:processed", from);
    expect(payload).toMatchObject({
      correlation_id: action.correlation_id,
      outcome: "success",
      result: { value: "done" },
    });
    const { body = "", signature = "", timestamp = "" } = asked ?? {};
    expect(crisp.verifyWidget(JSON.parse(stdout).secret, JSON.parse(body), Number(timestamp), signature)).toBe(true);
    server.close();
  });

  it("plugin.listAllConnectWebsites and plugin.listConnectWebsitesSince name the websites of the plugin", async () => {
    expect(await crisp.plugin.listAllConnectWebsites(1, false)).toMatchObject([{ website_id }]);
    expect(await crisp.plugin.listConnectWebsitesSince("2020-01-01T00:00:00Z", false)).toMatchObject([{ website_id }]);
    expect(await crisp.plugin.listConnectWebsitesSince("2100-01-01T00:00:00Z", false)).toEqual([]);
  });
});

onEachDatabase("the end of a website", (database) => {
  it("website.deleteWebsite ends in a purge, unless website.abortWebsiteDeletion calls it off", async () => {
    const parley = await database.start({ args: ["--website-grace", "0"] });
    const { website_id } = parley.created;
    const operator = crisp11(parley, parley.token("user"));
    const { session_id } = await operator.website.createNewConversation(website_id);
    const message = { type: "text", from: "user", origin: "chat", content: "Bye" };
    await operator.website.sendMessageInConversation(website_id, session_id, message);
    const box = await ChatBox.open(parley, website_id);
    await box.join({});
    const wrong = operator.website.deleteWebsite(website_id, { method: "password", secret: "wrong" });
    await expect(wrong).rejects.toMatchObject({ code: 403 });
    await operator.website.deleteWebsite(website_id, { method: "token", secret: parley.token("user").key });
    await until("the website to be gone", async () => {
      const shown = await operator.website.getWebsite(website_id).catch((error: { code: number }) => error);
      return (shown as { code?: number }).code === 404;
    });
    const plugin = crisp11(parley, parley.token("plugin"));
    await expect(plugin.website.getConversation(website_id, session_id)).rejects.toMatchObject({ code: 404 });
    await until("its domain to be free", async () => {
      const domain = "parley.localhost";
      return await operator.website.checkWebsiteExists(domain).then(
        () => false,
        () => true,
      );
    });
    await until("the chat box to be told", () => box.received.some(({ name }) => name === "session:reset"));
    await expect(box.send("message:list", {})).rejects.toThrow();
    await expect(ChatBox.open(parley, website_id)).rejects.toMatchObject({ code: 404, reason: "website_not_found" });
    await parley.stop();
  });
});
