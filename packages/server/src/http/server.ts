import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import { limits, type Route, routeName } from "@parley/contract";
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify";
import { ApiError } from "../domain/error.js";
import type { ServerOptions } from "../options.js";
import type { Log } from "../platform/log.js";
import type { Authenticate } from "./admission.js";
import { bindRoute, bindUnbuilt } from "./bind.js";
import type { Handlers } from "./handler.js";
import { Listener, type Polling } from "./listener.js";
import { answerMalformed } from "./malformed.js";
import { bindPages, pagePaths } from "./pages/bind.js";
import { bindFiles, filePaths, type ServedFile } from "./pages/files.js";
import type { PageServices } from "./pages/pages.js";
import { Paths } from "./paths.js";
import { sendFailure } from "./reply.js";
import { bindDocuments, bindHealth, type Health, systemPaths } from "./system.js";
import { normaliseTarget } from "./url.js";
import { VERSION } from "./version.js";

export interface HttpDependencies {
  readonly options: Pick<ServerOptions, "publicUrl" | "trustProxy" | "corsOrigins" | "tls" | "strict">;
  /** Routes to bind; one without a handler answers 501. */
  readonly routes: readonly Route[];
  readonly handlers: Handlers;
  readonly authenticate: Authenticate;
  readonly health: Health;
  /** What the pages do that links in mails lead to; without it there are none. */
  readonly pages?: PageServices;
  /** Finds the files that the server serves; without it there are none. */
  readonly files?: (file_id: string) => Promise<ServedFile | undefined>;
  readonly log: Log;
  /** The real-time gateway, asked before the router for requests outside `/v1`. */
  readonly polling?: Polling;
}

/**
 * The HTTP side of the server: walks the routes of the contract. Not listening yet; `close()` answers what was
 * accepted, then closes idle connections and refuses new ones.
 */
export function createHttp(deps: HttpDependencies): FastifyInstance {
  const { options, routes, log } = deps;
  const listener = new Listener(options.tls, deps.polling);
  const fail = (reply: FastifyReply, error: unknown) => sendFailure(reply, error, log);
  const nextId = requestIds();
  const app = Fastify<Server>({
    logger: false,
    trustProxy: options.trustProxy ?? false,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    requestIdHeader: false,
    genReqId: nextId,
    rewriteUrl: (request) => normaliseTarget(request.url ?? "/"),
    serverFactory: (handler) => listener.create(handler),
    clientErrorHandler: (error, socket) => answerMalformed(error, socket, nextId()),
    // Routes validate and serialise themselves: Fastify need not even load its compilers.
    schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
    frameworkErrors: (error, _request, reply) => fail(reply, error),
    routerOptions: {
      ignoreTrailingSlash: true,
      // Out of reach: routes name a parameter that is too long, the router would not.
      maxParamLength: Number.MAX_SAFE_INTEGER,
      // Routes parse the query themselves, and only those that have one.
      querystringParser: (text) => text as unknown as Record<string, unknown>,
    },
  });

  app.decorateRequest("principal", null);
  app.decorateRequest("website", undefined);
  app.setErrorHandler((error, _request, reply) => fail(reply, error));
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("x-request-id", request.id);
    reply.header("x-parley-version", VERSION);
    if (listener.closing) reply.header("connection", "close");
    done();
  });
  app.addHook("preClose", (done) => {
    listener.drain();
    done();
  });
  if (log.isLevelEnabled("debug")) logAccess(app, log);
  if (options.corsOrigins !== undefined && options.corsOrigins.length > 0) allowOrigins(app, options.corsOrigins);

  const { authenticate } = deps;
  const binding = { authenticate, fail, publicUrl: options.publicUrl, strict: options.strict === true };
  for (const route of routes) {
    const handler = deps.handlers[routeName(route)];
    if (handler === undefined) bindUnbuilt(app, route, binding);
    else bindRoute(app, route, handler, binding);
  }
  if (deps.pages !== undefined) bindPages(app, deps.pages, log);
  if (deps.files !== undefined) bindFiles(app, deps.files);
  bindHealth(app, deps.health, () => listener.closing);
  bindDocuments(app, options.publicUrl, (route) => deps.handlers[routeName(route)] !== undefined);
  answerUnknown(app, routes, fail);
  return app;
}

function noCompiler(): never {
  throw new Error("Give the schema to the contract, not to Fastify.");
}

/** Unique over processes and restarts for all practical purposes, and cheap. */
function requestIds(): () => string {
  const prefix = randomBytes(4).toString("hex");
  let count = 0;
  return () => `${prefix}-${(++count).toString(36)}`;
}

/** Unknown paths and methods are answered before their body is read; after CORS, so that a browser may see why. */
function answerUnknown(
  app: FastifyInstance,
  routes: readonly Route[],
  fail: (reply: FastifyReply, error: unknown) => void,
): void {
  const known = routes.flatMap(({ wildcard, verb, path, aliases = [] }) =>
    [{ verb, path }, ...aliases].map((place) => ({
      ...place,
      path: `/v1${place.path}`,
      spans: wildcard !== undefined,
    })),
  );
  const paths = new Paths([...systemPaths, ...pagePaths, ...filePaths, ...known]);
  app.after(() => {
    app.addHook("onRequest", (request, reply, done) => {
      if (!request.is404) return done();
      const { method = "GET", url = "/" } = request.raw;
      if (url.length > limits.uriBytes) {
        return fail(reply, new ApiError("uri_too_long", `The URL must be at most ${limits.uriBytes} bytes.`));
      }
      const verbs = paths.verbsOf(url);
      if (verbs.length === 0) return fail(reply, new ApiError("route_not_found"));
      reply.header("allow", verbs.join(", "));
      fail(reply, new ApiError("method_not_allowed", `The path has no method ${method}: it has ${verbs.join(", ")}.`));
    });
  });
}

function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  app.register(import("@fastify/cors"), {
    origin: origins.includes("*") ? "*" : [...origins],
    methods: ["HEAD", "GET", "POST", "PATCH", "PUT", "DELETE"],
    allowedHeaders: ["Authorization", "Content-Type", "X-Crisp-Tier"],
    exposedHeaders: ["X-Request-Id", "X-Parley-Version", "Retry-After"],
    maxAge: 600,
    strictPreflight: false,
  });
}

function logAccess(app: FastifyInstance, log: Log): void {
  app.addHook("onResponse", (request, reply, done) => {
    const path = request.url.split("?")[0];
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    log.debug(
      { request_id: request.id, method: request.method, path, status: reply.statusCode, milliseconds },
      "Answered.",
    );
    done();
  });
}
