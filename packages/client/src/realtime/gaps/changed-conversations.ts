import { type Fetched, itemsOf } from "../../paging/fetched.js";
import type { Call } from "../../request/call.js";
import type { Conversation } from "./missed-messages.js";
import type { Lost } from "./recovery.js";

/** The most that a page can be asked for. */
const PER_PAGE = 50;
/** The fewest that a page which is not the last holds. */
const FEWEST = 20;

interface Listed {
  readonly session_id?: unknown;
  readonly inbox_id?: unknown;
  readonly updated_at?: unknown;
}

/** Conversations of a website with messages that may fall into the gap, the newest first. */
export async function* changedConversations(
  ask: (call: Call) => Promise<Fetched>,
  website_id: string,
  { start, since }: Lost,
): AsyncGenerator<Conversation, void, undefined> {
  const known = new Set<string>();
  for (let page_number = 1; ; page_number += 1) {
    const items = itemsOf<Listed>(
      await ask({
        verb: "GET",
        path: "/website/{website_id}/conversations/{page_number}",
        params: { website_id, page_number },
        query: {
          per_page: PER_PAGE,
          // Operators may write where no visitor has written yet.
          include_empty: since.has("message:received") ? 1 : undefined,
          filter_date_start: new Date(start).toISOString(),
          order_date_updated: 1,
        },
      }),
    );
    const before = known.size;
    for (const { session_id, inbox_id, updated_at } of items) {
      // The list moves while it is walked, and may begin earlier than it was asked to.
      if (typeof session_id !== "string" || known.has(session_id)) continue;
      known.add(session_id);
      if (typeof updated_at === "number" && updated_at < start) return;
      yield { website_id, session_id, inbox_id: typeof inbox_id === "string" ? inbox_id : null };
    }
    if (known.size === before || items.length < FEWEST) return;
  }
}
