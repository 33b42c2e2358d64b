import type { PersonRow } from "./people.js";
import { clauseOf, type PersonCondition, sourceOf, timeIndexes } from "./people-conditions.js";
import type { WebsiteId } from "./scope.js";
import { type Clause, idItems } from "./search/conditions.js";
import type { Source } from "./search/source.js";
import { all, get, type Steps, statement, type Value } from "./step.js";

type Database = "sqlite" | "postgres";

/** Whom a list or a batch is about: those who meet all of these, and one of the others where there are any. */
export interface PeopleSearch {
  readonly all: readonly PersonCondition[];
  /** Nobody meets one of none. */
  readonly any?: readonly PersonCondition[];
}

export type PeopleOrder = "created_at" | "updated_at" | "active_at" | "nickname" | "email";

export interface PeopleListing extends PeopleSearch {
  readonly order: PeopleOrder;
  readonly ascending: boolean;
}

/** No two of a website have one email address. */
const orders: Readonly<Record<PeopleOrder, { readonly index: string; readonly by: readonly string[] }>> = {
  created_at: { index: timeIndexes.created_at, by: ["created_at", "id"] },
  updated_at: { index: timeIndexes.updated_at, by: ["updated_at", "id"] },
  active_at: { index: timeIndexes.active_at, by: ["active_at", "id"] },
  nickname: { index: "people_nickname", by: ["nickname", "id"] },
  email: { index: "people_email", by: ["email"] },
};

/** Contacts from which a list starts, at most: beyond, a page is found soon by walking the order and looking at each. */
const few = 5_000;
/** So few that looking for fewer is not worth a further step. */
const fewEnough = 100;

interface Ids {
  /** A JSON array. */
  readonly ids: string;
  readonly count: number;
}

/** The first ids that a source lists, in no order; counted as often as it lists them. */
export function* takeIds({ sql, values }: Source, limit: number, database: Database): Steps<Ids> {
  const text =
    database === "sqlite"
      ? `SELECT json_group_array(id) AS ids, COUNT(*) AS count FROM (${sql} LIMIT ?)`
      : `SELECT CAST(COALESCE(json_agg(id), '[]') AS text) AS ids, CAST(COUNT(*) AS INTEGER) AS count FROM (${sql} LIMIT ?) AS found`;
  return (yield* get<Ids>(statement("", text), [...values, limit])) ?? { ids: "[]", count: 0 };
}

/** What a contact `p` must meet to be one of those searched for. */
export function clausesOf(website_id: WebsiteId, search: PeopleSearch, database: Database): Clause {
  const must = search.all.map((one) => clauseOf(website_id, one, database));
  const any = search.any?.map((one) => clauseOf(website_id, one, database));
  const sql = must.map((clause) => ` AND ${clause.sql}`);
  if (any !== undefined) sql.push(` AND (${any.length === 0 ? "1 = 0" : any.map((one) => one.sql).join(" OR ")})`);
  return { sql: sql.join(""), values: [...must, ...(any ?? [])].flatMap(({ values }) => values) };
}

/** Those from whom the list can start, when one condition lets few through. */
function* narrow(
  website_id: WebsiteId,
  { all: must, any, order }: PeopleListing,
  database: Database,
): Steps<Ids | undefined> {
  let start: Ids | undefined;
  for (const condition of must) {
    // A range of the order itself is where the list begins and ends.
    if ("column" in condition && condition.column === order && condition.compare !== "=") continue;
    const source = sourceOf(website_id, condition, database);
    if (source === undefined) continue;
    const most = start?.count ?? few;
    const found = yield* takeIds(source, most + 1, database);
    if (found.count <= most) start = found;
    if (start !== undefined && start.count <= fewEnough) return start;
  }
  if (start !== undefined || any === undefined) return start;
  const ids = new Set<number>();
  for (const condition of any) {
    const source = sourceOf(website_id, condition, database);
    if (source === undefined) return undefined;
    const found = yield* takeIds(source, few + 1, database);
    for (const id of JSON.parse(found.ids) as number[]) ids.add(id);
    if (ids.size > few) return undefined;
  }
  return { ids: JSON.stringify([...ids]), count: ids.size };
}

/** Contacts that are named by their ids, each fetched by its id before anything else is asked of it. */
export function givenPeople(database: Database): string {
  return database === "sqlite"
    ? `(SELECT DISTINCT value AS id FROM json_each(?)) AS n CROSS JOIN people AS p ON p.id = n.id`
    : `(SELECT DISTINCT id FROM ${idItems(database)} AS given (id)) AS n
       CROSS JOIN LATERAL (SELECT x.* FROM people AS x WHERE x.id = n.id OFFSET 0) AS p`;
}

/** One page, in its order. */
export function* listPeople(
  website_id: WebsiteId,
  listing: PeopleListing,
  limit: number,
  offset: number,
  database: Database,
): Steps<PersonRow[]> {
  const { index, by } = orders[listing.order];
  const direction = listing.ascending ? "ASC" : "DESC";
  const named = yield* narrow(website_id, listing, database);
  const clauses = clausesOf(website_id, listing, database);
  const walked = database === "sqlite" ? `people AS p INDEXED BY ${index}` : "people AS p";
  // Behind a plus SQLite has no index for the order, when the list starts from few.
  const plus = named !== undefined && database === "sqlite" ? "+" : "";
  const sorted = (place: string) => by.map((column) => `${place}${column} ${direction}`).join(", ");
  const ids = `SELECT p.id FROM ${named === undefined ? walked : givenPeople(database)}
    WHERE ${plus}p.website_id = ?${clauses.sql} ORDER BY ${sorted(`${plus}p.`)} LIMIT ? OFFSET ?`;
  const text = `SELECT q.* FROM (${ids}) AS k CROSS JOIN people AS q WHERE q.id = k.id ORDER BY ${sorted("q.")}`;
  const given: Value[] = [...(named === undefined ? [] : [named.ids]), website_id, ...clauses.values, limit, offset];
  // Without a name PostgreSQL plans it for its values: so that it sees how few rows are asked for.
  return yield* all<PersonRow>(statement("", text), given);
}
