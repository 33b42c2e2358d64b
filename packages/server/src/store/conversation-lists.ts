import type { WebsiteId } from "./scope.js";
import { idItems } from "./search/conditions.js";
import {
  type ConversationSearch,
  type IndexedFilter,
  type Narrowing,
  narrowByConditions,
  narrowByFilter,
  narrowByText,
  planText,
  type TextPlan,
} from "./search/narrow.js";
import { all, get, type Statement, type Steps, statement, type Value } from "./step.js";

/** Which conversations of a website, in which order. */
export interface ConversationListing {
  readonly order: "updated" | "created" | "waiting";
  /** Those not in the inbox yet, too. */
  readonly include_empty: boolean;
  readonly inbox_id?: string;
  readonly unread?: boolean;
  readonly resolved?: boolean;
  readonly not_resolved?: boolean;
  /** Those that mention this user; `true` for those that mention anybody. */
  readonly mention?: string | true;
  readonly assigned?: string;
  readonly unassigned?: boolean;
  /** Milliseconds, both included. */
  readonly date_start?: number;
  readonly date_end?: number;
  readonly search?: ConversationSearch;
}

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

interface Filter {
  /** Whether it is more than a place in the order. */
  readonly filtered: boolean;
  /** Whether it names few conversations, from which the list starts; otherwise it walks its order. */
  readonly driven: boolean;
  /** Whether its text is one of few: then its statement is kept. */
  readonly kept: boolean;
  readonly sql: string;
  readonly values: readonly Value[];
}

/**
 * Named conversations from which a list starts, at most, when it asks nothing else of them: beyond, walking the order and looking
 * whether each is named reads fewer rows.
 */
const fewest = 300;

function filter(listing: ConversationListing, narrowing: Narrowing | undefined, database: Database): Filter {
  const sql: string[] = [];
  const values: Value[] = [];
  const where = (text: string, ...given: Value[]) => {
    sql.push(` AND ${text}`);
    values.push(...given);
  };
  for (const clause of narrowing?.clauses ?? []) where(clause.sql, ...clause.values);
  if (listing.inbox_id !== undefined) where("c.inbox_id = ?", listing.inbox_id);
  if (listing.unread) where("c.unread_operator > 0");
  if (listing.resolved) where("c.state = 'resolved'");
  if (listing.not_resolved) where("c.state <> 'resolved'");
  if (listing.mention === true) where("c.mentions <> '[]'");
  // Mentions are a JSON array of ids that hold no wildcard.
  else if (listing.mention !== undefined) where("c.mentions LIKE ?", `%"${listing.mention}"%`);
  if (listing.assigned !== undefined) where("c.assigned_user_id = ?", listing.assigned);
  if (listing.unassigned) where("c.assigned_user_id IS NULL");
  if (listing.date_start !== undefined) where("o.updated_at >= ?", listing.date_start);
  if (listing.date_end !== undefined) where("o.updated_at <= ?", listing.date_end);
  const named = narrowing?.named;
  const driven = named !== undefined && (sql.length > 0 || named.count <= fewest);
  if (named !== undefined) {
    // Behind a plus SQLite does not start from them.
    sql.unshift(` AND ${database === "sqlite" && !driven ? "+" : ""}c.id IN ${idItems(database)}`);
    values.unshift(named.ids);
  }
  return { filtered: sql.length > 0, driven, kept: listing.search === undefined, sql: sql.join(""), values };
}

/** Filters with an index of their own; those that most conversations pass are not among them. */
function indexed(listing: ConversationListing, database: Database): IndexedFilter[] {
  const filters: IndexedFilter[] = [];
  const { assigned, inbox_id, unread, mention, resolved, not_resolved } = listing;
  if (assigned !== undefined) filters.push({ where: "assigned_user_id = ?", values: [assigned] });
  if (inbox_id !== undefined) filters.push({ where: "inbox_id = ?", values: [inbox_id] });
  if (mention !== undefined) filters.push({ where: "mentions <> '[]'", values: [] });
  if (unread && database === "sqlite") filters.push({ where: "unread_operator > 0", values: [] });
  if (resolved) filters.push({ where: "state = 'resolved'", values: [] });
  if (not_resolved) filters.push({ where: "state IN ('pending', 'unresolved')", values: [] });
  return filters;
}

/** What a listing with filters starts from, for this moment: it is looked up anew for each page. */
function* narrow(
  website_id: WebsiteId,
  listing: ConversationListing,
  plan: TextPlan | undefined,
  database: Database,
): Steps<Narrowing | undefined> {
  const { search } = listing;
  if (plan !== undefined) return yield* narrowByText(plan, database);
  if (search !== undefined && !("text" in search)) return yield* narrowByConditions(website_id, search, database);
  const filters = indexed(listing, database);
  return filters.length === 0 ? undefined : yield* narrowByFilter(website_id, filters);
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
    const [from, given] =
      order.sort === "o.updated_at" ? [`conversation_order AS o${joined}`, where] : ["conversations AS o", single];
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

function* page(
  website_id: WebsiteId,
  order: Order,
  include_empty: boolean,
  filters: Filter,
  limit: number,
  offset: number,
): Steps<ListedConversation[]> {
  const one = [website_id, ...filters.values];
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
  plan: TextPlan,
  { sql, values }: From,
  limit: number,
  database: Database,
): Steps<ListedConversation[] | undefined> {
  const asked = filter(listing, { clauses: [plan.says] }, database);
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
    const glanced = yield* glancedPage(website_id, listing, order, plan, from, limit, database);
    if (glanced !== undefined) return glanced;
  }
  const filters = filter(listing, yield* narrow(website_id, listing, plan, database), database);
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
});

/** The place of the most recently updated conversation of the website. */
export function* newestUpdate(website_id: WebsiteId): Steps<ListKey> {
  return (yield* get<ListKey>(selectNewest, [website_id, website_id])) ?? { sort: 0, id: 0 };
}
