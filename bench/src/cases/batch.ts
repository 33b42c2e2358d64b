import { filledSessionId } from "@parley/server/testing";
import type { Bench, Context } from "../harness/context.js";
import { type Line, oursAtMost, plain } from "../harness/line.js";
import type { Program } from "../harness/program.js";
import { median } from "../harness/rounds.js";
import { fill, headersOf, newWorkspace, postgres, serveWorkspace, type Workspace } from "../harness/workspace.js";
import { requestText } from "../load/job.js";
import { Listener } from "../load/listener.js";

const connections = 4;
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
  const load = () => context.load.measure(ours, { connections, seconds: 1, requests }, [200, 202]);
  const quiet: number[] = [];
  for (let round = 0; round < context.settings.rounds; round++) quiet.push((await load()).p99);

  const began = performance.now();
  const { host, port } = ours;
  const answer = await fetch(`http://${host}:${port}/v1/website/${website_id}/batch/resolve`, {
    method: "PATCH",
    headers: { ...headersOf(workspace.operator), "Content-Type": "application/json" },
    body: "{}",
  });
  const answered = (performance.now() - began) / 1000;
  if (!answer.ok) throw new Error(`The batch answered ${answer.status}: ${await answer.text()}`);
  const busy: number[] = [];
  let ended = heard === size ? answered : undefined;
  while (ended === undefined) {
    const { p99, perSecond } = await load();
    context.say(`${heard} of ${size} resolved; others: ${perSecond.toFixed(0)} req/s, p99 ${p99.toFixed(2)} ms`);
    if (heard < size) busy.push(p99);
    else ended = (performance.now() - began) / 1000;
    if (performance.now() - began > 900_000) throw new Error(`${size - heard} events never came.`);
  }
  listener.close();
  const p99 = { limit: median(quiet), ours: median(busy), ratio: median(busy) / median(quiet) };
  return [
    plain(`${size.toLocaleString("en-US")} resolved, ${title}: until the answer`, "s", answered, oursAtMost(10)),
    plain(`${size.toLocaleString("en-US")} resolved, ${title}: until the last event`, "s", ended),
    {
      work: `others meanwhile, ${title}: p99 of a second, median`,
      unit: "ms",
      ...p99,
      spread: null,
      goal: oursAtMost(50),
    },
    plain(`others meanwhile, ${title}: p99 of the worst second`, "ms", Math.max(...busy), oursAtMost(50)),
  ];
}
