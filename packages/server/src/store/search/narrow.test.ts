import { expect, it } from "vitest";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, website_id } from "../../testing/websites.js";
import { newConversation } from "../conformance/rows.js";
import { insertConversation } from "../conversations.js";
import type { Store } from "../store.js";
import type { Condition } from "./conditions.js";
import { dataMark, type Mark, replaceMarks } from "./marks.js";
import { narrowByConditions } from "./narrow.js";

const data = (key: string, value: string): Mark => ({ kind: "data", value: dataMark(key, value) });

onDatabases("conversations that meet one condition or the other", ({ each }) => {
  let store: Store;

  each(async (given) => {
    store = given;
    await addWebsite(store);
    return () => {};
  });

  async function make(count: number, marks: readonly Mark[]): Promise<number[]> {
    return await store.write({
      name: "make",
      *body() {
        const ids: number[] = [];
        for (let i = 0; i < count; i++) {
          ids.push(yield* insertConversation(newConversation(made++, { website_id })));
          yield* replaceMarks(website_id, ids.at(-1) as number, marks);
        }
        return ids;
      },
    });
  }
  let made = 0;

  it("are all named, or none, where an index lists some of them twice", async () => {
    // What no index can tell is looked for by what it has, and by what it may not have.
    const all = await make(4, [data("tier", "a"), data("note", "x".repeat(500))]);
    all.push(...(await make(4, [data("tier", "z")])));
    const conditions: Condition[] = [
      { mark: "data", values: [dataMark("tier", "gold")], not: true },
      { mark: "email", values: ["ada"], not: false },
    ];
    const named: (number[] | undefined)[] = [];
    for (let limit = 1; limit <= 15; limit++) {
      const search = { operator: "or", conditions } as const;
      const found = (await store.read(narrowByConditions(website_id, search, [], store.database, limit))).named;
      named.push(found && (JSON.parse(found.ids) as number[]).sort((a, b) => a - b));
    }
    expect(named.filter((ids) => ids !== undefined && ids.length < all.length)).toEqual([]);
    expect(named.at(-1)).toEqual(all);
  });
});
