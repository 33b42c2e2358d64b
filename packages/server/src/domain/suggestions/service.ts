import { limits } from "@parley/contract";
import type { WebsiteId } from "../../store/scope.js";
import { hideSuggestion, listSuggestions } from "../../store/search/marks.js";
import type { Store } from "../../store/store.js";
import { ApiError } from "../error.js";
import type { SearchFollower } from "../search/follower.js";

/** Segments and keys of custom data that conversations have, for whoever fills in another. */
export class Suggestions {
  readonly #store: Store;
  readonly #search: Pick<SearchFollower, "catchUp">;

  constructor(store: Store, search: Pick<SearchFollower, "catchUp">) {
    this.#store = store;
    this.#search = search;
  }

  /** A page, from 1, the most frequent first. */
  async list(
    website_id: WebsiteId,
    kind: "segment" | "data_key",
    page: number,
  ): Promise<{ value: string; count: number }[]> {
    await this.#search.catchUp(website_id);
    const size = limits.perPageDefault;
    return this.#store.readSlow(listSuggestions(website_id, kind, size, (page - 1) * size));
  }

  /** Suggests it no more, until another conversation gets it. Rejects with suggestion_not_found. */
  async remove(website_id: WebsiteId, kind: "segment" | "data_key", value: string): Promise<void> {
    await this.#search.catchUp(website_id);
    const known = await this.#store.write({
      name: "hideSuggestion",
      body: () => hideSuggestion(website_id, kind, value),
    });
    if (!known) throw new ApiError("suggestion_not_found");
  }
}
