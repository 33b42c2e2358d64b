import { afterEach, beforeEach, expect, it } from "vitest";
import { openWorkspace, type Workspace } from "../../testing/workspace.js";
import { eventsOf, pagesOf } from "../conversations/browse.js";
import { Presence } from "../presence/presence.js";
import { mergeConversations } from "./merge.js";

/** More than two events tell of. */
const count = 230;

let workspace: Workspace;

beforeEach(async () => {
  workspace = await openWorkspace();
});
afterEach(() => workspace.close());

it("tells of every page and custom event that is carried over, oldest first, as a fetch shows them", async () => {
  const { website_id, conversations, store, clock } = workspace;
  const from = await conversations.create(website_id);
  const into = await conversations.create(website_id);
  const times = Array.from({ length: count }, (_, i) => clock.time + i);
  const pages = times.map((timestamp, i) => ({
    page_title: `Page ${i}`,
    page_url: `https://acme.example/${i}`,
    ...(i % 2 === 0 ? { page_referrer: "https://search.example/" } : {}),
    timestamp,
  }));
  const events = times.map((timestamp, i) => ({
    text: `Step ${i}`,
    ...(i % 2 === 0 ? { data: { i } } : {}),
    color: "blue" as const,
    timestamp,
  }));
  await conversations.addPages(website_id, from, pages);
  await conversations.addEvents(website_id, from, events);
  const before = (await workspace.log()).length;
  await store.write(mergeConversations(website_id, from, into, new Presence(clock)));

  const logged = await workspace.log(before);
  const told = (name: string, field: string) =>
    logged.filter((event) => event.name === name).flatMap(({ body }) => JSON.parse(body ?? "{}")[field]);
  expect(told("session:sync:pages", "pages")).toEqual(pages);
  expect(told("session:sync:events", "events")).toEqual(events);
  expect(await store.read(pagesOf(website_id, into, 1, 1_000))).toEqual([...pages].reverse());
  expect(await store.read(eventsOf(website_id, into, 1, 1_000))).toEqual([...events].reverse());
});
