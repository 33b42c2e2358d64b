import type { Migration } from "./migration.js";

/** What the store keeps for durable jobs. */
export const jobs: Migration = {
  id: 3,
  name: "jobs",
  sql: () => "",
};
