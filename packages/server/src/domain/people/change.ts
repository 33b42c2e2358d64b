import { newId } from "../../platform/ids.js";
import { contactSubject } from "../../store/event-refs.js";
import { getPerson, insertPerson, lockPerson, type PersonRow, updatePeople, updatePerson } from "../../store/people.js";
import { replacePeopleMarks } from "../../store/people-marks.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Transaction } from "../../store/store.js";
import { ApiError } from "../error.js";
import { type Card, cardOf, orderName } from "./card.js";
import { marksOfPerson } from "./marks.js";
import { tellUpdate } from "./present.js";

/** Causes an event about a contact, who is named by the row as it is. */
export function causePeople(tx: Transaction, row: PersonRow, name: string, fields: object = {}): void {
  causeOfPerson(tx, row, name, { people_id: row.people_id, email: cardOf(row).email, ...fields });
}

/** Causes an event that goes with the contact: its payload is website_id and these fields. */
export function causeOfPerson(tx: Transaction, row: PersonRow, name: string, fields: object): void {
  const { website_id } = row;
  tx.event({
    website_id,
    name,
    inbox_id: undefined,
    conversation_id: contactSubject(row.id),
    fingerprint: null,
    timestamp: tx.now,
    body: JSON.stringify({ website_id, ...fields }),
  });
}

/** A contact as they are to be, and as they were when the command began. */
export interface PersonChange {
  readonly row: PersonRow;
  readonly before: PersonRow;
}

/** Writes a contact that the command holds, with what they are found by, and tells of it. */
export function* saveChange(tx: Transaction, { row, before }: PersonChange): Steps<void> {
  row.updated_at = changeTime(tx, row);
  yield* updatePerson(row);
  yield* replacePeopleMarks(row.website_id as WebsiteId, [{ id: row.id, marks: marksOfPerson(row) }]);
  tellOf(tx, row, before);
}

/** The same for many of one website, whose addresses stay. */
export function* saveChanges(tx: Transaction, website_id: WebsiteId, changes: readonly PersonChange[]): Steps<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ row }) => row);
  for (const row of rows) row.updated_at = changeTime(tx, row);
  yield* updatePeople(rows);
  yield* replacePeopleMarks(
    website_id,
    rows.map((row) => ({ id: row.id, marks: marksOfPerson(row) })),
  );
  for (const { row, before } of changes) tellOf(tx, row, before);
}

/** What is known of a contact moves on even where clocks of two servers differ. */
function changeTime({ now }: Transaction, { updated_at }: PersonRow): number {
  return Math.max(now, updated_at);
}

function tellOf(tx: Transaction, row: PersonRow, before: PersonRow): void {
  causePeople(tx, row, "people:profile:updated", { update: tellUpdate(row, before) });
}

/**
 * Part of a command that changes one contact. `change` answers whether anything changed: what is so already is not written and causes
 * nothing. Throws people_not_found, and people_email_exists when another contact has the address; who sets one at the same time gets a unique violation.
 */
export function* changePerson(
  tx: Transaction,
  website_id: WebsiteId,
  people_id: string,
  change: (row: PersonRow) => boolean,
): Steps<PersonRow> {
  const row = yield* heldPerson(website_id, people_id);
  const before = { ...row };
  if (!change(row)) return row;
  if (row.email !== before.email && (yield* getPerson(website_id, row.email)) !== undefined) {
    throw new ApiError("people_email_exists");
  }
  yield* saveChange(tx, { row, before });
  return row;
}

/** Throws people_not_found. */
export function* existingPerson(website_id: WebsiteId, people_id: string): Steps<PersonRow> {
  const row = yield* getPerson(website_id, people_id);
  if (row === undefined) throw new ApiError("people_not_found");
  return row;
}

/** The same for a command that will change them. */
export function* heldPerson(website_id: WebsiteId, people_id: string): Steps<PersonRow> {
  const row = yield* lockPerson(website_id, people_id);
  if (row === undefined) throw new ApiError("people_not_found");
  return row;
}

export interface NewPerson {
  readonly card: Card;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Milliseconds; 0 for never. */
  readonly active_at: number;
}

/** Adds a contact and tells of it; undefined when the website has one with the address. */
export function* addPerson(
  tx: Transaction,
  website_id: WebsiteId,
  { card, data = {}, active_at }: NewPerson,
): Steps<PersonRow | undefined> {
  const row = yield* insertPerson({
    website_id,
    people_id: newId(),
    email: card.email.toLowerCase(),
    nickname: orderName(card.person.nickname),
    subscribed: 1,
    active_at,
    created_at: tx.now,
    updated_at: tx.now,
    card: JSON.stringify(card),
    data: JSON.stringify(data),
  });
  if (row === undefined) return undefined;
  yield* replacePeopleMarks(website_id, [{ id: row.id, marks: marksOfPerson(row) }]);
  causePeople(tx, row, "people:profile:created");
  return row;
}
