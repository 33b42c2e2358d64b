import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { Crisp } from "@parley/client";
import { HookReceiver, signHook } from "@parley/client/hooks";
import { beforeAll, describe, expect, it, vi } from "vitest";

const { Crisp: Official } = createRequire(import.meta.url)("crisp-api");
const WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc";
const secret = "a signing secret";
const timestamp = 1_700_000_000_000;

/** Its verifyHook says false until it is bound, half a second after the first handler. */
const official = new Official();

beforeAll(async () => {
  official.setRtmMode("webhooks");
  await official.on("message:send", () => {});
});

const bodies: object[] = [
  { website_id: WEBSITE, event: "message:send", data: { content: 'Grüße 👋 / \u2028 \\ "' }, timestamp },
  { website_id: WEBSITE, event: "message:send", data: { 2: "b", 1: "a", "": null, n: 1e21, z: -0.5 }, timestamp },
  { deep: Array.from({ length: 500 }, (_, index) => ({ index, text: "é".repeat(index) })) },
];

describe("the official client and ours", () => {
  it.each(bodies)("say the same of signatures", (body) => {
    const signature = createHmac("sha256", secret)
      .update(`[${timestamp};${JSON.stringify(body)}]`)
      .digest("hex");
    const ours = new Crisp();
    const cases: [string, object, number, string][] = [
      [secret, body, timestamp, signature],
      ["other", body, timestamp, signature],
      [secret, { ...body, more: 1 }, timestamp, signature],
      [secret, body, timestamp + 1, signature],
      [secret, body, timestamp, signature.slice(1)],
      [secret, body, timestamp, ""],
      [secret, body, 0, signature],
      [secret, body, Number.NaN, signature],
      [secret, null as never, timestamp, signature],
      ["", body, timestamp, signature],
    ];
    const verdicts = cases.map((args) => official.verifyHook(...args));
    expect(verdicts[0]).toBe(true);
    expect(cases.map((args) => ours.verifyHook(...args))).toEqual(verdicts);
    expect(cases.map((args) => ours.verifyWidget(...args))).toEqual(
      cases.map((args) => official.verifyWidget(...args)),
    );
  });

  it("take the deliveries that we sign", () => {
    const { headers, body } = signHook({ secret, website_id: WEBSITE, event: "message:send", data: {} as never });
    const at = Number(headers["x-crisp-request-timestamp"]);
    expect(official.verifyHook(secret, JSON.parse(body), at, headers["x-crisp-signature"])).toBe(true);
  });

  it("answer the same to what is handed over", () => {
    const ours = new Crisp({ mode: "webhooks" });
    const handed = [{ event: "message:send", data: {} }, { event: "x", data: {} }, { event: "x" }, {}, null, "a"];
    const answers = (client: { receiveHook(body: never): unknown }) =>
      handed.map((body) => client.receiveHook(body as never) instanceof Error);
    expect(answers(ours)).toEqual(answers(official));
  });
});

it("a receiver hands events to the handlers of a client, those of an official one as well", async () => {
  const ours = new Crisp({ mode: "webhooks" });
  const [first, second] = [vi.fn(), vi.fn()];
  ours.on("session:set_state", first);
  const other = new Official();
  other.setRtmMode("webhooks");
  await other.on("session:set_state", second);
  const data = { website_id: WEBSITE, session_id: "session_1", inbox_id: null, state: "resolved" } as const;
  for (const client of [ours, other]) {
    const receiver = new HookReceiver({ secret, client, clock: () => timestamp });
    for (const attempt of [1, 2]) {
      const delivery = { secret, website_id: WEBSITE, event: "session:set_state", data, timestamp, attempt } as const;
      await receiver.receive(signHook(delivery));
    }
  }
  await vi.waitFor(() => expect([first, second].map(({ mock }) => mock.calls)).toEqual([[[data]], [[data]]]));
});
