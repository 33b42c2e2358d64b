import type { Clock } from "../../platform/clock.js";
import type { Log } from "../../platform/log.js";
import { lockConversations } from "../../store/conversations.js";
import { findMessages } from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Command, Store, Transaction } from "../../store/store.js";
import { type DueWait, listUnreadWaits, saveUnreadWaits, takeUnreadWaits } from "../../store/unread-waits.js";
import type { Sent } from "../messages/send.js";

/** Milliseconds after which operators are reminded, unless the options say otherwise. */
export const defaultUnreadDelay = 300_000;
/** Reminders of one command. */
const atOnce = 200;

/**
 * Reminders of messages from user that stay unread: when the first of them is unread still after a time,
 * `message:notify:unread:send` says so, once. What waits is kept with the message, and looked for every now and then: most messages
 * are read in time, and then nothing more is written.
 */
export class UnreadReminders {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #log: Pick<Log, "warn">;
  readonly #delay: number;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #open = false;

  /** `delay` in milliseconds. */
  constructor(store: Store, clock: Clock, log: Pick<Log, "warn">, delay: number) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
    this.#delay = delay;
  }

  start(): void {
    this.#open = true;
    this.#wait();
  }

  async close(): Promise<void> {
    this.#open = false;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  /** Part of a command that stores messages. */
  sent(tx: Transaction, sent: readonly Sent[]): Steps<void> {
    return keepUnreadWaits(tx, sent, this.#delay);
  }

  #wait(): void {
    const pause = Math.min(Math.max(this.#delay / 10, 50), 5_000);
    this.#timer = setTimeout(() => {
      this.#looking = this.#look()
        .catch((err: unknown) => this.#log.warn({ err }, "Unread messages could not be looked for; trying again."))
        .finally(() => {
          if (this.#open) this.#wait();
        });
    }, pause).unref();
  }

  async #look(): Promise<void> {
    let found = atOnce;
    while (this.#open && found === atOnce) {
      const waits = await this.#store.read(listUnreadWaits(this.#clock.now(), atOnce));
      found = waits.length;
      if (found > 0) await this.#store.write(remind(waits));
    }
  }
}

/** Part of a command that stores messages: what any server, now or later, looks for. `delay` in milliseconds. */
export function* keepUnreadWaits(tx: Transaction, sent: readonly Sent[], delay: number): Steps<void> {
  const first = sent.filter(({ firstUnread }) => firstUnread);
  if (first.length === 0) return;
  const waits = first.map(({ conversation, message }) => ({
    conversation_id: conversation.id,
    fingerprint: message.fingerprint,
  }));
  yield* saveUnreadWaits(waits, tx.now + delay);
}

/** Whoever ends a wait tells of it: of several servers one, once. */
function remind(waits: readonly DueWait[]): Command<void> {
  return {
    name: "remindOfUnread",
    *body(tx) {
      const rows = yield* lockConversations(waits.map((wait) => [wait.website_id as WebsiteId, wait.session_id]));
      const taken = yield* takeUnreadWaits(waits);
      const messages = yield* findMessages(waits.map((wait) => [wait.conversation_id, wait.fingerprint]));
      for (const [i, { website_id, session_id }] of waits.entries()) {
        const row = rows[i];
        const unread = messages[i]?.read === null && row !== undefined && row.unread_operator > 0;
        if (!unread || taken[i] !== true || row.is_blocked === 1) continue;
        const { inbox_id } = row;
        tx.event({
          website_id,
          name: "message:notify:unread:send",
          inbox_id,
          conversation_id: row.id,
          fingerprint: null,
          timestamp: tx.now,
          body: JSON.stringify({ website_id, session_id, inbox_id }),
        });
      }
    },
  };
}
