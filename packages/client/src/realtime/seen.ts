/** Messages remembered, at most. */
const REMEMBERED = 10_000;
/** Characters of a content that are kept as they are; of longer ones a number is. */
const KEPT = 200;

/** Events that say one thing of one message once. Any other event may come again in the same words, and mean it. */
const TOLD: Readonly<Record<string, number>> = { "message:send": 1, "message:received": 2, "message:removed": 4 };
const EDITED = "message:updated";
const REMOVED = 4;

/** What was told of one message. */
interface Told {
  /** NaN when it was not said. */
  readonly timestamp: number;
  /** Events told, as bits. */
  events: number;
  /** The content that is known last. */
  content: string | undefined;
  /** The content of the last edit. */
  edit: string | undefined;
}

/** What of a payload names a message. */
interface Named {
  readonly session_id?: unknown;
  readonly fingerprint?: unknown;
  readonly timestamp?: unknown;
  readonly content?: unknown;
}

/**
 * Tells message events that come twice: from a socket and a web hook, from a hook delivered again, or from a gap that was
 * filled. A message is named by its conversation and fingerprint; an edit also by its content. Events of other kinds are always
 * fresh. Remembers the newest messages, 10,000 of them unless told otherwise, at least half of them.
 */
export class Seen {
  readonly #half: number;
  #young = new Map<string, Told>();
  #old = new Map<string, Told>();

  constructor(limit = REMEMBERED) {
    this.#half = Math.max(1, Math.ceil(limit / 2));
  }

  /** False when the event was here before; an event that is true here is remembered. */
  fresh(name: string, payload: unknown): boolean {
    const event = TOLD[name];
    if (event === undefined && name !== EDITED) return true;
    const { session_id, fingerprint, timestamp, content } = (payload ?? {}) as Named;
    if (typeof session_id !== "string" || typeof fingerprint !== "number") return true;
    const told = this.#remember(session_id, fingerprint, timestamp);
    if (event === undefined) {
      const edit = digest(content);
      if (told.edit === edit) return false;
      told.edit = edit;
      told.content = edit;
      return true;
    }
    if ((told.events & event) !== 0) return false;
    told.events |= event;
    if (event !== REMOVED) told.content ??= digest(content);
    return true;
  }

  /** Whether the message itself was told, not only a change of it. */
  knows(session_id: string, fingerprint: number): boolean {
    return ((this.#find(`${session_id}/${fingerprint}`)?.events ?? 0) & ~REMOVED) !== 0;
  }

  /** Whether the message is known with another content than this. */
  changed(session_id: string, fingerprint: number, content: unknown): boolean {
    const known = this.#find(`${session_id}/${fingerprint}`)?.content;
    return known !== undefined && known !== digest(content);
  }

  /** Fingerprints of the messages of a conversation that are known, not removed, and later than a time in milliseconds. */
  after(session_id: string, time: number): number[] {
    const found: number[] = [];
    const prefix = `${session_id}/`;
    for (const generation of [this.#old, this.#young]) {
      for (const [key, told] of generation) {
        if (!key.startsWith(prefix) || !(told.timestamp > time) || (told.events & REMOVED) !== 0) continue;
        found.push(Number(key.slice(prefix.length)));
      }
    }
    return found;
  }

  #find(key: string): Told | undefined {
    return this.#young.get(key) ?? this.#old.get(key);
  }

  #remember(session_id: string, fingerprint: number, timestamp: unknown): Told {
    const key = `${session_id}/${fingerprint}`;
    const known = this.#find(key);
    if (known) return known;
    const time = typeof timestamp === "number" ? timestamp : Number.NaN;
    const told = { timestamp: time, events: 0, content: undefined, edit: undefined };
    // Two generations: to delete the oldest entry of one large map again and again is slow.
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, told);
    return told;
  }
}

/** The same text for the same content, whatever the order of its fields. */
function digest(content: unknown): string {
  const text = typeof content === "string" ? content : (JSON.stringify(content, sorted) ?? "");
  return text.length <= KEPT ? text : `${text.length}:${hash(text)}`;
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** 64 bits of two multiplicative hashes: enough to tell two contents of one message. */
function hash(text: string): string {
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x27d4eb2f) ^ (b >>> 15);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
