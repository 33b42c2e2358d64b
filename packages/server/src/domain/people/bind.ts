import { limits, patterns } from "@parley/contract";
import { isMadeUpNickname } from "../../platform/ids.js";
import type { ConversationRow } from "../../store/conversations.js";
import { getPerson, lockPerson, type PersonRow } from "../../store/people.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Transaction } from "../../store/store.js";
import { type CardUpdate, cardOf, changedCard, nameIn, putCard, wholeCard } from "./card.js";
import { addPerson, saveChange } from "./change.js";

/** A conversation's meta, as far as contacts learn from it. */
interface Meta {
  readonly nickname?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly avatar?: string;
  readonly address?: string;
  readonly segments?: readonly string[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly device?: {
    readonly geolocation?: unknown;
    readonly locales?: readonly string[] | null;
    readonly timezone?: number | null;
  } | null;
}

type Person = NonNullable<CardUpdate["person"]>;

const address = new RegExp(patterns.email.pattern, "u");
/** Tries to lock or make a contact, which others remove and make meanwhile. */
const tries = 5;

/**
 * Part of a command that holds a conversation and has changed its meta: the conversation is bound to the contact of its email address,
 * who is made when new, and who learns what the conversation knows and they lack. Answers whether the conversation's row changed.
 * Whoever changes conversations comes by here, whichever way the address came in; messages do not.
 *
 * @param before the row's meta and email as they were; `again`: an address was given, which may be the same.
 * @param cause causes an event of the conversation.
 */
export function* bindContact(
  tx: Transaction,
  row: ConversationRow,
  before: Pick<ConversationRow, "meta" | "email"> & { readonly again: boolean },
  cause: (name: string, fields: Record<string, unknown>) => void,
): Steps<boolean> {
  const lost = before.again && row.email === before.email && (yield* isWithoutContact(row));
  if (row.meta === before.meta && !lost) return false;
  const meta = JSON.parse(row.meta) as Meta;
  if (row.email === before.email && !lost) {
    if (row.people_id !== null) yield* teach(tx, row, meta, JSON.parse(before.meta) as Meta);
    return false;
  }
  const people_id = row.email === null ? null : yield* contactOf(tx, row, meta);
  if (row.people_id === people_id) return false;
  row.people_id = people_id;
  if (people_id !== null) cause("people:bind:session", { people_id });
  return true;
}

/** It has an address, and its contact was removed, whose conversations are unbound soon after. */
function* isWithoutContact({ website_id, email, people_id }: ConversationRow): Steps<boolean> {
  if (email === null) return false;
  return people_id === null || (yield* getPerson(website_id as WebsiteId, people_id)) === undefined;
}

/** The contact of the conversation's address; null when it is none that a contact can have. */
export function* contactOf(tx: Transaction, row: ConversationRow, meta: Meta): Steps<string | null> {
  const { email = "" } = meta;
  if (email.length > limits.emailLength || !address.test(email)) return null;
  const website_id = row.website_id as WebsiteId;
  for (let left = tries; left > 0; left--) {
    const known = yield* lockPerson(website_id, email);
    if (known !== undefined) {
      yield* fill(tx, known, meta);
      return known.people_id;
    }
    const { segments = [], data = {} } = meta;
    const person = { ...learnt(meta), nickname: meta.nickname ?? nameIn(email) };
    const card = wholeCard({ email, person, segments: [...segments] });
    const made = yield* addPerson(tx, website_id, { card, data, active_at: 0 });
    if (made !== undefined) return made.people_id;
  }
  throw new Error("A contact was removed as often as it was made.");
}

/** The contact of the conversation learns what became known of the visitor now. */
function* teach(tx: Transaction, { website_id, people_id }: ConversationRow, meta: Meta, before: Meta): Steps<void> {
  if (JSON.stringify(learnt(meta)) === JSON.stringify(learnt(before))) return;
  const person = yield* lockPerson(website_id as WebsiteId, people_id as string);
  if (person !== undefined) yield* fill(tx, person, meta);
}

/** What the contact lacks; what they have stays. */
function* fill(tx: Transaction, row: PersonRow, meta: Meta): Steps<void> {
  const card = cardOf(row);
  const known = card.person as Readonly<Record<string, unknown>>;
  const { nickname, ...more } = learnt(meta);
  const lacking = Object.entries(more).filter(([field]) => known[field] === undefined);
  const nameless = isMadeUpNickname(card.person.nickname) || card.person.nickname === nameIn(card.email);
  const person = { ...Object.fromEntries(lacking), ...(nameless && nickname !== undefined ? { nickname } : {}) };
  const before = { ...row };
  if (putCard(row, changedCard(card, { person }))) yield* saveChange(tx, { row, before });
}

/** What a contact may learn of a conversation. A name that the server made up is none. */
function learnt({ nickname, phone, avatar, address, device }: Meta): Person {
  const { geolocation, locales, timezone } = device ?? {};
  const texts = { phone, avatar, address };
  return {
    ...(nickname === undefined || nickname === "" || isMadeUpNickname(nickname) ? {} : { nickname }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text)),
    ...(typeof geolocation === "object" && geolocation !== null ? { geolocation } : {}),
    ...(locales?.length ? { locales: [...locales] } : {}),
    ...(typeof timezone === "number" ? { timezone } : {}),
  };
}
