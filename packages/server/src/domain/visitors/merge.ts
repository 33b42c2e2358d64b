import { listConversationEventRows, moveConversationEvents } from "../../store/conversation-events.js";
import { lockConversation } from "../../store/conversations.js";
import { listMessageRows, type MessageRow } from "../../store/messages.js";
import { listPages, movePages } from "../../store/pages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Command, Transaction } from "../../store/store.js";
import { moveVisitorSessions } from "../../store/visitor-sessions.js";
import type { Actor } from "../access/principal.js";
import { type Change, changeConversation } from "../conversations/change.js";
import { type Meta, type MetaUpdate, updateMeta } from "../conversations/meta.js";
import { removeConversation } from "../conversations/remove.js";
import { ApiError } from "../error.js";
import { excerpt } from "../messages/content.js";
import { type SendInput, sendMessages } from "../messages/send.js";
import type { Presence } from "../presence/presence.js";

/** Messages, pages and custom events that are carried over, the newest of each. */
const carried = 1_000;
/** Of those, how many an event tells of at once. */
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
  const pages = (yield* listPages(source, told, 0)).reverse();
  if (pages.length > 0) {
    yield* movePages(source, row.id);
    cause("session:sync:pages", {
      pages: pages.map(({ page_title, page_url, page_referrer, timestamp }) => ({
        page_title,
        page_url,
        ...(page_referrer === null ? {} : { page_referrer }),
        timestamp,
      })),
    });
  }
  const custom = (yield* listConversationEventRows(source, told, 0)).reverse();
  if (custom.length > 0) {
    yield* moveConversationEvents(source, row.id);
    cause("session:sync:events", {
      events: custom.map(({ text, data, color, timestamp }) => ({
        text,
        ...(data === null ? {} : { data: JSON.parse(data) as unknown }),
        ...(color === null ? {} : { color }),
        timestamp,
      })),
    });
  }
  yield* moveVisitorSessions(source, row.id);
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
  const nobody: Actor = { type: "website", user_id: website_id, nickname: "", avatar: null };
  const inputs = rows.map((row): SendInput => {
    const content: unknown = JSON.parse(row.content);
    return {
      website_id,
      session_id,
      actor: nobody,
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
