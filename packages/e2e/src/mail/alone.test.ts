import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { Listener } from "../support/listener.js";
import type { Parley } from "../support/parley.js";
import { receiveMail } from "../support/receive-mail.js";
import { Rest } from "../support/rest.js";

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
    const file = ["Content-Disposition: attachment; filename=a.txt", "", "A file"];
    const parts = ["--b", "", "Is anybody there?", "--b", ...file, "--b--"];
    const head = ["From: Zoe <zoe@example.com>", "Message-ID: <alone@example.com>"];
    const mail = [...head, "Content-Type: multipart/mixed; boundary=b", "", ...parts];
    const before = parley.url;
    const flags = ["--website", parley.created.website_id, "--unread-delay", "2"];
    const url = place.databaseUrl === undefined ? [] : ["--database-url", place.databaseUrl];
    const received = await receiveMail(parley, mail, ...flags, ...url);
    expect(received).toMatchObject({ code: 0, told: { outcome: "delivered" } });
    parley = await database.start({ ...place, data, created: parley.created });
    const listener = await Listener.open(parley, parley.token("user"));
    const { payload } = await listener.next("message:notify:unread:send");
    expect(payload).toMatchObject({ session_id: received.told.session_id });
    listener.close();
    const rest = new Rest(parley, parley.token("user"));
    const path = `/website/${parley.created.website_id}/conversation/${payload.session_id}/messages`;
    const [text, attached] = await rest.data("GET", path);
    expect(text.content).toBe("Is anybody there?");
    // Where the server was when it last ran.
    expect(attached.content).toMatchObject({ name: "a.txt", url: expect.stringContaining(`${before}/file/`) });
  }, 60_000);
});
