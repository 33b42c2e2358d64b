import type { WebsiteId } from "./scope.js";
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
}

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

/** Also the key that those who wait for nothing have in the waiting order: they stand last. */
const never = 9007199254740991;

const orders: Record<ConversationListing["order"], Order> = {
  updated: { sort: "updated_at", direction: "DESC", beyond: "<" },
  created: { sort: "created_at", direction: "DESC", beyond: "<" },
  waiting: { sort: `COALESCE(waiting_since, ${never})`, direction: "ASC", beyond: ">" },
};

/** Finitely many texts (orders, filters, positions): each is made, and then prepared by a driver, once. */
const statements = new Map<string, Statement>();

function cached(sql: string): Statement {
  let made = statements.get(sql);
  if (made === undefined) {
    made = statement(`conversations.list_${statements.size}`, sql);
    statements.set(sql, made);
  }
  return made;
}

interface Filter {
  readonly sql: string;
  readonly values: readonly Value[];
}

function filter(listing: ConversationListing): Filter {
  const sql: string[] = [];
  const values: Value[] = [];
  const where = (text: string, ...given: Value[]) => {
    sql.push(` AND ${text}`);
    values.push(...given);
  };
  if (listing.inbox_id !== undefined) where("inbox_id = ?", listing.inbox_id);
  if (listing.unread) where("unread_operator > 0");
  if (listing.resolved) where("state = 'resolved'");
  if (listing.not_resolved) where("state <> 'resolved'");
  if (listing.mention === true) where("mentions <> '[]'");
  // Mentions are a JSON array of ids that hold no wildcard.
  else if (listing.mention !== undefined) where("mentions LIKE ?", `%"${listing.mention}"%`);
  if (listing.assigned !== undefined) where("assigned_user_id = ?", listing.assigned);
  if (listing.unassigned) where("assigned_user_id IS NULL");
  if (listing.date_start !== undefined) where("updated_at >= ?", listing.date_start);
  if (listing.date_end !== undefined) where("updated_at <= ?", listing.date_end);
  return { sql: sql.join(""), values };
}

/** Ids in order, from the index alone unless a filter needs the row. */
function ids(order: Order, initiated: number, where: string, tail: string): string {
  return `SELECT id, ${order.sort} AS sort FROM conversations WHERE website_id = ? AND initiated = ${initiated}${where}
    ORDER BY ${order.sort} ${order.direction}, id ${order.direction}${tail}`;
}

function* page(
  website_id: WebsiteId,
  order: Order,
  include_empty: boolean,
  filters: Filter,
  limit: number,
  offset: number,
): Steps<ListedConversation[]> {
  const sorted = `ORDER BY sort ${order.direction}, id ${order.direction}`;
  let inner: string;
  let values: Value[];
  if (include_empty) {
    // Each half in index order, merged: the index leads with `initiated`.
    const half = (initiated: number) =>
      `SELECT * FROM (${ids(order, initiated, filters.sql, " LIMIT ?")}) AS half${initiated}`;
    inner = `SELECT * FROM (${half(1)} UNION ALL ${half(0)}) AS halves ${sorted} LIMIT ? OFFSET ?`;
    const one = [website_id, ...filters.values, limit + offset];
    values = [...one, ...one, limit, offset];
  } else {
    inner = ids(order, 1, filters.sql, " LIMIT ? OFFSET ?");
    values = [website_id, ...filters.values, limit, offset];
  }
  const sql = `SELECT k.id, k.sort, c.session_id, c.wire, c.wire_version FROM (${inner}) AS k
    JOIN conversations c ON c.id = k.id ORDER BY k.sort ${order.direction}, k.id ${order.direction}`;
  return yield* all<ListedConversation>(cached(sql), values);
}

/** Rows of the listing from a position on; found by walking the index. */
export function* listConversationsAt(
  website_id: WebsiteId,
  listing: ConversationListing,
  offset: number,
  limit: number,
): Steps<ListedConversation[]> {
  return yield* page(website_id, orders[listing.order], listing.include_empty, filter(listing), limit, offset);
}

/** Rows of the listing that come after a row's place; found at once, however deep. */
export function* listConversationsAfter(
  website_id: WebsiteId,
  listing: ConversationListing,
  after: ListKey,
  limit: number,
): Steps<ListedConversation[]> {
  const order = orders[listing.order];
  const filters = filter(listing);
  return yield* page(
    website_id,
    order,
    listing.include_empty,
    {
      sql: `${filters.sql} AND (${order.sort}, id) ${order.beyond} (?, ?)`,
      values: [...filters.values, after.sort, after.id],
    },
    limit,
    0,
  );
}

/** Rows of the listing that were updated after a place in the updated order, oldest update first. */
export function* listConversationsUpdatedAfter(
  website_id: WebsiteId,
  listing: ConversationListing,
  after: ListKey,
  limit: number,
): Steps<ListedConversation[]> {
  const filters = filter(listing);
  return yield* page(
    website_id,
    { sort: "updated_at", direction: "ASC", beyond: ">" },
    listing.include_empty,
    { sql: `${filters.sql} AND (updated_at, id) > (?, ?)`, values: [...filters.values, after.sort, after.id] },
    limit,
    0,
  );
}

const selectNewest = statement(
  "conversations.newest",
  `SELECT id, updated_at AS sort FROM conversations WHERE website_id = ? AND initiated = ?
   ORDER BY updated_at DESC, id DESC LIMIT 1`,
);

/** The place of the most recently updated conversation of the website. */
export function* newestUpdate(website_id: WebsiteId): Steps<ListKey> {
  const inbox = yield* get<ListKey>(selectNewest, [website_id, 1]);
  const empty = yield* get<ListKey>(selectNewest, [website_id, 0]);
  const none = { sort: 0, id: 0 };
  if (inbox === undefined || empty === undefined) return inbox ?? empty ?? none;
  return inbox.sort > empty.sort || (inbox.sort === empty.sort && inbox.id > empty.id) ? inbox : empty;
}
