import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { requirePostgres, startPostgres, type TestPostgres } from "../../testing/postgres.js";
import { addWebsite, website_id } from "../../testing/websites.js";
import { command } from "../conformance/scratch.js";
import { insertPerson, lockPerson } from "../people.js";
import { insertPersonEvent } from "../people-events.js";
import { addPersonMarks } from "../people-marks.js";
import { all, get, type Steps, statement } from "../step.js";
import { purgeSteps } from "../website-purge.js";
import { openPostgresStore } from "./store.js";

const waiting = statement("purge_race_test.waiting", "SELECT COUNT(*) AS count FROM pg_locks WHERE NOT granted");
const left = statement(
  "purge_race_test.left",
  "SELECT value AS text FROM people_marks UNION ALL SELECT text FROM people_events UNION ALL SELECT email FROM people",
);

function* isWaiting(): Steps<boolean> {
  return Number((yield* get<{ count: number }>(waiting, []))?.count) > 0;
}

describe.skipIf(requirePostgres() === undefined)("the removal of a website on PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres({ fsync: false });
  }, 60_000);
  afterAll(() => server.stop());

  it("leaves nothing of what a command wrote that held a contact meanwhile", async () => {
    const store = await openPostgresStore({ url: server.url, clock: systemClock });
    await addWebsite(store);
    const email = "ada@acme.example";
    const times = { active_at: 0, created_at: 1, updated_at: 1 };
    const ada = {
      website_id,
      people_id: "ada",
      email,
      nickname: "ada",
      subscribed: 1,
      ...times,
      card: "{}",
      data: "{}",
    };
    await store.write(command(() => insertPerson(ada)));
    let held = false;
    const writer = command(function* () {
      const person = yield* lockPerson(website_id, email);
      if (person === undefined) return;
      held = true;
      yield* addPersonMarks(website_id, person.id, [{ kind: "event", value: "Paid" }]);
      yield* insertPersonEvent(website_id, person.id, { timestamp: 1, text: "Paid", color: null, data: null }, 10);
      while (!(yield* isWaiting()));
    });
    const purge = command(function* () {
      while (!held) yield* isWaiting();
      yield* purgeSteps(website_id, 100);
    });
    await Promise.all([store.write(writer), store.write(purge)]);
    expect(await store.read(all(left, []))).toEqual([]);
    await store.close();
  });
});
