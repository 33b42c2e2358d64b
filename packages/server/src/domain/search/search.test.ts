import { expect, it } from "vitest";
import { systemClock } from "../../platform/clock.js";
import type { ConversationListing } from "../../store/conversation-lists.js";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, operator, other_id, website_id } from "../../testing/websites.js";
import { Conversations } from "../conversations/service.js";
import { Messages } from "../messages/service.js";
import { Presence } from "../presence/presence.js";
import { Suggestions } from "../suggestions/service.js";
import { SearchFollower } from "./follower.js";
import { parseSearch } from "./parse.js";
import { queries, said } from "./queries.js";

const listing: ConversationListing = { order: "created", include_empty: false };

onDatabases("search", ({ once }) => {
  let follower: SearchFollower;
  let conversations: Conversations;
  let messages: Messages;
  let suggestions: Suggestions;
  const sessions: string[] = [];

  once(async (store) => {
    follower = new SearchFollower(store, { warn() {} });
    conversations = new Conversations(store, systemClock, new Presence(systemClock), { publish() {} }, follower);
    messages = new Messages(store, systemClock, (_type, content) => content);
    suggestions = new Suggestions(store, follower);
    await addWebsite(store);
    await addWebsite(store, other_id);
    for (const text of said) sessions.push(await conversation(text));
    await conversation("order café 注文した", other_id);
    return () => follower.close();
  });

  async function conversation(text: string, on = website_id): Promise<string> {
    const session_id = await conversations.create(on);
    await say(session_id, text, on);
    return session_id;
  }

  function say(session_id: string, content: string, on = website_id, fingerprint?: number): Promise<number> {
    const named = fingerprint === undefined ? {} : { fingerprint };
    return messages.send(on, session_id, operator, { type: "text", from: "user", origin: "chat", content, ...named });
  }

  async function find(
    query: string,
    type = "text",
    operator: "and" | "or" = "and",
    rest: Partial<ConversationListing> = {},
  ): Promise<string[]> {
    const search = parseSearch(type, query, operator);
    const found = await conversations.list(website_id, "me", { ...listing, ...rest, search }, 1, 50);
    return found.map((text) => JSON.parse(text).session_id);
  }

  const filters = (list: object[], operator: "and" | "or" = "and", rest: Partial<ConversationListing> = {}) =>
    find(JSON.stringify(list), "filter", operator, rest);

  it.each(queries)("%s", async (query, places) => {
    const found = await find(query);
    expect(found.map((session_id) => sessions.indexOf(session_id)).sort((a, b) => a - b)).toEqual(places);
  });

  it("takes texts of any length, and no text that no text can be", async () => {
    const long = Array.from({ length: 2_000 }, (_, i) => `word${i}`);
    const session_id = await conversation(long.slice(0, 100).join(" "));
    expect(await find(long.slice(0, 64).join(" "))).toEqual([session_id]);
    expect(await find(long.join(" "))).toEqual([session_id]);
    expect(await find("注文した商品".repeat(300))).toEqual([]);
    const nickname = { model: "people", criterion: "nickname", operator: "eq", query: ["Ada"] };
    for (const wrong of [
      { ...nickname, query: ["a\0"] },
      { ...nickname, query: ["\ud800"] },
      { ...nickname, criterion: "data.a\0", operator: "gt", query: ["1"] },
    ]) {
      expect(() => parseSearch("filter", JSON.stringify([wrong]), "and")).toThrow("must hold no NUL");
    }
  });

  it("follows edits, removals and what is said later, at once", async () => {
    const session_id = await conversation("walrus");
    expect(await find("walrus")).toEqual([session_id]);
    await say(session_id, "penguin", website_id, 77);
    expect(await find("penguin")).toEqual([session_id]);
    await messages.edit(website_id, session_id, 77, "ostrich");
    expect(await find("penguin")).toEqual([]);
    expect(await find("ostrich")).toEqual([session_id]);
    await messages.remove(website_id, session_id, 77);
    expect(await find("ostrich")).toEqual([]);
    await conversations.remove(website_id, session_id);
    expect(await find("walrus")).toEqual([]);
  });

  it("finds by meta, segments and data, by pages without skips, in each order and with filters", async () => {
    const made: string[] = [];
    for (let i = 0; i < 45; i++) {
      const session_id = await conversation(`gnu number ${i}`);
      made.push(session_id);
      await conversations.updateMeta(website_id, session_id, {
        nickname: `Gnarly Gnu ${i}`,
        email: `gnu${i}@zoo.example`,
        segments: i % 2 === 0 ? ["zoo", "even"] : ["zoo"],
        data: { plan: i % 3 === 0 ? "pro" : "free", seats: i },
      });
    }
    expect(await find("gnarly 17")).toEqual([made[17]]);
    expect(await find("gnu17@zoo.example")).toEqual([made[17]]);
    const search = parseSearch("text", "gnu", "and");
    for (const order of ["updated", "created", "waiting"] as const) {
      const seen: string[] = [];
      for (let page = 1; page <= 3; page++) {
        const rows = await conversations.list(website_id, "walker", { order, include_empty: false, search }, page, 20);
        seen.push(...rows.map((text) => JSON.parse(text).session_id));
      }
      expect(seen).toEqual(order === "waiting" ? made : [...made].reverse());
    }
    expect(await find("even", "segment")).toHaveLength(23);
    expect(await find("zo", "segment")).toHaveLength(0);
    const even = { model: "session", criterion: "segments", operator: "eq", query: ["even"] };
    const pro = { model: "people", criterion: "data.plan", operator: "eq", query: ["PRO"] };
    const big = { model: "session", criterion: "data.seats", operator: "gte", query: ["40"] };
    const email = {
      model: "people",
      criterion: "email",
      operator: "eq",
      query: ["GNU3@zoo.example", "gnu4@zoo.example"],
    };
    expect(await filters([even, pro])).toHaveLength(8);
    expect(await filters([even, pro], "or")).toHaveLength(30);
    expect(await filters([big])).toEqual([made[44], made[43], made[42], made[41], made[40]]);
    expect(await filters([big, { ...even, operator: "neq" }])).toEqual([made[43], made[41]]);
    expect(await filters([email])).toEqual([made[4], made[3]]);
    await conversations.changeState(website_id, made[4] ?? "", "resolved");
    expect(await filters([email], "and", { resolved: true })).toEqual([made[4]]);
    expect(
      await filters([email, { model: "session", criterion: "state", operator: "neq", query: ["resolved"] }]),
    ).toEqual([made[3]]);
    const { created_at } = JSON.parse(await conversations.get(website_id, made[44] ?? ""));
    const time = { model: "session", criterion: "created_at", operator: "gte", query: [String(created_at)] };
    expect(await filters([time])).toEqual([made[44]]);
    const assigned = "55555555-5555-4555-8555-555555555555";
    await conversations.assign(website_id, made[9] ?? "", assigned);
    expect(await find("gnu", "text", "and", { assigned })).toEqual([made[9]]);
  });

  it("suggests segments and keys of data, learns them from use, and forgets what is removed until it is used again", async () => {
    const session_id = await conversation("suggest");
    await conversations.updateMeta(website_id, session_id, { segments: ["rare bird"], data: { color: "blue" } });
    const segments = async () => (await suggestions.list(website_id, "segment", 1)).map(({ value }) => value);
    expect((await suggestions.list(website_id, "data_key", 1)).find(({ value }) => value === "color")?.count).toBe(1);
    expect(await segments()).toContain("rare bird");
    await suggestions.remove(website_id, "segment", "rare bird");
    expect(await segments()).not.toContain("rare bird");
    await expect(suggestions.remove(website_id, "segment", "rare bird")).rejects.toThrow("not suggested");
    const second = await conversation("suggest too");
    await conversations.updateMeta(website_id, second, { segments: ["rare bird"] });
    expect(await segments()).toContain("rare bird");
  });

  it.each([
    ["[", "not valid JSON"],
    ["{}", "must be a JSON array"],
    ["[]", "at least one"],
    ['[{"model":"cat","criterion":"email","operator":"eq","query":["a"]}]', "model must be people or session"],
    ['[{"model":"people","criterion":"shoe","operator":"eq","query":["a"]}]', "criterion must be one of"],
    ['[{"model":"people","criterion":"email","operator":"gte","query":["a"]}]', "operator must be one of eq, neq"],
    ['[{"model":"people","criterion":"email","operator":"eq","query":"a"}]', "query must be a list"],
    ['[{"model":"session","criterion":"created_at","operator":"gt","query":["x"]}]', "must hold times"],
    ['[{"model":"session","criterion":"data.n","operator":"gt","query":["x"]}]', "must hold numbers"],
    ['[{"model":"session","criterion":"is_blocked","operator":"eq","query":["x"]}]', "true or false"],
  ])("refuses %s", (query, message) => {
    expect(() => parseSearch("filter", query, "and")).toThrow(message);
  });
});
