import { BlockList, isIP } from "node:net";

/** Settings of the chat box that keep visitors out. */
export interface BlockSettings {
  readonly allowed_pages?: readonly string[];
  readonly blocked_pages?: readonly string[];
  readonly blocked_countries?: readonly string[];
  readonly blocked_locales?: readonly string[];
  readonly blocked_ips?: readonly string[];
}

/** By which of them: names that the API's `block_rule` takes. */
export type BlockRule = "ips" | "countries" | "locales" | "pages";
export const blockRules: readonly BlockRule[] = ["ips", "countries", "locales", "pages"];

/** What a visitor is judged by. */
export interface Caller {
  readonly ip: string;
  /** Two letters, when the place is known. */
  readonly country?: string | undefined;
  /** Preferred first: the first one counts. */
  readonly locales?: readonly string[] | undefined;
  readonly page_url?: string | undefined;
}

/** The rule that keeps the visitor out, if one does. */
export function blockedBy(settings: BlockSettings, caller: Caller): BlockRule | undefined {
  const { ip, country, locales, page_url } = caller;
  if (settings.blocked_ips?.length && isListed(ip, settings.blocked_ips)) return "ips";
  const lower = country?.toLowerCase();
  if (lower && settings.blocked_countries?.some((code) => code.toLowerCase() === lower)) return "countries";
  const locale = locales?.[0];
  if (locale && settings.blocked_locales?.some((blocked) => speaks(locale, blocked))) return "locales";
  if (page_url !== undefined && isBlockedPage(settings, page_url)) return "pages";
  return undefined;
}

function isBlockedPage({ allowed_pages = [], blocked_pages = [] }: BlockSettings, page_url: string): boolean {
  if (blocked_pages.some((pattern) => matches(pattern, page_url))) return true;
  return allowed_pages.length > 0 && !allowed_pages.some((pattern) => matches(pattern, page_url));
}

/** `*` stands for anything. A pattern without a scheme means any scheme; query and fragment count only where it has them. */
function matches(pattern: string, page_url: string): boolean {
  const whole = /[?#]/.test(pattern) ? page_url : page_url.replace(/[?#].*$/s, "");
  const text = pattern.includes("://") ? whole : whole.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "");
  const parts = pattern.toLowerCase().replace(/\/$/, "").split("*");
  return fits(parts, text.toLowerCase().replace(/\/$/, ""));
}

/** Linear in the text, whatever the pattern. */
function fits(parts: readonly string[], text: string): boolean {
  const [first = "", ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}

/** `pt` blocks all who speak Portuguese, `pt-br` those of Brazil. */
function speaks(locale: string, blocked: string): boolean {
  const one = locale.toLowerCase().replaceAll("_", "-");
  const other = blocked.toLowerCase().replaceAll("_", "-");
  return one === other || one.startsWith(`${other}-`);
}

function isListed(ip: string, lines: readonly string[]): boolean {
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, "");
  const family = isIP(address);
  if (family === 0) return false;
  return listOf(lines).check(address, family === 6 ? "ipv6" : "ipv4");
}

/** Made once for each text of settings: there may be a thousand lines, and every page of every visitor asks. */
const lists = new WeakMap<readonly string[], BlockList>();

function listOf(lines: readonly string[]): BlockList {
  const known = lists.get(lines);
  if (known !== undefined) return known;
  const list = new BlockList();
  lists.set(lines, list);
  for (const line of lines) {
    const [base = "", bits] = line.split("/");
    const kind = isIP(base) === 6 ? "ipv6" : "ipv4";
    try {
      if (bits === undefined) list.addAddress(base, kind);
      else list.addSubnet(base, Number(bits), kind);
    } catch {
      // Settings are checked when they are made: a line that is none blocks nobody.
    }
  }
  return list;
}
