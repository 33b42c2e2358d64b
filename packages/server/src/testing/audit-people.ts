import { cardOf, orderName } from "../domain/people/card.js";
import { marksOfPerson } from "../domain/people/marks.js";
import type { PersonRow } from "../store/people.js";
import { all, type Steps, statement } from "../store/step.js";

const peopleFrom = statement("testing.people_from", "SELECT * FROM people WHERE id > ? ORDER BY id LIMIT 500");
const marksOf = statement("testing.people_marks", "SELECT kind, value FROM people_marks WHERE person_id = ?");
const orphans = ["people_marks", "people_events"].map((table) =>
  statement(
    `testing.orphans_of_${table}`,
    `SELECT '${table}' AS name, x.person_id FROM ${table} x WHERE NOT EXISTS (SELECT 1 FROM people p WHERE p.id = x.person_id) LIMIT 10`,
  ),
);

/** One sentence for each contact that is not found by what their profile says, and for each row that is of nobody. */
export function* auditPeople(): Steps<string[]> {
  const problems: string[] = [];
  for (let id = 0; problems.length < 100; ) {
    const rows = yield* all<PersonRow>(peopleFrom, [id]);
    for (const row of rows) {
      id = row.id;
      problems.push(...(yield* auditPerson(row)));
    }
    if (rows.length === 0) break;
  }
  for (const orphan of orphans) {
    for (const { name, person_id } of yield* all<{ name: string; person_id: number }>(orphan, [])) {
      problems.push(`${name} has a row of contact ${person_id}, who is not there.`);
    }
  }
  return problems;
}

function* auditPerson(row: PersonRow): Steps<string[]> {
  const problems: string[] = [];
  const { email, person } = cardOf(row);
  if (row.email !== email.toLowerCase()) problems.push(`${row.people_id}: ${row.email} is not the address shown.`);
  if (row.nickname !== orderName(person.nickname)) problems.push(`${row.people_id}: ordered as ${row.nickname}.`);
  const kept = yield* all<{ kind: string; value: string }>(marksOf, [row.id]);
  const marks = (list: readonly { kind: string; value: string }[]) =>
    [...new Set(list.filter(({ kind }) => kind !== "event").map(({ kind, value }) => `${kind} ${value}`))].sort();
  const wanted = marks(marksOfPerson(row));
  if (JSON.stringify(marks(kept)) !== JSON.stringify(wanted)) {
    problems.push(`${row.people_id}: found by ${marks(kept).join(", ")} instead of ${wanted.join(", ")}.`);
  }
  return problems;
}
