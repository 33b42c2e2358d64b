import type { ConversationRow } from "../../store/conversations.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { insertVisitorRequest } from "../../store/visitor-requests.js";
import { changeConversation } from "../conversations/change.js";
import type { VisitorChannel } from "../visitors/channel.js";

/** Mails the visitor a link to rate by, as part of the command that asks; nothing when no email is known. */
export type MailRating = (tx: Transaction, row: ConversationRow) => Steps<void>;

/** Asks visitors to rate a conversation: in the chat box, now or when it is next there, and by mail to those that are away. */
export class Feedback {
  readonly #store: Store;
  readonly #channel: VisitorChannel;
  readonly #isAway: (website_id: WebsiteId, session_id: string) => boolean;
  readonly #mail: MailRating;

  constructor(
    store: Store,
    channel: VisitorChannel,
    isAway: (website_id: WebsiteId, session_id: string) => boolean,
    mail: MailRating,
  ) {
    this.#store = store;
    this.#channel = channel;
    this.#isAway = isAway;
    this.#mail = mail;
  }

  /** Rejects with conversation_not_found. */
  async request(website_id: WebsiteId, session_id: string): Promise<void> {
    const away = this.#isAway(website_id, session_id);
    const mail = this.#mail;
    await this.#store.write(
      changeConversation("requestFeedback", website_id, session_id, function* ({ row, tx }) {
        yield* insertVisitorRequest(row.id, "feedback", tx.now);
        if (away && row.email !== null) yield* mail(tx, row);
      }),
    );
    this.#channel.send(website_id, session_id, "feedback:request", {});
  }
}
