import { Conversations } from "../domain/conversations/service.js";
import { Unbindings } from "../domain/conversations/unbind.js";
import { addContactEvent } from "../domain/conversations/visit.js";
import { Jobs } from "../domain/jobs/jobs.js";
import { PeopleActivity } from "../domain/people/activity.js";
import { People } from "../domain/people/service.js";
import { PeopleSuggestions } from "../domain/people/suggestions.js";
import { Presence } from "../domain/presence/presence.js";
import { systemClock } from "../platform/clock.js";
import { readEvents } from "../store/events.js";
import type { Store } from "../store/store.js";
import { addWebsite, other_id, website_id } from "./websites.js";

/** Two websites with conversations and contacts, over a store. */
export interface PeopleScene {
  readonly clock: { time: number; now(): number };
  readonly jobs: Jobs;
  readonly people: People;
  readonly activity: PeopleActivity;
  readonly suggestions: PeopleSuggestions;
  readonly conversations: Conversations;
  /** Sessions whose chat boxes are there. */
  readonly online: Set<string>;
  /** Names and payloads of what is caused on the first website from now on. */
  told(write: () => Promise<unknown>): Promise<{ name: string; payload: Record<string, unknown> }[]>;
  close(): Promise<void>;
}

export async function openPeople(store: Store): Promise<PeopleScene> {
  await addWebsite(store);
  await addWebsite(store, other_id);
  const clock = { time: Date.now(), now: () => clock.time };
  // By the clock of the store, which says when its jobs are due.
  const jobs = new Jobs(store, systemClock, console);
  const unbindings = new Unbindings(store, jobs);
  const online = new Set<string>();
  const visitors = {
    hasVisitors: () => online.size > 0,
    isOnline: (_website_id: string, session_id: string) => online.has(session_id),
  };
  const log = () => store.read(readEvents(website_id, 0, 10_000));
  return {
    clock,
    jobs,
    online,
    people: new People({
      store,
      clock,
      visitors,
      removed: (tx, website, people_ids) => unbindings.schedule(tx, website, people_ids),
    }),
    activity: new PeopleActivity(store, addContactEvent),
    suggestions: new PeopleSuggestions(store),
    conversations: new Conversations(store, clock, new Presence(clock), { publish() {} }),
    async told(write) {
      const before = (await log()).length;
      await write();
      const events = (await log()).slice(before);
      return events.map(({ name, body }) => ({ name, payload: JSON.parse(body ?? "{}") }));
    },
    close: () => jobs.close(),
  };
}
