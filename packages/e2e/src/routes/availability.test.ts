import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented } from "../support/documented.js";
import { Home } from "../support/home.js";
import { Listener } from "../support/listener.js";
import { crisp11, type OfficialClient } from "../support/official.js";
import { type Parley, runParley } from "../support/parley.js";
import { proves } from "../support/proves.js";
import { until } from "../support/wait.js";
import { ChatBox } from "./chat-box.js";

onEachDatabase("the availability of a team", (database) => {
  let home: Home;
  let parley: Parley;
  let website_id: string;
  let user_id: string;
  let crisp: OfficialClient;
  const open: { close(): void }[] = [];

  beforeAll(async () => {
    home = await Home.make(database);
    parley = await home.start();
    website_id = parley.created.website_id;
    crisp = crisp11(parley, parley.token("plugin"));
    [{ user_id }] = await crisp.website.listWebsiteOperatorAvailabilities(website_id);
  });
  afterEach(() => {
    for (const each of open.splice(0)) each.close();
  });
  afterAll(async () => {
    await parley?.stop();
    await home?.remove();
  });

  async function listen(tier: "user" | "website" | "plugin"): Promise<Listener> {
    const listener = await Listener.open(parley, parley.token(tier));
    open.push(listener);
    return listener;
  }

  const ask = (method: string) => asDocumented(crisp, method, { websiteID: website_id });
  const status = () => ask("website.getWebsiteAvailabilityStatus");
  const operators = () => ask("website.listWebsiteOperatorAvailabilities");

  proves(
    ["website.getWebsiteAvailabilityStatus", "website.listWebsiteOperatorAvailabilities"],
    "that of the operators' apps, as events and chat boxes are told; bots make nobody available",
    async () => {
      const watcher = await listen("plugin");
      await listen("website");
      expect(await status()).toEqual({ status: "away" });
      expect(await operators()).toEqual([{ user_id, type: "offline" }]);
      const box = await ChatBox.open(parley, website_id);
      open.push(box);
      expect(await box.join({})).toMatchObject({ available: false });

      const before = Date.now();
      const app = await listen("user");
      const changed = "website:update_operators_availability";
      const { payload } = await watcher.next(changed);
      expect(payload).toEqual({ website_id, user_id, availability: { type: "online" } });
      expect((await watcher.next("website:users:available")).payload).toEqual({ website_id, available: true });
      const { since, ...now } = await status();
      expect([now, since >= before, since <= Date.now()]).toEqual([{ status: "online" }, true, true]);
      const time = { for: expect.any(Number), since };
      expect(await operators()).toEqual([{ user_id, type: "online", time }]);
      await until("the chat box to hear of it", () =>
        box.received.some((one) => one.name === "website:availability" && one.payload.available === true),
      );

      // A reload of the app is no absence.
      app.close();
      const [reloaded, another] = [await listen("user"), await listen("user")];
      reloaded.close();
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(watcher.names().filter((name) => name === changed)).toHaveLength(1);
      const gone = Date.now();
      another.close();
      await until(
        "the operator to be gone",
        () => watcher.names().filter((name) => name === changed).length === 2,
        20_000,
      );
      expect(watcher.received.findLast(({ name }) => name === changed)?.payload.availability).toEqual({
        type: "offline",
      });
      // Told by a write of its own, behind the operator's.
      await until("visitors' side to be told", () => {
        const last = watcher.received.findLast(({ name }) => name === "website:users:available");
        return last?.payload.available === false;
      });
      const away = await status();
      // Since they went, not since that was believed, ten seconds later.
      expect([away.status, Math.abs(away.since - gone) < 8_000]).toEqual(["away", true]);
      expect(await operators()).toMatchObject([{ user_id, type: "offline", time: { since: away.since } }]);
    },
    60_000,
  );

  it("follows an operator's schedule", async () => {
    await listen("user");
    await until("the operator", async () => (await status()).status === "online");
    const schedule = ["operator", "schedule", "--email", parley.created.operator.email, "--data", home.data];
    const url = home.databaseFlags;
    const tomorrow = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][new Date(Date.now() + 86_400_000).getUTCDay()];
    const hours = ["--timezone", "UTC", "--days", `${tomorrow}`, "--from", "09:00", "--until", "09:01"];
    expect(await runParley([...schedule, ...url, ...hours])).toMatchObject({ code: 0, stderr: "" });
    await until("the hours to end", async () => (await status()).status === "away", 15_000);
    expect(await operators()).toMatchObject([{ user_id, type: "away" }]);
    expect(await runParley([...schedule, ...url])).toMatchObject({ code: 0 });
    await until("the operator to be back", async () => (await operators())[0].type === "online", 15_000);
    const wrong = await runParley([...schedule, ...url, "--days", "mon"]);
    expect([wrong.code, wrong.stderr]).toEqual([1, "parley: A schedule needs timezone, days, from and until.\n"]);
  }, 60_000);

  it("lasts over a restart, even one that nobody saw coming", async () => {
    await listen("user");
    const before = await until("the operator", async () => {
      const found = await status();
      return found.status === "online" && found;
    });
    await home.kill(parley);
    parley = await home.start();
    crisp = crisp11(parley, parley.token("plugin"));
    await listen("user");
    expect(await status()).toEqual(before);
    expect(await operators()).toMatchObject([{ type: "online", time: { since: before.since } }]);
  }, 60_000);
});
