import { expect, it } from "vitest";
import { getConversationId } from "../../store/conversations.js";
import { all, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, website_id as id } from "../../testing/websites.js";
import { Jobs } from "../jobs/jobs.js";
import { Presence } from "../presence/presence.js";
import { VisitorSessions } from "./sessions.js";

const bound = statement("test.bound", "SELECT token_hash FROM visitor_sessions WHERE conversation_id = ?");

onDatabases("devices that come at once", ({ each }) => {
  let store: Store;
  let sessions: VisitorSessions;
  const clock = { now: () => Date.now() };

  each(async (opened) => {
    store = opened;
    await addWebsite(store);
    const presence = new Presence(clock);
    const jobs = new Jobs(store, clock, { warn() {}, error() {} });
    sessions = new VisitorSessions({ store, jobs, presence, isOnline: () => false });
    return () => jobs.close();
  });

  const open = (token_id?: string) => sessions.open(id, token_id);
  const times = <T>(count: number, make: () => Promise<T>) => Promise.all(Array.from({ length: count }, make));
  const chatBoxes = async (session_id: string) => {
    const conversation_id = (await store.read(getConversationId(id, session_id))) as number;
    return (await store.read(all(bound, [conversation_id]))).length;
  };

  it("with a token that nobody showed before have one conversation", async () => {
    const opened = await times(12, () => open("ada"));
    expect(new Set(opened.map(({ session_id }) => session_id)).size).toBe(1);
    expect(opened.filter(({ created }) => created)).toHaveLength(1);
    for (const { session_id, session_token } of opened)
      expect(await sessions.resume(id, session_token)).toBe(session_id);
  });

  it("and turn out to be one visitor have one conversation", async () => {
    const opened = await times(6, () => open());
    const found = await Promise.all(
      opened.map(({ session_token }) => sessions.identify(id, session_token, "ada", true)),
    );
    expect(new Set(found).size).toBe(1);
    expect(await sessions.byTokenId(id, "ada")).toBe(found[0]);
    expect(await chatBoxes(found[0] as string)).toBe(6);
  });

  it("are a hundred at most", async () => {
    const { session_id } = await open("ada");
    await times(94, () => open("ada"));
    await times(12, () => open("ada"));
    expect(await chatBoxes(session_id)).toBe(100);
  });

  it("with one session, and merge twice, do it once", async () => {
    const known = await open("ada");
    const { session_token } = await open();
    const found = await times(2, () => sessions.identify(id, session_token, "ada", true));
    expect(found).toEqual([known.session_id, known.session_id]);
    expect(await chatBoxes(known.session_id)).toBe(2);
  });
});
