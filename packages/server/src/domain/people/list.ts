import { listPeople, type PeopleListing } from "../../store/people-lists.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import type { PeopleProfile } from "./present.js";
import type { People } from "./service.js";

/** Contacts that a page may pass over without waiting for others. */
const deepJump = 2_000;

/** Lists of contacts, a page at a time. */
export class PeopleLists {
  readonly #store: Store;
  readonly #people: Pick<People, "present">;

  constructor(store: Store, people: Pick<People, "present">) {
    this.#store = store;
    this.#people = people;
  }

  async page(website_id: WebsiteId, listing: PeopleListing, page: number, per_page: number): Promise<PeopleProfile[]> {
    const store = this.#store;
    const offset = (page - 1) * per_page;
    const query = listPeople(website_id, listing, per_page, offset, store.database);
    const quick = listing.all.length === 0 && listing.any === undefined && offset <= deepJump;
    return this.#people.present(website_id, await (quick ? store.read(query) : store.readSlow(query)));
  }
}
