import type { ConversationRow } from "../../store/conversations.js";
import { removeJob, saveJob } from "../../store/jobs.js";
import { listMessageRows, MessageFlag, type MessageRow } from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { changeConversation } from "../conversations/change.js";
import type { Meta } from "../conversations/meta.js";
import { ApiError } from "../error.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";
import { countsAsUnread } from "../messages/counts.js";
import type { Sent } from "../messages/send.js";
import type { ConversationMail } from "./conversation-mail.js";

/** One job for a conversation, by its id. */
export const deliveryKind = "mail:deliver";
/** Milliseconds that messages wait for a visitor who is there to read them, before they stay where they are. */
const patience = 86_400_000;
/** Mails of one command: what they have no room for is in the next ones. */
const atOnce = 5;
/** Messages among which the last one from user is looked for. */
const lookedAt = 50;

interface Waiting {
  readonly session_id: string;
  readonly since: number;
}

export interface DeliveryPorts {
  readonly store: Store;
  readonly jobs: Jobs;
  readonly mail: ConversationMail;
  readonly isOnline: (website_id: WebsiteId, session_id: string) => boolean;
  /** Milliseconds within which messages go out in one mail. */
  readonly delay: number;
}

/**
 * What operators say to visitors who are not there, by mail: always in a conversation that came by mail, and in one of the chat box
 * when the visitor is away, has not read it, and their address is known. What is said within a short time is one mail.
 */
export class Deliveries {
  readonly #ports: DeliveryPorts;

  constructor(ports: DeliveryPorts) {
    this.#ports = ports;
    ports.jobs.define<Waiting>({ kind: deliveryKind, concurrency: 4, run: (job) => this.#deliver(job) });
  }

  /** Part of a command that stores messages: what is for the visitor will be looked at after the delay. */
  *sent(tx: Transaction, sent: readonly Sent[]): Steps<void> {
    const { jobs, delay } = this.#ports;
    const seen = new Set<number>();
    for (const { conversation, message } of sent) {
      const { id, email, session_id } = conversation;
      if (email === null || message.from !== "operator" || !countsAsUnread(message) || seen.has(id)) continue;
      seen.add(id);
      if (channelOf(conversation) === undefined) continue;
      const key = String(id);
      // Who holds the conversation's lock, as this command does, can rely on a job that is not due yet.
      const due = yield* jobs.dueAt(deliveryKind, key);
      if (due !== undefined && due > tx.now) continue;
      yield* jobs.schedule<Waiting>(tx, {
        kind: deliveryKind,
        key,
        website_id: conversation.website_id as WebsiteId,
        conversation_id: id,
        due_at: tx.now + delay,
        payload: { session_id, since: tx.now },
      });
    }
  }

  async #deliver(job: Job<Waiting>): Promise<JobOutcome<Waiting>> {
    const { store, mail, isOnline, delay } = this.#ports;
    const website_id = job.website_id as WebsiteId;
    const { session_id, since } = job.payload;
    const online = isOnline(website_id, session_id);
    const { id, version, payload } = job;
    const state = { id, version };
    const deliver = changeConversation("deliverByMail", website_id, session_id, function* ({ row, tx, cause }) {
      const channel = channelOf(row);
      for (let mails = 0; channel !== undefined; mails++) {
        const messages = yield* mail.unmailed(row);
        if (messages.length === 0 || (yield* talksToProgram(row, messages))) break;
        if (channel === "chat" && online) {
          const more = tx.now < since + patience;
          const due_at = tx.now + Math.max(delay, 1_000);
          return held(more ? yield* saveJob(state, JSON.stringify(payload), due_at) : yield* removeJob(state));
        }
        if (mails === atOnce) return held(yield* saveJob(state, JSON.stringify(payload), tx.now));
        yield* mail.queue(tx, row, messages, channel === "email" ? participantsOf(row) : []);
        if (channel === "chat" && mails === 0) cause("message:notify:unread:received");
      }
      held(yield* removeJob(state));
    });
    try {
      await store.write(deliver);
    } catch (error) {
      if (error instanceof ApiError && error.reason === "conversation_not_found") return "done";
      throw error;
    }
    return "kept";
  }
}

/** Whether a program would answer a program, on and on: what it says goes out with what a person says next. */
function* talksToProgram({ id }: ConversationRow, messages: readonly MessageRow[]): Steps<boolean> {
  const automated = ({ flags }: MessageRow) => (flags & MessageFlag.automated) !== 0;
  if (!messages.every(automated)) return false;
  const last = (yield* listMessageRows(id, lookedAt)).findLast(({ from }) => from === "user");
  return last !== undefined && automated(last);
}

/** Addresses of those who take part in a conversation by mail. */
function participantsOf({ participants }: { participants: string }): string[] {
  const known = JSON.parse(participants) as { type: string; target: string }[];
  return known
    .filter(({ type, target }) => type === "email" && /^[^\s@<>\p{Cc}]+@[^\s@<>\p{Cc}]+$/u.test(target))
    .map(({ target }) => target);
}

/** A message that came meanwhile replaced the job: the other does the work. */
function held(saved: boolean): void {
  if (!saved) throw new Error("Another job took the place of this one.");
}

/** Through what mail would come to the visitor; undefined where a plugin brings them what is said, or no address is known. */
function channelOf({ email, meta }: { email: string | null; meta: string }): "chat" | "email" | undefined {
  if (email === null) return undefined;
  const { origin } = JSON.parse(meta) as Meta;
  if (origin === "email") return "email";
  return origin === undefined || origin === "" || origin === "chat" ? "chat" : undefined;
}
