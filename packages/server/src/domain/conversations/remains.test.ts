import { expect, it, vi } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { removedAtOnce, removeRemains } from "../../store/conversation-removals.js";
import { getConversationId } from "../../store/conversations.js";
import { readEvents } from "../../store/events.js";
import { getFile, insertFile } from "../../store/files.js";
import { conversationPlace, findThread, insertThread, ThreadKind } from "../../store/mail-threads.js";
import { all, run, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { purgeConversations, purgeSteps, purgeWebsite } from "../../store/website-purge.js";
import { isInUse } from "../../store/websites.js";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, operator, website_id } from "../../testing/websites.js";
import { Jobs } from "../jobs/jobs.js";
import { Messages } from "../messages/service.js";
import { Presence } from "../presence/presence.js";
import { SearchFollower } from "../search/follower.js";
import { parseSearch } from "../search/parse.js";
import { defineRemains } from "./remains.js";
import { Conversations } from "./service.js";

const log = { warn() {}, error() {} };
const many = 2 * removedAtOnce + 50;

const count = (from: string) => statement("", `SELECT COUNT(*) AS count FROM ${from}`);
const named = statement("test.named", "UPDATE conversations SET session_id = ? WHERE session_id = ?");

onDatabases("what large conversations leave", ({ each, database }) => {
  let store: Store;
  let conversations: Conversations;
  let messages: Messages;
  const closing: { close(): Promise<void> }[] = [];

  each(async (empty) => {
    store = empty;
    const follower = new SearchFollower(store, log);
    conversations = new Conversations(store, systemClock, new Presence(systemClock), { publish() {} }, follower);
    messages = new Messages(store, systemClock, (_type, content) => content);
    closing.push(follower);
    await addWebsite(store);
    return async () => {
      for (const one of closing.splice(0)) await one.close();
    };
  });

  async function counted(from: string): Promise<number> {
    return Number((await store.read(all<{ count: number }>(count(from), [])))[0]?.count);
  }

  async function conversation(texts: number, said: string, as?: string): Promise<{ session_id: string; id: number }> {
    const made = await conversations.create(website_id);
    const session_id = as ?? made;
    await store.write({ name: "name", body: () => run(named, [session_id, made]) });
    const text = { type: "text", from: "user", origin: "chat" } as const;
    await Promise.all(
      Array.from({ length: texts }, (_, i) =>
        messages.send(website_id, session_id, operator, { ...text, content: `${said} ${i}` }),
      ),
    );
    return { session_id, id: (await store.read(getConversationId(website_id, session_id))) as number };
  }

  const listed = async (search?: string) => {
    const asked = search === undefined ? {} : { search: parseSearch("text", search, "and") };
    const options = { order: "created", include_empty: true, ...asked } as const;
    return (await conversations.list(website_id, "me", options, 1, 50)).map((text) => JSON.parse(text).session_id);
  };

  async function start(): Promise<void> {
    const jobs = new Jobs(store, systemClock, log);
    defineRemains(store, jobs);
    closing.push(jobs);
    await jobs.start();
  }

  const words = database.name === "sqlite" ? "search_documents" : "search_words";

  /** Rows of one conversation, wherever there are any. */
  async function rowsOf(id: number): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const table of [
      "messages",
      "files",
      "mail_threads",
      "conversation_marks",
      "event_refs",
      "conversation_removals",
    ]) {
      const rows = await counted(`${table} WHERE conversation_id = ${id}`);
      if (rows > 0) found[table] = rows;
    }
    const others = { conversations: `conversations WHERE id = ${id}`, words: `${words} WHERE (id >> 31) = ${id}` };
    for (const [name, from] of Object.entries(others)) {
      const rows = await counted(from);
      if (rows > 0) found[name] = rows;
    }
    return found;
  }

  it("are seen by nobody from the answer on, and go in steps that a crash does not stop", async () => {
    const { session_id, id } = await conversation(many, "walrus");
    const other = await conversation(2, "penguin");
    await store.write({
      name: "more",
      *body(tx) {
        const file = { file_id: "f", website_id, name: "a", type: "text/plain", content: new Uint8Array(3) };
        yield* insertFile({ ...file, conversation_id: id, fingerprint: 1, created_at: tx.now });
        yield* insertThread(website_id, { message_id: "m", conversation_id: id, kind: ThreadKind.received, at: 1 });
      },
    });
    expect(await listed("walrus")).toEqual([session_id]);
    await conversations.remove(website_id, session_id);

    await expect(conversations.get(website_id, session_id)).rejects.toMatchObject({ reason: "conversation_not_found" });
    expect(await listed()).toEqual([other.session_id]);
    expect(await listed("walrus")).toEqual([]);
    expect(await store.read(getFile("f"))).toBeUndefined();
    expect(await store.read(findThread(website_id, "m"))).toBeUndefined();
    expect(await store.read(conversationPlace(id))).toBeUndefined();
    const head = await counted("events");
    const told = async () => {
      const events = await store.read(readEvents(website_id, 0, head));
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
      return events.filter(({ body }) => body?.includes(session_id)).map(({ name }) => name);
    };
    expect(await told()).toEqual(["session:removed"]);
    const left = await counted(`messages WHERE conversation_id = ${id}`);
    expect(left).toBe(many - removedAtOnce);

    // The session may be used again: what is of it then is another's.
    const again = await conversation(3, "walrus", session_id);
    expect(await listed("walrus")).toEqual([session_id]);

    // One step, and the server ends.
    expect(await store.write({ name: "step", readsLog: true, body: () => removeRemains(id) })).toBe(true);
    expect(await counted(`messages WHERE conversation_id = ${id}`)).toBe(left - removedAtOnce);
    await start();
    await vi.waitFor(async () => expect(await counted("conversation_removals")).toBe(0));
    expect(await rowsOf(id)).toEqual({});
    await vi.waitFor(async () => expect(await counted("jobs")).toBe(0));
    expect(await told()).toEqual(["session:removed"]);
    expect(await counted(`events WHERE body IS NOT NULL AND conversation_id = ${id}`)).toBe(1);
    expect(await counted(`messages WHERE conversation_id = ${again.id}`)).toBe(3);
    expect(await counted(`messages WHERE conversation_id = ${other.id}`)).toBe(2);
    expect(await listed("walrus")).toEqual([session_id]);
    expect(await listed("penguin")).toEqual([other.session_id]);
  });

  it("go when the website went before them", async () => {
    const { session_id, id } = await conversation(many, "walrus");
    await conversations.remove(website_id, session_id);
    await store.write({
      name: "purge",
      *body() {
        yield* purgeConversations(website_id, 50);
        while (yield* purgeSteps(website_id, 1_000));
        yield* purgeWebsite(website_id);
      },
    });
    expect(await counted("conversation_removals")).toBe(1);
    expect(await store.read(isInUse())).toBe(false);
    await start();
    await vi.waitFor(async () => expect(await counted("conversation_removals")).toBe(0));
    expect(await rowsOf(id)).toEqual({});
  });

  it("go in the same steps while their website goes", async () => {
    const { session_id, id } = await conversation(many, "walrus");
    const small = await conversation(3, "penguin");
    expect(await listed("walrus")).toEqual([session_id]);
    const purge = () => store.write({ name: "purge", body: () => purgeConversations(website_id, 50) });
    for (const left of [many - removedAtOnce, many - 2 * removedAtOnce]) {
      expect(await purge()).toBe(true);
      expect(await counted(`messages WHERE conversation_id = ${id}`)).toBe(left);
      expect(await rowsOf(id)).toMatchObject({ conversations: 1, words: left + 1 });
    }
    while (await purge());
    const refs = await counted("event_refs");
    expect([await rowsOf(id), await rowsOf(small.id), refs]).toEqual([{}, {}, 0]);
  });

  it("leave nothing of others when the website goes just then", async () => {
    const { session_id, id } = await conversation(many, "walrus");
    await conversations.remove(website_id, session_id);
    const other = await conversation(3, "penguin");
    await store.write({ name: "purge", body: () => purgeConversations(website_id, 50) });
    await store.write({ name: "step", readsLog: true, body: () => removeRemains(id) });
    await store.write({
      name: "purge",
      *body() {
        while (yield* purgeSteps(website_id, 1_000));
        yield* purgeWebsite(website_id);
      },
    });
    await start();
    await vi.waitFor(async () => expect(await counted("conversation_removals")).toBe(0));
    for (const one of [id, other.id]) expect(await rowsOf(one)).toEqual({});
    expect(await counted("event_indexes")).toBe(0);
  });

  it("go with what came of something that was under way", async () => {
    const { session_id, id } = await conversation(many, "walrus");
    await conversations.remove(website_id, session_id);
    await store.write({
      name: "late",
      *body(tx) {
        yield* insertThread(website_id, { message_id: "m", conversation_id: id, kind: ThreadKind.sent, at: tx.now });
      },
    });
    await start();
    await vi.waitFor(async () => expect(await counted("conversation_removals")).toBe(0));
    expect(await rowsOf(id)).toEqual({});
  });

  it("are nothing where there is little", async () => {
    const { session_id, id } = await conversation(5, "walrus");
    expect(await listed("walrus")).toEqual([session_id]);
    await conversations.remove(website_id, session_id);
    expect(await counted("jobs")).toBe(0);
    expect(await listed("walrus")).toEqual([]);
    expect(await rowsOf(id)).toEqual({});
  });
});
