import { type ConversationListing, type Filter, fewest, filterOf, sourcesOf } from "./listing.js";
import type { WebsiteId } from "./scope.js";
import { type Clause, idItems } from "./search/conditions.js";
import {
  type ConditionSearch,
  clausesOf,
  type Narrowing,
  namedByAll,
  narrowByConditions,
  narrowByText,
  planText,
} from "./search/narrow.js";
import { all, get, type Statement, type Steps, statement, type Value } from "./step.js";

export type { ConversationListing } from "./listing.js";

type Database = "sqlite" | "postgres";

/** A row's place in its order: rows are sorted by `sort`, then `id`. */
export interface ListKey {
  readonly sort: number;
  readonly id: number;
}

export interface ListedConversation extends ListKey {
  session_id: string;
  wire: string;
  wire_version: number;
}

interface Order {
  readonly sort: string;
  readonly direction: "ASC" | "DESC";
  readonly beyond: "<" | ">";
}

/*
 * In the texts below `o` is where the order stands and `c` the conversation. They are one table, except for the order by
 * `updated_at` on PostgreSQL, which is kept in `conversation_order`.
 */
const orders: Record<ConversationListing["order"], Order> = {
  updated: { sort: "o.updated_at", direction: "DESC", beyond: "<" },
  created: { sort: "o.created_at", direction: "DESC", beyond: "<" },
  waiting: { sort: "o.waiting_order", direction: "ASC", beyond: ">" },
};

/** Ids in order, from the index alone unless a filter needs the row. */
function ids(from: string, order: Order, initiated: number, where: string, tail: string): string {
  return `SELECT o.id, ${order.sort} AS sort FROM ${from} WHERE o.website_id = ? AND o.initiated = ${initiated}${where}
    ORDER BY ${order.sort} ${order.direction}, o.id ${order.direction}${tail}`;
}

/** The ids of one page. With `include_empty` each half comes in index order and is merged: the index leads with `initiated`. */
function pageIds(from: string, order: Order, include_empty: boolean, where: string): string {
  if (!include_empty) return ids(from, order, 1, where, " LIMIT ? OFFSET ?");
  const half = (initiated: number) =>
    `SELECT * FROM (${ids(from, order, initiated, where, " LIMIT ?")}) AS half${initiated}`;
  return `SELECT * FROM (${half(1)} UNION ALL ${half(0)}) AS halves
    ORDER BY sort ${order.direction}, id ${order.direction} LIMIT ? OFFSET ?`;
}

function pageText(inner: string, order: Order): string {
  return `SELECT k.id, k.sort, c.session_id, c.wire, c.wire_version FROM (${inner}) AS k
    JOIN conversations c ON c.id = k.id ORDER BY k.sort ${order.direction}, k.id ${order.direction}`;
}

/**
 * The page at once, where order and conversation are one table: SQLite walks the index past the offset and reads the rows
 * of the page alone. Half the time of finding the ids first.
 */
function directText(order: Order, where: string): string {
  return `SELECT o.id, ${order.sort} AS sort, o.session_id, o.wire, o.wire_version FROM conversations AS o
    WHERE o.website_id = ? AND o.initiated = 1${where}
    ORDER BY ${order.sort} ${order.direction}, o.id ${order.direction} LIMIT ? OFFSET ?`;
}

/** Rows that a page has at most, unless it starts at an offset. */
const largestPage = 100;

/**
 * Ids of a page that starts at no offset, on PostgreSQL: a plan for any parameters expects a tenth of the website behind
 * `LIMIT ?`, and a number that it can see keeps it to the index.
 */
function fewIds(from: string, order: Order, where: string): string {
  return `SELECT * FROM (${ids(from, order, 1, where, ` LIMIT ${largestPage}`)}) AS few
    ORDER BY sort ${order.direction}, id ${order.direction} LIMIT ? OFFSET ?`;
}

/** Finitely many texts (orders, filters, positions): each is made once. */
const statements = new Map<string, Statement>();

function pageStatement(order: Order, include_empty: boolean, filters: Filter, few: boolean): Statement {
  const where = filters.sql;
  const key = `${order.sort} ${order.direction} ${include_empty} ${few} ${filters.driven}${where}`;
  let made = filters.kept ? statements.get(key) : undefined;
  if (made === undefined) {
    const single = where.replace(/\bc\./g, "o.");
    const whole = pageText(pageIds("conversations AS o", order, include_empty, single), order);
    const walked = include_empty ? whole : directText(order, single);
    const sqlite = filters.driven ? unordered(walked, order) : walked;
    const joined = /\bc\./.test(where) ? " JOIN conversations AS c ON c.id = o.id" : "";
    const [from, given] = filters.named
      ? [fewConversations, single]
      : order.sort === "o.updated_at"
        ? [`conversation_order AS o${joined}`, where]
        : ["conversations AS o", single];
    const ids = few && !include_empty ? fewIds(from, order, given) : pageIds(from, order, include_empty, given);
    // PostgreSQL prepares the few without a filter; of the many others each is planned for its values.
    const name = filters.filtered ? "" : `conversations.list_${statements.size}`;
    made = statement(name, sqlite, { postgres: pageText(ids, order) });
    if (filters.kept) statements.set(key, made);
  }
  return made;
}

/** Keeps SQLite from walking the order when the list starts from few conversations: what stands behind a plus has no index. */
function unordered(text: string, { sort }: Order): string {
  return text
    .replaceAll("o.website_id = ?", "+o.website_id = ?")
    .replaceAll("o.initiated = ", "+o.initiated = ")
    .replaceAll(`ORDER BY ${sort}`, `ORDER BY +${sort}`);
}

/** The same on PostgreSQL: behind an offset each of the few is fetched by its id, before anything else is asked of it. */
const fewConversations = `(SELECT DISTINCT id FROM ${idItems("postgres")} AS given (id)) AS n
  CROSS JOIN LATERAL (SELECT x.* FROM conversations AS x WHERE x.id = n.id OFFSET 0) AS o`;

function* page(
  website_id: WebsiteId,
  order: Order,
  include_empty: boolean,
  filters: Filter,
  limit: number,
  offset: number,
): Steps<ListedConversation[]> {
  const one = [...(filters.named === undefined ? [] : [filters.named]), website_id, ...filters.values];
  const values = include_empty
    ? [...one, limit + offset, ...one, limit + offset, limit, offset]
    : [...one, limit, offset];
  const few = offset === 0 && limit <= largestPage;
  return yield* all<ListedConversation>(pageStatement(order, include_empty, filters, few), values);
}

/** Conversations that a glance looks at, for each row of the page: what a tenth say fills it. */
const glance = 10;
/** Those that a longer look looks at, before indexes are read from one end to the other: a few milliseconds, as these take. */
const look = 2_500;

/** A place in the order, from which a page goes on. */
interface From {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Where a page is to begin, and how many rows it has. */
interface Wanted {
  readonly website_id: WebsiteId;
  readonly listing: ConversationListing;
  readonly order: Order;
  readonly from: From;
  readonly limit: number;
  readonly offset: number;
  readonly database: Database;
}

/** The ids of the next conversations of the order, whatever the list asks of them. */
function nextIds({ website_id, order, from, database }: Wanted, count: number): From {
  const moving = order.sort === "o.updated_at" && database === "postgres";
  const table = `${moving ? "conversation_order" : "conversations"} AS o`;
  return { sql: ids(table, order, 1, from.sql, ` LIMIT ${count}`), values: [website_id, ...from.values] };
}

/** The page, when the next conversations of the order fill it. */
function* glancedPage(
  wanted: Wanted,
  clauses: readonly Clause[],
  count: number,
): Steps<ListedConversation[] | undefined> {
  const { listing, order, limit, offset, database } = wanted;
  if (offset > 0 || listing.include_empty) return undefined;
  const asked = filterOf(listing, { clauses }, database);
  const next = nextIds(wanted, count);
  const text = `SELECT k.id, k.sort, c.session_id, c.wire, c.wire_version FROM (${next.sql}) AS k
    JOIN conversations AS c ON c.id = k.id WHERE TRUE${asked.sql.replace(/\bo\./g, "c.")}
    ORDER BY k.sort ${order.direction}, k.id ${order.direction} LIMIT ?`;
  const found = yield* all<ListedConversation>(statement("", text), [...next.values, ...asked.values, limit]);
  return found.length === limit ? found : undefined;
}

/** Whether no more conversations of the order come than a look looks at. */
function* isShort(wanted: Wanted): Steps<boolean> {
  if (wanted.listing.include_empty) return false;
  const { sql, values } = nextIds(wanted, look);
  const counted = statement("", `SELECT COUNT(*) AS count FROM (${sql}) AS k`);
  return ((yield* get<{ count: number }>(counted, values))?.count ?? 0) < look;
}

/** Filters and conditions name those that can be in the list, if they are few, or the page is at hand. */
function* narrow(wanted: Wanted, search: ConditionSearch): Steps<Narrowing | ListedConversation[]> {
  const { website_id, listing, limit, database } = wanted;
  const filters = sourcesOf(website_id, listing, database);
  if (filters.length + search.conditions.length === 0) return { clauses: [] };
  const clauses = clausesOf(website_id, search, database);
  if (wanted.offset === 0 && !listing.include_empty) {
    const first = yield* narrowByConditions(website_id, search, filters, database, fewest);
    if (first.named !== undefined) return first;
    // Many pass: the next of the order fill the page before all of those are read.
    const page = yield* glancedPage(wanted, clauses, limit * glance);
    if (page !== undefined) return page;
  }
  const narrowing = yield* narrowByConditions(website_id, search, filters, database);
  if (narrowing.named !== undefined || (yield* isShort(wanted))) return narrowing;
  const page = yield* glancedPage(wanted, clauses, look);
  if (page !== undefined) return page;
  const named = yield* namedByAll(website_id, search, filters, database);
  return named === undefined ? narrowing : { named, clauses };
}

const everything: ConditionSearch = { operator: "and", conditions: [] };

function* pageOf(wanted: Wanted): Steps<ListedConversation[]> {
  const { website_id, listing, order, from, limit, offset, database } = wanted;
  const { search = everything, include_empty } = listing;
  let narrowing: Narrowing | ListedConversation[];
  if ("text" in search) {
    const plan = yield* planText(website_id, search.text, database);
    const page = plan.glance ? yield* glancedPage(wanted, [plan.says], limit * glance) : undefined;
    narrowing = page ?? (yield* narrowByText(plan, sourcesOf(website_id, listing, database), database));
  } else narrowing = yield* narrow(wanted, search);
  if (Array.isArray(narrowing)) return narrowing;
  const filters = filterOf(listing, narrowing as Narrowing, database);
  const { sql, values } = filters;
  const placed = { ...filters, sql: `${sql}${from.sql}`, values: [...values, ...from.values] };
  return yield* page(website_id, order, include_empty, placed, limit, offset);
}

/** Rows of the listing from a position on; found by walking the index. */
export function* listConversationsAt(
  website_id: WebsiteId,
  listing: ConversationListing,
  offset: number,
  limit: number,
  database: Database,
): Steps<ListedConversation[]> {
  const from = { sql: "", values: [] };
  return yield* pageOf({ website_id, listing, order: orders[listing.order], from, limit, offset, database });
}

/** Rows of the listing that come after a row's place; found at once, however deep. */
export function* listConversationsAfter(
  website_id: WebsiteId,
  listing: ConversationListing,
  { sort, id }: ListKey,
  limit: number,
  database: Database,
): Steps<ListedConversation[]> {
  const order = orders[listing.order];
  const from = { sql: ` AND (${order.sort}, o.id) ${order.beyond} (?, ?)`, values: [sort, id] };
  return yield* pageOf({ website_id, listing, order, from, limit, offset: 0, database });
}

/** Rows of the listing that were updated after a place in the updated order, oldest update first. */
export function* listConversationsUpdatedAfter(
  website_id: WebsiteId,
  listing: ConversationListing,
  { sort, id }: ListKey,
  limit: number,
  database: Database,
): Steps<ListedConversation[]> {
  const order: Order = { sort: "o.updated_at", direction: "ASC", beyond: ">" };
  const from = { sql: " AND (o.updated_at, o.id) > (?, ?)", values: [sort, id] };
  return yield* pageOf({ website_id, listing, order, from, limit, offset: 0, database });
}

const newest = (table: string) => {
  const half = (initiated: number) => `SELECT * FROM (SELECT id, updated_at AS sort FROM ${table}
    WHERE website_id = ? AND initiated = ${initiated} ORDER BY updated_at DESC, id DESC LIMIT 1) AS half${initiated}`;
  return `${half(1)} UNION ALL ${half(0)} ORDER BY sort DESC, id DESC LIMIT 1`;
};

const selectNewest = statement("conversations.newest", newest("conversations"), {
  postgres: newest("conversation_order"),
  quick: true,
});

/** The place of the most recently updated conversation of the website. */
export function* newestUpdate(website_id: WebsiteId): Steps<ListKey> {
  return (yield* get<ListKey>(selectNewest, [website_id, website_id])) ?? { sort: 0, id: 0 };
}
