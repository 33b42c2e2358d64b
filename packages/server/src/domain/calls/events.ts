import type { Clock } from "../../platform/clock.js";
import { removeJob } from "../../store/jobs.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { changeConversation } from "../conversations/change.js";
import { ApiError } from "../error.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";
import { call as asked } from "../visitors/endings.js";

const { kind, ended } = asked;
/** A call that no process gave a sign of for this long is over, in milliseconds. */
const missTime = 90_000;

/** What names a call. */
export interface CallName {
  readonly website_id: WebsiteId;
  readonly session_id: string;
  readonly call_id: string;
}

/**
 * What is told of calls, and the job that tells of the end of one whose process ended first: it stands as long as the call does, is
 * put off while somebody holds the call, and does its work when nobody does.
 */
export class CallEvents {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #jobs: Jobs;
  readonly #isHeld: (call: CallName) => boolean;

  /** `isHeld` says whether the call goes on in this process. */
  constructor(store: Store, clock: Clock, jobs: Jobs, isHeld: (call: CallName) => boolean) {
    this.#store = store;
    this.#clock = clock;
    this.#jobs = jobs;
    this.#isHeld = isHeld;
    jobs.define<CallName>({ kind, run: (job) => this.#miss(job) });
  }

  initiated(call: CallName): Promise<void> {
    return this.#keep(call, "call:request:initiated");
  }

  /** The call goes on. */
  pulse(call: CallName): Promise<void> {
    return this.#keep(call);
  }

  /** Nothing when the conversation is no more. */
  async over({ website_id, session_id, call_id }: CallName): Promise<void> {
    const jobs = this.#jobs;
    const end = changeConversation("endCall", website_id, session_id, function* ({ cause }) {
      yield* jobs.cancel(kind, call_id);
      cause(ended, { call_id });
    });
    await this.#store.write(end).catch(unlessGone);
  }

  #keep(call: CallName, event?: string): Promise<void> {
    const { website_id, session_id, call_id } = call;
    const jobs = this.#jobs;
    const isHeld = this.#isHeld;
    return this.#store.write(
      changeConversation("keepCall", website_id, session_id, function* ({ row, tx, cause }) {
        // One that ended meanwhile has its end told already.
        if (!isHeld(call)) return;
        const due_at = tx.now + missTime;
        const payload: CallName = { website_id, session_id, call_id };
        yield* jobs.schedule(tx, { kind, website_id, conversation_id: row.id, key: call_id, due_at, payload });
        if (event !== undefined) cause(event, { call_id });
      }),
    );
  }

  async #miss(job: Job<CallName>): Promise<JobOutcome<CallName>> {
    const { payload } = job;
    if (this.#isHeld(payload)) return { payload, due_at: this.#clock.now() + missTime };
    const { website_id, session_id, call_id } = payload;
    const end = changeConversation("missCall", website_id, session_id, function* ({ cause }) {
      if (yield* removeJob(job)) cause(ended, { call_id });
    });
    await this.#store.write(end).catch(unlessGone);
    return "kept";
  }
}

function unlessGone(error: unknown): void {
  if (!(error instanceof ApiError && error.reason === "conversation_not_found")) throw error;
}
