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

  it("is kept for a time, and up to a number, of each website", async () => {
    await store.write({
      name: "hold",
      *body() {
        for (let timestamp = 1; timestamp <= 6; timestamp++) {
          for (const id of [website_id, other_id]) {
            const texts = { type: "email", reason: "", metadata: "{}", headers: "{}", recipients: "[]", text: "" };
            const row = { ...texts, timestamp, message_id: `m${timestamp}`, source: Buffer.from("x") };
            yield* insertSpam(id, { ...row, spam_id: `${id}-${timestamp}` });
          }
        }
      },
    });
    const remove = (before: number, most: number) =>
      store.write({ name: "remove", body: () => removeOldSpams(website_id, before, most) });
    await remove(2, 5);
    expect(await kept()).toEqual([6, 5, 4, 3, 2]);
    await remove(2, 3);
    expect(await kept()).toEqual([6, 5, 4]);
    expect(await kept(other_id)).toHaveLength(6);
  });
});
