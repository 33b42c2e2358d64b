import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Transaction } from "../../store/store.js";
import { ApiError } from "../error.js";

/** What is still to be done of a batch: the payload of one job. JSON, since a batch may outlive its request. */
export interface Part {
  readonly operation: { readonly verb: string };
  /** The job of what comes after these; it begins when this one ends. */
  readonly next?: number;
}

/** What a batch is over: how its next are found, and what is done to them. */
export interface Subject<P extends Part, Name> {
  readonly name: string;
  /** Those that one command changes at most. */
  most(operation: P["operation"]): number;
  /** It reads the event log. */
  readsLog(operation: P["operation"]): boolean;
  /** The next of a part, and what is left after them; nothing when these are the last. */
  next(website_id: WebsiteId, part: P, size: number): Steps<{ names: readonly Name[]; rest: P | undefined }>;
  /** Does what the part says to each of these that is there. With `lenient` those that refuse it are passed over. */
  operate(
    tx: Transaction,
    website_id: WebsiteId,
    names: readonly Name[],
    part: P,
    options: { readonly lenient: boolean },
  ): Steps<void>;
}

/** One that does not take it, such as one at a limit of its data, keeps no other from it. Verbs refuse before they save. */
export function* unlessRefused(steps: Steps<void>): Steps<void> {
  try {
    yield* steps;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}
