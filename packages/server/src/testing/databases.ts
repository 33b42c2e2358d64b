import { afterAll, afterEach, beforeAll, beforeEach, describe } from "vitest";
import { type DatabaseUnderTest, databases, type Place } from "../store/conformance/database.js";
import type { Store } from "../store/store.js";

/** Begins on an empty database; what it answers is done at the end, before the database goes. */
type Begin = (store: Store, place: Place) => Promise<() => unknown>;

interface Given {
  readonly database: DatabaseUnderTest;
  /** A database for each test. */
  each(begin: Begin): void;
  /** One database for all tests. */
  once(begin: Begin): void;
}

/** Describes something on each kind of database. */
export function onDatabases(subject: string, tests: (given: Given) => void): void {
  for (const database of databases) {
    describe.skipIf(database.missing)(`${subject} on ${database.name}`, () => {
      beforeAll(() => database.start(), 60_000);
      afterAll(() => database.stop(), 60_000);
      tests({
        database,
        each: (begin) => hook(database, begin, beforeEach, afterEach),
        once: (begin) => hook(database, begin, beforeAll, afterAll),
      });
    });
  }
}

type Hook = (work: () => Promise<void>, timeout: number) => void;

function hook(database: DatabaseUnderTest, begin: Begin, before: Hook, after: Hook): void {
  let place: Place | undefined;
  let end: (() => unknown) | undefined;
  before(async () => {
    end = undefined;
    place = await database.place();
    end = await begin(await place.open(), place);
  }, 120_000);
  after(async () => {
    await end?.();
    await place?.remove();
  }, 60_000);
}
