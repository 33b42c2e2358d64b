import { createRequire } from "node:module";
import type { Parley, Token } from "./parley.js";

const require = createRequire(import.meta.url);

// biome-ignore lint/suspicious/noExplicitAny: their types differ from version to version; what they answer is what the tests look at.
type Methods = any;

export interface OfficialClient {
  readonly website: Methods;
  /** 1.10 only. */
  readonly websiteConversations: Methods;
  readonly plugin: Methods;
  // biome-ignore lint/suspicious/noExplicitAny: payloads differ by event.
  on(event: string, callback: (data: any) => void): unknown;
  setRtmHost(host: string): void;
  /** 11 only. */
  verifyWidget(secret: string, body: unknown, timestamp: unknown, signature: unknown): boolean;
  /** Private in all versions, and the only way to end their connection. */
  readonly _socket?: {
    readonly connected: boolean;
    readonly io: { on(event: string, run: () => void): void };
    close(): void;
  } | null;
}

const official = new WeakSet<OfficialClient>();

/** Whether it is a client of crisp-api 11.3.0, and not one that looks like it. */
export function isOfficial(client: OfficialClient): boolean {
  return official.has(client);
}

/** crisp-api 11.3.0: finds the socket through the REST API, by its tier. */
export function crisp11(parley: Pick<Parley, "url">, token: Token): OfficialClient {
  const { Crisp } = require("crisp-api");
  const client = new Crisp();
  client.setRestHost(parley.url);
  client.authenticateTier(token.tier, token.identifier, token.key);
  official.add(client);
  return client;
}

/** node-crisp-api 4.2.2: Engine.IO 3, at a host that is set. */
export function crisp4(parley: Pick<Parley, "url">, token: Token): OfficialClient {
  const Crisp = require("node-crisp-api-4");
  const client = new Crisp();
  client.setRestHost(parley.url);
  client.setRtmHost(parley.url);
  client.authenticateTier(token.tier, token.identifier, token.key);
  return client;
}

/** node-crisp-api 1.10.1: Engine.IO 3, sends no tier over the socket, and takes the host from a static field. */
export function crisp1(parley: Pick<Parley, "url">, token: Token): OfficialClient {
  const Crisp = require("node-crisp-api-1");
  Crisp.DEFAULT_REALTIME_HOST = parley.url;
  const client = new Crisp();
  client.setRestHost(parley.url);
  client.setTier(token.tier);
  client.authenticate(token.identifier, token.key);
  return client;
}
