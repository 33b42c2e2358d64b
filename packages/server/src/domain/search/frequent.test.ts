import { expect, it } from "vitest";
import { systemClock } from "../../platform/clock.js";
import type { ConversationListing } from "../../store/conversation-lists.js";
import { onDatabases } from "../../testing/databases.js";
import { filledSessionId, fillStore } from "../../testing/fill.js";
import { addWebsite, website_id } from "../../testing/websites.js";
import { Conversations } from "../conversations/service.js";
import { Presence } from "../presence/presence.js";
import { SearchFollower } from "./follower.js";
import { parseSearch } from "./parse.js";

/** More than are ever gathered: a search finds its way by how many say a word. */
const conversations = 11_000;

/** Words, with which conversations say them. */
const saidBy: Readonly<Record<string, (i: number) => boolean>> = {
  everywhere: () => true,
  halfway: (i) => i % 2 === 0,
  twentieth: (i) => i % 20 === 7,
  seldom: (i) => i % 1_000 === 9,
  // Nowhere near the newest.
  old: (i) => i >= 9_000,
};

onDatabases("words that many or few say,", ({ once }) => {
  let service: Conversations;

  once(async (store) => {
    await addWebsite(store);
    const says = (i: number) =>
      Object.entries(saidBy)
        .filter(([, is]) => is(i))
        .map(([word]) => word)
        .join(" ");
    await fillStore(store, { website_id, conversations, messages: conversations, messagesEach: 1, says });
    const follower = new SearchFollower(store, { warn() {} });
    service = new Conversations(store, systemClock, new Presence(systemClock), { publish() {} }, follower);
    await follower.catchUp(website_id);
    return () => follower.close();
  });

  async function find(text: string, page: number, rest: Partial<ConversationListing>, reader = "me") {
    const search = parseSearch("text", text, "and");
    const listing: ConversationListing = { order: "updated", include_empty: false, ...rest, search };
    const rows = await service.list(website_id, reader, listing, page, 20);
    return rows.map((row) => JSON.parse(row).session_id as string);
  }

  function expected(words: readonly string[], page: number, passes: (i: number) => boolean = () => true): string[] {
    const all = Array.from({ length: conversations }, (_, i) => i)
      .filter((i) => words.every((word) => Object.entries(saidBy).some(([said, is]) => said.startsWith(word) && is(i))))
      .filter(passes);
    return all.slice((page - 1) * 20, page * 20).map(filledSessionId);
  }

  it.each([
    ["everywhere"],
    ["e"],
    ["halfway"],
    ["halfw"],
    ["twentieth"],
    ["twen"],
    ["tw"],
    ["seldom"],
    ["seldo"],
    ["old"],
    ["everywhere halfway"],
    ["halfway everyw"],
    ["everywhere seldom"],
    ["halfway twentieth"],
    ["old halfway"],
  ])("%s: page by page, jumped to, and among those of a state", async (text) => {
    const words = text.split(" ");
    for (const page of [1, 2, 3]) expect(await find(text, page, {})).toEqual(expected(words, page));
    expect(await find(text, 30, {}, "another")).toEqual(expected(words, 30));
    for (const page of [1, 2]) {
      const resolved = expected(words, page, (i) => i % 3 === 0);
      expect(await find(text, page, { resolved: true })).toEqual(resolved);
    }
  });
});
