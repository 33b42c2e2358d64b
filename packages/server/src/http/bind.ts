import type { Route, Verb } from "@parley/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ApiError } from "../domain/error.js";
import { type Authenticate, admissionOf } from "./admission.js";
import type { Answer } from "./answer.js";
import { readBody } from "./body-reader.js";
import { RequestCall } from "./call.js";
import type { Handler } from "./handler.js";
import { type Input, inputOf } from "./input.js";
import { successOf } from "./reply.js";

/** What the binding of every route shares. */
export interface Binding {
  readonly authenticate: Authenticate;
  readonly fail: (reply: FastifyReply, error: unknown) => void;
  readonly publicUrl: string | undefined;
  readonly strict: boolean;
}

/** `/website/{website_id}` as the router spells it, below the API's base path; a parameter that spans segments is `*`. */
export function routerPath(path: string, wildcard?: string): string {
  return `/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => (name === wildcard ? "*" : `:${name}`))}`;
}

/**
 * Binds a route and its aliases. Only cheap things happen here; schemas are compiled at the first request.
 *
 * A request is handled wholly within the hook: the steps that Fastify would take next are for parsers and hooks that
 * we do not have, and cost as much as all the checks.
 */
export function bindRoute<R extends Route>(
  app: FastifyInstance,
  route: R,
  handler: Handler<R>,
  binding: Binding,
): void {
  const admission = admissionOf(route, binding.authenticate, binding.fail);
  for (const { verb, path } of [route, ...(route.aliases ?? [])]) {
    const handle = handling(route, verb, handler, binding);
    app.route({
      method: verb,
      url: routerPath(path, route.wildcard),
      onRequest: (request, reply) => admission(request, reply, handle),
      handler: unreached,
    });
  }
}

/** The router calls a parameter that spans segments `*`. */
function nameWildcard(params: Record<string, unknown>, name: string): void {
  params[name] = params["*"];
  delete params["*"];
}

/**
 * Binds a route that this server does not do yet: whoever may use it is told so, before anything of the request is read or
 * checked, and everybody else is answered as on any route.
 */
export function bindUnbuilt(app: FastifyInstance, route: Route, { authenticate, fail }: Binding): void {
  const admission = admissionOf(route, authenticate, fail);
  const refuse = (_request: FastifyRequest, reply: FastifyReply): void =>
    fail(reply, new ApiError("not_implemented", `This server does not offer "${route.label}" yet.`));
  for (const { verb, path } of [route, ...(route.aliases ?? [])]) {
    app.route({
      method: verb,
      url: routerPath(path, route.wildcard),
      onRequest: (request, reply) => admission(request, reply, refuse),
      handler: unreached,
    });
  }
}

function unreached(): never {
  throw new Error("The hook answers every request.");
}

function handling<R extends Route>(route: R, verb: Verb, handler: Handler<R>, { fail, publicUrl, strict }: Binding) {
  const succeed = successOf(route, verb);
  let compiled: Input | undefined;

  function callOf(request: FastifyRequest, bytes: Buffer | undefined): RequestCall<R> {
    compiled ??= inputOf(route, strict);
    const params = request.params as Record<string, unknown>;
    if (route.wildcard !== undefined) nameWildcard(params, route.wildcard);
    compiled.params(params);
    const query = compiled.query(request.query as string);
    const body = compiled.body(bytes);
    return new RequestCall(route, request, { query, body, publicUrl });
  }

  function finish(reply: FastifyReply, answer: Answer<R>): void {
    try {
      succeed(reply, answer as Answer);
    } catch (error) {
      fail(reply, error);
    }
  }

  function run(request: FastifyRequest, reply: FastifyReply, bytes: Buffer | undefined): void {
    try {
      const answer = handler(callOf(request, bytes));
      if (answer instanceof Promise) {
        answer.then(
          (value) => finish(reply, value),
          (error) => fail(reply, error),
        );
      } else {
        finish(reply, answer);
      }
    } catch (error) {
      fail(reply, error);
    }
  }

  if (route.body === undefined) return (request: FastifyRequest, reply: FastifyReply) => run(request, reply, undefined);
  return (request: FastifyRequest, reply: FastifyReply) => {
    readBody(request.raw, (error, bytes) => {
      if (error === undefined) run(request, reply, bytes);
      else fail(reply, error);
    });
  };
}
