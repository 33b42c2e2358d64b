import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { limits } from "@parley/contract";
import { expect, it, test } from "vitest";
import { readJson } from "./read-body.js";

const body = (...chunks: (string | Buffer)[]) =>
  Readable.from(chunks.map((chunk) => Buffer.from(chunk))) as unknown as IncomingMessage;

const most = limits.socketPacketBytes;

it("reads JSON, also where a chunk ends within a character", async () => {
  const text = Buffer.from('{"name":"Grüße 👋"}');
  for (let at = 0; at <= text.length; at++) {
    expect(await readJson(body(text.subarray(0, at), text.subarray(at)))).toEqual({ name: "Grüße 👋" });
  }
});

test.each([[[]], [[""]], [[" \n", "\t"]]])("takes nothing (%j) for an empty object", async (chunks) => {
  expect(await readJson(body(...chunks))).toEqual({});
});

test.each(["{", "nonsense", '{"a":1}}', "{'a':1}"])("refuses %s", async (text) => {
  await expect(readJson(body(text))).rejects.toMatchObject({ reason: "invalid_data", status: 400 });
});

it("reads as much as a packet may hold, in bytes, and no more", async () => {
  const text = (bytes: number) => `"${"x".repeat(bytes - 2)}"`;
  expect(await readJson(body(text(most)))).toHaveLength(most - 2);
  const refused = { reason: "payload_too_large", status: 413 };
  await expect(readJson(body(text(most + 1)))).rejects.toMatchObject(refused);
  // A character of two bytes counts as two.
  await expect(readJson(body(`"${"ü".repeat(most / 2)}"`))).rejects.toMatchObject(refused);
  await expect(readJson(body(...Array.from({ length: 200 }, () => " ".repeat(1_000))))).rejects.toMatchObject(refused);
});
