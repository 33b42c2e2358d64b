import type { NewEvent, Transaction } from "./store.js";

/** A command's transaction as it runs: what it causes waits here, and is kept only when the command succeeds. */
export class PendingTransaction implements Transaction {
  readonly now: number;
  readonly events: NewEvent[] = [];
  readonly effects: (() => void)[] = [];

  constructor(now: number) {
    this.now = now;
  }

  event(event: NewEvent): void {
    this.events.push(event);
  }

  committed(effect: () => void): void {
    this.effects.push(effect);
  }
}
