import type { QueryOf, routes } from "@parley/contract";
import type { Random } from "../demo/random.js";

export type ListingQuery = QueryOf<Extract<(typeof routes)[number], { id: "listConversations" }>>;

/** A conversation as whoever made it up knows it. Those made later have a larger `n`. */
export interface Invented {
  readonly n: number;
  readonly initiated: boolean;
  readonly inbox_id: string | null;
  readonly state: "pending" | "unresolved" | "resolved";
  readonly is_verified: boolean;
  readonly is_blocked: boolean;
  readonly unread: number;
  readonly assigned: string | null;
  readonly mentions: readonly string[];
  readonly created_at: number;
  readonly updated_at: number;
  readonly waiting_since: number | null;
  readonly meta: {
    readonly nickname: string;
    readonly email?: string;
    readonly phone?: string;
    readonly subject?: string;
    readonly origin?: string;
    readonly segments: readonly string[];
    readonly data: Readonly<Record<string, string | number | boolean>>;
    readonly device: { readonly geolocation: { readonly country: string; readonly city: string }; locales: string[] };
  };
  readonly topic: string | null;
  readonly messages: readonly { readonly text: string; readonly hidden: boolean }[];
}

const uuid = (n: number) => `${String(n).repeat(8)}-0000-4000-8000-000000000000`;
const people = [uuid(1), uuid(2), uuid(3)];
const inboxes = [uuid(7), uuid(8)];
const words = [
  "Café",
  "coffee",
  "Straße",
  "STRASSENBAHN",
  "заказ",
  "Ещё",
  "İstanbul",
  "ışık",
  "e\u0301tage",
  "42",
  "ΠΟΎ",
  "x",
];
const cities = ["Łódź", "Lyon", "İzmir", "Zürich"];
const segments = ["vip", "VIP", "lead"];
/** More than a set of them says. */
const many = Array.from({ length: 60 }, (_, i) => `segment${i}`);
/** What nearly all have, so that few do not. */
const nearly = 0.97;
const start = Date.UTC(2026, 0, 1);

/** Times are few, so that many share one. */
const time = (random: Random) => start + random.integer(0, 40) * 3_600_000;
const few = <T>(random: Random, items: readonly T[], most: number) => [
  ...new Set(Array.from({ length: random.integer(0, most) }, () => random.pick(items))),
];

export function invent(random: Random, n: number): Invented {
  const updated_at = time(random);
  const maybe = <T>(value: T, chance = 0.5) => (random.chance(chance) ? value : undefined);
  const email = maybe(`${random.pick(["ada", "Bob", "zoë"])}${random.integer(1, 9)}@Example.com`);
  const phone = maybe(`+33 ${random.integer(1, 4)}00`, 0.3);
  const subject = maybe(random.pick(words), 0.3);
  const origin = maybe(random.pick(["chat", "email"]));
  const seats = random.pick([1, 2, 3.5, "4", true]);
  return {
    n,
    initiated: random.chance(0.8),
    inbox_id: random.chance(0.3) ? random.pick(inboxes) : null,
    state: random.pick(["pending", "unresolved", "resolved"]),
    is_verified: random.chance(nearly),
    is_blocked: random.chance(0.1),
    unread: random.chance(0.2) ? random.integer(1, 3) : 0,
    assigned: random.chance(0.4) ? random.pick(people) : null,
    mentions: random.chance(0.2) ? few(random, people, 2) : [],
    created_at: time(random),
    updated_at,
    waiting_since: random.chance(0.3) ? time(random) : null,
    meta: {
      nickname: `${random.pick(words)} ${random.pick(words)}`,
      ...(email === undefined ? {} : { email }),
      ...(phone === undefined ? {} : { phone }),
      ...(subject === undefined ? {} : { subject }),
      ...(origin === undefined ? {} : { origin }),
      segments: [
        ...few(random, segments, 2),
        ...(random.chance(nearly) ? ["all"] : []),
        ...(random.chance(0.05) ? many : []),
      ],
      data: {
        ...(random.chance(0.5) ? { seats, plan: random.pick(words) } : {}),
        ...(random.chance(nearly) ? { tier: random.chance(nearly) ? "Pro" : "free" } : {}),
        ...(random.chance(0.05) ? { note: random.pick(words).repeat(100) } : {}),
      },
      device: {
        geolocation: { country: random.pick(["FR", "TR"]), city: random.pick(cities) },
        locales: [random.chance(nearly) ? "fr" : "tr"],
      },
    },
    topic: random.chance(0.2) ? random.pick(words) : null,
    messages: Array.from({ length: random.integer(0, 3) }, () => ({
      text: Array.from({ length: random.integer(1, 4) }, () => random.pick(words)).join(random.pick([" ", ", ", "-"])),
      hidden: random.chance(0.1),
    })),
  };
}

/** All that a list may be asked for, in any combination. */
export function ask(random: Random): ListingQuery {
  const given = <T>(value: T, chance = 0.15) => (random.chance(chance) ? value : undefined);
  const query: Record<string, unknown> = {
    per_page: given(random.integer(20, 50), 0.5),
    include_empty: given(random.integer(0, 1) as 0 | 1, 0.4),
    filter_inbox_id: given(random.pick(inboxes).toUpperCase()),
    filter_unread: given(1),
    filter_resolved: given(1),
    filter_not_resolved: given(1),
    filter_mention: given(1),
    filter_assigned: given(random.pick([...people, "0", "1"])),
    filter_unassigned: given(1),
    filter_date_start: given(new Date(time(random)).toISOString()),
    filter_date_end: given(random.pick(["2026-01-01", "2026-01-02T06:00:00Z"])),
    [random.pick(["order_date_created", "order_date_updated", "order_date_waiting"])]: given(1, 0.7),
    ...(random.chance(0.6) ? search(random) : {}),
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as ListingQuery;
}

function search(random: Random): object {
  const search_operator = random.pick(["and", "or"]);
  const search_type = random.pick(["text", "segment", "filter"]);
  if (search_type === "segment") return { search_type, search_query: random.pick(segments), search_operator };
  if (search_type === "text") {
    const wanted = Array.from({ length: random.integer(1, 2) }, () => random.pick(words));
    const last = wanted.pop() as string;
    const begun = random.chance(0.5) ? [...last].slice(0, random.integer(1, 4)).join("") : last;
    return { search_type, search_query: [...wanted, begun].join(" "), search_operator };
  }
  const filters = Array.from({ length: random.integer(1, 3) }, () => condition(random));
  return { search_type, search_query: JSON.stringify(filters), search_operator };
}

interface Filter {
  readonly model: string;
  readonly criterion: string;
  readonly operator: string;
  readonly query: readonly (string | number | boolean)[];
}

function condition(random: Random): Filter {
  const of = (
    criterion: string,
    operators: readonly string[],
    values: readonly (string | number | boolean)[],
    most = 2,
  ): Filter => ({
    model: "session",
    criterion,
    operator: random.pick(operators),
    query: Array.from({ length: random.integer(1, most) }, () => random.pick(values)),
  });
  const equal = ["eq", "neq"];
  const all = [...equal, "gte", "lte", "gt", "lt"];
  const times = [String(time(random)), time(random), new Date(time(random)).toISOString()];
  return random.pick([
    () => of("email", equal, ["ADA3@example.com", "bob1@EXAMPLE.com", "Zoé2@example.com", "zoe\u03085@example.com"]),
    () => of("phone", equal, ["+33 100", "+33 200"]),
    () => of("nickname", equal, ["cafe coffee", "x 42", "42 x"]),
    () => of("subject", equal, words),
    () => of("origin", equal, ["chat", "email", "urn:x"]),
    () => of("country", equal, ["fr", "DE"]),
    () => of("city", equal, ["lodz", "LYON", "izmir", "zurich"]),
    () => of("locale", equal, ["FR", "tr"]),
    () => of("segments", equal, segments),
    () => of("state", equal, ["pending", "unresolved", "resolved"]),
    () => of("is_verified", equal, [true, "false", "1"], 1),
    () => of("is_blocked", equal, [true, "false", 0], 1),
    () => of("created_at", all, times),
    () => of("updated_at", all, times),
    () => of("waiting_since", all, times),
    () => of("segments", ["neq"], ["all", "lead"]),
    () => of("locale", ["neq"], ["fr"]),
    () => of("is_verified", ["neq"], [true], 1),
    () => of("data.tier", ["neq"], ["pro", "PRO", "gold"]),
    () =>
      of(
        "data.note",
        equal,
        words.map((word) => word.repeat(100)),
      ),
    () => of("data.plan", equal, words),
    () => of("data.seats", equal, ["1", 3.5, "4", true]),
    () => of("data.seats", ["gte", "lte", "gt", "lt"], ["2", 3.5]),
  ])();
}

/** The session numbers of the whole list, in its order. */
export function expected(all: readonly Invented[], query: ListingQuery, user_id: string | undefined): number[] {
  const passes = all.filter((one) => passesFilters(one, query, user_id) && passesSearch(one, query));
  const sort: (one: Invented) => number = query.order_date_waiting
    ? (one) => -(one.waiting_since ?? Number.MAX_SAFE_INTEGER)
    : query.order_date_created
      ? (one) => one.created_at
      : (one) => one.updated_at;
  const later = query.order_date_waiting ? 1 : -1;
  return passes.sort((a, b) => sort(b) - sort(a) || later * (a.n - b.n)).map(({ n }) => n);
}

function passesFilters(one: Invented, query: ListingQuery, user_id: string | undefined): boolean {
  const end = query.filter_date_end;
  return (
    (one.initiated || query.include_empty === 1) &&
    (query.filter_inbox_id === undefined || query.filter_inbox_id.toLowerCase() === one.inbox_id) &&
    (!query.filter_unread || one.unread > 0) &&
    (!query.filter_resolved || one.state === "resolved") &&
    (!query.filter_not_resolved || one.state !== "resolved") &&
    (!query.filter_mention || (user_id === undefined ? one.mentions.length > 0 : one.mentions.includes(user_id))) &&
    isAssigned(one, query.filter_assigned) &&
    (!query.filter_unassigned || one.assigned === null) &&
    (query.filter_date_start === undefined || one.updated_at >= Date.parse(query.filter_date_start)) &&
    (end === undefined || one.updated_at <= Date.parse(end.length === 10 ? `${end}T23:59:59.999Z` : end))
  );
}

function isAssigned({ assigned }: Invented, wanted: string | undefined): boolean {
  if (wanted === undefined || wanted === "0") return true;
  return wanted === "1" ? assigned !== null : assigned === wanted;
}

function passesSearch(one: Invented, { search_type, search_query, search_operator }: ListingQuery): boolean {
  if (search_query === undefined) return true;
  if (search_type === "segment") return one.meta.segments.includes(search_query);
  if (search_type === "filter") {
    const met = (JSON.parse(search_query) as Filter[]).map((filter) => meets(one, filter));
    return search_operator === "or" ? met.includes(true) : !met.includes(false);
  }
  const wanted = split(search_query);
  const { nickname, email = "", phone = "", subject = "", data } = one.meta;
  const values = Object.values(data).filter((value) => typeof value !== "boolean");
  const meta = [
    nickname,
    email,
    phone,
    phone.replace(/\D/g, ""),
    subject,
    one.topic ?? "",
    ...one.meta.segments,
    ...values,
  ];
  const said = [meta.join(" "), ...one.messages.filter(({ hidden }) => !hidden).map(({ text }) => text)];
  return wanted.length > 0 && said.some((text) => saysAll(split(text), wanted));
}

function saysAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((want, i) =>
    words.some((word) => (i === wanted.length - 1 ? word.startsWith(want) : word === want)),
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

function split(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function meets(one: Invented, { criterion, operator, query }: Filter): boolean {
  const texts = query.map((value) => plain(String(value)));
  const among = (values: readonly unknown[]) => {
    const found = values.some((value) => value !== undefined && texts.includes(plain(String(value))));
    return found !== (operator === "neq");
  };
  const compare = (value: number | null | undefined, to: readonly number[]) => {
    if (operator === "neq") return to.every((other) => value !== other);
    const is = { eq: 0, gte: 0, lte: 0, gt: 1, lt: -1 }[operator];
    return (
      typeof value === "number" &&
      to.some((other) => {
        const sign = Math.sign(value - other);
        return sign === is || (operator === "gte" && sign > 0) || (operator === "lte" && sign < 0);
      })
    );
  };
  const { meta } = one;
  if (criterion === "segments")
    return meta.segments.some((segment) => query.includes(segment)) !== (operator === "neq");
  if (criterion === "state") return query.includes(one.state) !== (operator === "neq");
  if (criterion === "is_verified" || criterion === "is_blocked") {
    return (one[criterion] === ["true", "1"].includes(String(query[0]))) !== (operator === "neq");
  }
  if (criterion === "created_at" || criterion === "updated_at" || criterion === "waiting_since") {
    return compare(
      one[criterion],
      query.map((value) => (/^\d+$/.test(String(value)) ? Number(value) : Date.parse(String(value)))),
    );
  }
  if (criterion === "country" || criterion === "city") return among([meta.device.geolocation[criterion]]);
  if (criterion === "locale") return among(meta.device.locales.slice(0, 1));
  if (criterion.startsWith("data.")) {
    const value = meta.data[criterion.slice(5)];
    if (operator === "eq" || operator === "neq") return among([value]);
    return compare(typeof value === "number" ? value : undefined, query.map(Number));
  }
  return among([meta[criterion as "email" | "phone" | "nickname" | "subject" | "origin"]]);
}
