import { randomBytes, randomUUID } from "node:crypto";
import { newFingerprint } from "../../platform/ids.js";
import { type ConversationRow, lockConversation } from "../../store/conversations.js";
import { insertFile } from "../../store/files.js";
import { MessageFlag } from "../../store/messages.js";
import { insertOriginals } from "../../store/originals.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Command, Transaction } from "../../store/store.js";
import { websiteActor } from "../access/principal.js";
import { changeConversation } from "../conversations/change.js";
import { createConversation } from "../conversations/create.js";
import type { Meta } from "../conversations/meta.js";
import { setMeta } from "../conversations/verbs.js";
import { excerpt } from "../messages/content.js";
import type { SendInput, sendMessagesAnd } from "../messages/send.js";
import { cut } from "../text.js";
import { continuedBy, findKnown, remember } from "./known.js";
import type { IncomingMail } from "./parse.js";
import type { Place } from "./places.js";
import { withoutQuotes } from "./quotes.js";
import type { Received } from "./received.js";

/** Bytes of one file of a mail, and files. */
const fileBytes = 10_485_760;
const fileCount = 20;
/** Characters of a message. */
const textLength = 65_536;
const originalLength = 65_536;
/** `automated`, and `stamped`, which every message has. */
const flags = { automated: MessageFlag.stamped | MessageFlag.automated, other: MessageFlag.stamped } as const;

export interface Delivery {
  readonly places: readonly Place[];
  readonly mail: IncomingMail;
  readonly send: ReturnType<typeof sendMessagesAnd>;
  /** What links to files begin with. */
  readonly base: string;
  /** What else is done in the same command, first. */
  readonly also: ((tx: Transaction) => Steps<void>) | undefined;
}

/**
 * Puts a mail into the conversation that it continues at each of its places, or into one of its own. Where it is known already it is
 * passed over; rejects with KnownMail when another delivery of it ended meanwhile.
 */
export function deliverMail({ places, also, ...delivery }: Delivery): Command<Received[]> {
  return {
    name: "receiveMail",
    *body(tx) {
      if (also !== undefined) yield* also(tx);
      const received: Received[] = [];
      for (const place of places) {
        if ((yield* findKnown(place, delivery.mail)) === undefined)
          received.push(yield* deliverTo(tx, place, delivery));
      }
      return received;
    },
  };
}

function* deliverTo(
  tx: Transaction,
  place: Place,
  { mail, send, base }: Omit<Delivery, "places" | "also">,
): Steps<Received> {
  const { website_id } = place;
  const session_id = (yield* continuedBy(place, mail)) ?? (yield* open(tx, website_id, mail));
  const row = (yield* lockConversation(website_id, session_id)) as ConversationRow;
  if (row.is_blocked === 1) return { outcome: "dropped", website_id, reason: "The conversation is blocked." };
  yield* remember(place, mail, row.id, tx.now);
  const user = sender(row, mail);
  const anew = withoutQuotes(mail.text);
  const text = cut(anew, textLength);
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
  const attachments = [...longText(mail, anew), ...mail.attachments];
  const kept = attachments.filter(({ content }) => content.length <= fileBytes).slice(0, fileCount);
  for (const { name, type, content } of kept) {
    const file_id = randomBytes(24).toString("base64url");
    const url = `${base}/file/${file_id}/${encodeURIComponent(name)}`;
    const input = inputOf(website_id, session_id, mail, user, "file", { name, url, type }, undefined);
    inputs.push(input);
    const { fingerprint } = input;
    const of = { website_id, conversation_id: row.id, fingerprint };
    yield* insertFile({ ...of, file_id, name, type, created_at: tx.now, content });
  }
  const lost = attachments.filter((file) => !kept.includes(file));
  if (lost.length > 0) inputs.push(noteOf(website_id, session_id, mail, lost, attachments.length));
  for (const outcome of yield* send.many(tx, inputs)) if (!outcome.ok) throw outcome.error;
  return { outcome: "delivered", website_id, session_id };
}

/** A text that is longer than a message comes along whole, as a file. */
function longText({ long, text }: IncomingMail, anew: string): IncomingMail["attachments"] {
  const whole = long ?? (anew.length > textLength ? text : undefined);
  return whole === undefined ? [] : [{ name: "mail.txt", type: "text/plain", content: Buffer.from(whole) }];
}

/** A conversation of its own for a mail that continues none: with whom its sender wants to be answered. */
function* open(tx: Transaction, website_id: WebsiteId, { from, reply_to, subject }: IncomingMail): Steps<string> {
  const session_id = yield* createConversation(website_id).body(tx);
  const email = (reply_to ?? from)?.email ?? "";
  const nickname = reply_to?.name || from?.name || email.split("@")[0] || "";
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
function sender(row: ConversationRow, { from, reply_to }: IncomingMail): SendInput["user"] {
  const { email = "" } = JSON.parse(row.meta) as Meta;
  const visitor = email.toLowerCase();
  if (from === undefined || from.email === visitor || reply_to?.email === visitor) return undefined;
  return { type: "participant", user_id: from.email, nickname: from.name || from.email };
}

/** What the team is told of files that are not kept. */
function noteOf(
  website_id: WebsiteId,
  session_id: string,
  mail: IncomingMail,
  lost: IncomingMail["attachments"],
  count: number,
): SendInput {
  const names = lost
    .slice(0, fileCount)
    .map(({ name, content }) => `- ${name} (${(content.length / 1_048_576).toFixed(1)} MB)`);
  if (lost.length > names.length) names.push(`- and ${lost.length - names.length} more`);
  const told = `Of this mail's ${count} files, ${lost.length} were not kept`;
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
