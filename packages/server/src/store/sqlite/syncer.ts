import { closeSync, fdatasync, openSync } from "node:fs";
import { StoreUnavailable } from "../store.js";

/** Commits that become durable together. Exactly one of the two is called, once. */
export interface Unsynced {
  durable(): void;
  failed(error: StoreUnavailable): void;
}

/**
 * Makes commits durable off the event loop. SQLite's own sync at the end of a commit would stop every request while the disk
 * works; here the write-ahead log is synced by another thread, and nobody is answered before. One sync runs at a time. What
 * arrives meanwhile is committed together when it ends: the slower the disk, the larger the groups.
 */
export class Syncer {
  readonly #fd: number;
  #waiting: Unsynced[] = [];
  #syncing = false;
  #failure: StoreUnavailable | undefined;
  #idle: (() => void)[] = [];
  /** Called when a sync has ended, before its commits are told: what has queued up meanwhile can commit now. */
  onSynced: () => void = () => {};

  /** `log` is the path of the write-ahead log, which exists as long as a connection is open. */
  constructor(log: string) {
    this.#fd = openSync(log, "r+");
  }

  /** Set once a sync failed: what the disk holds is unknown from then on, until the log is read again at a start. */
  get failure(): StoreUnavailable | undefined {
    return this.#failure;
  }

  get syncing(): boolean {
    return this.#syncing;
  }

  add(commit: Unsynced): void {
    this.#waiting.push(commit);
    if (!this.#syncing) this.#sync();
  }

  /** Resolves when nothing waits. */
  async drained(): Promise<void> {
    if (this.#syncing) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  close(): void {
    closeSync(this.#fd);
  }

  #sync(): void {
    this.#syncing = true;
    const commits = this.#waiting;
    this.#waiting = [];
    fdatasync(this.#fd, (error) => {
      if (error !== null) {
        const cause = { cause: error };
        this.#failure ??= new StoreUnavailable("The disk did not keep the last writes; restart the server.", cause);
      }
      // The next sync is under way while the answers go out.
      this.#syncing = false;
      this.onSynced();
      if (this.#waiting.length > 0 && !this.#syncing) this.#sync();
      for (const commit of commits) {
        if (this.#failure === undefined) commit.durable();
        else commit.failed(this.#failure);
      }
      if (!this.#syncing) for (const idle of this.#idle.splice(0)) idle();
    });
  }
}
