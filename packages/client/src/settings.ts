import type { Fetch, Transport } from "./port/options.js";
import type { BackfillOptions } from "./realtime/gaps/options.js";
import type { RtmMode } from "./realtime/realtime.js";
import { type Bounds, type LimiterOptions, limiterBounds } from "./request/limits/options.js";
import { RETRIES, retriesProblem } from "./request/retry.js";
import type { CallHooks } from "./request/watch/hooks.js";
import type { Logger } from "./request/watch/logger.js";
import type { Tracer } from "./request/watch/telemetry.js";
import type { WatchOptions } from "./request/watch/watchers.js";
import { VERSION } from "./version.js";

/** Who a token speaks for. */
export type Tier = "user" | "website" | "plugin";

export interface Credentials {
  readonly identifier: string;
  readonly key: string;
}

/** What a client is made with. Everything can be left out. */
export interface CrispOptions {
  /** Where the REST API is: `http://127.0.0.1:8787` for a Parley server; Crisp's own by default. */
  readonly restHost?: string;
  /** Where the real-time API is: `ws://127.0.0.1:8787/`. Found through the REST API when left out. */
  readonly rtmHost?: string;
  /** Who the token speaks for: `user` by default. */
  readonly tier?: Tier;
  /** The token, as by `authenticate`: both or none. */
  readonly identifier?: string;
  readonly key?: string;
  /** Milliseconds for one call, 10,000 by default; 0 for no limit. */
  readonly timeout?: number;
  /**
   * Tries after the first for a call that failed for a passing condition, from 0 to 10; 2 by default. Calls that may have had
   * their effect are repeated only when that does no harm. The `timeout` is for all tries of a call together.
   */
  readonly retries?: number;
  /**
   * Whether a message that is sent gets a `fingerprint` of the client's, unless it has one: true by default. By it, and by what
   * it says, a message whose answer was lost is found again, so that no retry sends it twice.
   */
  readonly fingerprints?: boolean;
  /**
   * How calls wait when the server limits their rate: in a queue, in their order, for up to a minute. False: only the call that
   * was refused waits, when it is tried again.
   */
  readonly limiter?: LimiterOptions | false;
  /** In place of the platform's fetch, or of `node:http`: called as fetch is, for each try. */
  readonly fetch?: Fetch;
  /**
   * A dispatcher of undici, such as a `Pool` or a `ProxyAgent`: calls go through it, and it stays the program's to close. When
   * `fetch` is given as well, it is handed to that.
   */
  readonly dispatcher?: unknown;
  /** Most bytes of an answer, 50 MiB by default: a longer one is a `CrispNetworkError` with the reason `response_too_large`. */
  readonly maxResponseSize?: number;
  /** Functions called before each try of a call, after its answer, when it failed, and when it will be repeated. */
  readonly hooks?: CallHooks;
  /** Where one line for each try of a call goes: `console`, or any other. Nothing of the token or of what callers gave is in it. */
  readonly logger?: Logger;
  /**
   * A tracer of OpenTelemetry, which gets a span for each try of a call. That which the program registered is used when this is
   * left out, none when it is false.
   */
  readonly tracer?: Tracer | false;
  /** Headers for every call. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Where events come from: a socket (`websockets`, the default), or web hooks that the program hands over. */
  readonly mode?: RtmMode;
  /**
   * Whether messages that were missed while the connection was lost are looked for over the REST API, and given to
   * handlers: true by default; false, or its limits.
   */
  readonly backfill?: boolean | BackfillOptions;
}

type Headers = Readonly<Record<string, string>>;

const REST_HOST = "https://api.crisp.chat";
const BASE_PATH = "/v1";
const TIMEOUT = 10_000;
const MAX_RESPONSE_SIZE = 50 * 1024 * 1024;
const TIERS: ReadonlySet<string> = new Set(["user", "website", "plugin"] satisfies Tier[]);

/** What the calls of one client have in common. One object, shared by its parts and changed in place. */
export class Settings {
  /** `https://api.crisp.chat`: scheme, host and port of the REST API. */
  restOrigin = "";
  /** `/v1`, after the path of the host when it has one. */
  restPath = "";
  /** Undefined: ask the REST API before each connection. */
  rtmHost: string | undefined;
  readonly timeout: number;
  readonly retries: number;
  readonly fingerprints: boolean;
  readonly transport: Transport;
  readonly watch: WatchOptions;
  /** Undefined: calls do not wait for one another. */
  readonly limiter: Bounds | undefined;
  #tier: Tier = "user";
  #credentials: Credentials | undefined;
  #authorization: string | undefined;
  #custom: Headers;
  #headers: { readonly bare: Headers; readonly body: Headers } | undefined;

  constructor(options: CrispOptions) {
    const wrong = optionsProblem(options);
    if (wrong) throw new TypeError(wrong);
    this.setRestHost(options.restHost ?? REST_HOST);
    if (options.rtmHost !== undefined) this.setRtmHost(options.rtmHost);
    const problem =
      timeoutProblem(options.timeout) ?? retriesProblem(options.retries) ?? headersProblem(options.headers);
    if (problem) throw new TypeError(problem);
    this.timeout = options.timeout ?? TIMEOUT;
    this.retries = options.retries ?? RETRIES;
    this.fingerprints = options.fingerprints ?? true;
    const { fetch, dispatcher, maxResponseSize = MAX_RESPONSE_SIZE } = options;
    if (!(maxResponseSize > 0)) throw new TypeError("maxResponseSize must be a number of bytes above 0.");
    this.transport = { fetch, dispatcher, maxResponseSize };
    this.watch = { hooks: options.hooks, logger: options.logger, tracer: options.tracer };
    this.limiter = limiterBounds(options.limiter);
    this.#custom = lowerCase(options.headers ?? {});
    if (options.tier !== undefined) this.setTier(options.tier);
    const { identifier, key } = options;
    if (identifier !== undefined || key !== undefined) this.setCredentials(identifier as string, key as string);
  }

  get tier(): Tier {
    return this.#tier;
  }

  get credentials(): Credentials | undefined {
    return this.#credentials;
  }

  /** Base64 of identifier and key, when there are any. */
  get token(): string | undefined {
    return this.#authorization?.slice("Basic ".length);
  }

  /** True when it is another tier than before; none is `user`. Throws a TypeError when there is no such tier. */
  setTier(given: Tier | "" | null | undefined): boolean {
    const tier = given || "user";
    if (!TIERS.has(tier)) throw new TypeError(`tier must be "user", "website" or "plugin", got ${describe(tier)}.`);
    const other = tier !== this.#tier;
    this.#tier = tier;
    this.#headers = undefined;
    return other;
  }

  /** True when they are others than before. Throws a TypeError when one of them is missing. */
  setCredentials(identifier: string, key: string): boolean {
    for (const [name, value] of Object.entries({ identifier, key })) {
      // The value is not shown: it may be a key in the wrong place.
      if (typeof value !== "string" || value === "") throw new TypeError(`${name} must be a non-empty string.`);
    }
    const other = identifier !== this.#credentials?.identifier || key !== this.#credentials.key;
    this.#credentials = { identifier, key };
    this.#authorization = `Basic ${base64(`${identifier}:${key}`)}`;
    this.#headers = undefined;
    return other;
  }

  /** Replaces the headers of the caller. Throws a TypeError when they are no object. */
  setCustomHeaders(headers: Headers): void {
    if (typeof headers !== "object" || headers === null || Array.isArray(headers)) {
      throw new TypeError(`setCustomHeaders: headers must be an object, got ${describe(headers)}.`);
    }
    const problem = headersProblem(headers);
    if (problem) throw new TypeError(`setCustomHeaders: ${problem}`);
    this.#custom = lowerCase(headers);
    this.#headers = undefined;
  }

  /** Headers of a call without a body; one object for all calls. */
  get headers(): Headers {
    this.#headers ??= this.#makeHeaders();
    return this.#headers.bare;
  }

  /** Headers of a call with a body; one object for all calls. */
  get headersWithBody(): Headers {
    this.#headers ??= this.#makeHeaders();
    return this.#headers.body;
  }

  #makeHeaders(): { bare: Headers; body: Headers } {
    const bare = {
      accept: "application/json",
      "user-agent": `parley-client/${VERSION}`,
      "x-crisp-tier": this.#tier,
      ...(this.#authorization === undefined ? {} : { authorization: this.#authorization }),
      ...this.#custom,
    };
    return { bare, body: { "content-type": "application/json", ...bare } };
  }

  /** Throws a TypeError when it is not an http or https URL. */
  setRestHost(host: string): void {
    const url = parseHost("setRestHost", host, ["http:", "https:"]);
    this.restOrigin = url.origin;
    this.restPath = url.pathname.replace(/\/+$/, "") + BASE_PATH;
  }

  /** None is found through the REST API. Throws a TypeError when it is not a ws, wss, http or https URL. */
  setRtmHost(host: string): void {
    this.rtmHost = host === "" ? undefined : parseHost("setRtmHost", host, ["ws:", "wss:", "http:", "https:"]).href;
  }
}

function parseHost(setter: string, host: string, schemes: readonly string[]): URL {
  const url = typeof host === "string" && URL.canParse(host) ? new URL(host) : undefined;
  if (url && schemes.includes(url.protocol)) return url;
  throw new TypeError(
    `${setter}: host must be a URL that begins with ${schemes.join("// or ")}//, got ${describe(host)}.`,
  );
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? `"${value}"` : value === null ? "null" : typeof value;
}

/** A sentence when the milliseconds cannot be waited for; timers hold no more than 31 bits. */
export function timeoutProblem(timeout: number | undefined): string | undefined {
  if (timeout === undefined || (typeof timeout === "number" && timeout >= 0 && timeout < 2 ** 31)) return undefined;
  return `timeout must be a number of milliseconds from 0 (none) to 2147483647, got ${String(timeout)}.`;
}

/** A sentence when it is no signal that could be aborted. */
export function signalProblem(signal: AbortSignal | null | undefined): string | undefined {
  if (!signal || typeof signal.addEventListener === "function") return undefined;
  return `signal must be an AbortSignal, got ${describe(signal)}.`;
}

/** A sentence about the first option that is of no kind that it can be. */
function optionsProblem(options: CrispOptions): string | undefined {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    return `The options of a client must be an object, got ${describe(options)}.`;
  }
  const { dispatcher, fingerprints, hooks, logger } = options;
  for (const [name, value] of Object.entries({ dispatcher, hooks, logger })) {
    const kind = typeof value;
    if (value !== undefined && (value === null || (kind !== "object" && kind !== "function"))) {
      return `${name} must be an object, got ${describe(value)}.`;
    }
  }
  for (const [name, hook] of Object.entries(hooks ?? {})) {
    if (hook !== undefined && typeof hook !== "function")
      return `hooks.${name} must be a function, got ${describe(hook)}.`;
  }
  if (fingerprints !== undefined && typeof fingerprints !== "boolean") {
    return `fingerprints must be true or false, got ${describe(fingerprints)}.`;
  }
  return undefined;
}

/** Base64 of the UTF-8 form, without Node's Buffer. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** The same headers under lower-case names, so that one of the caller's replaces one of ours. Those without a value are left out. */
export function lowerCase(headers: Headers): Headers {
  const lower: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && value !== null) lower[name.toLowerCase()] = String(value);
  }
  return lower;
}

/** A sentence about a header that no HTTP message can carry, such as one that would begin another. Its value is not shown. */
export function headersProblem(headers: Headers | undefined): string | undefined {
  if (headers !== undefined && (typeof headers !== "object" || headers === null || Array.isArray(headers))) {
    return `headers must be an object, got ${describe(headers)}.`;
  }
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return `${JSON.stringify(name)} is not a name that a header can have.`;
    if (/[^\t\x20-\x7e\x80-\xff]/.test(String(value))) {
      return `The header ${name} has a character that no header can carry.`;
    }
  }
  return undefined;
}
