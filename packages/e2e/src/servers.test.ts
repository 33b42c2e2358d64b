import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  filledSessionId,
  fillStore,
  openStore,
  readRows,
  startPostgres,
  type TestPostgres,
} from "@parley/server/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noPostgres } from "./support/databases.js";
import { Listener } from "./support/listener.js";
import { type Parley, startParley } from "./support/parley.js";
import { Rest } from "./support/rest.js";

const conversations = 1_500;
const reminders = 20;
const sessions = Array.from({ length: conversations }, (_, i) => filledSessionId(i));

describe.skipIf(noPostgres)("two servers on one PostgreSQL", () => {
  let cluster: TestPostgres;
  let options: { data: string; databaseUrl: string };
  // Both must be able to read what one of them encrypted.
  const env = { PARLEY_SECRET_KEY: "5e".repeat(32) };
  let first: Parley;
  let second: Parley;

  beforeAll(async () => {
    cluster = await startPostgres({ fsync: false });
    options = { data: await mkdtemp(join(tmpdir(), "parley-servers-")), databaseUrl: await cluster.newDatabase() };
    first = await startParley({ ...options, env });
    await first.stop();
    const store = await openStore(options);
    const { website_id } = first.created;
    await fillStore(store, { website_id, conversations, messages: 0, state: "unresolved" });
    await store.close();
    const { created } = first;
    first = await startParley({ ...options, created, env });
    second = await startParley({ databaseUrl: options.databaseUrl, created, env });
  });
  afterAll(async () => {
    await Promise.all([first?.stop(), second?.stop()]);
    await cluster?.stop();
    await rm(options.data, { recursive: true, force: true });
  });

  it("have each reminder once, and one goes on with the batch of the other that died", async () => {
    const { website_id } = first.created;
    const rest = new Rest(first, first.token("user"));
    const listener = await Listener.open(second, second.token("user"));
    const heard = (name: string) =>
      listener.received.flatMap(({ name: came, payload }) => (came === name ? [payload.session_id] : []));
    const date = new Date(Date.now() + 1_000).toISOString();
    const reminded = sessions.slice(0, reminders);
    for (const session_id of reminded) {
      await rest.data("POST", `/website/${website_id}/conversation/${session_id}/reminder`, {
        date,
        note: "Call back",
      });
    }
    await expect.poll(() => heard("message:received").length, { timeout: 20_000 }).toBe(reminders);

    // Its answer is lost with the server.
    const lost = rest.call("PATCH", `/website/${website_id}/batch/resolve`, {}).catch(() => undefined);
    await expect.poll(() => heard("session:set_state").length, { timeout: 20_000 }).toBeGreaterThan(0);
    first.process.kill("SIGKILL");
    await lost;
    await expect
      .poll(() => heard("session:set_state").length, { timeout: 60_000 })
      .toBeGreaterThanOrEqual(conversations);
    listener.close();

    // The folder is free since its server died.
    const store = await openStore(options);
    await expect.poll(() => readRows(store, "SELECT id FROM jobs"), { timeout: 10_000 }).toEqual([]);
    const logged = await readRows<{ body: string }>(
      store,
      "SELECT body FROM events WHERE name = 'session:set_state' ORDER BY seq",
    );
    await store.close();
    expect(heard("session:set_state")).toEqual(logged.map(({ body }) => JSON.parse(body).session_id));
    expect(heard("session:set_state").sort()).toEqual([...sessions].sort());
    expect(heard("message:received").sort()).toEqual([...reminded].sort());
  }, 120_000);
});
