import type { Migration } from "./migration.js";

/** What the store keeps for availability of operators. */
export const availability: Migration = {
  id: 10,
  name: "availability",
  sql: () => "",
};
