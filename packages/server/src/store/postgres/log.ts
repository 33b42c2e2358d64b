import type { Value } from "../step.js";
import type { LoggedEvent, NewEvent } from "../store.js";
import { type ElementType, encodeColumn } from "./arrays.js";
import type { Answer, Query } from "./connection.js";

/**
 * Takes each website's numbers and writes the events under them, in one statement. The sequence row stays locked until
 * the commit is durable and visible: whoever takes the next number sees this one's event committed before.
 */
const text = `
  WITH heads AS (
    INSERT INTO website_sequences AS s (website_id, seq)
    SELECT * FROM unnest($1::text[], $2::bigint[])
    ON CONFLICT (website_id) DO UPDATE SET seq = s.seq + excluded.seq
    RETURNING s.website_id, s.seq
  ), logged AS (
    INSERT INTO events (website_id, seq, name, inbox_id, conversation_id, fingerprint, timestamp, body)
    SELECT e.website_id, h.seq - e.later, e.name, e.inbox_id, e.conversation_id, e.fingerprint, e.timestamp, e.body
    FROM unnest($3::text[], $4::bigint[], $5::text[], $6::text[], $7::bigint[], $8::bigint[], $9::bigint[], $10::text[])
      AS e (website_id, later, name, inbox_id, conversation_id, fingerprint, timestamp, body)
    JOIN heads h ON h.website_id = e.website_id
  )
  SELECT website_id, seq FROM heads`;

const headTypes: readonly ElementType[] = ["text", "bigint"];
const eventTypes: readonly ElementType[] = ["text", "bigint", "text", "text", "bigint", "bigint", "bigint", "text"];

export function append(events: readonly NewEvent[]): Query {
  const counts = new Map<string, number>();
  for (const event of events) counts.set(event.website_id, (counts.get(event.website_id) ?? 0) + 1);
  // In sorted order, so that two commits never wait for each other's websites.
  const heads = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = events.map((event): Value[] => {
    const left = (counts.get(event.website_id) as number) - 1;
    counts.set(event.website_id, left);
    return [
      event.website_id,
      left,
      event.name,
      event.inbox_id ?? null,
      event.conversation_id,
      event.fingerprint,
      event.timestamp,
      event.body,
    ];
  });
  const values = [
    ...headTypes.map((type, column) => encodeColumn(type, heads, column)),
    ...eventTypes.map((type, column) => encodeColumn(type, rows, column)),
  ];
  return { name: "events.append", text, values };
}

/** The events with the numbers that the statement answered. */
export function numbered(events: readonly NewEvent[], answer: Answer): LoggedEvent[] {
  const next = new Map<string, number>();
  for (const event of events) next.set(event.website_id, (next.get(event.website_id) ?? 0) - 1);
  for (const [website_id, seq] of answer.rows as [string, number][]) {
    next.set(website_id, seq + (next.get(website_id) as number) + 1);
  }
  return events.map((event) => {
    const seq = next.get(event.website_id) as number;
    next.set(event.website_id, seq + 1);
    const { website_id, name, inbox_id, timestamp, body } = event;
    return { website_id, seq, name, inbox_id, timestamp, body };
  });
}
