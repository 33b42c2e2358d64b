import { filledSessionId } from "@parley/server/testing";
import type { Bench, Context } from "../harness/context.js";
import { atLeast, atMost, type Line, line } from "../harness/line.js";
import { type Program, startProgram } from "../harness/program.js";
import { compare } from "../harness/rounds.js";
import { fill, newWorkspace, postgres, serveWorkspace, type Workspace } from "../harness/workspace.js";
import { requestText } from "../load/job.js";
import { Listener } from "../load/listener.js";

const conversations = 1_000;
const connections = 64;
/** On each database, the share of the limit's throughput to reach. */
const goals = { sqlite: 0.7, postgres: 0.6 };
const titles = { sqlite: "SQLite", postgres: "PostgreSQL" };

/** Sending durable messages: the hot write. */
export const messages: Bench = {
  name: "messages",
  about:
    "POST of a text message from user, 64 connections over 1,000 conversations, with one operator's socket listening. " +
    "The limit is bare Fastify with one durable table and group commit: per tick on SQLite, one statement per batch on PostgreSQL.",
  async run(context) {
    const lines: Line[] = [];
    for (const database of context.settings.databases) {
      const server = database === "postgres" ? await postgres(context) : undefined;
      if (database === "postgres" && server === undefined) continue;
      const workspace = await newWorkspace(context, await server?.newDatabase());
      await fill(workspace, conversations, 0);
      const ours = await serveWorkspace(context, workspace);
      const limit =
        server === undefined
          ? await startProgram("limits/post-message-sqlite", { folder: context.folder() })
          : await startProgram("limits/post-message-postgres", { url: await server.newDatabase() });
      context.atEnd(() => limit.stop());
      const compared = await withListener(context, workspace, ours, () =>
        compare(
          context.settings.rounds,
          () => send(context, limit, workspace),
          () => send(context, ours, workspace),
        ),
      );
      const work = `POST message, ${titles[database]}`;
      lines.push(line(`${work}: throughput`, "req/s", compared.perSecond, atLeast(goals[database])));
      lines.push(line(`${work}: p50`, "ms", compared.p50));
      lines.push(line(`${work}: p99`, "ms", compared.p99, database === "sqlite" ? atMost(1.5) : null));
      lines.push(line(`${work}: processor time`, "us/req", compared.cpu));
      await Promise.all([ours.stop(), limit.stop()]);
    }
    return lines;
  },
};

async function send(context: Context, program: Program, { website_id, headers }: Workspace) {
  const requests = Array.from({ length: conversations }, (_, i) =>
    requestText("POST", `/v1/website/${website_id}/conversation/${filledSessionId(i)}/message`, {
      headers: { ...headers },
      body: {
        type: "text",
        from: "user",
        origin: "chat",
        content: `Good morning, order ${i} has arrived but one of the three boxes is empty. What should I do?`,
        user: { nickname: "Ada Moreau" },
      },
    }),
  );
  const { seconds } = context.settings;
  const reached = await context.load.measure(program, { connections, seconds, requests }, [202]);
  const { perSecond, p99, cpu } = reached;
  context.say(`${program.port}: ${perSecond.toFixed(0)} req/s, p99 ${p99.toFixed(2)} ms, ${cpu.toFixed(0)} us`);
  return reached;
}

/** Work done while one operator listens; throws when that operator was sent nothing. */
async function withListener<T>(
  context: Context,
  { token }: Workspace,
  { host, port }: Program,
  work: () => Promise<T>,
): Promise<T> {
  let received = 0;
  const authentication = {
    username: token.identifier,
    password: token.key,
    tier: token.tier,
    events: ["message:send"],
  };
  const listener = new Listener({ url: `ws://${host}:${port}`, authentication }, () => received++);
  try {
    await listener.ready;
    return await work();
  } finally {
    listener.close();
    context.say(`${received} messages reached the listening socket`);
    if (received === 0) process.exitCode = 1;
  }
}
