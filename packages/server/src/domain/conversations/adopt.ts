import { removeJob, saveJob } from "../../store/jobs.js";
import { listUnbound } from "../../store/people-sessions.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";
import { contactOf } from "../people/bind.js";
import { changeConversations } from "./change.js";

/** Conversations that one command binds. */
const atOnce = 25;

interface Payload {
  /** Those up to this internal id are done, ... */
  readonly after: number;
  /** ... those up to this one are to be. */
  readonly until: number;
}

/**
 * Binds conversations that had an email address before there were contacts. The migration that brought contacts left one of these jobs
 * for each website, so that a contact who is removed later does not come back.
 */
export function defineAdoption(store: Store, jobs: Jobs): void {
  jobs.define<Payload>({ kind: "people:adopt", attempts: 100, run: (job) => adoptSome(store, job) });
}

async function adoptSome(store: Store, job: Job<Payload>): Promise<JobOutcome<Payload>> {
  const website_id = job.website_id as WebsiteId;
  const { after, until } = job.payload;
  await store.write({
    name: "adoptConversations",
    *body(tx) {
      const found = yield* listUnbound(website_id, after, until, atOnce);
      const next = { after: found.at(-1)?.id ?? until, until };
      const kept = found.length < atOnce ? yield* removeJob(job) : yield* saveJob(job, JSON.stringify(next), tx.now);
      if (!kept) throw new Error("The job is another's by now.");
      const sessions = found.map(({ session_id }) => session_id);
      yield* changeConversations(tx, website_id, sessions, function* ({ row, cause, save }) {
        if (row.people_id !== null || row.email === null) return;
        row.people_id = yield* contactOf(tx, row, JSON.parse(row.meta));
        if (row.people_id === null) return;
        save();
        cause("people:bind:session", { people_id: row.people_id });
      });
    },
  });
  return "kept";
}
