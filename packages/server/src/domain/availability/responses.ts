import type { Clock } from "../../platform/clock.js";
import { listTurns } from "../../store/availability.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";

/** How far back is looked, in milliseconds, in how many conversations, and at how many messages of them. */
const period = 30 * 86_400_000;
const conversations = 50;
const messages = 5_000;
/** Milliseconds for which an answer stands. */
const age = 300_000;
/** Websites whose answers are kept. */
const kept = 1_000;

/** Milliseconds from what a visitor asks to the answer; absent when nothing was answered. */
export interface ResponseMetrics {
  readonly mean?: number;
  readonly median?: number;
}

interface Turn {
  readonly conversation_id: number;
  readonly from: "user" | "operator";
  readonly timestamp: number;
}

/** How fast a team answers, in the conversations of the last 30 days that moved last. Bots' answers do not count. */
export class Responses {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #known = new Map<string, { metrics: Promise<ResponseMetrics>; until: number }>();

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  of(website_id: WebsiteId): Promise<ResponseMetrics> {
    const now = this.#clock.now();
    const known = this.#known.get(website_id);
    if (known !== undefined && known.until > now) return known.metrics;
    const metrics = this.#store.readSlow(listTurns(website_id, conversations, now - period, messages)).then(metricsOf);
    metrics.catch(() => this.#known.delete(website_id));
    this.#known.delete(website_id);
    if (this.#known.size >= kept) this.#known.delete(this.#known.keys().next().value as string);
    this.#known.set(website_id, { metrics, until: now + age });
    return metrics;
  }
}

/** From the first of what a visitor says in a row to what is answered first. */
function metricsOf(turns: readonly Turn[]): ResponseMetrics {
  const times: number[] = [];
  let asked: Turn | undefined;
  for (const turn of turns) {
    if (asked?.conversation_id !== turn.conversation_id) asked = undefined;
    if (turn.from === "user") asked ??= turn;
    else if (asked !== undefined) {
      times.push(turn.timestamp - asked.timestamp);
      asked = undefined;
    }
  }
  if (times.length === 0) return {};
  times.sort((a, b) => a - b);
  const mean = Math.round(times.reduce((sum, time) => sum + time, 0) / times.length);
  const middle = times.length / 2;
  const median = (times[Math.ceil(middle) - 1] as number) / 2 + (times[Math.floor(middle)] as number) / 2;
  return { mean, median: Math.round(median) };
}
