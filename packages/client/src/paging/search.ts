import type { Filter, FilterModel } from "./where.js";

/** Conditions as the query of `listConversations` takes them. */
export interface ConversationsSearch {
  readonly search_type: "filter";
  readonly search_operator: "and" | "or";
  /** The filters, as JSON. */
  readonly search_query: string;
}

/** Conditions as the query of `GET /website/{website_id}/people/profiles/{page_number}` takes them. */
export interface PeopleSearch {
  readonly search_operator: "and" | "or";
  /** The filters, as JSON. */
  readonly search_filter: string;
}

/** Conditions joined by one word. Spread one of its forms into the filters of a list. */
export class Search<Model extends FilterModel = FilterModel> {
  readonly #operator: "and" | "or";
  readonly #filters: readonly Filter<Model>[];

  constructor(operator: "and" | "or", filters: readonly Filter<Model>[]) {
    if (filters.length === 0) throw new TypeError("A search needs at least one filter.");
    this.#operator = operator;
    this.#filters = filters;
  }

  /** For `client.website.conversations` and `listConversations`. */
  forConversations(): ConversationsSearch {
    return { search_type: "filter", search_operator: this.#operator, search_query: JSON.stringify(this.#filters) };
  }

  /** For `client.website.peopleProfiles`. People can be asked about themselves only, not about a conversation. */
  forPeople(this: Search<"people">): PeopleSearch {
    if (this.#filters.some(({ model }) => model !== "people")) {
      throw new TypeError('People are searched by filters of the model "people" only.');
    }
    return { search_operator: this.#operator, search_filter: JSON.stringify(this.#filters) };
  }
}

/** Those that meet every condition. */
export function matchAll<Model extends FilterModel>(...filters: readonly Filter<Model>[]): Search<Model> {
  return new Search("and", filters);
}

/** Those that meet at least one condition. */
export function matchAny<Model extends FilterModel>(...filters: readonly Filter<Model>[]): Search<Model> {
  return new Search("or", filters);
}
