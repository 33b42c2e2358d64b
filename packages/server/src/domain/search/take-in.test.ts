import { expect, it } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { putDocuments } from "../../store/search/documents.js";
import { getPosition } from "../../store/search/follow.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { fillStore } from "../../testing/fill.js";
import { readRows } from "../../testing/read-rows.js";
import { addWebsite, operator, other_id, website_id } from "../../testing/websites.js";
import { Conversations } from "../conversations/service.js";
import { Messages } from "../messages/service.js";
import { Presence } from "../presence/presence.js";
import { type Advanced, advance } from "./take-in.js";

/** As long as the index looks at. */
const long = (n: number) => `word${n} ${"lorem ipsum ".repeat(1_650)}`;

onDatabases("what a step takes into the index", ({ each, database }) => {
  let store: Store;
  let conversations: Conversations;
  let messages: Messages;

  each(async (given) => {
    store = given;
    await addWebsite(store);
    conversations = new Conversations(store, systemClock, new Presence(systemClock), { publish() {} });
    messages = new Messages(store, systemClock, (_type, content) => content);
    return () => {};
  });

  const documents = database.name === "sqlite" ? "search_documents" : "search_words";
  const documentIds = async () =>
    (await readRows<{ id: number }>(store, `SELECT id FROM ${documents} ORDER BY id`)).map(({ id }) => id);
  const say = (session_id: string, content: string, fingerprint: number) =>
    messages.send(website_id, session_id, operator, {
      type: "text",
      from: "user",
      origin: "chat",
      content,
      fingerprint,
    });

  /** Documents after each step, until nothing is left. */
  async function steps(): Promise<number[]> {
    const counts: number[] = [];
    for (let step: Advanced = { more: true }; step.more; counts.push((await documentIds()).length)) {
      step = await store.write(advance(website_id, step.within));
    }
    return counts;
  }

  it("is no mention: these are found at once, and stay whatever is taken in", async () => {
    const session_id = await conversations.create(website_id);
    await say(session_id, "Hello", 1);
    const ada = operator.user_id as string;
    const note = { type: "note", from: "operator", origin: "chat", content: "Look" } as const;
    await messages.send(website_id, session_id, operator, { ...note, mentions: [ada, ada] });
    const listing = { order: "updated", include_empty: false, mention: ada } as const;
    const listed = async () =>
      (await conversations.list(website_id, "me", listing, 1, 20)).map((text) => JSON.parse(text).session_id);
    // The index has not begun.
    expect(await listed()).toEqual([session_id]);
    await steps();
    await conversations.updateMeta(website_id, session_id, { segments: ["vip"] });
    await steps();
    expect(await listed()).toEqual([session_id]);
  });

  it("is little of many long messages, and all of them in the end", async () => {
    await store.write(advance(website_id, undefined));
    const session_id = await conversations.create(website_id);
    for (let n = 0; n < 30; n++) await say(session_id, long(n), n + 1);
    const counts = await steps();
    expect(counts.at(-1)).toBe(31);
    expect(Math.max(...counts.map((count, i) => count - (counts[i - 1] ?? 0)))).toBeLessThanOrEqual(3);
  });

  it("is little of a conversation that was there before the index, and all of it in the end, its newest 1,000 messages", async () => {
    await fillStore(store, {
      website_id,
      conversations: 3,
      messages: 90,
      messagesEach: 30,
      says: (i, n) => long(i + n),
    });
    const counts = await steps();
    expect(counts.at(-1)).toBe(93);
    expect(Math.max(...counts.map((count, i) => count - (counts[i - 1] ?? 0)))).toBeLessThanOrEqual(4);
    const { built, build_until } = (await store.read(getPosition(website_id))) ?? {};
    expect(built).toBe(build_until);
  });

  it("goes with a conversation that was removed meanwhile", async () => {
    const session_id = await conversations.create(website_id);
    await say(session_id, "walrus", 1);
    await steps();
    expect(await documentIds()).toHaveLength(2);
    const [{ id }] = (await readRows<{ id: number }>(store, "SELECT id FROM conversations")) as [{ id: number }];
    await conversations.remove(website_id, session_id);
    // As a step leaves it that read the message before, and commits after the removal.
    await store.write({
      name: "late",
      body: () => putDocuments([{ conversation_id: id, fingerprint: 1, words: ["1xwalrus"] }]),
    });
    await steps();
    expect(await documentIds()).toEqual([]);
  });

  it("is nothing for a website that is no more", async () => {
    expect(await store.write(advance(other_id, undefined))).toEqual({ more: false });
    expect(await readRows(store, "SELECT key FROM search_websites")).toEqual([]);
  });
});
