import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { conversationIn } from "../support/conversation.js";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented, type Given } from "../support/documented.js";
import type { Listener } from "../support/listener.js";
import { crisp11 } from "../support/official.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { receiveMail } from "../support/receive-mail.js";
import { Rest } from "../support/rest.js";
import { until } from "../support/wait.js";
import { ChatBox } from "./chat-box.js";

/** In the documented examples. */
const valerian = "valerian@crisp.chat";

onEachDatabase("contacts by the official client", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "plugin");
    ({ parley, website_id, crisp } = scene);
    listener = await scene.listen("plugin");
  });
  afterAll(() => scene?.close());
  // Each begins without the contact that the examples are about.
  beforeEach(() => crisp.website.removePeopleProfile(website_id, valerian).catch(() => {}));

  const ask = (method: string, given: Given = {}) => asDocumented(crisp, method, { websiteID: website_id, ...given });
  const profile = (people_id: string) => crisp.website.getPeopleProfile(website_id, people_id);
  const refusal = (answer: Promise<unknown>) =>
    answer.then(
      () => "none",
      ({ message }) => message,
    );
  const total = async () => (await crisp.website.getPeopleStatistics(website_id)).total;
  let made = 0;
  async function contact(more: object = {}): Promise<string> {
    made += 1;
    const given = { email: `c${made}@example.com`, person: { nickname: `C ${made}` }, ...more };
    return (await crisp.website.addNewPeopleProfile(website_id, given)).people_id;
  }
  /** The payload of the first event about a contact, waited for. */
  async function told(people_id: string, name: string, from = 0) {
    const event = await until(`${name} of ${people_id}`, () =>
      listener.received.slice(from).find((one) => one.name === name && one.payload.people_id === people_id),
    );
    return event.payload;
  }
  const conversation = (email: string) => conversationIn(scene, { meta: { email } });

  proves(
    ["website.addNewPeopleProfile", "website.getPeopleStatistics"],
    "there is one more, told by an event, and not twice",
    async () => {
      const before = (await ask("website.getPeopleStatistics")).total;
      const { people_id } = await ask("website.addNewPeopleProfile", {});
      expect(await ask("website.getPeopleStatistics")).toEqual({ total: before + 1 });
      expect(await told(people_id, "people:profile:created")).toEqual({ website_id, people_id, email: valerian });
      expect(await profile(valerian)).toMatchObject({ people_id, person: { nickname: "Valerian Saliou" } });
      expect(await refusal(ask("website.addNewPeopleProfile", {}))).toBe("people_exists");
      expect(await total()).toBe(before + 1);
    },
  );

  proves(
    ["website.checkPeopleProfileExists", "website.getPeopleProfile"],
    "what was given, by people_id or address, and 404 where there is nobody",
    async () => {
      const given = {
        email: "Zoe@Example.com",
        person: { nickname: "Zoë", geolocation: { country: "FR" }, employment: { name: "Acme" } },
        company: { name: "Acme", domain: "acme.com" },
        segments: ["vip"],
        notepad: "Tea",
        active: 1_700_000_000_000,
      };
      const { people_id } = await crisp.website.addNewPeopleProfile(website_id, given);
      await ask("website.checkPeopleProfileExists", { peopleID: people_id });
      const shown = await ask("website.getPeopleProfile", { peopleID: people_id });
      expect(shown).toMatchObject({ ...given, people_id, active: { now: false, last: given.active } });
      expect(await profile("ZOE@example.com")).toEqual(shown);
      const nobody = { peopleID: "c5a2f70c-f605-4648-b47f-8c39d4b03a50" };
      expect(await refusal(ask("website.getPeopleProfile", nobody))).toBe("people_not_found");
      await expect(ask("website.checkPeopleProfileExists", nobody)).rejects.toMatchObject({ code: 404 });
    },
  );

  proves(
    ["website.savePeopleProfile", "website.updatePeopleProfile"],
    "one replaces, the other adds, each is told, and neither takes another's address",
    async () => {
      const people_id = await contact({ notepad: "Tea", segments: ["vip"] });
      const given = { peopleID: people_id };
      await ask("website.updatePeopleProfile", given);
      const event = await told(people_id, "people:profile:updated");
      expect(event).toMatchObject({ email: valerian, update: { person: { nickname: "Valerian Saliou" } } });
      const updated = await profile(people_id);
      expect(updated).toMatchObject({ email: valerian, notepad: "Tea", segments: ["vip"] });
      expect(event.update.updated_at).toBe(updated.updated_at);
      const from = listener.received.length;
      await ask("website.savePeopleProfile", given);
      await told(people_id, "people:profile:updated", from);
      expect(await profile(people_id)).toMatchObject({ email: valerian, notepad: null, segments: [] });
      const other = { peopleID: await contact() };
      for (const method of ["website.savePeopleProfile", "website.updatePeopleProfile"]) {
        expect(await refusal(ask(method, other))).toBe("people_email_exists");
      }
    },
  );

  proves("website.removePeopleProfile", "nobody is there any more, and conversations are nobody's", async () => {
    const people_id = await contact({ email: "gone@example.com" });
    const session_id = await conversation("gone@example.com");
    expect(await crisp.website.getConversation(website_id, session_id)).toMatchObject({ people_id });
    await ask("website.removePeopleProfile", { peopleID: people_id });
    await told(people_id, "people:profile:removed");
    expect(await refusal(profile(people_id))).toBe("people_not_found");
    expect(await refusal(profile("gone@example.com"))).toBe("people_not_found");
    const unbound = async () => !("people_id" in (await crisp.website.getConversation(website_id, session_id)));
    while (!(await unbound())) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await refusal(ask("website.removePeopleProfile", { peopleID: people_id }))).toBe("people_not_found");
  });

  proves(
    ["website.getPeopleData", "website.savePeopleData", "website.updatePeopleData"],
    "they are replaced, or merged, bare or wrapped, and suggested",
    async () => {
      const people_id = await contact();
      const given = { peopleID: people_id };
      await crisp.website.savePeopleData(website_id, people_id, { old: true });
      await ask("website.savePeopleData", given);
      await told(people_id, "people:profile:updated");
      const type = "customer";
      expect(await ask("website.getPeopleData", given)).toEqual({ data: { type, signup: "finished" } });
      await crisp.website.updatePeopleData(website_id, people_id, { signup: "begun", data: "bare" });
      await ask("website.updatePeopleData", given);
      const all = { type, signup: "finished", data: "bare" };
      expect(await ask("website.getPeopleData", given)).toEqual({ data: all });
      const suggested = await crisp.website.listSuggestedPeopleDataKeys(website_id, 1);
      expect(suggested).toContainEqual({ key: "signup", count: 1 });
    },
  );

  proves(
    ["website.getPeopleSubscriptionStatus", "website.updatePeopleSubscriptionStatus"],
    "the contact is subscribed, as the event tells",
    async () => {
      const email = "news@example.com";
      const given = { peopleID: await contact({ email }) };
      await crisp.website.updatePeopleSubscriptionStatus(website_id, email, { email: false });
      expect(await ask("website.getPeopleSubscriptionStatus", given)).toEqual({ email: false });
      const from = listener.received.length;
      await ask("website.updatePeopleSubscriptionStatus", given);
      expect(await ask("website.getPeopleSubscriptionStatus", given)).toEqual({ email: true });
      const { payload } = await listener.next("email:subscribe", from);
      expect(payload).toEqual({ website_id, email, subscribed: true });
    },
  );

  proves("website.listPeopleConversations", "those of the address, by their filters", async () => {
    const email = "talks@example.com";
    const [first, second] = [await conversation(email), await conversation(email)];
    await conversation("other@example.com");
    const peopleID = (await profile(email)).people_id;
    const list = async (query: object = {}) => {
      const filters = new URLSearchParams(query as Record<string, string>);
      const rest = new Rest(parley, parley.token("plugin"));
      return rest.data("GET", `/website/${website_id}/people/conversations/${email}/list/1?${filters}`);
    };
    expect(await ask("website.listPeopleConversations", { peopleID })).toEqual([second, first]);
    await crisp.website.changeConversationState(website_id, first, "resolved");
    const message = { type: "text", from: "user", origin: "chat", content: "Hello" };
    await crisp.website.sendMessageInConversation(website_id, second, message);
    expect(await list({ filter_resolved: "1" })).toEqual([first]);
    expect(await list({ filter_not_resolved: "1" })).toEqual([second]);
    expect(await list({ filter_unread: "1" })).toEqual([second]);
    expect(await list({ filter_unread: "0" })).toEqual([second, first]);
  });

  proves(
    ["website.addPeopleEvent", "website.listPeopleEvents"],
    "it is listed, suggested, and told in the contact's newest conversation",
    async () => {
      const email = "buyer@example.com";
      const session_id = await conversation(email);
      const peopleID = (await profile(email)).people_id;
      await ask("website.addPeopleEvent", { peopleID });
      const listed = await ask("website.listPeopleEvents", { peopleID });
      const event = { text: "Added item to basket", data: { price: 10.99, currency: "USD" }, color: "red" };
      expect(listed).toEqual([{ ...event, timestamp: expect.any(Number) }]);
      expect(await listener.about(session_id, "session:sync:events")).toMatchObject({ events: listed });
      expect(await crisp.website.listConversationEvents(website_id, session_id, 1)).toEqual(listed);
      const suggested = await crisp.website.listSuggestedPeopleEvents(website_id, 1);
      expect(suggested).toContainEqual({ text: event.text, count: 1 });
    },
  );

  proves(
    [
      "website.listSuggestedPeopleSegments",
      "website.deleteSuggestedPeopleSegment",
      "website.listSuggestedPeopleDataKeys",
      "website.deleteSuggestedPeopleDataKey",
      "website.listSuggestedPeopleEvents",
      "website.deleteSuggestedPeopleEvent",
    ],
    "what contacts have is suggested until it is deleted; they keep it, and another one brings it back",
    async () => {
      const text = "Removed item from basket";
      const used = async () => {
        const people_id = await contact({ segments: ["poweruser"] });
        await crisp.website.savePeopleData(website_id, people_id, { price: 5 });
        await crisp.website.addPeopleEvent(website_id, people_id, { text });
        return people_id;
      };
      const people_id = await used();
      const all = async () => [
        ...(await ask("website.listSuggestedPeopleSegments")),
        ...(await ask("website.listSuggestedPeopleDataKeys")),
        ...(await ask("website.listSuggestedPeopleEvents")),
      ];
      const items = (count: number) => [
        { segment: "poweruser", count },
        { key: "price", count },
        { text, count },
      ];
      const suggested = await all();
      for (const item of items(1)) expect(suggested).toContainEqual(item);
      const deletions = ["Segment", "DataKey", "Event"].map((what) => `website.deleteSuggestedPeople${what}`);
      for (const method of deletions) await ask(method);
      const left = await all();
      for (const item of items(1)) expect(left).not.toContainEqual(item);
      for (const method of deletions) expect(await refusal(ask(method))).toBe("suggestion_not_found");
      expect((await profile(people_id)).segments).toEqual(["poweruser"]);
      expect(await crisp.website.getPeopleData(website_id, people_id)).toEqual({ data: { price: 5 } });
      await used();
      const back = await all();
      for (const item of items(2)) expect(back).toContainEqual(item);
    },
  );

  it("are what they were before and what events told since, after each write", async () => {
    const people_id = await contact({ segments: ["vip"] });
    const { website } = crisp;
    // Batches are for operators alone.
    const operator = crisp11(parley, parley.token("user"));
    const fetched = async () => ({
      ...(await profile(people_id)),
      data: (await website.getPeopleData(website_id, people_id)).data,
    });
    let state = await fetched();
    const writes: (() => Promise<unknown>)[] = [
      () =>
        website.updatePeopleProfile(website_id, people_id, { person: { phone: "+33 1", description: "Likes tea" } }),
      () =>
        website.updatePeopleProfile(website_id, people_id, { company: { name: "Acme" }, active: 1_700_000_000_000 }),
      () => website.updatePeopleProfile(website_id, people_id, { email: "told@example.com", notepad: "Tea" }),
      () => website.savePeopleData(website_id, people_id, { data: { plan: "pro", seats: 5 } }),
      () => website.updatePeopleData(website_id, people_id, { data: { seats: 6 } }),
      () => operator.website.batchUpdatePeopleData(website_id, { profiles: [people_id] }, { trial: true }),
      () => operator.website.batchUpdatePeopleSegments(website_id, { profiles: [people_id] }, ["new"]),
      () => website.savePeopleProfile(website_id, people_id, { email: "told@example.com", person: { nickname: "N" } }),
    ];
    for (const write of writes) {
      const from = listener.received.length;
      await write();
      const { email, update } = await told(people_id, "people:profile:updated", from);
      const { active, ...fields } = update;
      state = { ...state, email, ...fields, active: { ...state.active, ...active } };
      expect(state).toEqual(await fetched());
    }
  });

  it("are made of visitors who say their address, and are there while their chat box is", async () => {
    const box = await ChatBox.open(parley, website_id);
    await box.join({ locales: ["fr"], timezone: -60 });
    const from = listener.received.length;
    await box.send("session:set", { email: "Visitor@Example.com", nickname: "Vera" });
    const { people_id } = await listener.about(box.session_id, "people:bind:session", from);
    const names = listener.names(from).filter((name) => /^people:|^session:set_email$/.test(name));
    expect(names).toEqual(["session:set_email", "people:profile:created", "people:bind:session"]);
    expect(await profile(people_id)).toMatchObject({
      email: "Visitor@Example.com",
      person: { nickname: "Vera", locales: ["fr"], timezone: -60 },
      active: { now: true },
    });
    expect(await crisp.website.listPeopleConversations(website_id, people_id, 1)).toEqual([box.session_id]);
    box.close();
  });

  it("are made of who writes a mail", async () => {
    const mail = ["From: Zoë <Zoe.Mail@example.com>", "Subject: Lamp", "", "Hello."];
    const { told: delivered } = await receiveMail(parley, mail, "--website", website_id);
    const { people_id, person } = await profile("zoe.mail@example.com");
    expect(person).toMatchObject({ nickname: "Zoë" });
    const { session_id } = delivered;
    expect(await crisp.website.getConversation(website_id, session_id)).toMatchObject({ people_id });
  });

  it("are refused with a sentence where a value is none, and nothing is changed", async () => {
    const rest = new Rest(parley, parley.token("plugin"));
    const people_id = await contact({ notepad: "Tea" });
    const before = [await profile(people_id), await total()];
    const path = `/website/${website_id}/people`;
    const person = { nickname: "X" };
    const cases: [string, string, unknown][] = [
      ["POST", "profile", {}],
      ["POST", "profile", { email: "x@example.com" }],
      ["POST", "profile", { email: "x@example.com", person: {} }],
      ["POST", "profile", { email: "nonsense", person }],
      ["POST", "profile", { email: `${"x".repeat(250)}@example.com`, person }],
      ["POST", "profile", { email: "x@example.com", person: { ...person, timezone: "UTC" } }],
      ["PUT", `profile/${people_id}`, { person }],
      ["PATCH", `profile/${people_id}`, { email: "" }],
      ["PATCH", `profile/${people_id}`, { segments: Array.from({ length: 101 }, (_, i) => `s${i}`) }],
      ["PATCH", `profile/${people_id}`, { segments: [""] }],
      ["PATCH", `profile/${people_id}`, { person: { geolocation: { coordinates: { latitude: 91 } } } }],
      ["PATCH", `profile/${people_id}`, { active: -1 }],
      ["PUT", `data/${people_id}`, { data: { list: [] } }],
      ["PATCH", `data/${people_id}`, { list: {} }],
      ["PATCH", `subscription/${people_id}`, { email: "yes" }],
      ["POST", `events/${people_id}`, {}],
      ["POST", `events/${people_id}`, { text: "Paid", color: "mauve" }],
    ];
    for (const [verb, what, body] of cases) {
      const answer = await rest.call(verb, `${path}/${what}`, body);
      expect([verb, what, answer.status, answer.reason]).toEqual([verb, what, 400, "invalid_data"]);
      expect(answer.data.message).toMatch(/^(?:(?!\. ).)+\.$/);
    }
    expect([await profile(people_id), await total()]).toEqual(before);
  });

  it("take what they answered as it was answered", async () => {
    const people_id = await contact({ segments: ["vip"], active: 1_700_000_000_000, company: { name: "Acme" } });
    const answered = await profile(people_id);
    const from = listener.received.length;
    await crisp.website.savePeopleProfile(website_id, people_id, answered);
    await crisp.website.updatePeopleProfile(website_id, people_id, answered);
    expect(await profile(people_id)).toEqual(answered);
    await crisp.website.updatePeopleProfile(website_id, people_id, { person: { phone: "+33 1" } });
    await told(people_id, "people:profile:updated", from);
    const updates = listener.received.slice(from).filter(({ payload }) => payload.people_id === people_id);
    expect(updates).toHaveLength(1);
  });
});
