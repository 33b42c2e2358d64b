import { describe, expect, it } from "vitest";
import { readEvents } from "../events.js";
import { type Store, StoreUnavailable } from "../store.js";
import type { DatabaseUnderTest, Place } from "./database.js";
import { command, insertRow, listRows, lockRow, newEvent, row, setNumber, website_id } from "./scratch.js";

/** Commit, rollback and isolation of single commands. */
export function commands(database: DatabaseUnderTest, given: () => { store: Store; place: Place }): void {
  describe("a command", () => {
    it("answers once its rows are there for all to read", async () => {
      const { store } = given();
      const answer = await store.write(
        command(function* () {
          yield* insertRow(row(1, "kept"));
          return "done";
        }),
      );
      expect(answer).toBe("done");
      expect(await store.read(listRows())).toEqual([row(1, "kept")]);
    });

    it("has one time and its effects run after the commit, before the answer", async () => {
      const { place } = given();
      let now = 1000;
      const store = await place.open({ now: () => now++ });
      const seen: unknown[] = [];
      await store
        .write(
          command(function* (tx) {
            tx.committed(() => seen.push("first"));
            yield* insertRow(row(1, null, tx.now));
            tx.committed(() => seen.push("second"));
            return tx.now;
          }),
        )
        .then((value) => seen.push(value));
      const [kept] = await store.read(listRows());
      expect(seen).toEqual(["first", "second", kept?.number]);
    });

    it("that throws keeps nothing, logs nothing and has no effect", async () => {
      const { store } = given();
      const reason = new Error("No.");
      const seen: string[] = [];
      const failing = store.write(
        command(function* (tx) {
          tx.event(newEvent());
          tx.committed(() => seen.push("effect"));
          yield* insertRow(row(1));
          throw reason;
        }),
      );
      await expect(failing).rejects.toBe(reason);
      expect(await store.read(listRows())).toEqual([]);
      expect(await store.read(readEvents(website_id, 0, 10))).toEqual([]);
      expect(seen).toEqual([]);
    });

    it("that throws before its first step fails with what it threw", async () => {
      const { store } = given();
      const reason = { not: "an Error" };
      // biome-ignore lint/correctness/useYield: that is the case.
      const failing = command(function* () {
        throw reason;
      });
      await expect(store.write(failing)).rejects.toBe(reason);
      await store.write(command(() => insertRow(row(1))));
    });

    it("that the database refuses keeps nothing, and is no outage", async () => {
      const { store } = given();
      await store.write(command(() => insertRow(row(1, "first"))));
      const failing = store.write(
        command(function* () {
          yield* insertRow(row(2));
          yield* insertRow(row(1, "second"));
        }),
      );
      const error = await failing.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(StoreUnavailable);
      expect(await store.read(listRows())).toEqual([row(1, "first")]);
    });

    it("fails alone among those that arrive with it", async () => {
      const { store } = given();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 30 }, (_, i) =>
          store.write(
            command(function* (tx) {
              yield* insertRow(row(i));
              tx.event(newEvent({ body: String(i) }));
              if (i % 3 === 0) throw new Error(`command ${i}`);
              if (i % 3 === 1) yield* insertRow(row(i, "again"));
              return i;
            }),
          ),
        ),
      );
      const kept = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
      expect(kept).toEqual(Array.from({ length: 10 }, (_, i) => 3 * i + 2));
      expect((await store.read(listRows())).map(({ id }) => id)).toEqual(kept);
      const events = await store.read(readEvents(website_id, 0, 100));
      expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 10 }, (_, i) => i + 1));
      expect(events.map(({ body }) => Number(body)).sort((a, b) => a - b)).toEqual(kept);
    });

    it("that locks a row before it changes it loses no change of another", async () => {
      const { store } = given();
      await store.write(command(() => insertRow(row(1, null, 0))));
      const increment = command(function* () {
        const current = yield* lockRow(1);
        yield* setNumber(1, (current?.number ?? 0) + 1);
      });
      await Promise.all(Array.from({ length: 50 }, () => store.write(increment)));
      expect(await store.read(listRows())).toEqual([row(1, null, 50)]);
    });

    it("that looks and then inserts meets no row that came in between", async () => {
      const { store } = given();
      const ensure = command(function* () {
        if ((yield* lockRow(7)) !== undefined) return false;
        yield* insertRow(row(7));
        return true;
      });
      const made = await Promise.all(Array.from({ length: 20 }, () => store.write(ensure)));
      expect(made.filter(Boolean)).toHaveLength(1);
    });
  });

  describe("a read", () => {
    it("never sees a part of a command", async () => {
      const { store } = given();
      const writes = Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          store.write(
            command(function* () {
              for (let i = 0; i < 10; i++) yield* insertRow(row(n * 10 + i));
            }),
          ),
        ),
      );
      let done = false;
      void writes.then(() => {
        done = true;
      });
      const counts = new Set<number>();
      while (!done) {
        counts.add((await store.read(listRows())).length % 10);
        await new Promise((resolve) => setImmediate(resolve));
      }
      await writes;
      expect([...counts]).toEqual([0]);
      expect(await store.read(listRows())).toHaveLength(200);
    });

    it("may not write", async () => {
      const { store } = given();
      await expect(store.read(insertRow(row(1)))).rejects.toBeInstanceOf(Error);
      expect(await store.read(listRows())).toEqual([]);
    });
  });

  describe("a store", () => {
    it("names its database and can be probed", async () => {
      const { store } = given();
      expect(store.database).toBe(database.name);
      await store.probe();
    });

    it("that closes finishes what has begun and takes nothing more", async () => {
      const { store, place } = given();
      const begun = Array.from({ length: 20 }, (_, i) => store.write(command(() => insertRow(row(i)))));
      const closed = store.close();
      await Promise.all(begun);
      await closed;
      await expect(store.write(command(() => insertRow(row(99))))).rejects.toBeInstanceOf(StoreUnavailable);
      const again = await place.open();
      expect(await again.read(listRows())).toHaveLength(20);
    });
  });
}
