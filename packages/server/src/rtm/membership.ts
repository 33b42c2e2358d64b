import type { Socket } from "socket.io";
import type { Principal } from "../domain/access/principal.js";
import type { Audience } from "./audience.js";
import type { Hub } from "./hub.js";
import { permittedTo } from "./mask.js";
import type { Filter } from "./packet.js";

/** The websites that a socket has joined, each through the room of its audience. */
export class Membership {
  readonly #socket: Socket;
  readonly #hub: Hub;
  readonly #joined = new Map<string, Audience>();
  #closed = false;

  constructor(socket: Socket, hub: Hub) {
    this.#socket = socket;
    this.#hub = hub;
  }

  /**
   * Joins what the principal reaches and the filter wants, leaves the rest. Once it resolves, no later event is missed;
   * rejects when a log cannot be read, with everything as it was.
   */
  async become(principal: Principal, filter: Filter): Promise<void> {
    const events = filter.events & permittedTo(principal);
    const wanted = new Set<string>();
    if (events !== 0n) {
      for (const id of principal.website_ids) if (filter.rooms === null || filter.rooms.has(id)) wanted.add(id);
    }
    const added = [...wanted].filter((website_id) => !this.#joined.has(website_id));
    if (added.length > 0) await this.#watch(added);
    if (this.#closed) {
      for (const website_id of added) this.#hub.dispatcher.unwatch(website_id);
      return;
    }
    for (const [website_id, audience] of [...this.#joined]) {
      if (!wanted.has(website_id)) this.#leave(website_id, audience);
    }
    for (const website_id of wanted) this.#enter(website_id, events, filter);
  }

  /** The socket is gone, and with it its rooms. */
  close(): void {
    this.#closed = true;
    for (const [website_id, audience] of [...this.#joined]) this.#leave(website_id, audience);
  }

  async #watch(website_ids: readonly string[]): Promise<void> {
    const watching = await Promise.allSettled(website_ids.map((id) => this.#hub.dispatcher.watch(id)));
    const failed = watching.find((result) => result.status === "rejected");
    if (failed === undefined) return;
    website_ids.forEach((website_id, i) => {
      if (watching[i]?.status === "fulfilled") this.#hub.dispatcher.unwatch(website_id);
    });
    throw failed.reason;
  }

  #enter(website_id: string, events: bigint, { inboxes }: Filter): void {
    const before = this.#joined.get(website_id);
    const audience = this.#hub.audiences.enter(website_id, events, inboxes);
    this.#joined.set(website_id, audience);
    if (before === audience) {
      this.#hub.audiences.leave(website_id, audience);
      return;
    }
    void this.#socket.join(audience.room);
    if (before !== undefined) this.#quit(website_id, before);
  }

  #leave(website_id: string, audience: Audience): void {
    this.#joined.delete(website_id);
    this.#quit(website_id, audience);
    this.#hub.dispatcher.unwatch(website_id);
  }

  #quit(website_id: string, audience: Audience): void {
    void this.#socket.leave(audience.room);
    this.#hub.audiences.leave(website_id, audience);
  }
}
