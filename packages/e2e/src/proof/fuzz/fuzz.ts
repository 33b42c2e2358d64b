import { mkdtemp, rm } from "node:fs/promises";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Route, routeKey, routes } from "@parley/contract";
import { auditStore, type ChangeWatch, openStore, watchChanges } from "@parley/server/testing";
import { builtRoutes } from "../../support/built.js";
import { type Parley, startParley } from "../../support/parley.js";
import { expectNone, type Proof, type ProofSettings } from "../proof.js";
import { Random } from "../random.js";
import { ask, complaint, type FuzzAnswer } from "./answer.js";
import { type FuzzRequest, type Known, type Mood, requestOf } from "./request.js";

/** Counts and tells of what it refuses: the attempts at a code are few. */
const countsRefusals = "PUT /website/{website_id}/conversation/{session_id}/verify/identity/link";

/** Complaints after which there is no point in going on. */
const enough = 20;

export const fuzz: Proof = {
  name: "fuzz",
  claim:
    "valid, nearly valid and hostile requests to every route: no 5xx, no hang, no odd envelope, no half-written row; on SQLite also no change by a 4xx.",
  databases: ["sqlite", "postgres"],
  async run({ databaseUrl }, settings) {
    const data = await mkdtemp(join(tmpdir(), "parley-fuzz-"));
    try {
      const parley = await startParley({ data, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
      const watch = databaseUrl === undefined ? watchChanges(data) : undefined;
      const run = new Run(parley, watch, settings);
      try {
        await run.all();
      } finally {
        watch?.close();
        const code = await parley.stop();
        if (code !== 0) run.problems.push(`The server ended with ${code}: ${parley.errors()}`);
      }
      expectNone(`With seed ${settings.seed}`, run.problems);
      const store = await openStore({ data, databaseUrl });
      const audit = await auditStore(store).finally(() => store.close());
      expectNone(`With seed ${settings.seed}, afterwards`, audit.problems);
      if (audit.messages === 0) throw new Error("No message was ever stored: the proof is void.");
      return `${settings.requests} requests (seed ${settings.seed}): ${run.counts()}; then ${audit.conversations} conversations, ${audit.messages} messages and ${audit.events} events without a fault.`;
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  },
};

class Run {
  readonly problems: string[] = [];
  readonly #parley: Parley;
  readonly #watch: ChangeWatch | undefined;
  readonly #settings: ProofSettings;
  readonly #random: Random;
  readonly #known: Known;
  readonly #statuses = new Map<number, number>();
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

  constructor(parley: Parley, watch: ChangeWatch | undefined, settings: ProofSettings) {
    this.#parley = parley;
    this.#watch = watch;
    this.#settings = settings;
    this.#random = new Random(settings.seed);
    this.#known = {
      website_id: parley.created.website_id,
      tokens: parley.created.tokens,
      session_ids: [],
      people_ids: [],
      fingerprints: [],
    };
  }

  async all(): Promise<void> {
    // A few requests are enough for the routes that only answer 501.
    const all = [...builtRoutes, ...builtRoutes, ...builtRoutes, ...(routes as readonly Route[])];
    for (let sent = 0; sent < this.#settings.requests && this.problems.length < enough; ) {
      const roll = this.#random.next();
      const mood: Mood = roll < 0.4 ? "valid" : roll < 0.75 ? "nearly valid" : "hostile";
      // Messages have the most to get wrong. Removals are held back, or nothing would ever be there.
      const few = this.#known.session_ids.length < 5;
      const name = few ? "createNewConversation" : "sendMessageInConversation";
      const route = this.#random.chance(0.2) ? named(all, name) : this.#random.pick(all);
      if (route.verb === "DELETE" && mood === "valid" && this.#random.chance(0.8)) continue;
      sent += 1;
      await this.#one(route, requestOf(route, this.#known, mood, this.#random));
    }
    this.#agent.destroy();
  }

  async #one(route: Route, request: FuzzRequest): Promise<void> {
    const say = (what: string) => this.problems.push(`${routeKey(route)}: ${what}\n  asked: ${shown(request)}`);
    this.#watch?.changed();
    let answer: FuzzAnswer;
    try {
      answer = await ask(this.#agent, this.#parley.port, request);
    } catch (error) {
      say(String(error));
      return;
    }
    this.#statuses.set(answer.status, (this.#statuses.get(answer.status) ?? 0) + 1);
    // Another method was asked: whatever route that is, its success is not this one's.
    const wrong = request.method === route.verb ? complaint(route, request.method, answer) : undefined;
    if (wrong !== undefined) say(wrong);
    else if (answer.status >= 500 && answer.status !== 501) say(`status ${answer.status}`);
    if (answer.status >= 400 && this.#watch?.changed()) {
      const { tables } = this.#watch;
      if (routeKey(route) !== countsRefusals && (await this.#changesAgain(request))) {
        say(`answered ${answer.status}, but a row was changed in ${tables.join(", ")}`);
      }
    }
    if (answer.status < 300 && request.method !== "HEAD") this.#learn(answer.text);
    else if (answer.status === 404) this.#forget(request.path);
  }

  /**
   * Whether a refused request changes something each time that it is asked. A server does some things at times of their own
   * (reminders, mail, who is there), and one of them may fall together with a request; not three times, after a pause each.
   */
  async #changesAgain(request: FuzzRequest): Promise<boolean> {
    for (let i = 0; i < 3; i++) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      this.#watch?.changed();
      await ask(this.#agent, this.#parley.port, request);
      if (this.#watch?.changed() !== true) return false;
    }
    return true;
  }

  /** Notes what was made, so that later requests name it. */
  #learn(text: string): void {
    const { data } = JSON.parse(text) as { data: { session_id?: string; people_id?: string; fingerprint?: number } };
    const { session_id, people_id, fingerprint } = data;
    if (typeof people_id === "string") remember(this.#known.people_ids, people_id);
    if (typeof session_id === "string") remember(this.#known.session_ids, session_id);
    if (typeof fingerprint === "number") remember(this.#known.fingerprints, fingerprint);
  }

  /** A conversation or contact that is gone is not asked for again and again. */
  #forget(path: string): void {
    for (const ids of [this.#known.session_ids, this.#known.people_ids]) {
      const at = ids.findIndex((id) => path.includes(id));
      if (at !== -1 && this.#random.chance(0.5)) ids.splice(at, 1);
    }
  }

  counts(): string {
    return [...this.#statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `${count} times ${status}`)
      .join(", ");
  }
}

function named(all: readonly Route[], id: string): Route {
  return all.find((route) => route.id === id) as Route;
}

function remember<T>(list: T[], value: T): void {
  if (!list.includes(value)) list.push(value);
  if (list.length > 40) list.shift();
}

function shown({ method, path, headers, body }: FuzzRequest): string {
  const { Authorization: _, ...others } = headers;
  return `${method} ${path.slice(0, 300)} ${JSON.stringify(others)} ${body?.toString("latin1").slice(0, 500) ?? ""}`;
}
