import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Bench, Context } from "../harness/context.js";
import { atLeast, atMost, type Line, line } from "../harness/line.js";
import { startProgram } from "../harness/program.js";
import { compare, median } from "../harness/rounds.js";

type Sdk = "crisp-api" | "@parley/client";

/** The SDK beside the official one. */
export const client: Bench = {
  name: "client",
  about:
    "GET of a conversation through crisp-api 11.3.0 (in the place of the limit) and through our SDK, against the same " +
    "server that answers at once; and the time to import each, over bare node.",
  async run(context) {
    const server = await startProgram("limits/rest", {});
    context.atEnd(() => server.stop());
    const host = `http://${server.host}:${server.port}`;
    const lines: Line[] = [];
    for (const [title, concurrency, goal] of [
      ["50 concurrent", 50, 2],
      ["sequential", 1, 1.8],
    ] as const) {
      const compared = await compare(
        context.settings.rounds,
        () => time(context, "crisp-api", host, concurrency),
        () => time(context, "@parley/client", host, concurrency),
      );
      lines.push(line(`SDK, ${title}: throughput`, "req/s", compared.perSecond, atLeast(goal)));
      lines.push(line(`SDK, ${title}: p99`, "ms", compared.p99, concurrency === 50 ? atMost(0.5) : null));
    }
    const { milliseconds } = await compare(
      context.settings.rounds,
      async () => importTime("crisp-api"),
      async () => importTime("@parley/client"),
    );
    lines.push(line("SDK, import", "ms", milliseconds, atMost(0.3)));
    return lines;
  },
};

async function time(context: Context, sdk: Sdk, host: string, concurrency: number) {
  const job = JSON.stringify({ sdk, host, concurrency, seconds: context.settings.seconds });
  const child = fork(new URL("../load/sdk-process.js", import.meta.url), [job], { execArgv: [] });
  const failed = once(child, "exit").then(() => {
    throw new Error(`The process that times ${sdk} ended early.`);
  });
  const [result] = (await Promise.race([once(child, "message"), failed])) as [{ perSecond: number; p99: number }];
  failed.catch(() => {});
  context.say(
    `${sdk}, ${concurrency} at a time: ${result.perSecond.toFixed(0)} req/s, p99 ${result.p99.toFixed(2)} ms`,
  );
  return result;
}

/** Milliseconds that an import adds to a process that does nothing; the median of five. */
function importTime(sdk: Sdk): { milliseconds: number } {
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  const run = (code: string) => {
    const began = performance.now();
    execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd });
    return performance.now() - began;
  };
  const pairs = Array.from({ length: 5 }, () => run(`await import("${sdk}")`) - run("0"));
  return { milliseconds: median(pairs) };
}
