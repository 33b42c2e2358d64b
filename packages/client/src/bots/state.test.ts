import { afterEach, describe, expect, it, vi } from "vitest";
import { setUp, sleep, tearDown, website_id } from "./fake-client.test.part.js";

afterEach(tearDown);

describe("state", () => {
  it("is kept per conversation, as JSON", async () => {
    const store = new Map<string, unknown>();
    const { bot, client } = setUp({ store: store as never });
    bot.hear("count", async ({ state }) => `${await state.update<number>("n", (n = 0) => n + 1)}`);
    bot.hear("odd", async ({ state }) => {
      const value = { list: [1] };
      await state.set("__proto__", value);
      value.list.push(2);
      await state.set("gone", undefined);
      return JSON.stringify([state.get("__proto__"), state.get("gone"), state.get("toString")]);
    });
    bot.hear("clear", async ({ state }) => void (await state.clear()));
    for (const text of ["count", "count", "odd", "clear", "count"]) client.hear(text);
    client.hear("count", { session_id: "session_2" });
    await vi.waitFor(() => expect(client.texts()).toEqual(["1", "2", '[{"list":[1]},null,null]', "1"]));
    await vi.waitFor(() => expect(client.texts("session_2")).toEqual(["1"]));
    expect([...store.keys()]).toEqual([`${website_id}/session_1`, `${website_id}/session_2`]);
    client.emit("session:removed", { website_id, session_id: "session_1" });
    await vi.waitFor(() => expect([...store.keys()]).toEqual([`${website_id}/session_2`]));
  });
});

it("is written in the order in which it changes, and read again for each message", async () => {
  const values = new Map<string, unknown>();
  let pause = 20;
  const store = {
    get: (key: string) => values.get(key),
    set: async (key: string, value: unknown) => {
      // The later, the faster.
      pause /= 2;
      await sleep(pause);
      values.set(key, value);
    },
    delete: () => {},
  };
  const { bot, client } = setUp({ store });
  bot.hear("set", ({ state }) => void [1, 2, 3].map((n) => state.set("n", n)));
  bot.hear("get", ({ state }) => `${state.get("n")}`);
  client.hear("set");
  client.hear("get");
  await vi.waitFor(() => expect(client.texts()).toEqual(["3"]));
  await sleep(20);
  expect(values.get(`${website_id}/session_1`)).toMatchObject({ state: { n: 3 } });
  // As another program with the same store would.
  values.set(`${website_id}/session_1`, { state: { n: 9 }, handled: [] });
  client.hear("get");
  await vi.waitFor(() => expect(client.texts()).toEqual(["3", "9"]));
});

it("a store may keep text", async () => {
  const texts = new Map<string, string>();
  const store = {
    get: async (key: string) => texts.get(key) ?? null,
    set: async (key: string, value: unknown) => void texts.set(key, JSON.stringify(value)),
    delete: async (key: string) => void texts.delete(key),
  };
  for (const count of [1, 2]) {
    const { bot, client } = setUp({ store });
    bot.otherwise(async ({ state }) => `${await state.update<number>("n", (n = 0) => n + 1)}`);
    client.hear("count", { fingerprint: count });
    await vi.waitFor(() => expect(client.texts()).toEqual([`${count}`]));
    await bot.stop();
  }
});
