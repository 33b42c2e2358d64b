import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { EphemeralEvent } from "../../events/event.js";
import { getPerson } from "../../store/people.js";
import { openWorkspace, type Workspace } from "../../testing/workspace.js";
import { tellBy, tellVisitors } from "./tell.js";
import type { VisitorPresenceListener } from "./visitors.js";

const inbox_id = "33333333-3333-4333-8333-333333333333";

let workspace: Workspace;
let events: EphemeralEvent[];
let warnings: unknown[];
let listener: VisitorPresenceListener;

beforeEach(async () => {
  workspace = await openWorkspace();
  events = [];
  warnings = [];
  const tell = tellBy((event) => void events.push(event), workspace.clock);
  listener = tellVisitors(workspace.store, { warn: (fields: unknown) => void warnings.push(fields) }, tell);
});

afterEach(() => workspace.close());

it("tells how many visitors a website has, whatever the inbox", () => {
  const { website_id, clock } = workspace;
  listener.count(website_id, 3);
  const body = JSON.stringify({ website_id, visitors_count: 3 });
  const told = { website_id, name: "website:update_visitors_count", inbox_id: undefined, timestamp: clock.time, body };
  expect(events).toEqual([told]);
});

it("tells who came in the inbox of the conversation", async () => {
  const { website_id, conversations } = workspace;
  const session_id = await conversations.create(website_id);
  await conversations.updateInbox(website_id, session_id, inbox_id);
  listener.availability(website_id, session_id, "online");
  await vi.waitFor(() => expect(events).toHaveLength(1));
  expect(events[0]).toMatchObject({ name: "session:update_availability", inbox_id });
  expect(JSON.parse(events[0]?.body ?? "")).toEqual({ website_id, session_id, inbox_id, availability: "online" });
});

it("knows when a contact was last there, when they come and when they go", async () => {
  const { website_id, conversations, clock, store } = workspace;
  const session_id = await conversations.create(website_id);
  await conversations.updateMeta(website_id, session_id, { email: "ada@acme.example" });
  const before = await store.read(getPerson(website_id, "ada@acme.example"));
  expect(before?.active_at).toBe(0);
  for (const availability of ["online", "offline"] as const) {
    clock.time += 60_000;
    listener.availability(website_id, session_id, availability);
    await vi.waitFor(async () => {
      const seen = await store.read(getPerson(website_id, "ada@acme.example"));
      expect(seen).toEqual({ ...before, active_at: clock.time });
    });
  }
});

it("tells nothing of a conversation that is no more, and only logs that it cannot know", async () => {
  const { website_id, conversations, store } = workspace;
  const session_id = await conversations.create(website_id);
  await conversations.remove(website_id, session_id);
  const read = vi.spyOn(store, "read");
  listener.availability(website_id, session_id, "offline");
  expect(await read.mock.results[0]?.value).toBeUndefined();
  const failure = new Error("The database is away.");
  read.mockRejectedValueOnce(failure);
  listener.availability(website_id, session_id, "offline");
  await vi.waitFor(() => expect(warnings).toEqual([{ err: failure }]));
  expect(events).toEqual([]);
});
