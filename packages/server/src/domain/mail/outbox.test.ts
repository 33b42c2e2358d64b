import { expect, it, vi } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { all, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { type MailOptions, type MailScene, openMailScene } from "../../testing/mail-scene.js";
import { Presence } from "../presence/presence.js";
import { mergeConversations } from "../visitors/merge.js";
import { MailRefused, type SendableMail } from "./mail.js";
import { repliedTo } from "./threads.js";

const payloads = statement("test.payloads", "SELECT payload FROM jobs");

onDatabases("mail to visitors", ({ each }) => {
  let store: Store;
  let scene: MailScene;
  const scenes: MailScene[] = [];

  each(async (empty) => {
    store = empty;
    return async () => {
      for (const one of scenes.splice(0)) await one.close();
    };
  });

  async function open(options: MailOptions = {}): Promise<MailScene> {
    scene = await openMailScene(store, options);
    scenes.push(scene);
    return scene;
  }

  async function conversation(meta: Parameters<MailScene["conversations"]["updateMeta"]>[2] = {}): Promise<string> {
    const session_id = await scene.conversations.create(scene.website_id);
    await scene.conversations.updateMeta(scene.website_id, session_id, { email: "Zoe@example.com", ...meta });
    return session_id;
  }

  async function message(session_id: string, fingerprint: number) {
    return JSON.parse(await scene.messages.get(scene.website_id, session_id, fingerprint));
  }

  it("gathers what is said into one mail with an address that leads back, and marks it delivered", async () => {
    // Longer than four messages take, also on a busy machine.
    const { send, mails, addresses, events, told } = await open({ delay: 2_000 });
    const session_id = await conversation();
    const first = await send(session_id, { content: "Hello <b>" });
    await send(session_id, { type: "note", content: "secret" });
    await send(session_id, { content: "hidden", stealth: true });
    const second = await send(session_id, { content: "Still there?" });
    await vi.waitFor(async () => expect((await message(session_id, second)).delivered).toBe("email"));
    expect(mails).toHaveLength(1);
    const [mail] = mails as [SendableMail];
    expect(mail).toMatchObject({ to: "Zoe@example.com", from: "support@acme.example", from_name: "Ada (Acme)" });
    expect(mail.text).toContain("Hello <b>");
    expect(mail.text).toContain("Still there?");
    expect(mail.html).toContain("Hello &#60;b&#62;");
    expect(mail.text + mail.html).not.toMatch(/secret|hidden/);
    expect(await store.read(repliedTo(addresses, mail.reply_to ?? ""))).toMatchObject({ session_id });
    expect(await told("message:acknowledge:delivered")).toMatchObject([
      { origin: "email", fingerprints: [first, second] },
    ]);
    expect((await events()).filter((name) => name === "message:notify:unread:received")).toHaveLength(1);
  });

  it("sends what is said later as the next mail of the thread, and nothing twice", async () => {
    const { send, mails } = await open();
    const session_id = await conversation({ origin: "email", subject: "Broken lamp" });
    await send(session_id, { content: "One" });
    await vi.waitFor(() => expect(mails).toHaveLength(1));
    await send(session_id, { content: "Two" });
    await vi.waitFor(() => expect(mails).toHaveLength(2));
    const [one, two] = mails as [SendableMail, SendableMail];
    expect(two.text).toContain("Two");
    expect(two.text).not.toContain("One");
    expect([one.subject, two.subject]).toEqual(["Re: Broken lamp", "Re: Broken lamp"]);
    expect(two).toMatchObject({ in_reply_to: one.message_id, references: [one.message_id] });
    expect(two.reply_to).toBe(one.reply_to);
  });

  it("copies to those who take part in a conversation by mail", async () => {
    const { send, mails, conversations, website_id } = await open();
    const session_id = await conversation({ origin: "email" });
    await conversations.saveParticipants(website_id, session_id, [
      { type: "email", target: "boss@example.com" },
      { type: "email", target: "zoe@EXAMPLE.com" },
      { type: "email", target: "not an address" },
      { type: "phone", target: "+33 6 12 34 56 78" },
    ]);
    await send(session_id, { content: "All of you" });
    await vi.waitFor(() => expect(mails).toHaveLength(2));
    const shown = { to: "Zoe@example.com", cc: ["boss@example.com"] };
    for (const mail of mails) expect(mail).toMatchObject({ ...shown, personal: true });
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(["Zoe@example.com", "boss@example.com"]);
    await send(session_id, { content: "By a bot", automated: true });
    await vi.waitFor(() => expect(mails).toHaveLength(4));
    for (const mail of mails.slice(2)) expect(mail).toMatchObject({ ...shown, personal: false });
  });

  it.each([
    ["the visitor's", "Zoe@example.com"],
    ["a copy's", "boss@example.com"],
  ])("tries %s again alone while its mail server does not take it", async (_, late) => {
    const had: string[] = [];
    let tries = 0;
    const { send, conversations, website_id } = await open({
      send: async ({ recipient }) => {
        if (recipient === late && ++tries === 1) throw new Error("Come back later.");
        had.push(recipient);
      },
    });
    const session_id = await conversation({ origin: "email" });
    await conversations.saveParticipants(website_id, session_id, [{ type: "email", target: "boss@example.com" }]);
    const fingerprint = await send(session_id, { content: "All of you" });
    await vi.waitFor(() => expect(had).toHaveLength(2));
    expect(had.at(-1)).toBe(late);
    await vi.waitFor(async () => expect((await message(session_id, fingerprint)).delivered).toBe("email"));
    expect([had.length, tries]).toEqual([2, 2]);
  });

  it("goes on with what one mail has no room for in the next", async () => {
    const { send, mails } = await open({ delay: 500 });
    const said = () => mails.map(({ text }) => text.match(/Line \w+\./g) ?? []);
    const session_id = await conversation();
    const texts = Array.from({ length: 230 }, (_, i) => `Line ${i}.`);
    await Promise.all(texts.map((content) => send(session_id, { content })));
    const long = ["a", "b"].map((letter) => `Line ${letter}.${letter.repeat(600_000)}`);
    for (const content of long) await send(session_id, { content });
    // On a busy machine some of it is said only after the first mail went.
    await vi.waitFor(() => expect(said().flat()).toHaveLength(232));
    expect(said().flat().sort()).toEqual([...texts, "Line a.", "Line b."].sort());
    expect(mails.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...said().map(({ length }) => length))).toBeLessThanOrEqual(200);
    expect(Math.max(...mails.map(({ text }) => text.length))).toBeLessThan(1_100_000);
  });

  it("lets no program answer a program by mail", async () => {
    const { send, mails } = await open();
    const session_id = await conversation({ origin: "email" });
    await send(session_id, { from: "user", content: "I am away.", automated: true });
    await send(session_id, { content: "Thank you for your mail.", automated: true });
    const other = await conversation({ origin: "email" });
    await send(other, { from: "user", content: "Hello" });
    await send(other, { content: "We have your mail.", automated: true });
    await vi.waitFor(() => expect(mails).toHaveLength(1));
    expect(mails[0]?.text).toContain("We have your mail.");
    await send(session_id, { content: "Welcome back." });
    await vi.waitFor(() => expect(mails).toHaveLength(2));
    expect(mails[1]?.text).toMatch(/Thank you for your mail\..*Welcome back\./s);
  });

  it("mails nothing where it should not", async () => {
    // Longer than what is said takes to be read, also on a busy machine.
    const { send, mails, conversations, website_id } = await open({ delay: 1_500 });
    const unknown = await conversations.create(website_id);
    const elsewhere = await conversation({ origin: "urn:acme:chat:0" });
    const read = await conversation();
    await send(unknown);
    await send(elsewhere);
    await send(read, { from: "user" });
    await send(read, { content: "read at once" });
    await scene.messages.read(website_id, read, { from: "operator", origin: "chat" });
    const last = await conversation();
    await send(last, { content: "the last" });
    await vi.waitFor(() => expect(mails).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(mails.map(({ text }) => text.includes("the last"))).toEqual([true]);
  });

  it.each([false, true])(
    "goes on to be sent when its visitor becomes known meanwhile (known is mailed, too: %s)",
    async (both) => {
      // Longer than a merge takes, also on a busy machine.
      const { send, mails, website_id } = await open({ delay: 1_500 });
      const [from, into] = [await conversation(), await conversation()];
      await send(from, { content: "For the unknown." });
      if (both) await send(into, { content: "For the known." });
      await store.write(mergeConversations(website_id, from, into, new Presence(systemClock)));
      const last = await conversation();
      await send(last, { content: "The last." });
      await vi.waitFor(() => expect(mails.some(({ text }) => text.includes("The last."))).toBe(true));
      const [first, ...more] = mails;
      expect(first?.text).toMatch(both ? /For the unknown\..*For the known\./s : /For the unknown\./);
      expect(await store.read(repliedTo(scene.addresses, first?.reply_to ?? ""))).toMatchObject({ session_id: into });
      expect(more).toHaveLength(1);
    },
  );

  it("waits while the visitor is there, except for conversations that came by mail", async () => {
    let online = true;
    const { send, mails } = await open({ isOnline: () => online });
    const chat = await conversation();
    const mail = await conversation({ origin: "email" });
    await send(chat, { content: "by chat" });
    await send(mail, { content: "by mail" });
    await vi.waitFor(() => expect(mails).toHaveLength(1));
    expect(mails[0]?.text).toContain("by mail");
    online = false;
    await vi.waitFor(() => expect(mails).toHaveLength(2));
    expect(mails[1]?.text).toContain("by chat");
  });

  it("tries again what the mail server does not take yet, as the same mail, also after a restart", async () => {
    const tried: string[] = [];
    await open({
      send: async (mail) => {
        tried.push(mail.message_id);
        throw new Error("Come back later.");
      },
    });
    const session_id = await conversation();
    const fingerprint = await scene.send(session_id, { content: "Patience" });
    await vi.waitFor(() => expect(tried).toHaveLength(1));
    await scene.close();
    const rows = await store.read(all<{ payload: string }>(payloads, []));
    expect(rows.map(({ payload }) => payload).join()).not.toMatch(/Patience|example\.com/);
    const { mails } = await open();
    await vi.waitFor(() => expect(mails).toHaveLength(1));
    expect(mails[0]?.message_id).toBe(tried[0]);
    await vi.waitFor(async () => expect((await message(session_id, fingerprint)).delivered).toBe("email"));
  });

  it("sends nothing that expired while no mail server took it, and logs that without what it says", async () => {
    let ahead = 0;
    const clock = { now: () => Date.now() + ahead };
    const tried: SendableMail[] = [];
    await open({
      clock,
      send: async (mail) => {
        tried.push(mail);
        throw new Error("Come back later.");
      },
    });
    const session_id = await conversation();
    await scene.identities.request(scene.website_id, session_id, { identity: "email" });
    await scene.send(session_id, { content: "Good for as long as it takes" });
    await vi.waitFor(() => expect(tried).toHaveLength(2));
    await scene.close();
    ahead = 600_000;
    const { mails, warned } = await open({ clock });
    await vi.waitFor(async () => expect(await store.read(all(payloads, []))).toEqual([]));
    expect(mails.map(({ text }) => text)).toEqual([expect.stringContaining("Good for as long as it takes")]);
    const told = warned.filter(({ message }) => message.includes("expired"));
    expect(told).toHaveLength(1);
    const code = tried.map(({ text }) => /^\d{6}$/m.exec(text)?.[0]).find((found) => found !== undefined);
    expect(code).toBeDefined();
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`zoe|\\b${code}\\b`, "i"));
  });

  it("marks what the mail server refuses for good as ignored, and tells why", async () => {
    const { told } = await open({
      send: async () => {
        throw new MailRefused("550 No such user.");
      },
    });
    const session_id = await conversation();
    const fingerprint = await scene.send(session_id);
    await vi.waitFor(async () => expect(await told("message:acknowledge:ignored")).toHaveLength(1));
    const details = { type: "bounce", reason: "550 No such user." };
    expect(await told("message:acknowledge:ignored")).toMatchObject([
      { session_id, origin: "email", fingerprints: [fingerprint], details },
    ]);
    expect(await message(session_id, fingerprint)).toMatchObject({ ignored: { email: details } });
    expect((await message(session_id, fingerprint)).delivered).toBeUndefined();
  });

  it("forgets mail of a conversation that is removed", async () => {
    const { send, mails, conversations, website_id } = await open({ delay: 1_500 });
    const session_id = await conversation();
    await send(session_id);
    await conversations.remove(website_id, session_id);
    const other = await conversation();
    await send(other, { content: "other" });
    await vi.waitFor(() => expect(mails).toHaveLength(1));
    expect(mails[0]?.text).toContain("other");
  });

  it("reminds of the first message from user that stays unread, once", async () => {
    const { send, told, conversations, website_id, messages } = await open({ unreadDelay: 1_500 });
    const waiting = await conversations.create(website_id);
    const read = await conversations.create(website_id);
    await send(read, { from: "user" });
    await messages.read(website_id, read, { from: "user", origin: "chat" });
    await send(waiting, { from: "user" });
    await send(waiting, { from: "user" });
    await vi.waitFor(async () => expect(await told("message:notify:unread:send")).not.toEqual([]));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await told("message:notify:unread:send")).toEqual([{ website_id, session_id: waiting, inbox_id: null }]);
  });
});
