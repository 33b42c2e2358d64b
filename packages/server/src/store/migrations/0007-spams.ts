import type { Migration } from "./migration.js";

/** What the store keeps for spams, originals and files. */
export const spams: Migration = {
  id: 7,
  name: "spams",
  sql: () => "",
};
