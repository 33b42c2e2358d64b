import { removeRemains } from "../../store/conversation-removals.js";
import { insertJob, removeJob } from "../../store/jobs.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";

const kind = "conversations:purge";
/** Milliseconds between two steps in which others may have the database: half as long as the step took, at most this. */
const longestPause = 20;

interface Payload {
  readonly conversation_id: number;
}

/**
 * Part of the command that removed a large conversation. Nobody waits for the job: it is found by the next look for jobs, and outlives
 * the website, too.
 */
export function* scheduleRemains(tx: Transaction, conversation_id: number): Steps<void> {
  const payload = JSON.stringify({ conversation_id } satisfies Payload);
  const of = { website_id: null, conversation_id: null, key: String(conversation_id), lane: null };
  yield* insertJob({ kind, ...of, due_at: tx.now, created_at: tx.now, payload });
}

/** Removes what large conversations left, in steps that keep nobody waiting. */
export function defineRemains(store: Store, jobs: Jobs): void {
  jobs.define<Payload>({ kind, attempts: 1_000, run: (job) => step(store, job) });
}

async function step(store: Store, job: Job<Payload>): Promise<JobOutcome<Payload>> {
  const { payload } = job;
  const began = performance.now();
  const due_at = await store.write({
    name: "purgeConversation",
    readsLog: true,
    *body(tx) {
      if (yield* removeRemains(payload.conversation_id)) return tx.now;
      if (!(yield* removeJob(job))) throw new Error("The job is another's by now.");
      return undefined;
    },
  });
  if (due_at === undefined) return "kept";
  const took = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, Math.min(took / 2, longestPause)));
  return { payload, due_at };
}
