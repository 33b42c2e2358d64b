import type { Migration } from "./migration.js";

/** Who of the team is there and since when, and when each means to be. */
export const availability: Migration = {
  id: 10,
  name: "availability",
  sql: () => `
    -- Operators whose apps a server holds, and when it last said so: a server that crashed says nothing more.
    CREATE TABLE operator_connections (
      user_id TEXT NOT NULL REFERENCES users (user_id),
      server TEXT NOT NULL,
      seen BIGINT NOT NULL,
      PRIMARY KEY (user_id, server)
    );

    -- What was told of an operator last, and when it began.
    CREATE TABLE operator_availability (
      user_id TEXT PRIMARY KEY REFERENCES users (user_id),
      type TEXT NOT NULL,
      since BIGINT NOT NULL
    );
    CREATE INDEX operator_availability_type ON operator_availability (type, user_id);

    CREATE TABLE operator_schedules (
      user_id TEXT PRIMARY KEY REFERENCES users (user_id),
      schedule TEXT NOT NULL
    );

    CREATE TABLE website_availability (
      website_id TEXT PRIMARY KEY REFERENCES websites (website_id),
      online SMALLINT NOT NULL,
      since BIGINT NOT NULL
    );
    CREATE INDEX website_availability_online ON website_availability (website_id) WHERE online = 1;
  `,
};
