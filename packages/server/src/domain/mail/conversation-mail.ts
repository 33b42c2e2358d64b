import { randomUUID } from "node:crypto";
import type { ConversationRow } from "../../store/conversations.js";
import { insertMailed, insertThread, listThread, listUnmailed, ThreadKind } from "../../store/mail-threads.js";
import { findMessages, MessageFlag, type MessageRow } from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Transaction } from "../../store/store.js";
import { findWebsite } from "../../store/websites.js";
import type { Meta } from "../conversations/meta.js";
import { countsAsUnread } from "../messages/counts.js";
import type { ReplyAddresses } from "./addresses.js";
import type { Outbox } from "./outbox.js";
import { saidOf } from "./said.js";
import type { Senders } from "./senders.js";
import { renderMail } from "./template.js";
import { isOwnId } from "./threads.js";

/** Messages of one mail, and their characters. */
const most = 200;
const longest = 1_000_000;
/** How old they may be, in milliseconds: an address that becomes known brings no past. */
const oldest = 7 * 86_400_000;
/** Mails of the thread that the headers name. */
const references = 20;

/** Mails that carry a conversation: in its thread, and with an address that answers come back to it by. */
export class ConversationMail {
  readonly #outbox: Outbox;
  readonly #addresses: ReplyAddresses;
  readonly #senders: Senders;

  constructor(outbox: Outbox, addresses: ReplyAddresses, senders: Senders) {
    this.#outbox = outbox;
    this.#addresses = addresses;
    this.#senders = senders;
  }

  /** What operators said, the visitor did not read, and no mail carried yet; oldest first, as much as one mail carries. */
  *unmailed({ id, last_timestamp }: ConversationRow): Steps<MessageRow[]> {
    const after = last_timestamp - oldest;
    for (let limit = most; ; limit *= 2) {
      const fingerprints = yield* listUnmailed(id, after, limit);
      const found = yield* findMessages(fingerprints.map((fingerprint) => [id, fingerprint] as const));
      // What was sent in stealth takes no place of what is for the visitor.
      const messages = found.filter((message) => message !== undefined).filter(countsAsUnread);
      if (messages.length >= most || fingerprints.length < limit) return fitting(messages);
    }
  }

  /** Part of a command that holds the conversation: one mail with these messages, of which there is at least one. */
  *queue(tx: Transaction, row: ConversationRow, messages: readonly MessageRow[], cc: readonly string[]): Steps<void> {
    const website_id = row.website_id as WebsiteId;
    const { name = "", domain = "localhost" } = (yield* findWebsite(website_id)) ?? {};
    const { email = "", subject } = JSON.parse(row.meta) as Meta;
    const thread = (yield* listThread(row.id, references)).filter(({ message_id }) => !isOwnId(message_id));
    const replyDomain = this.#senders.domainOf(domain);
    const message_id = `${randomUUID()}@${replyDomain}`;
    const answered = (thread.find(({ incoming }) => incoming === 1) ?? thread[0])?.message_id;
    const said = messages.map((message) => saidOf(message)).filter((part) => part !== undefined);
    const body = renderMail([...said, { kind: "small", text: `Answer this mail to write back to ${name}.` }]);
    for (const message of messages) yield* insertMailed(row.id, message.fingerprint, message_id);
    yield* insertThread(website_id, { message_id, conversation_id: row.id, kind: ThreadKind.sent, at: tx.now });
    const mail = {
      to: email,
      cc: cc.filter((address) => address.toLowerCase() !== email.toLowerCase()),
      from_name: fromName(messages.at(-1), name),
      reply_to: this.#addresses.of({ conversation_id: row.id, session_id: row.session_id }, replyDomain),
      subject: subject ? answering(subject) : `Your conversation with ${name}`,
      ...body,
      personal: messages.some(({ flags }) => (flags & MessageFlag.automated) === 0),
      message_id,
      ...(answered === undefined ? {} : { in_reply_to: answered }),
      references: thread.map((mail) => mail.message_id).reverse(),
    };
    yield* this.#outbox.queue(tx, website_id, mail, { about: { conversation_id: row.id, session_id: row.session_id } });
  }
}

/** The first of them, at least one, that one mail has room for. */
function fitting(messages: readonly MessageRow[]): MessageRow[] {
  let length = 0;
  const end = messages.findIndex(({ content }, i) => {
    length += content.length;
    return i === most || (i > 0 && length > longest);
  });
  return messages.slice(0, end === -1 ? undefined : end);
}

/** `Ada (Acme)`: who said the last of it, and for whom. */
function fromName(message: MessageRow | undefined, website: string): string {
  const { nickname } = JSON.parse(message?.user ?? "{}") as { nickname?: string };
  return nickname && nickname !== website ? `${nickname} (${website})` : website;
}

function answering(subject: string): string {
  return /^re:/i.test(subject) ? subject : `Re: ${subject}`;
}
