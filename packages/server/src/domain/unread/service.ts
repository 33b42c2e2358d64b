import { removeJob } from "../../store/jobs.js";
import { getMessage } from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { changeConversation } from "../conversations/change.js";
import { ApiError } from "../error.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";
import type { Sent } from "../messages/send.js";

const kind = "messages:unread";

interface Waiting {
  readonly session_id: string;
  readonly fingerprint: number;
}

/**
 * Reminders of messages from user that stay unread: when the first of them is unread still after a time,
 * `message:notify:unread:send` says so, once.
 */
export class UnreadReminders {
  readonly #store: Store;
  readonly #jobs: Jobs;
  readonly #delay: number;

  /** `delay` in milliseconds. */
  constructor(store: Store, jobs: Jobs, delay: number) {
    this.#store = store;
    this.#jobs = jobs;
    this.#delay = delay;
    jobs.define<Waiting>({ kind, concurrency: 4, run: (job) => this.#remind(job) });
  }

  /** Part of a command that stores messages. */
  *sent(tx: Transaction, sent: readonly Sent[]): Steps<void> {
    for (const { conversation, message, firstUnread } of sent) {
      if (!firstUnread) continue;
      yield* this.#jobs.schedule<Waiting>(tx, {
        kind,
        website_id: conversation.website_id as WebsiteId,
        conversation_id: conversation.id,
        due_at: tx.now + this.#delay,
        payload: { session_id: conversation.session_id, fingerprint: message.fingerprint },
      });
    }
  }

  async #remind(job: Job<Waiting>): Promise<JobOutcome<Waiting>> {
    const { session_id, fingerprint } = job.payload;
    const website_id = job.website_id as WebsiteId;
    try {
      await this.#store.write(
        changeConversation("remindOfUnread", website_id, session_id, function* ({ row, cause }) {
          if (!(yield* removeJob(job))) throw new Error("The job is another's by now.");
          const message = yield* getMessage(row.id, fingerprint);
          const unread = message !== undefined && message.read === null && row.unread_operator > 0;
          if (unread && row.is_blocked === 0) cause("message:notify:unread:send");
        }),
      );
    } catch (error) {
      if (error instanceof ApiError && error.reason === "conversation_not_found") return "done";
      throw error;
    }
    return "kept";
  }
}
