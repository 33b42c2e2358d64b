import type { WebsiteId } from "./scope.js";
import { get, run, type Steps, statement } from "./step.js";

/** What a sender is known by. */
export type SenderKind = "email" | "ip";

const insert = statement(
  "reports.insert",
  `INSERT INTO conversation_reports (conversation_id, flag, reported_by, reported_at) VALUES (?, ?, ?, ?)
   ON CONFLICT DO NOTHING`,
);
const countSender = statement(
  "reports.count_sender",
  `INSERT INTO reported_senders (website_id, kind, value, reports, reported_at) VALUES (?, ?, ?, 1, ?)
   ON CONFLICT (website_id, kind, value)
   DO UPDATE SET reports = reported_senders.reports + 1, reported_at = excluded.reported_at`,
);
const sender = statement(
  "reports.sender",
  "SELECT reports FROM reported_senders WHERE website_id = ? AND kind = ? AND value = ?",
);

/** False when the conversation is reported for this already. */
export function* insertReport(conversation_id: number, flag: string, by: string, at: number): Steps<boolean> {
  return (yield* run(insert, [conversation_id, flag, by, at])) === 1;
}

/** `value` as it is compared: lower case. */
export function* countReportedSender(website_id: WebsiteId, kind: SenderKind, value: string, at: number): Steps<void> {
  yield* run(countSender, [website_id, kind, value, at]);
}

/** How many conversations of this sender were reported. */
export function* reportsOfSender(website_id: WebsiteId, kind: SenderKind, value: string): Steps<number> {
  return (yield* get<{ reports: number }>(sender, [website_id, kind, value]))?.reports ?? 0;
}
