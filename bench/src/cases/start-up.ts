import { routes } from "@parley/contract";
import { filledSessionId } from "@parley/server/testing";
import type { Bench, Context } from "../harness/context.js";
import { line, oursAtMost, plain } from "../harness/line.js";
import { residentMegabytes } from "../harness/memory.js";
import { type Program, startProgram } from "../harness/program.js";
import { compare } from "../harness/rounds.js";
import { fill, newWorkspace, type Workspace } from "../harness/workspace.js";
import { requestText } from "../load/job.js";

/** What it costs to have a server run at all. */
export const startUp: Bench = {
  name: "start-up",
  about:
    "From the start of the process to its first answer possible, and resident memory: idle, and after 64 connections " +
    "sent messages and read lists. The limit is bare Fastify with Socket.IO and an open SQLite file; ours has all 288 routes " +
    "bound, each with a handler.",
  async run(context) {
    const workspace = await newWorkspace(context, undefined);
    await fill(workspace, 1_000, 10_000);
    const { rounds } = context.settings;
    const folder = context.folder();
    const compared = await compare(
      rounds,
      async () => measure(context, await startProgram("limits/idle", { folder })),
      async () => measure(context, await startProgram("programs/all-routes", { data: workspace.data }), workspace),
    );
    return [
      line("start to ready", "ms", compared.ready, oursAtMost(1_000)),
      line("memory, idle", "MB", compared.idle, oursAtMost(128)),
      // The limit has no routes to load.
      plain("memory after load", "MB", compared.loaded.ours, oursAtMost(160)),
      plain("memory after load and one call of every route", "MB", compared.called.ours),
    ];
  },
};

async function measure(context: Context, program: Program, workspace?: Workspace) {
  try {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const idle = residentMegabytes(program.pid);
    if (workspace !== undefined) await work(context, program, workspace);
    const loaded = residentMegabytes(program.pid);
    if (workspace !== undefined) await callAll(program, workspace);
    const called = residentMegabytes(program.pid);
    context.say(
      `ready in ${program.startedIn.toFixed(0)} ms; ${idle.toFixed(0)} MB, after load ${loaded.toFixed(0)}, all called ${called.toFixed(0)}`,
    );
    return { ready: program.startedIn, idle, loaded, called };
  } finally {
    await program.stop();
  }
}

async function work(context: Context, { host, port }: Program, { website_id, headers }: Workspace): Promise<void> {
  const base = `/v1/website/${website_id}`;
  const requests = Array.from({ length: 90 }, (_, i) => {
    const session = `${base}/conversation/${filledSessionId(i)}`;
    const body = { type: "text", from: "user", origin: "chat", content: "One of the three boxes is empty." };
    return [
      requestText("POST", `${session}/message`, { headers: { ...headers }, body }),
      requestText("GET", `${session}/messages`, { headers: { ...headers } }),
      requestText("GET", `${base}/conversations/1`, { headers: { ...headers } }),
      requestText("GET", session, { headers: { ...headers } }),
    ];
  }).flat();
  const { seconds } = context.settings;
  await context.load.run(
    { host, port, connections: 64, seconds: seconds * 2, warmupSeconds: 1, requests },
    [200, 202, 206],
  );
}

/** Calls each route that destroys nothing once: a route's validators are compiled by its first request, whatever that is answered. */
async function callAll({ host, port }: Program, { website_id, headers }: Workspace): Promise<void> {
  for (const { verb, path } of routes) {
    // Conversations and messages are measured on what there is.
    if (verb === "DELETE") continue;
    const target = path.replace(/\{(\w+)\}/g, (_, name: string) => (name === "website_id" ? website_id : "1"));
    const answer = await fetch(`http://${host}:${port}/v1${target}`, {
      method: verb,
      headers: { ...headers },
      ...(verb === "GET" || verb === "HEAD" ? {} : { body: "{}" }),
    });
    await answer.arrayBuffer();
    if (answer.status >= 500) throw new Error(`${verb} ${target} answered ${answer.status}.`);
  }
}
