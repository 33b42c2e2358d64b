import { filledSessionId } from "@parley/server/testing";
import type { Bench, Context } from "../harness/context.js";
import { atLeast, growth, type Line, line } from "../harness/line.js";
import { type Program, startProgram } from "../harness/program.js";
import { compare } from "../harness/rounds.js";
import { fill, newWorkspace, postgres, serveWorkspace, type Workspace } from "../harness/workspace.js";
import { requestText } from "../load/job.js";
import { fillLimit } from "./limit-rows.js";

const connections = 50;
const messagesEach = 100;
const titles = { sqlite: "SQLite", postgres: "PostgreSQL" };

/** Reading lists: the first page of conversations, and the last messages of one. */
export const lists: Bench = {
  name: "lists",
  about:
    "The first 20 conversations (default order) and the last 50 messages of a conversation, 50 connections, with as many " +
    "conversations and messages stored as the size says. The limit sends rows kept as ready JSON text.",
  async run(context) {
    const lines: Line[] = [];
    for (const database of context.settings.databases) {
      const server = database === "postgres" ? await postgres(context) : undefined;
      if (database === "postgres" && server === undefined) continue;
      const sized: { conversations: Sized; messages: Sized }[] = [];
      for (const size of context.settings.sizes) {
        context.say(`filling ${size} conversations and ${size} messages on ${titles[database]}`);
        const workspace = await newWorkspace(context, await server?.newDatabase());
        await fill(workspace, size, size);
        const limit = await startProgram(...(await fillLimit(workspace)));
        context.atEnd(() => limit.stop());
        const ours = await serveWorkspace(context, workspace);
        sized.push(
          await measure(context, workspace, limit, ours, `${titles[database]}, ${size.toLocaleString("en-US")}`, size),
        );
        await Promise.all([ours.stop(), limit.stop()]);
      }
      for (const kind of ["conversations", "messages"] as const) {
        const of = sized.map((entry) => entry[kind].throughput);
        lines.push(...sized.flatMap((entry) => [entry[kind].throughput, entry[kind].cpu]));
        const [first, last] = [of[0], of.at(-1)];
        if (first !== undefined && last !== undefined && last !== first) {
          lines.push(growth(`${kind}, ${titles[database]}: throughput at the last size over the first`, first, last));
        }
      }
    }
    return lines;
  },
};

interface Sized {
  readonly throughput: Line;
  readonly cpu: Line;
}

async function measure(
  context: Context,
  { website_id, headers }: Workspace,
  limit: Program,
  ours: Program,
  title: string,
  size: number,
): Promise<{ conversations: Sized; messages: Sized }> {
  const { rounds } = context.settings;
  const conversations = await compare(
    rounds,
    () => read(context, limit, [`/rows/${website_id}/20`], {}, [200]),
    () => read(context, ours, [`/v1/website/${website_id}/conversations/1`], headers, [200]),
  );
  const talking = Math.ceil(size / messagesEach);
  const sessions = Array.from({ length: Math.min(1_000, talking) }, (_, i) =>
    filledSessionId(Math.floor((i * talking) / Math.min(1_000, talking))),
  );
  const messages = await compare(
    rounds,
    () =>
      read(
        context,
        limit,
        sessions.map((id) => `/rows/${id}/50`),
        {},
        [200],
      ),
    () =>
      read(
        context,
        ours,
        sessions.map((id) => `/v1/website/${website_id}/conversation/${id}/messages`),
        headers,
        [206],
      ),
  );
  const sized = (work: string, compared: typeof messages): Sized => ({
    throughput: line(`${work}, ${title} stored`, "req/s", compared.perSecond, atLeast(0.6)),
    cpu: line(`${work}, ${title} stored: processor time`, "us/req", compared.cpu),
  });
  return { conversations: sized("20 conversations", conversations), messages: sized("last 50 messages", messages) };
}

async function read(
  context: Context,
  program: Program,
  paths: readonly string[],
  headers: Readonly<Record<string, string>>,
  accept: readonly number[],
) {
  const requests = paths.map((path) => requestText("GET", path, { headers: { ...headers } }));
  const { seconds } = context.settings;
  const reached = await context.load.measure(program, { connections, seconds, requests }, accept);
  const { perSecond, p99, cpu } = reached;
  context.say(`${program.port}: ${perSecond.toFixed(0)} req/s, p99 ${p99.toFixed(2)} ms, ${cpu.toFixed(0)} us`);
  return reached;
}
