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
  /** Milliseconds for one call, 10,000 by default; 0 for no limit. */
  readonly timeout?: number;
  /** Headers for every call. */
  readonly headers?: Readonly<Record<string, string>>;
}

type Headers = Readonly<Record<string, string>>;

const REST_HOST = "https://api.crisp.chat";
const BASE_PATH = "/v1";
const TIMEOUT = 10_000;

/** What the calls of one client have in common. One object, shared by its parts and changed in place. */
export class Settings {
  /** `https://api.crisp.chat`: scheme, host and port of the REST API. */
  restOrigin = "";
  /** `/v1`, after the path of the host when it has one. */
  restPath = "";
  /** Undefined: ask the REST API before each connection. */
  rtmHost: string | undefined;
  timeout: number;
  #tier: Tier = "user";
  #credentials: Credentials | undefined;
  #authorization: string | undefined;
  readonly #custom: Headers;
  #headers: { readonly bare: Headers; readonly body: Headers } | undefined;

  constructor(options: CrispOptions) {
    this.setRestHost(options.restHost ?? REST_HOST);
    if (options.rtmHost !== undefined) this.setRtmHost(options.rtmHost);
    this.timeout = options.timeout ?? TIMEOUT;
    this.#custom = lowerCase(options.headers ?? {});
  }

  get tier(): Tier {
    return this.#tier;
  }

  set tier(tier: Tier) {
    this.#tier = tier;
    this.#headers = undefined;
  }

  get credentials(): Credentials | undefined {
    return this.#credentials;
  }

  set credentials(credentials: Credentials | undefined) {
    this.#credentials = credentials;
    this.#authorization = credentials && `Basic ${base64(`${credentials.identifier}:${credentials.key}`)}`;
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

  /** Throws a TypeError when it is not a ws, wss, http or https URL. */
  setRtmHost(host: string): void {
    this.rtmHost = parseHost("setRtmHost", host, ["ws:", "wss:", "http:", "https:"]).href;
  }
}

function parseHost(setter: string, host: string, schemes: readonly string[]): URL {
  const url = typeof host === "string" && URL.canParse(host) ? new URL(host) : undefined;
  if (url && schemes.includes(url.protocol)) return url;
  const given = typeof host === "string" ? `"${host}"` : typeof host;
  throw new TypeError(`${setter}: host must be a URL that begins with ${schemes.join("// or ")}//, got ${given}`);
}

/** Base64 of the UTF-8 form, without Node's Buffer. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** The same headers under lower-case names, so that one of the caller's replaces one of ours. */
export function lowerCase(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
