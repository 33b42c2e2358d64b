import type { Clock } from "../../platform/clock.js";
import type { VisitorPresence } from "./visitors.js";

/** Who types: `compose.operator` or `compose.visitor` of a conversation. */
export interface ComposeAtom {
  readonly type: "start" | "stop";
  readonly excerpt?: string;
  /** Milliseconds. */
  readonly timestamp: number;
  readonly user?: { readonly user_id: string; readonly nickname: string; readonly avatar: string | null };
  readonly automated?: boolean;
}

interface Compose {
  operator?: ComposeAtom;
  visitor?: ComposeAtom;
}

/** A `start` that nothing follows is forgotten after this time, in milliseconds. */
const composeLife = 60_000;
/** Conversations remembered at once; the longest unchanged goes first. */
const composeLimit = 10_000;

/**
 * What passes and is never stored: who types, who is there. Spliced into a conversation's stored text as it is sent.
 */
export class Presence {
  readonly #clock: Clock;
  readonly #visitors: VisitorPresence | undefined;
  readonly #compose = new Map<string, Compose>();

  /** Without `visitors`, every visitor is away. */
  constructor(clock: Clock, visitors?: VisitorPresence) {
    this.#clock = clock;
    this.#visitors = visitors;
  }

  compose(website_id: string, session_id: string, side: "operator" | "visitor", atom: ComposeAtom): void {
    const key = `${website_id} ${session_id}`;
    const compose = this.#compose.get(key) ?? {};
    compose[side] = atom;
    // Last in the map's order: newest change.
    this.#compose.delete(key);
    this.#compose.set(key, compose);
    if (this.#compose.size > composeLimit) {
      const oldest = this.#compose.keys().next().value;
      if (oldest !== undefined) this.#compose.delete(oldest);
    }
  }

  forget(website_id: string, session_id: string): void {
    this.#compose.delete(`${website_id} ${session_id}`);
  }

  /** Puts the volatile fields into a conversation's stored text. */
  splice(website_id: string, session_id: string, wire: string): string {
    return `${wire.slice(0, -1)}${this.#there(website_id, session_id)},"compose":${this.#text(website_id, session_id)}}`;
  }

  #there(website_id: string, session_id: string): string {
    const away = ',"availability":"offline","active":{"now":false}';
    if (this.#visitors === undefined || this.#visitors.empty) return away;
    const { availability, active, last } = this.#visitors.of(website_id, session_id);
    if (availability === "offline") return away;
    return `,"availability":"online","active":{"now":${active}${last === undefined ? "" : `,"last":${last}`}}`;
  }

  #text(website_id: string, session_id: string): string {
    if (this.#compose.size === 0) return "{}";
    const key = `${website_id} ${session_id}`;
    const compose = this.#compose.get(key);
    if (compose === undefined) return "{}";
    const oldest = this.#clock.now() - composeLife;
    if (compose.operator !== undefined && compose.operator.timestamp < oldest) delete compose.operator;
    if (compose.visitor !== undefined && compose.visitor.timestamp < oldest) delete compose.visitor;
    if (compose.operator === undefined && compose.visitor === undefined) this.#compose.delete(key);
    return JSON.stringify(compose);
  }
}
