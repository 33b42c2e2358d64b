import { all, get, run, type Steps, statement } from "./step.js";

/** A job as it is kept. `payload` is JSON text. */
export interface JobRow {
  readonly id: number;
  readonly kind: string;
  readonly website_id: string | null;
  readonly due_at: number;
  /** Changes with every save. */
  readonly version: number;
  /** Failed tries since it last went on. */
  readonly attempts: number;
  /** Jobs of a kind that share places; null when it has none. */
  readonly lane: string | null;
  readonly payload: string;
}

/** Which state of a job is meant: whoever holds an older one has lost it. */
export type JobState = Pick<JobRow, "id" | "version">;

export interface NewJobRow {
  readonly kind: string;
  readonly website_id: string | null;
  /** The conversation that it is for: removed with it. */
  readonly conversation_id: number | null;
  /** Unique among the jobs of its kind. */
  readonly key: string | null;
  readonly lane: string | null;
  readonly due_at: number;
  readonly created_at: number;
  readonly payload: string;
}

const columns = "id, kind, website_id, due_at, version, attempts, lane, payload";

const insert = statement(
  "jobs.insert",
  `INSERT INTO jobs (kind, website_id, conversation_id, key, lane, due_at, leased_until, version, attempts, created_at, payload)
   VALUES (?, ?, ?, ?, ?, ?, 0, 1, 0, ?, ?) RETURNING id`,
  { write: true },
);
const removeKey = statement("jobs.remove_key", "DELETE FROM jobs WHERE kind = ? AND key = ?");
const byKey = statement("jobs.by_key", `SELECT ${columns} FROM jobs WHERE kind = ? AND key = ? AND failed_at IS NULL`);
const byId = statement("jobs.get", `SELECT ${columns} FROM jobs WHERE id = ? AND failed_at IS NULL`);

/** Of the lanes that are not in a JSON list. */
const sqliteLanes = " AND (lane IS NULL OR lane NOT IN (SELECT value FROM json_each(?)))";
const postgresLanes = " AND (lane IS NULL OR lane NOT IN (SELECT json_array_elements_text(CAST(? AS json))))";

const due = (lanes: string, locking: string) => `UPDATE jobs SET leased_until = ?
   WHERE id IN (SELECT id FROM jobs WHERE kind = ? AND failed_at IS NULL AND due_at <= ? AND leased_until <= ?${lanes}
     ORDER BY due_at, id LIMIT ?${locking})
   RETURNING ${columns}`;
const claim = statement("jobs.claim", due("", ""), { write: true, postgres: due("", " FOR UPDATE SKIP LOCKED") });
const claimOfLanes = statement("jobs.claim_of_lanes", due(sqliteLanes, ""), {
  write: true,
  postgres: due(postgresLanes, " FOR UPDATE SKIP LOCKED"),
});

const lease = statement("jobs.lease", "UPDATE jobs SET leased_until = ? WHERE id = ? AND version = ?");
const save = statement(
  "jobs.save",
  `UPDATE jobs SET payload = ?, due_at = ?, attempts = 0, error = NULL, version = version + 1
   WHERE id = ? AND version = ?`,
);
const makeDue = statement(
  "jobs.make_due",
  "UPDATE jobs SET due_at = ?, version = version + 1 WHERE id = ? AND failed_at IS NULL",
);
const retry = statement(
  "jobs.retry",
  `UPDATE jobs SET due_at = ?, attempts = attempts + 1, error = ?, leased_until = 0, version = version + 1
   WHERE id = ? AND version = ?`,
);
const giveUp = statement(
  "jobs.give_up",
  `UPDATE jobs SET failed_at = ?, attempts = attempts + 1, error = ?, leased_until = 0, key = NULL, version = version + 1
   WHERE id = ? AND version = ?`,
);
const remove = statement("jobs.remove", "DELETE FROM jobs WHERE id = ? AND version = ?");
const removeFailed = statement("jobs.remove_failed", "DELETE FROM jobs WHERE failed_at < ?");
const countConversation = statement(
  "jobs.count_conversation",
  "SELECT COUNT(*) AS count FROM jobs WHERE conversation_id = ? AND kind = ? AND failed_at IS NULL",
);
const byConversation = statement(
  "jobs.by_conversation",
  `SELECT ${columns} FROM jobs WHERE conversation_id = ? AND key IS NULL AND failed_at IS NULL`,
);
const byConversationKeyed = statement(
  "jobs.by_conversation_keyed",
  `SELECT ${columns} FROM jobs WHERE conversation_id = ? AND key IS NOT NULL AND failed_at IS NULL ORDER BY id`,
);
const move = statement(
  "jobs.move",
  "UPDATE jobs SET conversation_id = ?, payload = ?, leased_until = 0, version = version + 1 WHERE id = ?",
);
const moveKeyed = statement(
  "jobs.move_keyed",
  `UPDATE jobs SET conversation_id = ?, payload = ?, key = ?, leased_until = 0, version = version + 1
   WHERE id = ? AND NOT EXISTS (SELECT 1 FROM jobs other WHERE other.kind = jobs.kind AND other.key = ?)`,
);
const freeAll = statement("jobs.free_all", "UPDATE jobs SET leased_until = 0 WHERE leased_until > 0");
/** One row of the index, behind the few that are held. */
const first = (lanes: string) =>
  `SELECT due_at FROM jobs WHERE kind = ? AND failed_at IS NULL AND leased_until <= ?${lanes} ORDER BY due_at, id LIMIT 1`;
const next = statement("jobs.next", first(""));
const nextOfLanes = statement("jobs.next_of_lanes", first(sqliteLanes), { postgres: first(postgresLanes) });
const countLane = statement(
  "jobs.count_lane",
  "SELECT COUNT(*) AS count FROM jobs WHERE kind = ? AND lane = ? AND website_id = ? AND failed_at IS NULL",
);

export function* insertJob(row: NewJobRow): Steps<number> {
  if (row.key !== null) yield* run(removeKey, [row.kind, row.key]);
  const made = yield* get<{ id: number }>(insert, [
    row.kind,
    row.website_id,
    row.conversation_id,
    row.key,
    row.lane,
    row.due_at,
    row.created_at,
    row.payload,
  ]);
  return (made as { id: number }).id;
}

/** False when there is none. */
export function* removeJobByKey(kind: string, key: string): Steps<boolean> {
  return (yield* run(removeKey, [kind, key])) > 0;
}

/** Jobs of a kind that wait for a conversation. */
export function* countJobs(conversation_id: number, kind: string): Steps<number> {
  return Number((yield* get<{ count: number }>(countConversation, [conversation_id, kind]))?.count ?? 0);
}

/** Jobs of a lane that wait for a website. */
export function* countLaneJobs(kind: string, lane: string, website_id: string): Steps<number> {
  return Number((yield* get<{ count: number }>(countLane, [kind, lane, website_id]))?.count ?? 0);
}

/** Jobs without a key that wait for a conversation. */
export function* listConversationJobs(conversation_id: number): Steps<JobRow[]> {
  return yield* all<JobRow>(byConversation, [conversation_id]);
}

/** Jobs with a key that wait for a conversation, the oldest first. */
export function* listKeyedJobs(conversation_id: number): Steps<JobRow[]> {
  return yield* all<JobRow>(byConversationKeyed, [conversation_id]);
}

/** Has a job wait for another conversation. A run of it that is under way has lost it, and it runs again. */
export function* moveJob(id: number, conversation_id: number, payload: string): Steps<void> {
  yield* run(move, [conversation_id, payload, id]);
}

/** The same for a job with a key, by another key; it stays where the other conversation has a job of that key. */
export function* moveKeyedJob(id: number, conversation_id: number, key: string, payload: string): Steps<void> {
  yield* run(moveKeyed, [conversation_id, payload, key, id, key]);
}

/** Has a job run at another time. */
export function* makeJobDue(id: number, due_at: number): Steps<void> {
  yield* run(makeDue, [due_at, id]);
}

export function* findJobByKey(kind: string, key: string): Steps<JobRow | undefined> {
  return yield* get<JobRow>(byKey, [kind, key]);
}

/** Undefined when it is done, cancelled or given up. */
export function* findJob(id: number): Steps<JobRow | undefined> {
  return yield* get<JobRow>(byId, [id]);
}

/** Takes jobs that are due and that nobody holds, none of the lanes that are `full`, and holds them until `until`. */
export function* claimJobs(
  kind: string,
  now: number,
  until: number,
  limit: number,
  full: readonly string[] = [],
): Steps<JobRow[]> {
  if (full.length === 0) return yield* all<JobRow>(claim, [until, kind, now, now, limit]);
  return yield* all<JobRow>(claimOfLanes, [until, kind, now, now, JSON.stringify(full), limit]);
}

/** Holds a job longer, or with 0 lets it go. */
export function* leaseJob({ id, version }: JobState, until: number): Steps<boolean> {
  return (yield* run(lease, [until, id, version])) === 1;
}

/**
 * Keeps how far a job got. In the command that did the work, so that no part of it is done twice: false says that the job was
 * cancelled or is another's by now, and then the command must throw.
 */
export function* saveJob({ id, version }: JobState, payload: string, due_at: number): Steps<boolean> {
  return (yield* run(save, [payload, due_at, id, version])) === 1;
}

/** Ends a job, in the command that did the last of its work; false as in `saveJob`. */
export function* removeJob({ id, version }: JobState): Steps<boolean> {
  return (yield* run(remove, [id, version])) === 1;
}

export function* retryJob({ id, version }: JobState, due_at: number, error: string): Steps<void> {
  yield* run(retry, [due_at, error, id, version]);
}

/** Keeps a job that failed for good, for a person to look at; its key is free again. */
export function* giveUpJob({ id, version }: JobState, now: number, error: string): Steps<void> {
  yield* run(giveUp, [now, error, id, version]);
}

export function* removeFailedJobs(before: number): Steps<number> {
  return yield* run(removeFailed, [before]);
}

/** Lets go of what a process held that is no more. Only when no other process can hold any. */
export function* freeJobs(): Steps<void> {
  yield* run(freeAll, []);
}

/**
 * When the next job of a kind is due, in milliseconds, of those that nobody holds at that time and that are of no lane that is
 * `full`; undefined when there is none.
 */
export function* nextJobAt(kind: string, now: number, full: readonly string[] = []): Steps<number | undefined> {
  const row =
    full.length === 0
      ? yield* get<{ due_at: number }>(next, [kind, now])
      : yield* get<{ due_at: number }>(nextOfLanes, [kind, now, JSON.stringify(full)]);
  return row?.due_at;
}
