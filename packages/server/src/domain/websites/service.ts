import { isUuid, newId } from "../../platform/ids.js";
import { insertOperator } from "../../store/operators.js";
import type { Store } from "../../store/store.js";
import { lockDomains, ownerOfDomain } from "../../store/website-settings.js";
import { findWebsite, findWebsiteByDomain, insertWebsite, type WebsiteRow } from "../../store/websites.js";
import type { WebsiteId } from "../access/principal.js";
import { ApiError } from "../error.js";
import { checkLine } from "../text.js";
import type { Authenticator } from "../tokens/authenticator.js";
import { checkDomain, normalizeDomain } from "./domain-name.js";
import { presentWebsite, type Website } from "./present.js";

export interface NewWebsite {
  readonly name: string;
  /** Host name; unique over the whole server, whatever its case. */
  readonly domain: string;
}

export class Websites {
  readonly #store: Store;
  readonly #authenticator: Authenticator;

  constructor(store: Store, authenticator: Authenticator) {
    this.#store = store;
    this.#authenticator = authenticator;
  }

  /**
   * Creates a website; `owner` (a user_id) becomes its first operator. Fails with `website_exists` when the domain is
   * taken, `invalid_data` when the name or domain cannot be one.
   */
  create(input: NewWebsite, owner: string | null): Promise<Website> {
    const authenticator = this.#authenticator;
    const fields = {
      website_id: newId(),
      name: checkLine("name", input.name),
      domain: checkDomain(input.domain),
      logo: null,
    };
    return this.#store.write({
      name: "createWebsite",
      *body(tx) {
        const row: WebsiteRow = { ...fields, created_at: tx.now };
        yield* lockDomains();
        const other = yield* ownerOfDomain(row.domain);
        if (other !== undefined || !(yield* insertWebsite(row))) throw taken(row.domain);
        if (owner !== null) {
          yield* insertOperator({
            website_id: row.website_id,
            user_id: owner,
            role: "owner",
            created_at: tx.now,
          });
        }
        tx.committed(() => authenticator.invalidate());
        return presentWebsite(row);
      },
    });
  }

  async get(website: WebsiteId): Promise<Website> {
    const row = await this.#store.read(findWebsite(website));
    if (row === undefined) throw new ApiError("website_not_found");
    return presentWebsite(row);
  }

  /** The website_id of what a person named by its website_id or domain; `website_not_found` when there is none. */
  async idOf(reference: string): Promise<string> {
    const domain = normalizeDomain(reference);
    const row = isUuid(reference)
      ? await this.#store.read(findWebsite(reference.toLowerCase()))
      : domain && (await this.#store.read(findWebsiteByDomain(domain)));
    if (!row) throw new ApiError("website_not_found", `There is no website ${reference}.`);
    return row.website_id;
  }

  async existsByDomain(domain: string): Promise<boolean> {
    const name = normalizeDomain(domain);
    return name !== undefined && (await this.#store.read(ownerOfDomain(name))) !== undefined;
  }
}

function taken(domain: string): ApiError {
  return new ApiError("website_exists", `The domain ${domain} belongs to another website already.`);
}
