import { describe, expect, it } from "vitest";
import { schemaVersion } from "../migrations/index.js";
import { run, statement } from "../step.js";
import { type Store, StoreUnusable } from "../store.js";
import type { Place } from "./database.js";
import { command, insertRow, listRows, row } from "./scratch.js";

const migrate = statement("scratch.migrate", "INSERT INTO schema_migrations (id, name, at) VALUES (?, 'later', 0)");

/** Opening again, and what a newer build has written. */
export function opening(given: () => { store: Store; place: Place }): void {
  describe("opening", () => {
    it("again finds what was kept", async () => {
      const { store, place } = given();
      await store.write(command(() => insertRow(row(1, "kept"))));
      await store.close();
      const again = await place.open();
      expect(await again.read(listRows())).toEqual([row(1, "kept")]);
    });

    it("refuses a newer schema with one sentence that names both versions", async () => {
      const { store, place } = given();
      const newer = schemaVersion + 1;
      await store.write(command(() => run(migrate, [newer])));
      await store.close();
      const error = await place.open().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(StoreUnusable);
      expect((error as Error).message).toMatch(new RegExp(`version ${newer}\\b.*\\b${schemaVersion}\\b`));
      expect((error as Error).message).not.toContain("\n");
    });
  });
}
