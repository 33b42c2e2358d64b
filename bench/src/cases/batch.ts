import { filledSessionId } from "@parley/server/testing";
import type { Bench, Context } from "../harness/context.js";
import { indexed } from "../harness/indexed.js";
import { type Line, oursAtMost, plain } from "../harness/line.js";
import type { Program } from "../harness/program.js";
import { median } from "../harness/rounds.js";
import { fill, headersOf, newWorkspace, postgres, serveWorkspace, type Workspace } from "../harness/workspace.js";
import { requestText } from "../load/job.js";
import { Listener } from "../load/listener.js";

const connections = 4;
const accepted = [200, 202];
/** Milliseconds. */
const longest = 900_000;
const titles = { sqlite: "SQLite", postgres: "PostgreSQL" };

/** A batch over every conversation, and what others feel of it. */
export const batch: Bench = {
  name: "batch",
  about:
    "All unresolved conversations (100,000, or the last size when that is less) are resolved by one request, while 4 connections " +
    "list conversations, read one and send messages as fast as they are answered. A socket counts an event for each conversation. " +
    "The limit column holds what the same 4 connections felt before the batch.",
  async run(context) {
    const lines: Line[] = [];
    const size = Math.min(100_000, context.settings.sizes.at(-1) ?? 100_000);
    for (const database of context.settings.databases) {
      const server = database === "postgres" ? await postgres(context) : undefined;
      if (database === "postgres" && server === undefined) continue;
      const workspace = await newWorkspace(context, await server?.newDatabase());
      await fill(workspace, size, 0, { state: "unresolved" });
      const ours = await serveWorkspace(context, workspace);
      await indexed(context, ours, workspace);
      lines.push(...(await measure(context, workspace, ours, size, titles[database])));
      await ours.stop();
    }
    return lines;
  },
};

async function measure(
  context: Context,
  workspace: Workspace,
  ours: Program,
  size: number,
  title: string,
): Promise<Line[]> {
  const { website_id, headers, token } = workspace;
  const authentication = {
    username: token.identifier,
    password: token.key,
    tier: token.tier,
    events: ["session:set_state"],
  };
  let heard = 0;
  const listener = new Listener({ url: `ws://${ours.host}:${ours.port}`, authentication }, () => heard++);
  await listener.ready;
  // Conversations that are resolved all the same: only the batch resolves.
  const session = filledSessionId(0);
  const requests = [
    requestText("GET", `/v1/website/${website_id}/conversations/1`, { headers: { ...headers } }),
    requestText("GET", `/v1/website/${website_id}/conversation/${session}`, { headers: { ...headers } }),
    requestText("POST", `/v1/website/${website_id}/conversation/${session}/message`, {
      headers: { ...headers },
      body: { type: "text", from: "operator", origin: "chat", content: "We look into it." },
    }),
  ];
  const load = () => context.load.measure(ours, { connections, seconds: 1, requests }, accepted);
  const quiet: number[] = [];
  for (let round = 0; round < context.settings.rounds; round++) quiet.push((await load()).p99);

  const others = context.load.run(
    { host: ours.host, port: ours.port, connections, warmupSeconds: 0, seconds: longest / 1000, requests },
    accepted,
  );
  const began = performance.now();
  const { host, port } = ours;
  const answer = await fetch(`http://${host}:${port}/v1/website/${website_id}/batch/resolve`, {
    method: "PATCH",
    headers: { ...headersOf(workspace.operator), "Content-Type": "application/json" },
    body: "{}",
  });
  const answered = (performance.now() - began) / 1000;
  if (!answer.ok) throw new Error(`The batch answered ${answer.status}: ${await answer.text()}`);
  for (let said = 0; heard < size; said++) {
    if (said % 20 === 0) context.say(`${heard} of ${size} resolved`);
    if (performance.now() - began > longest) throw new Error(`${size - heard} events never came.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const ended = (performance.now() - began) / 1000;
  context.load.stop();
  const busy = await others;
  listener.close();
  const before = median(quiet);
  const worst = Math.max(...busy.p99s);
  context.say(
    `others meanwhile: ${busy.perSecond.toFixed(0)} req/s, p99 of each second ${busy.p99s.map((ms) => ms.toFixed(0)).join(" ")}`,
  );
  return [
    plain(`${size.toLocaleString("en-US")} resolved, ${title}: until the answer`, "s", answered, oursAtMost(10)),
    plain(`${size.toLocaleString("en-US")} resolved, ${title}: until the last event`, "s", ended),
    {
      work: `others meanwhile, ${title}: p99`,
      unit: "ms",
      limit: before,
      ours: busy.p99,
      ratio: busy.p99 / before,
      spread: null,
      goal: oursAtMost(50),
    },
    plain(`others meanwhile, ${title}: p99 of the worst second`, "ms", worst, oursAtMost(50)),
    plain(`others meanwhile, ${title}: the slowest request`, "ms", busy.max),
  ];
}
