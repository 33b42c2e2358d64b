import { limits } from "@parley/contract";
import { newFingerprint } from "../../platform/ids.js";
import { countJobs, saveJob } from "../../store/jobs.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import type { Actor } from "../access/principal.js";
import { changeConversation } from "../conversations/change.js";
import { setState } from "../conversations/verbs.js";
import { timeOfDate } from "../dates.js";
import { ApiError } from "../error.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";
import type { Messages, NewMessage } from "../messages/service.js";

const kind = "conversations:remind";

/** The body of POST reminder, validated. */
export interface NewReminder {
  /** ISO 8601; a time that has passed reminds at once. */
  readonly date: string;
  readonly note: string;
  readonly user?: NewMessage["user"];
  readonly origin?: string;
}

interface Waiting {
  readonly session_id: string;
  readonly note: string;
  readonly user?: NewMessage["user"];
  readonly origin: string;
  readonly actor: Actor;
  /** Chosen with the reminder, so that a run that is repeated sends nothing twice. */
  readonly fingerprint: number;
  /** Whether the conversation was made unresolved for it: a run that is repeated must not do so again. */
  readonly reopened?: true;
}

/**
 * Reminders: at its time, a reminder becomes a note in its conversation, automated, by whoever asked for it, and the conversation
 * is unresolved if it was resolved, so that it stands among those to do.
 */
export class Reminders {
  readonly #store: Store;
  readonly #jobs: Jobs;
  readonly #messages: Pick<Messages, "send">;

  constructor(store: Store, jobs: Jobs, messages: Pick<Messages, "send">) {
    this.#store = store;
    this.#jobs = jobs;
    this.#messages = messages;
    jobs.define<Waiting>({ kind, concurrency: 4, run: (job) => this.#remind(job) });
  }

  /** Rejects with conversation_not_found, or invalid_data when too many wait. */
  async schedule(website_id: WebsiteId, session_id: string, actor: Actor, reminder: NewReminder): Promise<void> {
    const jobs = this.#jobs;
    const due_at = dueAt(reminder.date);
    const payload: Waiting = {
      session_id,
      note: reminder.note,
      ...(reminder.user === undefined ? {} : { user: reminder.user }),
      origin: reminder.origin ?? "chat",
      actor,
      fingerprint: newFingerprint(),
    };
    await this.#store.write(
      changeConversation("scheduleReminder", website_id, session_id, function* ({ row, tx }) {
        if ((yield* countJobs(row.id, kind)) >= limits.reminders) {
          throw new ApiError("invalid_data", `A conversation has at most ${limits.reminders} reminders that wait.`);
        }
        yield* jobs.schedule(tx, { kind, website_id, conversation_id: row.id, due_at, payload });
      }),
    );
  }

  async #remind(job: Job<Waiting>): Promise<JobOutcome<Waiting>> {
    const { website_id, payload } = job;
    const website = website_id as WebsiteId;
    const { session_id, note, user, origin, actor, fingerprint } = payload;
    try {
      if (payload.reopened === undefined) {
        await this.#reopen(job);
        return "kept";
      }
      await this.#messages.send(website, session_id, actor, {
        type: "note",
        from: "operator",
        origin,
        content: note,
        fingerprint,
        automated: true,
        ...(user === undefined ? {} : { user }),
      });
    } catch (error) {
      // Removed meanwhile: there is nothing to be reminded of.
      if (error instanceof ApiError && error.reason === "conversation_not_found") return "done";
      throw error;
    }
    return "done";
  }

  async #reopen(job: Job<Waiting>): Promise<void> {
    const { session_id } = job.payload;
    const text = JSON.stringify({ ...job.payload, reopened: true });
    await this.#store.write(
      changeConversation("reopenForReminder", job.website_id as WebsiteId, session_id, function* (change) {
        // Due before all others: it is under way.
        if (!(yield* saveJob(job, text, 0))) throw new Error("The reminder is another's by now.");
        if (change.row.state === "resolved") setState(change, "unresolved");
      }),
    );
  }
}

function dueAt(date: string): number {
  const time = timeOfDate(date);
  if (time === undefined) throw new ApiError("invalid_data", `date must be a day that there is, got "${date}".`);
  return time;
}
