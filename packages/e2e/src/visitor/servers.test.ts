import { startPostgres, type TestPostgres } from "@parley/server/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import { noPostgres } from "../support/databases.js";
import { Listener } from "../support/listener.js";
import { type Parley, startParley } from "../support/parley.js";
import { Rest } from "../support/rest.js";
import { until } from "../support/wait.js";

describe.skipIf(noPostgres)("two servers on one PostgreSQL", () => {
  let postgres: TestPostgres;
  const servers: Parley[] = [];

  beforeAll(async () => {
    postgres = await startPostgres({ fsync: false });
    const databaseUrl = await postgres.newDatabase();
    const start = async (created?: Parley["created"]) => {
      const env = { PARLEY_SECRET_KEY: "5e".repeat(32) };
      const known = created === undefined ? {} : { created };
      servers.push(await startParley({ databaseUrl, args: ["--website-grace", "0"], env, ...known }));
    };
    await start();
    await start(servers[0]?.created);
  }, 60_000);
  afterAll(async () => {
    for (const server of servers) await server.stop();
    await postgres?.stop();
  });

  it("both tell their sockets that the team is there, whichever its app is connected to", async () => {
    const [first, second] = servers as [Parley, Parley];
    const bot = await Listener.open(second, first.token("plugin"));
    const box = await ChatBox.open(second, first.created.website_id);
    await box.join({});
    const app = await Listener.open(first, first.token("user"));
    const availability = { type: "online" };
    expect((await bot.next("website:update_operators_availability")).payload).toMatchObject({ availability });
    expect((await bot.next("website:users:available")).payload).toMatchObject({ available: true });
    await until("the chat box to hear of it", () => box.received.some(({ name }) => name === "website:availability"));
    for (const socket of [app, bot, box]) socket.close();
  }, 60_000);

  it("both answer the settings that were changed last, whichever changed them", async () => {
    const [first, second] = servers.map((server) => new Rest(server, server.token("user"))) as [Rest, Rest];
    const path = `/website/${servers[0]?.created.website_id}/settings`;
    for (const [changing, asked] of [
      [first, second],
      [second, first],
    ] as const) {
      const before = await asked.data("GET", path);
      const wait_game = !before.chatbox.wait_game;
      await changing.data("PATCH", path, { chatbox: { wait_game } });
      expect((await asked.data("GET", path)).chatbox).toEqual({ ...before.chatbox, wait_game });
    }
  });

  it("both tell their chat boxes that the website is no more, whichever removed it", async () => {
    const [first] = servers as [Parley];
    const { website_id } = first.created;
    const boxes: ChatBox[] = [];
    for (const server of servers) {
      const box = await ChatBox.open(server, website_id);
      await box.join({});
      boxes.push(box);
    }
    const token = first.token("user");
    await new Rest(first, token).data("DELETE", `/website/${website_id}`, {
      verify: { method: "token", secret: token.key },
    });
    for (const box of boxes) {
      await until("the reset", () => box.received.some(({ name }) => name === "session:reset"), 25_000);
    }
    for (const server of servers) {
      await expect(ChatBox.open(server, website_id)).rejects.toMatchObject({ reason: "website_not_found" });
    }
  }, 60_000);
});
