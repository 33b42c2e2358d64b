import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { ChatBox } from "../routes/chat-box.js";
import { contents } from "../support/contents.js";
import { onEachDatabase } from "../support/databases.js";
import { fromOperator } from "../support/from-operator.js";
import { Listener } from "../support/listener.js";
import { codeIn, mailTo } from "../support/mail-files.js";
import { OfficialScene } from "../support/official-scene.js";
import { type Opening, visitor } from "../support/visitor.js";
import { until } from "../support/wait.js";

interface Message {
  readonly content: string;
  readonly fingerprint: number;
  readonly timestamp: number;
}

/** What must be the same of a message, whoever tells of it. */
const shown = ({ content, fingerprint, timestamp }: Message): Message => ({ content, fingerprint, timestamp });

onEachDatabase("a visitor who becomes known", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user");
    ({ parley, website_id, crisp } = scene);
  });
  beforeEach(async () => {
    listener = await Listener.open(parley, parley.token("user"));
  });
  afterEach(() => listener.close());
  afterAll(() => scene?.close());

  const visit = (opening?: Opening) => visitor(scene, opening);

  const say = (box: ChatBox, content: string) => box.send("message:send", { type: "text", content });
  const answer = (box: ChatBox, type: string, content: string) =>
    crisp.website.sendMessageInConversation(website_id, box.session_id, fromOperator(content, { type }));
  const messagesOf = async (session_id: string): Promise<Message[]> =>
    (await crisp.website.getMessagesInConversation(website_id, session_id)).map(shown);

  it("brings what both sides said, with its fingerprints and times, and each is told", async () => {
    const known = await visit({ token_id: "grace-77f0" });
    await say(known, "From my desk");
    const unknown = await visit();
    await say(unknown, "Where is my order?");
    await answer(unknown, "note", "Third time this week.");
    await answer(unknown, "text", "On its way.");
    await say(known, "Hello?");
    const former = await messagesOf(unknown.session_id);
    const own = await messagesOf(known.session_id);
    const from = listener.received.length;

    const { session_token } = unknown;
    const merged = await visit({ session_token, token_id: "grace-77f0", merge: true });
    expect(merged.session_id).toBe(known.session_id);
    const fetched = await messagesOf(known.session_id);
    const inOrder = [...own, ...former].sort((a, b) => a.timestamp - b.timestamp);
    expect(fetched).toEqual(inOrder);

    // What the events add to what was there before is what is there now.
    const told = () =>
      listener.received
        .slice(from)
        .filter(
          ({ name, payload }) => /^message:(?:send|received)$/.test(name) && payload.session_id === known.session_id,
        )
        .map(({ payload }) => shown(payload));
    await until("the messages to be told", () => told().length === former.length);
    expect(told()).toEqual(former);

    // The device that was known all along hears of them too, but of no note.
    await until("the known device to hear", () => known.told("message:received").length === 1);
    const heard = [...known.told("message:sent"), ...known.told("message:received")].map(({ content }) => content);
    expect(heard).toEqual(expect.arrayContaining(["Where is my order?", "On its way."]));
    expect(JSON.stringify(known.received)).not.toContain("Third time");
  });

  it("is called no more in the conversation that is gone, and whoever calls is told so", async () => {
    await visit({ token_id: "joan-1917" });
    const unknown = await visit();
    const { session_id: former, session_token } = unknown;
    const { call_id } = await crisp.website.initiateNewCallSessionForConversation(website_id, former, "audio");
    await crisp.website.initiateBrowsingSessionForConversation(website_id, former);
    await unknown.next("call:request");
    await unknown.next("browsing:request");
    const from = listener.received.length;
    const merged = await visit({ session_token, token_id: "joan-1917", merge: true });
    expect(await listener.about(former, "call:request:rejected", from)).toMatchObject({ call_id });
    await listener.about(former, "browsing:request:rejected", from);
    await listener.about(former, "session:removed", from);
    // A new call rings where the visitor is now.
    await crisp.website.initiateNewCallSessionForConversation(website_id, merged.session_id, "audio");
    await merged.next("call:request");
  });

  it("confirms by the code and the link that went out before", async () => {
    const known = await visit({ token_id: "alan-1912" });
    const { session_id: former, session_token } = await visit();
    const email = `${randomUUID()}@example.com`;
    await crisp.website.requestIdentityVerificationForConversation(website_id, former, { recipient: email });
    const mail = await mailTo(parley.data, email);
    await visit({ session_token, token_id: "alan-1912", merge: true });

    const link = /https?:\S*\/page\/confirm\?\S+/.exec(mail)?.[0] ?? "";
    expect(link).toContain(former);
    expect(await (await fetch(link)).text()).toContain(email);
    const { session_id } = known;
    await crisp.website.redeemIdentityVerificationLinkForConversation(website_id, session_id, { token: codeIn(mail) });
    expect(await crisp.website.getVerifyStatusForConversation(website_id, session_id)).toMatchObject({
      verifications: [{ identity: "email", annotation: email }],
    });
    // It was good once.
    expect((await fetch(link)).status).toBe(410);
  });

  it("leaves behind what was done when it is not to be merged", async () => {
    const known = await visit({ token_id: "edsger-10b2" });
    await say(known, "Known");
    const unknown = await visit();
    const { session_id: former, session_token } = unknown;
    await say(unknown, "Unknown");
    await unknown.send("session:page", { page_url: "https://acme.example/cart" });
    await unknown.send("session:event", { events: [{ text: "Filled a cart" }] });

    const again = await visit({ session_token, token_id: "edsger-10b2" });
    expect(again.session_id).toBe(known.session_id);
    // What was connected before is in the conversation that was left: it is to come back.
    await unknown.next("session:reset");
    await until("the connection to end", () => !unknown.connected);
    expect(await contents(scene, known.session_id)).toEqual(["Known"]);
    expect(await crisp.website.listConversationPages(website_id, known.session_id, 1)).toEqual([]);
    expect(await crisp.website.listConversationEvents(website_id, known.session_id, 1)).toEqual([]);
    // The conversation that was left is the team's still, with all that was in it.
    expect(await contents(scene, former)).toEqual(["Unknown"]);
    const pages = await crisp.website.listConversationPages(website_id, former, 1);
    expect(pages).toMatchObject([{ page_url: "https://acme.example/cart" }]);
    const events = await crisp.website.listConversationEvents(website_id, former, 1);
    expect(events).toMatchObject([{ text: "Filled a cart" }]);
    // The session leads to the known one from now on, also when no token is shown with it.
    expect((await visit({ session_token })).session_id).toBe(known.session_id);
  });

  it("gives a token that nobody showed before to the conversation that there is", async () => {
    const unknown = await visit();
    const { session_id, session_token } = unknown;
    await say(unknown, "I shall log in");
    const token_id = "barbara-5e19";
    const same = await visit({ session_token, token_id, merge: true });
    expect(same.session_id).toBe(session_id);
    expect((await visit({ token_id })).session_id).toBe(session_id);
    expect(await crisp.website.getSessionIdentifierFromToken(website_id, token_id)).toEqual({ session_id });
    expect(await contents(scene, session_id)).toEqual(["I shall log in"]);
  });

  it("does it once: the same again moves nothing", async () => {
    const known = await visit({ token_id: "alan-3c44" });
    const unknown = await visit();
    const { session_token } = unknown;
    await say(unknown, "Only once");
    const opening = { session_token, token_id: "alan-3c44", merge: true };
    expect((await visit(opening)).session_id).toBe(known.session_id);
    expect((await visit(opening)).session_id).toBe(known.session_id);
    // What is said next comes after whatever the second one might have told.
    await say(known, "The end");
    const told = () =>
      listener.received
        .filter(({ name, payload }) => name === "message:send" && payload.session_id === known.session_id)
        .map(({ payload }) => payload.content);
    await until("the end to be told", () => told().includes("The end"));
    expect(told()).toEqual(["Only once", "The end"]);
    expect(await contents(scene, known.session_id)).toEqual(["Only once", "The end"]);
  });

  it("takes every device of the former conversation along", async () => {
    const known = await visit({ token_id: "work-ada-91d3" });
    const phone = await visit({ token_id: "home-ada-07aa" });
    const tablet = await visit({ token_id: "home-ada-07aa" });
    await say(phone, "One and the same");
    await visit({ session_token: phone.session_token, token_id: "work-ada-91d3", merge: true });
    // Each is told that its conversation is no more, and finds the other when it comes back.
    for (const box of [phone, tablet]) {
      await box.next("session:reset");
      await until("the connection to end", () => !box.connected);
      expect((await visit({ session_token: box.session_token })).session_id).toBe(known.session_id);
    }
  });
});
