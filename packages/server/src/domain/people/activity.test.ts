import { limits } from "@parley/contract";
import { beforeEach, expect, it } from "vitest";
import { all, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { openPeople, type PeopleScene } from "../../testing/people.js";
import { other_id, website_id } from "../../testing/websites.js";

const countEvents = statement("activity_test.count", "SELECT COUNT(*) AS count FROM people_events");

onDatabases("what contacts do", ({ each }) => {
  let store: Store;
  let scene: PeopleScene;
  let ada: string;

  each(async (opened) => {
    store = opened;
    scene = await openPeople(store);
    return () => scene.close();
  });
  beforeEach(async () => {
    ada = await scene.people.add(website_id, { email: "ada@acme.example", person: { nickname: "Ada" } });
  });

  const reason = (answer: Promise<unknown>) =>
    answer.then(
      () => "none",
      ({ reason }) => reason,
    );
  const none = { unread: false, resolved: false, not_resolved: false };
  const sessions = (filters: Partial<typeof none> = {}, page = 1) =>
    scene.activity.conversations(website_id, ada, { ...none, ...filters }, page);
  async function conversation(email = "ada@acme.example"): Promise<string> {
    const session_id = await scene.conversations.create(website_id);
    await scene.conversations.updateMeta(website_id, session_id, { email });
    return session_id;
  }

  it("are conversations, those that began last first, filtered and a page at a time", async () => {
    const made: string[] = [];
    for (let i = 0; i < 23; i++) made.unshift(await conversation());
    await conversation("bob@acme.example");
    expect(await sessions()).toEqual(made.slice(0, 20));
    expect(await sessions({}, 2)).toEqual(made.slice(20));
    const resolved = made[22] as string;
    await scene.conversations.changeState(website_id, resolved, "resolved");
    expect(await sessions({ resolved: true })).toEqual([resolved]);
    expect(await sessions({ not_resolved: true }, 2)).toEqual(made.slice(20, 22));
    expect(await sessions({ resolved: true, not_resolved: true })).toEqual([]);
    expect(await sessions({ unread: true })).toEqual([]);
  });

  it("are events, newest first, which their newest conversation has, too", async () => {
    const older = await conversation();
    const newest = await conversation();
    const event = { text: "Paid", data: { price: 10.99 }, color: "red" as const, timestamp: 1_700_000_000_000 };
    const told = await scene.told(() => scene.activity.addEvent(website_id, "ADA@acme.example", event));
    const payload = { website_id, session_id: newest, inbox_id: null, events: [event] };
    expect(told).toEqual([{ name: "session:sync:events", payload }]);
    await scene.activity.addEvent(website_id, ada, { text: "Left" });
    const left = { text: "Left", timestamp: expect.any(Number) };
    expect(await scene.activity.events(website_id, ada, 1)).toEqual([left, event]);
    expect(await scene.conversations.events(website_id, newest, 1)).toEqual([left, event]);
    expect(await scene.conversations.events(website_id, older, 1)).toEqual([]);
    expect(await scene.activity.events(website_id, ada, 2)).toEqual([]);
  });

  it("are kept up to a number, and go with the contact", async () => {
    const count = async () => Number((await store.read(all<{ count: number }>(countEvents, [])))[0]?.count);
    const add = (n: number) => scene.activity.addEvent(website_id, ada, { text: `Event ${n}`, timestamp: n });
    const most = limits.conversationEvents;
    await Promise.all(Array.from({ length: most + 5 }, (_, n) => add(n)));
    expect(await count()).toBe(most);
    expect((await scene.activity.events(website_id, ada, 1))[0]?.text).toBe(`Event ${most + 4}`);
    // Nor are texts suggested that no event has any more.
    await scene.activity.addEvent(website_id, ada, { text: "Long ago", timestamp: 0 });
    await scene.activity.addEvent(website_id, ada, { text: `Event ${most}`, timestamp: most + 5 });
    const suggested = await scene.suggestions.list(website_id, "event", most / limits.perPageDefault);
    expect(suggested.map(({ value }) => value)).toContain("Event 999");
    expect(await scene.suggestions.list(website_id, "event", most / limits.perPageDefault + 1)).toEqual([]);
    expect((await scene.suggestions.list(website_id, "event", 1)).map(({ value }) => value)).toContain("Event 1000");
    await scene.people.remove(website_id, ada);
    expect(await count()).toBe(0);
  });

  it("is nobody else's", async () => {
    for (const key of [ada, "nobody@acme.example"]) {
      const website = key === ada ? other_id : website_id;
      expect(await reason(scene.activity.addEvent(website, key, { text: "Paid" }))).toBe("people_not_found");
      expect(await reason(scene.activity.events(website, key, 1))).toBe("people_not_found");
      expect(await reason(scene.activity.conversations(website, key, none, 1))).toBe("people_not_found");
    }
  });

  it("is suggested to others by how many do it, until it is hidden, and again when another one does", async () => {
    const bob = await scene.people.add(website_id, {
      email: "bob@acme.example",
      person: { nickname: "Bob" },
      segments: ["vip", "new"],
    });
    await scene.people.update(website_id, ada, { segments: ["vip"] });
    await scene.people.saveData(website_id, ada, { plan: "pro" });
    for (const text of ["Paid", "Paid", "Left"]) await scene.activity.addEvent(website_id, ada, { text });
    await scene.activity.addEvent(website_id, bob, { text: "Paid" });
    const list = (kind: "segment" | "data_key" | "event", website = website_id) =>
      scene.suggestions.list(website, kind, 1);
    expect(await list("segment")).toEqual([
      { value: "vip", count: 2 },
      { value: "new", count: 1 },
    ]);
    expect(await list("data_key")).toEqual([{ value: "plan", count: 1 }]);
    expect(await list("event")).toEqual([
      { value: "Paid", count: 2 },
      { value: "Left", count: 1 },
    ]);
    for (const kind of ["segment", "data_key", "event"] as const) expect(await list(kind, other_id)).toEqual([]);
    expect(await scene.suggestions.list(website_id, "segment", 2)).toEqual([]);

    await scene.suggestions.remove(website_id, "segment", "vip");
    await scene.suggestions.remove(website_id, "event", "Paid");
    expect(await list("segment")).toEqual([{ value: "new", count: 1 }]);
    expect(await list("event")).toEqual([{ value: "Left", count: 1 }]);
    expect(await reason(scene.suggestions.remove(website_id, "segment", "vip"))).toBe("suggestion_not_found");
    expect(await reason(scene.suggestions.remove(other_id, "segment", "new"))).toBe("suggestion_not_found");
    expect((await scene.people.get(website_id, ada)).segments).toEqual(["vip"]);
    const eve = { email: "eve@acme.example", person: { nickname: "Eve" }, segments: ["vip"] };
    await scene.people.add(website_id, eve);
    expect(await list("segment")).toEqual([
      { value: "vip", count: 3 },
      { value: "new", count: 1 },
    ]);
  });
});
