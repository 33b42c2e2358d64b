import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "../domain/access/principal.js";
import { Conversations } from "../domain/conversations/service.js";
import { Messages } from "../domain/messages/service.js";
import { Presence } from "../domain/presence/presence.js";
import { readEvents } from "../store/events.js";
import type { WebsiteId } from "../store/scope.js";
import { openSqliteStore } from "../store/sqlite/store.js";
import type { LoggedEvent, Store } from "../store/store.js";
import { addWebsite, operator, website_id } from "./websites.js";

/** One website with the services of conversations and messages, over SQLite in a temporary folder. */
export interface Workspace {
  readonly store: Store;
  readonly clock: { time: number; now(): number };
  readonly website_id: WebsiteId;
  readonly actor: Actor;
  readonly conversations: Conversations;
  readonly messages: Messages;
  /** Ephemeral events, in order. */
  readonly published: { name: string; body: string }[];
  /** The event log after a number. */
  log(after?: number): Promise<LoggedEvent[]>;
  close(): Promise<void>;
}

export async function openWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), "parley-workspace-"));
  const clock = { time: Date.UTC(2026, 0, 1), now: () => clock.time };
  const store = await openSqliteStore({ folder, clock });
  await addWebsite(store);
  const published: { name: string; body: string }[] = [];
  const ephemerals = { publish: (event: { name: string; body: string }) => void published.push(event) };
  const conversations = new Conversations(store, clock, new Presence(clock), ephemerals);
  return {
    store,
    clock,
    website_id,
    actor: operator,
    conversations,
    messages: new Messages(store, clock, (_type, content) => content),
    published,
    log: (after = 0) => store.read(readEvents(website_id, after, 10_000)),
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
