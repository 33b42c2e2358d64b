import { limits } from "@parley/contract";
import { hidePeopleSuggestion, listPeopleSuggestions, type SuggestedKind } from "../../store/people-marks.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { ApiError } from "../error.js";

/** Segments, keys of custom data and events that contacts have, for whoever fills in another. */
export class PeopleSuggestions {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** A page, from 1, the most frequent first. */
  list(website_id: WebsiteId, kind: SuggestedKind, page: number): Promise<{ value: string; count: number }[]> {
    const size = limits.perPageDefault;
    return this.#store.readSlow(listPeopleSuggestions(website_id, kind, size, (page - 1) * size));
  }

  /** Suggests it no more, until another contact gets it. Rejects with suggestion_not_found. */
  async remove(website_id: WebsiteId, kind: SuggestedKind, value: string): Promise<void> {
    const known = await this.#store.write({
      name: "hidePeopleSuggestion",
      body: () => hidePeopleSuggestion(website_id, kind, value),
    });
    if (!known) throw new ApiError("suggestion_not_found");
  }
}
