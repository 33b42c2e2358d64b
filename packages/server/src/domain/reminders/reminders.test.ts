import { expect, it, vi } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { readEvents } from "../../store/events.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, operator, website_id } from "../../testing/websites.js";
import { Conversations } from "../conversations/service.js";
import { Jobs } from "../jobs/jobs.js";
import { Messages } from "../messages/service.js";
import { Presence } from "../presence/presence.js";
import { Reminders } from "./service.js";

onDatabases("reminders", ({ each }) => {
  let store: Store;
  let jobs: Jobs;
  let conversations: Conversations;
  let messages: Messages;

  each(async (empty) => {
    store = empty;
    await addWebsite(store);
    jobs = new Jobs(store, systemClock, { warn() {}, error() {} });
    conversations = new Conversations(store, systemClock, new Presence(systemClock), { publish() {} });
    messages = new Messages(store, systemClock, (_type, content) => content);
    return () => jobs.close();
  });

  it("reopen a conversation once, and are one note, when what they did could not be told in time", async () => {
    const session_id = await conversations.create(website_id);
    await conversations.changeState(website_id, session_id, "resolved");
    const tried = vi.fn();
    const reminders = new Reminders(store, jobs, {
      async send(...sent) {
        const told = await messages.send(...sent);
        tried();
        // The conversation is done with; then the server dies before it can say that the reminder is.
        if (tried.mock.calls.length > 1) return told;
        await conversations.changeState(website_id, session_id, "resolved");
        throw new Error("gone");
      },
    });
    await jobs.start();
    await reminders.schedule(website_id, session_id, operator, { date: new Date(0).toISOString(), note: "Call back" });
    await vi.waitFor(() => expect(tried).toHaveBeenCalledTimes(2));
    expect(await conversations.state(website_id, session_id)).toBe("resolved");
    const events = (await store.read(readEvents(website_id, 0, 100))).map(({ name, body }) => [
      name,
      JSON.parse(body ?? "{}"),
    ]);
    expect(events.filter(([name]) => name === "session:set_state").map(([, { state }]) => state)).toEqual([
      "resolved",
      "unresolved",
      "resolved",
    ]);
    expect(events.filter(([name]) => name === "message:received")).toHaveLength(1);
  });
});
