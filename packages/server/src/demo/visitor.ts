import type { MetaUpdate } from "../domain/conversations/meta.js";
import type { VisitedPage } from "../domain/conversations/visit.js";
import { people } from "./people.js";
import type { Random } from "./random.js";
import type { Language } from "./scripts/index.js";

/** Who writes, and what is known of them. */
export interface Visitor {
  readonly first: string;
  readonly nickname: string;
  readonly email: string | undefined;
  readonly meta: MetaUpdate;
}

const systems = [
  { os: { name: "Windows", version: "11" }, browser: { name: "Edge", major: "142", version: "142.0" } },
  { os: { name: "macOS", version: "15.1" }, browser: { name: "Safari", major: "18", version: "18.1" } },
  { os: { name: "iOS", version: "18.1" }, browser: { name: "Mobile Safari", major: "18", version: "18.1" } },
  { os: { name: "Android", version: "15" }, browser: { name: "Chrome", major: "142", version: "142.0" } },
  { os: { name: "Linux", version: "x86_64" }, browser: { name: "Firefox", major: "145", version: "145.0" } },
] as const;

/** Address blocks that are set aside for examples. */
const networks = ["192.0.2", "198.51.100", "203.0.113"] as const;

export function makeVisitor(random: Random, language: Language, email: boolean): Visitor {
  const { names, places, locale } = people[language];
  const [first, last, address] = random.pick(names);
  const place = random.pick(places);
  const known = email || random.chance(0.7);
  const mail = known ? `${address}@example.${random.pick(["com", "net", "org"])}` : undefined;
  const nickname = nicknameOf(language, first, last);
  return {
    first,
    nickname,
    email: mail,
    meta: {
      nickname,
      ...(mail === undefined ? {} : { email: mail }),
      // Numbers that are set aside for fiction.
      ...(random.chance(0.25) ? { phone: `+447700900${random.integer(100, 999)}` } : {}),
      ip: `${random.pick(networks)}.${random.integer(1, 254)}`,
      device: {
        capabilities: ["browsing", "call"],
        geolocation: {
          country: place.country,
          region: place.region,
          city: place.city,
          coordinates: { latitude: place.latitude, longitude: place.longitude },
        },
        system: random.pick(systems),
        timezone: place.timezone,
        locales: locale === "en" ? ["en"] : [locale, "en"],
      },
    },
  };
}

/** In the order that the language puts names in. */
function nicknameOf(language: Language, first: string, last: string): string {
  switch (language) {
    case "ja":
      return `${last} ${first}`;
    case "zh":
    case "ko":
      return `${last}${first}`;
    default:
      return `${first} ${last}`;
  }
}

const shop = "https://lighthouse-coffee.example";
const shelf = [
  { page_title: "Lighthouse Coffee", page_url: `${shop}/` },
  { page_title: "All coffees", page_url: `${shop}/coffee` },
  { page_title: "Subscriptions", page_url: `${shop}/subscriptions` },
  { page_title: "Brewing guides", page_url: `${shop}/guides` },
  { page_title: "Delivery and returns", page_url: `${shop}/delivery` },
  { page_title: "Your basket", page_url: `${shop}/basket` },
  { page_title: "Contact", page_url: `${shop}/contact` },
] as const;

/** What the visitor looked at in the minutes before `until` (milliseconds), oldest first. */
export function walkThrough(random: Random, until: number): VisitedPage[] {
  const count = random.integer(1, 5);
  const referrer = random.pick(["https://search.example/", "https://forum.example/coffee", undefined]);
  let timestamp = until - count * 60_000;
  return random
    .shuffle(shelf)
    .slice(0, count)
    .map((page, i) => {
      timestamp += random.integer(5_000, 50_000);
      const found = i === 0 && referrer !== undefined ? { page_referrer: referrer } : {};
      return { ...page, ...found, timestamp };
    });
}
