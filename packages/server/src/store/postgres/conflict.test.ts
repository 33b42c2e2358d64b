import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { requirePostgres, startPostgres, type TestPostgres } from "../../testing/postgres.js";
import { newConversation, reached, session } from "../conformance/rows.js";
import { command, insertRow, listRows, lockRow, prepare, row } from "../conformance/scratch.js";
import { getConversationId, insertConversation, removeConversationRow } from "../conversations.js";
import { insertPages } from "../pages.js";
import { openPostgresStore } from "./store.js";

describe.skipIf(requirePostgres() === undefined)("a command on PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres({ fsync: false });
  }, 60_000);
  afterAll(() => server.stop());

  it("whose row refers to one that another removed meanwhile runs again, and finds it gone", async () => {
    const store = await openPostgresStore({ url: server.url, clock: systemClock });
    await prepare(store);
    await store.write(command(() => insertRow(row(1))));
    const id = await store.write(command(() => insertConversation(newConversation(1))));
    let held = false;
    let found = false;
    const removal = command(function* () {
      yield* lockRow(1);
      held = true;
      while (!found) yield* listRows();
      yield* removeConversationRow(reached, id);
    });
    const visit = command(function* () {
      while (!held) yield* listRows();
      const conversation_id = yield* getConversationId(reached, session(1));
      if (conversation_id === undefined) return "gone";
      found = true;
      // Until the other has committed.
      yield* lockRow(1);
      yield* insertPages([{ conversation_id, timestamp: 1, page_title: "", page_url: "", page_referrer: null }]);
      return "kept";
    });
    const [, answer] = await Promise.all([store.write(removal), store.write(visit)]);
    expect(answer).toBe("gone");
    await store.close();
  });
});
