import type { LoggedEvent, NewEvent } from "../store.js";

/** A commit on its way. `leave` is called once, with the events it logged, or none when it failed. */
export interface Place {
  leave(events: readonly LoggedEvent[]): void;
}

interface Website {
  /** Commits that were sent and have no answer yet. */
  readonly underway: Set<object>;
  /** Newest number handed over. */
  seq: number;
  waiting: Waiting[];
}

interface Waiting {
  readonly events: readonly LoggedEvent[];
  /** Commits that may hold a lower number. */
  readonly behind: Set<object>;
}

/**
 * Hands events over in the order of their numbers. The answers of two connections may be read in another order than
 * their commits had, so events that leave a gap wait for the commits of this process that could fill it. A gap of
 * another process does not: the log fills that one for those who need it.
 */
export class CommitOrder {
  readonly #websites = new Map<string, Website>();
  readonly #deliver: (events: readonly LoggedEvent[]) => void;

  constructor(deliver: (events: readonly LoggedEvent[]) => void) {
    this.#deliver = deliver;
  }

  /** To be called when the numbers are about to be taken. */
  enter(events: readonly NewEvent[]): Place {
    const commit = {};
    const ids = new Set(events.map((event) => event.website_id));
    for (const id of ids) this.#website(id).underway.add(commit);
    return {
      leave: (logged) => {
        for (const id of ids) {
          const own = logged.filter((event) => event.website_id === id);
          this.#leave(this.#website(id), commit, own);
        }
      },
    };
  }

  #website(id: string): Website {
    let website = this.#websites.get(id);
    if (website === undefined) {
      website = { underway: new Set(), seq: 0, waiting: [] };
      this.#websites.set(id, website);
    }
    return website;
  }

  #leave(website: Website, commit: object, events: readonly LoggedEvent[]): void {
    website.underway.delete(commit);
    for (const other of website.waiting) other.behind.delete(commit);
    if (events.length > 0) website.waiting.push({ events, behind: new Set(website.underway) });
    website.waiting.sort((a, b) => first(a) - first(b));
    for (let next = website.waiting[0]; next !== undefined; next = website.waiting[0]) {
      if (first(next) > website.seq + 1 && next.behind.size > 0) return;
      website.waiting.shift();
      website.seq = Math.max(website.seq, first(next) + next.events.length - 1);
      this.#deliver(next.events);
    }
  }
}

function first(waiting: Waiting): number {
  return (waiting.events[0] as LoggedEvent).seq;
}
