import { lastConversationId, type WalkSelection } from "../../store/conversation-walks.js";
import { removeJob, saveJob } from "../../store/jobs.js";
import type { PeopleSearch } from "../../store/people-lists.js";
import { namedPeople } from "../../store/people-walks.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { type Job, type JobOutcome, type Jobs, never } from "../jobs/jobs.js";
import type { PeoplePorts } from "../people/service.js";
import type { Presence } from "../presence/presence.js";
import { BatchedConversations, type ConversationOperation, type ConversationPart } from "./conversations.js";
import { Pace } from "./pace.js";
import type { Part, Subject } from "./part.js";
import { BatchedPeople, type PersonOperation, type PersonPart } from "./people.js";

const kind = "batches:run";
/** Named conversations that need no job. */
const small = 50;
const smallRemoval = 1;
/** Milliseconds that one command should take at most: in SQLite everybody waits for it, in PostgreSQL who wants the same rows does. */
const target = { sqlite: 20, postgres: 100 };
/** Those named that one job has: a job's payload is written anew with each chunk. */
const partLength = 500;
/** Milliseconds that a request waits for its batch: well below the 10 s for which the official client waits. */
const patience = 3_000;
/** Milliseconds between two chunks in which others may have the database: half as long as the chunk took, at most this. */
const longestPause = 20;

type AnyPart = ConversationPart | PersonPart;

/**
 * The same done to many. A small batch is one command; a larger one is a durable job, in chunks whose progress is
 * kept in the command that does them: each is done exactly once, whatever happens in between. Those that
 * are not the website's, or are no more, are passed over; a larger batch also passes over those that refuse what is to be done, where
 * one command refuses as a whole.
 */
export class Batches {
  readonly #store: Store;
  readonly #jobs: Jobs;
  readonly #conversations: BatchedConversations;
  readonly #people: BatchedPeople;
  readonly #paces = new Map<string, Pace>();

  /** @param removed part of the command that removes a contact. */
  constructor(store: Store, jobs: Jobs, presence: Presence, removed: PeoplePorts["removed"]) {
    this.#store = store;
    this.#jobs = jobs;
    this.#conversations = new BatchedConversations(presence);
    this.#people = new BatchedPeople(store.database, removed);
    jobs.define<AnyPart>({
      kind,
      attempts: 100,
      concurrency: 2,
      run: (job) => {
        const { payload } = job;
        return payload.of === "people"
          ? this.#chunk(job, this.#people, payload)
          : this.#chunk(job, this.#conversations, payload);
      },
      exhausted: (job) => this.#store.write({ name: "skipBatch", body: (tx) => this.#goOn(tx, job.payload) }),
    });
  }

  /** Resolves when it is done, or after three seconds, once it is durable. */
  async overSessions(
    website_id: WebsiteId,
    sessions: readonly string[],
    operation: ConversationOperation,
  ): Promise<void> {
    const named = [...new Set(sessions.map((session_id) => session_id.toLowerCase()))];
    if (named.length <= (operation.verb === "remove" ? smallRemoval : small)) {
      await this.#atOnce(website_id, this.#conversations, named, { operation, after: 0, until: 0 });
      return;
    }
    const slices = slicesOf(named).map((slice) => ({ operation, sessions: slice, after: 0, until: 0 }));
    await this.#begin(website_id, slices);
  }

  /** Over every conversation, or every one of an inbox. */
  async overAll(website_id: WebsiteId, selection: WalkSelection, operation: ConversationOperation): Promise<void> {
    const until = await this.#store.read(lastConversationId(website_id));
    await this.#begin(website_id, [{ operation, selection, after: 0, until }]);
  }

  /** Over contacts by people_id, or by email address. */
  async overProfiles(website_id: WebsiteId, profiles: readonly string[], operation: PersonOperation): Promise<void> {
    const named = [...new Set(profiles.map((people_id) => people_id.toLowerCase()))];
    if (named.length <= small) {
      const ids = await this.#store.read(namedPeople(website_id, named));
      await this.#atOnce(website_id, this.#people, ids, { of: "people", operation });
      return;
    }
    const slices = slicesOf(named).map((slice) => ({ of: "people", operation, profiles: slice }) as const);
    await this.#begin(website_id, slices);
  }

  /** Over the contacts that a search finds now, each of whom must meet it still when their turn comes. */
  async overSearched(website_id: WebsiteId, search: PeopleSearch, operation: PersonOperation): Promise<void> {
    const begun = await this.#store.readSlow(this.#people.begin(website_id, search, operation));
    await this.#begin(website_id, [begun]);
  }

  async #atOnce<P extends Part, Name>(
    website_id: WebsiteId,
    subject: Subject<P, Name>,
    names: readonly Name[],
    part: P,
  ): Promise<void> {
    await this.#store.write({
      name: "runBatch",
      readsLog: subject.readsLog(part.operation),
      body: (tx) => subject.operate(tx, website_id, names, part, { lenient: false }),
    });
  }

  /** One job after the other, so that a batch of many parts takes no more turns than others. */
  async #begin(website_id: WebsiteId, parts: readonly AnyPart[]): Promise<void> {
    const jobs = this.#jobs;
    const ids = await this.#store.write({
      name: "beginBatch",
      *body(tx) {
        const made: number[] = [];
        for (const [at, part] of [...parts.entries()].reverse()) {
          const payload: AnyPart = made[0] === undefined ? part : { ...part, next: made[0] };
          made.unshift(yield* jobs.schedule(tx, { kind, website_id, due_at: at === 0 ? tx.now : never, payload }));
        }
        return made;
      },
    });
    const until = performance.now() + patience;
    for (const id of ids) if (!(await jobs.finished(id, Math.max(0, until - performance.now())))) return;
  }

  *#goOn(tx: Transaction, { next }: Part): Steps<void> {
    if (next !== undefined) yield* this.#jobs.begin(tx, next);
  }

  async #chunk<P extends Part, Name>(
    job: Job<unknown>,
    subject: Subject<P, Name>,
    part: P,
  ): Promise<JobOutcome<AnyPart>> {
    const website_id = job.website_id as WebsiteId;
    const pace = this.#paceOf(subject, part.operation);
    const { size } = pace;
    const began = performance.now();
    const goOn = (tx: Transaction) => this.#goOn(tx, part);
    await this.#store.write({
      name: "runBatch",
      readsLog: subject.readsLog(part.operation),
      *body(tx) {
        const start = performance.now();
        const { names, rest } = yield* subject.next(website_id, part, size);
        const text = rest && JSON.stringify(rest);
        const kept = text === undefined ? yield* removeJob(job) : yield* saveJob(job, text, tx.now);
        if (!kept) throw new Error("The batch is another's by now.");
        yield* subject.operate(tx, website_id, names, part, { lenient: true });
        if (rest === undefined) yield* goOn(tx);
        const took = performance.now() - start;
        tx.committed(() => pace.took(took, names.length));
      },
    });
    const took = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, Math.min(took / 2, longestPause)));
    return "kept";
  }

  #paceOf<P extends Part, Name>(subject: Subject<P, Name>, operation: P["operation"]): Pace {
    const paces = this.#paces;
    const key = `${subject.name} ${operation.verb}`;
    const pace = paces.get(key) ?? new Pace(subject.most(operation), target[this.#store.database]);
    paces.set(key, pace);
    return pace;
  }
}

function slicesOf(names: readonly string[]): string[][] {
  const slices: string[][] = [];
  for (let at = 0; at < names.length; at += partLength) slices.push(names.slice(at, at + partLength));
  return slices;
}
