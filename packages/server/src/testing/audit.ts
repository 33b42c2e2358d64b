import { conversationWireVersion, presentConversation } from "../domain/conversations/present.js";
import { messageWireVersion, presentMessage } from "../domain/messages/present.js";
import type { ConversationRow } from "../store/conversations.js";
import { MessageFlag, type MessageRow } from "../store/messages.js";
import { removedWebsite } from "../store/removed-website.js";
import { all, type Steps, statement } from "../store/step.js";
import type { Store } from "../store/store.js";
import { auditPeople } from "./audit-people.js";

export interface Audit {
  /** One sentence per row that is not as its columns, its neighbours or the log say; at most 100. */
  readonly problems: readonly string[];
  readonly conversations: number;
  readonly messages: number;
  readonly events: number;
}

type StoredConversation = ConversationRow & { wire: string; is_unread: number };
type StoredMessage = MessageRow & { id: number; wire: string };

const conversationsFrom = statement(
  "testing.conversations_from",
  `SELECT * FROM conversations WHERE id > ? AND website_id <> '${removedWebsite}' ORDER BY id LIMIT 500`,
);
const messagesOf = statement(
  "testing.messages_of",
  "SELECT * FROM messages WHERE conversation_id = ? ORDER BY timestamp",
);
const numbers = statement(
  "testing.numbers",
  `SELECT s.website_id, s.seq, COUNT(e.seq) AS events, COALESCE(MIN(e.seq), 1) AS low, COALESCE(MAX(e.seq), 0) AS high
   FROM website_sequences s LEFT JOIN events e ON e.website_id = s.website_id GROUP BY s.website_id, s.seq`,
);
const strays = statement(
  "testing.strays",
  "SELECT website_id, seq FROM events WHERE website_id NOT IN (SELECT website_id FROM website_sequences) LIMIT 10",
);

const disorder = statement(
  "testing.disorder",
  `SELECT COALESCE(c.id, o.id) AS id FROM conversations c FULL JOIN conversation_order o ON o.id = c.id
   WHERE c.id IS NULL OR (o.id IS NULL AND c.website_id <> '${removedWebsite}') OR o.website_id <> c.website_id OR o.initiated <> c.initiated
     OR o.updated_at <> c.updated_at LIMIT 10`,
);

/**
 * Reads the whole database and holds every row against what it must agree with: derived texts against their columns,
 * counters against messages, log numbers against each other.
 */
export async function auditStore(store: Store): Promise<Audit> {
  const problems: string[] = [];
  let conversations = 0;
  let messages = 0;
  for (let id = 0; ; ) {
    const rows = await store.read(all<StoredConversation>(conversationsFrom, [id]));
    if (rows.length === 0) break;
    for (const row of rows) {
      const own = await store.read(all<StoredMessage>(messagesOf, [row.id]));
      conversations += 1;
      messages += own.length;
      problems.push(...auditConversation(row, own));
      id = row.id;
    }
    if (problems.length >= 100) break;
  }
  const log = await store.read(auditLog());
  problems.push(...log.problems);
  problems.push(...(await store.read(auditPeople())));
  if (store.database === "postgres") problems.push(...(await store.read(auditOrder())));
  return { problems: problems.slice(0, 100), conversations, messages, events: log.events };
}

function auditConversation(row: StoredConversation, messages: readonly StoredMessage[]): string[] {
  const problems: string[] = [];
  const say = (problem: string) => problems.push(`${row.session_id}: ${problem}`);
  if (row.wire_version === conversationWireVersion && row.wire !== presentConversation(row)) {
    say(`the stored text is not what its columns give: ${row.wire} instead of ${presentConversation(row)}.`);
  }
  for (const message of messages) {
    const rebuilt = presentMessage(message, row.website_id, row.session_id);
    if (message.wire_version === messageWireVersion && message.wire !== rebuilt) {
      say(`message ${message.fingerprint} has the text ${message.wire} instead of ${rebuilt}.`);
    }
    if (message.timestamp > row.last_timestamp) say(`message ${message.fingerprint} is newer than last_timestamp.`);
  }
  const unread = (from: string) => messages.filter((message) => message.from === from && counts(message)).length;
  if (row.unread_operator !== unread("user")) say(`unread_operator ${row.unread_operator}, not ${unread("user")}.`);
  if (row.unread_visitor !== unread("operator"))
    say(`unread_visitor ${row.unread_visitor}, not ${unread("operator")}.`);
  if (row.is_unread !== Number(row.unread_operator > 0)) say(`is_unread ${row.is_unread}, its count says otherwise.`);
  const newest = messages.at(-1);
  if (newest !== undefined && newest.timestamp > row.updated_at) say(`updated_at lies before its newest message.`);
  return problems;
}

/** Whether a message stands in an unread count. */
function counts(message: MessageRow): boolean {
  return (
    message.read === null &&
    (message.flags & MessageFlag.stealth) === 0 &&
    message.type !== "note" &&
    message.type !== "event"
  );
}

function* auditLog(): Steps<{ problems: string[]; events: number }> {
  type Numbers = { website_id: string; seq: number; events: number; low: number; high: number };
  const problems: string[] = [];
  let events = 0;
  for (const row of yield* all<Numbers>(numbers, [])) {
    events += row.events;
    if (row.seq !== row.events || row.low !== 1 || row.high !== row.seq) {
      problems.push(
        `${row.website_id}: the sequence stands at ${row.seq}, but the log has ${row.events} events from ${row.low} to ${row.high}.`,
      );
    }
  }
  for (const row of yield* all<{ website_id: string; seq: number }>(strays, [])) {
    problems.push(`Event ${row.seq} of website ${row.website_id} belongs to no sequence.`);
  }
  return { problems, events };
}

/** On PostgreSQL the order by last update is a table beside the conversations. */
function* auditOrder(): Steps<string[]> {
  const rows = yield* all<{ id: number }>(disorder, []);
  return rows.map(({ id }) => `Conversation ${id} and its row in conversation_order do not agree.`);
}
