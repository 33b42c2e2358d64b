/** Times one SDK: `{sdk, host, concurrency, seconds}` as JSON in the first argument; answers over IPC and ends. */
const { sdk, host, concurrency, seconds } = JSON.parse(process.argv[2] ?? "{}") as {
  sdk: "crisp-api" | "@parley/client";
  host: string;
  concurrency: number;
  seconds: number;
};

interface Client {
  authenticateTier(tier: "plugin", identifier: string, key: string): void;
  setRestHost(host: string): void;
  website: { getConversation(website_id: string, session_id: string): Promise<unknown> };
}

const { Crisp } = (sdk === "crisp-api" ? await import("crisp-api") : await import("@parley/client")) as unknown as {
  Crisp: new () => Client;
};
const client = new Crisp();
client.setRestHost(host);
client.authenticateTier("plugin", "0c9f5a52-1f6a-4c43-bd64-2f9a9f3f0f11", "a".repeat(64));

const latencies: number[] = [];
let end = 0;

async function loop(): Promise<void> {
  for (let now = performance.now(); now < end; ) {
    const began = now;
    await client.website.getConversation(
      "6d0c1ac6-33d4-4e5c-9a3c-1f3f5c1c5d10",
      "session_2f0a3a9e-8a41-4c9a-9d3b-5f0d8d4f4c11",
    );
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
