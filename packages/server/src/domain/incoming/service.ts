import { randomBytes, randomUUID } from "node:crypto";
import { newFingerprint } from "../../platform/ids.js";
import { type ConversationRow, lockConversation } from "../../store/conversations.js";
import { insertFile } from "../../store/files.js";
import { findThread, insertThread } from "../../store/mail-threads.js";
import { MessageFlag } from "../../store/messages.js";
import { insertOriginals } from "../../store/originals.js";
import type { WebsiteId } from "../../store/scope.js";
import { insertSpam, isHeldBack, removeOldSpams } from "../../store/spams.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { ownerOfDomain } from "../../store/website-settings.js";
import { websiteActor } from "../access/principal.js";
import { visitedWebsite } from "../access/reach.js";
import { changeConversation } from "../conversations/change.js";
import { createConversation } from "../conversations/create.js";
import type { Meta } from "../conversations/meta.js";
import { setMeta } from "../conversations/verbs.js";
import { ApiError } from "../error.js";
import type { ReplyAddresses } from "../mail/addresses.js";
import { ignoreMailed } from "../mail/ignored.js";
import { conversationOf } from "../mail/threads.js";
import { excerpt } from "../messages/content.js";
import type { AfterSend, SendInput } from "../messages/send.js";
import { sendMessagesAnd } from "../messages/send.js";
import { isReported } from "../reports/service.js";
import type { Settings } from "../settings/service.js";
import { cut } from "../text.js";
import { causeAtWebsite } from "../websites/cause.js";
import { judge } from "./junk.js";
import { type Address, type IncomingMail, parseMail } from "./parse.js";
import { withoutQuotes } from "./quotes.js";

/** Bytes of a mail, and of the files that it brings; bytes of one file, and files. */
export const mailBytes = 26_214_400;
const fileBytes = 10_485_760;
const fileCount = 20;
/** Characters of a message. */
const textLength = 65_536;
const originalLength = 65_536;
/** Mail that was held back is kept this long, in milliseconds. */
const spamLife = 30 * 86_400_000;
/** `automated`, and `stamped`, which every message has. */
const flags = { automated: MessageFlag.stamped | MessageFlag.automated, other: MessageFlag.stamped } as const;

/** What became of a mail. */
export type Received =
  | { readonly outcome: "delivered" | "duplicate"; readonly website_id: string; readonly session_id: string }
  | { readonly outcome: "held_back"; readonly website_id: string; readonly spam_id: string; readonly reason: string }
  | { readonly outcome: "bounced" | "dropped"; readonly website_id: string; readonly reason: string };

export interface IncomingPorts {
  readonly store: Store;
  readonly settings: Settings;
  readonly addresses: ReplyAddresses;
  /** What else is done in the command that stores messages. */
  readonly afterSend: AfterSend;
  /** This server as visitors reach it, without a slash at the end. */
  readonly publicUrl: () => string;
}

class KnownMail extends Error {}

/** Mail that visitors write: it opens a conversation or continues one, tells of a bounce, or is held back as junk. */
export class Incoming {
  readonly #ports: IncomingPorts;
  readonly #send: ReturnType<typeof sendMessagesAnd>;

  constructor(ports: IncomingPorts) {
    this.#ports = ports;
    this.#send = sendMessagesAnd(ports.afterSend);
  }

  /**
   * Takes a mail as it came. The same mail again changes nothing. Rejects with payload_too_large, and with website_not_found when
   * none of its recipients is a website's.
   *
   * @param envelope whom the mail server says that it is for.
   * @param given the website, when the caller knows.
   */
  async receive(source: Buffer, envelope: readonly string[] = [], given?: string): Promise<Received> {
    if (source.length > mailBytes)
      throw new ApiError("payload_too_large", `A mail must be at most ${mailBytes} bytes.`);
    const mail = await parseMail(source);
    const recipients = [...envelope.map((address) => address.toLowerCase()), ...mail.recipients];
    const place = await this.#ports.store.read(conversationOf(this.#ports.addresses, { recipients, answers: [] }));
    const found = place?.website_id ?? given ?? (await this.#atDomain(recipients));
    // A website on its way out takes no mail.
    const { website_id } = await this.#ports.settings.of(visitedWebsite({ website_id: found }));
    return this.#take(visitedWebsite({ website_id }), mail, source, place?.session_id, false);
  }

  /** Takes a mail that somebody looked at and let in. */
  async accept(website_id: WebsiteId, source: Buffer): Promise<Received> {
    return this.#take(website_id, await parseMail(source), source, undefined, true);
  }

  async #atDomain(recipients: readonly string[]): Promise<string> {
    for (const recipient of recipients) {
      const labels = recipient.split("@").at(-1)?.split(".") ?? [];
      // Mail for `mail.acme.com` is mail for `acme.com`.
      for (let i = 0; i + 1 < Math.max(labels.length, 2); i++) {
        const website_id = await this.#ports.store.read(ownerOfDomain(labels.slice(i).join(".")));
        if (website_id !== undefined) return website_id;
      }
    }
    throw new ApiError(
      "website_not_found",
      "None of the mail's recipients is at a website's domain: name the website.",
    );
  }

  async #take(
    website_id: WebsiteId,
    mail: IncomingMail,
    source: Buffer,
    replied: string | undefined,
    trusted: boolean,
  ): Promise<Received> {
    const { store } = this.#ports;
    if (mail.bounce !== undefined) return this.#bounced(website_id, mail.bounce);
    const known = await store.read(findThread(website_id, mail.message_id));
    if (known !== undefined) {
      // One of our own that came back to us would go in circles.
      if (known.incoming === 0) return { outcome: "dropped", website_id, reason: "It is a mail of this server's own." };
      return { outcome: "duplicate", website_id, session_id: known.session_id };
    }
    const headers = { recipients: [], answers: mail.answers };
    const continued =
      replied ?? (await store.read(conversationOf(this.#ports.addresses, headers, website_id)))?.session_id;
    if (mail.from === undefined && !trusted) return this.#holdBack(website_id, mail, source, "It names no sender.");
    const junk = trusted || continued !== undefined ? undefined : await this.#judge(website_id, mail);
    if (junk !== undefined) return this.#holdBack(website_id, mail, source, junk);
    if (!trusted && (await store.read(isHeldBack(website_id, mail.message_id)))) {
      return { outcome: "dropped", website_id, reason: "It is held back already." };
    }
    try {
      return await this.#deliver(website_id, mail, continued);
    } catch (error) {
      const first = error instanceof KnownMail && (await store.read(findThread(website_id, mail.message_id)));
      if (!first) throw error;
      return { outcome: "duplicate", website_id, session_id: first.session_id };
    }
  }

  async #judge(website_id: WebsiteId, mail: IncomingMail): Promise<string | undefined> {
    const { emails } = await this.#ports.settings.of(website_id);
    if (emails?.junk_filter === false) return undefined;
    const reported = await this.#ports.store.read(isReported(website_id, { email: mail.from?.email ?? "" }));
    return judge(mail, { reported });
  }

  async #bounced(
    website_id: WebsiteId,
    { message_id, reason }: NonNullable<IncomingMail["bounce"]>,
  ): Promise<Received> {
    const { store } = this.#ports;
    const thread = await store.read(findThread(website_id, message_id));
    if (thread === undefined || thread.incoming === 1) {
      return { outcome: "dropped", website_id, reason: "It tells of a mail that this server did not send." };
    }
    await store.write(ignoreMailed(website_id, thread.session_id, message_id, reason));
    return { outcome: "bounced", website_id, reason };
  }

  async #holdBack(website_id: WebsiteId, mail: IncomingMail, source: Buffer, reason: string): Promise<Received> {
    const { message_id, from, subject, headers, text, attachments } = mail;
    const spam_id = randomUUID();
    const metadata = {
      from: from === undefined ? null : { email: from.email, name: from.name },
      subject,
      files: attachments.length,
    };
    const held = await this.#ports.store.write({
      name: "holdBack",
      *body(tx) {
        yield* removeOldSpams(website_id, tx.now - spamLife);
        const told = { spam_id, type: "email", reason, timestamp: tx.now };
        const row = { ...told, metadata: JSON.stringify(metadata), headers: JSON.stringify(headers) };
        if (!(yield* insertSpam(website_id, { ...row, message_id, text, source }))) return false;
        causeAtWebsite(tx, website_id, "spam:message", { ...told, metadata, headers });
        return true;
      },
    });
    if (!held) return { outcome: "dropped", website_id, reason: "It is held back already." };
    return { outcome: "held_back", website_id, spam_id, reason };
  }

  async #deliver(website_id: WebsiteId, mail: IncomingMail, continued: string | undefined): Promise<Received> {
    const send = this.#send;
    const base = this.#ports.publicUrl();
    return this.#ports.store.write({
      name: "receiveMail",
      *body(tx): Steps<Received> {
        const session_id = (yield* existing(website_id, continued)) ?? (yield* open(tx, website_id, mail));
        const row = (yield* lockConversation(website_id, session_id)) as ConversationRow;
        if (row.is_blocked === 1) return { outcome: "dropped", website_id, reason: "The conversation is blocked." };
        // Another delivery of the same mail came first, at the same time: nothing of this one stays.
        if (!(yield* insertThread(website_id, mail.message_id, row.id, true, tx.now))) throw new KnownMail();
        const user = sender(row, mail.from);
        const text = cut(withoutQuotes(mail.text), textLength);
        const original_id = randomUUID();
        const inputs: SendInput[] = [];
        if (text !== "" || mail.attachments.length === 0) {
          const content = text === "" ? mail.subject || "(no text)" : text;
          inputs.push(inputOf(website_id, session_id, mail, user, "text", content, { original: { original_id } }));
          yield* insertOriginals([
            {
              conversation_id: row.id,
              original_id,
              fingerprint: (inputs[0] as SendInput).fingerprint,
              type: "text/plain",
              headers: JSON.stringify(mail.headers),
              content: cut(mail.text, originalLength),
              timestamp: tx.now,
            },
          ]);
        }
        const kept = mail.attachments.filter(({ content }) => content.length <= fileBytes).slice(0, fileCount);
        for (const { name, type, content } of kept) {
          const file_id = randomBytes(24).toString("base64url");
          const url = `${base}/file/${file_id}/${encodeURIComponent(name)}`;
          const input = inputOf(website_id, session_id, mail, user, "file", { name, url, type }, undefined);
          inputs.push(input);
          const { fingerprint } = input;
          const of = { website_id, conversation_id: row.id, fingerprint };
          yield* insertFile({ ...of, file_id, name, type, created_at: tx.now, content });
        }
        const lost = mail.attachments.filter((file) => !kept.includes(file));
        if (lost.length > 0) inputs.push(noteOf(website_id, session_id, mail, lost));
        for (const outcome of yield* send.many(tx, inputs)) if (!outcome.ok) throw outcome.error;
        return { outcome: "delivered", website_id, session_id };
      },
    });
  }
}

function* existing(website_id: WebsiteId, session_id: string | undefined): Steps<string | undefined> {
  return session_id && (yield* lockConversation(website_id, session_id))?.session_id;
}

/** A conversation of its own for a mail that continues none. */
function* open(tx: Transaction, website_id: WebsiteId, { from, subject }: IncomingMail): Steps<string> {
  const session_id = yield* createConversation(website_id).body(tx);
  const email = from?.email ?? "";
  const nickname = from?.name || email.split("@")[0] || "";
  const update = {
    origin: "email",
    ...(email === "" ? {} : { email }),
    ...(nickname === "" ? {} : { nickname: cut(nickname, 512) }),
    ...(subject === "" ? {} : { subject: cut(subject, 512) }),
  };
  // biome-ignore lint/correctness/useYield: it needs no step beyond those of changeConversation.
  const change = changeConversation("openByMail", website_id, session_id, function* (change) {
    setMeta(change, update);
  });
  yield* change.body(tx);
  return session_id;
}

/** Somebody else than the visitor, such as who was in copy, is shown as who they are. */
function sender(row: ConversationRow, from: Address | undefined): SendInput["user"] {
  const { email } = JSON.parse(row.meta) as Meta;
  if (from === undefined || from.email === email?.toLowerCase()) return undefined;
  return { type: "participant", user_id: from.email, nickname: from.name || from.email };
}

/** What the team is told of files that are not kept. */
function noteOf(
  website_id: WebsiteId,
  session_id: string,
  mail: IncomingMail,
  lost: IncomingMail["attachments"],
): SendInput {
  const names = lost
    .slice(0, fileCount)
    .map(({ name, content }) => `- ${name} (${(content.length / 1_048_576).toFixed(1)} MB)`);
  if (lost.length > names.length) names.push(`- and ${lost.length - names.length} more`);
  const told = `Of this mail's ${mail.attachments.length} files, ${lost.length} were not kept`;
  const why = `at most ${fileCount} files of ${fileBytes / 1_048_576} MB each are`;
  const text = `${told}: ${why}.\n${names.join("\n")}`;
  const input = inputOf(website_id, session_id, mail, undefined, "text", text, undefined);
  return { ...input, type: "note", from: "operator", origin: "chat", flags: flags.automated };
}

function inputOf(
  website_id: WebsiteId,
  session_id: string,
  mail: IncomingMail,
  user: SendInput["user"],
  type: "text" | "file",
  content: unknown,
  details: object | undefined,
): SendInput {
  return {
    website_id,
    session_id,
    actor: websiteActor(website_id),
    fingerprint: newFingerprint(),
    chosen: false,
    timestamp: undefined,
    type,
    from: "user",
    origin: "email",
    flags: mail.automatic ? flags.automated : flags.other,
    user,
    mentions: undefined,
    details: details === undefined ? null : JSON.stringify(details),
    content: JSON.stringify(content),
    excerpt: excerpt(content),
  };
}
