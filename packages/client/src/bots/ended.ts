import { brand, isBranded } from "../errors/brand.js";

/**
 * Why a handler cannot go on:
 * - `timeout`: the visitor did not answer in time;
 * - `interrupted`: they wrote something else instead;
 * - `handed_over`: a person has taken the conversation over;
 * - `capped`: the bot has sent as many messages into the conversation as it may in a minute;
 * - `removed`: the conversation is gone;
 * - `stopped`: the bot is stopping.
 */
export type EndReason = "timeout" | "interrupted" | "handed_over" | "capped" | "removed" | "stopped";

const SENTENCES: Readonly<Record<EndReason, string>> = {
  timeout: "The visitor did not answer in time.",
  interrupted: "The visitor wrote something else instead of an answer.",
  handed_over: "A person has taken the conversation over.",
  capped: "The bot has sent as many messages into the conversation as it may in a minute.",
  removed: "The conversation is gone.",
  stopped: "The bot is stopping.",
};

/**
 * What questions, and other methods of a context, reject with when there is no point in going on. A handler need not catch it:
 * then it simply ends there, and `onError` is not told.
 */
export class BotEnded extends Error {
  static {
    brand(BotEnded, "BotEnded");
  }

  readonly reason: EndReason;

  constructor(reason: EndReason) {
    super(SENTENCES[reason]);
    this.reason = reason;
  }
}

/** As `instanceof`, and true as well for errors of another copy of this package in the same program. */
export const isBotEnded = (error: unknown): error is BotEnded => isBranded(error, "BotEnded");
