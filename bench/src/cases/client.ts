import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Bench, Context } from "../harness/context.js";
import { atLeast, atMost, type Goal, type Line, line } from "../harness/line.js";
import { startProgram } from "../harness/program.js";
import { compare, median } from "../harness/rounds.js";
import type { Sdk } from "../load/sdk.js";

/** Calls after which memory is looked at, and events that are heard. */
const MANY = 10_000;
/** Events before those that are counted. */
const WARM = 2_000;

const programs = {
  calls: new URL("../load/sdk-process.js", import.meta.url),
  events: new URL("../load/sdk-events-process.js", import.meta.url),
  memory: new URL("../load/sdk-memory-process.js", import.meta.url),
};

/** The SDK beside the official one. */
export const client: Bench = {
  name: "client",
  about:
    "crisp-api 11.3.0 (in the place of the limit) beside our SDK, against the same server that answers at once: GET of " +
    "a conversation, also with a pool of undici passed in; events of a server that sends them as fast as it can; memory " +
    "above that of a process that does nothing; and the time to import each, over bare node.",
  async run(context) {
    const lines = [...(await calls(context)), ...(await events(context)), ...(await memory(context))];
    const { milliseconds } = await compare(
      context.settings.rounds,
      async () => importTime("crisp-api"),
      async () => importTime("@parley/client"),
    );
    return [...lines, line("SDK, import", "ms", milliseconds, atMost(0.3))];
  },
};

async function calls(context: Context): Promise<Line[]> {
  const host = await serve(context, "limits/rest", {});
  const lines: Line[] = [];
  const { rounds, seconds } = context.settings;
  const runs: readonly [string, Sdk, number, Goal, Goal | null][] = [
    ["50 concurrent", "@parley/client", 50, atLeast(2), atMost(0.5)],
    ["50 concurrent, undici", "@parley/client with undici", 50, atLeast(3.5), atMost(0.5)],
    ["sequential", "@parley/client", 1, atLeast(1.8), null],
  ];
  for (const [title, ours, concurrency, throughput, tail] of runs) {
    const time = (sdk: Sdk) =>
      measure<"perSecond" | "p99">(context, programs.calls, { sdk, host, concurrency, seconds }, title);
    const compared = await compare(
      rounds,
      () => time("crisp-api"),
      () => time(ours),
    );
    lines.push(line(`SDK, ${title}: throughput`, "req/s", compared.perSecond, throughput));
    lines.push(line(`SDK, ${title}: p99`, "ms", compared.p99, tail));
  }
  return lines;
}

async function events(context: Context): Promise<Line[]> {
  const host = await serve(context, "limits/events", { events: WARM + MANY });
  const time = (sdk: Sdk) => {
    const job = { sdk, host, warm: WARM, events: MANY };
    return measure<"perSecond" | "processor">(context, programs.events, job, `${MANY} events`);
  };
  const compared = await compare(
    context.settings.rounds,
    () => time("crisp-api"),
    () => time("@parley/client"),
  );
  return [
    line(`SDK, ${MANY} events: heard`, "events/s", compared.perSecond),
    line(`SDK, ${MANY} events: processor time of each`, "us", compared.processor),
  ];
}

async function memory(context: Context): Promise<Line[]> {
  const host = await serve(context, "limits/rest", {});
  const look = (sdk: Sdk) =>
    measure<"firstHeap" | "firstResident" | "lastHeap" | "lastResident">(
      context,
      programs.memory,
      { sdk, host, calls: MANY },
      "memory",
      ["--expose-gc"],
    );
  const compared = await compare(
    context.settings.rounds,
    () => look("crisp-api"),
    () => look("@parley/client"),
  );
  return [
    line("SDK, memory after the first call: heap", "MB", compared.firstHeap, atMost(1)),
    line("SDK, memory after the first call: resident", "MB", compared.firstResident, atMost(1)),
    line(`SDK, memory after ${MANY} calls: heap`, "MB", compared.lastHeap, atMost(1)),
    line(`SDK, memory after ${MANY} calls: resident`, "MB", compared.lastResident, atMost(1)),
  ];
}

async function serve(context: Context, file: string, settings: Readonly<Record<string, unknown>>): Promise<string> {
  const server = await startProgram(file, settings);
  context.atEnd(() => server.stop());
  return `http://${server.host}:${server.port}`;
}

/** Runs a program of `src/load` in a process of its own, and answers what it found. */
async function measure<M extends string>(
  context: Context,
  program: URL,
  job: { readonly sdk: Sdk } & Readonly<Record<string, unknown>>,
  title: string,
  execArgv: readonly string[] = [],
): Promise<Record<M, number>> {
  const child = fork(program, [JSON.stringify(job)], {
    execArgv: [...execArgv],
  });
  const failed = once(child, "exit").then(() => {
    throw new Error(`The process that measures ${job.sdk} ended early.`);
  });
  const [result] = (await Promise.race([once(child, "message"), failed])) as [Record<M, number>];
  failed.catch(() => {});
  const found = Object.entries<number>(result).map(([metric, value]) => `${metric} ${value.toFixed(2)}`);
  context.say(`${job.sdk}, ${title}: ${found.join(", ")}`);
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
