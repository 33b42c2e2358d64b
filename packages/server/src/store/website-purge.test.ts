import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databases, type Place } from "./conformance/database.js";
import { conversationTables } from "./conversation-tables.js";
import { all, statement } from "./step.js";
import type { Store } from "./store.js";
import { websiteTables } from "./website-purge.js";

const columns = statement(
  "purge_test.columns",
  `SELECT m.name AS name, p.name AS field FROM sqlite_master m JOIN pragma_table_info(m.name) p
   WHERE m.type = 'table' AND p.name IN ('website_id', 'conversation_id')`,
  {
    postgres: `SELECT CAST(table_name AS text) AS name, CAST(column_name AS text) AS field FROM information_schema.columns
      WHERE table_schema = current_schema() AND column_name IN ('website_id', 'conversation_id')`,
  },
);

/** Removed with what they belong to by statements of their own. */
const elsewhere = {
  website_id: ["conversations", "conversation_order", "conversation_removals"],
  conversation_id: ["events", "event_refs", "search_words", "conversation_marks", "conversation_removals"],
} as const;

for (const database of databases) {
  describe.skipIf(database.missing)(`what a removal takes away on ${database.name}`, () => {
    let place: Place;
    let store: Store;

    beforeAll(async () => {
      await database.start();
      place = await database.place();
      store = await place.open();
    }, 60_000);
    afterAll(async () => {
      await place.remove();
      await database.stop();
    }, 60_000);

    const holding = async (field: string): Promise<string[]> => {
      const rows = await store.read(all<{ name: string; field: string }>(columns, []));
      return rows.filter((row) => row.field === field).map(({ name }) => name);
    };

    it("is every table that says to which website a row belongs", async () => {
      const covered = new Set<string>([...websiteTables, ...elsewhere.website_id, ...conversationTables]);
      const names = await holding("website_id");
      expect(names.length).toBeGreaterThan(15);
      expect(names.filter((name) => !covered.has(name))).toEqual([]);
    });

    it("is every table that says to which conversation a row belongs", async () => {
      const covered = new Set<string>([...conversationTables, ...elsewhere.conversation_id]);
      const names = await holding("conversation_id");
      expect(names.length).toBeGreaterThan(10);
      expect(names.filter((name) => !covered.has(name))).toEqual([]);
    });
  });
}
