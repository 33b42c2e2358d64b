import type { ConversationRow } from "../../store/conversations.js";
import { countReportedSender, insertReport, reportsOfSender } from "../../store/reports.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import type { Actor } from "../access/principal.js";
import { changeConversation } from "../conversations/change.js";

export type ReportFlag = "spam";

/** Reports of conversations. What they say of a sender is what later mail of the same sender is judged by. */
export class Reports {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Once per conversation and flag: again changes nothing. Rejects with conversation_not_found. */
  report(website_id: WebsiteId, session_id: string, flag: ReportFlag, actor: Actor): Promise<void> {
    return this.#store.write(
      changeConversation("reportConversation", website_id, session_id, function* ({ row, tx }) {
        yield* reportRow(row, flag, actor, tx.now);
      }),
    );
  }
}

/** Part of a command that holds the conversation: keeps the report, and counts it for the visitor's email and address. */
export function* reportRow(row: ConversationRow, flag: ReportFlag, actor: Actor, now: number): Steps<void> {
  if (!(yield* insertReport(row.id, flag, actor.user_id, now))) return;
  const website_id = row.website_id as WebsiteId;
  if (row.email !== null) yield* countReportedSender(website_id, "email", row.email, now);
  const { ip } = JSON.parse(row.meta) as { ip?: string };
  if (ip) yield* countReportedSender(website_id, "ip", ip.toLowerCase(), now);
}

/** Whether a conversation of this sender was reported. */
export function* isReported(website_id: WebsiteId, sender: { email?: string; ip?: string }): Steps<boolean> {
  const { email, ip } = sender;
  if (email && (yield* reportsOfSender(website_id, "email", email.toLowerCase())) > 0) return true;
  return ip !== undefined && (yield* reportsOfSender(website_id, "ip", ip.toLowerCase())) > 0;
}
