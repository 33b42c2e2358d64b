import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { Home } from "../support/home.js";
import { Listener } from "../support/listener.js";
import type { Parley } from "../support/parley.js";
import { receiveMail } from "../support/receive-mail.js";
import { Rest } from "../support/rest.js";

onEachDatabase("a mail that comes while no server runs", (database) => {
  let home: Home;
  let parley: Parley;

  beforeAll(async () => {
    home = await Home.make(database);
    parley = await home.start();
    await parley.stop();
  });
  afterAll(async () => {
    await parley?.stop();
    await home?.remove();
  });

  it("is in its conversation, and operators are reminded of it once one does", async () => {
    const file = ["Content-Disposition: attachment; filename=a.txt", "", "A file"];
    const parts = ["--b", "", "Is anybody there?", "--b", ...file, "--b--"];
    const head = ["From: Zoe <zoe@example.com>", "Message-ID: <alone@example.com>"];
    const mail = [...head, "Content-Type: multipart/mixed; boundary=b", "", ...parts];
    const before = parley.url;
    const flags = ["--website", parley.created.website_id, "--unread-delay", "2"];
    const received = await receiveMail(parley, mail, ...flags, ...home.databaseFlags);
    expect(received).toMatchObject({ code: 0, told: { outcome: "delivered" } });
    parley = await home.start();
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
