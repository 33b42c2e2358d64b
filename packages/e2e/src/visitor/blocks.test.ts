import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { ChatBox } from "../routes/chat-box.js";
import { contents } from "../support/contents.js";
import { onEachDatabase } from "../support/databases.js";
import { fromOperator } from "../support/from-operator.js";
import { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { type Opening, visitor } from "../support/visitor.js";

onEachDatabase("a visitor who is blocked", (database) => {
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
  const block = (box: ChatBox, blocked: boolean) =>
    crisp.website.blockIncomingMessagesForConversation(website_id, box.session_id, blocked);

  it("says nothing more, on any device, nor after coming back, until that is lifted", async () => {
    const token_id = `blocked-${database.name}`;
    const [phone, laptop] = [await visit({ token_id }), await visit({ token_id })];
    await say(phone, "Before");
    await block(phone, true);
    for (const box of [phone, laptop]) {
      expect((await box.next("session:blocked")).payload).toEqual({ blocked: true });
      await expect(say(box, "During")).rejects.toMatchObject({ reason: "not_allowed" });
    }
    const file = { name: "a.txt", url: "https://acme.example/a.txt", type: "text/plain" };
    const sent = phone.send("message:send", { type: "file", content: file });
    await expect(sent).rejects.toMatchObject({ reason: "not_allowed" });
    const back = await visit({ session_token: phone.session_token });
    expect(await back.join({})).toMatchObject({ blocked: true, messages: [{ content: "Before" }] });
    await expect(say(back, "During")).rejects.toMatchObject({ reason: "not_allowed" });

    await block(phone, false);
    await say(back, "After");
    expect(phone.told("session:blocked")).toEqual([{ blocked: true }, { blocked: false }]);
    expect(await contents(scene, phone.session_id)).toEqual(["Before", "After"]);
    // What was refused was told to nobody: it would have come before what was said after it.
    const { payload } = await listener.next("session:set_block", listener.names().lastIndexOf("session:set_block"));
    expect(payload).toMatchObject({ session_id: phone.session_id, is_blocked: false });
    expect(JSON.stringify(listener.received)).not.toContain("During");
  });

  it("answers no question, but reads what the team says", async () => {
    const box = await visit();
    const send = (content: unknown, more?: object): Promise<{ fingerprint: number }> =>
      crisp.website.sendMessageInConversation(website_id, box.session_id, fromOperator(content, more));
    const field = { id: "why", text: "Why?", explain: "In a word" };
    const { fingerprint } = await send(field, { type: "field" });
    await block(box, true);
    const answer = box.send("message:answer", { fingerprint, value: "Because" });
    await expect(answer).rejects.toMatchObject({ reason: "not_allowed" });
    const later = await send("We shall not answer.");
    const from = box.received.findIndex(({ name }) => name === "session:blocked");
    expect((await box.next("message:received", from)).payload).toMatchObject({ fingerprint: later.fingerprint });
    await box.send("message:read", {});
    const { payload } = await listener.next("message:acknowledge:read:received");
    expect(payload.fingerprints).toEqual([fingerprint, later.fingerprint]);
    expect(await crisp.website.getMessageInConversation(website_id, box.session_id, fingerprint)).toMatchObject({
      content: field,
    });
  });

  it("is one visitor: others are not", async () => {
    const [blocked, other] = [await visit(), await visit()];
    await block(blocked, true);
    await blocked.next("session:blocked");
    await say(other, "Not me");
    expect(other.told("session:blocked")).toEqual([]);
    expect((await other.join({})).blocked).toBe(false);
  });
});
