type Value = string | number | { readonly [key: string]: Value } | readonly Value[];

/** What a network's place is, in the terms of MaxMind's city files. */
export interface PlaceRecord {
  readonly city?: { readonly names: { readonly en: string } };
  readonly country?: { readonly iso_code: string };
  readonly subdivisions?: readonly { readonly iso_code: string }[];
  readonly location?: { readonly latitude: number; readonly longitude: number };
}

/** A file in MaxMind's format with places of IPv4 networks, such as `{"127.0.0.0/8": {...}}`. */
export function placesFile(networks: Readonly<Record<string, PlaceRecord>>): Buffer {
  const nodes: [left: Child, right: Child][] = [[undefined, undefined]];
  const data: Buffer[] = [];
  let length = 0;
  for (const [network, record] of Object.entries(networks)) {
    const bits = bitsOf(network);
    let node = 0;
    bits.forEach((bit, depth) => {
      const pair = nodes[node] as [Child, Child];
      if (depth === bits.length - 1) pair[bit] = { data: length };
      else {
        pair[bit] ??= { node: nodes.push([undefined, undefined]) - 1 };
        node = (pair[bit] as { node: number }).node;
      }
    });
    const encoded = encode(record as Value);
    data.push(encoded);
    length += encoded.length;
  }
  const tree = Buffer.alloc(nodes.length * 6);
  nodes.flat().forEach((child, index) => {
    // What is past the last node points into the data, which begins 16 bytes after the tree.
    const value = child === undefined ? nodes.length : "node" in child ? child.node : nodes.length + 16 + child.data;
    tree.writeUIntBE(value, index * 3, 3);
  });
  const metadata = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 0,
    database_type: "Testing-City",
    description: { en: "Places for tests" },
    ip_version: 4,
    languages: ["en"],
    node_count: nodes.length,
    record_size: 24,
  });
  return Buffer.concat([
    tree,
    Buffer.alloc(16),
    ...data,
    Buffer.from("abcdef", "hex"),
    Buffer.from("MaxMind.com"),
    metadata,
  ]);
}

type Child = { readonly node: number } | { readonly data: number } | undefined;

function bitsOf(network: string): (0 | 1)[] {
  const [address = "", size = "32"] = network.split("/");
  const bytes = address.split(".").map((part) => Number(part).toString(2).padStart(8, "0"));
  return [...bytes.join("").slice(0, Number(size))].map((bit) => (bit === "1" ? 1 : 0));
}

/** Whole numbers are written as unsigned ones, the others as doubles. */
function encode(value: Value): Buffer {
  if (typeof value === "string") {
    const text = Buffer.from(value);
    return Buffer.concat([head(2, text.length), text]);
  }
  if (typeof value === "number") {
    const bytes = Buffer.alloc(Number.isInteger(value) && value >= 0 ? 4 : 8);
    if (bytes.length === 4) bytes.writeUInt32BE(value);
    else bytes.writeDoubleBE(value);
    return Buffer.concat([head(bytes.length === 4 ? 6 : 3, bytes.length), bytes]);
  }
  if (Array.isArray(value)) return Buffer.concat([head(11, value.length), ...value.map(encode)]);
  const entries = Object.entries(value);
  return Buffer.concat([head(7, entries.length), ...entries.flatMap(([key, entry]) => [encode(key), encode(entry)])]);
}

/** Sizes here are small: below 29 they stand in the first byte. */
function head(type: number, size: number): Buffer {
  return type < 8 ? Buffer.from([(type << 5) | size]) : Buffer.from([size, type - 7]);
}
