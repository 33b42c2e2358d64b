import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import { onEachDatabase } from "../support/databases.js";
import { fromOperator } from "../support/from-operator.js";
import { Home } from "../support/home.js";
import { Listener } from "../support/listener.js";
import { crisp11, type OfficialClient } from "../support/official.js";
import type { Parley } from "../support/parley.js";
import { until } from "../support/wait.js";

const textOf = ({ text }: { text: string }) => text;

onEachDatabase("a visitor's session", (database) => {
  let home: Home;
  let parley: Parley;
  let website_id: string;
  let crisp: OfficialClient;
  let listener: Listener;
  const boxes: ChatBox[] = [];

  beforeAll(async () => {
    home = await Home.make(database);
    parley = await home.start();
    website_id = parley.created.website_id;
  });
  beforeEach(async () => {
    crisp = crisp11(parley, parley.token("user"));
    listener = await Listener.open(parley, parley.token("user"));
  });
  afterEach(() => {
    for (const box of boxes.splice(0)) box.close();
    listener.close();
  });
  afterAll(async () => {
    await parley?.stop();
    await home?.remove();
  });

  async function visit(opening: Parameters<typeof ChatBox.open>[2] = {}): Promise<[box: ChatBox, joined: Joined]> {
    const box = await ChatBox.open(parley, website_id, opening);
    boxes.push(box);
    return [box, await box.join({})];
  }

  interface Joined {
    readonly messages: { content: string; from: string }[];
    readonly user: object;
  }

  const say = (session_id: string, content: string, type = "text") =>
    crisp.website.sendMessageInConversation(website_id, session_id, fromOperator(content, { type }));

  const contents = (box: ChatBox, name: string) =>
    box.received.filter((one) => one.name === name).map(({ payload }) => payload.content);

  it("is carried over to the conversation of who the visitor turns out to be", async () => {
    const [known] = await visit({ token_id: "ada-of-acme-5ac3" });
    await known.send("message:send", { type: "text", content: "Said at home" });
    await known.send("session:set", { nickname: "Ada", data: { plan: "pro" } });
    // More than one event tells of.
    const done = Array.from({ length: 130 }, (_, i) => `Step ${i}`);
    const [unknown] = await visit();
    await unknown.send("message:send", { type: "text", content: "Said at work" });
    await unknown.send("session:set", { email: "ada@example.com", data: { plan: "free", seats: 3 } });
    await unknown.send("session:page", { page_title: "Prices", page_url: "https://acme.example/prices" });
    for (let i = 0; i < done.length; i += 20) {
      await unknown.send("session:event", { events: done.slice(i, i + 20).map((text) => ({ text })) });
    }

    const { session_token, session_id: former } = unknown;
    const [merged, joined] = await visit({ session_token, token_id: "ada-of-acme-5ac3", merge: true });
    expect(merged.session_id).toBe(known.session_id);
    expect(joined.messages.map(({ content }) => content)).toEqual(["Said at home", "Said at work"]);
    const { session_id } = known;
    const meta = await crisp.website.getConversationMetas(website_id, session_id);
    // What was known stays; what was not is taken over.
    expect(meta).toMatchObject({ nickname: "Ada", email: "ada@example.com", data: { plan: "pro", seats: 3 } });
    await expect(crisp.website.getConversation(website_id, former)).rejects.toMatchObject({ code: 404 });
    await until("the former conversation's end", () =>
      listener.received.some(({ name, payload }) => name === "session:removed" && payload.session_id === former),
    );

    // The events tell as much as a fetch.
    const told = (name: string) =>
      listener.received.filter((one) => one.name === name && one.payload.session_id === session_id);
    expect(told("session:sync:events").flatMap(({ payload }) => payload.events.map(textOf))).toEqual(done);
    const fetched: string[] = [];
    for (let page = 1; fetched.length < done.length; page++) {
      fetched.push(...(await crisp.website.listConversationEvents(website_id, session_id, page)).map(textOf));
    }
    expect(fetched).toEqual([...done].reverse());
    const pages = await crisp.website.listConversationPages(website_id, session_id, 1);
    expect(pages).toMatchObject([{ page_title: "Prices", page_url: "https://acme.example/prices" }]);
    expect(told("session:sync:pages").flatMap(({ payload }) => payload.pages)).toEqual(pages);
    expect(unknown.received.map(({ name }) => name)).toContain("session:reset");
  });

  it("is one on two devices: each hears the team and the other, and one that leaves is no absence", async () => {
    const [phone] = await visit({ token_id: "two-devices-81c2" });
    const [laptop] = await visit({ token_id: "two-devices-81c2" });
    expect(laptop.session_id).toBe(phone.session_id);
    const { session_id } = phone;
    const { fingerprint } = await phone.send("message:send", { type: "text", content: "From the phone" });
    await until("the laptop to hear the phone", () => contents(laptop, "message:sent").includes("From the phone"));
    await say(session_id, "Secret", "note");
    await say(session_id, "Hello to both");
    for (const box of [phone, laptop]) {
      await until("the operator's words", () => contents(box, "message:received").includes("Hello to both"));
      // Nothing of a note came before what was said after it.
      expect(JSON.stringify(box.received)).not.toContain("Secret");
    }
    await crisp.website.markMessagesReadInConversation(website_id, session_id, {
      from: "user",
      origin: "chat",
      fingerprints: [fingerprint],
    });
    for (const box of [phone, laptop]) {
      await until("the mark", () =>
        box.received.some(({ name, payload }) => name === "message:read" && payload.fingerprints.includes(fingerprint)),
      );
    }
    phone.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await crisp.website.getConversation(website_id, session_id)).toMatchObject({ availability: "online" });
    await say(session_id, "Still there?");
    await until("the laptop to hear", () => contents(laptop, "message:received").includes("Still there?"));
  });

  it("goes on after the server was killed, with all that was acknowledged", async () => {
    const [before] = await visit();
    const { session_id, session_token } = before;
    for (let i = 0; i < 10; i++) await before.send("message:send", { type: "text", content: `Number ${i}` });
    await home.kill(parley);
    parley = await home.start();
    const [after, joined] = await visit({ session_token });
    expect(after.session_id).toBe(session_id);
    expect(joined.messages.map(({ content }) => content)).toEqual(Array.from({ length: 10 }, (_, i) => `Number ${i}`));
    crisp = crisp11(parley, parley.token("user"));
    expect(await crisp.website.getConversation(website_id, session_id)).toMatchObject({ availability: "online" });
    await say(session_id, "We are back");
    await until("the operator's words", () => contents(after, "message:received").includes("We are back"));
  }, 60_000);

  it("is slowed down when it floods, and others are not", async () => {
    const [flooding] = await visit();
    const [calm] = await visit();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) => flooding.send("message:send", { type: "text", content: `${i}` })),
    );
    const refused = outcomes.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
    expect(refused.length).toBeGreaterThanOrEqual(15);
    for (const { reason } of refused) expect(reason).toMatchObject({ reason: "too_many_requests" });
    await calm.send("message:send", { type: "text", content: "May I?" });
    // Those that were refused are nowhere.
    const messages = await crisp.website.getMessagesInConversation(website_id, flooding.session_id);
    expect(messages).toHaveLength(40 - refused.length);
  });

  it("follows a setting that changes while it is connected", async () => {
    const [box] = await visit();
    const file = { type: "file", content: { name: "a.txt", url: "https://acme.example/a.txt", type: "text/plain" } };
    await box.send("message:send", file);
    await crisp.website.updateWebsiteSettings(website_id, { chatbox: { file_transfer: false } });
    await until("files to be refused", () =>
      box.send("message:send", file).then(
        () => false,
        (error: { reason: string }) => error.reason === "not_allowed",
      ),
    );
    await crisp.website.updateWebsiteSettings(website_id, { chatbox: { file_transfer: true } });
  });

  it("is nobody else's: wrong tokens open nothing", async () => {
    const [box] = await visit();
    const other = box.session_token.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
    await expect(ChatBox.open(parley, website_id, { session_token: other })).rejects.toMatchObject({ code: 404 });
    await expect(ChatBox.open(parley, website_id, { session_token: "short" })).rejects.toMatchObject({ code: 400 });
    const elsewhere = await crisp.website.createWebsite({ name: "Other", domain: `other-${Date.now()}.example` });
    const foreign = ChatBox.open(parley, elsewhere.website_id, { session_token: box.session_token });
    await expect(foreign).rejects.toMatchObject({ code: 404 });
    await box.send("session:leave", {});
    const over = ChatBox.open(parley, website_id, { session_token: box.session_token });
    await expect(over).rejects.toMatchObject({ code: 404 });
  });
});
