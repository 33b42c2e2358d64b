import type { Store } from "./store.js";

/** Who the bot is to visitors. */
export interface BotIdentity {
  readonly nickname: string;
  /** URL of a picture. */
  readonly avatar?: string;
}

/** What a bot is made with. Everything can be left out. */
export interface BotOptions {
  /** The websites it works on, by website_id. All that the token reaches when left out. */
  readonly websites?: readonly string[];
  /** The name that visitors see. That of the token when left out. */
  readonly identity?: BotIdentity;
  /** Where it keeps `state`, and which conversations people have taken over. In memory when left out: gone with the program. */
  readonly store?: Store;
  /** Whether visitors see that it types while a handler takes more than a moment: true by default. */
  readonly typing?: boolean;
  /** Milliseconds: messages that are older are not answered, such as those that waited for the bot to come back. 10 minutes by default. */
  readonly maxAge?: number;
  /** Conversations that handlers run for at the same time, 50 by default. One conversation has one handler at a time, always. */
  readonly concurrency?: number;
  /** Messages of one conversation that may wait for their turn, 20 by default; more are dropped, and told to `onNotice`. */
  readonly queue?: number;
  /** Messages of all conversations that may wait, 10,000 by default; more are dropped, and told to `onNotice`. */
  readonly totalQueue?: number;
  /** Messages that it sends into one conversation within a minute at most, 30 by default: no loop lasts. */
  readonly perMinute?: number;
  /** Milliseconds that a handler may run, without the time it waits for the visitor; 2 minutes by default. */
  readonly handlerTimeout?: number;
  /** Milliseconds that a question waits for its answer, 10 minutes by default. */
  readonly askTimeout?: number;
  /** Whether it leaves a conversation to people as soon as an operator writes into it: true by default. */
  readonly yieldToOperators?: boolean;
  /** When it speaks again in a conversation that was left to people: once that is resolved, or unassigned. Both by default. */
  readonly takeBack?: { readonly resolved?: boolean; readonly unassigned?: boolean } | false;
}

/** The options, complete. */
export interface BotSettings {
  readonly websites: ReadonlySet<string> | undefined;
  readonly identity: BotIdentity | undefined;
  readonly typing: boolean;
  readonly maxAge: number;
  readonly concurrency: number;
  readonly queue: number;
  readonly totalQueue: number;
  readonly perMinute: number;
  readonly handlerTimeout: number;
  readonly askTimeout: number;
  readonly yieldToOperators: boolean;
  readonly takeBack: { readonly resolved: boolean; readonly unassigned: boolean };
}

const NUMBERS = {
  maxAge: 600_000,
  concurrency: 50,
  queue: 20,
  totalQueue: 10_000,
  perMinute: 30,
  handlerTimeout: 120_000,
  askTimeout: 600_000,
} as const;

/** Throws a TypeError for options that make no sense. */
export function settingsOf(options: BotOptions): BotSettings {
  const { websites, identity, takeBack = {} } = options;
  if (websites !== undefined && !(Array.isArray(websites) && websites.every((id) => typeof id === "string"))) {
    throw new TypeError("websites must be an array of website_id.");
  }
  if (identity !== undefined && (typeof identity?.nickname !== "string" || identity.nickname === "")) {
    throw new TypeError("identity.nickname must be a non-empty string.");
  }
  const number = (name: keyof typeof NUMBERS): number => {
    const value = options[name] ?? NUMBERS[name];
    if (typeof value === "number" && value >= 1 && (value < 2 ** 31 || name === "maxAge")) return value;
    throw new TypeError(`${name} must be a number from 1 to 2147483647, got ${String(value)}.`);
  };
  return {
    websites: websites && new Set(websites),
    identity,
    typing: options.typing ?? true,
    maxAge: number("maxAge"),
    concurrency: number("concurrency"),
    queue: number("queue"),
    totalQueue: number("totalQueue"),
    perMinute: number("perMinute"),
    handlerTimeout: number("handlerTimeout"),
    askTimeout: number("askTimeout"),
    yieldToOperators: options.yieldToOperators ?? true,
    takeBack: {
      resolved: takeBack !== false && (takeBack.resolved ?? true),
      unassigned: takeBack !== false && (takeBack.unassigned ?? true),
    },
  };
}
