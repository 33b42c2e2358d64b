import { BlockList, isIP } from "node:net";
import { ApiError } from "../error.js";
import type { Section } from "./defaults.js";

/** The colours that chat boxes know. */
const colors = new Set(
  `default amber black blue blue_grey light_blue brown cyan green light_green grey indigo orange deep_orange pink purple
   deep_purple red teal`.split(/\s+/),
);

type Check = (value: string) => boolean;

/** Values that a section's setting may have, beyond its type, with the words that complete "must be". */
const rules: { readonly [S in Section]?: Readonly<Record<string, readonly [Check, string]>> } = {
  contact: { email: [(value) => /^[^\s@<>]+@[^\s@<>]+$/.test(value), "an email address"] },
  inbox: { locale: [isLocale, "a locale such as en or pt-br"] },
  chatbox: {
    color_theme: [(value) => colors.has(value), `one of ${[...colors].join(", ")}`],
    color_mode: [(value) => ["light", "dark", "auto"].includes(value), "light, dark or auto"],
    locale: [isLocale, "a locale such as en or pt-br"],
    allowed_pages: [isPage, "URLs, * standing for anything"],
    blocked_pages: [isPage, "URLs, * standing for anything"],
    blocked_countries: [(value) => /^[a-z]{2}$/i.test(value), "country codes of two letters"],
    blocked_locales: [isLocale, "locales such as en or pt-br"],
    blocked_ips: [isAddress, "IP addresses and networks such as 10.0.0.0/8"],
  },
};

/** Throws invalid_data for the first value that a setting may not have. Empty texts stand for nothing chosen. */
export function checkSection(section: Section, values: Readonly<Record<string, unknown>>): void {
  for (const [field, [check, expected]] of Object.entries(rules[section] ?? {})) {
    const value = values[field];
    const texts = (Array.isArray(value) ? value : [value]).filter((text): text is string => typeof text === "string");
    for (const text of texts) {
      const nothing = text === "" && !Array.isArray(value);
      if (!nothing && !check(text)) throw new ApiError("invalid_data", `${section}.${field} must be ${expected}.`);
    }
  }
}

function isLocale(value: string): boolean {
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(value);
}

function isPage(value: string): boolean {
  return value !== "" && !/[\s\p{Cc}]/u.test(value);
}

function isAddress(value: string): boolean {
  const [address = "", bits, ...more] = value.split("/");
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  if (!/^\d{1,3}$/.test(bits)) return false;
  try {
    new BlockList().addSubnet(address, Number(bits), family === 4 ? "ipv4" : "ipv6");
    return true;
  } catch {
    return false;
  }
}
