/** The table that the limits of lists read: ready JSON text, a key that the list is of, and the order within it. */
export const rowsTable = `CREATE TABLE limit_rows (owner TEXT NOT NULL, place BIGINT NOT NULL, json TEXT NOT NULL);
  CREATE INDEX limit_rows_place ON limit_rows (owner, place)`;

/** The last rows of an owner, newest first. */
export const lastRows = {
  sqlite: "SELECT json FROM limit_rows WHERE owner = ? ORDER BY place DESC LIMIT ?",
  postgres: "SELECT json FROM limit_rows WHERE owner = $1 ORDER BY place DESC LIMIT $2",
};
