import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { requirePostgres, startPostgres, type TestPostgres } from "../../testing/postgres.js";
import { command, insertRow, newEvent, other_website_id, prepare, row, website_id } from "../conformance/scratch.js";
import { readEvents } from "../events.js";
import type { LoggedEvent, Store } from "../store.js";
import { openPostgresStore } from "./store.js";

const WRITERS = 8;
const EACH = 25;

/** Commits take up to 20 ms, after their numbers were taken and in no foreseeable order. */
const slowCommits = (table: string) => `
  CREATE OR REPLACE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_sleep(random() * 0.02); RETURN NULL; END $$;
  CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON ${table} DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION dawdle();`;

describe.skipIf(requirePostgres() === undefined)("a reader of the log, while 8 writers commit slowly", () => {
  let server: TestPostgres;
  let url: string;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.newDatabase();
    client = new pg.Client({ connectionString: url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await server.stop();
  });

  it("never steps over a number, and meets none below its position later", async () => {
    const stores = [await openPostgresStore({ url, clock: systemClock })];
    while (stores.length <= WRITERS) stores.push(await openPostgresStore({ url, clock: systemClock }));
    const [reader, ...writers] = stores as [Store, ...Store[]];
    await prepare(reader);
    await client.query(slowCommits("events"));
    const heard = writers.map(() => [] as LoggedEvent[]);
    for (const [w, writer] of writers.entries()) writer.onCommit((events) => heard[w]?.push(...events));

    let writing = true;
    const written = Promise.all(writers.map((writer, w) => write(writer, w))).finally(() => {
      writing = false;
    });
    const bodies: (string | null)[] = [];
    for (let last = false; !last; ) {
      last = !writing;
      const events = await reader.read(readEvents(website_id, bodies.length, 1000));
      events.forEach(({ seq }, i) => {
        expect(seq).toBe(bodies.length + 1 + i);
      });
      bodies.push(...events.map(({ body }) => body));
    }
    await written;

    expect(bodies).toHaveLength(WRITERS * EACH);
    expect(new Set(bodies).size).toBe(WRITERS * EACH);
    const log = await reader.read(readEvents(website_id, 0, 1000));
    expect(log.map(({ body }) => body)).toEqual(bodies);
    // What each process heard of its own commits is in order, too.
    for (const events of heard) {
      const own = events.filter((event) => event.website_id === website_id).map(({ seq }) => seq);
      expect(own).toHaveLength(EACH);
      expect(own).toEqual([...own].sort((a, b) => a - b));
    }
    await Promise.all(stores.map((store) => store.close()));
  });

  /** Four at a time, every third with an event of another website, whose row is locked as well. */
  async function write(store: Store, w: number): Promise<void> {
    const one = (i: number) =>
      store.write(
        command(function* (tx) {
          yield* insertRow(row(w * EACH + i));
          tx.event(newEvent({ body: `"${w} ${i}"` }));
          if (i % 3 === 0) tx.event(newEvent({ website_id: other_website_id }));
        }),
      );
    for (let i = 0; i < EACH; i += 4) {
      await Promise.all(Array.from({ length: Math.min(4, EACH - i) }, (_, n) => one(i + n)));
    }
  }

  it("would step over numbers that a sequence object gave: the commits are slow enough to tell", async () => {
    await client.query("CREATE TABLE naive (seq BIGSERIAL PRIMARY KEY)");
    await client.query(slowCommits("naive"));
    const clients = Array.from({ length: WRITERS }, () => new pg.Client({ connectionString: url }));
    await Promise.all(clients.map((each) => each.connect()));
    let writing = true;
    const written = Promise.all(
      clients.map(async (each) => {
        for (let i = 0; i < EACH; i++) await each.query("INSERT INTO naive DEFAULT VALUES");
      }),
    ).finally(() => {
      writing = false;
    });
    let position = 0;
    let seen = 0;
    for (let last = false; !last; ) {
      last = !writing;
      const { rows } = await client.query("SELECT seq FROM naive WHERE seq > $1 ORDER BY seq", [position]);
      seen += rows.length;
      position = Number(rows.at(-1)?.seq ?? position);
    }
    await written;
    await Promise.all(clients.map((each) => each.end()));
    expect(seen).toBeLessThan(WRITERS * EACH);
  });
});
