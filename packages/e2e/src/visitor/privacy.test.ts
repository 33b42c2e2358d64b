import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import { onEachDatabase } from "../support/databases.js";
import { fromOperator } from "../support/from-operator.js";
import { OfficialScene } from "../support/official-scene.js";
import { visitor } from "../support/visitor.js";
import { until } from "../support/wait.js";

onEachDatabase("what is the team's alone", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let box: ChatBox;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user");
    ({ parley, website_id, crisp } = scene);
  });
  afterEach(async () => {
    await crisp.website.updateWebsiteSettings(website_id, { chatbox: { operator_privacy: false } });
  });
  afterAll(() => scene?.close());

  const say = (content: string, more?: object): Promise<{ fingerprint: number }> =>
    crisp.website.sendMessageInConversation(website_id, box.session_id, fromOperator(content, more));

  /** Who wrote it, as the team sees it. */
  const author = async ({ fingerprint }: { fingerprint: number }): Promise<{ user_id: string; nickname: string }> =>
    (await crisp.website.getMessageInConversation(website_id, box.session_id, fingerprint)).user;

  /** All that the chat box was told, and all that it is told when it asks. */
  async function seen(): Promise<string> {
    // Pushes keep their order: what came before is there by now, if it comes at all.
    await say("The last word");
    await until("the last word", () => box.told("message:received").some(({ content }) => content === "The last word"));
    const listed = await fetch(`${parley.url}/visitor/1/${website_id}/messages`, {
      headers: { Authorization: `Bearer ${box.session_token}` },
    });
    const answers = [await listed.json(), await box.join({}), await box.send("message:list", {}), box.received];
    for (const answer of answers) expect(JSON.stringify(answer)).toContain("The last word");
    return JSON.stringify(answers);
  }

  it("is what is said to a chat box that has not joined, such as on a page that is kept out", async () => {
    await crisp.website.updateWebsiteSettings(website_id, {
      chatbox: { blocked_pages: ["https://acme.example/staff/*"] },
    });
    box = await visitor(scene);
    const { session_id, session_token } = box;
    const outside = await ChatBox.connect(parley, { website_id, session_id, session_token });
    try {
      const page = { page_url: "https://acme.example/staff/rota" };
      await expect(outside.join({ page })).rejects.toMatchObject({ reason: "not_allowed" });
      await say("Between us");
      await box.next("message:received");
      // Answers come behind what was pushed before.
      await expect(outside.send("message:list", {})).rejects.toMatchObject({ reason: "not_allowed" });
      expect(outside.received).toEqual([]);
      expect(await outside.join({})).toMatchObject({ messages: [{ content: "Between us" }] });
      await say("Hello again");
      expect((await outside.next("message:received")).payload).toMatchObject({ content: "Hello again" });
    } finally {
      outside.close();
      await crisp.website.updateWebsiteSettings(website_id, { chatbox: { blocked_pages: [] } });
    }
  });

  it("is every note, as it was written, edited and removed", async () => {
    box = await visitor(scene);
    const note = await say("Hidden: he is a difficult one", { type: "note" });
    const other = await say("Hidden: give him a discount", { type: "note" });
    const edit = (content: string) =>
      crisp.website.updateMessageInConversation(website_id, box.session_id, note.fingerprint, content);
    await edit("Hidden: he is a very difficult one");
    await crisp.website.removeMessageInConversation(website_id, box.session_id, other.fingerprint);
    const text = await say("How may I help?");
    await crisp.website.updateMessageInConversation(website_id, box.session_id, text.fingerprint, "How can I help?");
    expect(await seen()).not.toContain("Hidden");
    // Of an edited message that is for the visitor they are told.
    expect(box.told("message:updated")).toMatchObject([{ fingerprint: text.fingerprint, content: "How can I help?" }]);
    expect((await box.join({})).unread).toBe(2);
  });

  it("is every stealth message, and whoever writes one", async () => {
    box = await visitor(scene);
    const { fingerprint } = await say("Hidden: sent by mail only", { stealth: true });
    await crisp.website.updateMessageInConversation(website_id, box.session_id, fingerprint, "Hidden: sent once more");
    await crisp.website.composeMessageInConversation(website_id, box.session_id, {
      type: "start",
      from: "operator",
      stealth: true,
    });
    expect(await seen()).not.toContain("Hidden");
    expect(box.told("message:compose")).toEqual([]);
    expect((await box.join({})).unread).toBe(1);
    // Nor can it be marked or answered.
    await box.send("message:read", {});
    for (const name of ["message:read", "message:delivered"]) {
      const mark = box.send(name, { fingerprints: [fingerprint] });
      await expect(mark).rejects.toMatchObject({ reason: "message_not_found" });
    }
    const message = await crisp.website.getMessageInConversation(website_id, box.session_id, fingerprint);
    expect([message.read, message.delivered]).toEqual([undefined, undefined]);
    const answer = box.send("message:answer", { fingerprint, value: "Guessed" });
    await expect(answer).rejects.toMatchObject({ reason: "message_not_found" });
  });

  it("is what is done with these: no mark or removal shows that there is one", async () => {
    box = await visitor(scene);
    const { session_id } = box;
    const note = await say("For us", { type: "note" });
    const stealth = await say("By mail only", { stealth: true });
    const shown = await say("How may I help?");
    const fingerprints = [note, stealth, shown].map(({ fingerprint }) => fingerprint);
    const marks = { from: "operator", origin: "email", fingerprints };
    await crisp.website.markMessagesDeliveredInConversation(website_id, session_id, marks);
    await crisp.website.markMessagesReadInConversation(website_id, session_id, marks);
    for (const { fingerprint } of [note, stealth, shown]) {
      await crisp.website.removeMessageInConversation(website_id, session_id, fingerprint);
    }
    const text = await seen();
    for (const { fingerprint } of [note, stealth]) expect(text).not.toContain(String(fingerprint));
    expect(box.told("message:delivered")).toEqual([{ fingerprints: [shown.fingerprint] }]);
    expect(box.told("message:read")).toEqual([{ from: "operator", fingerprints: [shown.fingerprint] }]);
    expect(box.told("message:removed")).toEqual([{ fingerprint: shown.fingerprint }]);
  });

  it("is what it keeps of the conversation: data, segments, routing, participants, mentions", async () => {
    box = await visitor(scene);
    const { website } = crisp;
    const { session_id } = box;
    const { user_id } = await author(await say("Welcome"));
    await website.updateConversationMetas(website_id, session_id, {
      segments: ["hidden-churn"],
      data: { hidden_score: 7 },
      subject: "Hidden subject",
    });
    await website.assignConversationRouting(website_id, session_id, { assigned: { user_id } });
    await website.saveConversationParticipants(website_id, session_id, {
      participants: [{ type: "email", target: "hidden@example.com" }],
    });
    await website.updateConversationOpenState(website_id, session_id, true);
    await say("Look", { mentions: [user_id], properties: { hidden_key: "hidden" } });
    const text = await seen();
    expect(text).not.toMatch(/hidden/i);
    expect(text).not.toContain("mentions");
    expect(text).not.toContain("assigned");
    expect(text).not.toContain(parley.created.operator.email);
    expect(new Set(box.received.map(({ name }) => name))).toEqual(new Set(["message:received"]));
  });

  it("are names and faces of its operators, when the website says so", async () => {
    await crisp.website.updateWebsiteSettings(website_id, { name: "Acme Lamps", chatbox: { operator_privacy: true } });
    box = await visitor(scene);
    const compose = { type: "start", from: "operator" };
    await crisp.website.composeMessageInConversation(website_id, box.session_id, compose);
    const { fingerprint } = await say("Good day");
    await crisp.website.updateMessageInConversation(website_id, box.session_id, fingerprint, "Good evening");
    await box.next("message:updated");
    // The team itself sees who wrote.
    const { user_id, nickname } = await author({ fingerprint });
    const text = await seen();
    for (const secret of [user_id, nickname, parley.created.operator.email]) {
      expect(secret).toMatch(/./);
      expect(text).not.toContain(secret);
    }
    const acme = { nickname: "Acme Lamps", avatar: null };
    expect(box.told("message:received")[0]).toMatchObject({ content: "Good day", user: acme });
    expect(box.told("message:updated")[0]).toMatchObject({ content: "Good evening", user: acme });
    expect(box.told("message:compose")[0]).toEqual({ type: "start", user: acme });
  });
});
