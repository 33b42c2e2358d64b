import { expect, it } from "vitest";
import { onDatabases } from "../../testing/databases.js";
import { website_id } from "../../testing/websites.js";
import { SearchFollower } from "./follower.js";

onDatabases("the index for searches", ({ each }) => {
  let follower: SearchFollower;
  let reads = 0;

  each(async (store) => {
    reads = 0;
    const counted = {
      onCommit: store.onCommit.bind(store),
      write: store.write.bind(store),
      read: ((query) => {
        reads += 1;
        return reads > 20 ? Promise.reject(new Error("It looks without end.")) : store.read(query);
      }) as typeof store.read,
    };
    follower = new SearchFollower(counted, { warn() {} });
    return () => follower.close();
  });

  it("has nothing to wait for at a website that was removed meanwhile", async () => {
    await expect(follower.catchUp(website_id)).resolves.toBeUndefined();
  });
});
