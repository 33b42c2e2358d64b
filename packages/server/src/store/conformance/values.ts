import { describe, expect, it } from "vitest";
import type { Store } from "../store.js";
import { command, insertRow, insertRows, listRows, row } from "./scratch.js";

const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);

const rows = [
  row(0, "", 0, new Uint8Array()),
  row(1, null, null, null),
  row(2, "NULL", 2 ** 53 - 1, bytes),
  row(3, '{"a":["b\\\\",\'c\']}', -(2 ** 53 - 1), bytes.slice(128)),
  row(4, "tab\tnew\nline \u0001 \u007f \ufeff \uffff 😀", 2 ** 32, Uint8Array.of(0)),
  row(5, "a, b}, {c", -(2 ** 32) - 1, Uint8Array.of(92, 120)),
  row(6, "x".repeat(300_000), 2 ** 31, null),
  row(2 ** 53 - 1, "last", -1, null),
];

/** What goes in comes out. */
export function values(given: () => { store: Store }): void {
  describe("values", () => {
    const writers = {
      "one at a time": function* () {
        for (const each of rows) yield* insertRow(each);
      },
      "many at once": function* () {
        yield* insertRows(rows);
      },
    };
    for (const [how, body] of Object.entries(writers)) {
      it(`come back as they were written, ${how}`, async () => {
        const { store } = given();
        await store.write(command(body));
        const found = await store.read(listRows());
        expect(found.map((each) => ({ ...each, bytes: each.bytes === null ? null : [...each.bytes] }))).toEqual(
          rows.map((each) => ({ ...each, bytes: each.bytes === null ? null : [...each.bytes] })),
        );
        for (const each of found) if (each.bytes !== null) expect(each.bytes).toBeInstanceOf(Uint8Array);
      });
    }
  });
}
