import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError } from "../domain/error.js";
import { readVisible } from "../domain/visitors/chat.js";
import { addressReader } from "./address.js";
import type { Floods } from "./floods.js";
import { type Gate, passGate } from "./gate.js";
import type { VisitorHub } from "./hub.js";
import { readJson } from "./read-body.js";
import { requestSchemas } from "./schemas.js";
import { privacyOf, viewOf } from "./view.js";

const base = "/visitor/1/";
const days = 86_400;

/** Settings that a chat box needs to look and act as the website wants; lists of who is kept out stay here. */
const hidden = new Set([
  "allowed_pages",
  "blocked_pages",
  "blocked_countries",
  "blocked_locales",
  "blocked_ips",
  "guard_level",
]);

interface Opening {
  readonly token_id?: string;
  readonly session_token?: string;
  readonly merge?: boolean;
}

/** The few requests of chat boxes. Answers as the REST API does: error, reason, data. */
export class VisitorRequests {
  readonly #hub: VisitorHub;
  readonly #floods: Floods;
  readonly #addressOf: (request: IncomingMessage) => string;
  readonly #readOpening: (value: unknown) => unknown;

  constructor(hub: VisitorHub, floods: Floods) {
    this.#hub = hub;
    this.#floods = floods;
    this.#addressOf = addressReader(hub.trustProxy);
    this.#readOpening = hub.readerOf(requestSchemas.open);
  }

  handles(url: string): boolean {
    return url.startsWith(base);
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    this.#answer(request, response).catch((error: unknown) => {
      const told = error instanceof ApiError ? error : this.#unexpected(error);
      // The rest of the body is not read: the connection ends with the answer.
      if (told.status === 413) response.setHeader("connection", "close");
      if (told.status === 429) response.setHeader("retry-after", "5");
      send(response, told.status, { error: true, reason: told.reason, data: { message: told.message } });
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ip = this.#addressOf(request);
    this.#floods.request(ip);
    const url = new URL(request.url ?? base, "http://localhost");
    const [first = "", second = "", ...more] = url.pathname
      .slice(base.length)
      .split("/")
      .filter((part) => part !== "");
    if (more.length > 0) throw new ApiError("route_not_found");
    const { method = "GET" } = request;
    if (method === "OPTIONS") return allow(request, response);
    const gate = await this.#gate(first, request, ip);
    // Only pages that passed the gate read the answer.
    if (request.headers.origin !== undefined) {
      response.setHeader("access-control-allow-origin", request.headers.origin);
      response.setHeader("vary", "Origin");
    }
    switch (`${method} ${second}`) {
      case "POST session":
        return this.#open(gate, request, response, ip);
      case "DELETE session": {
        await this.#hub.visitorSessions.leave(gate.website_id, tokenOf(request));
        return send(response, 200, { error: false, reason: "removed", data: {} });
      }
      case "GET messages":
        return this.#messages(gate, request, response, url);
      case "GET settings":
        return this.#settings(gate, response);
      default: {
        if (["session", "messages", "settings"].includes(second)) throw new ApiError("method_not_allowed");
        throw new ApiError("route_not_found");
      }
    }
  }

  #gate(website_id: string, request: IncomingMessage, ip: string): Promise<Gate> {
    return passGate(this.#hub, website_id, request, { ip, country: this.#hub.places.of(ip)?.country });
  }

  async #open({ website_id }: Gate, request: IncomingMessage, response: ServerResponse, ip: string): Promise<void> {
    const { token_id, session_token, merge = false } = this.#readOpening(await readJson(request)) as Opening;
    const { visitorSessions } = this.#hub;
    if (session_token === undefined) {
      this.#floods.open(ip);
      const opened = await visitorSessions.open(website_id, token_id);
      return send(response, 201, { error: false, reason: "added", data: opened });
    }
    const session_id =
      token_id === undefined
        ? await visitorSessions.resume(website_id, session_token)
        : await visitorSessions.identify(website_id, session_token, token_id, merge);
    await visitorSessions.touch(website_id, session_token);
    send(response, 200, { error: false, reason: "resolved", data: { session_id, session_token, created: false } });
  }

  async #messages(gate: Gate, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { website_id, settings } = gate;
    const session_id = await this.#hub.visitorSessions.resume(website_id, tokenOf(request));
    const text = url.searchParams.get("timestamp_before");
    if (text !== null && !/^\d{1,15}$/.test(text)) {
      throw new ApiError("invalid_data", "timestamp_before must be a time in milliseconds.");
    }
    const before = text === null ? undefined : Number(text);
    const { messages, more } = await this.#hub.store.read(readVisible(website_id, session_id, before));
    const data = messages.map((message) => viewOf(message, privacyOf(settings))).filter((view) => view !== undefined);
    send(response, more ? 206 : 200, { error: false, reason: "listed", data });
  }

  async #settings({ website_id, settings }: Gate, response: ServerResponse): Promise<void> {
    const { name, domain, logo, chatbox = {}, contact } = settings;
    const shown = Object.fromEntries(Object.entries(chatbox).filter(([field]) => !hidden.has(field)));
    const { status } = await this.#hub.availability.status(website_id);
    const data = {
      website_id,
      name,
      domain,
      logo: logo ?? null,
      available: status === "online",
      chatbox: shown,
      contact,
    };
    send(response, 200, { error: false, reason: "resolved", data });
  }

  #unexpected(error: unknown): ApiError {
    if (error instanceof Error && error.name === "StoreUnavailable") return new ApiError("service_unavailable");
    this.#hub.log.warn({ err: error }, "A visitor's request failed.");
    return new ApiError("internal_error");
  }
}

function tokenOf(request: IncomingMessage): string {
  const [, token = ""] = /^Bearer ([0-9a-f]{64})$/i.exec(request.headers.authorization ?? "") ?? [];
  if (token === "") throw new ApiError("invalid_session", "Authorization must be Bearer and the session token.");
  return token.toLowerCase();
}

/** Which pages may call is decided with the call itself: it holds no cookie that another page could misuse. */
function allow(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(204, {
    "access-control-allow-origin": request.headers.origin ?? "*",
    "access-control-allow-methods": "GET, POST, DELETE",
    "access-control-allow-headers": "Authorization, Content-Type",
    "access-control-max-age": String(days),
    vary: "Origin",
  });
  response.end();
}

function send(response: ServerResponse, status: number, answer: object): void {
  if (response.headersSent) return void response.destroy();
  const body = JSON.stringify(answer);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
  });
  response.end(body);
}
