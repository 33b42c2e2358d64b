import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judge } from "./judge.js";
import { readTrace } from "./trace.js";

const ask = String.raw`"POST /v1/website/w/conversation/s/message HTTP/1.1\r\n\r\n{\"fingerprint\":7700000000000001}"`;
const answer = String.raw`[{iov_base="HTTP/1.1 202 Accepted\r\n\r\n{\"data\":{\"fingerprint\":7700000000000001}}", iov_len=99}]`;

/** The sentences about a trace with one request. */
async function verdict(lines: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "parley-judge-"));
  try {
    writeFileSync(join(folder, "trace"), `${lines.join("\n")}\n`);
    return judge(await readTrace(join(folder, "trace")), 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a sync between the request and its answer is what is wanted", async () => {
  const trace = [
    `10 100.000100 read(20, ${ask}, 65536) = 300 <0.000010>`,
    "10 100.000200 fdatasync(9) = 0 <0.001000>",
    `10 100.001300 writev(20, ${answer}, 1) = 200 <0.000020>`,
  ];
  expect(await verdict(trace)).toEqual([]);
});

test("a sync that another thread began and ended counts, with its parts apart", async () => {
  const trace = [
    `10 100.000100 read(20, ${ask}, 65536) = 300 <0.000010>`,
    "11 100.000200 fdatasync(9 <unfinished ...>",
    "10 100.000300 pwrite64(9, ..., 4096, 0) = 4096 <0.000010>",
    "11 100.001200 <... fdatasync resumed>) = 0 <0.001000>",
    `10 100.001300 writev(20, ${answer}, 1) = 200 <0.000020>`,
  ];
  expect(await verdict(trace)).toEqual([]);
});

test.each([
  ["no sync", []],
  ["a sync from before the request", ["10 100.000010 fdatasync(9) = 0 <0.000020>"]],
  ["a sync that began before the request was read", ["11 100.000050 fdatasync(9) = 0 <0.001000>"]],
  ["a sync that ended after the answer", ["11 100.000200 fdatasync(9) = 0 <0.005000>"]],
  ["a sync that failed", ["10 100.000200 fdatasync(9) = -1 EIO (Input/output error) <0.001000>"]],
])("%s does not do", async (_, syncs) => {
  const trace = [
    ...syncs,
    `10 100.000100 read(20, ${ask}, 65536) = 300 <0.000010>`,
    `10 100.001300 writev(20, ${answer}, 1) = 200 <0.000020>`,
  ];
  const problems = await verdict(trace);
  expect(problems.join()).toMatch(/The 202 of 7700000000000001 was written at 100.0013 without a sync since 100.0001/);
});

test("an answer that was never seen is a complaint, not a pass", async () => {
  expect(await verdict(["10 100.000200 fdatasync(9) = 0 <0.001000>"])).toEqual(["0 answers were seen, not 1."]);
});
