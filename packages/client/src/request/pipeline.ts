import { CrispAbortError, CrispError, CrispNotFoundError, CrispRateLimitError, type Outcome } from "../errors/index.js";
import { type HttpPort, PortFailure, type PortResponse } from "../port/port.js";
import type { Settings } from "../settings.js";
import type { Call } from "./call.js";
import { type Asked, openEnvelope, unsent } from "./envelope.js";
import { errorFromFailure } from "./failure.js";
import { isSend } from "./fingerprint.js";
import { Limiter, type Passed } from "./limits/limiter.js";
import type { Limit, LimitHandler } from "./limits/options.js";
import { pause } from "./pause.js";
import { type Prepared, prepare } from "./prepare.js";
import { RawAnswer } from "./raw.js";
import type { Answer } from "./reply.js";
import { pauseBefore } from "./retry.js";
import { Sends } from "./sends.js";
import { told } from "./told.js";
import { Watchers } from "./watch/watchers.js";

/** Milliseconds that a server may still be at what it was sent, though the connection is gone: a look before would miss it. */
const SETTLING = 250;

/** The one road of every call: URL, headers, body, exchange, envelope, errors. */
export class Pipeline {
  readonly #settings: Settings;
  readonly #port: HttpPort;
  readonly #closing = new AbortController();
  readonly #sends = new Sends();
  readonly #watchers: Watchers;
  readonly #limiter: Limiter | undefined;
  readonly #limitHandlers = new Set<LimitHandler>();
  /** Calls so far. */
  #calls = 0;

  constructor(settings: Settings, port: HttpPort) {
    this.#settings = settings;
    this.#port = port;
    this.#watchers = new Watchers(settings.watch);
    if (settings.limiter) this.#limiter = new Limiter(settings.limiter, (limit) => this.#tellLimit(limit));
  }

  /** Calls the handler when calls have to wait, or no longer. */
  onLimit(handler: LimitHandler): () => void {
    this.#limitHandlers.add(handler);
    return () => this.#limitHandlers.delete(handler);
  }

  /** Resolves with `data` of the answer, `{}` when it has none. Rejects with a `CrispError`. */
  async send(call: Call): Promise<unknown> {
    return (await this.exchange(call)).data;
  }

  /** Resolves with the answer, after several tries if need be. Rejects with a `CrispError`. */
  exchange(call: Call): Promise<Answer> {
    return this.#settings.fingerprints && isSend(call)
      ? this.#exchangeSend(this.#sends.begin(call))
      : this.#tries(call);
  }

  /** As `exchange`, but resolves with the answer of any status, as it came. */
  async raw(call: Call): Promise<RawAnswer> {
    let last: PortResponse | undefined;
    try {
      await this.#tries(call, {
        answered: (_origin, response) => {
          last = response;
        },
      });
    } catch (error) {
      // An error under an answer that came is for the caller to read; any other tells that none came.
      if (!last || !(error instanceof CrispError) || error.status === 0) throw error;
    }
    return new RawAnswer(call.verb, last as PortResponse);
  }

  async #exchangeSend(call: Call): Promise<Answer> {
    const sends = this.#sends;
    const started = performance.now();
    const course: Course = {
      repeatableAt: (origin) => sends.repeatableAt(origin),
      answered: (origin, response) => sends.note(origin, response),
      again: ({ left, retries }) => {
        const since = (): number => performance.now() - started;
        return sends.find(call, since, (lookup) => this.#tries({ ...lookup, timeout: left(), retries }));
      },
    };
    try {
      const answer = await this.#tries(call, course);
      sends.done(answer);
      return answer;
    } catch (error) {
      // By it the program can look for the message itself, or send it once more as the same one.
      const { fingerprint } = (call.body ?? {}) as { readonly fingerprint?: unknown };
      if (error instanceof CrispError && error.outcome === "unknown") Object.assign(error.data, { fingerprint });
      throw error;
    } finally {
      sends.end(call);
    }
  }

  async #tries(call: Call, course?: Course): Promise<Answer> {
    const limiter = this.#limiter;
    const timeout = call.timeout ?? this.#settings.timeout;
    const retries = call.retries ?? this.#settings.retries;
    const order = this.#calls++;
    let prepared = prepare(this.#settings, call, 1);
    // Not the time of day, which may be set while a call is under way: it would then end too early, or go on for too long.
    const now = (): number => performance.now();
    let started = retries > 0 && timeout > 0 ? now() : undefined;
    const left = (): number => (timeout === 0 ? 0 : Math.max(1, timeout - (now() - (started ?? now()))));
    let waited = 0;
    let outcome: Outcome | undefined;
    let last: CrispError | undefined;
    let failures = 0;
    for (let tries = 1; ; tries++) {
      let passed: Passed | undefined;
      if (limiter && !limiter.free) {
        // Who says how long a call may take, means all of it; the time that all calls have is one for the server's answer.
        const own = call.timeout !== undefined && timeout > 0;
        const began = now();
        started ??= began;
        const patience = own ? left() : limiter.bounds.maxWait - waited;
        passed = await this.#pass(
          limiter,
          { call, prepared, order, last: failures >= retries, patience, timeout },
          last,
        );
        waited += now() - began;
        if (!own) started += now() - began;
      }
      try {
        // What changed meanwhile, such as the token, is taken as it is now. Whatever comes of it, who passed must leave.
        if (passed) prepared = prepare(this.#settings, call, tries, outcome);
        // The time of a call is for all of its tries, so that nobody waits longer than they said.
        const whole = started === undefined || (tries === 1 && passed === undefined);
        const answer = await this.#attempt(prepared, call, whole ? timeout : left(), timeout, course);
        passed?.leave(true);
        return answer;
      } catch (error) {
        const limited = error instanceof CrispRateLimitError;
        // The gate is closed before the call leaves it, which would let in the next one.
        if (limited) limiter?.met(routeOf(call), error, passed !== undefined, this.#whom());
        passed?.leave(!limited);
        // The first try may have removed what the second looks for.
        if (call.verb === "DELETE" && error instanceof CrispNotFoundError && error.outcome === "unknown")
          return REMOVED;
        const queues = limited && limiter !== undefined;
        const behind = queues && passed?.behind === true && retries > 0;
        if (failures >= retries && !behind) throw error;
        const harmless = prepared.request.repeatable || course?.again !== undefined;
        const longest = queues ? limiter.bounds.maxWait : undefined;
        let wait = pauseBefore(harmless, error, failures, Math.random(), longest);
        if (wait === undefined) throw error;
        last = error as CrispError;
        if (last.outcome === "unknown") outcome = "unknown";
        const looks = outcome && !course?.repeatableAt?.(prepared.request.origin) ? course?.again : undefined;
        if (looks && last.outcome === "unknown") wait = Math.max(wait, SETTLING);
        if (!queues && timeout > 0 && now() - (started ?? now()) + wait >= timeout) throw error;
        if (this.#watchers.any) this.#watchers.again(prepared, call.path, last, wait);
        if (!queues) {
          await pause(wait, call.signal, this.#closing.signal).catch(() => {
            throw this.#givenUp(call, { ...prepared.asked, outcome: last?.outcome }, timeout);
          });
        }
        if (looks) {
          const found = await looks({ left, retries }).catch((failure: unknown) => {
            // What cannot be told is left as it is: sent again, the message might be there twice.
            throw failure instanceof CrispAbortError ? failure : error;
          });
          if (found) return found;
        }
        prepared = prepare(this.#settings, call, tries + 1, outcome);
        // Behind others the limit was met for the sake of theirs: `maxWait` ends that, not the number of tries.
        if (!behind) failures++;
      }
    }
  }

  /** Waits for the limits that were met, when there are some. */
  async #pass(limiter: Limiter, waiting: Waits, last: CrispError | undefined): Promise<Passed> {
    const { call, prepared, order, patience, timeout } = waiting;
    const { asked } = prepared;
    const signals = [call.signal, this.#closing.signal];
    try {
      return await limiter.pass(
        { route: routeOf(call), order, last: waiting.last, patience, asked, signals },
        this.#whom(),
      );
    } catch (error) {
      if (error === undefined)
        throw this.#givenUp(
          call,
          { ...asked, attempts: last?.attempts ?? 0, outcome: last?.outcome ?? "unsent" },
          timeout,
        );
      throw last ?? error;
    }
  }

  /** Whose limits are met, and where. */
  #whom(): string {
    return `${this.#settings.restOrigin} ${this.#settings.token}`;
  }

  #givenUp(call: Call, asked: Asked, timeout: number): CrispError {
    const kind = this.#closing.signal.aborted ? "closed" : "aborted";
    return errorFromFailure(asked, timeout, new PortFailure(kind, call.signal?.reason));
  }

  #tellLimit(limit: Limit): void {
    const { state, scope, route, wait } = limit;
    const calls = scope === "token" ? "All calls" : route;
    const line = state === "limited" ? `${calls}: limited for ${Math.round(wait)} ms` : `${calls}: no longer limited`;
    const { logger } = this.#settings.watch;
    if (logger) told(() => logger[state === "limited" ? "warn" : "info"]?.(line, { ...limit }), limit);
    for (const handler of this.#limitHandlers) told(handler, limit);
  }

  /** Ends the pauses between tries: these calls reject with a `CrispAbortError`. */
  close(): void {
    this.#closing.abort();
  }

  async #attempt(prepared: Prepared, call: Call, left: number, timeout: number, course?: Course): Promise<Answer> {
    if (!this.#watchers.any) return openEnvelope(prepared.asked, await this.#send(prepared, left, timeout, course));
    const { asked } = prepared;
    const watched = await this.#inTime(this.#watchers.begin(prepared, call.path), asked, call, left, timeout);
    let response: PortResponse | undefined;
    try {
      response = await this.#send({ asked, request: watched.request }, left, timeout, course);
      const answer = openEnvelope(asked, response);
      await watched.ended(response, undefined);
      return answer;
    } catch (error) {
      await watched.ended(response, error as CrispError);
      throw error;
    }
  }

  /** What hooks begin with counts as part of the call: it ends with its time, and with its signal. */
  async #inTime<T>(work: Promise<T>, tried: Asked, call: Call, left: number, timeout: number): Promise<T> {
    const asked = unsent(tried);
    const done = new AbortController();
    const late = pause(left > 0 ? left : 2 ** 31 - 1, call.signal, this.#closing.signal, done.signal).then(
      () => {
        throw errorFromFailure(asked, timeout, new PortFailure("timeout"));
      },
      () => {
        throw this.#givenUp(call, asked, timeout);
      },
    );
    try {
      return await Promise.race([work, late]);
    } finally {
      done.abort();
      late.catch(() => {});
      work.catch(() => {});
    }
  }

  async #send({ asked, request }: Prepared, left: number, timeout: number, course?: Course): Promise<PortResponse> {
    const repeatable = request.repeatable || course?.repeatableAt?.(request.origin) === true;
    try {
      const response = await this.#port.send({ ...request, repeatable, timeout: left });
      course?.answered?.(request.origin, response);
      return response;
    } catch (failure) {
      throw errorFromFailure(asked, timeout, failure);
    }
  }
}

interface Waits {
  readonly call: Call;
  readonly prepared: Prepared;
  readonly order: number;
  readonly last: boolean;
  readonly patience: number;
  readonly timeout: number;
}

function routeOf({ verb, path }: Call): string {
  return `${verb} ${path}`;
}

/** What some calls do on their way. */
interface Course {
  /** Whether the server at the origin makes the call one that may be sent twice. */
  repeatableAt?(origin: string): boolean;
  answered?(origin: string, response: PortResponse): void;
  /**
   * Looks, before another try, for what an earlier one did: resolves with its answer, with undefined when it did nothing. It may make
   * several calls; `left` is told anew for each, as all of them are within the time of the one that they are for.
   */
  again?(rest: { left(): number; retries: number }): Promise<Answer | undefined>;
}

/** The answer to a removal whose first answer was lost. */
const REMOVED: Answer = { status: 200, reason: "removed", data: {}, requestId: undefined, header: () => undefined };
