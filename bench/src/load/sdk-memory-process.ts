/**
 * Memory of one SDK: `{sdk, host, calls}` as JSON in the first argument; answers over IPC and ends. Wants --expose-gc.
 * Megabytes above what the process had before the SDK was imported.
 */
import { callMany, openSdk, type Sdk } from "./sdk.js";

const { sdk, host, calls } = JSON.parse(process.argv[2] ?? "{}") as { sdk: Sdk; host: string; calls: number };

interface Memory {
  readonly heap: number;
  readonly resident: number;
}

async function memory(): Promise<Memory> {
  // What ended only just now is given back over a few turns.
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: (heapUsed + external) / 2 ** 20, resident: rss / 2 ** 20 };
}

const before = await memory();
const client = await openSdk(sdk, host);
await callMany(client, 1, 1);
const first = await memory();
await callMany(client, calls, 50);
const last = await memory();
process.send?.({
  firstHeap: first.heap - before.heap,
  firstResident: first.resident - before.resident,
  lastHeap: last.heap - before.heap,
  lastResident: last.resident - before.resident,
});
process.exit(0);
