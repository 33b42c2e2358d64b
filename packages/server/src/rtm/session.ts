import { setTimeout as sleep } from "node:timers/promises";
import type { Socket } from "socket.io";
import type { Principal } from "../domain/access/principal.js";
import { ApiError } from "../domain/error.js";
import type { Hub } from "./hub.js";
import { Membership } from "./membership.js";
import { Pace } from "./pace.js";
import { type Filter, InvalidPacket, readAuthentication, readBind } from "./packet.js";

/** Binds at once, and milliseconds between them thereafter. */
const BIND_BURST = 10;
const BIND_INTERVAL = 500;
/** Packets that may wait for their turn on one socket. */
const WAITING = 50;

/** How a bind changes the events: `socket:bind`, `socket:bind:push`, `socket:bind:pop`. */
export type Bind = "replace" | "push" | "pop";

/**
 * One socket's conversation with the gateway. Its packets are worked off one after the other, so that a bind sees what
 * the one before it did, and an answer that comes late cannot undo a later one.
 */
export class Session {
  readonly #socket: Socket;
  readonly #hub: Hub;
  readonly #membership: Membership;
  readonly #pace = new Pace(BIND_BURST, BIND_INTERVAL);
  #timer: NodeJS.Timeout | undefined;
  #username: string | undefined;
  #principal: Principal | undefined;
  #filter: Filter = { events: 0n, rooms: null, inboxes: null };
  #work = Promise.resolve();
  #waiting = 0;
  #closed = false;

  constructor(socket: Socket, hub: Hub) {
    this.#socket = socket;
    this.#hub = hub;
    this.#membership = new Membership(socket, hub);
    this.#timer = setTimeout(() => {
      this.#refuse(`No authentication arrived within ${hub.authenticationTime / 1_000} s.`);
    }, hub.authenticationTime);
  }

  /** The handshake. Official clients repeat it on one socket when they had buffered it while offline. */
  authentication(payload: unknown): void {
    this.#stopTimer();
    this.#enqueue(async () => {
      const { username, password, tier, filter } = readAuthentication(payload);
      if (this.#username !== undefined && this.#username !== username) {
        throw new InvalidPacket("A socket authenticates once.");
      }
      if (this.#principal !== undefined) {
        this.#filter = filter;
        await this.#membership.become(this.#principal, filter);
        return;
      }
      this.#username = username;
      const principal = await this.#hub.authenticate(username, password, tier);
      if (this.#closed) return;
      const refusal = this.#hub.tokens.admit(principal.identifier, this);
      if (refusal !== undefined) throw new InvalidPacket(refusal);
      this.#principal = principal;
      this.#filter = filter;
      this.#socket.data.plugin_id = principal.plugin_id;
      await this.#membership.become(principal, filter);
      if (principal.user_id !== null && !this.#closed) this.#hub.team?.joined(principal.user_id, this);
      this.#socket.emit("authenticated", true);
    });
  }

  /**
   * Joins the websites that the token reaches by now, with other events if the payload names some. These come before the token is
   * read: a request that follows the bind may be done sooner than that, and what it causes is to be heard.
   */
  bind(how: Bind, payload: unknown): void {
    this.#enqueue(async () => {
      const delay = this.#pace.take(performance.now());
      if (delay > 0) await sleep(delay, undefined, { ref: false });
      if (this.#principal === undefined || this.#closed) return;
      const events = this.#read(payload);
      if (events !== undefined) {
        this.#filter = { ...this.#filter, events: changed(this.#filter.events, how, events) };
        await this.#membership.become(this.#principal, this.#filter);
      }
      await this.#rejoin(await this.#hub.reload(this.#principal.identifier));
    });
  }

  /** The token reaches other websites now, or holds other scopes. */
  refresh(principal: Principal): void {
    this.#enqueue(() => this.#rejoin(principal));
  }

  /** The token is no longer valid: the socket is disconnected in a way that official clients do not reconnect after. */
  revoke(): void {
    this.#socket.disconnect(true);
  }

  /** The transport is closed in a way that official clients reconnect after. */
  drop(): void {
    this.#socket.conn.close();
  }

  /** The socket is gone. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopTimer();
    this.#membership.close();
    if (this.#principal === undefined) return;
    this.#hub.tokens.release(this.#principal.identifier, this);
    if (this.#principal.user_id !== null) this.#hub.team?.left(this.#principal.user_id, this);
  }

  async #rejoin(principal: Principal): Promise<void> {
    if (this.#closed) return;
    this.#principal = principal;
    await this.#membership.become(principal, this.#filter);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** A bind that cannot be read changes no events: to answer it would crash official clients that are otherwise fine. */
  #read(payload: unknown): bigint | undefined {
    try {
      return readBind(payload);
    } catch (error) {
      this.#hub.log.debug({ err: error }, "A bind was ignored.");
      return undefined;
    }
  }

  #enqueue(work: () => Promise<void>): void {
    if (this.#waiting >= WAITING) {
      this.#hub.log.warn({ identifier: this.#principal?.identifier }, "A socket was closed: it floods.");
      this.drop();
      return;
    }
    this.#waiting += 1;
    this.#work = this.#work.then(async () => {
      try {
        if (!this.#closed) await work();
      } catch (error) {
        this.failed(error);
      } finally {
        this.#waiting -= 1;
      }
    });
  }

  /** What was done for the socket failed: it is told when the fault is its own, else it is let come back. */
  failed(error: unknown): void {
    if (error instanceof InvalidPacket || (error instanceof ApiError && error.reason === "invalid_session")) {
      if (this.#principal === undefined || error instanceof InvalidPacket) this.#refuse(error.message);
      else this.revoke();
      return;
    }
    // Nothing that the client did wrong: it may come back in a while, with the same credentials.
    this.#hub.log.warn({ err: error }, "A socket was closed: its websites could not be read.");
    this.drop();
  }

  #refuse(message: string): void {
    this.#socket.emit("unauthorized", { message });
    this.#socket.disconnect(true);
  }
}

function changed(events: bigint, how: Bind, named: bigint): bigint {
  if (how === "replace") return named;
  return how === "push" ? events | named : events & ~named;
}
