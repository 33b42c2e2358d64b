import { isDeepStrictEqual } from "node:util";
import type { BodyOf, routes } from "@parley/contract";
import type { PersonRow } from "../../store/people.js";
import { fold } from "../../store/search/words.js";

type PeopleRoute<Id> = Extract<(typeof routes)[number], { id: Id }>;

export type NewCard = BodyOf<PeopleRoute<"addNewPeopleProfile">>;
export type SavedCard = BodyOf<PeopleRoute<"savePeopleProfile">>;
export type CardUpdate = BodyOf<PeopleRoute<"updatePeopleProfile">>;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };

/** What a contact's row holds as JSON: what is not known is absent. */
export interface Card {
  /** In the letters in which it was given. */
  readonly email: string;
  readonly person: Fields & { readonly nickname: string };
  readonly company?: Fields;
  readonly segments: readonly string[];
  readonly notepad?: string;
}

/** Characters of a nickname that contacts are ordered by. */
const ordered = 128;

/** A nickname as contacts are ordered by it: whatever its case and accents. */
export function orderName(nickname: string): string {
  return fold(nickname.slice(0, ordered)).slice(0, ordered);
}

export function cardOf(row: Pick<PersonRow, "card">): Card {
  return JSON.parse(row.card) as Card;
}

/** Has a row hold a card. Answers whether that changed anything, in whatever order the fields were given. */
export function putCard(row: Pick<PersonRow, "card" | "email" | "nickname">, card: Card): boolean {
  const text = JSON.stringify(card);
  if (row.card === text || isDeepStrictEqual(cardOf(row), card)) return false;
  row.card = text;
  row.email = card.email.toLowerCase();
  row.nickname = orderName(card.person.nickname);
  return true;
}

/** What is given, and nothing else. */
export function wholeCard(given: NewCard | SavedCard): Card {
  return changedCard({ email: given.email, person: { nickname: "" }, segments: [] }, given);
}

/** Objects are merged field by field, lists replaced; null and the empty text clear. */
export function changedCard(card: Card, given: CardUpdate): Card {
  const email = given.email ?? card.email;
  const person = merged(card.person, (given.person ?? {}) as Fields) ?? {};
  const company = given.company === null ? undefined : merged(card.company ?? {}, (given.company ?? {}) as Fields);
  const notepad = given.notepad === undefined ? card.notepad : given.notepad || undefined;
  const { nickname = nameIn(email), ...known } = person;
  return {
    email,
    person: { nickname: nickname as string, ...known },
    ...(company === undefined ? {} : { company }),
    segments: given.segments === undefined ? card.segments : [...new Set(given.segments)],
    ...(notepad === undefined ? {} : { notepad }),
  };
}

/** Undefined when nothing is left. Fields keep their order, so that what is the same is the same text. */
function merged(known: Fields, given: Fields): Fields | undefined {
  const fields = new Map(Object.entries(known));
  for (const [name, value] of Object.entries(given)) {
    const before = fields.get(name);
    const after = isFields(value) ? merged(isFields(before) ? before : {}, value) : value;
    if (after === undefined || after === null || after === "") fields.delete(name);
    else if (!same(before, after)) fields.set(name, after);
  }
  return fields.size === 0 ? undefined : Object.fromEntries(fields);
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function same(a: Json | undefined, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What somebody is called of whom only the address is known. */
export function nameIn(email: string): string {
  return email.split("@")[0] as string;
}
