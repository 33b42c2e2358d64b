import { CrispError } from "../../errors/index.js";
import type { PortResponse } from "../../port/port.js";
import { unsent } from "../envelope.js";
import type { Prepared } from "../prepare.js";
import { type CallHooks, HookWatcher } from "./hooks.js";
import { type Logger, LogWatcher } from "./logger.js";
import { type Tracer, telemetry } from "./telemetry.js";
import { TraceWatcher } from "./tracing.js";
import type { Try, Watcher, Watching } from "./watcher.js";

/** Who looks on at the calls of a client. */
export interface WatchOptions {
  readonly hooks?: CallHooks | undefined;
  readonly logger?: Logger | undefined;
  readonly tracer?: Tracer | false | undefined;
}

/** One try that is watched. */
export interface Watched {
  /** What is sent in the end. */
  readonly request: Prepared["request"];
  ended(response: PortResponse | undefined, error: CrispError | undefined): Promise<void>;
}

export class Watchers {
  readonly #all: Watcher[] = [];
  readonly #tracing: boolean;
  readonly #always: boolean;

  constructor({ hooks, logger, tracer }: WatchOptions) {
    if (hooks) this.#all.push(new HookWatcher(hooks));
    if (logger) this.#all.push(new LogWatcher(logger));
    this.#always = this.#all.length > 0 || Boolean(tracer);
    this.#tracing = tracer !== false;
    if (tracer !== false) this.#all.push(new TraceWatcher(tracer));
  }

  /** Whether anybody looks on now: the program may register its tracing at any time. */
  get any(): boolean {
    return this.#always || (this.#tracing && telemetry()?.trace !== undefined);
  }

  /** Rejects with a `CrispError` when a hook refuses the call. */
  async begin({ asked, request }: Prepared, route: string): Promise<Watched> {
    const attempt = tryOf({ asked, request }, route);
    const { headers } = attempt;
    const { authorization } = request.headers;
    const watching: Watching[] = [];
    for (const watcher of this.#all) {
      try {
        const begun = await watcher.begin(attempt);
        if (begun) watching.push(begun);
      } catch (cause) {
        if (!(watcher instanceof HookWatcher)) {
          report(cause);
          continue;
        }
        const detail = `The hook before the call threw: ${cause instanceof Error ? cause.message : String(cause)}`;
        throw new CrispError({ ...unsent(asked), status: 0, reason: "hook_failed", detail, cause });
      }
    }
    const began = performance.now();
    return {
      request: { ...request, headers: authorization === undefined ? headers : { authorization, ...headers } },
      async ended(response, error) {
        const duration = performance.now() - began;
        // The last to begin is the first to end: hooks see a span that has ended.
        for (const watch of watching.reverse()) await calm(() => watch({ response, error, duration }));
      },
    };
  }

  /** Tells that a failed try will be repeated after so many milliseconds. */
  again(prepared: Prepared, route: string, error: CrispError, wait: number): void {
    const attempt = tryOf(prepared, route);
    for (const watcher of this.#all) void calm(() => watcher.again?.(attempt, error, wait));
  }
}

function tryOf({ asked, request }: Prepared, route: string): Try {
  const { authorization: _, ...headers } = request.headers;
  const { verb, origin, path, body } = request;
  return { verb, route, origin, path, headers, body, attempt: asked.attempts };
}

/** What a watcher throws ends no call. */
async function calm(watch: () => unknown): Promise<void> {
  try {
    await watch();
  } catch (error) {
    report(error);
  }
}

function report(error: unknown): void {
  console.error("A hook, logger or tracer given to the client threw:", error);
}
