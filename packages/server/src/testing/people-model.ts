import type { Random } from "../demo/random.js";
import type { PeopleQuery } from "../domain/people/filters.js";
import type { NewPersonRow } from "../store/people.js";
import type { PersonMark, PersonMarkKind } from "../store/people-marks.js";
import { dataMark, markValue } from "../store/search/marks.js";
import { fold, wordsOf } from "../store/search/words.js";

/** A contact as whoever made it up knows it. Those made later have a larger `n`. */
export interface InventedPerson {
  readonly n: number;
  readonly email: string;
  readonly nickname: string;
  readonly phone: string | undefined;
  readonly city: string | undefined;
  readonly company: string | undefined;
  readonly segments: readonly string[];
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly active_at: number;
  readonly created_at: number;
  readonly updated_at: number;
}

const names = ["Łucja", "Zoë", "zoe", "Ada", "İpek", "Straßer", "王芳", "Ещё", "X"];
const cities = ["Łódź", "Lyon", "İzmir"];
const companies = ["Café Noir", "cafe noir", "Acme"];
const segments = ["vip", "VIP", "lead"];
const start = Date.UTC(2026, 0, 1);
/** Times are few, so that many share one. */
const time = (random: Random) => start + random.integer(0, 12) * 3_600_000;

export function inventPerson(random: Random, n: number): InventedPerson {
  const maybe = <T>(value: T) => (random.chance(0.5) ? value : undefined);
  return {
    n,
    email: `${random.pick(["ada", "bob", "zoe"])}${n}@example.com`,
    nickname: `${random.pick(names)} ${random.pick(names)}`,
    phone: maybe(`+33 ${random.integer(1, 4)}00`),
    city: maybe(random.pick(cities)),
    company: maybe(random.pick(companies)),
    segments: segments.filter(() => random.chance(0.4)),
    data: random.chance(0.5) ? { seats: random.pick([1, 2, 3.5, "4", true]), plan: random.pick(names) } : {},
    active_at: random.chance(0.5) ? time(random) : 0,
    created_at: time(random),
    updated_at: time(random),
  };
}

export function rowOf(person: InventedPerson, website_id: string): NewPersonRow {
  const { n, email, nickname, active_at, created_at, updated_at, data } = person;
  const people_id = `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
  const times = { active_at, created_at, updated_at };
  const texts = { card: JSON.stringify({ person: { nickname } }), data: JSON.stringify(data) };
  return { website_id, people_id, email, nickname: fold(nickname), subscribed: 1, ...times, ...texts };
}

export function marksOf({ email, nickname, phone, city, company, segments, data }: InventedPerson): PersonMark[] {
  const marks: PersonMark[] = segments.map((value) => ({ kind: "segment", value }));
  const mark = (kind: PersonMarkKind, value: string | undefined) => {
    if (value !== undefined) marks.push({ kind, value: markValue(value) });
  };
  mark("email", email);
  mark("nickname", nickname);
  mark("phone", phone);
  mark("city", city);
  mark("company", company);
  for (const [key, value] of Object.entries(data)) {
    marks.push({ kind: "data_key", value: key }, { kind: "data", value: dataMark(key, String(value)) });
  }
  const texts = [email, nickname, phone, city, company, ...segments].filter((text) => text !== undefined);
  for (const value of wordsOf(texts.join("\n"))) marks.push({ kind: "word", value });
  return marks;
}

/** All that a list may be asked for, in any combination. */
export function askForPeople(random: Random): PeopleQuery {
  const given = <T>(value: T, chance = 0.3) => (random.chance(chance) ? value : undefined);
  const query: PeopleQuery = {
    sort_field: given(random.pick(["created_at", "updated_at", "active", "nickname", "email", "person.nickname"]), 0.7),
    sort_order: given(random.pick(["ascending", "descending"] as const), 0.6),
    search_operator: given(random.pick(["and", "or"] as const), 0.6),
    search_filter: given(JSON.stringify(Array.from({ length: random.integer(1, 3) }, () => filter(random))), 0.6),
    search_text: given(
      random.pick(["zoe", "ZOË x", "ada exa", "lu", "w", "王", "noir caf", "300", "strass", "!?"]),
      0.3,
    ),
    filter_date_start: given(new Date(time(random)).toISOString(), 0.2),
    filter_date_end: given(random.pick(["2026-01-01", "2026-01-01T06:00:00Z"]), 0.2),
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

interface Filter {
  readonly model: "people";
  readonly criterion: string;
  readonly operator: string;
  readonly query: readonly (string | number | boolean)[];
}

function filter(random: Random): Filter {
  const of = (criterion: string, operators: readonly string[], values: readonly Filter["query"][number][]): Filter => ({
    model: "people",
    criterion,
    operator: random.pick(operators),
    query: Array.from({ length: random.integer(1, 2) }, () => random.pick(values)),
  });
  const equal = ["eq", "neq"];
  const all = [...equal, "gte", "lte", "gt", "lt"];
  const times = [String(time(random)), time(random), new Date(time(random)).toISOString()];
  return random.pick([
    () => of("email", equal, ["ADA3@Example.com", "zoe7@example.com", "nobody@example.com"]),
    () => of("phone", equal, ["+33 100", "+33 200"]),
    () => of("nickname", equal, ["zoe ADA", "x x", "lucja zoe"]),
    () => of("city", equal, ["lodz", "LYON", "izmir"]),
    () => of("company", equal, ["CAFE NOIR", "acme"]),
    () => of("segments", equal, segments),
    () => of("created_at", all, times),
    () => of("updated_at", all, times),
    () => of("data.plan", equal, names),
    () => of("data.seats", equal, ["1", 3.5, "4", true]),
    () => of("data.seats", ["gte", "lte", "gt", "lt"], ["2", 3.5]),
  ])();
}

/** The numbers of the whole list, in its order. */
export function expectedPeople(people: readonly InventedPerson[], query: PeopleQuery): number[] {
  const field = { active: "active_at", "person.nickname": "nickname" }[query.sort_field ?? ""] ?? query.sort_field;
  const key = (field ?? "created_at") as "created_at" | "nickname";
  const ascending = query.sort_order ? query.sort_order === "ascending" : key === "nickname" || field === "email";
  const value = (one: InventedPerson) => (key === "nickname" ? fold(one.nickname) : one[key]);
  const sign = ascending ? 1 : -1;
  return people
    .filter((one) => passes(one, query))
    .sort((a, b) => sign * (compare(value(a), value(b)) || a.n - b.n))
    .map(({ n }) => n);
}

/** By the letters' numbers. */
function compare(a: string | number, b: string | number): number {
  if (typeof a === "string") return Buffer.compare(Buffer.from(a), Buffer.from(String(b)));
  return a - Number(b);
}

function passes(one: InventedPerson, query: PeopleQuery): boolean {
  const { search_filter, search_text, filter_date_start, filter_date_end: end } = query;
  if (filter_date_start !== undefined && one.created_at < Date.parse(filter_date_start)) return false;
  if (end !== undefined && one.created_at > Date.parse(end.length === 10 ? `${end}T23:59:59.999Z` : end)) return false;
  if (search_text !== undefined && !says(one, search_text)) return false;
  if (search_filter === undefined) return true;
  const met = (JSON.parse(search_filter) as Filter[]).map((condition) => meets(one, condition));
  return query.search_operator === "or" ? met.includes(true) : !met.includes(false);
}

function says({ email, nickname, phone, city, company, segments }: InventedPerson, text: string): boolean {
  const words = split([email, nickname, phone, city, company, ...segments].join(" "));
  const wanted = split(text);
  return (
    wanted.length > 0 &&
    wanted.every((want, i) => words.some((word) => (i === wanted.length - 1 ? word.startsWith(want) : word === want)))
  );
}

/** Without case and accents, ı and ß as they are written in capitals, ł without its stroke. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i")
    .replaceAll("ł", "l");
}

const split = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

function meets(one: InventedPerson, { criterion, operator, query }: Filter): boolean {
  const not = operator === "neq";
  if (criterion === "segments") return one.segments.some((segment) => query.includes(segment)) !== not;
  if (criterion === "created_at" || criterion === "updated_at") {
    const times = query.map((value) => (/^\d+$/.test(String(value)) ? Number(value) : Date.parse(String(value))));
    return compared(one[criterion], operator, times);
  }
  const value = criterion.startsWith("data.")
    ? one.data[criterion.slice("data.".length)]
    : one[criterion as "email" | "phone" | "nickname" | "city" | "company"];
  if (operator !== "eq" && !not) return typeof value === "number" && compared(value, operator, query.map(Number));
  const texts = query.map((wanted) => plain(String(wanted)));
  return (value !== undefined && texts.includes(plain(String(value)))) !== not;
}

function compared(value: number, operator: string, to: readonly number[]): boolean {
  if (operator === "neq") return to.every((other) => value !== other);
  const signs = { eq: [0], gte: [0, 1], lte: [0, -1], gt: [1], lt: [-1] }[operator] ?? [];
  return to.some((other) => signs.includes(Math.sign(value - other)));
}
