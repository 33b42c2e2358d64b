import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { Listener } from "../support/listener.js";
import type { Parley } from "../support/parley.js";
import { receiveMail } from "../support/receive-mail.js";

onEachDatabase("a mail that comes while no server runs", (database) => {
  let data: string;
  let place: Awaited<ReturnType<typeof database.fresh>>;
  let parley: Parley;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "parley-alone-"));
    place = await database.fresh();
    parley = await database.start({ ...place, data });
    await parley.stop();
  });
  afterAll(async () => {
    await parley?.stop();
    await rm(data, { recursive: true, force: true });
  });

  it("is in its conversation, and operators are reminded of it once one does", async () => {
    const mail = ["From: Zoe <zoe@example.com>", "Message-ID: <alone@example.com>", "", "Is anybody there?"];
    const flags = ["--website", parley.created.website_id, "--unread-delay", "2"];
    const url = place.databaseUrl === undefined ? [] : ["--database-url", place.databaseUrl];
    const received = await receiveMail(parley, mail, ...flags, ...url);
    expect(received).toMatchObject({ code: 0, told: { outcome: "delivered" } });
    parley = await database.start({ ...place, data, created: parley.created });
    const listener = await Listener.open(parley, parley.token("user"));
    const { payload } = await listener.next("message:notify:unread:send");
    expect(payload).toMatchObject({ session_id: received.told.session_id });
    listener.close();
  }, 60_000);
});
