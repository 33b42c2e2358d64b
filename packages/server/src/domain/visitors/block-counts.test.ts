import { expect, it } from "vitest";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { BlockCounts } from "./block-counts.js";

it("is flushed when also what an earlier flush began is kept", async () => {
  let keep: () => void = () => {};
  let kept = false;
  const write = async () => {
    await new Promise<void>((resolve) => {
      keep = resolve;
    });
    kept = true;
  };
  const counts = new BlockCounts({ write } as unknown as Store, { warn() {} });
  counts.count("11111111-1111-4111-8111-111111111111" as WebsiteId, "ips");
  void counts.flush();
  const seen = counts.flush().then(() => kept);
  await new Promise((resolve) => setImmediate(resolve));
  keep();
  expect(await seen).toBe(true);
});
