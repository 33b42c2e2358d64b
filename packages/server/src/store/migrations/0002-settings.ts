import type { Migration } from "./migration.js";

/** What the store keeps for website settings, verify keys and removals. */
export const settings: Migration = {
  id: 2,
  name: "settings",
  sql: () => "",
};
