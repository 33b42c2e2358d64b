import type { BodyOf, routes } from "@parley/contract";
import { hashKey, sameHash } from "../../platform/crypto.js";
import { removeJob, saveJob } from "../../store/jobs.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { findValidToken } from "../../store/tokens.js";
import { findUser } from "../../store/users.js";
import { purgeConversations, purgeSteps, purgeWebsite } from "../../store/website-purge.js";
import { insertRemoval, isolateWebsite, removalDueAt, removeRemoval, roleOf } from "../../store/website-removals.js";
import { lockWebsite } from "../../store/website-settings.js";
import type { Principal } from "../access/principal.js";
import { ApiError } from "../error.js";
import type { Job, JobOutcome, Jobs } from "../jobs/jobs.js";
import { matchesPassword } from "../operators/password.js";

export type RemovalProof = BodyOf<Extract<(typeof routes)[number], { id: "deleteWebsite" }>>["verify"];

const kind = "websites:remove";
/** Conversations, and rows of the event log, that one step removes at most: a few milliseconds. */
const conversationsPerStep = 20;
const eventsPerStep = 1_000;

export interface WebsiteRemovalPorts {
  readonly store: Store;
  readonly jobs: Jobs;
  /** Milliseconds between the request and the removal. */
  readonly grace: number;
  /**
   * After the commit that takes a website out of everybody's reach: these tokens are worth nothing any more, and its visitors
   * must go.
   */
  readonly isolated: (website_id: WebsiteId, identifiers: readonly string[]) => void;
}

interface Waiting {
  /** Whether the website is out of reach already, and its removal cannot be called off any more. */
  readonly isolated: boolean;
}

/**
 * The end of a website: asked for by an owner, called off until its time, then done in small steps by a job: first nobody reaches
 * it any more, then its rows go, the website itself last.
 */
export class WebsiteRemovals {
  readonly #ports: WebsiteRemovalPorts;

  constructor(ports: WebsiteRemovalPorts) {
    this.#ports = ports;
    ports.jobs.define<Waiting>({ kind, attempts: 1_000, run: (job) => this.#step(job) });
  }

  /**
   * Asking again changes nothing. Rejects with not_allowed for who is no owner or proves nothing, invalid_data for a proof that
   * this server cannot check.
   */
  async request(website_id: WebsiteId, principal: Principal, proof: RemovalProof): Promise<void> {
    await this.#ports.store.read(expectOwner(website_id, principal));
    await this.#checkProof(principal, proof);
    const { store, jobs, grace } = this.#ports;
    await store.write({
      name: "requestRemoval",
      *body(tx) {
        yield* lockOwned(website_id, principal);
        const due_at = tx.now + grace;
        if (!(yield* insertRemoval(website_id, principal.user_id ?? "", tx.now, due_at))) return;
        yield* jobs.schedule(tx, { kind, website_id, key: website_id, due_at, payload: { isolated: false } });
      },
    });
  }

  /** Calls the removal off; a website that is to stay stays. Rejects with not_allowed for who is no owner. */
  async abort(website_id: WebsiteId, principal: Principal): Promise<void> {
    const { store, jobs } = this.#ports;
    await store.write({
      name: "abortRemoval",
      *body() {
        yield* lockOwned(website_id, principal);
        if (yield* removeRemoval(website_id)) yield* jobs.cancel(kind, website_id);
      },
    });
  }

  async #checkProof({ user_id, identifier }: Principal, { method, secret }: RemovalProof): Promise<void> {
    const { store } = this.#ports;
    if (method === "google") {
      throw new ApiError("invalid_data", "verify.method must be password or token: accounts here are not Google's.");
    }
    if (method === "password") {
      const user = user_id === null ? undefined : await store.read(findUser(user_id));
      if (user !== undefined && (await matchesPassword(user.password_hash, secret))) return;
      throw new ApiError("not_allowed", "verify.secret is not the account's password.");
    }
    const token = await store.read(findValidToken(identifier));
    if (token !== undefined && sameHash(token.key_hash, hashKey(secret))) return;
    throw new ApiError("not_allowed", "verify.secret is not the key of the token that asks.");
  }

  async #step(job: Job<Waiting>): Promise<JobOutcome<Waiting>> {
    const website_id = job.website_id as WebsiteId;
    const { store, isolated } = this.#ports;
    if (!job.payload.isolated) {
      await store.write({
        name: "isolateWebsite",
        *body(tx) {
          yield* lockWebsite(website_id);
          if ((yield* removalDueAt(website_id)) === undefined) throw new Error("The removal was called off.");
          const identifiers = yield* isolateWebsite(website_id, tx.now);
          if (!(yield* saveJob(job, JSON.stringify({ isolated: true }), tx.now))) throw new Error("The job is gone.");
          tx.committed(() => isolated(website_id, identifiers));
        },
      });
      return "kept";
    }
    const due_at = await store.write({
      name: "purgeWebsite",
      *body(tx) {
        const some = yield* purgeConversations(website_id, conversationsPerStep);
        return some || (yield* purgeSteps(website_id, eventsPerStep)) ? tx.now : undefined;
      },
    });
    // Other requests go first, and other websites have their turn, which may be to go out of everybody's reach.
    await new Promise((resolve) => setImmediate(resolve));
    if (due_at !== undefined) return { payload: job.payload, due_at };
    await store.write({
      name: "removeWebsite",
      *body() {
        if (!(yield* removeJob(job))) throw new Error("The job is gone.");
        yield* purgeWebsite(website_id);
      },
    });
    return "kept";
  }
}

/**
 * Holds the website and expects it to be the caller's still: it may have gone out of everybody's reach since the request was admitted,
 * and a removal that began is not called off.
 */
function* lockOwned(website_id: WebsiteId, principal: Principal): Steps<void> {
  if ((yield* lockWebsite(website_id)) === undefined) throw new ApiError("website_not_found");
  yield* expectOwner(website_id, principal);
}

function* expectOwner(website_id: WebsiteId, { user_id }: Principal): Steps<void> {
  const role = user_id === null ? undefined : yield* roleOf(website_id, user_id);
  if (role !== "owner") throw new ApiError("not_allowed", "Only an owner of the website may delete it, or keep it.");
}
