import { get, run, type Steps, statement } from "../step.js";
import type { LoggedEvent, NewEvent } from "../store.js";

const advance = statement(
  "sequences.advance",
  `INSERT INTO website_sequences (website_id, seq) VALUES (?, ?)
   ON CONFLICT (website_id) DO UPDATE SET seq = seq + excluded.seq RETURNING seq`,
  { write: true },
);

const insert = statement(
  "events.insert",
  `INSERT INTO events (website_id, seq, name, inbox_id, conversation_id, fingerprint, timestamp, body)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
);

/** Numbers and writes the events of a commit turn. One writer: number order is commit order by itself. */
export function* append(events: readonly NewEvent[]): Steps<LoggedEvent[]> {
  const counts = new Map<string, number>();
  for (const event of events) counts.set(event.website_id, (counts.get(event.website_id) ?? 0) + 1);
  const next = new Map<string, number>();
  for (const [website_id, count] of counts) {
    const row = yield* get<{ seq: number }>(advance, [website_id, count]);
    next.set(website_id, (row as { seq: number }).seq - count + 1);
  }
  const logged: LoggedEvent[] = [];
  for (const event of events) {
    const seq = next.get(event.website_id) as number;
    next.set(event.website_id, seq + 1);
    yield* run(insert, [
      event.website_id,
      seq,
      event.name,
      event.inbox_id ?? null,
      event.conversation_id,
      event.fingerprint,
      event.timestamp,
      event.body,
    ]);
    logged.push({
      website_id: event.website_id,
      seq,
      name: event.name,
      inbox_id: event.inbox_id,
      timestamp: event.timestamp,
      body: event.body,
    });
  }
  return logged;
}
