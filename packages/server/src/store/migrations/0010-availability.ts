import type { Migration } from "./migration.js";

/** Since when operators, and with them their websites, are there or not; and when operators mean to be. */
export const availability: Migration = {
  id: 10,
  name: "availability",
  sql: () => `
    CREATE TABLE operator_availability (
      user_id TEXT PRIMARY KEY REFERENCES users (user_id),
      online SMALLINT NOT NULL,
      since BIGINT NOT NULL
    );

    CREATE TABLE operator_schedules (
      user_id TEXT PRIMARY KEY REFERENCES users (user_id),
      schedule TEXT NOT NULL
    );

    CREATE TABLE website_availability (
      website_id TEXT PRIMARY KEY REFERENCES websites (website_id),
      online SMALLINT NOT NULL,
      since BIGINT NOT NULL
    );
  `,
};
