import type {
  BucketMethods,
  MediaMethods,
  PlanMethods,
  PluginMethods,
  UserMethods,
  WebsiteMethods,
} from "./generated/methods.js";
import { table } from "./generated/table.js";
import type { Call, CallOptions } from "./request/call.js";
import { splitKey } from "./request/key.js";
import { checkOptions, joined } from "./request/options.js";
import type { RawInput, RawResponse } from "./request/raw.js";
import { type Answer, type Reply, replyTo } from "./request/reply.js";
import { checkVerb, resourceCall } from "./request/resource.js";
import { rowsOf } from "./resources/rows.js";
import { makeService } from "./resources/service.js";
import type { DataOf, RequestArguments, RouteKey } from "./routes.js";
import { View } from "./shared.js";

const SERVICES = ["website", "plugin", "user", "bucket", "media", "plan"] satisfies (keyof Rest)[];

/** The REST half of a client. */
export abstract class Rest {
  /** Websites, their conversations and messages. */
  declare readonly website: WebsiteMethods;
  /** What a plugin may ask about itself. */
  declare readonly plugin: PluginMethods;
  /** What an operator may ask about themselves. */
  declare readonly user: UserMethods;
  /** Where files are uploaded to. */
  declare readonly bucket: BucketMethods;
  /** Animated images. */
  declare readonly media: MediaMethods;
  /** The plans that websites are subscribed to. */
  declare readonly plan: PlanMethods;

  readonly #view: View;

  constructor(view: View) {
    this.#view = view;
    for (const name of SERVICES) this.#offer(name);
  }

  /**
   * Calls a route by its verb and path, typed by the route:
   * `client.request("GET /website/{website_id}", { params: { website_id } })`.
   *
   * @returns `data` of the answer, `{}` when it has none; `withResponse()` of the promise gives status, reason and headers, too.
   * @throws CrispError, or the subclass that the answer's status calls for.
   */
  request<Key extends RouteKey>(route: Key, ...input: RequestArguments<Key>): Reply<DataOf<Key>> {
    return replyTo(this.#begin(route, (input[0] ?? {}) as Omit<Call, "verb" | "path">));
  }

  // biome-ignore-start lint/suspicious/noExplicitAny: which route a URL is of is not known before the program runs.

  /** Asks whether a resource is there: its URL, or its path below `/v1`. For routes that have no method. */
  head(resource: string, query?: object | null): Reply<any> {
    return this.#resource("HEAD", resource, query);
  }

  /** Reads a resource: its URL, or its path below `/v1`. Resolves with `data`. */
  get(resource: string, query?: object | null): Reply<any> {
    return this.#resource("GET", resource, query);
  }

  /** As `get`, with a body, which is `{}` when left out. */
  post(resource: string, query?: object | null, body?: object | null): Reply<any> {
    return this.#resource("POST", resource, query, body);
  }

  /** As `post`. */
  patch(resource: string, query?: object | null, body?: object | null): Reply<any> {
    return this.#resource("PATCH", resource, query, body);
  }

  /** As `post`. */
  put(resource: string, query?: object | null, body?: object | null): Reply<any> {
    return this.#resource("PUT", resource, query, body);
  }

  /** As `get`; with a body only when one is given. */
  delete(resource: string, query?: object | null, body?: object | null): Reply<any> {
    return this.#resource("DELETE", resource, query, body);
  }

  #resource(verb: string, resource: string, query?: object | null, body?: object | null): Reply<any> {
    const call = async (): Promise<Answer> =>
      this.#exchange(resourceCall(this.#view.shared.settings, verb, resource, query, body));
    return replyTo(call());
  }

  // biome-ignore-end lint/suspicious/noExplicitAny: as above.

  /**
   * Calls a resource by its URL, or its path below `/v1`, and resolves with the answer as it came, of any status: nothing of it is
   * an error. A call that failed for a passing condition is tried again as any other, unless `retries` is 0.
   *
   * @throws CrispError when no answer came.
   */
  async raw(verb: string, resource: string, input: RawInput = {}): Promise<RawResponse> {
    const { query, body, ...options } = input;
    const call = resourceCall(this.#view.shared.settings, checkVerb(verb), resource, query, body);
    return this.#view.shared.pipeline.raw(this.#with({ ...call, ...options }));
  }

  /**
   * The URL of a resource by the segments of its path: `client.get(client.prepareRestUrl(["website", websiteId]))`. Segments stay
   * as they are: those with special characters must be encoded. Throws a TypeError when they are not in an array.
   */
  prepareRestUrl(paths: readonly (string | number)[]): string {
    if (!Array.isArray(paths)) throw new TypeError("prepareRestUrl: paths must be an array of segments.");
    const { restOrigin, restPath } = this.#view.shared.settings;
    return [restOrigin + restPath, ...paths].join("/");
  }

  /** What is wrong with the route's name is a rejection, as everything that goes wrong with a call. */
  async #begin(route: string, call: Omit<Call, "verb" | "path">): Promise<Answer> {
    return this.#exchange({ ...call, ...splitKey(route) });
  }

  /** What a client is made with that shares everything with this one, and has these options on top of its own. */
  protected narrowed(options: CallOptions): View {
    checkOptions(options);
    return new View(this.#view.shared, this.#with(options));
  }

  /** A service is made when it is first asked for: few programs use every one. A program may put another in its place. */
  #offer(name: keyof typeof table): void {
    const place = { configurable: true, enumerable: true };
    const put = (value: unknown): unknown => {
      Object.defineProperty(this, name, { ...place, writable: true, value });
      return value;
    };
    const make = (): unknown => put(makeService(rowsOf(table[name]), (call) => this.#exchange(call)));
    Object.defineProperty(this, name, { ...place, get: make, set: put });
  }

  #exchange(call: Call): Promise<Answer> {
    return this.#view.shared.pipeline.exchange(this.#with(call));
  }

  #with<Given extends CallOptions>(given: Given): Given {
    return this.#view.options ? joined(this.#view.options, given) : given;
  }
}
