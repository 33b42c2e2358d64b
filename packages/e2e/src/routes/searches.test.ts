import { afterAll, beforeAll, expect, it } from "vitest";
import { conversationIn } from "../support/conversation.js";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented, type Given } from "../support/documented.js";
import type { Listener } from "../support/listener.js";
import { crisp11, type OfficialClient } from "../support/official.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { until } from "../support/wait.js";

const queryOf = (list: object[]) => ({ search_type: "filter", search_query: list });

onEachDatabase("searches, suggestions and batches of everything", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let operator: OfficialClient;
  let listener: Listener;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "plugin");
    ({ parley, website_id, crisp } = scene);
    operator = crisp11(parley, parley.token("user"));
    listener = await scene.listen("user");
  });
  afterAll(() => scene?.close());

  const ask = (method: string, given: Given = {}) => asDocumented(crisp, method, { websiteID: website_id, ...given });

  const conversation = (said: string) => conversationIn(scene, { said });

  const ids = (list: { session_id: string }[]) => list.map(({ session_id }) => session_id);

  it("website.listConversations searches texts, segments and filters", async () => {
    const session_id = await conversation("The quick brown capybara");
    await crisp.website.updateConversationMetas(website_id, session_id, { segments: ["rodents"], data: { legs: 4 } });
    await conversation("a cat");
    const search = async (options: object) => ids(await crisp.website.listConversations(website_id, 1, options));
    expect(await search({ search_query: "quick capyb", search_type: "text" })).toEqual([session_id]);
    expect(await search({ search_query: "rodents", search_type: "segment" })).toEqual([session_id]);
    const filter = { model: "session", criterion: "data.legs", operator: "gte", query: ["4"] };
    expect(await search(queryOf([filter]))).toEqual([session_id]);
    expect(await search({ ...queryOf([filter]), filter_resolved: 1 })).toEqual([]);
    const shoe = search(queryOf([{ ...filter, criterion: "shoe" }]));
    await expect(shoe).rejects.toMatchObject({ code: 400, message: "invalid_data" });
  });

  proves(
    ["website.listSuggestedConversationSegments", "website.deleteSuggestedConversationSegment"],
    "those of conversations, until one is deleted; conversations keep theirs",
    async () => {
      const session_id = await conversation("suggest");
      await crisp.website.updateConversationMetas(website_id, session_id, { segments: ["bug", "kept"] });
      const suggested = () => ask("website.listSuggestedConversationSegments");
      expect(await suggested()).toContainEqual({ segment: "bug", count: 1 });
      await ask("website.deleteSuggestedConversationSegment");
      expect(JSON.stringify(await suggested())).not.toContain("bug");
      expect(await suggested()).toContainEqual({ segment: "kept", count: 1 });
      const { segments } = await crisp.website.getConversationMetas(website_id, session_id);
      expect(segments).toEqual(["bug", "kept"]);
    },
  );

  proves(
    ["website.listSuggestedConversationDataKeys", "website.deleteSuggestedConversationDataKey"],
    "those of conversations, until one is deleted; conversations keep theirs",
    async () => {
      const session_id = await conversation("suggest");
      await crisp.website.updateConversationMetas(website_id, session_id, { data: { price: 12, kept: true } });
      const suggested = () => ask("website.listSuggestedConversationDataKeys");
      expect(await suggested()).toContainEqual({ key: "price", count: 1 });
      await ask("website.deleteSuggestedConversationDataKey");
      expect(JSON.stringify(await suggested())).not.toContain("price");
      expect(await suggested()).toContainEqual({ key: "kept", count: 1 });
      const { data } = await crisp.website.getConversationMetas(website_id, session_id);
      expect(data).toEqual({ price: 12, kept: true });
    },
  );

  it("website.batchResolveConversations resolves all there are, told by one event each", async () => {
    const sessions = await Promise.all(Array.from({ length: 60 }, (_, i) => conversation(`batch ${i}`)));
    const from = listener.received.length;
    await operator.website.batchResolveConversations(website_id, {});
    const open = await operator.website.listConversations(website_id, 1, { filter_not_resolved: 1 });
    expect(open).toEqual([]);
    const told = () =>
      listener.received
        .slice(from)
        .filter(({ name }) => name === "session:set_state")
        .map(({ payload }) => payload.session_id as string);
    await until("an event each", () => sessions.every((session_id) => told().includes(session_id)));
    expect(new Set(told()).size).toBe(told().length);
    await operator.website.batchUnresolveConversations(website_id, { sessions });
    const again = await operator.website.listConversations(website_id, 1, { filter_not_resolved: 1, per_page: 50 });
    expect(again).toHaveLength(50);
  });
});
