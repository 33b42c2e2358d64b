import { isIP } from "node:net";
import { resolve } from "node:path";
import { routes } from "@parley/contract";
import { databaseKey } from "./command/answer.js";
import { type CommandName, type CommandParams, Commands } from "./command/commands.js";
import { runCommand as runCommandOn } from "./command/run.js";
import { startCommandSocket } from "./command/server.js";
import { keepUrl } from "./command/url.js";
import type { DemoTarget } from "./demo/fill.js";
import { firstStart } from "./domain/first-start.js";
import { Flood } from "./domain/flood.js";
import { Places } from "./domain/places/places.js";
import { setActionUrl } from "./domain/plugins/action-url.js";
import { Authenticator } from "./domain/tokens/authenticator.js";
import { checkSecretKey } from "./domain/verify/secret-key.js";
import { sessionOf } from "./domain/visitors/links.js";
import { rateConversation } from "./domain/visitors/rate.js";
import { Dispatcher } from "./events/dispatcher.js";
import { Indexer } from "./events/indexer.js";
import { checkContent } from "./http/content.js";
import type { Handlers } from "./http/handler.js";
import { handlersOf } from "./http/handlers/index.js";
import { readerOf } from "./http/packet.js";
import { createHttp } from "./http/server.js";
import { mailTransport as mailTransportOf } from "./mail/transport.js";
import { openStore } from "./open-store.js";
import type { FirstStart, RunningServer, ServerOptions } from "./options.js";
import { systemClock } from "./platform/clock.js";
import { createLog, type Log } from "./platform/log.js";
import { Secrets, SecretsUnusable } from "./platform/secrets.js";
import { createGateway } from "./rtm/gateway.js";
import { createServices, type Services } from "./services.js";
import { getFile } from "./store/files.js";
import { type Store, StoreUnusable } from "./store/store.js";
import { Floods } from "./visitor/floods.js";
import { VisitorGateway } from "./visitor/gateway.js";
import { VisitorRequests } from "./visitor/requests.js";

export { CommandFailed } from "./command/answer.js";
export type { CommandName, CommandParams } from "./command/commands.js";
export { openStore } from "./open-store.js";
export type { CreatedToken, FirstStart, RunningServer, ServerOptions } from "./options.js";
export { StoreUnusable } from "./store/store.js";

/** Domains that a token or an address may look up. */
const lookupAllowance = { burst: 60, perSecond: 1 };
/** How old a token in memory may be when other processes write the database too, in milliseconds. */
const sharedTokenAge = 5_000;

/**
 * Starts a server: opens the store, makes what an empty database needs, listens. Rejects with StoreUnusable (one
 * sentence for a person) when the folder, the database or the address cannot be used. The only place that knows all parts.
 *
 * @param standIns handlers of routes that the server does not have yet: how a benchmark learns what all of them will cost.
 */
export async function startServer(options: ServerOptions, standIns: Handlers = {}): Promise<RunningServer> {
  checkAddress(options);
  const log = createLog(options.logLevel ?? "info");
  const clock = systemClock;
  const store = await openStore({
    data: options.data,
    clock,
    onError: (error) => log.error({ err: error }, "Something failed after a commit."),
    ...(options.databaseUrl === undefined ? {} : { databaseUrl: options.databaseUrl }),
  });
  try {
    return await serve(options, store, standIns);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Runs an administrator's command: through the server on the data folder when one runs, else on the database itself.
 * Rejects with CommandFailed or StoreUnusable, each with one sentence for a person.
 */
export function runCommand<C extends CommandName>(
  location: Pick<ServerOptions, "data" | "databaseUrl" | "publicUrl" | "secretKey">,
  command: C,
  params: CommandParams<C>,
): Promise<unknown> {
  // PostgreSQL takes visitors beside its servers; a data folder does not.
  const lock = location.databaseUrl === undefined;
  return runCommandOn(
    { ...location, open: () => openStore({ ...location, clock: systemClock, lock }) },
    command,
    params,
  );
}

async function serve(options: ServerOptions, store: Store, standIns: Handlers): Promise<RunningServer> {
  const log = createLog(options.logLevel ?? "info");
  const clock = systemClock;
  const shared: { maxAge?: number } = store.database === "postgres" ? { maxAge: sharedTokenAge } : {};
  const authenticator = new Authenticator({ store, clock, ...shared });
  const dispatcher = new Dispatcher({ store, clock, log });
  new Indexer(store, log);
  const secrets = await openSecrets(options);
  await checkSecretKey(store, secrets);
  const urlAt = (port: number) => `http${options.tls === undefined ? "" : "s"}://${hostOf(options.host)}:${port}`;
  // Mail may come in by the command line before there is a port that was chosen.
  let publicUrl = options.publicUrl ?? urlAt(options.port);
  const mailTransport = mailTransportOf(options, log);
  const services: Services = createServices({
    options,
    store,
    clock,
    log,
    secrets,
    authenticator,
    dispatcher,
    checkContent,
    mailTransport,
    publicUrl: () => publicUrl,
    isolated(identifiers) {
      for (const identifier of identifiers) gateway.revoke(identifier);
      void gateway.refresh();
    },
  });
  const { jobs, availability, websites, operators, tokens } = services;

  const gateway = createGateway({
    dispatcher,
    options: options.corsOrigins === undefined ? {} : { corsOrigins: options.corsOrigins },
    authenticate: (identifier, key, tier) => authenticator.authenticate(identifier, key, tier),
    reload: (identifier) => authenticator.reload(identifier),
    team: availability,
    log,
  });
  authenticator.onRevoked((identifier) => gateway.revoke(identifier));

  const floods = new Floods();
  const lookups = new Flood(lookupAllowance);
  const { trustProxy } = options;
  const places = await Places.open(options.geoipFile);
  const visitorHub = { ...services, store, log, dispatcher, places, readerOf, checkContent, trustProxy };
  const visitorGateway = new VisitorGateway(visitorHub, floods);
  const visitorRequests = new VisitorRequests(visitorHub, floods);

  const app = createHttp({
    options,
    routes,
    handlers: { ...standIns, ...handlersOf({ ...services, lookups }) },
    authenticate: (identifier, key, tier) => authenticator.authenticate(identifier, key, tier),
    health: {
      async ready() {
        await store.probe();
        if (!dispatcher.healthy()) throw new Error("The event log is not dispatched in time.");
      },
    },
    files: (file_id) => store.read(getFile(file_id)),
    pages: {
      ...services,
      sessionOf: (link) => store.read(sessionOf(link)),
      rate: (website_id, session_id, rating) => store.write(rateConversation(website_id, session_id, rating)),
    },
    log,
    polling: {
      handles: (url, method) => visitorRequests.handles(url) || gateway.handles(url, method),
      handle: (request, response) =>
        (visitorRequests.handles(request.url ?? "") ? visitorRequests : gateway).handle(request, response),
    },
  });
  visitorGateway.attach(app.server);
  gateway.attach(app.server, (url) => visitorGateway.handles(url));

  const commandSocket = await startCommandSocket({
    folder: resolve(options.data),
    commands: new Commands({
      websites,
      operators,
      tokens,
      incoming: services.incoming,
      setActionUrl: (plugin_id, url) => setActionUrl(store, secrets, plugin_id, url),
    }),
    database: databaseKey(options.databaseUrl),
    onError: (error) => log.error({ err: error }, "A command failed."),
  });
  let created: FirstStart | undefined;
  try {
    await app.listen({ host: options.host, port: options.port });
    // Last of all: what it makes is told once, so nothing may fail between the making and the telling.
    const { port } = app.server.address() as { port: number };
    publicUrl = options.publicUrl ?? urlAt(port);
    await keepUrl(resolve(options.data), publicUrl);
    created = await prepare(options, { store, authenticator, operators, clock });
    // With the key that made it, it is this server's own; another that began at the same time may have been faster.
    await checkSecretKey(store, secrets);
    // What was left undone begins only when everything is there that it may need.
    await availability.start();
    await jobs.start();
    services.unread.start();
  } catch (error) {
    await commandSocket.close();
    const closed = app.close();
    await Promise.all([gateway.close(), visitorGateway.close()]);
    await closed;
    dispatcher.close();
    throw unusableAddress(options, error);
  }
  const sweeping =
    shared.maxAge === undefined
      ? undefined
      : setInterval(() => sweep([authenticator, visitorGateway], log), shared.maxAge);

  const secure = options.tls !== undefined ? "s" : "";
  const { port } = app.server.address() as { port: number };
  const origin = `${hostOf(options.host)}:${port}`;
  return {
    url: `http${secure}://${origin}`,
    rest: `http${secure}://${origin}/v1/`,
    rtm: `ws${secure}://${origin}/`,
    ...(created === undefined ? {} : { created }),
    async close() {
      clearInterval(sweeping);
      await commandSocket.close();
      // Both at once: the one waits for connections to end, and sockets are connections.
      const answered = app.close();
      await Promise.all([gateway.close(), visitorGateway.close()]);
      await answered;
      const idle = Promise.all([jobs.close(), services.unread.close()]);
      // Jobs that wait for a mail server are told not to.
      mailTransport.close();
      await idle;
      await services.calls.close();
      await services.search.close();
      services.visitorPresence.close();
      await services.blockCounts.flush();
      await availability.close();
      dispatcher.close();
      await store.close();
    },
  };
}

/** A key file that is none is for a person to mend. */
async function openSecrets({ data, secretKey }: ServerOptions): Promise<Secrets> {
  try {
    return await Secrets.open(resolve(data), secretKey);
  } catch (error) {
    throw error instanceof SecretsUnusable ? new StoreUnusable(error.message, { cause: error }) : error;
  }
}

function hostOf(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

/** Plain HTTP stays on this machine: a token on the wire is a key to everything. */
function checkAddress({ host, tls, trustProxy }: ServerOptions): void {
  if (tls !== undefined || (trustProxy !== undefined && trustProxy !== false) || isLoopback(host)) return;
  throw new StoreUnusable(
    `Parley serves plain HTTP on loopback only: to listen on ${host}, give --tls-cert and --tls-key, or --trust-proxy when a proxy in front does TLS.`,
  );
}

function isLoopback(host: string): boolean {
  if (host === "localhost" || host === "::1") return true;
  return isIP(host) === 4 && host.startsWith("127.");
}

function unusableAddress({ host, port }: ServerOptions, error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case "EADDRINUSE":
      return new StoreUnusable(`Port ${port} on ${host} is in use; give another with --port, or 0 for any free one.`);
    case "EACCES":
      return new StoreUnusable(`Port ${port} on ${host} needs rights that this user lacks; give one above 1023.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new StoreUnusable(`${host} is no address of this machine; give one with --host.`);
    default:
      return error;
  }
}

/** Does here what follows from what another process did; what cannot be read now is found by the next sweep. */
function sweep(parts: readonly { sweep(): Promise<void> }[], log: Log): void {
  for (const part of parts) {
    part.sweep().catch((err: unknown) => log.warn({ err }, "What other servers did could not be looked for."));
  }
}

/** What an empty database starts with: a first website, or the demo's. */
async function prepare(
  options: ServerOptions,
  target: DemoTarget & { readonly authenticator: Authenticator },
): Promise<FirstStart | undefined> {
  if (options.demo !== true) return firstStart(target.store, target.authenticator);
  const { demoWorkspace, fillDemo } = await import("./demo/fill.js");
  const created = await firstStart(target.store, target.authenticator, demoWorkspace);
  if (created !== undefined) await fillDemo(target, created);
  return created;
}
