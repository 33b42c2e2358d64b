import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judge } from "./judge.js";
import { firstBytes, readTrace } from "./trace.js";

const body = String.raw`{\"fingerprint\":7700000000000001}`;
const ask = `10 100.000100 read(20<socket:[7]>, "POST /v1/website/w/conversation/s/message HTTP/1.1\\r\\n\\r\\n${body}", 65536) = 300 <0.000010>`;
const answer = `10 100.009000 writev(20<socket:[7]>, [{iov_base="HTTP/1.1 202 Accepted\\r\\n\\r\\n${body}", iov_len=99}], 1) = 200 <0.000020>`;

const header = (at: number, size: string) =>
  String.raw`10 ${time(at)} pwrite64(9</d/parley.db-wal>, "\0\0\0\5${size}abcdefgh\1\2\3\4\5\6\7\10", 24, 32) = 24 <0.000001>`;
const page = (at: number, text: string) =>
  `10 ${time(at)} pwrite64(9</d/parley.db-wal>, "${text}", 4096, 56) = 4096 <0.000010>`;
const sync = (start: number, length: number, file = "/d/parley.db-wal", result = "0") =>
  `11 ${time(start)} fdatasync(9<${file}>) = ${result} <${(length / 1e6).toFixed(6)}>`;

/** Microseconds after the beginning. */
function time(at: number): string {
  return (100 + at / 1e6).toFixed(6);
}

/** A message in the first frame of a transaction, whose second frame commits at 430. */
const commit = [
  header(300, String.raw`\0\0\0\0`),
  page(310, body),
  header(400, String.raw`\0\0\0\7`),
  page(420, String.raw`\r\0\0`),
];

async function verdict(lines: readonly string[], kind: "sqlite" | "postgres" = "sqlite"): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "parley-judge-"));
  try {
    writeFileSync(join(folder, "trace"), `${lines.join("\n")}\n`);
    return judge(await readTrace(join(folder, "trace")), 1, kind);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a sync between the commit and the answer is what is wanted", async () => {
  expect(await verdict([ask, ...commit, sync(500, 1_000), answer])).toEqual([]);
});

test("a sync that another thread began and ended counts, with its parts apart", async () => {
  const parts = [
    `11 ${time(500)} fdatasync(9</d/parley.db-wal> <unfinished ...>`,
    page(700, "another transaction"),
    `11 ${time(2_000)} <... fdatasync resumed>) = 0 <0.001500>`,
  ];
  expect(await verdict([ask, ...commit, ...parts, answer])).toEqual([]);
});

test.each([
  ["no sync", []],
  ["a sync from before the commit", [sync(200, 50)]],
  ["a sync that began inside the transaction", [sync(350, 1_000)]],
  ["a sync that ended after the answer", [sync(500, 20_000)]],
  ["a sync that failed", [sync(500, 1_000, "/d/parley.db-wal", "-1 EIO (Input/output error)")]],
  ["a sync of another file", [sync(500, 1_000, "/d/parley.db")]],
])("%s does not do", async (_, syncs) => {
  const problems = await verdict([ask, ...commit, ...syncs, answer]);
  expect(problems).toEqual([
    "The 202 of 7700000000000001 was written at 100.009000 without a sync since its commit at 100.000430.",
  ]);
});

test("a message that was never committed is found", async () => {
  const lines = [ask, ...commit.slice(0, 2), sync(500, 1_000), answer];
  expect(await verdict(lines)).toEqual(["The 202 of 7700000000000001 was written at 100.009000 without a commit."]);
});

test("on PostgreSQL the message is looked for in its write-ahead log", async () => {
  const segment = "/data/pg_wal/000000010000000000000001";
  const write = `12 ${time(300)} pwrite64(5<${segment}>, "${body}", 8192, 0) = 8192 <0.000010>`;
  expect(await verdict([ask, write, sync(500, 1_000, segment), answer], "postgres")).toEqual([]);
  expect(await verdict([ask, sync(200, 50, segment), write, answer], "postgres")).toHaveLength(1);
});

test("an answer that was never seen is a complaint, not a pass", async () => {
  expect(await verdict([sync(200, 10)])).toEqual(["0 answers were seen, not 1."]);
});

test("bytes are read as strace prints them", () => {
  expect(firstBytes(String.raw`9<f>, "\0\1a\n\\\"\17700", 24, 0`, 8)).toEqual([0, 1, 97, 10, 92, 34, 127, 48]);
});
