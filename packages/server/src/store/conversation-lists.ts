import { type ConversationListing, type Filter, fewest, filterOf, sourcesOf } from "./listing.js";
import type { WebsiteId } from "./scope.js";
import { type Clause, idItems } from "./search/conditions.js";
import {
  type Narrowing,
  narrowByConditions,
  narrowByFilters,
  narrowByText,
  planText,
  type TextPlan,
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

/** What a listing with filters starts from, for this moment: it is looked up anew for each page. */
function* narrow(
  website_id: WebsiteId,
  listing: ConversationListing,
  plan: TextPlan | undefined,
  database: Database,
): Steps<Narrowing | undefined> {
  const { search } = listing;
  const sources = sourcesOf(website_id, listing, database);
  if (plan !== undefined) return yield* narrowByText(plan, sources, database);
  if (search !== undefined && !("text" in search)) {
    return yield* narrowByConditions(website_id, search, sources, database);
  }
  return yield* narrowByFilters(sources, database);
}

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

/** A place in the order, from which a page goes on. */
interface From {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** The page, when the next conversations of the order fill it. */
function* glancedPage(
  website_id: WebsiteId,
  listing: ConversationListing,
  order: Order,
  clauses: readonly Clause[],
  { sql, values }: From,
  limit: number,
  database: Database,
): Steps<ListedConversation[] | undefined> {
  const asked = filterOf(listing, { clauses }, database);
  const moving = order.sort === "o.updated_at" && database === "postgres";
  const inner = ids(
    `${moving ? "conversation_order" : "conversations"} AS o`,
    order,
    1,
    sql,
    ` LIMIT ${limit * glance}`,
  );
  const text = `SELECT k.id, k.sort, c.session_id, c.wire, c.wire_version FROM (${inner}) AS k
    JOIN conversations AS c ON c.id = k.id WHERE TRUE${asked.sql.replace(/\bo\./g, "c.")}
    ORDER BY k.sort ${order.direction}, k.id ${order.direction} LIMIT ?`;
  const given = [website_id, ...values, ...asked.values, limit];
  const found = yield* all<ListedConversation>(statement("", text), given);
  return found.length === limit ? found : undefined;
}

function* pageFrom(
  website_id: WebsiteId,
  listing: ConversationListing,
  order: Order,
  from: From,
  limit: number,
  offset: number,
  database: Database,
): Steps<ListedConversation[]> {
  const { search, include_empty } = listing;
  const plan =
    search !== undefined && "text" in search ? yield* planText(website_id, search.text, database) : undefined;
  if (plan?.glance && offset === 0 && !include_empty) {
    const glanced = yield* glancedPage(website_id, listing, order, [plan.says], from, limit, database);
    if (glanced !== undefined) return glanced;
  }
  let narrowing: Narrowing | undefined;
  const sources = search === undefined ? sourcesOf(website_id, listing, database) : [];
  if (sources.length > 0 && offset === 0 && !include_empty) {
    narrowing = yield* narrowByFilters(sources, database, fewest);
    // Many pass: the next of the order fill the page before all of those are read.
    const glanced =
      narrowing === undefined ? yield* glancedPage(website_id, listing, order, [], from, limit, database) : undefined;
    if (glanced !== undefined) return glanced;
  }
  narrowing ??= yield* narrow(website_id, listing, plan, database);
  const filters = filterOf(listing, narrowing, database);
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
  const start = { sql: "", values: [] };
  return yield* pageFrom(website_id, listing, orders[listing.order], start, limit, offset, database);
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
  return yield* pageFrom(website_id, listing, order, from, limit, 0, database);
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
  return yield* pageFrom(website_id, listing, order, from, limit, 0, database);
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
