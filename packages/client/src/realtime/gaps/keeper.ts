import type { Arrivals } from "../arrivals.js";
import type { Hold } from "../hold.js";
import type { RealtimeState } from "../state.js";
import type { Gap } from "./gap.js";
import type { GapRecovery, GapSink, Lost, Recovered } from "./recovery.js";

/** Milliseconds before a gap that are looked through as well, since clocks differ: by a little when the server's is known. */
const MARGIN = 60_000;
const WIDE_MARGIN = 300_000;

/** Events that the messages of conversations tell of. */
const RECOVERABLE = ["message:send", "message:received", "message:updated", "message:removed"];

export interface GapPorts {
  readonly arrivals: Arrivals;
  /** Undefined: nothing is looked for. */
  readonly recovery: GapRecovery | undefined;
  /** Milliseconds for one recovery. */
  readonly timeout: number;
  /** When the connection last gave a sign of life. */
  readonly heardAt: () => number;
  /** Who listens: a gap between two callers is none. */
  readonly identity: () => string;
  readonly told: (gap: Gap) => void;
}

/** A gap from its end to its report. */
interface Run {
  readonly controller: AbortController;
  readonly lost: Lost;
  /** Conversations and messages that were given to handlers, those of the runs before that this one goes on with included. */
  readonly sessions: Set<string>;
  messages: number;
}

type Open = Pick<Run, "sessions" | "messages"> & { readonly from: number };

/**
 * From the loss of a connection to the report of what was missed. A connection that is lost again before all was found
 * makes one longer gap of both. Times are those of the day: a clock that nobody sets stands still while a machine sleeps, and what is
 * missed then is what most gaps are about.
 */
export class GapKeeper {
  readonly #ports: GapPorts;
  /** Since when each event is listened to, by our clock. */
  readonly #since = new Map<string, number>();
  #identity: string | undefined;
  #lostAt: number | undefined;
  #run: Run | undefined;
  /** What was not found goes on with the next gap. */
  #open: Open | undefined;
  #releasing: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: GapPorts) {
    this.#ports = ports;
  }

  /** The server sends these from now on. */
  bound(events: readonly string[]): void {
    const now = Date.now();
    for (const event of events) if (!this.#since.has(event)) this.#since.set(event, now);
    for (const event of [...this.#since.keys()]) if (!events.includes(event)) this.#since.delete(event);
  }

  /** Where the connection stands has changed. */
  changed(state: RealtimeState, previous: RealtimeState): void {
    if (state === "idle" || state === "closed") {
      this.#forget();
      return;
    }
    if (previous === "live") this.#lostAt ??= this.#ports.heardAt();
    if (state !== "live") return;
    const identity = this.#ports.identity();
    if (this.#identity !== identity) this.#forget();
    this.#identity = identity;
    if (this.#lostAt === undefined) return;
    const open = this.#run ? { ...this.#run, from: this.#run.lost.from } : this.#open;
    this.#begin(open ?? { from: this.#lostAt, sessions: new Set(), messages: 0 });
  }

  #begin({ from, sessions, messages }: Open): void {
    const { recovery, timeout } = this.#ports;
    this.#run?.controller.abort();
    clearTimeout(this.#releasing);
    this.#lostAt = undefined;
    this.#open = undefined;
    const controller = new AbortController();
    const run: Run = { controller, lost: this.#lost(from, Date.now()), sessions, messages };
    if (!recovery || !RECOVERABLE.some((event) => this.#since.has(event))) {
      const reason = recovery ? "No message event is listened to." : "Backfill is off.";
      this.#tell(run, { websites: [], recovered: false, reason, leftOut: { websites: [], conversations: [] } });
      return;
    }
    this.#run = run;
    // Before any event of the new connection, so that what was missed comes first.
    const hold = this.#ports.arrivals.hold();
    hold.widen();
    const timer = setTimeout(() => controller.abort(), timeout);
    controller.signal.addEventListener("abort", () => clearTimeout(timer));
    void recovery.recover(run.lost, this.#sink(run, hold), controller.signal).then((recovered) => {
      clearTimeout(timer);
      if (this.#run === run) this.#found(run, hold.overflowed ? late(recovered) : recovered);
    });
  }

  #found(run: Run, { giveUp, ...recovered }: Recovered): void {
    // The connection was lost again, and with it perhaps what answers: what is left belongs to the gap that goes on.
    if (recovered.recovered !== true && this.#lostAt !== undefined) {
      this.#run = undefined;
      this.#open = { ...run, from: run.lost.from };
      this.#releasing = setTimeout(() => this.#ports.arrivals.release(), this.#ports.timeout);
      return;
    }
    giveUp?.();
    this.#run = undefined;
    this.#ports.arrivals.release();
    this.#tell(run, recovered);
  }

  #tell({ lost, sessions, messages }: Run, recovered: Recovered): void {
    const back = recovered.recovered === true ? ["message:send", "message:received"] : [];
    const unrecoverable = [...lost.since.keys()].filter((event) => !back.includes(event));
    const { from, to } = lost;
    this.#ports.told({ from, to, conversations: sessions.size, messages, ...recovered, unrecoverable });
  }

  #forget(): void {
    const run = this.#run;
    this.#run = undefined;
    run?.controller.abort();
    clearTimeout(this.#releasing);
    this.#identity = undefined;
    this.#lostAt = undefined;
    this.#open = undefined;
    this.#since.clear();
    this.#ports.arrivals.release();
  }

  #lost(from: number, to: number): Lost {
    const { clock, websites } = this.#ports.arrivals;
    return {
      from,
      to,
      start: clock.at(from) - (clock.known ? MARGIN : WIDE_MARGIN),
      since: new Map([...this.#since].map(([event, time]) => [event, clock.at(time)])),
      websites: [...websites],
    };
  }

  #sink(run: Run, hold: Hold): GapSink {
    const { arrivals } = this.#ports;
    const { seen } = arrivals;
    /** What a run that is over still finds changes nothing. */
    const current = (): boolean => this.#run === run;
    return {
      deliver: (session_id, name, payload, live) => {
        if (!current() || !arrivals.deliver(name, payload) || live) return;
        run.sessions.add(session_id);
        run.messages += 1;
      },
      waiting: (session_id) => hold.messages(session_id),
      known: (session_id, fingerprint) => seen.knows(session_id, fingerprint),
      changed: (session_id, fingerprint, content) => seen.changed(session_id, fingerprint, content),
      delivered: (session_id, after) => seen.after(session_id, after),
      narrow: (sessions) => current() && hold.narrow(sessions),
      release: (session_id) => current() && hold.release(session_id),
    };
  }
}

function late(found: Recovered): Recovered {
  const reason = found.reason ?? "More events came than could wait: some were delivered before what was missed.";
  return { ...found, recovered: found.recovered === true ? "partial" : found.recovered, reason };
}
