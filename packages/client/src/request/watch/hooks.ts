import type { CrispError } from "../../errors/index.js";
import type { Ended, Try, Watcher } from "./watcher.js";

/** One try of a call, before it is sent. */
export interface HookRequest {
  readonly method: string;
  /** The route, such as `/website/{website_id}`; the path itself when the call was made by a URL. */
  readonly route: string;
  readonly url: string;
  /**
   * By their lower-case names; `before` may change them. The token is not among them; an `authorization` that is set goes in its
   * place.
   */
  readonly headers: Record<string, string>;
  /** The JSON that is sent. */
  readonly body: string | undefined;
  /** Which try it is, from 1. */
  readonly attempt: number;
}

/** What came back. */
export interface HookResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds from the try's beginning to the end of its answer. */
  readonly duration: number;
}

/** Functions called for each try of each call; they may be asynchronous, and are waited for. */
export interface CallHooks {
  /** Before it is sent. When it throws, the call rejects with a `CrispError` whose reason is `hook_failed`. */
  before?(request: HookRequest): unknown;
  /** After an answer came, of any status. */
  after?(request: HookRequest, response: HookResponse): unknown;
  /** After a try failed, by an answer that is an error or by none. */
  error?(request: HookRequest, error: CrispError): unknown;
  /** A failed try will be repeated after so many milliseconds. Not waited for. */
  retry?(request: HookRequest, error: CrispError, wait: number): unknown;
}

export class HookWatcher implements Watcher {
  readonly #hooks: CallHooks;

  constructor(hooks: CallHooks) {
    this.#hooks = hooks;
  }

  async begin(attempt: Try): Promise<(ended: Ended) => Promise<void>> {
    const request = seen(attempt);
    await this.#hooks.before?.(request);
    return async ({ response, error, duration }) => {
      if (response) {
        await this.#hooks.after?.(request, { status: response.status, headers: response.headers(), duration });
      }
      if (error) await this.#hooks.error?.(request, error);
    };
  }

  again(attempt: Try, error: CrispError, wait: number): unknown {
    return this.#hooks.retry?.(seen(attempt), error, wait);
  }
}

function seen({ verb, route, origin, path, headers, body, attempt }: Try): HookRequest {
  return { method: verb, route, url: origin + path, headers, body, attempt };
}
