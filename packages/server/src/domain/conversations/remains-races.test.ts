import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { removedAtOnce, removeRemains, removeWhole } from "../../store/conversation-removals.js";
import { lockConversation } from "../../store/conversations.js";
import { openPostgresStore } from "../../store/postgres/store.js";
import { all, get, run, type Steps, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { requirePostgres, startPostgres, type TestPostgres } from "../../testing/postgres.js";
import { addWebsite, website_id } from "../../testing/websites.js";
import { Jobs } from "../jobs/jobs.js";
import { Presence } from "../presence/presence.js";
import { VisitorSessions } from "../visitors/sessions.js";

const waiting = statement("remains_race_test.waiting", "SELECT COUNT(*) AS count FROM pg_locks WHERE NOT granted");
const fill = statement(
  "remains_race_test.fill",
  `INSERT INTO conversation_pages (conversation_id, timestamp, page_title, page_url)
   SELECT CAST(? AS BIGINT), i, 'a', 'b' FROM generate_series(1, CAST(? AS BIGINT)) AS i`,
  { write: true },
);
const led = statement("remains_race_test.led", "SELECT conversation_id FROM visitor_tokens");
const rows = statement("remains_race_test.rows", "SELECT session_id FROM conversations WHERE id = ?");

function* isWaiting(): Steps<boolean> {
  return Number((yield* get<{ count: number }>(waiting, []))?.count) > 0;
}

describe.skipIf(requirePostgres() === undefined)("a large conversation that is removed on PostgreSQL", () => {
  let server: TestPostgres;
  let store: Store;
  let jobs: Jobs;
  beforeAll(async () => {
    server = await startPostgres({ fsync: false });
    store = await openPostgresStore({ url: server.url, clock: systemClock });
    await addWebsite(store);
    jobs = new Jobs(store, systemClock, { warn() {}, error() {} });
  }, 60_000);
  afterAll(async () => {
    await jobs.close();
    await store.close();
    await server.stop();
  });

  it("goes although its visitor shows a token of the website just then, who begins another", async () => {
    const presence = new Presence(systemClock);
    const sessions = new VisitorSessions({ store, jobs, presence, isOnline: () => false });
    const { session_id, session_token } = await sessions.open(website_id);
    let id = 0;
    let held = false;
    const removal = store.write({
      name: "remove",
      readsLog: true,
      *body() {
        id = (yield* lockConversation(website_id, session_id))?.id as number;
        yield* run(fill, [id, 2 * removedAtOnce]);
        expect(yield* removeWhole(website_id, id)).toBe(true);
        held = true;
        while (!(yield* isWaiting()));
      },
    });
    while (!held) await store.read(isWaiting());
    const identified = sessions.identify(website_id, session_token, "ada", true);
    await expect(identified).rejects.toMatchObject({ reason: "session_not_found" });
    await removal;
    expect(await store.read(all(led, []))).toEqual([]);
    const again = await sessions.open(website_id, "ada");
    expect(again.created).toBe(true);
    while (await store.write({ name: "step", readsLog: true, body: () => removeRemains(id) }));
    expect(await store.read(all(rows, [id]))).toEqual([]);
  });
});
