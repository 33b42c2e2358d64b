import {
  type ConversationListing,
  type ListedConversation,
  type ListKey,
  listConversationsAfter,
  listConversationsAt,
  listConversationsUpdatedAfter,
  newestUpdate,
} from "../../store/conversation-lists.js";
import { type ConversationRow, getConversationById } from "../../store/conversations.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import { conversationWireVersion, presentConversation } from "./present.js";
import type { Walk } from "./walks.js";

type Database = "sqlite" | "postgres";

/** Rows that moved are looked through in chunks of this many: most were shown already. */
const movedChunk = 100;

export interface ListPage {
  readonly rows: readonly ListedConversation[];
  readonly end: ListKey | undefined;
}

/** Page 1, and what a walk from there needs. */
export function* firstPage(
  website_id: WebsiteId,
  listing: ConversationListing,
  per_page: number,
  database: Database,
): Steps<ListPage & { moved: ListKey }> {
  // Before the page is read: what moves in between is looked at twice, and shown once.
  const before = isWhole(listing) ? undefined : yield* newestUpdate(website_id);
  const rows = yield* listConversationsAt(website_id, listing, 0, per_page, database);
  const { sort, id } = before ?? rows[0] ?? { sort: 0, id: 0 };
  return { rows: yield* current(website_id, rows), end: rows.at(-1), moved: { sort, id } };
}

/** Whether the first row of the listing is the newest update of the inbox. */
function isWhole({ order, include_empty, ...filters }: ConversationListing): boolean {
  return order === "updated" && Object.values(filters).every((filter) => filter === undefined || filter === false);
}

/** A page that nobody walked to: found by counting from the start of the index. */
export function* jumpPage(
  website_id: WebsiteId,
  listing: ConversationListing,
  page: number,
  per_page: number,
  database: Database,
): Steps<ListPage> {
  const rows = yield* listConversationsAt(website_id, listing, (page - 1) * per_page, per_page, database);
  return { rows: yield* current(website_id, rows), end: rows.at(-1) };
}

/** The next page of a walk, and where the rows that moved have been shown up to. */
export function* nextPage(
  website_id: WebsiteId,
  listing: ConversationListing,
  walk: Walk,
  database: Database,
): Steps<ListPage & { moved: ListKey }> {
  const rows: ListedConversation[] = [];
  let end = walk.end;
  while (end !== undefined && rows.length < walk.per_page) {
    const wanted = walk.per_page - rows.length;
    const found: ListedConversation[] = yield* listConversationsAfter(website_id, listing, end, wanted, database);
    rows.push(...found.filter(({ id }) => !walk.seen.has(id)));
    end = found.length < wanted ? undefined : found.at(-1);
  }
  let moved = walk.moved;
  const shown = new Set(rows.map(({ id }) => id));
  while (end === undefined && rows.length < walk.per_page) {
    const found: ListedConversation[] = yield* listConversationsUpdatedAfter(
      website_id,
      listing,
      moved,
      movedChunk,
      database,
    );
    for (const row of found) {
      if (rows.length === walk.per_page) break;
      moved = row;
      if (!walk.seen.has(row.id) && !shown.has(row.id)) rows.push(row);
    }
    if (found.length < movedChunk) break;
  }
  return { rows: yield* current(website_id, rows), end, moved: { sort: moved.sort, id: moved.id } };
}

/** Rebuilds the texts that an older build wrote. */
function* current(website_id: WebsiteId, rows: readonly ListedConversation[]): Steps<ListedConversation[]> {
  const texts: ListedConversation[] = [];
  for (const row of rows) {
    if (row.wire_version === conversationWireVersion) texts.push(row);
    else {
      const full = (yield* getConversationById(website_id, row.id)) as ConversationRow;
      texts.push({ ...row, wire: presentConversation(full) });
    }
  }
  return texts;
}
