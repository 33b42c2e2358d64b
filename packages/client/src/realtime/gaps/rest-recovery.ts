import type { Fetched } from "../../paging/fetched.js";
import type { Call } from "../../request/call.js";
import type { Tier } from "../../settings.js";
import { atOnce } from "./at-once.js";
import { Budget, describe } from "./budget.js";
import { changedConversations } from "./changed-conversations.js";
import type { ConversationName } from "./gap.js";
import { type Conversation, type MissedEvent, missedMessages } from "./missed-messages.js";
import type { BackfillLimits } from "./options.js";
import { patiently } from "./patient.js";
import { reachedWebsites } from "./reached-websites.js";
import type { GapRecovery, GapSink, Lost, Recovered } from "./recovery.js";

/** REST calls at the same time. */
const AT_ONCE = 4;

export interface RestRecoveryPorts {
  readonly exchange: (call: Call) => Promise<Fetched>;
  readonly tier: () => Tier;
  readonly limits: BackfillLimits;
  /** Milliseconds for which a call that fails may fail again. */
  readonly patience: number;
}

/**
 * Looks for what was missed over the REST API: the conversations that changed, then their messages from the newest back to the
 * beginning of the gap.
 */
export class RestRecovery implements GapRecovery {
  readonly #ports: RestRecoveryPorts;

  constructor(ports: RestRecoveryPorts) {
    this.#ports = ports;
  }

  async recover(lost: Lost, sink: GapSink, signal: AbortSignal): Promise<Recovered> {
    const budget = new Budget(this.#ports.limits);
    const ask = async (call: Call): Promise<Fetched> => {
      budget.request();
      return patiently(this.#ports.exchange, call, signal, this.#ports.patience);
    };
    const leftOut = { websites: [] as string[], conversations: [] as ConversationName[] };
    let reason: string | undefined;
    const failed = (error: unknown): void => {
      reason ??= signal.aborted ? "The time for the gap was over." : describe(error);
    };

    const reached = await reachedWebsites(ask, this.#ports.tier(), lost.websites, this.#ports.limits.websites);
    if (reached.doubt !== undefined) reason = reached.doubt;
    const changed: Conversation[] = [];
    const looked = new Set(reached.websites);
    await atOnce(reached.websites, AT_ONCE, async (website_id) => {
      let some = false;
      try {
        for await (const conversation of changedConversations(ask, website_id, lost)) {
          budget.conversation();
          changed.push(conversation);
          some = true;
        }
      } catch (error) {
        failed(error);
        leftOut.websites.push(website_id);
        if (!some) looked.delete(website_id);
      }
    });
    sink.narrow(new Set(changed.map(({ session_id }) => session_id)));

    // Of these, what is older than what was found is still missing.
    const unfinished: { readonly session_id: string; readonly events: readonly MissedEvent[] }[] = [];
    const give = (session_id: string, events: readonly MissedEvent[]): void => {
      for (const { name, payload, live } of events) sink.deliver(session_id, name, payload, live === true);
      sink.release(session_id);
    };
    await atOnce(changed, AT_ONCE, async (conversation) => {
      const { website_id, session_id } = conversation;
      const { events, error } = await missedMessages(ask, conversation, lost, sink, budget);
      if (error === undefined) {
        give(session_id, events);
        return;
      }
      failed(error);
      leftOut.conversations.push({ website_id, session_id });
      unfinished.push({ session_id, events });
    });

    return {
      websites: [...looked],
      recovered: reason === undefined ? true : looked.size > 0 ? "partial" : false,
      ...(reason === undefined ? {} : { reason }),
      leftOut,
      giveUp: () => {
        for (const { session_id, events } of unfinished) give(session_id, events);
      },
    };
  }
}
