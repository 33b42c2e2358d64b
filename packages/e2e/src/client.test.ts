import { randomUUID } from "node:crypto";
import {
  Crisp,
  CrispAuthenticationError,
  CrispConflictError,
  CrispError,
  CrispNetworkError,
  CrispNotFoundError,
  CrispPermissionError,
  CrispValidationError,
  type EventName,
  type EventPayloads,
} from "@parley/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ChatBox } from "./routes/chat-box.js";
import { builtRoutes } from "./support/built.js";
import { onEachDatabase } from "./support/databases.js";
import { keepContacts } from "./support/keep-contacts.js";
import { codeIn, mailTo } from "./support/mail-files.js";
import { everyType } from "./support/messages.js";
import type { Parley, Token } from "./support/parley.js";
import { receiveMail } from "./support/receive-mail.js";
import { until } from "./support/wait.js";

/** Methods that were called in this file, as `website.getWebsite`: at its end it must be all of them. */
const called = new Set<string>();

function note(client: Crisp): void {
  for (const name of ["website", "plugin", "user"] as const) {
    const service = client[name] as unknown as Record<string, (...args: unknown[]) => unknown>;
    for (const [method, run] of Object.entries(service)) {
      service[method] = (...args) => {
        called.add(`${name}.${method}`);
        return run(...args);
      };
    }
  }
}

onEachDatabase("@parley/client", (database) => {
  let parley: Parley;
  let website_id: string;
  let client: Crisp;
  const opened: Crisp[] = [];

  const connect = (tier: Token["tier"], key?: string): Crisp => {
    const token = parley.token(tier);
    const made = new Crisp({ restHost: parley.url });
    made.authenticateTier(tier, token.identifier, key ?? token.key);
    note(made);
    opened.push(made);
    return made;
  };

  beforeAll(async () => {
    parley = await database.start();
    website_id = parley.created.website_id;
    client = connect("plugin");
  });
  afterAll(async () => {
    for (const each of opened) each.close();
    await parley?.stop();
  });

  const created = async (): Promise<string> =>
    (await client.website.createNewConversation(website_id)).session_id as string;
  const say = (session_id: string, content: string, from: "user" | "operator" = "user") =>
    client.website.sendMessageInConversation(website_id, session_id, { type: "text", from, origin: "chat", content });
  /** What an event carries that something causes. */
  const caused = async <Name extends EventName>(
    name: Name,
    by: () => Promise<unknown>,
  ): Promise<EventPayloads[Name]> => {
    const heard: EventPayloads[Name][] = [];
    const handler = (payload: EventPayloads[Name]) => heard.push(payload);
    await client.on(name, handler);
    await by();
    const payload = await until(name, () => heard[0]);
    client.off(name, handler);
    return payload;
  };

  it.each(["user", "website", "plugin"] as const)("answers as a bot, as tier %s", async (tier) => {
    const bot = connect(tier);
    const sent: Promise<unknown>[] = [];
    await bot.on("message:send", (message) => {
      const { session_id, content } = message;
      const answer = { type: "text", from: "operator", origin: "chat", content: `You said: ${content}` } as const;
      sent.push(bot.website.sendMessageInConversation(message.website_id, session_id, answer));
    });
    // The same token once more ends no connection that works.
    bot.authenticateTier(tier, parley.token(tier).identifier, parley.token(tier).key);
    expect(bot.realtimeState).toBe("live");
    const session_id = await created();
    for (const content of ["one", "two", "drei 👋"]) {
      await say(session_id, content);
      await until(`an answer to ${content}`, async () => {
        const messages = await client.website.getMessagesInConversation(website_id, session_id);
        return messages.some((message) => message.content === `You said: ${content}` && message.from === "operator");
      });
    }
    expect((await Promise.all(sent)).length).toBe(3);
    bot.close();
  });

  it("asks for what is done about conversations", async () => {
    const session_id = await created();
    const { website } = client;
    const recipient = `${randomUUID()}@example.com`;
    await website.requestEmailTranscriptForConversation(website_id, session_id, "user", recipient);
    expect(await mailTo(parley.data, recipient)).toContain("said");
    await website.requestUserFeedbackForConversation(website_id, session_id);
    await website.requestChatboxBindingPurgeForConversation(website_id, session_id);
    await website.reportConversation(website_id, session_id, "spam");
    await website.scheduleReminderForConversation(website_id, session_id, new Date(), "Call back");
    const note = await until("the note", async () => {
      const [first] = await website.getMessagesInConversation(website_id, session_id);
      return first;
    });
    expect(note).toMatchObject({ type: "note", content: "Call back" });
    const tool = website.requestToolCallForConversation(website_id, session_id, "list_tools");
    await expect(tool).rejects.toBeInstanceOf(CrispConflictError);
  });

  it("looks at mail that was held back, and at files", async () => {
    const user = connect("user");
    const mail = [
      "From: eve@example.net",
      "Subject: Hello",
      `Message-ID: <${randomUUID()}@x>`,
      "X-Spam-Flag: YES",
      "",
      "Buy.",
    ];
    const { told } = await receiveMail(parley, mail, "--website", website_id);
    const spam_id = told.spam_id as string;
    expect(await user.website.listSpamConversations(website_id, 1)).toMatchObject([{ spam_id }]);
    expect(await user.website.resolveSpamConversationContent(website_id, spam_id)).toMatchObject({ spam_id });
    const accept = () => user.website.submitSpamConversationDecision(website_id, spam_id, "accept");
    const { session_id, original } = await caused("message:send", accept);
    const { original_id } = original as { original_id: string };
    const whole = await client.website.getOriginalMessageInConversation(website_id, session_id as string, original_id);
    expect(whole).toMatchObject({ content: expect.stringContaining("Buy.") });
    expect(await client.website.listConversationFiles(website_id, session_id as string, 1)).toEqual([]);
  });

  it("verifies an identity by the code that was mailed", async () => {
    const session_id = await created();
    const recipient = `${randomUUID()}@example.com`;
    const { website } = client;
    await website.requestIdentityVerificationForConversation(website_id, session_id, { identity: "email", recipient });
    const token = codeIn(await mailTo(parley.data, recipient));
    await website.redeemIdentityVerificationLinkForConversation(website_id, session_id, { identity: "email", token });
    const { verifications } = await website.getVerifyStatusForConversation(website_id, session_id);
    expect(verifications).toEqual([{ identity: "email", method: "link", annotation: recipient }]);
  });

  it("asks about websites and connections", async () => {
    const user = connect("user");
    const domain = `${randomUUID()}.example.com`;
    await expect(user.website.checkWebsiteExists(domain)).rejects.toBeInstanceOf(CrispNotFoundError);
    const website = await user.website.createWebsite({ name: "Second", domain });
    expect(await user.website.getWebsite(website.website_id as string)).toMatchObject({ name: "Second", domain });
    expect(await user.website.checkWebsiteExists(domain)).toEqual({});
    await expect(user.website.createWebsite({ name: "Third", domain })).rejects.toBeInstanceOf(CrispConflictError);
    const site = connect("website");
    expect(await site.website.getConnectEndpoints(website_id)).toMatchObject({ socket: { app: expect.any(String) } });
    expect(await site.website.getWebsiteTierConnectEndpoints()).toMatchObject({ socket: {} });
    expect(await user.user.getUserConnectEndpoints()).toMatchObject({ socket: {} });
    expect(await client.plugin.getConnectEndpoints()).toMatchObject({ socket: {} });
    expect(await client.plugin.checkConnectSessionValidity()).toEqual({});
    expect(await client.plugin.getConnectAccount()).toEqual({ plugin_id: parley.token("plugin").plugin_id });
  });

  it("walks a conversation through its life", async () => {
    const session_id = await created();
    expect(await client.website.checkConversationExists(website_id, session_id)).toEqual({});
    expect(await client.website.getConversation(website_id, session_id)).toMatchObject({
      session_id,
      state: "pending",
    });
    const listed = async () => (await client.website.listConversations(website_id)).map((row) => row.session_id);
    expect(await listed()).not.toContain(session_id);
    await client.website.initiateConversationWithExistingSession(website_id, session_id);
    expect(await listed()).toContain(session_id);
    const options = { per_page: 20, filter_not_resolved: 1, order_date_created: 1 } as const;
    expect((await client.website.listConversations(website_id, 1, options))[0]?.session_id).toBe(session_id);

    const change = () => client.website.changeConversationState(website_id, session_id, "resolved");
    expect(await caused("session:set_state", change)).toMatchObject({ website_id, session_id, state: "resolved" });
    expect(await client.website.getConversationState(website_id, session_id)).toEqual({ state: "resolved" });

    await client.website.updateConversationMetas(website_id, session_id, {
      email: "jane@example.com",
      data: { age: 7 },
    });
    const metas = await client.website.getConversationMetas(website_id, session_id);
    expect(metas).toMatchObject({ email: "jane@example.com", data: { age: 7 } });

    const user_id = randomUUID();
    await client.website.assignConversationRouting(website_id, session_id, { assigned: { user_id } });
    const routing = await client.website.getConversationRoutingAssign(website_id, session_id);
    expect(routing).toMatchObject({ assigned: { user_id } });
    const inbox_id = randomUUID();
    await client.website.updateConversationInbox(website_id, session_id, inbox_id);
    expect(await client.website.getConversation(website_id, session_id)).toMatchObject({ inbox_id });
    await client.website.updateConversationInbox(website_id, session_id);

    const participants = [{ type: "email", target: "jane@example.com" }];
    await client.website.saveConversationParticipants(website_id, session_id, { participants });
    const saved = await client.website.getConversationParticipants(website_id, session_id);
    expect(saved).toMatchObject({ participants });

    await client.website.blockIncomingMessagesForConversation(website_id, session_id, true);
    expect(await client.website.getBlockStatusForConversation(website_id, session_id)).toEqual({ blocked: true });
    await client.website.updateVerifyStatusForConversation(website_id, session_id, true);
    expect(await client.website.getVerifyStatusForConversation(website_id, session_id)).toMatchObject({
      verified: true,
    });
    const open = () => client.website.updateConversationOpenState(website_id, session_id, true);
    expect(await caused("session:set_opened", open)).toMatchObject({ session_id });
    expect(await client.website.listConversationPages(website_id, session_id)).toEqual([]);
    expect(await client.website.listConversationEvents(website_id, session_id)).toEqual([]);
    expect(await client.website.getConversationRelations(website_id, session_id)).toMatchObject({ conversations: {} });

    const remove = () => client.website.removeConversation(website_id, session_id);
    expect(await caused("session:removed", remove)).toMatchObject({ website_id, session_id });
    const gone = client.website.getConversation(website_id, session_id);
    await expect(gone).rejects.toMatchObject({ name: "CrispNotFoundError", reason: "conversation_not_found" });
  });

  it("sends every content type, and reads it back", async () => {
    const session_id = await created();
    for (const { type, content } of everyType) {
      const message = { type, content, from: "operator", origin: "chat" } as never;
      const { fingerprint } = await client.website.sendMessageInConversation(website_id, session_id, message);
      const read = await client.website.getMessageInConversation(website_id, session_id, fingerprint as number);
      expect(read).toMatchObject({ type, content, from: "operator", fingerprint });
    }
  });

  it("changes, removes and acknowledges messages", async () => {
    const session_id = await created();
    const fingerprint = (await say(session_id, "tipo")).fingerprint as number;
    await client.website.updateMessageInConversation(website_id, session_id, fingerprint, "typo");
    const read = await client.website.getMessageInConversation(website_id, session_id, fingerprint);
    expect(read).toMatchObject({ content: "typo", edited: true });
    const unread = async () => (await client.website.getConversation(website_id, session_id)).unread?.operator;
    expect(await unread()).toBe(1);
    const mark = { from: "user", origin: "chat", fingerprints: [fingerprint] } as const;
    await client.website.markMessagesReadInConversation(website_id, session_id, {
      ...mark,
      fingerprints: [fingerprint],
    });
    expect(await unread()).toBe(0);
    await client.website.markConversationAsUnread(website_id, session_id, { from: "user" });
    expect(await unread()).toBe(1);
    const answer = (await say(session_id, "answer", "operator")).fingerprint as number;
    const delivered = { from: "operator", origin: "chat", fingerprints: [answer] } as const;
    await client.website.markMessagesDeliveredInConversation(website_id, session_id, {
      ...delivered,
      fingerprints: [answer],
    });
    expect(await client.website.getMessageInConversation(website_id, session_id, answer)).toMatchObject({
      delivered: "chat",
    });
    const compose = () =>
      client.website.composeMessageInConversation(website_id, session_id, { type: "start", from: "operator" });
    expect(await caused("message:compose:receive", compose)).toMatchObject({ session_id, type: "start" });
    await client.website.removeMessageInConversation(website_id, session_id, fingerprint);
    const gone = client.website.getMessageInConversation(website_id, session_id, fingerprint);
    await expect(gone).rejects.toMatchObject({ status: 404, reason: "message_not_found" });
  });

  it("pages through messages by time", async () => {
    const session_id = await created();
    for (let n = 0; n < 55; n++) await say(session_id, `message ${n}`);
    const last = await client.website.getMessagesInConversation(website_id, session_id);
    const before = await client.website.getMessagesInConversation(website_id, session_id, last[0]?.timestamp);
    expect([last.length, before.map((message) => message.content)]).toEqual([
      50,
      ["message 0", "message 1", "message 2", "message 3", "message 4"],
    ]);
    const after = await client.request("GET /website/{website_id}/conversation/{session_id}/messages", {
      params: { website_id, session_id },
      query: { timestamp_after: before.at(-1)?.timestamp as number },
    });
    expect(after).toEqual(last);
  });

  describe("errors", () => {
    it("are classes that say what was wrong", async () => {
      const session_id = await created();
      const failed = async (call: Promise<unknown>): Promise<CrispError> => {
        const error: unknown = await call.catch((reason) => reason);
        if (error instanceof CrispError) return error;
        throw new Error(`Expected a CrispError, got ${String(error)}.`);
      };
      const bad = await failed(client.website.changeConversationState(website_id, session_id, "done" as never));
      expect(bad).toBeInstanceOf(CrispValidationError);
      expect(bad).toMatchObject({ status: 400, reason: "invalid_data", message: "invalid_data", code: 400 });
      expect(bad.detail).toContain("state");
      expect(bad.data).toMatchObject({ namespace: "response", message: `Got response error: ${bad.detail}` });
      const unknown = await failed(connect("plugin", "0".repeat(64)).website.getWebsite(website_id));
      expect(unknown).toBeInstanceOf(CrispAuthenticationError);
      expect(unknown).toMatchObject({ status: 401, reason: "invalid_session" });
      const restricted = await failed(client.user.getUserConnectEndpoints());
      expect(restricted).toBeInstanceOf(CrispPermissionError);
      expect(restricted).toMatchObject({ status: 403, reason: "restricted_route_tier" });
      const foreign = await failed(client.website.getWebsite(randomUUID()));
      expect(foreign).toMatchObject({ status: 404, reason: "not_subscribed" });
      const message = { type: "text", from: "user", origin: "chat", fingerprint: 7 } as const;
      const send = (content: string) =>
        client.website.sendMessageInConversation(website_id, session_id, { ...message, content });
      await send("once");
      expect(await send("once")).toEqual({ fingerprint: 7 });
      const conflict = await failed(send("twice"));
      expect(conflict).toBeInstanceOf(CrispConflictError);
      expect(conflict.reason).toBe("message_exists");
    });

    it("of refused credentials reject the promise of on, and end no program", async () => {
      const refused = connect("plugin", "0".repeat(64));
      const reports: unknown[] = [];
      refused.onError((error) => reports.push(error));
      const { url } = parley;
      await expect(refused.on("message:send", () => {})).rejects.toBeInstanceOf(CrispAuthenticationError);
      refused.setRtmHost(`${url}/`);
      const bySocket = refused.on("message:send", () => {});
      await expect(bySocket).rejects.toMatchObject({ status: 401, reason: "unauthorized" });
      expect(reports.length).toBe(2);
    });
  });

  it("sees who is on the website, and who of the team is there", async () => {
    const operator = connect("user");
    const box = await ChatBox.open(parley, website_id, { token_id: "known" });
    const { session_id } = box;
    await box.join({ page: { page_title: "Home", page_url: "https://example.com/" } });
    expect(await client.website.countVisitors(website_id)).toMatchObject({ count: 1, active: 1 });
    expect(await client.website.listVisitors(website_id, 1)).toMatchObject([
      { session_id, last_page: { page_title: "Home" } },
    ]);
    expect(await client.website.pinpointVisitorsOnMap(website_id)).toEqual([]);
    expect(await client.website.getSessionIdentifierFromToken(website_id, "known")).toEqual({ session_id });
    expect(await operator.website.countBlockedVisitors(website_id)).toEqual([]);
    expect(await operator.website.countBlockedVisitorsInRule(website_id, "ips")).toEqual({ rule: ["ips"], blocked: 0 });
    await operator.website.clearBlockedVisitorsInRule(website_id, "ips");
    box.close();
    await operator.on("message:send", () => {});
    await until("the operator to be there", async () => {
      const { status } = await client.website.getWebsiteAvailabilityStatus(website_id);
      return status === "online";
    });
    expect(await client.website.listWebsiteOperatorAvailabilities(website_id)).toMatchObject([{ type: "online" }]);
  });

  it("changes settings, verify keys and suggestions", async () => {
    const { website } = client;
    await website.updateWebsiteSettings(website_id, { chatbox: { color_theme: "teal" } });
    expect((await website.getWebsiteSettings(website_id)).chatbox).toMatchObject({
      color_theme: "teal",
      tile: "default",
    });
    await website.updateVerifySettings(website_id, { enabled: true });
    expect(await website.getVerifySettings(website_id)).toEqual({ enabled: true });
    await website.updateVerifySettings(website_id, { enabled: false });
    const { secret } = await website.getVerifyKey(website_id);
    await website.rollVerifyKey(website_id);
    expect((await website.getVerifyKey(website_id)).secret).not.toBe(secret);
    const session_id = await created();
    await website.updateConversationMetas(website_id, session_id, { segments: ["rare"], data: { color: "blue" } });
    expect(await website.listSuggestedConversationSegments(website_id, 1)).toContainEqual({
      segment: "rare",
      count: 1,
    });
    expect(await website.listSuggestedConversationDataKeys(website_id, 1)).toContainEqual({ key: "color", count: 1 });
    await website.deleteSuggestedConversationSegment(website_id, "rare");
    await website.deleteSuggestedConversationDataKey(website_id, "color");
    expect(await website.listSuggestedConversationSegments(website_id, 1)).not.toContainEqual({
      segment: "rare",
      count: 1,
    });
    expect(await client.plugin.listAllConnectWebsites(1)).toMatchObject([{ website_id }]);
    expect(await client.plugin.listConnectWebsitesSince(new Date(0))).toMatchObject([{ website_id }]);
  });

  it("does the same to many conversations", async () => {
    const { website } = connect("user");
    const sessions = [await created(), await created()];
    for (const session_id of sessions) await say(session_id, "hello");
    const shown = () => Promise.all(sessions.map((session_id) => website.getConversation(website_id, session_id)));
    const inbox_id = randomUUID();
    await website.batchResolveConversations(website_id, { sessions });
    expect((await shown()).map(({ state }) => state)).toEqual(["resolved", "resolved"]);
    await website.batchUnresolveConversations(website_id, { sessions });
    await website.batchReadConversations(website_id, { sessions });
    expect((await shown()).map(({ unread }) => unread?.operator)).toEqual([0, 0]);
    await website.batchUnreadConversations(website_id, { sessions });
    await website.batchBlockConversations(website_id, { sessions, blocked: true });
    await website.batchRoutingConversations(website_id, { sessions, assigned: { user_id: inbox_id } });
    await website.batchInboxConversations(website_id, { sessions, inbox_id });
    await website.batchUpdateConversationsData(website_id, { sessions, data: { plan: "pro" } });
    await website.batchUpdateConversationsSegments(website_id, { sessions, segments: ["vip"] });
    for (const conversation of await shown()) {
      expect(conversation).toMatchObject({
        state: "unresolved",
        is_blocked: true,
        inbox_id,
        assigned: { user_id: inbox_id },
        unread: { operator: 1 },
        meta: { data: { plan: "pro" }, segments: ["vip"] },
      });
    }
    await website.batchReportConversations(website_id, { sessions, flag: "spam" });
    await website.batchRemoveConversations(website_id, { sessions });
    await expect(shown()).rejects.toMatchObject({ reason: "conversation_not_found" });
  });

  it("keeps contacts, what is known of them, and what they did", async () => {
    await keepContacts(connect("user"), website_id, created);
  });

  it("calls visitors, looks over their shoulder, and hands actions to plugins", async () => {
    const operator = connect("user");
    const { website } = operator;
    const box = await ChatBox.open(parley, website_id);
    const { session_id } = box;
    await box.join({ capabilities: ["call", "browsing"] });
    await website.initiateBrowsingSessionForConversation(website_id, session_id);
    await until("the request", () => box.received.some(({ name }) => name === "browsing:request"));
    const { browsing_id } = await box.send("browsing:accept", {});
    expect(await website.listBrowsingSessionsForConversation(website_id, session_id)).toMatchObject([{ browsing_id }]);
    await website.assistExistingBrowsingSession(website_id, session_id, browsing_id, {
      action: "mouse",
      mouse: { x: 1 },
    });
    await website.sendActionToExistingBrowsingSession(website_id, session_id, browsing_id, "stop");
    await until("the action", () => box.received.some(({ name }) => name === "browsing:action"));
    expect(await website.listBrowsingSessionsForConversation(website_id, session_id)).toEqual([]);
    await website.initiateNewCallSessionForConversation(website_id, session_id, "audio");
    const { call_id } = await website.getOngoingCallSessionForConversation(website_id, session_id);
    await box.send("call:accept", { call_id });
    await box.send("call:signaling", { call_id, type: "candidate", payload: { candidate: "c" } });
    const signaling = { type: "sdp", payload: { type: "offer" } } as const;
    await website.transmitSignalingOnOngoingCallSession(website_id, session_id, call_id, signaling);
    await until("the signaling", () => box.received.some(({ name }) => name === "call:signaling"));
    expect(await website.getOngoingCallSessionForConversation(website_id, session_id)).toMatchObject({
      signaling: [{ type: "candidate" }],
    });
    await website.abortOngoingCallSessionForConversation(website_id, session_id, call_id);
    const over = website.getOngoingCallSessionForConversation(website_id, session_id);
    await expect(over).rejects.toMatchObject({ reason: "call_not_found" });
    const { plugin_id = "" } = parley.token("plugin");
    const button = website.deliverWidgetButtonActionForConversation(website_id, session_id, plugin_id, "s", "i", {});
    await button.catch((error) => expect(error).toMatchObject({ reason: "plugin_unreachable" }));
    const data = website.deliverWidgetDataFetchActionForConversation(website_id, session_id, plugin_id, "s", "i", {});
    await data.catch((error) => expect(error).toMatchObject({ reason: "plugin_unreachable" }));
    box.close();
    await website.deleteWebsite(website_id, { method: "token", secret: parley.token("user").key });
    await website.abortWebsiteDeletion(website_id);
  });

  it("comes back to a server that was started again, and hears events again", async () => {
    const other = await database.start();
    const token = other.token("website");
    const bot = new Crisp({ restHost: other.url });
    opened.push(bot);
    bot.authenticateTier("website", token.identifier, token.key);
    const reports: unknown[] = [];
    bot.onError((error) => reports.push(error));
    await bot.on("session:request:initiated", () => {});
    await other.stop();
    await until("the loss to be noticed", () => reports.length > 0);
    expect(reports[0]).toBeInstanceOf(CrispNetworkError);
    // It asks the REST API anew, which is elsewhere now.
    bot.setRestHost(parley.url);
    const same = parley.token("website");
    bot.authenticateTier("website", same.identifier, same.key);
    await until("the bot to be back", () => bot.realtimeState === "live");
    const session_id = await created();
    const heard: string[] = [];
    await bot.on("message:send", (message) => heard.push(message.session_id as string));
    await say(session_id, "hello again");
    await until("the event", () => heard.includes(session_id));
  });
});

it("every method of what the server does was called", () => {
  const all = builtRoutes.map((route) => `${route.service}.${route.id}`);
  // Another method of a route that is called under its own name.
  called.delete("website.batchRemovePeople");
  expect([...called].sort()).toEqual([...new Set(all)].sort());
});
