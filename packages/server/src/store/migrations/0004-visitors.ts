import type { Migration } from "./migration.js";

/** What the store keeps for chat box sessions. */
export const visitors: Migration = {
  id: 4,
  name: "visitors",
  sql: () => "",
};
