import type { DeliveredEvent } from "../events/event.js";
import { bitOf, type EventMask } from "./mask.js";

/** Sockets that receive the same events of a website: one room. */
export interface Audience {
  readonly room: string;
  readonly key: string;
  readonly events: EventMask;
  /** null when all inboxes are wanted; null inside stands for the main inbox. */
  readonly inboxes: ReadonlySet<string | null> | null;
  size: number;
}

/** Most sockets of a website ask for the same: few audiences, so that an event is matched once, not once per socket. */
export class Audiences {
  readonly #websites = new Map<string, Map<string, Audience>>();
  #rooms = 0;

  /** Counted: each call wants one `leave`. */
  enter(website_id: string, events: EventMask, inboxes: ReadonlySet<string | null> | null): Audience {
    let audiences = this.#websites.get(website_id);
    if (audiences === undefined) {
      audiences = new Map();
      this.#websites.set(website_id, audiences);
    }
    const key = audienceKey(events, inboxes);
    let audience = audiences.get(key);
    if (audience === undefined) {
      this.#rooms += 1;
      audience = { room: `audience ${this.#rooms}`, key, events, inboxes, size: 0 };
      audiences.set(key, audience);
    }
    audience.size += 1;
    return audience;
  }

  leave(website_id: string, audience: Audience): void {
    audience.size -= 1;
    if (audience.size > 0) return;
    const audiences = this.#websites.get(website_id);
    audiences?.delete(audience.key);
    if (audiences?.size === 0) this.#websites.delete(website_id);
  }

  /** Rooms whose sockets are to receive the event. */
  rooms({ website_id, name, inbox_id }: DeliveredEvent): string[] {
    const audiences = this.#websites.get(website_id);
    if (audiences === undefined) return [];
    const bit = bitOf(name);
    const rooms: string[] = [];
    for (const { room, events, inboxes } of audiences.values()) {
      if ((events & bit) === 0n) continue;
      if (inboxes !== null && inbox_id !== undefined && !inboxes.has(inbox_id)) continue;
      rooms.push(room);
    }
    return rooms;
  }

  /** Websites that some socket has joined. */
  get websites(): number {
    return this.#websites.size;
  }
}

function audienceKey(events: EventMask, inboxes: ReadonlySet<string | null> | null): string {
  const mask = events.toString(36);
  return inboxes === null ? mask : `${mask} ${JSON.stringify([...inboxes].sort())}`;
}
