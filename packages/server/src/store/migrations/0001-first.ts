import type { Migration } from "./migration.js";

const updatedIndex = "CREATE INDEX conversations_updated ON conversations (website_id, initiated, updated_at, id);";

/**
 * Each message changes `updated_at`. PostgreSQL writes a row's new version into every index of its table when any indexed
 * column changed, and into none otherwise: so this order has a narrow table of its own, which the statements that
 * change a conversation keep, and pages leave room for the next version of their rows. Rows stay as they are up to
 * 8 KB: their texts are read far too often to be compressed.
 */
const conversationOrder = `
      CREATE TABLE conversation_order (
        id BIGINT PRIMARY KEY,
        website_id TEXT NOT NULL,
        initiated SMALLINT NOT NULL,
        updated_at BIGINT NOT NULL
      );
      CREATE INDEX conversation_order_updated ON conversation_order (website_id, initiated, updated_at, id);
      ALTER TABLE conversations SET (fillfactor = 60, toast_tuple_target = 8160);
`;

/**
 * Websites, accounts, tokens, conversations, messages and the event log.
 *
 * - Booleans are SMALLINT 0 or 1, times are BIGINT milliseconds, JSON is TEXT that holds exactly what JSON.stringify gave:
 *   the same on both databases.
 * - `conversations.id` and `messages.id` are internal and never leave the store's callers; everything else goes by the API's ids.
 * - `wire` is derived: the row as the API lists it, without the volatile fields, valid for `wire_version`. Wide columns
 *   stand last so that SQLite reaches the narrow ones without following overflow pages.
 */
export const first: Migration = {
  id: 1,
  name: "first",
  sql(database) {
    // Never given twice: a removed conversation's events keep its id.
    const key =
      database === "sqlite" ? "INTEGER PRIMARY KEY AUTOINCREMENT" : "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
    const id = database === "sqlite" ? "INTEGER PRIMARY KEY" : key;
    const bytes = database === "sqlite" ? "BLOB" : "BYTEA";
    // One trigger run per message on PostgreSQL; whoever inserts messages holds the conversation's row locked.
    const conversation = database === "sqlite" ? "BIGINT NOT NULL REFERENCES conversations (id)" : "BIGINT NOT NULL";
    return `
      CREATE TABLE websites (
        website_id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        domain TEXT NOT NULL UNIQUE,
        logo TEXT,
        created_at BIGINT NOT NULL
      );

      CREATE TABLE users (
        user_id TEXT PRIMARY KEY,
        email TEXT NOT NULL UNIQUE,
        password_hash TEXT NOT NULL,
        first_name TEXT NOT NULL,
        last_name TEXT NOT NULL,
        avatar TEXT,
        created_at BIGINT NOT NULL
      );

      CREATE TABLE operators (
        website_id TEXT NOT NULL REFERENCES websites (website_id),
        user_id TEXT NOT NULL REFERENCES users (user_id),
        role TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        PRIMARY KEY (website_id, user_id)
      );
      CREATE INDEX operators_user ON operators (user_id);

      CREATE TABLE plugins (
        plugin_id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        urn TEXT NOT NULL UNIQUE,
        created_at BIGINT NOT NULL
      );

      CREATE TABLE plugin_subscriptions (
        plugin_id TEXT NOT NULL REFERENCES plugins (plugin_id),
        website_id TEXT NOT NULL REFERENCES websites (website_id),
        created_at BIGINT NOT NULL,
        PRIMARY KEY (plugin_id, website_id)
      );
      CREATE INDEX plugin_subscriptions_website ON plugin_subscriptions (website_id);

      CREATE TABLE tokens (
        identifier TEXT PRIMARY KEY,
        key_hash ${bytes} NOT NULL,
        tier TEXT NOT NULL,
        website_id TEXT REFERENCES websites (website_id),
        user_id TEXT REFERENCES users (user_id),
        plugin_id TEXT REFERENCES plugins (plugin_id),
        name TEXT NOT NULL,
        scopes TEXT,
        created_at BIGINT NOT NULL,
        revoked_at BIGINT
      );

      CREATE TABLE conversations (
        id ${key},
        website_id TEXT NOT NULL REFERENCES websites (website_id),
        session_id TEXT NOT NULL,
        inbox_id TEXT,
        people_id TEXT,
        state TEXT NOT NULL,
        is_verified SMALLINT NOT NULL,
        is_blocked SMALLINT NOT NULL,
        initiated SMALLINT NOT NULL,
        unread_operator INTEGER NOT NULL,
        unread_visitor INTEGER NOT NULL,
        assigned_user_id TEXT,
        email TEXT,
        phone TEXT,
        created_at BIGINT NOT NULL,
        updated_at BIGINT NOT NULL,
        waiting_since BIGINT,
        -- Those who do not wait stand last.
        waiting_order BIGINT GENERATED ALWAYS AS (COALESCE(waiting_since, 9007199254740991)) STORED,
        last_timestamp BIGINT NOT NULL,
        wire_version SMALLINT NOT NULL,
        topic TEXT,
        mentions TEXT NOT NULL,
        participants TEXT NOT NULL,
        verifications TEXT NOT NULL,
        last_message TEXT,
        preview_message TEXT,
        meta TEXT NOT NULL,
        wire TEXT NOT NULL,
        UNIQUE (website_id, session_id)
      );
      ${database === "sqlite" ? updatedIndex : conversationOrder}
      CREATE INDEX conversations_created ON conversations (website_id, initiated, created_at, id);
      CREATE INDEX conversations_waiting ON conversations (website_id, initiated, waiting_order, id);
      CREATE INDEX conversations_email ON conversations (website_id, email) WHERE email IS NOT NULL;
      CREATE INDEX conversations_phone ON conversations (website_id, phone) WHERE phone IS NOT NULL;

      CREATE TABLE messages (
        id ${id},
        conversation_id ${conversation},
        timestamp BIGINT NOT NULL,
        fingerprint BIGINT NOT NULL,
        type TEXT NOT NULL,
        "from" TEXT NOT NULL,
        origin TEXT NOT NULL,
        flags SMALLINT NOT NULL,
        read TEXT,
        delivered TEXT,
        wire_version SMALLINT NOT NULL,
        "user" TEXT NOT NULL,
        ignored TEXT,
        details TEXT,
        content TEXT NOT NULL,
        wire TEXT NOT NULL
      );
      CREATE UNIQUE INDEX messages_timestamp ON messages (conversation_id, timestamp);
      -- Fingerprint first: those that the server chooses grow with time, so this index grows at its end.
      CREATE UNIQUE INDEX messages_fingerprint ON messages (fingerprint, conversation_id);

      CREATE TABLE conversation_pages (
        id ${id},
        conversation_id BIGINT NOT NULL REFERENCES conversations (id),
        timestamp BIGINT NOT NULL,
        page_title TEXT NOT NULL,
        page_url TEXT NOT NULL,
        page_referrer TEXT
      );
      CREATE INDEX conversation_pages_timestamp ON conversation_pages (conversation_id, timestamp, id);

      CREATE TABLE conversation_events (
        id ${id},
        conversation_id BIGINT NOT NULL REFERENCES conversations (id),
        timestamp BIGINT NOT NULL,
        text TEXT NOT NULL,
        color TEXT,
        data TEXT
      );
      CREATE INDEX conversation_events_timestamp ON conversation_events (conversation_id, timestamp, id);

      CREATE TABLE website_sequences (
        website_id TEXT PRIMARY KEY REFERENCES websites (website_id),
        seq BIGINT NOT NULL
      );

      CREATE TABLE events (
        website_id TEXT NOT NULL,
        seq BIGINT NOT NULL,
        name TEXT NOT NULL,
        inbox_id TEXT,
        conversation_id BIGINT,
        fingerprint BIGINT,
        timestamp BIGINT NOT NULL,
        body TEXT,
        PRIMARY KEY (website_id, seq)
      );

      -- Which events tell of a conversation: an index of the log that follows it in large steps, since one kept with every
      -- event would cost each commit a page per event. Complete up to event_indexes.seq.
      CREATE TABLE event_refs (
        conversation_id BIGINT NOT NULL,
        seq BIGINT NOT NULL,
        PRIMARY KEY (conversation_id, seq)
      )${database === "sqlite" ? " WITHOUT ROWID" : ""};

      CREATE TABLE event_indexes (
        website_id TEXT PRIMARY KEY,
        seq BIGINT NOT NULL
      );

      CREATE TABLE probes (
        id SMALLINT PRIMARY KEY,
        at BIGINT NOT NULL,
        filler TEXT
      );
      INSERT INTO probes (id, at) VALUES (1, 0);
    `;
  },
};
