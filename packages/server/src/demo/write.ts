import type { Actor } from "../domain/access/principal.js";
import { changeConversation } from "../domain/conversations/change.js";
import { createConversation } from "../domain/conversations/create.js";
import { updateMeta } from "../domain/conversations/meta.js";
import { addEvents, addPages } from "../domain/conversations/visit.js";
import { markDelivered, markRead } from "../domain/messages/acknowledge.js";
import { excerpt } from "../domain/messages/content.js";
import { type SendInput, sendMessages } from "../domain/messages/send.js";
import type { ConversationRow } from "../store/conversations.js";
import { MessageFlag } from "../store/messages.js";
import type { WebsiteId } from "../store/scope.js";
import type { Steps } from "../store/step.js";
import type { Command, Transaction } from "../store/store.js";
import type { PlannedMessage } from "./messages.js";
import type { PlannedConversation } from "./plan.js";

/** Where the demo is written, and by whom. */
export interface Scene {
  readonly website_id: WebsiteId;
  readonly website: Actor;
  /** The operators, in the plan's order. */
  readonly team: readonly Actor[];
}

/** Writes conversations as the API's own commands would have, each at its time, all in one commit. */
export function writeConversations(scene: Scene, planned: readonly PlannedConversation[]): Command<void> {
  return {
    name: "fillDemo",
    *body(tx) {
      const sessions: string[] = [];
      for (const conversation of planned) sessions.push(yield* begin(scene, conversation));
      const inputs = planned.flatMap(({ messages }, i) =>
        messages.map((message) => sendInput(scene, sessions[i] as string, message)),
      );
      for (const outcome of yield* sendMessages.many(past(tx.now), inputs)) {
        if (!outcome.ok) throw outcome.error;
      }
      for (const [i, conversation] of planned.entries()) yield* settle(scene, sessions[i] as string, conversation);
    },
  };
}

/**
 * A transaction at an earlier time. It logs nothing: what the demo tells of happened before anybody could listen.
 */
function past(now: number): Transaction {
  return { now, event() {}, committed() {} };
}

function* begin({ website_id }: Scene, conversation: PlannedConversation): Steps<string> {
  const { visitor, origin, script, segments, data, pages, events } = conversation;
  const tx = past(conversation.created_at);
  const session_id = yield* createConversation(website_id).body(tx);
  const subject = origin === "email" ? { subject: wordsIn(script.subject, data) } : {};
  yield* change(website_id, session_id, tx, (row) => {
    updateMeta(row, { ...visitor.meta, ...subject, origin, segments: [...segments], data: { ...data } });
  });
  if (pages.length > 0) yield* addPages(website_id, session_id, pages).body(tx);
  if (events.length > 0) yield* addEvents(website_id, session_id, events).body(tx);
  return session_id;
}

function wordsIn(subject: string, { order }: PlannedConversation["data"]): string {
  return subject.replace("{order}", String(order ?? ""));
}

function sendInput({ website_id, website, team }: Scene, session_id: string, message: PlannedMessage): SendInput {
  const { type, from, origin, timestamp, fingerprint, content, automated, operator } = message;
  const text = typeof content === "string" ? content : "";
  const mentions = type === "note" ? team.filter((actor) => text.includes(`@${actor.nickname.split(" ")[0]}`)) : [];
  const ids = mentions.map((actor) => actor.user_id);
  return {
    website_id,
    session_id,
    actor: operator === undefined ? website : (team[operator] as Actor),
    fingerprint,
    chosen: false,
    timestamp,
    type,
    from,
    origin,
    flags: MessageFlag.stamped | (automated ? MessageFlag.automated : 0),
    user: undefined,
    mentions: ids,
    details: ids.length > 0 ? JSON.stringify({ mentions: ids }) : null,
    content: JSON.stringify(content),
    excerpt: excerpt(content),
  };
}

/** What operators did with the conversation, and who has read what. */
function* settle({ website_id, team }: Scene, session_id: string, conversation: PlannedConversation): Steps<void> {
  const { messages, origin, visitor } = conversation;
  const tx = past(messages.at(-1)?.timestamp ?? conversation.created_at);
  for (const from of ["user", "operator"] as const) {
    const sent = messages.filter((message) => message.from === from);
    const fingerprints = sent.filter((message) => message.read).map((message) => message.fingerprint);
    if (fingerprints.length > 0) yield* markRead(website_id, session_id, { from, origin, fingerprints }).body(tx);
    if (from === "operator" && sent.length > 0 && origin !== "chat") {
      yield* markDelivered(website_id, session_id, { from, origin }).body(tx);
    }
  }
  yield* change(website_id, session_id, tx, (row) => {
    row.state = conversation.state;
    row.is_blocked = conversation.blocked ? 1 : 0;
    if (conversation.assigned !== undefined) row.assigned_user_id = (team[conversation.assigned] as Actor).user_id;
    if (conversation.verified) {
      row.is_verified = 1;
      row.verifications = JSON.stringify([{ identity: visitor.email, method: "link" }]);
    }
    if (conversation.participant !== undefined) {
      row.participants = JSON.stringify([{ type: "email", target: conversation.participant }]);
    }
  });
}

function* change(
  website_id: WebsiteId,
  session_id: string,
  tx: Transaction,
  edit: (row: ConversationRow) => void,
): Steps<void> {
  // biome-ignore lint/correctness/useYield: the edit itself needs no step.
  const command = changeConversation("fillDemo", website_id, session_id, function* ({ row, save }) {
    edit(row);
    save();
  });
  yield* command.body(tx);
}
