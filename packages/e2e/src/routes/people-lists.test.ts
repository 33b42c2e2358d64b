import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented } from "../support/documented.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { Rest } from "../support/rest.js";

/** Who is in the list, and in which order; what the database makes of each question is held beside the server's own code. */
onEachDatabase("lists of contacts by the official client", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  const people: Record<string, string> = {};

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "plugin");
    ({ parley, website_id, crisp } = scene);
    const given: [string, object, object][] = [
      ["zoe@example.com", { nickname: "Zoë", geolocation: { city: "Łódź", country: "PL" } }, { segments: ["vip"] }],
      ["ada@example.com", { nickname: "Ada", phone: "+33 1" }, { segments: ["vip", "lead"], notepad: "likes trains" }],
      ["bob@example.net", { nickname: "bob" }, { company: { name: "Café Noir" } }],
    ];
    for (const [email, person, more] of given) {
      const { people_id } = await crisp.website.addNewPeopleProfile(website_id, { email, person, ...more });
      people[email.slice(0, 3)] = people_id;
    }
    await crisp.website.savePeopleData(website_id, people.ada, { seats: 12, plan: "Pro" });
  });
  afterAll(() => scene?.close());

  const emails = (list: { email: string }[]) => list.map(({ email }) => email.slice(0, 3));
  const filter = (criterion: string, operator: string, ...query: unknown[]) => ({
    model: "people",
    criterion,
    operator,
    query,
  });
  const list = async (query: Record<string, string>): Promise<string[]> => {
    const rest = new Rest(parley, parley.token("plugin"));
    const path = `/website/${website_id}/people/profiles/1?${new URLSearchParams(query)}`;
    return emails((await rest.data("GET", path)) as { email: string }[]);
  };
  const filtered = (...filters: object[]) => list({ search_filter: JSON.stringify(filters), sort_field: "email" });

  proves("website.listPeopleProfiles", "those whom a filter and a text find, in the order asked for", async () => {
    const ask = (given: object) =>
      asDocumented(crisp, "website.listPeopleProfiles", { websiteID: website_id, ...given });
    const all = await ask({});
    expect(all).toHaveLength(3);
    for (const shown of all) {
      expect(shown).toEqual(await crisp.website.getPeopleProfile(website_id, shown.people_id));
    }
    expect(emails(await ask({ searchField: "nickname", searchOrder: "descending" }))).toEqual(["zoe", "bob", "ada"]);
    const searchFilter = JSON.stringify([filter("segments", "eq", "lead"), filter("email", "eq", "BOB@example.net")]);
    const either = { searchField: "email", searchOrder: "ascending", searchOperator: "or", searchFilter };
    expect(emails(await ask(either))).toEqual(["ada", "bob"]);
    expect(emails(await ask({ ...either, searchText: "trai" }))).toEqual(["ada"]);
    expect(emails(await ask({ ...either, searchOperator: "and" }))).toEqual([]);
  });

  it("finds by each criterion and operator", async () => {
    expect(await filtered(filter("city", "eq", "lodz"))).toEqual(["zoe"]);
    expect(await filtered(filter("country", "neq", "pl"))).toEqual(["ada", "bob"]);
    expect(await filtered(filter("company", "eq", "CAFE NOIR"))).toEqual(["bob"]);
    expect(await filtered(filter("phone", "eq", "+33 1", "+33 2"))).toEqual(["ada"]);
    expect(await filtered(filter("data.seats", "gte", 12))).toEqual(["ada"]);
    expect(await filtered(filter("data.seats", "gt", 12))).toEqual([]);
    expect(await filtered(filter("data.plan", "eq", "pro"))).toEqual(["ada"]);
    expect(await filtered(filter("data.plan", "neq", "pro"))).toEqual(["bob", "zoe"]);
    expect(await filtered(filter("segments", "eq", "vip"), filter("segments", "neq", "lead"))).toEqual(["zoe"]);
    expect(await filtered(filter("created_at", "gt", Date.now() + 60_000))).toEqual([]);
    expect(await list({ filter_date_start: "2100-01-01" })).toEqual([]);
    expect(await list({ filter_date_end: "2100-01-01", sort_field: "email" })).toEqual(["ada", "bob", "zoe"]);
    expect(await list({ search_text: "example.com zo" })).toEqual(["zoe"]);
    expect(await list({ search_text: "?!" })).toEqual([]);
  });

  it("comes a page at a time, the newest first, and shows a change at once", async () => {
    for (let n = 0; n < 25; n++) {
      const person = { nickname: `Many ${n}` };
      await crisp.website.addNewPeopleProfile(website_id, { email: `many${n}@example.org`, person });
    }
    const first = await crisp.website.listPeopleProfiles(website_id, 1);
    const second = await crisp.website.listPeopleProfiles(website_id, 2);
    expect([first.length, second.length]).toEqual([20, 8]);
    expect(first[0].email).toBe("many24@example.org");
    expect(new Set([...first, ...second].map(({ people_id }) => people_id)).size).toBe(28);
    expect(await crisp.website.listPeopleProfiles(website_id, 3)).toEqual([]);
    await crisp.website.updatePeopleProfile(website_id, people.bob, { segments: ["moved"] });
    expect(await filtered(filter("segments", "eq", "moved"))).toEqual(["bob"]);
    expect((await crisp.website.listPeopleProfiles(website_id, 1, "updated_at"))[0].email).toBe("bob@example.net");
    await crisp.website.removePeopleProfile(website_id, people.bob);
    expect(await filtered(filter("segments", "eq", "moved"))).toEqual([]);
  });

  it("is refused with one sentence for a field, a criterion or an operator that there is not", async () => {
    const rest = new Rest(parley, parley.token("plugin"));
    const refusal = async (query: object) => {
      const path = `/website/${website_id}/people/profiles/1?${new URLSearchParams({ ...query })}`;
      const { status, reason, data } = await rest.call("GET", path);
      return [status, reason, data.message];
    };
    const wrong = (more: object) => ({ search_filter: JSON.stringify([{ ...filter("email", "eq", "a"), ...more }]) });
    const fields = "created_at, updated_at, active, nickname, email";
    expect(await refusal({ sort_field: "age" })).toEqual([400, "invalid_data", `sort_field must be one of ${fields}.`]);
    for (const query of [
      wrong({ criterion: "shoe" }),
      wrong({ operator: "like" }),
      wrong({ model: "session" }),
      wrong({ query: {} }),
      { search_filter: "vip" },
      { sort_order: "up" },
      { filter_date_start: "soon" },
    ]) {
      expect(await refusal(query)).toEqual([400, "invalid_data", expect.stringMatching(/^[^.]+\S.*\.$/)]);
    }
  });
});
