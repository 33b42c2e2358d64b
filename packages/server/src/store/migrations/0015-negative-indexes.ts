import type { Migration } from "./migration.js";

/** Indexes of what conversations are not: either side of a flag may be the rare one. */
export const negativeIndexes: Migration = {
  id: 15,
  name: "negative-indexes",
  sql(database) {
    const id = database === "sqlite" ? "" : ", id";
    // As for the state: what is frequent on other websites is not so on each.
    const statistics =
      database === "sqlite"
        ? ""
        : `CREATE STATISTICS conversations_verifications (mcv) ON website_id, is_verified FROM conversations;
           CREATE STATISTICS conversations_blocks (mcv) ON website_id, is_blocked FROM conversations;`;
    return `
      DROP INDEX conversations_verified;
      DROP INDEX conversations_blocked;
      CREATE INDEX conversations_verified ON conversations (website_id, is_verified${id});
      CREATE INDEX conversations_blocked ON conversations (website_id, is_blocked${id});
      ${statistics}
    `;
  },
};
