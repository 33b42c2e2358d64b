import { conversationPlace, findThread, insertThread, type Thread, ThreadKind } from "../../store/mail-threads.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import { answeredBy } from "../mail/threads.js";
import { idOfAnother, idOfCopy, sameMail } from "./digest.js";
import type { IncomingMail } from "./parse.js";
import type { Place } from "./places.js";

/** Mails that a mail names and that did not come yet, of which is kept where they belong. */
const namedCount = 10;
/** Conversations of one website that have the same mail. */
const copies = 50;

/** The mail came in before, or went out from here. */
export class KnownMail extends Error {
  override readonly name = "KnownMail";
}

/** The mail, when it came in before or went out from here: at its place, if that is a conversation, else anywhere at the website. */
export function* findKnown(place: Place, mail: IncomingMail): Steps<Thread | undefined> {
  const first = yield* findFirst(place.website_id, mail);
  if (first === undefined || first.kind === ThreadKind.sent || place.conversation_id === undefined) return first;
  let known: Thread | undefined = first;
  for (let n = 1; known !== undefined && known.conversation_id !== place.conversation_id; n++) {
    known = yield* findThread(place.website_id, idOfCopy(mail.message_id, first.digest, n));
  }
  return known;
}

function* findFirst(website_id: WebsiteId, mail: IncomingMail): Steps<Thread | undefined> {
  const { message_id, digest, sent_as } = mail;
  // Some mail servers give what they send a Message-ID of their own.
  const own = sent_as === undefined ? undefined : yield* findThread(website_id, sent_as);
  if (own?.kind === ThreadKind.sent) return own;
  const known = yield* findThread(website_id, message_id);
  if (known === undefined || known.kind === ThreadKind.named) return undefined;
  if (known.kind === ThreadKind.sent || sameMail(known.digest, digest)) return known;
  return yield* findThread(website_id, idOfAnother(message_id, digest));
}

/** The session of the conversation that a mail continues: by its reply address, by what it answers, or by what answered it already. */
export function* continuedBy({ website_id, conversation_id }: Place, mail: IncomingMail): Steps<string | undefined> {
  const replied = conversation_id === undefined ? undefined : yield* conversationPlace(conversation_id);
  if (replied?.website_id === website_id) return replied.session_id;
  return (yield* answeredBy(website_id, [...mail.answers, mail.message_id]))?.session_id;
}

/** Part of a command: keeps which conversation has the mail. Throws KnownMail. */
export function* remember(place: Place, mail: IncomingMail, conversation_id: number, at: number): Steps<void> {
  const { website_id } = place;
  const { message_id, digest, answers } = mail;
  const keep = (id: string) =>
    insertThread(website_id, { message_id: id, conversation_id, kind: ThreadKind.received, digest, at });
  let kept = !(yield* findFirst(website_id, mail)) && (yield* keep(message_id));
  // Looked for again: another delivery of the same mail may have ended just now.
  if (!kept && (yield* findKnown(place, mail))) throw new KnownMail();
  const first = kept ? undefined : yield* findFirst(website_id, mail);
  if (!kept && first === undefined) kept = yield* keep(idOfAnother(message_id, digest));
  for (let n = 1; first !== undefined && !kept && n < copies; n++) {
    kept = yield* keep(idOfCopy(message_id, first.digest, n));
  }
  if (!kept) throw new KnownMail();
  for (const named of answers.slice(0, namedCount)) {
    yield* insertThread(website_id, { message_id: named, conversation_id, kind: ThreadKind.named, at });
  }
}
