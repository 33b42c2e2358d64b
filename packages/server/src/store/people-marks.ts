import type { WebsiteId } from "./scope.js";
import { all, each, type Steps, statement, type Value } from "./step.js";

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

const select = statement(
  "people_marks.list",
  "SELECT kind, value FROM people_marks WHERE person_id = ? AND kind <> 'event'",
);
const remove = statement(
  "people_marks.remove",
  "DELETE FROM people_marks WHERE website_id = ? AND kind = ? AND value = ? AND person_id = ?",
);
const insert = statement(
  "people_marks.insert",
  "INSERT INTO people_marks (website_id, kind, value, person_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
);
const unhide = statement(
  "people_marks.unhide",
  "DELETE FROM hidden_suggestions WHERE website_id = ? AND kind = ? AND value = ?",
);

/** Suggestions of contacts that are hidden stand apart from those of conversations. */
export const hiddenKind = (kind: PersonMarkKind): string => `people_${kind}`;

const suggested: ReadonlySet<PersonMarkKind> = new Set<PersonMarkKind>(["segment", "data_key", "event"]);

/** Makes these the marks of a contact, whose row the command holds; those of events stay. What is new is suggested again, if it was no longer. */
export function* replacePersonMarks(
  website_id: WebsiteId,
  person_id: number,
  marks: readonly PersonMark[],
): Steps<void> {
  const before = yield* all<PersonMark>(select, [person_id]);
  const known = new Set(before.map(keyOf));
  const wanted = new Map(marks.map((mark) => [keyOf(mark), mark]));
  const gone = before.filter((mark) => !wanted.has(keyOf(mark)));
  yield* each(
    remove,
    gone.map(({ kind, value }): Value[] => [website_id, kind, value, person_id]),
  );
  yield* addPersonMarks(
    website_id,
    person_id,
    [...wanted.values()].filter((mark) => !known.has(keyOf(mark))),
  );
}

/** Adds marks to a contact whose row the command holds. */
export function* addPersonMarks(website_id: WebsiteId, person_id: number, marks: readonly PersonMark[]): Steps<void> {
  yield* each(
    insert,
    marks.map(({ kind, value }): Value[] => [website_id, kind, value, person_id]),
  );
  yield* each(
    unhide,
    marks
      .filter(({ kind }) => suggested.has(kind))
      .map(({ kind, value }): Value[] => [website_id, hiddenKind(kind), value]),
  );
}

function keyOf({ kind, value }: PersonMark): string {
  return `${kind} ${value}`;
}
