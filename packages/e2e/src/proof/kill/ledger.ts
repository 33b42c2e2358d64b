/** What the server acknowledged, and what it was asked and never answered: the other side's books. */
export interface Sent {
  readonly session_id: string;
  readonly fingerprint: number;
  readonly content: string;
}

/** One conversation, written by one worker alone, one request at a time. */
export interface Account {
  readonly session_id: string;
  /** States that were acknowledged, in order, each another than the one before. */
  readonly states: string[];
  /** The counter in `meta.data` that was acknowledged last, and how many changes of it were. */
  counter: number;
  /** What was asked last without an answer, when the server died: it may have happened or not. */
  pending: "state" | "meta" | "message" | undefined;
}

export class Ledger {
  readonly messages: Sent[] = [];
  readonly accounts: Account[] = [];
  /** Messages that were never acknowledged: kept or not, but never by half. */
  readonly open = new Set<number>();
  acknowledged = 0;
}
