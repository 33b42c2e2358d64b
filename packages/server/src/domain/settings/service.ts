import type { BodyOf, routes } from "@parley/contract";
import type { Clock } from "../../platform/clock.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { removalDueAt } from "../../store/website-removals.js";
import {
  getSettings,
  listDomains,
  lockDomains,
  lockWebsite,
  ownerOfDomain,
  replaceDomains,
  saveSettings,
  updateWebsite,
} from "../../store/website-settings.js";
import { findWebsite } from "../../store/websites.js";
import { ApiError } from "../error.js";
import { checkLine } from "../text.js";
import type { Authenticator } from "../tokens/authenticator.js";
import { checkDomain } from "../websites/domain-name.js";
import { checkSection } from "./check.js";
import { defaults, type Section, sections, type WebsiteSettings } from "./defaults.js";

export type { WebsiteSettings } from "./defaults.js";
export type SettingsUpdate = BodyOf<Extract<(typeof routes)[number], { id: "updateWebsiteSettings" }>>;

/** What was set, by section; what is not in it is as the defaults say. */
type Stored = { [S in Section]?: Record<string, unknown> };

interface Held {
  readonly settings: Promise<WebsiteSettings>;
  readonly until: number;
}

/** Websites whose settings are held in memory; the one loaded first gives way. */
const heldLimit = 1_000;
/** Milliseconds within which what another process changed takes effect here. */
const sharedAge = 5_000;

/** Settings of websites. They stand in memory between writes, since every visitor asks for them. */
export class Settings {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #authenticator: Pick<Authenticator, "invalidate">;
  readonly #held = new Map<string, Held>();

  constructor(store: Store, clock: Clock, authenticator: Pick<Authenticator, "invalidate">) {
    this.#store = store;
    this.#clock = clock;
    this.#authenticator = authenticator;
  }

  /**
   * All settings, the defaults among them. Rejects with website_not_found, which a website is from the time on at which it is to be
   * removed. Not to be changed by the caller.
   */
  of(website_id: WebsiteId): Promise<WebsiteSettings> {
    const held = this.#held.get(website_id);
    if (held !== undefined && held.until > this.#clock.now()) return held.settings;
    const settings = this.#store.read(read(website_id, this.#clock.now()));
    const until = this.#store.database === "sqlite" ? Number.POSITIVE_INFINITY : this.#clock.now() + sharedAge;
    this.#held.delete(website_id);
    if (this.#held.size >= heldLimit) this.#held.delete(this.#held.keys().next().value as string);
    const entry = { settings, until };
    this.#held.set(website_id, entry);
    settings.catch(() => {
      if (this.#held.get(website_id) === entry) this.#held.delete(website_id);
    });
    return settings;
  }

  /** The same as the database has them now, also when another server changed them a moment ago. */
  now(website_id: WebsiteId): Promise<WebsiteSettings> {
    if (this.#store.database === "postgres") this.forget(website_id);
    return this.of(website_id);
  }

  /** What was read of a website holds no more. */
  forget(website_id: WebsiteId): void {
    this.#held.delete(website_id);
  }

  /**
   * Changes what is given and nothing else; null puts a setting back to its default. Rejects with invalid_data, or with
   * website_exists when a domain is another website's; nothing is changed then.
   */
  async update(website_id: WebsiteId, update: SettingsUpdate): Promise<void> {
    const name = update.name === undefined ? undefined : checkLine("name", update.name);
    const domain = update.domain === undefined ? undefined : checkDomain(update.domain);
    const alternates = checkAlternates(update.domain_alternates);
    const logo = checkLogo(update.logo);
    for (const section of sections) checkSection(section, update[section] ?? {});
    const forget = () => {
      this.forget(website_id);
      this.#authenticator.invalidate();
    };
    await this.#store.write({
      name: "updateSettings",
      *body(tx) {
        if (domain !== undefined || alternates !== undefined) yield* lockDomains();
        const website = yield* lockWebsite(website_id);
        if (website === undefined) throw new ApiError("website_not_found");
        const next = { ...website, name: name ?? website.name, domain: domain ?? website.domain };
        for (const wanted of [...(domain === undefined ? [] : [domain]), ...(alternates ?? [])]) {
          const owner = yield* ownerOfDomain(wanted);
          if (owner !== undefined && owner !== website_id) throw taken(wanted);
        }
        if (name !== undefined || domain !== undefined || logo !== undefined) {
          yield* updateWebsite({ ...next, logo: logo === undefined ? website.logo : logo });
        }
        if (alternates !== undefined && !(yield* replaceDomains(website_id, alternates)))
          throw taken(alternates.join());
        if (sections.some((section) => update[section] !== undefined)) {
          yield* saveSettings(website_id, JSON.stringify(merged(yield* stored(website_id), update)));
        }
        tx.committed(forget);
      },
    });
  }
}

function* stored(website_id: WebsiteId): Steps<Stored> {
  const text = yield* getSettings(website_id);
  return text === undefined ? {} : (JSON.parse(text) as Stored);
}

function* read(website_id: WebsiteId, now: number): Steps<WebsiteSettings> {
  const website = yield* findWebsite(website_id);
  const removed = ((yield* removalDueAt(website_id)) ?? Number.POSITIVE_INFINITY) <= now;
  if (website === undefined || removed) throw new ApiError("website_not_found");
  const domain_alternates = yield* listDomains(website_id);
  const set = yield* stored(website_id);
  const { name, domain, logo } = website;
  const whole: Record<string, unknown> = { website_id, name, domain, domain_alternates, logo };
  for (const section of sections) whole[section] = { ...defaults[section], ...set[section] };
  return whole as WebsiteSettings;
}

function merged(set: Stored, update: SettingsUpdate): Stored {
  const result: Stored = { ...set };
  for (const section of sections) {
    const changes = update[section];
    if (changes === undefined) continue;
    const values: Record<string, unknown> = { ...result[section] };
    for (const [field, value] of Object.entries(changes)) {
      if (value === null) delete values[field];
      else values[field] = value;
    }
    result[section] = values;
  }
  return result;
}

function checkAlternates(domains: readonly string[] | null | undefined): string[] | undefined {
  return domains === undefined
    ? undefined
    : [...new Set(domains?.map((domain) => checkDomain(domain, "domain_alternates")))];
}

function checkLogo(logo: string | null | undefined): string | null | undefined {
  if (logo === undefined) return undefined;
  if (logo === null || logo === "") return null;
  const url = URL.canParse(logo) ? new URL(logo) : undefined;
  if (url?.protocol === "https:" || url?.protocol === "http:") return logo;
  throw new ApiError("invalid_data", "logo must be an http or https URL.");
}

function taken(domain: string): ApiError {
  return new ApiError("website_exists", `The domain ${domain} belongs to another website already.`);
}
