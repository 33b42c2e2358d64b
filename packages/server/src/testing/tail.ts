import { openStore } from "../open-store.js";
import { systemClock } from "../platform/clock.js";
import { readEvents } from "../store/events.js";
import { run, statement } from "../store/step.js";
import type { Store } from "../store/store.js";

export interface TailOptions {
  /** Stores that write at once, each with connections of its own, as processes have. */
  readonly writers: number;
  /** Events to write in all. */
  readonly events: number;
}

export interface Tailed {
  readonly events: number;
  readonly commits: number;
  readonly reads: number;
}

const websites = Array.from({ length: 3 }, (_, i) => `0000000${i}-0000-4000-8000-000000000000`);

const addWebsite = statement(
  "testing.tail_website",
  "INSERT INTO websites (website_id, name, domain, created_at) VALUES (?, 'Acme', ?, 0)",
);

/** Runs inside COMMIT, when the numbers are taken and nobody else sees the rows yet. */
const slow = [
  `CREATE FUNCTION slow_commit() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN PERFORM pg_sleep(random() * random() * 0.01); RETURN NULL; END $$`,
  `CREATE CONSTRAINT TRIGGER slow_commit AFTER INSERT ON events DEFERRABLE INITIALLY DEFERRED
     FOR EACH ROW EXECUTE FUNCTION slow_commit()`,
].map((sql, i) => statement(`testing.slow_${i}`, sql, { write: true }));

/**
 * Writers cause events on a few websites of an empty PostgreSQL database, while one reader tails each website's log.
 * Throws as soon as the reader is given anything but the next number.
 */
export async function proveTail(databaseUrl: string, { writers, events }: TailOptions): Promise<Tailed> {
  const open = () => openStore({ data: "", databaseUrl, clock: systemClock, lock: false });
  const reader = await open();
  const stores: Store[] = [];
  try {
    await reader.write({
      name: "prepare",
      *body() {
        for (const [i, website_id] of websites.entries()) yield* run(addWebsite, [website_id, `tail${i}.test`]);
        for (const each of slow) yield* run(each, []);
      },
    });
    for (let i = 0; i < writers; i++) stores.push(await open());
    let left = events;
    let commits = 0;
    const writing = Promise.all(
      stores.map(async (store, writer) => {
        while (left > 0) {
          const count = Math.min(left, 1 + ((commits + writer) % 4));
          left -= count;
          await cause(store, count, writer);
          commits += 1;
        }
      }),
    );
    const [reads] = await Promise.all([tail(reader, events), writing]);
    return { events, commits, reads };
  } finally {
    for (const store of [reader, ...stores]) await store.close();
  }
}

/** One command with some events, on one website or two. */
function cause(store: Store, count: number, writer: number): Promise<void> {
  return store.write({
    name: "cause",
    // biome-ignore lint/correctness/useYield: a command without statements of its own still logs its events.
    *body(tx) {
      for (let i = 0; i < count; i++) {
        tx.event({
          website_id: websites[(writer + (i % 2)) % websites.length] as string,
          name: "message:send",
          inbox_id: null,
          conversation_id: null,
          fingerprint: null,
          timestamp: tx.now,
          body: "{}",
        });
      }
    },
  });
}

/** Reads until it has seen all events; answers how many reads that took. */
async function tail(store: Store, events: number): Promise<number> {
  const positions = new Map(websites.map((website_id) => [website_id, 0]));
  let reads = 0;
  for (let seen = 0; seen < events; ) {
    for (const website_id of websites) {
      const position = positions.get(website_id) as number;
      const found = await store.read(readEvents(website_id, position, 100));
      reads += 1;
      for (const [i, event] of found.entries()) {
        if (event.seq === position + i + 1) continue;
        throw new Error(`After ${position + i} the reader of ${website_id} was given ${event.seq}.`);
      }
      positions.set(website_id, position + found.length);
      seen += found.length;
    }
  }
  return reads;
}
