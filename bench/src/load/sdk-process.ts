/** Times one SDK: `{sdk, host, concurrency, seconds}` as JSON in the first argument; answers over IPC and ends. */
import { callOnce, openSdk, type Sdk } from "./sdk.js";

const { sdk, host, concurrency, seconds } = JSON.parse(process.argv[2] ?? "{}") as {
  sdk: Sdk;
  host: string;
  concurrency: number;
  seconds: number;
};

const client = await openSdk(sdk, host);
const latencies: number[] = [];
let end = 0;

async function loop(): Promise<void> {
  for (let now = performance.now(); now < end; ) {
    const began = now;
    await callOnce(client);
    now = performance.now();
    latencies.push(now - began);
  }
}

async function run(milliseconds: number): Promise<number> {
  latencies.length = 0;
  const began = performance.now();
  end = began + milliseconds;
  await Promise.all(Array.from({ length: concurrency }, loop));
  return (performance.now() - began) / 1000;
}

await run(700);
const elapsed = await run(seconds * 1000);
latencies.sort((a, b) => a - b);
process.send?.({
  perSecond: latencies.length / elapsed,
  p99: latencies[Math.floor(latencies.length * 0.99)],
});
process.exit(0);
