import type { PersonRow } from "../../store/people.js";
import type { PersonMark, PersonMarkKind } from "../../store/people-marks.js";
import { dataMark, markValue } from "../../store/search/marks.js";
import { wordsOf } from "../../store/search/words.js";
import { cardOf } from "./card.js";

/** Characters of a contact's texts that are looked at, and words that are kept of them. */
const longest = 20_000;
const mostWords = 300;

interface Geolocation {
  readonly country?: string;
  readonly region?: string;
  readonly city?: string;
}

interface Person {
  readonly nickname: string;
  readonly phone?: string;
  readonly gender?: string;
  readonly address?: string;
  readonly description?: string;
  readonly website?: string;
  readonly timezone?: number;
  readonly locales?: readonly string[];
  readonly geolocation?: Geolocation;
  readonly employment?: Readonly<Record<"name" | "domain" | "title" | "role" | "seniority", string | undefined>>;
}

interface Company {
  readonly name?: string;
  readonly legal_name?: string;
  readonly domain?: string;
  readonly description?: string;
  readonly geolocation?: Geolocation;
  readonly tags?: readonly string[];
}

/** What a contact is found by: filters by values, searches by words. */
export function marksOfPerson(row: PersonRow): PersonMark[] {
  const { email, segments, notepad, ...card } = cardOf(row);
  const person = card.person as Person;
  const company = (card.company ?? {}) as Company;
  const data = JSON.parse(row.data) as Record<string, string | number | boolean>;
  const { employment, geolocation } = person;
  const marks: PersonMark[] = [];
  const mark = (kind: PersonMarkKind, value: string | number | undefined) => {
    if (value !== undefined && value !== "") marks.push({ kind, value: markValue(String(value)) });
  };
  mark("email", email);
  for (const field of ["nickname", "phone", "gender", "address", "description", "website", "timezone"] as const) {
    mark(field, person[field]);
  }
  for (const locale of person.locales ?? []) mark("locale", locale);
  for (const field of ["country", "region", "city"] as const) mark(field, geolocation?.[field]);
  for (const field of ["name", "domain", "title", "role", "seniority"] as const) {
    mark(`employment_${field}`, employment?.[field]);
  }
  mark("company", company.name);
  mark("company_domain", company.domain);
  mark("company_country", company.geolocation?.country);
  mark("company_city", company.geolocation?.city);
  for (const tag of company.tags ?? []) mark("company_tag", tag);
  for (const segment of segments) marks.push({ kind: "segment", value: segment });
  for (const [key, value] of Object.entries(data)) {
    marks.push({ kind: "data_key", value: key }, { kind: "data", value: dataMark(key, String(value)) });
  }
  const texts = [
    person.nickname,
    email,
    // A number is found without its punctuation, too.
    ...(person.phone === undefined ? [] : [person.phone, person.phone.replace(/\D+/g, "")]),
    ...[person.address, person.website, person.description],
    ...[employment?.name, employment?.title, employment?.role, employment?.domain],
    ...[company.name, company.legal_name, company.domain, company.description],
    ...segments,
    ...Object.values(data).filter((value) => typeof value !== "boolean"),
    notepad,
  ];
  const text = texts
    .filter((part) => part !== undefined)
    .join("\n")
    .slice(0, longest);
  for (const word of [...wordsOf(text)].slice(0, mostWords)) marks.push({ kind: "word", value: word });
  return marks;
}
