import type { EphemeralEvent } from "../../events/event.js";
import type { Clock } from "../../platform/clock.js";
import type { Log } from "../../platform/log.js";
import { getConversation } from "../../store/conversations.js";
import { seePerson } from "../../store/people.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import type { VisitorPresenceListener } from "./visitors.js";

/** Tells of what passes, which is not logged. Without `inbox_id` it belongs to no conversation; null is the main inbox. */
export type Tell = (website_id: string, name: string, fields: object, inbox_id?: string | null) => void;

export function tellBy(publish: (event: EphemeralEvent) => void, clock: Clock): Tell {
  return (website_id, name, fields, inbox_id) => {
    const body = JSON.stringify({ website_id, ...fields });
    publish({ website_id, name, inbox_id, timestamp: clock.now(), body });
  };
}

/** Tells the team which visitors come and go, and how many there are. Contacts are known to have been there by that. */
export function tellVisitors(store: Store, log: Pick<Log, "warn">, tell: Tell): VisitorPresenceListener {
  async function tellAvailability(website_id: WebsiteId, session_id: string, availability: string): Promise<void> {
    const row = await store.read(getConversation(website_id, session_id));
    if (row === undefined) return;
    const { inbox_id, people_id } = row;
    tell(website_id, "session:update_availability", { session_id, inbox_id, availability }, inbox_id);
    if (people_id === null) return;
    await store.write({ name: "seePerson", body: (tx) => seePerson(website_id, people_id, tx.now) });
  }

  return {
    count: (website_id, visitors_count) => tell(website_id, "website:update_visitors_count", { visitors_count }),
    availability(website_id, session_id, availability) {
      tellAvailability(website_id, session_id, availability).catch((err: unknown) =>
        log.warn({ err }, "That a visitor came or went could not be told."),
      );
    },
  };
}
