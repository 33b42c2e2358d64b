import { randomUUID } from "node:crypto";
import { findThread, type Thread, ThreadKind } from "../../store/mail-threads.js";
import type { WebsiteId } from "../../store/scope.js";
import { addSpamRecipients, insertSpam, isHeldBack, removeOldSpams } from "../../store/spams.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { causeAtWebsite } from "../cause.js";
import { ApiError } from "../error.js";
import type { ReplyAddresses } from "../mail/addresses.js";
import { ignoreMailed } from "../mail/ignored.js";
import type { AfterSend } from "../messages/send.js";
import { sendMessagesAnd } from "../messages/send.js";
import { isReported } from "../reports/service.js";
import type { Settings } from "../settings/service.js";
import { deliverMail } from "./deliver.js";
import { idOfAnother } from "./digest.js";
import { judge } from "./junk.js";
import { continuedBy, findKnown, KnownMail } from "./known.js";
import type { Notice } from "./notice.js";
import { type IncomingMail, parseMail } from "./parse.js";
import { type Place, placesOf } from "./places.js";
import type { Received } from "./received.js";

/** Bytes of a mail. */
export const mailBytes = 26_214_400;
/** Mail that was held back is kept this long, in milliseconds, and this much of a website: the newest. */
const spamLife = 30 * 86_400_000;
const spamCount = 2_000;
/** Of such a mail so many are kept for whom it came. */
const spamRecipients = 1_000;
const heldAlready = "It is held back already.";

export interface IncomingPorts {
  readonly store: Store;
  readonly settings: Settings;
  readonly addresses: ReplyAddresses;
  /** What else is done in the command that stores messages. */
  readonly afterSend: AfterSend;
  /** This server as visitors reach it, without a slash at the end. */
  readonly publicUrl: () => string;
}

/** Mail that visitors write: it opens a conversation or continues one, tells of a bounce, or is held back as junk. */
export class Incoming {
  readonly #ports: IncomingPorts;
  readonly #send: ReturnType<typeof sendMessagesAnd>;

  constructor(ports: IncomingPorts) {
    this.#ports = ports;
    this.#send = sendMessagesAnd(ports.afterSend);
  }

  /**
   * Takes a mail as it came, for each website and each conversation that it is for. The same mail again changes nothing. Rejects with payload_too_large,
   * and with website_not_found when none of its recipients is a website's.
   *
   * @param envelope whom the mail server says that it is for.
   * @param given the website, when the caller knows.
   */
  async receive(source: Buffer, envelope: readonly string[] = [], given?: string): Promise<Received[]> {
    if (source.length > mailBytes)
      throw new ApiError("payload_too_large", `A mail must be at most ${mailBytes} bytes.`);
    const { store, addresses, settings } = this.#ports;
    const mail = await parseMail(source);
    // Some mail servers hand them over in the brackets of SMTP.
    const recipients = [...new Set(envelope.map((address) => address.trim().replace(/^<|>$/g, "").toLowerCase()))];
    const received: Received[] = [];
    let gone: unknown;
    for (const place of await placesOf(store, addresses, mail, recipients, given)) {
      try {
        // A website on its way out takes no mail.
        await settings.of(place.website_id);
      } catch (error) {
        if (!(error instanceof ApiError && error.reason === "website_not_found")) throw error;
        gone = error;
        continue;
      }
      received.push(await this.#take(place, mail, source, recipients));
    }
    if (received.length === 0) throw gone;
    return received;
  }

  /**
   * Takes a mail that was held back and that somebody let in, where it would have gone.
   *
   * @param decided what else is done in the same command; what it throws lets nothing in.
   */
  async accept(
    website_id: WebsiteId,
    source: Buffer,
    recipients: readonly string[],
    decided: (tx: Transaction) => Steps<void>,
  ): Promise<void> {
    const { store, addresses } = this.#ports;
    const mail = await parseMail(source);
    await this.#deliver(await placesOf(store, addresses, mail, recipients, website_id), mail, decided);
  }

  async #take(place: Place, mail: IncomingMail, source: Buffer, recipients: readonly string[]): Promise<Received> {
    const { store } = this.#ports;
    const { website_id } = place;
    const noticed = mail.notice && (await this.#noticed(place, mail.notice));
    if (noticed !== undefined) return noticed;
    const known = await store.read(findKnown(place, mail));
    if (known !== undefined) return duplicateOf(website_id, known);
    const continued = await store.read(continuedBy(place, mail));
    const hold = (reason: string) => this.#holdBack(website_id, mail, source, recipients, reason);
    if (mail.from === undefined) return hold("It names no sender.");
    const junk = continued === undefined ? await this.#judge(website_id, mail) : undefined;
    if (junk !== undefined) return hold(junk);
    const id = heldId(mail);
    if (await store.read(isHeldBack(website_id, id))) {
      const body = () => addSpamRecipients(website_id, id, recipients, spamRecipients);
      // Decided about meanwhile, it is as if that had been before this one came.
      if (await store.write({ name: "holdBackForMore", body })) {
        return { outcome: "dropped", website_id, reason: heldAlready };
      }
    }
    const [delivered] = await this.#deliver([place], mail);
    if (delivered !== undefined) return delivered;
    const first = await store.read(findKnown(place, mail));
    if (first === undefined) throw new Error("A mail that was known is gone: its conversation was just removed.");
    return duplicateOf(website_id, first);
  }

  async #judge(website_id: WebsiteId, mail: IncomingMail): Promise<string | undefined> {
    const { emails } = await this.#ports.settings.of(website_id);
    if (emails?.junk_filter === false) return undefined;
    const { store } = this.#ports;
    const reported = async ({ email }: { email?: string } = {}) =>
      store.read(isReported(website_id, { email: email ?? "" }));
    return judge(mail, { reported: (await reported(mail.from)) || (await reported(mail.reply_to)) });
  }

  /** Undefined when the mail may be for people all the same. */
  async #noticed({ website_id, conversation_id }: Place, notice: Notice): Promise<Received | undefined> {
    const { store } = this.#ports;
    const { refused, certain, message_ids, reason } = notice;
    if (certain && !refused) {
      return { outcome: "dropped", website_id, reason: "It tells of a mail that is late, arrived, or was opened." };
    }
    for (const message_id of message_ids) {
      const thread = await store.read(findThread(website_id, message_id));
      if (thread?.kind !== ThreadKind.sent) continue;
      await store.write(ignoreMailed(website_id, thread.session_id, message_id, reason));
      return { outcome: "bounced", website_id, reason };
    }
    // What comes back to a reply address is of this server, although it does not say which mail it was.
    if (!certain || conversation_id !== undefined) return undefined;
    return { outcome: "dropped", website_id, reason: "It tells of a mail that this server did not send." };
  }

  async #holdBack(
    website_id: WebsiteId,
    mail: IncomingMail,
    source: Buffer,
    recipients: readonly string[],
    reason: string,
  ): Promise<Received> {
    const { from, subject, headers, text, attachments } = mail;
    const spam_id = randomUUID();
    const metadata = {
      from: from === undefined ? null : { email: from.email, name: from.name },
      subject,
      files: attachments.length,
    };
    const held = await this.#ports.store.write({
      name: "holdBack",
      *body(tx) {
        yield* removeOldSpams(website_id, tx.now - spamLife, spamCount - 1);
        const told = { spam_id, type: "email", reason, timestamp: tx.now };
        const row = {
          ...told,
          metadata: JSON.stringify(metadata),
          headers: JSON.stringify(headers),
          message_id: heldId(mail),
          recipients: JSON.stringify(recipients),
          text,
          source,
        };
        while (!(yield* insertSpam(website_id, row))) {
          if (yield* addSpamRecipients(website_id, row.message_id, recipients, spamRecipients)) return false;
        }
        causeAtWebsite(tx, website_id, "spam:message", { ...told, metadata, headers });
        return true;
      },
    });
    if (!held) return { outcome: "dropped", website_id, reason: heldAlready };
    return { outcome: "held_back", website_id, spam_id, reason };
  }

  /** What became of it at the places at which it was not known already, such as by another delivery at the same time. */
  async #deliver(
    places: readonly Place[],
    mail: IncomingMail,
    also?: (tx: Transaction) => Steps<void>,
  ): Promise<Received[]> {
    const delivery = deliverMail({ places, mail, base: this.#ports.publicUrl(), send: this.#send, also });
    for (let tries = places.length; ; tries--) {
      try {
        return await this.#ports.store.write(delivery);
      } catch (error) {
        if (!(error instanceof KnownMail) || tries === 0) throw error;
      }
    }
  }
}

/** What a mail that is held back is known by. */
function heldId({ message_id, digest }: IncomingMail): string {
  return idOfAnother(message_id, digest);
}

function duplicateOf(website_id: string, { kind, session_id }: Thread): Received {
  // One of our own that came back to us would go in circles.
  if (kind === ThreadKind.sent) return { outcome: "dropped", website_id, reason: "It is a mail of this server's own." };
  return { outcome: "duplicate", website_id, session_id };
}
