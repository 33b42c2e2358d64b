import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { ChatBox } from "../routes/chat-box.js";
import { contents } from "../support/contents.js";
import { onEachDatabase } from "../support/databases.js";
import { devices } from "../support/devices.js";
import { fromOperator } from "../support/from-operator.js";
import { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { type Opening, visitor } from "../support/visitor.js";
import { until } from "../support/wait.js";

onEachDatabase("two devices of a visitor", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;
  let phone: ChatBox;
  let laptop: ChatBox;
  let session_id: string;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user");
    ({ parley, website_id, crisp } = scene);
  });
  beforeEach(async () => {
    listener = await Listener.open(parley, parley.token("user"));
    [phone, laptop] = await devices(scene);
    session_id = phone.session_id;
  });
  afterEach(() => listener.close());
  afterAll(() => scene?.close());

  const visit = (opening?: Opening) => visitor(scene, opening);

  const say = (content: string): Promise<{ fingerprint: number }> =>
    crisp.website.sendMessageInConversation(website_id, session_id, fromOperator(content));

  it("hear all that is said in one order, that of the conversation", async () => {
    const said: string[] = [];
    for (let i = 0; i < 4; i++) {
      said.push(`phone ${i}`, `operator ${i}`, `laptop ${i}`);
      await phone.send("message:send", { type: "text", content: `phone ${i}` });
      await say(`operator ${i}`);
      await laptop.send("message:send", { type: "text", content: `laptop ${i}` });
    }
    for (const box of [phone, laptop]) {
      const heard = () =>
        box.received
          .filter(({ name }) => /^message:(?:sent|received)$/.test(name))
          .map(({ payload }) => payload.content);
      await until("all messages", () => heard().length === said.length);
      expect(heard()).toEqual(said);
    }
    expect(await contents(scene, session_id)).toEqual(said);
    // The first message of a visitor puts the conversation into the inbox, once.
    expect(listener.names().filter((name) => name === "session:request:initiated")).toHaveLength(1);
  });

  it("see an operator type, and the team sees either of them type", async () => {
    await crisp.website.composeMessageInConversation(website_id, session_id, {
      type: "start",
      from: "operator",
      excerpt: "Not ready to be read",
    });
    for (const box of [phone, laptop]) {
      const { payload } = await box.next("message:compose");
      expect(payload).toMatchObject({ type: "start", user: { nickname: expect.any(String) } });
      expect(JSON.stringify(box.received)).not.toContain("Not ready");
    }
    for (const [box, excerpt] of [
      [phone, "Typed on the phone"],
      [laptop, "Typed on the laptop"],
    ] as const) {
      const from = listener.received.length;
      await box.send("message:compose", { type: "start", excerpt });
      const { payload } = await listener.next("message:compose:send", from);
      expect(payload).toMatchObject({ session_id, type: "start", excerpt });
    }
    await phone.send("message:compose", { type: "stop" });
    await until("the end of it", () =>
      listener.received.some(({ name, payload }) => name === "message:compose:send" && payload.type === "stop"),
    );
    // What the visitor types comes back to none of their devices: neither was told before what is said now.
    await say("Go on");
    for (const box of [phone, laptop]) await box.next("message:received");
    expect([phone.told("message:compose").length, laptop.told("message:compose").length]).toEqual([1, 1]);
  });

  it("share what was delivered and read", async () => {
    const { fingerprint } = await say("Have you seen this?");
    const { fingerprint: later } = await say("And this?");
    await laptop.send("message:delivered", { fingerprints: [fingerprint, later] });
    await phone.send("message:read", { fingerprints: [fingerprint] });
    for (const box of [phone, laptop]) {
      expect((await box.next("message:delivered")).payload).toEqual({ fingerprints: [fingerprint, later] });
      expect((await box.next("message:read")).payload).toEqual({ from: "operator", fingerprints: [fingerprint] });
    }
    const { payload } = await listener.next("message:acknowledge:read:received");
    expect(payload).toMatchObject({ session_id, origin: "chat", fingerprints: [fingerprint] });
    // Whoever joins later finds the same.
    const { unread, messages } = await laptop.join({});
    expect(unread).toBe(1);
    expect(messages).toMatchObject([
      { fingerprint, read: "chat", delivered: "chat" },
      { fingerprint: later, delivered: "chat" },
    ]);
    expect(messages[1]).not.toHaveProperty("read");
  });

  it("know each other's name and rating", async () => {
    await phone.send("session:set", { nickname: "Ada", email: "ada@example.com" });
    await phone.send("session:rate", { stars: 4, comment: "Quick" });
    await laptop.next("session:rated");
    expect(laptop.told("session:updated")).toEqual(
      expect.arrayContaining([{ nickname: "Ada" }, { email: "ada@example.com" }]),
    );
    expect(laptop.told("session:rated")).toEqual([{ stars: 4, comment: "Quick" }]);
    const { user, rating } = await laptop.join({});
    expect(user).toMatchObject({ nickname: "Ada", email: "ada@example.com" });
    expect(rating).toEqual({ stars: 4, comment: "Quick" });
  });

  it("are one presence: who leaves with one of them is still there", async () => {
    const stranger = await visit();
    const offline = (of: string) =>
      listener.received.some(
        ({ name, payload }) =>
          name === "session:update_availability" && payload.session_id === of && payload.availability === "offline",
      );
    await phone.send("session:leave", {});
    await until("the phone's connection to end", () => !phone.connected);
    // Whoever leaves later is away later: when the stranger is, the phone's absence would have been told.
    stranger.close();
    await until("the stranger to be away", () => offline(stranger.session_id), 20_000);
    expect(offline(session_id)).toBe(false);
    expect(await crisp.website.getConversation(website_id, session_id)).toMatchObject({ availability: "online" });
    // The phone forgot its session, the laptop did not.
    const { session_token } = phone;
    await expect(visit({ session_token })).rejects.toMatchObject({ code: 404, reason: "session_not_found" });
    await say("Still there?");
    expect((await laptop.next("message:received")).payload.content).toBe("Still there?");
    expect(phone.told("message:received")).toEqual([]);
  });
});
