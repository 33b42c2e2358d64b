import type { Random } from "../random.js";

const integers = [-1, 0, 1.5, 2 ** 53, 2 ** 53 - 1, -(2 ** 63), 1e308, 4_102_444_800_000];

const texts = (random: Random): string[] => [
  "",
  " ",
  "null",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00a",
  "\ufeff\u200b\u2028",
  "x".repeat(random.pick([129, 257, 513, 2_049, 70_000])),
  "../../../etc/passwd",
  "javascript:alert(1)",
  "{{7*7}}#{7*7}",
  "' OR '1'='1",
  "$1",
  "?",
];

/** A value of any kind, the worse the better. */
export function hostileValue(random: Random, depth = 0): unknown {
  switch (random.between(0, depth > 4 ? 4 : 8)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick(integers);
    case 3:
    case 4:
      return random.pick(texts(random));
    case 5:
      return Array.from({ length: random.between(0, 5) }, () => hostileValue(random, depth + 1));
    case 6:
      return nested(random.pick([10, 31, 32, 33, 500]), random.chance(0.5));
    default: {
      const value: Record<string, unknown> = {};
      for (let i = random.between(0, 4); i > 0; i--) value[hostileKey(random)] = hostileValue(random, depth + 1);
      return value;
    }
  }
}

function hostileKey(random: Random): string {
  return random.pick([
    "type",
    "from",
    "content",
    "data",
    "constructor",
    "toString",
    "hasOwnProperty",
    "",
    "a.b",
    "\u0000",
    "\ud800",
    "id",
    "website_id",
    "x".repeat(300),
  ]);
}

function nested(depth: number, arrays: boolean): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = arrays ? [value] : { data: value };
  return value;
}

/** The value with one thing changed, somewhere inside. */
export function spoiled(value: unknown, random: Random): unknown {
  if (typeof value !== "object" || value === null || random.chance(0.15)) return hostileValue(random);
  if (Array.isArray(value)) {
    if (value.length === 0 || random.chance(0.2))
      return Array.from({ length: random.pick([1, 101, 1_001]) }, () => value[0] ?? 1);
    const at = random.between(0, value.length - 1);
    return value.map((item, i) => (i === at ? spoiled(item, random) : item));
  }
  const copy: Record<string, unknown> = { ...value };
  const keys = Object.keys(copy);
  const key = keys.length === 0 ? undefined : random.pick(keys);
  const roll = random.next();
  if (key === undefined || roll < 0.15) copy[hostileKey(random)] = hostileValue(random);
  else if (roll < 0.35) delete copy[key];
  else if (roll < 0.45) for (let i = 0; i < 300; i++) copy[`key${i}`] = i;
  else copy[key] = spoiled(copy[key], random);
  return copy;
}

/** JSON text of a value, or of something that only looks like it. */
export function spoiledText(text: string, random: Random): Buffer {
  switch (random.between(0, 9)) {
    case 0:
      return Buffer.from(text.slice(0, random.between(0, text.length)));
    case 1:
      return Buffer.from(`${text}${random.pick(["}", " x", "\u0000", "{}"])}`);
    case 2: {
      // A byte that is no UTF-8.
      const bytes = Buffer.from(text);
      if (bytes.length > 0) bytes[random.between(0, bytes.length - 1)] = random.pick([0xff, 0xc0, 0x80, 0xed]);
      return bytes;
    }
    case 3:
      return Buffer.from(text.replace("{", '{"__proto__":{"admin":true},'));
    case 4:
      return Buffer.from(text.replace("{", '{"constructor":{"prototype":{"admin":true}},'));
    case 5:
      return Buffer.from(text.replace(/"([^"]*)"/, '"\\ud800$1\\u0000"'));
    case 6:
      return Buffer.from(`\ufeff${text}`);
    case 7:
      return Buffer.from(random.pick(["NaN", "[", '"', "1e999", "-", "undefined", "", "\n", "'a'", '{"a":1,"a":2}']));
    case 8:
      return Buffer.from(`${"[".repeat(5_000)}${"]".repeat(5_000)}`);
    default:
      return Buffer.from(text.replace(/\d+/, random.pick(["1e400", "-0", "0x10", "123456789012345678901234567890"])));
  }
}
