import { describe, expect, it } from "vitest";
import type { Value } from "../step.js";
import { type ElementType, encodeColumn } from "./arrays.js";

/** Reads the binary form as PostgreSQL's documentation lays it out. */
function decode(buffer: Buffer): { oid: number; elements: (Buffer | null)[] } {
  const oid = buffer.readInt32BE(8);
  if (buffer.readInt32BE(0) === 0) return { oid, elements: [] };
  expect(buffer.readInt32BE(16)).toBe(1);
  const elements: (Buffer | null)[] = [];
  let at = 20;
  for (let i = 0; i < buffer.readInt32BE(12); i++) {
    const length = buffer.readInt32BE(at);
    at += 4;
    if (length === -1) elements.push(null);
    else {
      elements.push(buffer.subarray(at, at + length));
      at += length;
    }
  }
  expect(at).toBe(buffer.length);
  expect(buffer.readInt32BE(4)).toBe(elements.includes(null) ? 1 : 0);
  return { oid, elements };
}

function column(type: ElementType, values: readonly Value[]) {
  const rows = values.map((value): Value[] => [null, value]);
  return decode(encodeColumn(type, rows, 1));
}

describe("encodeColumn", () => {
  it("writes texts in UTF-8, unquoted", () => {
    const texts = ["", '{"a":"\\"b\\",{NULL}"}', "é漢😀", "x".repeat(70_000)];
    const { oid, elements } = column("text", [...texts, null]);
    expect(oid).toBe(25);
    expect(elements.map((element) => element?.toString() ?? null)).toEqual([...texts, null]);
  });

  it("writes integers of each size, negative ones and 2^53-1 too", () => {
    const big = [0, 1, -1, 2 ** 32, -(2 ** 32) - 1, 2 ** 53 - 1, -(2 ** 53 - 1)];
    expect(column("bigint", big).elements.map((element) => Number(element?.readBigInt64BE()))).toEqual(big);
    expect(column("int", [7, -7]).elements.map((element) => element?.readInt32BE())).toEqual([7, -7]);
    expect(column("smallint", [1, null]).elements.map((element) => element?.readInt16BE() ?? null)).toEqual([1, null]);
  });

  it("writes bytes as they are", () => {
    const { oid, elements } = column("bytea", [Uint8Array.of(0, 92, 255), null]);
    expect(oid).toBe(17);
    expect(elements).toEqual([Buffer.from([0, 92, 255]), null]);
  });

  it("writes an array of nothing", () => {
    expect(column("text", [])).toEqual({ oid: 25, elements: [] });
  });

  it("refuses a value of another type, and integers that JavaScript cannot hold", () => {
    expect(() => column("text", [1])).toThrow("wants strings");
    expect(() => column("bytea", ["a"])).toThrow("wants bytes");
    for (const bad of [1.5, 2 ** 53, Number.NaN, "1"]) expect(() => column("bigint", [bad])).toThrow("wants integers");
    expect(() => column("smallint", [40_000])).toThrow(RangeError);
  });
});
