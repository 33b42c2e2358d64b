import type { Clock } from "../../platform/clock.js";
import { newId } from "../../platform/ids.js";
import type { Log } from "../../platform/log.js";
import {
  endConnection,
  getWebsiteAvailability,
  listOperatorAvailabilities,
  listOutdatedWebsites,
  listPresentOperators,
  removeSilentConnections,
  saveConnections,
} from "../../store/availability.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store, Transaction } from "../../store/store.js";
import { OtherServers } from "./others.js";
import { type Changes, settleOperator, settleWebsites, silence, typeOf } from "./settle.js";

/** Milliseconds that an operator's app may be between two connections. */
const graceTime = 10_000;
/** Milliseconds between two looks at who is there: schedules begin and end, servers crash, teams change. */
const lookTime = 5_000;

/** Milliseconds that `time.for` tells of at most, 49 days: typed clients hold it in 32 bits, and fail at more. */
const longest = 2 ** 32 - 1;

export interface OperatorAvailability {
  readonly user_id: string;
  readonly type: "online" | "away" | "offline";
  /** Milliseconds. */
  readonly time?: { readonly for: number; readonly since: number };
}

export interface AvailabilityPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Pick<Log, "warn">;
  /** Told what is not logged. */
  readonly publish: (website_id: string, name: string, fields: object) => void;
  readonly grace?: number;
}

interface Connected {
  readonly sockets: Set<object>;
  leaving: NodeJS.Timeout | undefined;
}

/**
 * Who of the team is there. An operator is there while an app of theirs is connected to the real-time API with their own token, and
 * away outside of the hours of their schedule, if they have one. A website is, while one of its operators is. Bots and REST calls make
 * nobody available. What was told is kept, so that a restart changes nothing for those who come back at once.
 */
export class Availability {
  readonly #ports: AvailabilityPorts;
  readonly #server = newId();
  readonly #connected = new Map<string, Connected>();
  /** Where several servers may share the database. */
  readonly #others: OtherServers | undefined;
  #looking: NodeJS.Timeout | undefined;
  #work = Promise.resolve();

  constructor(ports: AvailabilityPorts) {
    this.#ports = ports;
    this.#others = ports.store.database === "postgres" ? new OtherServers() : undefined;
  }

  /** Looks at once: who was there when the server ended long ago is there no more. */
  async start(): Promise<void> {
    await this.look();
    this.#looking = setInterval(() => void this.look(), lookTime).unref();
  }

  /** A socket of the operator authenticated. */
  joined(user_id: string, socket: object): void {
    const known = this.#connected.get(user_id);
    const connected = known ?? { sockets: new Set(), leaving: undefined };
    clearTimeout(connected.leaving);
    connected.leaving = undefined;
    connected.sockets.add(socket);
    this.#connected.set(user_id, connected);
    if (known === undefined) void this.#then(() => this.#keep(user_id));
  }

  left(user_id: string, socket: object): void {
    const connected = this.#connected.get(user_id);
    if (connected?.sockets.delete(socket) !== true || connected.sockets.size > 0) return;
    const gone = this.#ports.clock.now();
    connected.leaving = setTimeout(() => {
      this.#connected.delete(user_id);
      void this.#then(() => this.#keep(user_id, gone));
    }, this.#ports.grace ?? graceTime).unref();
  }

  async status(website_id: WebsiteId): Promise<{ status: "online" | "away"; since?: number }> {
    const row = await this.#ports.store.read(getWebsiteAvailability(website_id));
    const status = row?.online === 1 ? "online" : "away";
    // In the moment between a change and its telling, since when is not known.
    return row && row.since !== null && row.told === row.online ? { status, since: row.since } : { status };
  }

  async operators(website_id: WebsiteId): Promise<OperatorAvailability[]> {
    const now = this.#ports.clock.now();
    const rows = await this.#ports.store.read(listOperatorAvailabilities(website_id));
    return rows.map(({ user_id, type, since }) =>
      since === null
        ? { user_id, type: "offline" }
        : { user_id, type: type ?? "offline", time: { for: Math.min(Math.max(0, now - since), longest), since } },
    );
  }

  /** Tells what changed by itself. */
  look(): Promise<void> {
    return this.#then(async () => {
      const { store, clock } = this.#ports;
      if (this.#connected.size > 0) await this.#beat();
      const now = clock.now();
      if (this.#others !== undefined) {
        for (const changes of await store.read(this.#others.look(now))) this.#publish(changes);
      }
      const rows = await store.read(listPresentOperators());
      for (const row of rows) if (typeOf(row, now) !== (row.type ?? "offline")) await this.#settle(row.user_id);
      const outdated = await store.read(listOutdatedWebsites());
      if (outdated.length > 0) {
        const body = (tx: Transaction) => settleWebsites(outdated, tx.now);
        this.#tell({ websites: await store.write({ name: "settleWebsites", body }) });
      }
      if (!rows.some(({ seen }) => seen !== null && seen <= now - silence)) return;
      await store.write({ name: "removeSilent", body: (tx) => removeSilentConnections(tx.now - silence) });
    });
  }

  async close(): Promise<void> {
    clearInterval(this.#looking);
    for (const { leaving } of this.#connected.values()) clearTimeout(leaving);
    // Those who are connected stay there for those who ask another server, and for themselves when this one comes back.
    this.#connected.clear();
    await this.#work;
  }

  /** Says that this server lives, and whom it holds. */
  #beat(): Promise<void> {
    const held = [...this.#connected.keys()];
    return this.#ports.store.write({
      name: "keepConnections",
      body: (tx) => saveConnections(this.#server, held, tx.now),
    });
  }

  /** An operator's app came, or the last one went: at `gone`. */
  async #keep(user_id: string, gone?: number): Promise<void> {
    const server = this.#server;
    const changes = await this.#ports.store.write({
      name: "keepAvailability",
      *body(tx) {
        if (gone === undefined) yield* saveConnections(server, [user_id], tx.now);
        else yield* endConnection(server, user_id);
        return yield* settleOperator(user_id, tx.now, gone);
      },
    });
    this.#tell(changes);
  }

  async #settle(user_id: string): Promise<void> {
    const body = (tx: Transaction) => settleOperator(user_id, tx.now);
    this.#tell(await this.#ports.store.write({ name: "settleAvailability", body }));
  }

  #tell(changes: Changes): void {
    this.#others?.heard(changes);
    this.#publish(changes);
  }

  #publish({ operator, websites }: Changes): void {
    for (const website_id of operator?.website_ids ?? []) {
      const fields = { user_id: operator?.user_id, availability: { type: operator?.type } };
      this.#ports.publish(website_id, "website:update_operators_availability", fields);
    }
    for (const { website_id, available } of websites) {
      this.#ports.publish(website_id, "website:users:available", { available });
    }
  }

  /** One change after the other, so that the last one is what is kept. */
  #then(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work
      .then(work)
      .catch((err: unknown) => this.#ports.log.warn({ err }, "Who of the team is there could not be kept."));
    return this.#work;
  }
}
