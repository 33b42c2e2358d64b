import type { WebsiteId } from "./scope.js";
import { all, each, get, run, type Steps, statement, type Value } from "./step.js";

/**
 * What a mark says of a contact. `segment`, `data_key` and `event` hold the text itself, since suggestions list it; `word` holds a folded word of
 * their texts, of which a beginning is found as a range; the others hold what `markValue` makes of it.
 */
export type PersonMarkKind =
  | "segment"
  | "data_key"
  | "data"
  | "event"
  | "word"
  | "email"
  | "nickname"
  | "phone"
  | "gender"
  | "address"
  | "description"
  | "website"
  | "timezone"
  | "locale"
  | "country"
  | "region"
  | "city"
  | "employment_name"
  | "employment_domain"
  | "employment_title"
  | "employment_role"
  | "employment_seniority"
  | "company"
  | "company_domain"
  | "company_country"
  | "company_city"
  | "company_tag";

export interface PersonMark {
  readonly kind: PersonMarkKind;
  readonly value: string;
}

/** Contact by contact: else PostgreSQL reads the whole table, as long as it knows nothing of it. */
const select = statement(
  "people_marks.list",
  `SELECT person_id, kind, value FROM people_marks
   WHERE person_id IN (SELECT value FROM json_each(?)) AND kind <> 'event'`,
  {
    postgres: `SELECT k.* FROM (SELECT CAST(json_array_elements_text(CAST(? AS json)) AS BIGINT) AS id) AS n
      CROSS JOIN LATERAL (SELECT m.person_id, m.kind, m.value FROM people_marks m WHERE m.person_id = n.id OFFSET 0) AS k
      WHERE k.kind <> 'event'`,
  },
);
const remove = statement(
  "people_marks.remove",
  "DELETE FROM people_marks WHERE website_id = ? AND kind = ? AND value = ? AND person_id = ?",
);
const insert = statement(
  "people_marks.insert",
  "INSERT INTO people_marks (website_id, kind, value, person_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  {
    postgresEach: `INSERT INTO people_marks (website_id, kind, value, person_id)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) ON CONFLICT DO NOTHING`,
  },
);
const unhide = statement(
  "people_marks.unhide",
  "DELETE FROM hidden_suggestions WHERE website_id = ? AND kind = ? AND value = ?",
);

const hide = statement(
  "people_marks.hide",
  "INSERT INTO hidden_suggestions (website_id, kind, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
);
const shown = `NOT EXISTS (SELECT 1 FROM hidden_suggestions h
  WHERE h.website_id = m.website_id AND h.kind = ? AND h.value = m.value)`;
const suggest = statement(
  "people_marks.suggest",
  `SELECT m.value, COUNT(*) AS count FROM people_marks m WHERE m.website_id = ? AND m.kind = ? AND ${shown}
   GROUP BY m.value ORDER BY COUNT(*) DESC, m.value LIMIT ? OFFSET ?`,
);
const isSuggested = statement(
  "people_marks.suggested",
  `SELECT 1 AS found FROM people_marks m WHERE m.website_id = ? AND m.kind = ? AND m.value = ? AND ${shown} LIMIT 1`,
);

/** What is suggested. */
export type SuggestedKind = "segment" | "data_key" | "event";

/** Suggestions of contacts that are hidden stand apart from those of conversations. */
const hiddenKind = (kind: PersonMarkKind): string => `people_${kind}`;

const suggested: ReadonlySet<PersonMarkKind> = new Set<SuggestedKind>(["segment", "data_key", "event"]);

/** What a contact is to be found by. */
export interface MarkedPerson {
  readonly id: number;
  readonly marks: readonly PersonMark[];
}

/** Makes these the marks of contacts, whose rows the command holds; those of events stay. What is new is suggested again, if it was no longer. */
export function* replacePeopleMarks(website_id: WebsiteId, people: readonly MarkedPerson[]): Steps<void> {
  const ids = JSON.stringify(people.map(({ id }) => id));
  const before = new Map<number, PersonMark[]>(people.map(({ id }) => [id, []]));
  for (const { person_id, ...mark } of yield* all<PersonMark & { person_id: number }>(select, [ids])) {
    before.get(person_id)?.push(mark);
  }
  const gone: Value[][] = [];
  const added: MarkedPerson[] = [];
  for (const { id, marks } of people) {
    const had = before.get(id) ?? [];
    const known = new Set(had.map(keyOf));
    const wanted = new Map(marks.map((mark) => [keyOf(mark), mark]));
    for (const mark of had) if (!wanted.has(keyOf(mark))) gone.push([website_id, mark.kind, mark.value, id]);
    added.push({ id, marks: [...wanted.values()].filter((mark) => !known.has(keyOf(mark))) });
  }
  yield* each(remove, gone);
  yield* addMarks(website_id, added);
}

/** Adds marks to a contact whose row the command holds. */
export function* addPersonMarks(website_id: WebsiteId, id: number, marks: readonly PersonMark[]): Steps<void> {
  yield* addMarks(website_id, [{ id, marks }]);
}

/** Takes marks from a contact whose row the command holds. */
export function* removePersonMarks(website_id: WebsiteId, id: number, marks: readonly PersonMark[]): Steps<void> {
  yield* each(
    remove,
    marks.map(({ kind, value }): Value[] => [website_id, kind, value, id]),
  );
}

function* addMarks(website_id: WebsiteId, people: readonly MarkedPerson[]): Steps<void> {
  const added = people.flatMap(({ id, marks }) => marks.map((mark) => ({ id, mark })));
  yield* each(
    insert,
    added.map(({ id, mark }): Value[] => [website_id, mark.kind, mark.value, id]),
  );
  // Many contacts may get the same one.
  const shown = new Map(added.filter(({ mark }) => suggested.has(mark.kind)).map(({ mark }) => [keyOf(mark), mark]));
  yield* each(
    unhide,
    [...shown.values()].map(({ kind, value }): Value[] => [website_id, hiddenKind(kind), value]),
  );
}

/** Values that contacts have, the most frequent first. */
export function* listPeopleSuggestions(
  website_id: WebsiteId,
  kind: SuggestedKind,
  limit: number,
  offset: number,
): Steps<{ value: string; count: number }[]> {
  const values = [website_id, kind, hiddenKind(kind), limit, offset];
  const rows = yield* all<{ value: string; count: number }>(suggest, values);
  return rows.map(({ value, count }) => ({ value, count: Number(count) }));
}

/** False when it is not suggested. */
export function* hidePeopleSuggestion(website_id: WebsiteId, kind: SuggestedKind, value: string): Steps<boolean> {
  if ((yield* get(isSuggested, [website_id, kind, value, hiddenKind(kind)])) === undefined) return false;
  yield* run(hide, [website_id, hiddenKind(kind), value]);
  return true;
}

function keyOf({ kind, value }: PersonMark): string {
  return `${kind} ${value}`;
}
