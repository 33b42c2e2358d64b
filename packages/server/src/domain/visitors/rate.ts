import { getRating, saveRating } from "../../store/ratings.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Command } from "../../store/store.js";
import { removeVisitorRequest } from "../../store/visitor-requests.js";
import { changeConversation } from "../conversations/change.js";

export interface Rating {
  /** 1 to 5. */
  readonly stars: number;
  readonly comment?: string | null;
}

/** The visitor's rating of a conversation; the last one counts, and an equal one causes nothing. */
export function rateConversation(website_id: WebsiteId, session_id: string, rating: Rating): Command<void> {
  return changeConversation("rateConversation", website_id, session_id, function* ({ row, tx, cause }) {
    const { stars } = rating;
    const comment = rating.comment || null;
    yield* removeVisitorRequest(row.id, "feedback");
    const before = yield* getRating(row.id);
    if (before?.stars === stars && before.comment === comment) return;
    yield* saveRating(row.id, { stars, comment }, tx.now);
    cause("session:sync:rating", { rating: { stars, comment } });
  });
}
