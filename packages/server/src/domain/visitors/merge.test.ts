import { afterEach, beforeEach, expect, it, test } from "vitest";
import { getConversationId } from "../../store/conversations.js";
import { readEvents } from "../../store/events.js";
import { getFile, insertFile } from "../../store/files.js";
import { listConversationJobs } from "../../store/jobs.js";
import { findThread, insertMailed, insertThread, ThreadKind } from "../../store/mail-threads.js";
import { getOriginal, insertOriginals } from "../../store/originals.js";
import { getRating } from "../../store/ratings.js";
import { insertReport } from "../../store/reports.js";
import { all, run, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { insertVisitorRequest, listVisitorRequests } from "../../store/visitor-requests.js";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, website_id as id, operator } from "../../testing/websites.js";
import { openWorkspace, type Workspace } from "../../testing/workspace.js";
import { BrowsingSessions } from "../browsing/service.js";
import { Calls } from "../calls/service.js";
import { eventsOf, pagesOf } from "../conversations/browse.js";
import { Conversations } from "../conversations/service.js";
import { Jobs } from "../jobs/jobs.js";
import { ignoreMailed } from "../mail/ignored.js";
import { Messages } from "../messages/service.js";
import { Presence } from "../presence/presence.js";
import { Reminders } from "../reminders/service.js";
import { Reports } from "../reports/service.js";
import { VisitorChannel } from "./channel.js";
import { mergeConversations } from "./merge.js";
import { rateConversation } from "./rate.js";

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

const waits = statement("test.waits", "SELECT conversation_id FROM unread_waits");
const wait = statement("test.wait", "INSERT INTO unread_waits (conversation_id, fingerprint, due_at) VALUES (?, 1, 9)");

onDatabases("a merge", ({ each }) => {
  let store: Store;
  let conversations: Conversations;
  let messages: Messages;
  let jobs: Jobs;
  let reminders: Reminders;
  let from: string;
  let into: string;
  const clock = { time: 1_750_000_000_000, now: () => ++clock.time };
  const log = { warn() {}, error() {} };

  each(async (opened) => {
    store = opened;
    await addWebsite(store);
    conversations = new Conversations(store, clock, new Presence(clock), { publish() {} });
    messages = new Messages(store, clock, (_type, content) => content);
    jobs = new Jobs(store, clock, log);
    reminders = new Reminders(store, jobs, messages);
    from = await conversations.create(id);
    into = await conversations.create(id);
    return () => jobs.close();
  });

  const say = (session_id: string, content: string, more: object = {}): Promise<number> =>
    messages.send(id, session_id, operator, { type: "text", from: "user", origin: "chat", content, ...more });
  const merge = () => store.write(mergeConversations(id, from, into, new Presence(clock)));
  const write = (body: () => Generator<never, unknown> | Iterable<unknown>) =>
    store.write({ name: "test", body: body as never });
  const listed = async () => (await messages.list(id, into, {})).messages.map((text) => JSON.parse(text));
  const idOf = async (session_id: string) => (await store.read(getConversationId(id, session_id))) as number;

  it("keeps the marks of messages, and counts as unread what is", async () => {
    const seen = await say(from, "Seen");
    await say(from, "Not seen");
    const answer = await say(from, "Answer", { from: "operator" });
    await messages.read(id, from, { from: "user", origin: "chat", fingerprints: [seen] });
    await messages.delivered(id, from, { from: "operator", origin: "email", fingerprints: [answer] });
    await merge();
    expect(await listed()).toMatchObject([{ read: "chat" }, { content: "Not seen" }, { delivered: "email" }]);
    const { unread } = JSON.parse(await conversations.get(id, into));
    expect(unread).toEqual({ operator: 1, visitor: 1 });
    const marked = (await store.read(readEvents(id, 0, 100)))
      .filter(({ name, body }) => name.startsWith("message:acknowledge") && body?.includes(into))
      .map(({ name, body }) => [name, JSON.parse(body ?? "").origin, JSON.parse(body ?? "").fingerprints]);
    expect(marked).toEqual([
      ["message:acknowledge:read:send", "chat", [seen]],
      ["message:acknowledge:delivered", "email", [answer]],
    ]);
  });

  it("keeps who is mentioned, among those who are already", async () => {
    await say(into, "Look", { type: "note", from: "operator", mentions: ["ada"] });
    await say(from, "And you", { type: "note", from: "operator", mentions: ["bob", "ada"] });
    await merge();
    expect(JSON.parse(await conversations.get(id, into)).mentions).toEqual(["ada", "bob"]);
    const listing = { order: "updated", include_empty: true, mention: "bob" } as const;
    expect(await conversations.list(id, "me", listing, 1, 20)).toHaveLength(1);
  });

  it("keeps which mails were refused, what is asked of the visitor, and reports, and tells of the first", async () => {
    const fingerprint = await say(from, "By mail", { from: "operator" });
    const source = await idOf(from);
    await write(() => insertMailed(source, fingerprint, "m1@example.com"));
    await store.write(ignoreMailed(id, from, "m1@example.com", "No such mailbox"));
    await write(() => insertVisitorRequest(source, "feedback", 1));
    await new Reports(store).report(id, from, "spam", operator);
    await merge();
    const details = { type: "bounce", reason: "No such mailbox" };
    expect(await listed()).toMatchObject([{ fingerprint, ignored: { email: details } }]);
    const told = (await store.read(readEvents(id, 0, 100)))
      .filter(({ name, body }) => name === "message:acknowledge:ignored" && body !== null)
      .map(({ body }) => JSON.parse(body ?? ""));
    expect(told).toEqual([
      { website_id: id, session_id: into, inbox_id: null, origin: "email", details, fingerprints: [fingerprint] },
    ]);
    const target = await idOf(into);
    expect((await store.read(listVisitorRequests(target))).map(({ kind }) => kind)).toEqual(["feedback"]);
    // A report that there is already changes nothing.
    expect(await write(() => insertReport(target, "spam", "somebody", 1))).toBe(false);
  });

  it("keeps both messages where each side has one of the same fingerprint, and the file with its own", async () => {
    await say(into, "Known", { fingerprint: 77 });
    await say(from, "Unknown", { fingerprint: 77 });
    const conversation_id = await idOf(from);
    const file = {
      file_id: "f1",
      website_id: id,
      conversation_id,
      fingerprint: 77,
      name: "a",
      type: "b",
      created_at: 1,
    };
    await write(() => insertFile({ ...file, content: new Uint8Array([1]) }));
    await merge();
    const both = await listed();
    expect(both.map(({ content }) => content)).toEqual(["Known", "Unknown"]);
    await messages.remove(id, into, 77);
    expect(await store.read(getFile("f1"))).toBeDefined();
    await messages.remove(id, into, both[1].fingerprint);
    expect(await store.read(getFile("f1"))).toBeUndefined();
  });

  it("keeps mails, originals, the rating, reminders, and the wait for a reader", async () => {
    const fingerprint = await say(from, "Mail");
    const source = await idOf(from);
    const original = { original_id: "o1", fingerprint, type: "text/plain", headers: null, content: "Whole" };
    await write(() => insertOriginals([{ ...original, conversation_id: source, timestamp: 1 }]));
    const mail = { message_id: "m1@example.com", conversation_id: source, kind: ThreadKind.received, at: 1 };
    await write(() => insertThread(id, mail));
    await write(() => run(wait, [source]));
    await store.write(rateConversation(id, from, { stars: 4 }));
    const date = new Date(clock.time + 60_000).toISOString();
    await reminders.schedule(id, from, operator, { date, note: "Call back" });
    await merge();
    const target = await idOf(into);
    expect(await store.read(getOriginal(target, "o1"))).toMatchObject({ content: "Whole" });
    expect(await store.read(findThread(id, "m1@example.com"))).toMatchObject({ session_id: into });
    expect(await store.read(getRating(target))).toMatchObject({ stars: 4 });
    expect(
      (await store.read(all(waits, []))).map((row) => Number((row as { conversation_id: number }).conversation_id)),
    ).toEqual([target]);
    expect((await store.read(listConversationJobs(target))).length).toBe(1);
    clock.time += 60_000;
    await jobs.start();
    await expect.poll(async () => (await listed()).at(-1)?.content).toBe("Call back");
  });

  it("ends what is asked of the visitor just then, and tells of it once, before the conversation is removed", async () => {
    const channel = new VisitorChannel();
    channel.attach({ send: () => 1, reset() {} });
    const calls = new Calls(store, clock, jobs, channel);
    const browsing = new BrowsingSessions(store, clock, jobs, channel, { publish() {} });
    const call_id = await calls.initiate(id, from, { mode: "audio" });
    await browsing.initiate(id, from);
    const own = await calls.initiate(id, into, { mode: "audio" });
    await merge();
    const told = async () =>
      (await store.read(readEvents(id, 0, 100)))
        .filter(({ name }) => /rejected$|removed$/.test(name))
        .map(({ name, body }) => [name, JSON.parse(body ?? "")]);
    const named = { website_id: id, session_id: from, inbox_id: null };
    const ended = [
      ["call:request:rejected", { ...named, call_id }],
      ["browsing:request:rejected", named],
      ["session:removed", named],
    ];
    expect(await told()).toEqual(ended);
    // A call of the known conversation goes on, and no clock of the former one tells of anything more.
    expect((await calls.get(id, into)).call_id).toBe(own);
    clock.time += 600_000;
    await jobs.start();
    await calls.close();
    expect(await told()).toEqual([...ended, ["call:request:rejected", { ...named, session_id: into, call_id: own }]]);
  });

  test.each([true, false])(
    "leaves whoever was blocked blocked, with what both sides said (known: %s)",
    async (known) => {
      await say(into, "Known");
      await say(from, "Unknown");
      await conversations.setBlock(id, known ? into : from, true);
      await merge();
      expect((await listed()).map(({ content }) => content)).toEqual(["Known", "Unknown"]);
      expect(await conversations.block(id, into)).toEqual({ blocked: true });
      await expect(say(into, "More")).rejects.toMatchObject({ reason: "not_allowed" });
    },
  );

  it("takes a name that was given for one that was not, and of data what fits", async () => {
    const data = (prefix: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i}`, i]));
    await conversations.updateMeta(id, from, { nickname: "Zoe", data: data("b", 150) });
    await conversations.updateMeta(id, into, { data: data("a", 120) });
    await merge();
    const meta = JSON.parse(await conversations.meta(id, into));
    expect(meta.nickname).toBe("Zoe");
    expect(Object.keys(meta.data)).toHaveLength(200);
    expect(meta.data).toMatchObject(data("a", 120));
  });
});
