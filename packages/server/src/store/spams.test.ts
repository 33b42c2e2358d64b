import { expect, it } from "vitest";
import { onDatabases } from "../testing/databases.js";
import { addWebsite, other_id, website_id } from "../testing/websites.js";
import { insertSpam, listSpams, removeOldSpams } from "./spams.js";
import type { Store } from "./store.js";

onDatabases("mail that was held back", ({ each }) => {
  let store: Store;
  each(async (empty) => {
    store = empty;
    for (const id of [website_id, other_id]) await addWebsite(store, id);
    return () => {};
  });

  const kept = async (id = website_id) =>
    (await store.read(listSpams(id, undefined, 20, 0))).map(({ timestamp }) => timestamp);

  const hold = (times: readonly number[]) =>
    store.write({
      name: "hold",
      *body() {
        for (const [i, timestamp] of times.entries()) {
          for (const id of [website_id, other_id]) {
            const texts = { type: "email", reason: "", metadata: "{}", headers: "{}", recipients: "[]", text: "" };
            const row = { ...texts, timestamp, message_id: `m${i}`, source: Buffer.from("x") };
            yield* insertSpam(id, { ...row, spam_id: `${id}-${i}` });
          }
        }
      },
    });
  const remove = (before: number, most: number) =>
    store.write({ name: "remove", body: () => removeOldSpams(website_id, before, most) });

  it("is kept for a time, and up to a number, of each website", async () => {
    await hold([1, 2, 3, 4, 5, 6]);
    await remove(2, 5);
    expect(await kept()).toEqual([6, 5, 4, 3, 2]);
    await remove(2, 3);
    expect(await kept()).toEqual([6, 5, 4]);
    expect(await kept(other_id)).toHaveLength(6);
  });

  it("is kept up to exactly that number, also when much of it came at one time", async () => {
    await hold([1, 7, 7, 7, 7, 8]);
    await remove(0, 4);
    expect(await kept()).toEqual([8, 7, 7, 7]);
    await remove(0, 2);
    expect(await kept()).toEqual([8, 7]);
  });
});
