import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import { onEachDatabase } from "../support/databases.js";
import { fence } from "../support/fence.js";
import { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { visitor } from "../support/visitor.js";

onEachDatabase("a visitor's rating", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;
  let box: ChatBox;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user");
    ({ parley, website_id, crisp } = scene);
  });
  beforeEach(async () => {
    listener = await Listener.open(parley, parley.token("user"));
    box = await visitor(scene);
  });
  afterEach(() => listener.close());
  afterAll(() => scene?.close());

  /** Every rating that the team was told, once what was done so far is told. */
  async function told(): Promise<object[]> {
    await fence(box, listener);
    return listener.received.filter(({ name }) => name === "session:sync:rating").map(({ payload }) => payload.rating);
  }

  const kept = async () => (await box.join({})).rating;

  it("is one to five stars, with words or without", async () => {
    expect(await kept()).toBeNull();
    await box.send("session:rate", { stars: 1 });
    expect(await kept()).toEqual({ stars: 1, comment: null });
    const comment = "x".repeat(4_096);
    await box.send("session:rate", { stars: 5, comment });
    expect(await kept()).toEqual({ stars: 5, comment });
    const ratings = [
      { stars: 1, comment: null },
      { stars: 5, comment },
    ];
    expect(await told()).toEqual(ratings);
    expect(box.told("session:rated")).toEqual(ratings);
  });

  it("is nothing else", async () => {
    await box.send("session:rate", { stars: 3 });
    for (const packet of [
      {},
      { stars: 0 },
      { stars: 6 },
      { stars: -1 },
      { stars: 2.5 },
      { stars: "5" },
      { stars: null },
      { comment: "No stars" },
      { stars: 4, comment: 7 },
      { stars: 4, comment: "x".repeat(4_097) },
      { stars: 4, comment: "a\u0000b" },
      [5],
    ]) {
      await expect(box.send("session:rate", packet), JSON.stringify(packet)).rejects.toMatchObject({
        reason: "invalid_data",
      });
    }
    expect(await kept()).toEqual({ stars: 3, comment: null });
    expect(await told()).toEqual([{ stars: 3, comment: null }]);
  });

  it("is the last one given, and the same again is told once", async () => {
    const rating = { stars: 2, comment: "Slow" };
    for (const each of [rating, rating, { stars: 2, comment: "Slow, but right" }, rating]) {
      await box.send("session:rate", each);
    }
    expect(await told()).toEqual([rating, { stars: 2, comment: "Slow, but right" }, rating]);
  });

  it("answers what the team asked for while the visitor was away", async () => {
    box.close();
    await crisp.website.requestUserFeedbackForConversation(website_id, box.session_id);
    const { session_id, session_token } = box;
    box = await ChatBox.connect(parley, { website_id, session_id, session_token });
    expect((await box.join({})).requests).toEqual(["feedback"]);
    await box.send("session:rate", { stars: 4 });
    expect((await box.join({})).requests).toEqual([]);
    expect(await told()).toEqual([{ stars: 4, comment: null }]);
  });
});
