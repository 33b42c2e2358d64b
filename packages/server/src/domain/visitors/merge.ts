import { limits } from "@parley/contract";
import { isMadeUpNickname, newFingerprint } from "../../platform/ids.js";
import {
  boundConversationEvents,
  listConversationEventRows,
  moveConversationEvents,
} from "../../store/conversation-events.js";
import { moveBelongings, renameBelongings } from "../../store/conversation-moves.js";
import { type ConversationRow, lockConversation } from "../../store/conversations.js";
import { listConversationJobs, listKeyedJobs, moveJob, moveKeyedJob } from "../../store/jobs.js";
import { findMessages, listMessageRows, type MessageRow } from "../../store/messages.js";
import { boundPages, listPages, movePages } from "../../store/pages.js";
import { getRating } from "../../store/ratings.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Command, Transaction } from "../../store/store.js";
import { moveVisitorSessions } from "../../store/visitor-sessions.js";
import { websiteActor } from "../access/principal.js";
import { presentEvent, presentPage } from "../conversations/browse.js";
import { type Change, changeConversation } from "../conversations/change.js";
import { type Meta, type MetaUpdate, updateMeta } from "../conversations/meta.js";
import { removeConversation } from "../conversations/remove.js";
import { setBlock } from "../conversations/verbs.js";
import { ApiError } from "../error.js";
import { deliveryKind } from "../mail/deliveries.js";
import { excerpt } from "../messages/content.js";
import { type SendInput, sendMessages } from "../messages/send.js";
import type { Presence } from "../presence/presence.js";
import { endingOf } from "./endings.js";

/** Messages that are carried over, the newest, and how many at once. */
const carried = 20_000;
const atOnce = 500;
/** Pages, or custom events, that one event tells of. */
const told = 100;

/**
 * Carries what a visitor did before they were known over to the conversation that they are known by: messages with their fingerprints,
 * times, marks, files, originals and mails, sent and to be sent, pages, custom events, reminders, the rating and the meta where the other has none, and
 * a block. The former conversation is removed; what it asks of the visitor just then, by a call or to watch a page, ends, as its chat boxes
 * do, and is told of.
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
      yield* changeConversation("endAsked", website_id, from, endAsked).body(tx);
      const messages = yield* listMessageRows(source.id, carried);
      yield* changeConversation("mergeRest", website_id, into, function* (change) {
        yield* settleFingerprints(source.id, change.row.id, messages);
        yield* mergeRest(change, source);
      }).body(tx);
      for (let i = 0; i < messages.length; i += atOnce) {
        yield* sendAgain(tx, website_id, into, messages.slice(i, i + atOnce));
      }
      yield* changeConversation("mergeMarks", website_id, into, ({ cause }) => tellMarks(messages, cause)).body(tx);
      yield* removeConversation(website_id, from, presence).body(tx);
    },
  };
}

function* endAsked({ row, cause }: Change): Steps<void> {
  for (const { kind, payload } of yield* listKeyedJobs(row.id)) {
    const ending = endingOf(kind, payload);
    if (ending !== undefined) cause(ending.event, ending.fields);
  }
}

/** Where both sides have a message of one fingerprint, that of the one that is carried over is chosen anew. */
function* settleFingerprints(from: number, into: number, messages: MessageRow[]): Steps<void> {
  for (let i = 0; i < messages.length; i += atOnce) {
    const keys = messages.slice(i, i + atOnce).map(({ fingerprint }) => [into, fingerprint] as const);
    for (const taken of yield* findMessages(keys)) {
      const message = taken && messages.find(({ fingerprint }) => fingerprint === taken.fingerprint);
      if (message === undefined) continue;
      const fingerprint = newFingerprint();
      yield* renameBelongings(from, message.fingerprint, fingerprint);
      message.fingerprint = fingerprint;
    }
  }
}

function* mergeRest(change: Change, source: ConversationRow): Steps<void> {
  const { row, cause, save } = change;
  const events = updateMeta(row, lacking(JSON.parse(row.meta) as Meta, JSON.parse(source.meta) as Meta));
  if (events.length > 0) save();
  for (const { name, fields } of events) cause(name, fields);
  // Whoever is blocked stays so, whichever of their conversations it was.
  if (source.is_blocked === 1) setBlock(change, true);
  for (const pages of yield* inChunks((offset) => listPages(source.id, told, offset))) {
    cause("session:sync:pages", { pages: pages.map(presentPage) });
  }
  yield* movePages(source.id, row.id);
  yield* boundPages(row.id, limits.conversationPages);
  for (const events of yield* inChunks((offset) => listConversationEventRows(source.id, told, offset))) {
    cause("session:sync:events", { events: events.map(presentEvent) });
  }
  yield* moveConversationEvents(source.id, row.id);
  yield* boundConversationEvents(row.id, limits.conversationEvents);
  yield* moveVisitorSessions(source.id, row.id);
  const rating = (yield* getRating(row.id)) ? undefined : yield* getRating(source.id);
  if (rating) cause("session:sync:rating", { rating: { stars: rating.stars, comment: rating.comment } });
  yield* moveBelongings(source.id, row.id);
  for (const { id, payload } of yield* listConversationJobs(source.id)) {
    yield* moveJob(id, row.id, JSON.stringify(rehomed(JSON.parse(payload), source, row)));
  }
  // What operators said and no mail carried yet: the other's own job takes these messages along, if it has one.
  for (const { id, kind, payload } of yield* listKeyedJobs(source.id)) {
    if (kind !== deliveryKind) continue;
    yield* moveKeyedJob(id, row.id, String(row.id), JSON.stringify(rehomed(JSON.parse(payload), source, row)));
  }
}

/** What a job has to do, for the other conversation. */
function rehomed(payload: unknown, from: ConversationRow, to: ConversationRow): unknown {
  if (typeof payload !== "object" || payload === null) return payload;
  const { session_id, conversation_id, about, ...rest } = payload as Record<string, unknown>;
  return {
    ...rest,
    ...(session_id === undefined ? {} : { session_id: session_id === from.session_id ? to.session_id : session_id }),
    ...(conversation_id === undefined
      ? {}
      : { conversation_id: conversation_id === from.id ? to.id : conversation_id }),
    // A mail says in `about` which conversation it is of.
    ...(about === undefined ? {} : { about: rehomed(about, from, to) }),
  };
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

/** What is known of the visitor already stays; what is not is taken over, as far as there is room. */
function lacking(known: Meta, other: Meta): MetaUpdate {
  const update: MetaUpdate = {};
  for (const field of ["email", "phone", "address", "avatar"] as const) {
    if (!known[field] && other[field]) update[field] = other[field];
  }
  if (other.nickname && !isMadeUpNickname(other.nickname) && isMadeUpNickname(known.nickname ?? "")) {
    update.nickname = other.nickname;
  }
  const room = limits.dataKeys - Object.keys(known.data ?? {}).length;
  const data = Object.entries(other.data ?? {})
    .filter(([key]) => !Object.hasOwn(known.data ?? {}, key))
    .slice(0, Math.max(0, room));
  if (data.length > 0) update.data = Object.fromEntries(data) as NonNullable<MetaUpdate["data"]>;
  const segments = (other.segments ?? []).filter((segment) => !known.segments?.includes(segment));
  if (segments.length > 0) update.segments = [...(known.segments ?? []), ...segments].slice(0, limits.segments);
  return update;
}

function* sendAgain(
  tx: Transaction,
  website_id: WebsiteId,
  session_id: string,
  rows: readonly MessageRow[],
): Steps<void> {
  const inputs = rows.map((row): SendInput => {
    const content: unknown = JSON.parse(row.content);
    return {
      website_id,
      session_id,
      actor: websiteActor(website_id),
      fingerprint: row.fingerprint,
      chosen: true,
      carried: { read: row.read, delivered: row.delivered, ignored: row.ignored },
      timestamp: row.timestamp,
      type: row.type,
      from: row.from,
      origin: row.origin,
      flags: row.flags,
      user: row.from === "user" ? undefined : (JSON.parse(row.user) as SendInput["user"]),
      mentions: (JSON.parse(row.details ?? "{}") as { mentions?: readonly string[] }).mentions,
      details: row.details,
      content: row.content,
      excerpt: excerpt(content),
    };
  });
  for (const outcome of yield* sendMessages.many(tx, inputs)) if (!outcome.ok) throw outcome.error;
}

/** The marks of messages are no part of what tells of them. */
function* tellMarks(messages: readonly MessageRow[], cause: Change["cause"]): Steps<void> {
  const marks = new Map<string, { name: string; fields: object; fingerprints: number[] }>();
  const note = (name: string, fingerprint: number, fields: { origin: string; details?: unknown }): void => {
    const key = JSON.stringify([name, fields]);
    const mark = marks.get(key) ?? { name, fields, fingerprints: [] };
    marks.set(key, mark);
    mark.fingerprints.push(fingerprint);
  };
  for (const { from, read, delivered, ignored, fingerprint } of messages) {
    const reading = `message:acknowledge:read:${from === "user" ? "send" : "received"}`;
    if (read !== null) note(reading, fingerprint, { origin: read });
    if (delivered !== null) note("message:acknowledge:delivered", fingerprint, { origin: delivered });
    for (const [origin, details] of Object.entries(JSON.parse(ignored ?? "{}"))) {
      note("message:acknowledge:ignored", fingerprint, { origin, details });
    }
  }
  for (const { name, fields, fingerprints } of marks.values()) cause(name, { ...fields, fingerprints });
}
