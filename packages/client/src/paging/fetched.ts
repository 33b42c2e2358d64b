/** A page, as the server gave it. */
export interface Fetched {
  /** 206 says that more remains. */
  readonly status: number;
  readonly data: unknown;
}

/** The items of a page; a page that is no list counts as none. */
export function itemsOf<Item>(page: Fetched): Item[] {
  return Array.isArray(page.data) ? (page.data as Item[]) : [];
}
