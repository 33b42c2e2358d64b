import { expect, it } from "vitest";
import { all, run, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { auditStore } from "../../testing/audit.js";
import { onDatabases } from "../../testing/databases.js";
import { openPeople, type PeopleScene } from "../../testing/people.js";
import { other_id, website_id } from "../../testing/websites.js";
import { defineAdoption } from "../conversations/adopt.js";
import type { MetaUpdate } from "../conversations/meta.js";

const forget = statement("bind_test.forget", "UPDATE conversations SET people_id = NULL, wire_version = 0");
const removePeople = statement("bind_test.remove", "DELETE FROM people");
const countJobs = statement("bind_test.jobs", "SELECT COUNT(*) AS count FROM jobs");

onDatabases("a conversation", ({ each }) => {
  let store: Store;
  let scene: PeopleScene;

  each(async (opened) => {
    store = opened;
    scene = await openPeople(store);
    return () => scene.close();
  });

  const update = (session_id: string, meta: MetaUpdate) => scene.conversations.updateMeta(website_id, session_id, meta);
  const get = async (session_id: string) => JSON.parse(await scene.conversations.get(website_id, session_id));
  const person = (people_id: string) => scene.people.get(website_id, people_id);
  async function conversation(meta: MetaUpdate = {}): Promise<string> {
    const session_id = await scene.conversations.create(website_id);
    if (Object.keys(meta).length > 0) await update(session_id, meta);
    return session_id;
  }
  async function names(write: () => Promise<unknown>): Promise<string[]> {
    return (await scene.told(write)).map(({ name }) => name);
  }
  /** Jobs that are due are done. */
  async function worked(): Promise<void> {
    await scene.jobs.start();
    const waiting = async () => (await store.read(all<{ count: number }>(countJobs, [])))[0]?.count;
    while (Number(await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  it("that gets an address is bound to a contact, who is made of what it knows, and tells so in this order", async () => {
    const session_id = await conversation();
    const device = { geolocation: { country: "FR", region: null, city: "Nantes" }, locales: ["fr"], timezone: -60 };
    const texts = { nickname: "Ada", phone: "+33 1", address: "1 rue", avatar: "https://acme.example/a.png" };
    const kept = { segments: ["vip"], data: { plan: "pro" } };
    await update(session_id, { ...texts, ...kept, device });
    const events = await scene.told(() => update(session_id, { email: "Ada@acme.example" }));
    const { people_id } = await get(session_id);
    expect(events.map(({ name }) => name)).toEqual([
      "session:set_email",
      "people:profile:created",
      "people:bind:session",
    ]);
    expect(events[1]?.payload).toEqual({ website_id, people_id, email: "Ada@acme.example" });
    expect(events[2]?.payload).toEqual({ website_id, session_id, inbox_id: null, people_id });
    const geolocation = { country: "FR", city: "Nantes" };
    expect(await person(people_id)).toMatchObject({
      email: "Ada@acme.example",
      person: { ...texts, geolocation, locales: ["fr"], timezone: -60 },
      segments: ["vip"],
    });
    expect(await scene.people.data(website_id, people_id)).toEqual({ plan: "pro" });
  });

  it("teaches a contact who is there what they lack, and nothing else", async () => {
    const person_given = { nickname: "Countess", phone: "+44 1" };
    const people_id = await scene.people.add(website_id, { email: "ada@acme.example", person: person_given });
    const session_id = await conversation({ nickname: "Ada", phone: "+33 1", address: "1 rue", segments: ["vip"] });
    expect(await names(() => update(session_id, { email: "ADA@acme.example" }))).toEqual([
      "session:set_email",
      "people:profile:updated",
      "people:bind:session",
    ]);
    expect((await get(session_id)).people_id).toBe(people_id);
    expect(await person(people_id)).toMatchObject({
      email: "ada@acme.example",
      person: { ...person_given, address: "1 rue" },
      segments: [],
    });
    // What it learns later it passes on, once, and nothing more of what is known.
    const device = { geolocation: { country: "FR" } };
    expect(await names(() => update(session_id, { device }))).toEqual([
      "session:sync:geolocation",
      "people:profile:updated",
    ]);
    const moved = { device: { geolocation: { country: "DE" } }, phone: "+49 1" };
    expect(await names(() => update(session_id, moved))).toEqual(["session:set_phone", "session:sync:geolocation"]);
    expect((await person(people_id)).person).toMatchObject({ phone: "+44 1", geolocation: { country: "FR" } });
    expect(await names(() => update(session_id, { subject: "Lamp" }))).toEqual(["session:set_subject"]);
  });

  it("gives its contact a name when a visitor has one of their own at last", async () => {
    const session_id = await conversation({ email: "ada@acme.example" });
    const { people_id } = await get(session_id);
    expect((await person(people_id)).person.nickname).toMatch(/^visitor\d+$/);
    await update(session_id, { nickname: "Ada" });
    expect((await person(people_id)).person.nickname).toBe("Ada");
    await update(session_id, { nickname: "Eve" });
    expect((await person(people_id)).person.nickname).toBe("Ada");
  });

  it("goes to another contact with another address, and to none without one", async () => {
    const session_id = await conversation({ email: "ada@acme.example" });
    const first = (await get(session_id)).people_id;
    await update(session_id, { email: "Ada@Acme.example" });
    expect((await get(session_id)).people_id).toBe(first);
    await update(session_id, { email: "bob@acme.example" });
    const second = (await get(session_id)).people_id;
    expect(second).not.toBe(first);
    expect(await names(() => update(session_id, { email: "" }))).toEqual(["session:set_email"]);
    expect(await get(session_id)).not.toHaveProperty("people_id");
    await update(session_id, { email: `${"a".repeat(300)}@acme.example` });
    await update(session_id, { email: "no address" });
    expect(await get(session_id)).not.toHaveProperty("people_id");
    expect(await scene.people.count(website_id)).toBe(2);
    expect(await scene.people.count(other_id)).toBe(0);
  });

  it("shares its contact with those of the same address, made once though they come at the same time", async () => {
    const sessions = await Promise.all(Array.from({ length: 6 }, () => conversation()));
    await Promise.all(sessions.map((session_id) => update(session_id, { email: "ada@acme.example" })));
    const bound = await Promise.all(sessions.map(async (session_id) => (await get(session_id)).people_id));
    expect(new Set(bound)).toEqual(new Set([(await person("ada@acme.example")).people_id]));
    const { conversations } = await scene.conversations.relations(website_id, sessions[0] as string);
    expect(1 + conversations.children.length + (conversations.parent === null ? 0 : 5)).toBe(6);
  });

  it("shows its contact as there while its chat box is", async () => {
    const session_id = await conversation({ email: "ada@acme.example" });
    const bob = await scene.people.add(website_id, { email: "bob@acme.example", person: { nickname: "Bob" } });
    scene.online.add(session_id);
    expect((await person("ada@acme.example")).active).toEqual({ now: true, last: scene.clock.now() });
    expect((await person(bob)).active).toEqual({ now: false, last: null });
  });

  it("is bound no more when its contact is removed, however many they are, and stays with one made anew", async () => {
    const sessions: string[] = [];
    for (let i = 0; i < 60; i++) sessions.push(await conversation({ email: "ada@acme.example" }));
    const bob = await conversation({ email: "bob@acme.example" });
    const { people_id } = await get(sessions[0] as string);
    await scene.people.remove(website_id, people_id);
    await update(sessions[0] as string, { email: "" });
    await update(sessions[0] as string, { email: "ada@acme.example" });
    await worked();
    const bound = await Promise.all(sessions.map(async (session_id) => (await get(session_id)).people_id));
    expect(bound[0]).toBe((await person("ada@acme.example")).people_id);
    expect(bound[0]).not.toBe(people_id);
    expect(new Set(bound.slice(1))).toEqual(new Set([undefined]));
    expect((await get(bob)).people_id).toBe((await person("bob@acme.example")).people_id);
  });

  it("and contacts agree with each other, whatever happens at once", async () => {
    const sessions: string[] = [];
    for (let i = 0; i < 8; i++) sessions.push(await conversation());
    const emails = ["ada@acme.example", "bob@acme.example", "eve@acme.example"];
    const reasons: string[] = [];
    const doings = Array.from({ length: 160 }, (_, i): Promise<unknown> => {
      const session_id = sessions[(i * 7) % sessions.length] as string;
      const email = emails[(i * 5) % emails.length] as string;
      const other = emails[(i * 5 + 1) % emails.length] as string;
      const { people, activity } = scene;
      switch (i % 8) {
        case 0:
          return people.remove(website_id, email);
        case 1:
          return people.update(website_id, email, { email: other, person: { phone: `${i}` } });
        case 2:
          return activity.addEvent(website_id, email, { text: "Paid" });
        case 3:
          return people.add(website_id, { email, person: { nickname: `N ${i}` } });
        case 4:
          return update(session_id, { nickname: `Visitor ${i}`, address: `${i}` });
        default:
          return update(session_id, { email });
      }
    });
    for (const outcome of await Promise.allSettled(doings)) {
      if (outcome.status === "rejected") reasons.push(outcome.reason.reason ?? String(outcome.reason));
    }
    const refusals = ["people_not_found", "people_exists", "people_email_exists"];
    expect(reasons.filter((reason) => !refusals.includes(reason))).toEqual([]);
    await worked();
    expect((await auditStore(store)).problems).toEqual([]);
    for (const session_id of sessions) {
      const { people_id } = await get(session_id);
      if (people_id !== undefined) expect(await person(people_id)).toMatchObject({ people_id });
    }
  });

  it("is bound again when the address it has is given anew, before it was unbound and after", async () => {
    const again = ["people:profile:created", "people:bind:session"];
    const email = "ada@acme.example";
    const session_id = await conversation({ email });
    const first = (await get(session_id)).people_id;
    await scene.people.remove(website_id, email);
    expect(await names(() => update(session_id, { nickname: "Ada" }))).toEqual(["session:set_nickname"]);
    expect(await names(() => update(session_id, { email }))).toEqual(again);
    await worked();
    const second = (await get(session_id)).people_id;
    expect([first, second]).toEqual([expect.not.stringMatching(second), (await person(email)).people_id]);
    await scene.people.remove(website_id, email);
    await worked();
    expect(await get(session_id)).not.toHaveProperty("people_id");
    expect(await names(() => update(session_id, { email }))).toEqual(again);
    expect((await get(session_id)).people_id).toBe((await person(email)).people_id);
    expect(await names(() => update(session_id, { email }))).toEqual([]);
  });

  it("of an older server is bound once, later", async () => {
    const sessions: string[] = [];
    for (let i = 0; i < 60; i++) sessions.push(await conversation({ email: `p${i % 7}@acme.example`, nickname: "P" }));
    const without = await conversation({ nickname: "Nobody" });
    const until = 1_000;
    await store.write({
      name: "older",
      *body(tx) {
        yield* run(forget, []);
        yield* run(removePeople, []);
        yield* scene.jobs.schedule(tx, {
          kind: "people:adopt",
          website_id,
          due_at: 0,
          payload: { after: 0, until },
        });
      },
    });
    defineAdoption(store, scene.jobs);
    await worked();
    expect(await scene.people.count(website_id)).toBe(7);
    for (const [i, session_id] of sessions.entries()) {
      expect((await get(session_id)).people_id).toBe((await person(`p${i % 7}@acme.example`)).people_id);
    }
    expect(await get(without)).not.toHaveProperty("people_id");
  });
});
