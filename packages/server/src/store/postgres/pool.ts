import { StoreUnavailable } from "../store.js";
import { Connection, type ConnectionSettings } from "./connection.js";
import { ConnectionLost, sqlState } from "./errors.js";

interface Waiter {
  resolve(connection: Connection): void;
  reject(error: unknown): void;
}

/** Connections for one kind of work. Each is lent to one borrower at a time; they are opened when wanted. */
export class Pool {
  readonly #settings: ConnectionSettings;
  readonly #size: number;
  readonly #idle: Connection[] = [];
  readonly #waiting: Waiter[] = [];
  /** Lent, idle or being opened. */
  #count = 0;
  #closed = false;
  #drained: (() => void) | undefined;

  constructor(settings: ConnectionSettings, size: number) {
    this.#settings = settings;
    this.#size = size;
  }

  async use<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await this.#acquire();
    try {
      return await work(connection);
    } finally {
      this.#release(connection);
    }
  }

  /** Refuses new borrowers; resolves when the last one is done and the connections are ended. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#idle.splice(0).map((connection) => this.#end(connection)));
    if (this.#count > 0) {
      await new Promise<void>((resolve) => {
        this.#drained = resolve;
      });
    }
  }

  #acquire(): Promise<Connection> {
    if (this.#closed) return Promise.reject(new StoreUnavailable("The store is closed."));
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (!idle.broken) return Promise.resolve(idle);
      this.#count--;
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      if (this.#count < this.#size) void this.#open();
    });
  }

  /** Opens one for the first who waits. When that fails, all who wait would fail the same way. */
  async #open(): Promise<void> {
    this.#count++;
    try {
      this.#release(await Connection.open(this.#settings));
    } catch (error) {
      this.#count--;
      const lost = sqlState(error) === undefined ? new ConnectionLost(String(error), { cause: error }) : error;
      for (const waiter of this.#waiting.splice(0)) waiter.reject(lost);
      if (this.#closed && this.#count === 0) this.#drained?.();
    }
  }

  #release(connection: Connection): void {
    if (connection.broken) {
      this.#count--;
      if (this.#waiting.length > 0) void this.#open();
      else if (this.#closed && this.#count === 0) this.#drained?.();
      return;
    }
    const waiter = this.#waiting.shift();
    if (waiter !== undefined) waiter.resolve(connection);
    else if (this.#closed) void this.#end(connection);
    else this.#idle.push(connection);
  }

  async #end(connection: Connection): Promise<void> {
    await connection.close();
    this.#count--;
    if (this.#closed && this.#count === 0) this.#drained?.();
  }
}
