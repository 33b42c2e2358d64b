import type { Value } from "../step.js";

/**
 * Arrays in PostgreSQL's binary form: a column of JSON texts then needs no quoting here and no unquoting there.
 * Header: dimensions, whether nulls occur, element type; then length and lower bound; then each element behind its
 * length, -1 for null.
 */
export type ElementType = "text" | "bigint" | "int" | "smallint" | "bytea";

const oids: Record<ElementType, number> = { text: 25, bigint: 20, int: 23, smallint: 21, bytea: 17 };
const sizes = { bigint: 8, int: 4, smallint: 2 } as const;
const HEADER = 20;

/** One column of the rows as an array parameter. */
export function encodeColumn(type: ElementType, rows: readonly (readonly Value[])[], column: number): Buffer {
  if (rows.length === 0) {
    const empty = Buffer.alloc(12);
    empty.writeInt32BE(oids[type], 8);
    return empty;
  }
  let size = HEADER;
  let nulls = 0;
  for (const row of rows) {
    const value = row[column];
    size += 4;
    if (value === null || value === undefined) nulls = 1;
    else size += sizeOf(type, value);
  }
  const buffer = Buffer.allocUnsafe(size);
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(nulls, 4);
  buffer.writeInt32BE(oids[type], 8);
  buffer.writeInt32BE(rows.length, 12);
  buffer.writeInt32BE(1, 16);
  let at = HEADER;
  for (const row of rows) {
    const value = row[column];
    if (value === null || value === undefined) at = buffer.writeInt32BE(-1, at);
    else at = write(buffer, type, value, at);
  }
  return buffer;
}

function sizeOf(type: ElementType, value: string | number | Uint8Array): number {
  if (type === "text") return Buffer.byteLength(text(value));
  if (type === "bytea") return bytes(value).length;
  return sizes[type];
}

function write(buffer: Buffer, type: ElementType, value: string | number | Uint8Array, at: number): number {
  if (type === "text") {
    const length = buffer.write(text(value), at + 4);
    buffer.writeInt32BE(length, at);
    return at + 4 + length;
  }
  if (type === "bytea") {
    const from = bytes(value);
    buffer.set(from, buffer.writeInt32BE(from.length, at));
    return at + 4 + from.length;
  }
  const number = integer(value);
  const start = buffer.writeInt32BE(sizes[type], at);
  if (type === "smallint") return buffer.writeInt16BE(number, start);
  if (type === "int") return buffer.writeInt32BE(number, start);
  const high = Math.floor(number / 0x1_0000_0000);
  return buffer.writeUInt32BE(number - high * 0x1_0000_0000, buffer.writeInt32BE(high, start));
}

function text(value: string | number | Uint8Array): string {
  if (typeof value !== "string") throw new TypeError(`A text[] parameter wants strings, not ${typeof value}.`);
  return value;
}

function bytes(value: string | number | Uint8Array): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError(`A bytea[] parameter wants bytes, not ${typeof value}.`);
  return value;
}

function integer(value: string | number | Uint8Array): number {
  if (!Number.isSafeInteger(value)) throw new TypeError("An integer array parameter wants integers below 2^53.");
  return value as number;
}
