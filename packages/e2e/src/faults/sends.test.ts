import { Crisp, type CrispError } from "@parley/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Parley, startParley } from "../support/parley.js";
import { anyFault } from "./fault.js";
import { Front } from "./front.js";
import { many } from "./many.js";
import { FaultProxy } from "./proxy.js";
import { seed, seeded } from "./random.js";

let parley: Parley;
let website_id: string;
/** Calls without any fault. */
let direct: Crisp;

beforeAll(async () => {
  parley = await startParley();
  website_id = parley.created.website_id;
  direct = new Crisp({ restHost: parley.url });
  const { identifier, key } = parley.token("plugin");
  direct.authenticateTier("plugin", identifier, key);
});
afterAll(async () => {
  direct?.close();
  await parley?.stop();
});

/** Sends messages through faults to the port, and says of each what the client said, and how often it is there. */
async function sendThrough(port: number): Promise<{ content: string; outcome: string; kept: number }[]> {
  const { session_id } = await direct.website.createNewConversation(website_id);
  const random = seeded(seed);
  const proxy = new FaultProxy(port, () => anyFault(random));
  const client = new Crisp({ restHost: `http://${await proxy.open()}`, timeout: 4_000, retries: 6 });
  const { identifier, key } = parley.token("plugin");
  client.authenticateTier("plugin", identifier, key);
  const outcomes = new Map<string, string>();
  try {
    await many(200, 20, async (number) => {
      const content = `message ${number}`;
      const message = { type: "text", from: "user", origin: "chat", content } as const;
      const outcome = await client.website.sendMessageInConversation(website_id, session_id, message).then(
        () => "sent",
        (error: CrispError) => error.outcome,
      );
      outcomes.set(content, outcome);
    });
  } finally {
    client.close();
    await proxy.close();
  }
  const kept = new Map<unknown, number>();
  for await (const { content } of direct.website.messages(website_id, session_id))
    kept.set(content, (kept.get(content) ?? 0) + 1);
  return [...outcomes].map(([content, outcome]) => ({ content, outcome, kept: kept.get(content) ?? 0 }));
}

/** Messages that are there more often than once, or otherwise than the client said. */
function wrong(found: Awaited<ReturnType<typeof sendThrough>>) {
  return found.filter(({ outcome, kept }) => {
    if (outcome === "sent") return kept !== 1;
    return outcome === "unknown" ? kept > 1 : kept !== 0;
  });
}

it(`has each message once on a server that knows its fingerprint (seed ${seed})`, async () => {
  const found = await sendThrough(parley.port);
  expect(wrong(found)).toEqual([]);
  // To send it again does no harm, so that hardly any is left in doubt.
  expect(found.filter(({ outcome }) => outcome === "sent").length).toBeGreaterThan(160);
}, 60_000);

it.each(["of the client", "of the server"] as const)(
  `looks before it sends again where fingerprints are those %s (seed ${seed})`,
  async (numbers) => {
    const front = new Front(parley.port, numbers);
    try {
      const found = await sendThrough(await front.open());
      expect(wrong(found)).toEqual([]);
      expect(found.filter(({ outcome }) => outcome === "sent").length).toBeGreaterThan(120);
    } finally {
      await front.close();
    }
  },
  60_000,
);
