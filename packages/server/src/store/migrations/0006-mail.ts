import type { Migration } from "./migration.js";

/** What the store keeps for outbox, threads and codes. */
export const mail: Migration = {
  id: 6,
  name: "mail",
  sql: () => "",
};
