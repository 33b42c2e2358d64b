/** A job as its handler sees it. `id` and `version` name its state to `saveJob` and `removeJob` of the store. */
export interface Job<P> {
  readonly id: number;
  readonly version: number;
  readonly website_id: string | null;
  readonly payload: P;
  /** Failed tries since it last went on. */
  readonly attempts: number;
}

/**
 * What a run of a job came to.
 *
 * - `done`: the job is over.
 * - `kept`: the handler called `saveJob` or `removeJob` in the command that did the work, which is thereby done exactly
 *   once; the job is looked at again at once.
 * - a payload and a time: the job goes on with these. A crash just before does the run again.
 */
export type JobOutcome<P> = "done" | "kept" | { readonly payload: P; readonly due_at: number };

/** Work of one kind. A run should take well below a second: longer work goes on in the next run. */
export interface JobKind<P> {
  /** `noun:verb`. */
  readonly kind: string;
  /** Jobs of this kind at work at once in this process; 1 by default. */
  readonly concurrency?: number;
  /** Of these, those of one lane at once: what is over that waits, and keeps no other lane waiting. */
  readonly perLane?: number;
  /** Tries in a row that may fail; 10 by default. They are 1 s, 2 s, 4 s, ... apart, at most an hour. */
  readonly attempts?: number;
  run(job: Job<P>): Promise<JobOutcome<P>>;
  /** Told when the last try failed, before the job is put aside. */
  exhausted?(job: Job<P>, error: unknown): Promise<void>;
}
