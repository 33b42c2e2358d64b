import { listConversationEventRows, moveConversationEvents } from "../../store/conversation-events.js";
import { lockConversation } from "../../store/conversations.js";
import { listMessageRows, type MessageRow } from "../../store/messages.js";
import { listPages, movePages } from "../../store/pages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Command, Transaction } from "../../store/store.js";
import { moveVisitorSessions } from "../../store/visitor-sessions.js";
import { websiteActor } from "../access/principal.js";
import { presentEvent, presentPage } from "../conversations/browse.js";
import { type Change, changeConversation } from "../conversations/change.js";
import { type Meta, type MetaUpdate, updateMeta } from "../conversations/meta.js";
import { removeConversation } from "../conversations/remove.js";
import { ApiError } from "../error.js";
import { excerpt } from "../messages/content.js";
import { type SendInput, sendMessages } from "../messages/send.js";
import type { Presence } from "../presence/presence.js";

/** Messages that are carried over, the newest. */
const carried = 1_000;
/** Pages, or custom events, that one event tells of. */
const told = 100;

/**
 * Carries what a visitor did before they were known over to the conversation that they are known by: messages with their fingerprints
 * and times, pages, custom events, and of the meta what the other lacks. The former one is removed.
 */
export function mergeConversations(
  website_id: WebsiteId,
  from: string,
  into: string,
  presence: Presence,
): Command<void> {
  return {
    name: "mergeConversations",
    readsLog: true,
    *body(tx) {
      const source = yield* lockConversation(website_id, from);
      if (source === undefined) throw new ApiError("conversation_not_found");
      const rows = yield* listMessageRows(source.id, carried);
      const meta = JSON.parse(source.meta) as Meta;
      yield* changeConversation("mergeMeta", website_id, into, (change) => mergeRest(change, source.id, meta)).body(tx);
      yield* sendAgain(tx, website_id, into, rows);
      yield* removeConversation(website_id, from, presence).body(tx);
    },
  };
}

function* mergeRest(change: Change, source: number, meta: Meta): Steps<void> {
  const { row, cause, save } = change;
  const events = updateMeta(row, lacking(JSON.parse(row.meta) as Meta, meta));
  if (events.length > 0) save();
  for (const { name, fields } of events) cause(name, fields);
  for (const pages of yield* inChunks((offset) => listPages(source, told, offset))) {
    cause("session:sync:pages", { pages: pages.map(presentPage) });
  }
  yield* movePages(source, row.id);
  for (const events of yield* inChunks((offset) => listConversationEventRows(source, told, offset))) {
    cause("session:sync:events", { events: events.map(presentEvent) });
  }
  yield* moveConversationEvents(source, row.id);
  yield* moveVisitorSessions(source, row.id);
}

/** All of a list that is read newest first: chunks of it, and what they hold, oldest first. */
function* inChunks<T>(read: (offset: number) => Steps<T[]>): Steps<T[][]> {
  const chunks: T[][] = [];
  for (let offset = 0; ; offset += told) {
    const chunk = yield* read(offset);
    if (chunk.length > 0) chunks.unshift(chunk.reverse());
    if (chunk.length < told) return chunks;
  }
}

/** What is known of the visitor already stays; what is not is taken over. */
function lacking(known: Meta, other: Meta): MetaUpdate {
  const update: MetaUpdate = {};
  for (const field of ["email", "phone", "address", "avatar"] as const) {
    if (!known[field] && other[field]) update[field] = other[field];
  }
  const data = Object.entries(other.data ?? {}).filter(([key]) => !(key in (known.data ?? {})));
  if (data.length > 0) update.data = Object.fromEntries(data) as NonNullable<MetaUpdate["data"]>;
  const segments = (other.segments ?? []).filter((segment) => !known.segments?.includes(segment));
  if (segments.length > 0) update.segments = [...(known.segments ?? []), ...segments];
  return update;
}

function* sendAgain(
  tx: Transaction,
  website_id: WebsiteId,
  session_id: string,
  rows: readonly MessageRow[],
): Steps<void> {
  if (rows.length === 0) return;
  const inputs = rows.map((row): SendInput => {
    const content: unknown = JSON.parse(row.content);
    return {
      website_id,
      session_id,
      actor: websiteActor(website_id),
      fingerprint: row.fingerprint,
      chosen: true,
      timestamp: row.timestamp,
      type: row.type,
      from: row.from,
      origin: row.origin,
      flags: row.flags,
      user: row.from === "user" ? undefined : (JSON.parse(row.user) as SendInput["user"]),
      mentions: undefined,
      details: row.details,
      content: row.content,
      excerpt: excerpt(content),
    };
  });
  for (const outcome of yield* sendMessages.many(tx, inputs)) if (!outcome.ok) throw outcome.error;
}
