import type { WebsiteId } from "./scope.js";
import { idItems } from "./search/conditions.js";
import type { ConversationSearch, Narrowing } from "./search/narrow.js";
import type { Source } from "./search/source.js";
import { ofColumn, ofMarks, ofStates } from "./search/sources.js";
import type { Value } from "./step.js";

type Database = "sqlite" | "postgres";

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
  /** Those assigned to this user; `true` for those assigned to anybody. */
  readonly assigned?: string | true;
  readonly unassigned?: boolean;
  /** Milliseconds, both included. */
  readonly date_start?: number;
  readonly date_end?: number;
  readonly search?: ConversationSearch;
}

/** What of a listing stands in its statements, over the conversation `c` and the place `o` in its order. */
export interface Filter {
  /** Whether it is more than a place in the order. */
  readonly filtered: boolean;
  /** Whether it names few conversations, from which the list starts; otherwise it walks its order. */
  readonly driven: boolean;
  /** Whether its text is one of few: then its statement is kept. */
  readonly kept: boolean;
  readonly sql: string;
  readonly values: readonly Value[];
  /** On PostgreSQL: the ids that the list starts from, as a JSON array. They stand in front of its conditions. */
  readonly named?: string;
}

/**
 * Named conversations from which a list starts, at most, when it asks nothing else of them: beyond, walking the order and looking
 * whether each is named reads fewer rows.
 */
export const fewest = 300;

/** A listing's filters, and what narrows it. */
export function filterOf(listing: ConversationListing, narrowing: Narrowing | undefined, database: Database): Filter {
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
  if (listing.assigned === true) where("c.assigned_user_id IS NOT NULL");
  else if (listing.assigned !== undefined) where("c.assigned_user_id = ?", listing.assigned);
  if (listing.unassigned) where("c.assigned_user_id IS NULL");
  if (listing.date_start !== undefined) where("o.updated_at >= ?", listing.date_start);
  if (listing.date_end !== undefined) where("o.updated_at <= ?", listing.date_end);
  const named = narrowing?.named;
  const driven = named !== undefined && (sql.length > 0 || named.count <= fewest);
  const kept = listing.search === undefined;
  if (named !== undefined && driven && database === "postgres") {
    return { filtered: true, driven, kept, sql: sql.join(""), values, named: named.ids };
  }
  if (named !== undefined) {
    // Behind a plus SQLite does not start from them.
    sql.unshift(` AND ${database === "sqlite" && !driven ? "+" : ""}c.id IN ${idItems(database)}`);
    values.unshift(named.ids);
  }
  return { filtered: sql.length > 0, driven, kept, sql: sql.join(""), values };
}

/** What lists those that a filter lets through, for each filter; a range of the listing's own order is where it begins and ends. */
export function sourcesOf(website_id: WebsiteId, listing: ConversationListing, database: Database): Source[] {
  const sources: Source[] = [];
  const { assigned, unassigned, inbox_id, unread, mention, resolved, not_resolved, date_start, date_end } = listing;
  const by = (column: Parameters<typeof ofColumn>[1], where: string, ...values: Value[]) =>
    sources.push(ofColumn(website_id, column, where, values, database));
  if (assigned === true) by("assigned_user_id", "assigned_user_id IS NOT NULL");
  else if (assigned !== undefined) by("assigned_user_id", "assigned_user_id = ?", assigned);
  if (mention === true) by("mentions", "mentions <> '[]'");
  else if (mention !== undefined) sources.push(ofMarks(website_id, { kind: "mention", values: [mention] }, database));
  if (unread) by("is_unread", "is_unread = 1");
  if (inbox_id !== undefined) by("inbox_id", "COALESCE(inbox_id, '') = ?", inbox_id);
  if (unassigned) by("assigned_user_id", "assigned_user_id IS NULL");
  if (not_resolved) sources.push(ofStates(website_id, ["pending", "unresolved"], database));
  if (resolved) sources.push(ofStates(website_id, ["resolved"], database));
  if (listing.order !== "updated" && (date_start !== undefined || date_end !== undefined)) {
    const range = "initiated IN (0, 1) AND updated_at >= ? AND updated_at <= ?";
    by("updated_at", range, date_start ?? 0, date_end ?? Number.MAX_SAFE_INTEGER);
  }
  return sources;
}
