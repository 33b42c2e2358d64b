import type { BodyOf, ParamsOf, QueryOf, Route } from "@parley/contract";
import type { FastifyRequest } from "fastify";
import type { Principal, WebsiteId } from "../domain/access/principal.js";
import { type Base, baseOf } from "./base.js";

type WebsiteOf<R extends Route> = R["path"] extends `${string}{website_id}${string}` ? WebsiteId : undefined;

/** A request that passed every check: who calls which route, with what. */
export interface Call<R extends Route = Route> {
  readonly route: R;
  readonly principal: Principal;
  /** The website of the path, which the caller reaches; undefined on routes without `{website_id}`. */
  readonly website: WebsiteOf<R>;
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  /** Valid, and without fields that the contract does not name. */
  readonly body: BodyOf<R>;
  /** This server as the caller reaches it. */
  readonly base: Base;
  /** The caller's address; behind a trusted proxy, the one that the proxy tells. */
  readonly ip: string;
}

/** The call of one request. What few handlers ask for is worked out when asked. */
export class RequestCall<R extends Route> implements Call<R> {
  readonly route: R;
  readonly principal: Principal;
  readonly website: WebsiteOf<R>;
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  readonly #request: FastifyRequest;
  readonly #publicUrl: string | undefined;

  constructor(
    route: R,
    request: FastifyRequest,
    input: { readonly query: unknown; readonly body: unknown; readonly publicUrl: string | undefined },
  ) {
    this.route = route;
    this.principal = request.principal as Principal;
    this.website = request.website as WebsiteOf<R>;
    this.params = request.params as ParamsOf<R>;
    this.query = input.query as QueryOf<R>;
    this.body = input.body as BodyOf<R>;
    this.#request = request;
    this.#publicUrl = input.publicUrl;
  }

  get base(): Base {
    return baseOf(this.#request, this.#publicUrl);
  }

  get ip(): string {
    return this.#request.ip;
  }
}

declare module "fastify" {
  interface FastifyRequest {
    /** Set by the checks of a contract route, before its body is read. */
    principal: Principal | null;
    website: WebsiteId | undefined;
  }
}
