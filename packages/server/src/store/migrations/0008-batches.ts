import type { Migration } from "./migration.js";

/** Batches walk the conversations of a website by their internal ids; the batches themselves are jobs. */
export const batches: Migration = {
  id: 8,
  name: "batches",
  sql: () => "CREATE INDEX conversations_walk ON conversations (website_id, id);",
};
