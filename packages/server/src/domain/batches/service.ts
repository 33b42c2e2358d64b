import {
  lastConversationId,
  type WalkedConversation,
  type WalkSelection,
  walkConversations,
} from "../../store/conversation-walks.js";
import { removeJob, saveJob } from "../../store/jobs.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { changeConversations } from "../conversations/change.js";
import { ApiError } from "../error.js";
import { type Job, type JobOutcome, type Jobs, never } from "../jobs/jobs.js";
import type { Presence } from "../presence/presence.js";
import { type BatchOperation, operate } from "./operation.js";
import { Pace } from "./pace.js";

const kind = "batches:run";
/** Conversations that one command changes at most. Removing one changes many rows. */
const most = 50;
const mostRemoved = 10;
/** Named conversations that need no job. */
const small = 50;
const smallRemoval = 1;
/** Milliseconds that one command should take at most: in SQLite everybody waits for it, in PostgreSQL who wants the same rows does. */
const target = { sqlite: 20, postgres: 100 };
/** Named conversations of one job: a job's payload is written anew with each chunk. */
const partLength = 500;
/** Milliseconds that a request waits for its batch: well below the 10 s for which the official client waits. */
const patience = 3_000;
/** Milliseconds between two chunks in which others may have the database: half as long as the chunk took, at most this. */
const longestPause = 20;

interface Waiting {
  readonly operation: BatchOperation;
  /** Named conversations that are still to do in this job. */
  readonly sessions?: readonly string[];
  /** The job of the named ones that come after these; it begins when this one ends. */
  readonly next?: number;
  /** Or a walk over those that there were when it was asked for. */
  readonly selection?: WalkSelection;
  readonly after: number;
  readonly until: number;
}

/**
 * The same done to many conversations. A small batch is one command; a larger one is a durable job, in chunks whose progress is
 * kept in the command that does them: each conversation is done exactly once, whatever happens in between. Conversations that
 * are not the website's, or are no more, are passed over; a larger batch also passes over those that refuse what is to be done, where
 * one command refuses as a whole.
 */
export class Batches {
  readonly #store: Store;
  readonly #jobs: Jobs;
  readonly #presence: Presence;
  readonly #paces = new Map<BatchOperation["verb"], Pace>();

  constructor(store: Store, jobs: Jobs, presence: Presence) {
    this.#store = store;
    this.#jobs = jobs;
    this.#presence = presence;
    jobs.define<Waiting>({
      kind,
      attempts: 100,
      concurrency: 2,
      run: (job) => this.#chunk(job),
      exhausted: (job) => this.#store.write({ name: "skipBatch", body: (tx) => this.#goOn(tx, job.payload) }),
    });
  }

  /** Resolves when it is done, or after three seconds, once it is durable. */
  async overSessions(website_id: WebsiteId, sessions: readonly string[], operation: BatchOperation): Promise<void> {
    const named = [...new Set(sessions.map((session_id) => session_id.toLowerCase()))];
    if (named.length <= (operation.verb === "remove" ? smallRemoval : small)) {
      await this.#store.write({
        name: "runBatch",
        readsLog: operation.verb === "remove",
        body: (tx) => this.#operate(tx, website_id, named, operation),
      });
      return;
    }
    const parts: Waiting[] = [];
    for (let at = 0; at < named.length; at += partLength) {
      parts.push({ operation, sessions: named.slice(at, at + partLength), after: 0, until: 0 });
    }
    await this.#begin(website_id, parts);
  }

  /** Over every conversation, or every one of an inbox. */
  async overAll(website_id: WebsiteId, selection: WalkSelection, operation: BatchOperation): Promise<void> {
    const until = await this.#store.read(lastConversationId(website_id));
    await this.#begin(website_id, [{ operation, selection, after: 0, until }]);
  }

  /** One job after the other, so that a batch of many parts takes no more turns than others. */
  async #begin(website_id: WebsiteId, parts: readonly Waiting[]): Promise<void> {
    const jobs = this.#jobs;
    const ids = await this.#store.write({
      name: "beginBatch",
      *body(tx) {
        const made: number[] = [];
        for (const [at, part] of [...parts.entries()].reverse()) {
          const payload: Waiting = made[0] === undefined ? part : { ...part, next: made[0] };
          made.unshift(yield* jobs.schedule(tx, { kind, website_id, due_at: at === 0 ? tx.now : never, payload }));
        }
        return made;
      },
    });
    const until = performance.now() + patience;
    for (const id of ids) if (!(await jobs.finished(id, Math.max(0, until - performance.now())))) return;
  }

  *#goOn(tx: Transaction, { next }: Waiting): Steps<void> {
    if (next !== undefined) yield* this.#jobs.begin(tx, next);
  }

  async #chunk(job: Job<Waiting>): Promise<JobOutcome<Waiting>> {
    const website_id = job.website_id as WebsiteId;
    const { payload } = job;
    const { operation } = payload;
    const pace = this.#paceOf(operation);
    const { size } = pace;
    const began = performance.now();
    const operateOn = (tx: Transaction, sessions: readonly string[]) =>
      this.#operate(tx, website_id, sessions, operation, true);
    const goOn = (tx: Transaction) => this.#goOn(tx, payload);
    await this.#store.write({
      name: "runBatch",
      readsLog: operation.verb === "remove",
      *body(tx) {
        const start = performance.now();
        const { sessions, next } = yield* nextOf(website_id, payload, size);
        const text = next && JSON.stringify(next);
        const kept = text === undefined ? yield* removeJob(job) : yield* saveJob(job, text, tx.now);
        if (!kept) throw new Error("The batch is another's by now.");
        yield* operateOn(tx, sessions);
        if (next === undefined) yield* goOn(tx);
        const took = performance.now() - start;
        tx.committed(() => pace.took(took, sessions.length));
      },
    });
    const took = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, Math.min(took / 2, longestPause)));
    return "kept";
  }

  #paceOf({ verb }: BatchOperation): Pace {
    const pace =
      this.#paces.get(verb) ?? new Pace(verb === "remove" ? mostRemoved : most, target[this.#store.database]);
    this.#paces.set(verb, pace);
    return pace;
  }

  *#operate(
    tx: Transaction,
    website_id: WebsiteId,
    sessions: readonly string[],
    operation: BatchOperation,
    lenient = false,
  ): Steps<void> {
    const presence = this.#presence;
    yield* changeConversations(tx, website_id, sessions, (change) =>
      lenient ? unlessRefused(operate(change, operation, presence)) : operate(change, operation, presence),
    );
  }
}

/** A conversation that does not take it, such as one at a limit of its data, keeps no other from it. Verbs refuse before they save. */
function* unlessRefused(steps: Steps<void>): Steps<void> {
  try {
    yield* steps;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

/** The next conversations of a batch, and what is left after them; nothing when these are the last. */
function* nextOf(
  website_id: WebsiteId,
  payload: Waiting,
  size: number,
): Steps<{ sessions: readonly string[]; next: Waiting | undefined }> {
  const { sessions, selection = {}, after, until } = payload;
  if (sessions !== undefined) {
    const rest = sessions.slice(size);
    return { sessions: sessions.slice(0, size), next: rest.length === 0 ? undefined : { ...payload, sessions: rest } };
  }
  const found: WalkedConversation[] = yield* walkConversations(website_id, selection, after, until, size);
  const last = found.at(-1);
  const ended = last === undefined || found.length < size;
  return {
    sessions: found.map(({ session_id }) => session_id),
    next: ended ? undefined : { ...payload, after: last.id },
  };
}
