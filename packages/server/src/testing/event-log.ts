import type { Step, Steps } from "../store/step.js";
import type { LoggedEvent, Store } from "../store/store.js";

/**
 * A store that is nothing but an event log in memory, with commits told when, and in the order that, a test wants.
 * It runs the real queries' generators and answers their statements by name.
 */
export class EventLog implements Pick<Store, "database" | "read" | "onCommit"> {
  readonly database: "sqlite" | "postgres";
  /** Reads fail as long as this is set. */
  failure: Error | undefined;
  reads = 0;
  readonly #events = new Map<string, LoggedEvent[]>();
  readonly #listeners: ((events: readonly LoggedEvent[]) => void)[] = [];

  constructor(database: "sqlite" | "postgres" = "sqlite") {
    this.database = database;
  }

  /** Commits an event without telling anybody. */
  commit(website_id: string, event: Partial<LoggedEvent> = {}): LoggedEvent {
    const events = this.#events.get(website_id) ?? [];
    this.#events.set(website_id, events);
    const seq = events.length + 1;
    const logged = {
      website_id,
      name: "message:send",
      inbox_id: null,
      timestamp: seq,
      body: `{"seq":${seq}}`,
      ...event,
    };
    events.push({ ...logged, seq });
    return { ...logged, seq };
  }

  /** Blanks a logged event, as the removal of its message does. */
  blank(website_id: string, seq: number): void {
    const events = this.#events.get(website_id) ?? [];
    events[seq - 1] = { ...(events[seq - 1] as LoggedEvent), body: null };
  }

  /** Takes the events up to `seq` out of the log. */
  prune(website_id: string, seq: number): void {
    const events = this.#events.get(website_id) ?? [];
    this.#events.set(
      website_id,
      events.map((event) => (event.seq <= seq ? { ...event, seq: -1 } : event)),
    );
  }

  tell(...events: readonly LoggedEvent[]): void {
    for (const listener of this.#listeners) listener(events);
  }

  /** Commits an event and tells of it, as the store does when all is well. */
  cause(website_id: string, event: Partial<LoggedEvent> = {}): LoggedEvent {
    const logged = this.commit(website_id, event);
    this.tell(logged);
    return logged;
  }

  onCommit(listener: (events: readonly LoggedEvent[]) => void): void {
    this.#listeners.push(listener);
  }

  async read<T>(query: Steps<T>): Promise<T> {
    this.reads += 1;
    if (this.failure !== undefined) throw this.failure;
    let step = query.next();
    while (!step.done) step = query.next(this.#answer(step.value));
    return step.value;
  }

  #answer(step: Step): unknown {
    if (step.kind === "each") return step.rows.map(([website_id]) => this.#head(website_id as string));
    const [website_id, after, limit] = step.values as [string, number, number];
    if (step.statement.name.includes("head"))
      return step.kind === "get" ? this.#head(website_id) : [this.#head(website_id)];
    const rows = (this.#events.get(website_id) ?? []).filter(({ seq }) => seq > after).slice(0, limit);
    return rows.map((event) => ({ ...event, conversation_id: event.inbox_id === undefined ? null : 1 }));
  }

  #head(website_id: string): { website_id: string; seq: number } {
    return { website_id, seq: this.#events.get(website_id)?.length ?? 0 };
  }
}
