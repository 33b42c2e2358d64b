import type { Migration } from "./migration.js";

/**
 * An index for each filter of lists, where one side of it is rare for that side alone; and for batches, which walk those that they
 * would change in the order of their ids (SQLite ends each key with it). `is_unread` says whether `unread_operator` is above zero:
 * that count moves with nearly every message, and an index on it would have to move along. Mentions of an operator are marks.
 */
export const listIndexes: Migration = {
  id: 13,
  name: "list-indexes",
  sql(database) {
    const id = database === "sqlite" ? "" : ", id";
    // Only batches ask in this order, so that PostgreSQL takes no other index for theirs.
    const walked = database === "sqlite" ? "" : ", (id + 0)";
    const walk =
      database === "sqlite"
        ? ""
        : "DROP INDEX conversations_walk; CREATE INDEX conversations_walk ON conversations (website_id, (id + 0));";
    // Else PostgreSQL takes a state that is frequent on other websites for frequent on each.
    const statistics =
      database === "sqlite"
        ? ""
        : "CREATE STATISTICS conversations_states (mcv) ON website_id, state FROM conversations;";
    const mentions =
      database === "sqlite"
        ? "json_each(c.mentions) m"
        : "json_array_elements_text(CAST(c.mentions AS json)) m (value)";
    return `
      ALTER TABLE conversations ADD COLUMN is_unread SMALLINT NOT NULL DEFAULT 0;
      UPDATE conversations SET is_unread = 1 WHERE unread_operator > 0;

      DROP INDEX IF EXISTS conversations_unread;
      DROP INDEX conversations_state;
      DROP INDEX conversations_assigned;
      DROP INDEX conversations_inbox;
      DROP INDEX conversations_mentions;
      DROP INDEX conversations_email;
      DROP INDEX conversations_phone;
      CREATE INDEX conversations_unread ON conversations (website_id${walked}) WHERE is_unread = 1;
      CREATE INDEX conversations_state ON conversations (website_id, state${walked});
      CREATE INDEX conversations_open ON conversations (website_id, COALESCE(inbox_id, '')${walked}) WHERE state <> 'resolved';
      CREATE INDEX conversations_inbox ON conversations (website_id, COALESCE(inbox_id, '')${walked});
      CREATE INDEX conversations_assigned ON conversations (website_id, assigned_user_id${id});
      CREATE INDEX conversations_verified ON conversations (website_id${id}) WHERE is_verified = 1;
      CREATE INDEX conversations_blocked ON conversations (website_id${id}) WHERE is_blocked = 1;
      CREATE INDEX conversations_mentions ON conversations (website_id${id}) WHERE mentions <> '[]';
      CREATE INDEX conversations_email ON conversations (website_id, email${id}) WHERE email IS NOT NULL;
      CREATE INDEX conversations_phone ON conversations (website_id, phone${id}) WHERE phone IS NOT NULL;
      CREATE INDEX conversations_people ON conversations (website_id, people_id${id}) WHERE people_id IS NOT NULL;
      ${walk}
      ${statistics}

      INSERT INTO conversation_marks (website_id, kind, value, conversation_id)
      SELECT c.website_id, 'mention', m.value, c.id FROM conversations c, ${mentions}
      WHERE c.mentions <> '[]' ON CONFLICT DO NOTHING;
    `;
  },
};
