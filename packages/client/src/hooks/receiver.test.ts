import { createHmac } from "node:crypto";
import { describe, expect, expectTypeOf, it, vi } from "vitest";
import { type HookEvent, HookReceiver, isHookError, signHook, verifyMcp } from "./index.js";

const WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc";
const secret = "a signing secret";
const standard = `whsec_${Buffer.from("another signing secret").toString("base64")}`;
const now = 1_700_000_000_000;
const clock = () => now;
const data = { website_id: WEBSITE, session_id: "session_1", content: "Grüße 👋", fingerprint: 1 } as never;
const hook = { website_id: WEBSITE, event: "message:send", data, timestamp: now } as const;

/** The reason and status of the refusal. */
async function refusal(receiver: HookReceiver, request: Parameters<HookReceiver["receive"]>[0]): Promise<unknown[]> {
  const error = await receiver.receive(request).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return isHookError(error) ? [error.status, error.reason] : [error];
}

describe("a signed hook", () => {
  it("is received with all that is known of it", async () => {
    const receiver = new HookReceiver({ secret, clock });
    const event = await receiver.receive(
      signHook({ ...hook, secret, attempt: 2, attemptLimit: 5, origin: "plugin/rtm 0123456789abcdef production" }),
    );
    expect(event).toEqual({
      website_id: WEBSITE,
      event: "message:send",
      data,
      timestamp: now,
      meta: {
        website_id: WEBSITE,
        timestamp: now,
        attempt: 2,
        attemptLimit: 5,
        origin: "plugin/rtm 0123456789abcdef production",
        verified: true,
        scheme: "crisp",
        duplicate: false,
        known: true,
      },
    });
    if (event.event === "session:set_state") expectTypeOf(event.data.state).toBeString();
    expectTypeOf(event).toEqualTypeOf<HookEvent>();
  });

  it("is accepted for each secret while they are rotated, and in upper case", async () => {
    const receiver = new HookReceiver({ secret: "old", secrets: ["new", secret], clock, deliveries: false });
    for (const used of ["old", "new", secret]) await receiver.receive(signHook({ ...hook, secret: used }));
    const { headers, body } = signHook({ ...hook, secret });
    const upper = { ...headers, "X-CRISP-SIGNATURE": headers["x-crisp-signature"]?.toUpperCase() };
    delete (upper as Record<string, unknown>)["x-crisp-signature"];
    await receiver.receive({ headers: upper, body });
    expect(await refusal(receiver, signHook({ ...hook, secret: "none" }))).toEqual([401, "invalid_signature"]);
  });

  it("is refused when one bit of body, timestamp or signature is another, or one is missing", async () => {
    const receiver = new HookReceiver({ secret, clock });
    const { headers, body } = signHook({ ...hook, secret });
    const without = (name: string) => Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
    expect(await refusal(receiver, { headers, body: `${body} ` })).toEqual([401, "invalid_signature"]);
    const other = { ...headers, "x-crisp-request-timestamp": String(now + 1) };
    expect(await refusal(receiver, { headers: other, body })).toEqual([401, "invalid_signature"]);
    for (const signature of ["", "zz", "00", "ab".repeat(32), `${headers["x-crisp-signature"]}00`]) {
      const forged = { ...headers, "x-crisp-signature": signature };
      expect(await refusal(receiver, { headers: forged, body })).toEqual([401, "invalid_signature"]);
    }
    expect(await refusal(receiver, { headers: without("x-crisp-signature"), body })).toEqual([
      401,
      "missing_signature",
    ]);
    const untimed = without("x-crisp-request-timestamp");
    expect(await refusal(receiver, { headers: untimed, body })).toEqual([401, "invalid_timestamp"]);
  });

  it("may be five minutes old, or a day when it is delivered again, unless told otherwise", async () => {
    const aged = (age: number, attempt: number) => signHook({ ...hook, secret, timestamp: now - age, attempt });
    const minute = 60_000;
    const receiver = new HookReceiver({ secret, clock });
    await receiver.receive(aged(5 * minute, 1));
    await receiver.receive(aged(24 * 60 * minute, 2));
    const old = [401, "timestamp_outside_tolerance"];
    expect(await refusal(receiver, aged(5 * minute + 1, 1))).toEqual(old);
    expect(await refusal(receiver, aged(24 * 60 * minute + 1, 2))).toEqual(old);
    expect(await refusal(receiver, aged(-5 * minute - 1, 1))).toEqual(old);
    const strict = new HookReceiver({ secret, clock, tolerance: 1_000 });
    expect(await refusal(strict, aged(1_001, 2))).toEqual(old);
    await new HookReceiver({ secret, clock, tolerance: Number.POSITIVE_INFINITY }).receive(aged(1e12, 1));
  });

  it("is refused when it is malformed or too large", async () => {
    const receiver = new HookReceiver({ secret, clock, maxBytes: 500 });
    const signed = (body: string | Uint8Array) => {
      const mac = createHmac("sha256", secret).update(`[${now};`).update(body).update("]").digest("hex");
      return { headers: { "x-crisp-signature": mac, "x-crisp-request-timestamp": String(now) }, body };
    };
    for (const body of ["", "{", "nonsense", Uint8Array.of(0x22, 0xff, 0x22)]) {
      expect(await refusal(receiver, signed(body))).toEqual([400, "invalid_json"]);
    }
    const whole = { website_id: WEBSITE, event: "message:send", data: {}, timestamp: now };
    const wrong = [null, [], 1, {}, ...Object.keys(whole).map((name) => ({ ...whole, [name]: true }))];
    for (const body of wrong) {
      expect(await refusal(receiver, signed(JSON.stringify(body)))).toEqual([400, "invalid_envelope"]);
    }
    expect(await refusal(receiver, signed("x".repeat(501)))).toEqual([413, "payload_too_large"]);
    await expect(receiver.receive({} as never)).rejects.toThrow(TypeError);
  });
});

describe("Standard Webhooks", () => {
  it("are received, with one of several signatures", async () => {
    const receiver = new HookReceiver({ standardWebhooks: { secrets: [standard] }, clock });
    const { headers, body } = signHook({ ...hook, standardWebhooks: { secret: standard } });
    headers["webhook-signature"] = `v1a,x v1,${btoa("no")} ${headers["webhook-signature"]}`;
    expect((await receiver.receive({ headers: new Headers(headers), body })).meta.scheme).toBe("standard-webhooks");
    headers["webhook-id"] += "x";
    expect(await refusal(receiver, { headers, body })).toEqual([401, "invalid_signature"]);
  });

  it("are signed as their reference asks for", () => {
    // Computed here by the rules, from the published form of the signed content.
    const { headers, body } = signHook({ ...hook, standardWebhooks: { secret: standard, id: "msg_1" } });
    const mac = createHmac("sha256", "another signing secret")
      .update(`msg_1.${now / 1_000}.${body}`)
      .digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${mac}`);
  });
});

describe("an unsigned hook", () => {
  const { headers, body } = signHook(hook);
  const at = (query: string) => ({ headers, body, url: `/hooks${query}` });

  it("needs the key of the URL, when one was set", async () => {
    const receiver = new HookReceiver({ allowUnsigned: true, key: "s3cret key", clock });
    const { meta } = await receiver.receive(at("?a=1&key=s3cret+key"));
    expect([meta.scheme, meta.verified]).toEqual(["key", true]);
    for (const query of ["", "?key=", "?key=s3cret", "?key=s3cret%20keys", "#?key=s3cret+key"]) {
      expect(await refusal(receiver, at(query))).toEqual([401, "invalid_key"]);
    }
  });

  it("is not verified without a key, and says so", async () => {
    const { meta } = await new HookReceiver({ allowUnsigned: true }).receive({ headers, body });
    expect([meta.scheme, meta.verified]).toEqual(["none", false]);
  });

  it("does not open a way around a signature that is there", async () => {
    const receiver = new HookReceiver({ secret, allowUnsigned: true, clock });
    const forged = signHook({ ...hook, secret: "none" });
    expect(await refusal(receiver, forged)).toEqual([401, "invalid_signature"]);
  });
});

describe("handlers", () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

  it("get the event after it was received, once, however often it is delivered", async () => {
    const receiver = new HookReceiver({ secret, clock });
    const heard: unknown[] = [];
    receiver.on("message:send", (message, event) => heard.push(message.content, event.meta.attempt));
    receiver.once("message:send", () => heard.push("once"));
    expect((await receiver.receive(signHook({ ...hook, secret }))).meta.duplicate).toBe(false);
    expect(heard).toEqual([]);
    await settled();
    const again = await receiver.receive(signHook({ ...hook, secret, attempt: 2 }));
    await settled();
    expect(again.meta.duplicate).toBe(true);
    expect(heard).toEqual(["Grüße 👋", 1, "once"]);
    await receiver.receive(signHook({ ...hook, secret, timestamp: now + 1 }));
    await settled();
    expect(heard.length).toBe(5);
  });

  it("can be taken away, and are only of events that there are", async () => {
    const receiver = new HookReceiver({ secret, clock });
    const handler = vi.fn();
    receiver.on("message:send", handler).off("message:send", handler);
    await receiver.receive(signHook({ ...hook, secret }));
    await settled();
    expect(handler).not.toHaveBeenCalled();
    expect(() => receiver.on("message:sent" as never, handler)).toThrow(/message:send/);
  });

  it("do not stop one another when one fails, and their errors are told", async () => {
    const receiver = new HookReceiver({ secret, clock, client: { receiveHook: () => new Error("third") } });
    const told: unknown[] = [];
    const handler = vi.fn();
    receiver.onError((error) => told.push((error as Error).message));
    receiver.on("message:send", () => {
      throw new Error("first");
    });
    receiver.on("message:send", () => Promise.reject(new Error("second")));
    receiver.on("message:send", handler);
    await receiver.receive(signHook({ ...hook, secret }));
    await settled();
    expect(told).toEqual(["first", "second", "third"]);
    expect(handler).toHaveBeenCalledOnce();
  });

  it("share what was delivered with other processes, when they are given it", async () => {
    const claimed = new Set<string>();
    const deliveries = { claim: async (id: string) => claimed.size < claimed.add(id).size };
    const [one, other] = [0, 1].map(() => new HookReceiver({ secret, clock, deliveries })) as [
      HookReceiver,
      HookReceiver,
    ];
    expect((await one.receive(signHook({ ...hook, secret }))).meta.duplicate).toBe(false);
    expect((await other.receive(signHook({ ...hook, secret }))).meta.duplicate).toBe(true);
  });
});

it("options that make no sense are refused, without showing a secret", () => {
  const options = [
    {},
    { secret: "" },
    { secrets: [] },
    { secrets: ["topsecret", 1] },
    { standardWebhooks: {} },
    { standardWebhooks: { secret: "topsecret!" } },
    { secret: "topsecret", key: "topsecret" },
    { allowUnsigned: true, key: "" },
    { secret, maxBytes: 0 },
    { secret, tolerance: -1 },
  ];
  for (const wrong of options) {
    expect(() => new HookReceiver(wrong as never)).toThrow(TypeError);
    expect(() => new HookReceiver(wrong as never)).not.toThrow(/topsecret/);
  }
});

it("calls of MCP servers are verified by a scheme of their own", () => {
  const signature = createHmac("sha256", secret).update(`${now}.${WEBSITE}.{}`).digest("hex");
  const headers = {
    "X-Crisp-Signature": `sha256=${signature}`,
    "X-Crisp-Timestamp": String(now),
    "X-Crisp-Website-Id": WEBSITE,
  };
  expect(verifyMcp(secret, headers, "{}")).toBe(true);
  expect(verifyMcp(secret, headers, "{ }")).toBe(false);
  expect(verifyMcp(secret, { ...headers, "X-Crisp-Signature": signature }, "{}")).toBe(false);
});
