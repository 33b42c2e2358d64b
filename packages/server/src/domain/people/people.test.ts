import { limits } from "@parley/contract";
import { beforeEach, expect, it } from "vitest";
import { readEvents } from "../../store/events.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { openPeople, type PeopleScene } from "../../testing/people.js";
import { other_id, website_id } from "../../testing/websites.js";

onDatabases("contacts", ({ each }) => {
  let store: Store;
  let scene: PeopleScene;
  let people: PeopleScene["people"];
  let ada: string;

  each(async (opened) => {
    store = opened;
    scene = await openPeople(store);
    ({ people } = scene);
    return () => scene.close();
  });
  beforeEach(async () => {
    ada = await people.add(website_id, { email: "Ada@Acme.example", person: { nickname: "Ada" } });
  });

  const get = (people_id = ada) => people.get(website_id, people_id);
  const reason = (answer: Promise<unknown>) =>
    answer.then(
      () => "none",
      ({ reason }) => reason,
    );
  const names = (events: readonly { name: string }[]) => events.map(({ name }) => name);

  it("are shown with all that a client expects, by people_id or email in letters of any size", async () => {
    const whole = {
      people_id: ada,
      email: "Ada@Acme.example",
      person: { nickname: "Ada" },
      company: null,
      segments: [],
      notepad: null,
      active: { now: false, last: null },
      created_at: expect.any(Number),
      updated_at: expect.any(Number),
    };
    for (const key of [ada, ada.toUpperCase(), "ada@acme.example", "ADA@ACME.EXAMPLE"]) {
      expect(await get(key)).toEqual(whole);
    }
    expect(await people.count(website_id)).toBe(1);
  });

  it("are one for an address, and each website's own", async () => {
    const again = { email: "ADA@acme.example", person: { nickname: "Eve" } };
    expect(await reason(people.add(website_id, again))).toBe("people_exists");
    const other = await people.add(other_id, again);
    expect((await get()).person?.nickname).toBe("Ada");
    for (const foreign of [other, "nobody@acme.example", "nonsense", ""]) {
      for (const verb of ["check", "get", "remove", "data", "subscription"] as const) {
        expect(await reason(people[verb](website_id, foreign)), verb).toBe("people_not_found");
      }
      expect(await reason(people.update(website_id, foreign, {}))).toBe("people_not_found");
      expect(await reason(people.updateData(website_id, foreign, { a: 1 }))).toBe("people_not_found");
      expect(await reason(people.subscribe(website_id, foreign, false))).toBe("people_not_found");
    }
    await people.remove(website_id, "ada@acme.example");
    expect(await people.count(website_id)).toBe(0);
    expect(await people.count(other_id)).toBe(1);
  });

  it("are made once by many who add one at the same time", async () => {
    const given = { email: "new@acme.example", person: { nickname: "New" } };
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => reason(people.add(website_id, given))));
    expect(outcomes.sort()).toEqual(["none", "people_exists", "people_exists", "people_exists"]);
  });

  it("are merged field by field by an update, which null and the empty text clear, and told by one event", async () => {
    const person = {
      phone: "+33 1",
      gender: "female",
      locales: ["fr", "en"],
      geolocation: { country: "FR", city: "Nantes", coordinates: { latitude: 47.2, longitude: -1.5 } },
      employment: { name: "Acme", title: "Head" },
    };
    await people.update(website_id, ada, { person, company: { name: "Acme", metrics: { employees: 5 } } });
    const update = {
      person: { phone: null, locales: ["de"], geolocation: { city: "Paris" }, employment: { title: "" }, gender: "" },
      company: { domain: "acme.example", metrics: { employees: null } },
      segments: ["vip", "new", "vip"],
      notepad: "Likes tea",
      active: 1_700_000_000_000,
    };
    const events = await scene.told(() => people.update(website_id, ada, update));
    const kept = {
      nickname: "Ada",
      locales: ["de"],
      geolocation: { country: "FR", city: "Paris", coordinates: { latitude: 47.2, longitude: -1.5 } },
      employment: { name: "Acme" },
    };
    const profile = await get();
    expect(profile).toMatchObject({
      person: kept,
      company: { name: "Acme", domain: "acme.example" },
      segments: ["vip", "new"],
      notepad: "Likes tea",
      active: { now: false, last: 1_700_000_000_000 },
    });
    expect(profile.person).toEqual(kept);
    expect(events).toEqual([
      {
        name: "people:profile:updated",
        payload: {
          website_id,
          people_id: ada,
          email: "Ada@Acme.example",
          update: {
            updated_at: profile.updated_at,
            person: kept,
            company: profile.company,
            segments: ["vip", "new"],
            notepad: "Likes tea",
            active: { last: 1_700_000_000_000 },
          },
        },
      },
    ]);
    expect(await scene.told(() => people.update(website_id, ada, update))).toEqual([]);
    expect(await scene.told(() => people.update(website_id, ada, {}))).toEqual([]);
    await people.update(website_id, ada, { company: null, notepad: "", segments: [], person: { nickname: "" } });
    expect(await get()).toMatchObject({ company: null, notepad: null, segments: [], person: { nickname: "Ada" } });
  });

  it("are replaced by a save: what is not given is known no more", async () => {
    const active = 1_700_000_000_000;
    const known = { person: { phone: "+33 1" }, company: { name: "Acme" }, segments: ["vip"], notepad: "Tea", active };
    await people.update(website_id, ada, known);
    const saved = { email: "ada@new.example", person: { nickname: "Countess" } };
    const events = await scene.told(() => people.save(website_id, ada, saved));
    expect(names(events)).toEqual(["people:profile:updated"]);
    const { people_id, created_at, updated_at, ...rest } = await get("ada@new.example");
    const active_then = { now: false, last: active };
    expect(rest).toEqual({ ...saved, company: null, segments: [], notepad: null, active: active_then });
    expect(await reason(get("ada@acme.example"))).toBe("people_not_found");
    expect(await scene.told(() => people.save(website_id, ada, saved))).toEqual([]);
  });

  it("keep to addresses that nobody else has, also when two want one at the same time", async () => {
    const bob = await people.add(website_id, { email: "bob@acme.example", person: { nickname: "Bob" } });
    const taken = { email: "ADA@acme.example" };
    expect(await reason(people.update(website_id, bob, taken))).toBe("people_email_exists");
    expect(await reason(people.save(website_id, bob, { ...taken, person: {} }))).toBe("people_email_exists");
    const both = [ada, bob].map((id) => reason(people.update(website_id, id, { email: "one@acme.example" })));
    expect((await Promise.all(both)).sort()).toEqual(["none", "people_email_exists"]);
    // Other letters of the same address are a change of one's own.
    const before = (await get(bob)).email as string;
    await people.update(website_id, bob, { email: before.toUpperCase() });
    expect((await get(bob)).email).toBe(before.toUpperCase());
  });

  it("were never last seen in the future", async () => {
    await people.update(website_id, ada, { active: scene.clock.now() + 86_400_000 });
    expect((await get()).active?.last).toBe(scene.clock.now());
  });

  it("may be sent back as they were answered, which changes nothing", async () => {
    const eve = await people.add(website_id, {
      email: "Eve@acme.example",
      person: { nickname: "Eve", geolocation: { country: "FR" } },
      company: { name: "Acme" },
      segments: ["vip"],
      active: { now: false, last: 1_700_000_000_000 },
    });
    const answered = { ...(await get(eve)), email: "Eve@acme.example" };
    expect(answered.active?.last).toBe(1_700_000_000_000);
    const sent = { ...answered, active: answered.active ?? undefined } as Parameters<typeof people.save>[2];
    expect(await scene.told(() => people.save(website_id, eve, sent))).toEqual([]);
    expect(await scene.told(() => people.update(website_id, eve, sent))).toEqual([]);
    const there = { ...sent, active: { now: true, last: scene.clock.now() } };
    expect(await scene.told(() => people.save(website_id, eve, there))).toEqual([]);
    expect(await get(eve)).toEqual(answered);
  });

  it("are not changed by the same fields in another order", async () => {
    const place = { country: "FR", coordinates: { latitude: 1, longitude: 2 } };
    const turned = { coordinates: { longitude: 2, latitude: 1 }, country: "FR" };
    const email = "eve@acme.example";
    const eve = await people.add(website_id, { email, person: { nickname: "Eve", phone: "1", geolocation: place } });
    await people.saveData(website_id, eve, { plan: "pro", seats: 5 });
    const same = { person: { geolocation: turned, phone: "1", nickname: "Eve" }, email };
    expect(await scene.told(() => people.save(website_id, eve, same))).toEqual([]);
    expect(await scene.told(() => people.saveData(website_id, eve, { seats: 5, plan: "pro" }))).toEqual([]);
    const more = { ...same, person: { ...same.person, locales: ["fr", "en"] } };
    expect(await scene.told(() => people.save(website_id, eve, more))).toHaveLength(1);
    const other = { ...same, person: { ...same.person, locales: ["en", "fr"] } };
    expect(await scene.told(() => people.save(website_id, eve, other))).toHaveLength(1);
  });

  it("have data that are replaced or merged, up to a number of keys", async () => {
    const saved = await scene.told(() => people.saveData(website_id, ada, { type: "customer", seats: 5, paid: true }));
    expect(names(saved)).toEqual(["people:profile:updated"]);
    const person = { nickname: "Ada" };
    const data = { type: "customer", seats: 5, paid: true };
    expect(saved[0]?.payload.update).toEqual({ updated_at: expect.any(Number), person, data });
    await people.updateData(website_id, ada, { seats: 6, ["__proto__"]: "x" });
    const merged = { type: "customer", seats: 6, paid: true, ["__proto__"]: "x" };
    expect(JSON.stringify(await people.data(website_id, "ada@acme.example"))).toBe(JSON.stringify(merged));
    expect(await scene.told(() => people.updateData(website_id, ada, { seats: 6 }))).toEqual([]);
    const many = Object.fromEntries(Array.from({ length: limits.dataKeys }, (_, i) => [`key${i}`, i]));
    expect(await reason(people.updateData(website_id, ada, many))).toBe("invalid_data");
    await people.saveData(website_id, ada, many);
    expect(await people.data(website_id, ada)).toEqual(many);
    // Null takes a key away, and what is none changes nothing.
    await people.updateData(website_id, ada, { key0: null, unknown: null });
    expect(Object.keys(await people.data(website_id, ada))).toHaveLength(limits.dataKeys - 1);
    expect(await scene.told(() => people.updateData(website_id, ada, { key0: null }))).toEqual([]);
    await people.saveData(website_id, ada, { a: 1, b: null });
    expect(await people.data(website_id, ada)).toEqual({ a: 1 });
    await people.saveData(website_id, ada, {});
    expect(await people.data(website_id, ada)).toEqual({});
  });

  it("receive mail of campaigns until they are unsubscribed", async () => {
    expect(await people.subscription(website_id, ada)).toEqual({ email: true });
    const events = await scene.told(() => people.subscribe(website_id, ada, false));
    const payload = { website_id, email: "Ada@Acme.example", subscribed: false };
    expect(events).toEqual([{ name: "email:subscribe", payload }]);
    expect(await people.subscription(website_id, ada)).toEqual({ email: false });
    expect(await scene.told(() => people.subscribe(website_id, ada, false))).toEqual([]);
    // A change of the profile leaves it as it is.
    await people.update(website_id, ada, { notepad: "No mail" });
    expect(await people.subscription(website_id, ada)).toEqual({ email: false });
  });

  it("are gone for good when they are removed, and may come back as others", async () => {
    await people.saveData(website_id, ada, { plan: "pro" });
    const events = await scene.told(() => people.remove(website_id, ada));
    const payload = { website_id, people_id: ada, email: "Ada@Acme.example" };
    expect(events).toEqual([{ name: "people:profile:removed", payload }]);
    expect(await reason(get())).toBe("people_not_found");
    const again = await people.add(website_id, { email: "ada@acme.example", person: { nickname: "Ada" } });
    expect(again).not.toBe(ada);
    expect(await people.data(website_id, again)).toEqual({});
  });

  it("leave nothing in the log when they are removed, but that they were", async () => {
    const bob = await people.add(website_id, { email: "bob@acme.example", person: { nickname: "Bob" } });
    for (const people_id of [ada, bob]) await people.update(website_id, people_id, { person: { phone: "+33 1" } });
    for (const people_id of [ada, bob]) await people.subscribe(website_id, people_id, false);
    await Promise.all(
      [people.update(website_id, ada, { notepad: "Tea" }), people.remove(website_id, ada)].map((done) =>
        done.catch(() => {}),
      ),
    );
    const log = await store.read(readEvents(website_id, 0, 100));
    const told = (text: string) => log.filter(({ body }) => body?.toLowerCase().includes(text)).map(({ name }) => name);
    for (const text of [ada, "ada@acme"]) expect(told(text)).toEqual(["people:profile:removed"]);
    const kept = ["people:profile:created", "people:profile:updated", "email:subscribe"];
    expect(told("bob@acme")).toEqual(kept);
    expect(new Set(log.map(({ inbox_id }) => inbox_id))).toEqual(new Set([undefined]));
  });
});
