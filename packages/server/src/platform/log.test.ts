import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createLog, linesTo } from "./log.js";

it("writes a line of JSON at once, with secrets struck out", () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-log-"));
  const file = join(folder, "log");
  const fd = openSync(file, "w");
  createLog("info", linesTo(fd)).warn({ key: "hidden", id: "é" }, "It happened.");
  const line = JSON.parse(readFileSync(file, "utf8"));
  expect(line).toMatchObject({ key: "[secret]", id: "é", msg: "It happened." });
  closeSync(fd);
  rmSync(folder, { recursive: true });
});

/** Takes no byte: the disk that it stands for is full. */
const full = "/dev/full";

it.runIf(existsSync(full))("goes on when the log's disk is full", async () => {
  const fd = openSync(full, "w");
  const log = createLog("info", linesTo(fd));
  for (let i = 0; i < 3; i += 1) log.error({ i }, "Lost.");
  await new Promise((resolve) => setTimeout(resolve, 50));
  closeSync(fd);
  expect(() => log.error({}, "The descriptor is closed, too.")).not.toThrow();
});
