import type { Migration } from "./migration.js";

/** What the store keeps for search rows, suggestions and indexes of lists. */
export const search: Migration = {
  id: 5,
  name: "search",
  sql: () => "",
};
