import { removeJob, saveJob } from "../../store/jobs.js";
import { listBoundContacts, listContactSessions } from "../../store/people-sessions.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";
import { changeConversations } from "./change.js";

const kind = "people:unbind";
/** Conversations that one command unbinds. */
const atOnce = 25;

interface Payload {
  readonly people_id: string;
}

/**
 * Unbinds the conversations of contacts who are no more, in chunks: a contact may have any number of them, and whoever removes one
 * locks none. A contact made anew has another people_id: what is bound to them stays so.
 */
export class Unbindings {
  readonly #store: Store;
  readonly #jobs: Jobs;

  constructor(store: Store, jobs: Jobs) {
    this.#store = store;
    this.#jobs = jobs;
    jobs.define<Payload>({ kind, attempts: 100, run: (job) => this.#chunk(job) });
  }

  /** Part of the command that removes contacts. */
  *schedule(tx: Transaction, website_id: WebsiteId, people_ids: readonly string[]): Steps<void> {
    for (const people_id of yield* listBoundContacts(website_id, people_ids)) {
      yield* this.#jobs.schedule<Payload>(tx, { kind, website_id, due_at: tx.now, payload: { people_id } });
    }
  }

  async #chunk(job: Job<Payload>): Promise<JobOutcome<Payload>> {
    const website_id = job.website_id as WebsiteId;
    const { people_id } = job.payload;
    await this.#store.write({
      name: "unbindConversations",
      *body(tx) {
        const bound = yield* listContactSessions(website_id, [people_id], atOnce);
        const last = bound.length < atOnce;
        const kept = last ? yield* removeJob(job) : yield* saveJob(job, JSON.stringify(job.payload), tx.now);
        if (!kept) throw new Error("The job is another's by now.");
        const sessions = bound.map(({ session_id }) => session_id);
        // biome-ignore lint/correctness/useYield: it needs no step beyond those of changeConversations.
        yield* changeConversations(tx, website_id, sessions, function* ({ row, save }) {
          if (row.people_id !== people_id) return;
          row.people_id = null;
          save();
        });
      },
    });
    return "kept";
  }
}
