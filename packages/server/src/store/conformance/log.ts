import { describe, expect, it } from "vitest";
import { readEvents, readHeads } from "../events.js";
import type { LoggedEvent, Store } from "../store.js";
import type { Place } from "./database.js";
import { command, insertRow, newEvent, other_website_id, row, until, website_id } from "./scratch.js";

/** Texts that a database, a driver or a JSON column would change when it looked at them. */
const bodies = [
  '{"2":"b","1":"a","10":"c"}',
  '{"a":1,"a":2}',
  '{ "spaced" :\t1.50e+1 }\n',
  `{"text":"it's \\"quoted\\" \\\\ back \\u0041"}`,
  '{"emoji":"👩‍👩‍👧‍👦 🇫🇷","combining":"e\u0301 \u00e9","rtl":"\u202eabc"}',
  '{"line":"\u2028\u2029","nul":"\\u0000","literal":"{a,NULL,\\"b\\"}"}',
  `{"long":"${"ü€😀".repeat(20_000)}"}`,
  "{}",
];

/** Events, their numbers and their order. */
export function log(given: () => { store: Store; place: Place }): void {
  async function cause(store: Store, website: string, body: string, id?: number): Promise<void> {
    await store.write(
      command(function* (tx) {
        if (id !== undefined) yield* insertRow(row(id));
        tx.event(newEvent({ website_id: website, body }));
      }),
    );
  }

  describe("the event log", () => {
    it("keeps each body to the byte, for listeners and readers", async () => {
      const { store } = given();
      const heard: LoggedEvent[] = [];
      store.onCommit((events) => heard.push(...events));
      await store.write(
        command(function* (tx) {
          yield* insertRow(row(1));
          for (const body of bodies) tx.event(newEvent({ body }));
        }),
      );
      await until(() => heard.length === bodies.length);
      const read = await store.read(readEvents(website_id, 0, 100));
      expect(read.map(({ body }) => body)).toEqual(bodies);
      expect(heard).toEqual(read);
    });

    it("tells the main inbox from no conversation at all", async () => {
      const { store } = given();
      const heard: LoggedEvent[] = [];
      store.onCommit((events) => heard.push(...events));
      const inbox = "33333333-3333-4333-8333-333333333333";
      await store.write(
        command(function* (tx) {
          yield* insertRow(row(1));
          tx.event(newEvent({ inbox_id: undefined }));
          tx.event(newEvent({ inbox_id: null, conversation_id: 1 }));
          tx.event(newEvent({ inbox_id: inbox, conversation_id: 1, fingerprint: 2 ** 53 - 1 }));
        }),
      );
      await until(() => heard.length === 3);
      expect(heard.map((event) => event.inbox_id)).toEqual([undefined, null, inbox]);
      const read = await store.read(readEvents(website_id, 0, 10));
      expect(read.map((event) => event.inbox_id)).toEqual([undefined, null, inbox]);
    });

    it("numbers each website's events without gaps, in the order that listeners hear", async () => {
      const { store } = given();
      const heard: LoggedEvent[] = [];
      store.onCommit((events) => heard.push(...events));
      const writes = Array.from({ length: 100 }, (_, i) =>
        store
          .write(
            command(function* (tx) {
              yield* insertRow(row(i));
              tx.event(newEvent({ website_id: i % 2 === 0 ? website_id : other_website_id, body: `"a${i}"` }));
              tx.event(newEvent({ website_id: i % 3 === 0 ? other_website_id : website_id, body: `"b${i}"` }));
              if (i % 10 === 9) throw new Error("Not this one.");
            }),
          )
          .catch(() => undefined),
      );
      await Promise.all(writes);
      await until(() => heard.length === 180);
      for (const website of [website_id, other_website_id]) {
        const own = heard.filter((event) => event.website_id === website);
        expect(own.map(({ seq }) => seq)).toEqual(own.map((_, i) => i + 1));
        expect(await store.read(readEvents(website, 0, 1000))).toEqual(own);
        expect(await store.read(readHeads([website]))).toEqual([{ website_id: website, seq: own.length }]);
      }
    });

    it("is read from a position on, a part at a time", async () => {
      const { store } = given();
      for (let i = 1; i <= 5; i++) await cause(store, website_id, String(i), i);
      await cause(store, other_website_id, "other");
      const part = await store.read(readEvents(website_id, 2, 2));
      expect(part.map(({ seq, body }) => [seq, body])).toEqual([
        [3, "3"],
        [4, "4"],
      ]);
      expect(await store.read(readHeads([website_id, other_website_id, "none"]))).toEqual([
        { website_id, seq: 5 },
        { website_id: other_website_id, seq: 1 },
        { website_id: "none", seq: 0 },
      ]);
    });

    it("goes on with the next number after the store was closed", async () => {
      const { store, place } = given();
      await cause(store, website_id, "1");
      await store.close();
      const again = await place.open();
      await cause(again, website_id, "2");
      const events = await again.read(readEvents(website_id, 0, 10));
      expect(events.map(({ seq, body }) => [seq, body])).toEqual([
        [1, "1"],
        [2, "2"],
      ]);
    });
  });
}
