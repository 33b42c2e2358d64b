import { afterAll, beforeAll, expect, it, onTestFinished, test } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import { contents } from "../support/contents.js";
import { onEachDatabase } from "../support/databases.js";
import { OfficialScene } from "../support/official-scene.js";
import { type Opening, visitor } from "../support/visitor.js";
import { until } from "../support/wait.js";

const gone = { code: 404, reason: "session_not_found" };

onEachDatabase("a visitor who leaves", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user");
    ({ parley, website_id, crisp } = scene);
  });
  afterAll(() => scene?.close());

  const visit = (opening?: Opening) => visitor(scene, opening);

  async function call(method: string, path: string, session_token: string) {
    const response = await fetch(`${parley.url}/visitor/1/${website_id}/${path}`, {
      method,
      headers: { Authorization: `Bearer ${session_token}` },
    });
    const { reason } = (await response.json()) as { reason: string };
    return { code: response.status, reason };
  }

  async function expectForgotten({ session_id, session_token }: ChatBox): Promise<void> {
    await expect(visit({ session_token })).rejects.toMatchObject(gone);
    await expect(ChatBox.connect(parley, { website_id, session_id, session_token })).rejects.toMatchObject({
      data: { reason: "session_not_found" },
    });
    expect(await call("GET", "messages", session_token)).toEqual(gone);
    expect(await call("DELETE", "session", session_token)).toEqual(gone);
  }

  const say = (box: ChatBox, content: string) => box.send("message:send", { type: "text", content });

  it("by the socket has it closed, and the session forgotten; the conversation stays", async () => {
    const box = await visit();
    await say(box, "Goodbye");
    expect(await box.send("session:leave", {})).toEqual({});
    await until("the connection to end", () => !box.connected);
    await expectForgotten(box);
    expect(await contents(scene, box.session_id)).toEqual(["Goodbye"]);
  });

  it("by a request has the session forgotten, once; the conversation stays", async () => {
    const box = await visit();
    await say(box, "Goodbye");
    box.close();
    expect(await call("DELETE", "session", box.session_token)).toEqual({ code: 200, reason: "removed" });
    await expectForgotten(box);
    expect(await contents(scene, box.session_id)).toEqual(["Goodbye"]);
  });

  test.each(["the socket", "a request"])(
    "by %s leaves on every tab of the session, and on no other device",
    async (by) => {
      const token_id = `tabs-${database.name}-${by}`;
      const [box, other] = [await visit({ token_id }), await visit({ token_id })];
      const { session_id, session_token } = box;
      const tab = await ChatBox.connect(parley, { website_id, session_id, session_token });
      onTestFinished(() => tab.close());
      await tab.join({});
      if (by === "a request") await call("DELETE", "session", session_token);
      else await box.send("session:leave", {});
      expect((await tab.next("session:reset")).payload).toEqual({});
      // Refused, or not even sent, when the connection has ended by now.
      await expect(say(tab, "From beyond")).rejects.toThrow();
      for (const each of [box, tab]) await until("the connection to end", () => !each.connected);
      expect(box.told("session:reset")).toHaveLength(by === "a request" ? 1 : 0);
      await say(other, "Still here");
      expect(other.told("session:reset")).toEqual([]);
      expect(await contents(scene, session_id)).toEqual(["Still here"]);
    },
  );

  it("is heard no more, whatever was on its way behind", async () => {
    const box = await visit();
    const [left, late] = await Promise.allSettled([box.send("session:leave", {}), say(box, "One more thing")]);
    expect(left).toMatchObject({ status: "fulfilled" });
    expect(late).toMatchObject({ reason: { reason: "session_not_found" } });
    expect(await contents(scene, box.session_id)).toEqual([]);
  });

  it("is found again by the website's token, on a session of its own", async () => {
    const token_id = `leaver-${database.name}`;
    const box = await visit({ token_id });
    await say(box, "Back soon");
    await box.send("session:leave", {});
    const back = await visit({ token_id });
    expect(back.session_id).toBe(box.session_id);
    expect(back.session_token).not.toBe(box.session_token);
    expect((await back.join({})).messages).toMatchObject([{ content: "Back soon" }]);
  });

  it("has no say in it when the team removes the conversation", async () => {
    const token_id = `removed-${database.name}`;
    const [box, other] = [await visit({ token_id }), await visit()];
    await say(box, "Forget me");
    await crisp.website.removeConversation(website_id, box.session_id);
    expect((await box.next("session:reset")).payload).toEqual({});
    await until("the connection to end", () => !box.connected);
    await expectForgotten(box);
    // The token begins anew.
    const anew = await visit({ token_id });
    expect(anew.session_id).not.toBe(box.session_id);
    expect((await anew.join({})).messages).toEqual([]);
    await say(other, "I am still here");
    expect(other.told("session:reset")).toEqual([]);
  });

  it("is forgotten on all devices by a purge, and the team keeps the conversation", async () => {
    const token_id = `purged-${database.name}`;
    const [phone, laptop] = [await visit({ token_id }), await visit({ token_id })];
    await say(phone, "On the record");
    await crisp.website.requestChatboxBindingPurgeForConversation(website_id, phone.session_id);
    for (const box of [phone, laptop]) {
      await box.next("session:reset");
      await expectForgotten(box);
    }
    expect(await contents(scene, phone.session_id)).toEqual(["On the record"]);
    expect((await visit({ token_id })).session_id).not.toBe(phone.session_id);
  });
});
