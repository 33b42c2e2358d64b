import { limits } from "@parley/contract";
import { describe, expect, it, test } from "vitest";
import { readerOf } from "../http/packet.js";
import { type PacketName, packetNames, packetSchemas, requestSchemas } from "./schemas.js";

const readers = new Map(packetNames.map((name) => [name, readerOf(packetSchemas[name])]));
const read = (name: PacketName, packet: unknown) => readers.get(name)?.(packet);
const opening = readerOf(requestSchemas.open);
const invalid = expect.objectContaining({ reason: "invalid_data" });
const long = (length: number) => "x".repeat(length);
const times = (count: number, value: unknown) => Array.from({ length: count }, () => value);
const url = "https://acme.example/a";

/** The most that each may hold. */
const taken: [PacketName, object][] = [
  ["session:join", {}],
  [
    "session:join",
    {
      locales: times(limits.locales, long(limits.wordLength)),
      timezone: -1_440,
      capabilities: times(limits.capabilities, "call"),
      page: { page_url: url, page_title: "", page_referrer: "" },
    },
  ],
  ["session:page", { page_url: `HTTPS://acme.example/${long(100)}`, page_title: long(limits.lineLength) }],
  ["session:active", { active: false }],
  ["session:set", {}],
  [
    "session:set",
    {
      email: "ada@acme.example",
      signature: `${"0aF".repeat(21)}0`,
      phone: "+33 1",
      nickname: "Ada",
      avatar: url,
      segments: times(limits.segments, "a"),
      overwrite: true,
      data: { text: long(limits.dataValueLength), number: 1.5, yes: true, gone: null },
    },
  ],
  ["session:event", { events: times(20, { text: "Bought", color: "pink", data: { price: 3 } }) }],
  ["session:rate", { stars: 5, comment: "" }],
  ["session:transcript", {}],
  ["session:leave", {}],
  ["message:send", { type: "text", content: "Hello", fingerprint: limits.integer }],
  ["message:list", { timestamp_before: 0 }],
  ["message:compose", { type: "start", excerpt: long(limits.excerptLength) }],
  ["message:read", {}],
  ["message:read", { fingerprints: times(limits.fingerprints, 1) }],
  ["message:delivered", { fingerprints: [] }],
  ["message:answer", { fingerprint: 1, choices: [] }],
  ["message:answer", { fingerprint: 1, value: "" }],
  ["browsing:accept", {}],
  ["call:signaling", { call_id: "a", type: "sdp", payload: { any: ["thing"] } }],
];

const refused: [PacketName, unknown][] = [
  ["session:join", null],
  ["session:join", []],
  ["session:join", "join"],
  ["session:join", { locales: "en" }],
  ["session:join", { locales: [""] }],
  ["session:join", { locales: times(limits.locales + 1, "en") }],
  ["session:join", { timezone: 1_441 }],
  ["session:join", { timezone: 1.5 }],
  ["session:join", { page: {} }],
  ["session:page", {}],
  ["session:page", { page_url: "" }],
  ["session:page", { page_url: "javascript:alert(1)" }],
  ["session:page", { page_url: "https:///a" }],
  ["session:page", { page_url: "https://a b" }],
  ["session:page", { page_url: `https://a/${long(limits.urlLength)}` }],
  ["session:page", { page_url: null, page_title: null }],
  ["session:active", {}],
  ["session:active", { active: 1 }],
  ["session:set", { email: "ada" }],
  ["session:set", { email: "ada@acme.example\nBcc: all@acme.example" }],
  ["session:set", { email: "Ada <ada@acme.example>" }],
  ["session:set", { nickname: "" }],
  ["session:set", { segments: [null] }],
  ["session:set", { signature: long(64) }],
  ["session:set", { avatar: "data:image/png;base64,x" }],
  ["session:set", { data: { nested: {} } }],
  ["session:set", { data: { "": 1 } }],
  ["session:set", { data: { [long(limits.wordLength + 1)]: 1 } }],
  ["session:set", { data: Object.fromEntries(times(limits.dataKeys + 1, 1).map((one, i) => [`k${i}`, one])) }],
  ["session:event", { events: [] }],
  ["session:event", { events: times(21, { text: "a" }) }],
  ["session:event", { events: [{}] }],
  ["session:event", { events: [{ text: "a", color: "mauve" }] }],
  ["session:rate", { stars: 0 }],
  ["session:rate", { stars: 6 }],
  ["session:rate", { stars: 4.5 }],
  ["session:rate", { stars: null }],
  ["message:delivered", { fingerprints: null }],
  ["message:send", { type: "text" }],
  ["message:send", { content: "Hello" }],
  ["message:send", { type: "note", content: "Hello" }],
  ["message:send", { type: "picker", content: {} }],
  ["message:send", { type: "text", content: "Hello", fingerprint: 0 }],
  ["message:send", { type: "text", content: "Hello", fingerprint: limits.integer + 1 }],
  ["message:list", { timestamp_before: -1 }],
  ["message:compose", {}],
  ["message:compose", { type: "pause" }],
  ["message:read", { fingerprints: ["1"] }],
  ["message:read", { fingerprints: times(limits.fingerprints + 1, 1) }],
  ["message:delivered", {}],
  ["message:answer", {}],
  ["message:answer", { fingerprint: 1, choices: [7] }],
  ["call:accept", {}],
  ["call:accept", { call_id: "" }],
  ["call:signaling", { call_id: "a", type: "bye" }],
];

const shortened = (value: unknown) => JSON.stringify(value).slice(0, 60);

describe("packets", () => {
  test.each(taken.map(([name, packet]) => [name, shortened(packet), packet] as const))(
    "%s takes %s",
    (name, _, packet) => {
      expect(read(name, packet)).toEqual(packet);
    },
  );

  test.each(refused.map(([name, packet]) => [name, shortened(packet), packet] as const))(
    "%s refuses %s",
    (name, _, packet) => {
      expect(() => read(name, packet)).toThrow(invalid);
    },
  );

  const holding = packetNames.filter((name) => Object.keys(packetSchemas[name].properties).length > 0);

  test.each(holding)("%s leaves out what it does not know", (name) => {
    const [, packet] = taken.find(([known]) => known === name) ?? [name, { call_id: "a" }];
    expect(read(name, { ...packet, from: "operator", website_id: "another" })).toEqual(packet);
  });

  test.each([
    [
      "session:join",
      { locales: null, timezone: null, page: { page_url: url, page_title: null } },
      { page: { page_url: url } },
    ],
    ["session:set", { nickname: null, segments: null, data: { gone: null } }, { data: { gone: null } }],
    ["session:event", { events: [{ text: "Bought", data: null, color: null }] }, { events: [{ text: "Bought" }] }],
    ["session:rate", { stars: 4, comment: null }, { stars: 4 }],
    ["message:send", { type: "text", content: "a", fingerprint: null }, { type: "text", content: "a" }],
    ["message:answer", { fingerprint: 1, choices: null, value: "x" }, { fingerprint: 1, value: "x" }],
  ] as const)("%s takes null for a field that may be left out", (name, packet, kept) => {
    expect(read(name, packet)).toEqual(kept);
  });

  it("leaves out what an event or a page does not know", () => {
    const event = { text: "Bought", timestamp: 1 };
    expect(read("session:event", { events: [event] })).toEqual({ events: [{ text: "Bought" }] });
    const page = { page_url: url, timestamp: 1 };
    expect(read("session:join", { page })).toEqual({ page: { page_url: url } });
  });

  test.each(["a\u0000b", "a\ud800b"])("take no text that no database keeps: %j", (nickname) => {
    expect(() => read("session:set", { nickname })).toThrow(invalid);
    expect(() => read("session:set", { data: { [nickname]: 1 } })).toThrow(invalid);
    // What is in it is looked at when it is known what it is; this much is looked at in any case.
    expect(() => read("message:send", { type: "text", content: nickname })).toThrow(invalid);
    expect(() => read("call:signaling", { call_id: "a", type: "sdp", payload: { sdp: nickname } })).toThrow(invalid);
  });

  it("take nothing nested without end", () => {
    let payload: unknown = 1;
    for (let i = 0; i < 10_000; i++) payload = [payload];
    expect(() => read("call:signaling", { call_id: "a", type: "sdp", payload })).toThrow(invalid);
  });
});

describe("a session's opening", () => {
  const session_token = "0123456789abcdef".repeat(4);

  it("takes null for what a chat box has not kept", () => {
    expect(opening({ session_token: null, token_id: null, merge: null })).toEqual({});
  });

  test.each([
    {},
    { token_id: "a" },
    { token_id: long(limits.lineLength), merge: true },
    { session_token },
    { session_token, token_id: "a", merge: false },
  ])("takes %j", (body) => {
    expect(opening({ ...body, session_id: "another" })).toEqual(body);
  });

  test.each([
    null,
    [],
    { token_id: "" },
    { token_id: long(limits.lineLength + 1) },
    { session_token: "" },
    { session_token: session_token.slice(1) },
    { session_token: `${session_token}0` },
    { session_token: session_token.toUpperCase() },
    { session_token: `${session_token}\n` },
    { merge: 1 },
  ])("refuses %j", (body) => {
    expect(() => opening(body)).toThrow(invalid);
  });
});
