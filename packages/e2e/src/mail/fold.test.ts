import { afterAll, beforeAll, expect, it } from "vitest";
import { Scene } from "../fold/scene.js";
import { onEachDatabase } from "../support/databases.js";
import { MailServer } from "../support/mail-server.js";
import type { Parley } from "../support/parley.js";
import { until } from "../support/wait.js";

onEachDatabase("state and events of messages that go out by mail", (database) => {
  let server: MailServer;
  let parley: Parley;

  beforeAll(async () => {
    server = await MailServer.start();
    const env = { PARLEY_MAIL_DELAY: "0.05", PARLEY_SMTP_URL: server.url };
    parley = await database.start({ env });
  });
  afterAll(async () => {
    await parley?.stop();
    await server?.close();
  });

  const listed = async (scene: Scene) => (await scene.rest.data("GET", `${scene.path}/messages`)).at(-1);

  it("agree when the mail server takes them", async () => {
    const scene = await Scene.open(parley);
    await scene.expectTold((s) => s.patch("meta", { email: "zoe@example.com" }));
    const told = await scene.expectTold(async (s) => {
      await s.send({ from: "operator" });
      await until("the receipt", async () => (await listed(s)).delivered === "email");
    });
    const events = ["message:received", "message:notify:unread:received", "message:acknowledge:delivered"];
    expect(told).toEqual(events);
    scene.close();
  });

  it("agree when it refuses them, also twice", async () => {
    const scene = await Scene.open(parley);
    await scene.expectTold((s) => s.patch("meta", { email: "gone@example.com", origin: "email" }));
    server.refusal = () => 550;
    for (let i = 0; i < 2; i++) {
      const told = await scene.expectTold(async (s) => {
        await s.send({ from: "operator" });
        await until("the refusal", async () => (await listed(s)).ignored !== undefined);
      });
      expect(told).toEqual(["message:received", "message:acknowledge:ignored"]);
    }
    scene.close();
  });
});
