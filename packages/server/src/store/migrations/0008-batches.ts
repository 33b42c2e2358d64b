import type { Migration } from "./migration.js";

/** What the store keeps for batches. */
export const batches: Migration = {
  id: 8,
  name: "batches",
  sql: () => "",
};
