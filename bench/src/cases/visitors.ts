import type { Bench, Context } from "../harness/context.js";
import { type Line, line } from "../harness/line.js";
import { processorMilliseconds, residentMegabytes } from "../harness/memory.js";
import { type Program, startProgram } from "../harness/program.js";
import { compare } from "../harness/rounds.js";
import { newWorkspace, serveWorkspace, type Workspace } from "../harness/workspace.js";
import { LoadChatBox } from "../load/chat-box.js";
import { Listener } from "../load/listener.js";

const boxes = 500;
/** What a session may send at once. */
const messagesEach = 20;

/** Chat boxes: what one costs, and what they send. */
export const visitors: Bench = {
  name: "visitors",
  about:
    `${boxes} chat boxes, each of a session of its own: each joins, then sends ${messagesEach} messages, one after the other's ` +
    "acknowledgement, while an operator's socket hears them all (counted). The limit is bare Socket.IO with one durable table.",
  async run(context) {
    const folder = () => ({ folder: context.folder() });
    const compared = await compare(
      context.settings.rounds,
      async () => crowd(context, await startProgram("limits/chat-boxes", folder()), undefined),
      async () => {
        const workspace = await newWorkspace(context, undefined);
        return crowd(context, await serveWorkspace(context, workspace, [], ["--trust-proxy"]), workspace);
      },
    );
    const lines: Line[] = [
      line("joined chat boxes", "a second", compared.joined),
      line("memory of a joined chat box", "KB", compared.memory),
      line("messages of chat boxes, acknowledged", "a second", compared.perSecond),
      line("messages of chat boxes: p99", "ms", compared.p99),
      line("messages of chat boxes: processor time", "us", compared.cpu),
    ];
    return lines;
  },
};

async function crowd(context: Context, program: Program, workspace: Workspace | undefined) {
  const { host, port, pid } = program;
  const url = `ws://${host}:${port}`;
  let heard = 0;
  const listener = workspace && new Listener({ url, authentication: authentication(workspace) }, () => heard++);
  await listener?.ready;
  const places = await Promise.all(
    Array.from({ length: boxes }, async (_, i) => {
      const ip = `198.51.${i >> 8}.${i & 255}`;
      const auth = workspace === undefined ? {} : await openSession(program, workspace.website_id, ip);
      return { url, path: "/visitor/1/socket/", auth, ip };
    }),
  );
  const before = residentMegabytes(pid);
  const began = performance.now();
  const open = places.map((place) => new LoadChatBox(place, () => {}));
  await Promise.all(open.map(({ ready }) => ready));
  await Promise.all(open.map((box) => box.send("session:join", { locales: ["en"], timezone: -60 })));
  const joined = boxes / ((performance.now() - began) / 1000);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const memory = ((residentMegabytes(pid) - before) * 1024) / boxes;

  const cpuBefore = processorMilliseconds(pid);
  const start = performance.now();
  const took = (
    await Promise.all(
      open.map(async (box) => {
        const times: number[] = [];
        for (let n = 0; n < messagesEach; n++) {
          times.push(await box.send("message:send", { type: "text", content: `Good morning, box ${n} is empty.` }));
        }
        return times;
      }),
    )
  )
    .flat()
    .sort((a, b) => a - b);
  const perSecond = took.length / ((performance.now() - start) / 1000);
  const cpu = ((processorMilliseconds(pid) - cpuBefore) * 1000) / took.length;
  const p99 = took[Math.floor(took.length * 0.99)] as number;
  if (workspace !== undefined) await allHeard(() => heard);
  context.say(
    `${joined.toFixed(0)} joins/s, ${memory.toFixed(0)} KB each, ${perSecond.toFixed(0)} messages/s, p99 ${p99.toFixed(1)} ms`,
  );
  for (const box of open) box.close();
  listener?.close();
  await program.stop();
  return { joined, memory, perSecond, p99, cpu };
}

async function allHeard(heard: () => number): Promise<void> {
  const end = Date.now() + 20_000;
  while (heard() < boxes * messagesEach) {
    if (Date.now() > end) throw new Error(`The operator heard ${heard()} of ${boxes * messagesEach} messages.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function authentication({ token }: Workspace): Record<string, unknown> {
  const { tier, identifier: username, key: password } = token;
  return { username, password, tier, events: ["message:send"] };
}

/** Visitors of addresses of their own, as a proxy names them. */
async function openSession({ host, port }: Program, website_id: string, ip: string): Promise<Record<string, unknown>> {
  const response = await fetch(`http://${host}:${port}/visitor/1/${website_id}/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Forwarded-For": ip },
    body: "{}",
  });
  const { data } = (await response.json()) as { data: { session_token: string } };
  if (response.status !== 201) throw new Error(`A session was answered ${response.status}.`);
  return { website_id, session_token: data.session_token };
}
