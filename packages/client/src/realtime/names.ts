import { eventNames } from "../generated/table.js";

const KNOWN: ReadonlySet<string> = new Set(eventNames);
/** Letters that may be wrong in a name that was meant to be another. */
const WRONG = 4;
/** Names suggested, at most. */
const SUGGESTED = 3;

/** The name, when there is such an event. Throws a TypeError that names those that are near. */
export function checkEvent(event: unknown): string {
  if (typeof event === "string" && KNOWN.has(event)) return event;
  if (typeof event !== "string") throw new TypeError(`An event is named by a string, got ${kind(event)}.`);
  const near = nearest(event);
  const hint = near.length === 0 ? "" : ` Did you mean ${near.map((name) => `"${name}"`).join(" or ")}?`;
  throw new TypeError(`There is no event "${event}".${hint}`);
}

function kind(value: unknown): string {
  return value === null ? "null" : typeof value;
}

function nearest(event: string): string[] {
  const given = event.toLowerCase();
  return eventNames
    .map((name) => ({ name, wrong: distance(given, name) }))
    .filter(({ wrong }) => wrong <= WRONG)
    .sort((a, b) => a.wrong - b.wrong)
    .slice(0, SUGGESTED)
    .map(({ name }) => name);
}

/** Letters to insert, leave out or replace to make one name of the other. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > WRONG) return WRONG + 1;
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}
