import { Flood } from "../domain/flood.js";
import type { PacketName } from "./schemas.js";

/** Kinds of packets, by what a flood of them would cost. */
const kinds: Partial<Record<PacketName, "message" | "compose" | "signaling" | "mail">> = {
  "message:send": "message",
  "message:compose": "compose",
  "call:signaling": "signaling",
  "session:transcript": "mail",
};

/** What one session, and one address with all of its sessions, may do. An address may be that of a whole office. */
export class Floods {
  readonly #sessions = {
    message: new Flood({ burst: 20, perSecond: 1 }),
    compose: new Flood({ burst: 20, perSecond: 4 }),
    signaling: new Flood({ burst: 200, perSecond: 20 }),
    mail: new Flood({ burst: 3, perSecond: 1 / 600 }),
    other: new Flood({ burst: 60, perSecond: 3 }),
  };
  readonly #addresses = new Flood({ burst: 600, perSecond: 60 });
  /** Visitors name their own addresses: nobody shall fill a mailbox by it. */
  readonly #mails = new Flood({ burst: 20, perSecond: 1 / 60 });
  readonly #opened = new Flood({ burst: 60, perSecond: 0.5 });
  readonly #requests = new Flood({ burst: 120, perSecond: 10 });

  /** Throws too_many_requests. A name that no packet has counts, too. */
  packet(name: string, session: string, ip: string): void {
    const kind = (Object.hasOwn(kinds, name) && kinds[name as PacketName]) || "other";
    this.#sessions[kind].take(session);
    if (kind === "mail") this.#mails.take(ip);
    this.#addresses.take(ip);
  }

  /** A session is opened: it makes a conversation. */
  open(ip: string): void {
    this.#opened.take(ip);
  }

  request(ip: string): void {
    this.#requests.take(ip);
  }
}
