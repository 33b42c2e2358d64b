import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented } from "../support/documented.js";
import type { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { Rest } from "../support/rest.js";

/** Each batch is seen at every contact whom it names or finds, by another route and by an event each, and at no other. */
onEachDatabase("batches over contacts by the official client", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user");
    ({ parley, website_id, crisp } = scene);
    listener = await scene.listen("user");
  });
  afterAll(() => scene?.close());

  let made = 0;
  async function contact(segments: readonly string[] = []): Promise<string> {
    const email = `contact${++made}@example.com`;
    const person = { nickname: `Contact ${made}` };
    return (await crisp.website.addNewPeopleProfile(website_id, { email, person, segments })).people_id;
  }

  /** Two contacts for a batch, and one that it must leave alone. */
  async function three(segments: readonly string[] = []) {
    return { profiles: [await contact(segments), await contact(segments)], other: await contact() };
  }

  const shown = (people_id: string) => crisp.website.getPeopleProfile(website_id, people_id);
  const dataOf = async (people_id: string) => (await crisp.website.getPeopleData(website_id, people_id)).data;
  const found = (segment: string) => ({
    filter: [{ model: "people", criterion: "segments", operator: "eq", query: [segment] }],
    operator: "and",
  });

  /** Waits until the event came for each of the contacts; it must come for nobody else. */
  async function expectTold(name: string, people: readonly string[], from: number): Promise<void> {
    const told = () =>
      listener.received.slice(from).flatMap(({ name: came, payload }) => (came === name ? [payload.people_id] : []));
    await expect.poll(() => told().length, { timeout: 10_000 }).toBeGreaterThanOrEqual(people.length);
    expect(told().sort()).toEqual([...people].sort());
  }

  /** Waits until all that was told so far came, since events of what was added come late. */
  async function heard(): Promise<number> {
    const last = await contact();
    await expect
      .poll(() => listener.received.some(({ payload }) => payload.people_id === last), { timeout: 10_000 })
      .toBe(true);
    return listener.received.length;
  }

  proves("website.batchUpdatePeopleData", "they have the data, no other, and an event tells of each", async () => {
    const { profiles, other } = await three();
    await crisp.website.savePeopleData(website_id, profiles[0], { plan: "free", age: 7 });
    const from = await heard();
    await asDocumented(crisp, "website.batchUpdatePeopleData", {
      websiteID: website_id,
      people: (documented: object) => ({ ...documented, profiles }),
    });
    expect(await dataOf(profiles[0] ?? "")).toEqual({ plan: "pro", age: 7, subscribed: true });
    expect(await dataOf(profiles[1] ?? "")).toEqual({ plan: "pro", subscribed: true });
    expect(await dataOf(other)).toEqual({});
    await expectTold("people:profile:updated", profiles, from);
  });

  proves(
    "website.batchUpdatePeopleSegments",
    "they have the segments, no other, and an event tells of each",
    async () => {
      const { profiles, other } = await three(["here"]);
      const from = await heard();
      await asDocumented(crisp, "website.batchUpdatePeopleSegments", {
        websiteID: website_id,
        people: (documented: object) => ({ ...documented, profiles }),
      });
      for (const people_id of profiles)
        expect(await shown(people_id)).toMatchObject({ segments: ["here", "vip", "lead"] });
      expect(await shown(other)).toMatchObject({ segments: [] });
      await expectTold("people:profile:updated", profiles, from);
    },
  );

  proves("website.batchRemovePeople", "they are gone, no other, and an event tells of each", async () => {
    const { profiles, other } = await three();
    const from = await heard();
    await asDocumented(crisp, "website.batchRemovePeople", {
      websiteID: website_id,
      people: (documented: object) => ({ ...documented, profiles }),
    });
    for (const people_id of profiles) await expect(shown(people_id)).rejects.toMatchObject({ code: 404 });
    expect(await shown(other)).toMatchObject({ people_id: other });
    await expectTold("people:profile:removed", profiles, from);
  });

  it("finds contacts by a search, which is an object or the JSON text of one", async () => {
    for (const asText of [false, true]) {
      const segment = `found ${asText}`;
      const { profiles, other } = await three([segment]);
      const people = { search: asText ? JSON.stringify(found(segment)) : found(segment) };
      const from = await heard();
      await crisp.website.batchUpdatePeopleData(website_id, people, { seats: 3 });
      for (const people_id of profiles) expect(await dataOf(people_id)).toEqual({ seats: 3 });
      expect(await dataOf(other)).toEqual({});
      await expectTold("people:profile:updated", profiles, from);
      const seats = { model: "people", criterion: "data.seats", operator: "gte", query: [3] };
      const both = { search: { filter: [...found(segment).filter, seats] } };
      await crisp.website.batchUpdatePeopleSegments(website_id, both, ["paying"]);
      for (const people_id of profiles) expect(await shown(people_id)).toMatchObject({ segments: [segment, "paying"] });
      await crisp.website.batchRemovePeople(website_id, people);
      for (const people_id of profiles) await expect(shown(people_id)).rejects.toMatchObject({ code: 404 });
      expect(await shown(other)).toMatchObject({ people_id: other });
    }
  });

  it("takes ids in capitals and addresses, and passes over who is not there", async () => {
    const { profiles, other } = await three();
    const { email } = await shown(profiles[1] ?? "");
    const named = [profiles[0]?.toUpperCase(), email.toUpperCase(), randomUUID(), "nobody"];
    await crisp.website.batchRemovePeople(website_id, { profiles: named });
    for (const people_id of profiles) await expect(shown(people_id)).rejects.toMatchObject({ code: 404 });
    await crisp.website.batchRemovePeople(website_id, { profiles: [] });
    expect(await shown(other)).toMatchObject({ people_id: other });
  });

  it("takes the longest addresses that contacts have", async () => {
    const email = `${"x".repeat(254 - "@example.com".length)}@example.com`;
    const { people_id } = await crisp.website.addNewPeopleProfile(website_id, { email, person: { nickname: "X" } });
    await crisp.website.batchUpdatePeopleData(website_id, { profiles: [email] }, { plan: "pro" });
    expect(await dataOf(people_id)).toEqual({ plan: "pro" });
  });

  it("changes nobody when a batch is wrong: nothing chosen never means everyone", async () => {
    const { profiles, other } = await three(["wrong"]);
    const sessions = [`session_${randomUUID()}`];
    const search = found("wrong");
    const before = await Promise.all([...profiles, other].map(shown));
    const wrong: (readonly [people: unknown, sentence: RegExp, more?: object])[] = [
      [{}, /^people must have profiles or a search\.$/],
      [{ profiles: null, search: null }, /^people must have profiles or a search\.$/],
      [{ people_ids: profiles }, /^people must have profiles or a search\.$/],
      [{ profiles, search }, /^people must have either profiles or a search, not both\.$/],
      [{ profiles: "all" }, /people\.profiles/],
      [{ search: {} }, /^people\.search must have a filter/],
      [{ search: "{}" }, /^people\.search must have a filter/],
      [{ search: "[]" }, /^people\.search must be an object/],
      [{ search: "vip" }, /it is not valid JSON\.$/],
      [{ search: { ...search, filter: [] } }, /^people\.search\.filter must hold at least one filter\.$/],
      [{ search: JSON.stringify({ filter: [] }) }, /^people\.search\.filter must hold at least one filter\.$/],
      [{ search: { ...search, operator: "xor" } }, /people\.search\.operator/],
      [
        { search: JSON.stringify({ ...search, operator: "xor" }) },
        /^people\.search\.operator must be one of and, or\.$/,
      ],
      [
        { search: { filter: [{ ...search.filter[0], model: "session" }] } },
        /^people\.search\.filter\[0\]\.model must be people\.$/,
      ],
      [
        { search: { filter: [{ ...search.filter[0], criterion: "shoe" }] } },
        /^people\.search\.filter\[0\]\.criterion must be one of /,
      ],
      [
        { search: { filter: [{ ...search.filter[0], query: {} }] } },
        /^people\.search\.filter\[0\]\.query must be a list/,
      ],
      [{ profiles }, /^sessions and people must not both be given/, { sessions }],
      [{ search }, /^sessions and people must not both be given/, { sessions: [] }],
      [null, /^sessions or people must be given/],
    ];
    const data = { plan: "pro" };
    const rest = new Rest(parley, parley.token("user"));
    for (const [people, sentence, more] of wrong) {
      for (const [path, fields] of [
        ["remove", {}],
        ["data", { data }],
        ["segments", { segments: ["vip"] }],
      ] as const) {
        const body = { people, ...fields, ...more };
        const answer = await rest.call("PATCH", `/website/${website_id}/batch/${path}`, body);
        expect([answer.status, answer.reason], JSON.stringify(body)).toEqual([400, "invalid_data"]);
        expect(answer.data.message).toMatch(sentence);
      }
    }
    const inInbox = crisp.website.batchRemoveConversations(website_id, {
      people: { profiles },
      inbox_id: randomUUID(),
    });
    await expect(inInbox).rejects.toMatchObject({ code: 400, message: "invalid_data" });
    expect(await Promise.all([...profiles, other].map(shown))).toEqual(before);
    expect(await dataOf(other)).toEqual({});
  });

  it("removes hundreds while the requests of others go on", async () => {
    const everyone = await Promise.all(Array.from({ length: 400 }, () => contact(["crowd"])));
    const { other } = await three();
    const from = await heard();
    const asked = crisp.website.batchRemovePeople(website_id, { search: found("crowd") });
    expect(await shown(other)).toMatchObject({ people_id: other });
    await asked;
    await expectTold("people:profile:removed", everyone, from);
    expect(await shown(other)).toMatchObject({ people_id: other });
    const search = JSON.stringify(found("crowd").filter);
    expect(await crisp.website.listPeopleProfiles(website_id, 1, null, null, "and", search)).toEqual([]);
  });
});
