import type { Database, Migration } from "./migration.js";

const letters = {
  ...{ segment: "s", data: "d", email: "e", phone: "p", nickname: "n", address: "a", subject: "t", origin: "o" },
  ...{ country: "c", city: "y", company: "m", locale: "l" },
};

/**
 * Indexes of what conversations are not. Either side of a flag may be the rare one. For marks, which say what there is, each
 * conversation has the set of its kinds as a mark, and that of its segments and of its keys of data where it has some
 * (`store/search/mark-sets.ts`); what was taken in before gets its sets here. Values of marks go by their bytes on both databases, so
 * that those around one are ranges. Indexes that PostgreSQL keeps in the order of `id + 0` hold what lists ask of them as well, which it
 * would read a row for otherwise.
 */
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
    const bytes =
      database === "sqlite" ? "" : 'ALTER TABLE conversation_marks ALTER COLUMN value TYPE TEXT COLLATE "C";';
    const covering =
      database === "sqlite"
        ? ""
        : `DROP INDEX conversations_unread;
           DROP INDEX conversations_state;
           DROP INDEX conversations_inbox;
           CREATE INDEX conversations_unread ON conversations (website_id, (id + 0)) INCLUDE (id) WHERE is_unread = 1;
           CREATE INDEX conversations_state ON conversations (website_id, state, (id + 0)) INCLUDE (id);
           CREATE INDEX conversations_inbox ON conversations (website_id, COALESCE(inbox_id, ''), (id + 0)) INCLUDE (id, inbox_id);`;
    return `
      DROP INDEX conversations_verified;
      DROP INDEX conversations_blocked;
      CREATE INDEX conversations_verified ON conversations (website_id, is_verified${id});
      CREATE INDEX conversations_blocked ON conversations (website_id, is_blocked${id});
      ${statistics}
      ${covering}
      ${bytes}
      ${kinds(database)};
      ${sets(
        database,
        "segments",
        "segment",
        () => "value",
        (at) => `${at} > 0`,
      )};
      ${sets(
        database,
        "data_keys",
        "data",
        (at) => `substr(value, 1, ${at} - 1)`,
        (at) => `${at} = 0`,
      )};
    `;
  },
};

function joined(database: Database, item: string, by: string): string {
  return `${database === "sqlite" ? "group_concat" : "string_agg"}(${item}, ${by} ORDER BY ${item})`;
}

function kinds(database: Database): string {
  const letter = `CASE k.kind ${Object.entries(letters)
    .map(([kind, is]) => `WHEN '${kind}' THEN '${is}'`)
    .join(" ")} END`;
  return `INSERT INTO conversation_marks (website_id, kind, value, conversation_id)
    SELECT c.website_id, 'kinds', COALESCE((SELECT ${joined(database, "letter", "''")}
      FROM (SELECT DISTINCT ${letter} AS letter FROM conversation_marks k WHERE k.conversation_id = c.id) AS found), ''), c.id
    FROM conversations c`;
}

/**
 * @param itemOf what of a mark is in the set, given the place of the sign that parts keys from values, and items in a set.
 * @param unknown marks of which that cannot be said: the set may be any.
 */
function sets(
  database: Database,
  kind: string,
  of: string,
  itemOf: (at: string) => string,
  unknown: (at: string) => string,
): string {
  const sign = database === "sqlite" ? "char(1)" : "chr(1)";
  const at = database === "sqlite" ? "instr(value, char(1))" : "strpos(value, chr(1))";
  const all = joined(database, "item", sign);
  return `INSERT INTO conversation_marks (website_id, kind, value, conversation_id)
    SELECT website_id, '${kind}',
      CASE WHEN MAX(unknown) = 1 OR LENGTH(${all}) > 500 THEN '#' ELSE ${sign} || ${all} || ${sign} END, conversation_id
    FROM (SELECT DISTINCT website_id, conversation_id, CASE WHEN ${unknown(at)} THEN '' ELSE ${itemOf(at)} END AS item,
        CASE WHEN ${unknown(at)} THEN 1 ELSE 0 END AS unknown
      FROM conversation_marks WHERE kind = '${of}') AS items
    GROUP BY website_id, conversation_id`;
}
