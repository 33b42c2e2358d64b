import { removeJob } from "../../store/jobs.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { changeConversation } from "../conversations/change.js";
import { ApiError } from "../error.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";
import { browsing } from "../visitors/endings.js";

const { kind, ended } = browsing;
/** Milliseconds that a visitor has to answer a request. */
const answerTime = 60_000;

interface Asked {
  readonly session_id: string;
}

/**
 * Requests to watch a visitor's page that wait for their answer, one for a conversation. Each is a job that rejects it when its time
 * is over: whoever asks has an answer also when a server ended in between.
 */
export class BrowsingRequests {
  readonly #store: Store;
  readonly #jobs: Jobs;

  constructor(store: Store, jobs: Jobs) {
    this.#store = store;
    this.#jobs = jobs;
    jobs.define<Asked>({ kind, concurrency: 4, run: (job) => this.#expire(job) });
  }

  /** Answers until when. Rejects with conversation_not_found. */
  ask(website_id: WebsiteId, session_id: string): Promise<number> {
    const jobs = this.#jobs;
    return this.#store.write(
      changeConversation("askToBrowse", website_id, session_id, function* ({ row, tx }) {
        const key = keyOf(website_id, session_id);
        const due_at = tx.now + answerTime;
        const payload: Asked = { session_id };
        yield* jobs.schedule(tx, { kind, website_id, conversation_id: row.id, key, due_at, payload });
        return due_at;
      }),
    );
  }

  asked(website_id: WebsiteId, session_id: string): Promise<number | undefined> {
    return this.#store.read(this.#jobs.dueAt(kind, keyOf(website_id, session_id)));
  }

  /** Answers the conversation's inbox. Rejects with not_allowed when nobody asks. */
  accept(website_id: WebsiteId, session_id: string): Promise<string | null> {
    const settle = this.#settle(website_id, session_id);
    return this.#store.write(
      changeConversation("acceptBrowsing", website_id, session_id, function* ({ row, tx }) {
        if (!(yield* settle(tx.now))) throw new ApiError("not_allowed", "Nobody asks to watch this page.");
        return row.inbox_id;
      }),
    );
  }

  /** False when nobody asks. */
  reject(website_id: WebsiteId, session_id: string): Promise<boolean> {
    const settle = this.#settle(website_id, session_id);
    return this.#store.write(
      changeConversation("rejectBrowsing", website_id, session_id, function* ({ tx, cause }) {
        const asked = yield* settle(tx.now);
        if (asked) cause(ended);
        return asked;
      }),
    );
  }

  /** Takes the request away; one whose time is over is left to the job. */
  #settle(website_id: WebsiteId, session_id: string): (now: number) => Steps<boolean> {
    const jobs = this.#jobs;
    const key = keyOf(website_id, session_id);
    return function* (now) {
      const due_at = yield* jobs.dueAt(kind, key);
      return due_at !== undefined && due_at > now && (yield* jobs.cancel(kind, key));
    };
  }

  async #expire(job: Job<Asked>): Promise<JobOutcome<Asked>> {
    await this.#store.write(
      changeConversation("expireBrowsing", job.website_id as WebsiteId, job.payload.session_id, function* ({ cause }) {
        if (yield* removeJob(job)) cause(ended);
      }),
    );
    return "kept";
  }
}

/** What names the visitor. */
export function keyOf(website_id: string, session_id: string): string {
  return `${website_id} ${session_id}`;
}
