import type { Migration } from "./migration.js";

/** What the store keeps for reminders, calls, browsing and plugin actions. */
export const requests: Migration = {
  id: 9,
  name: "requests",
  sql: () => "",
};
