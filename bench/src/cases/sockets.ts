import type { Bench, Context } from "../harness/context.js";
import { Fan } from "../harness/fan.js";
import { atLeast, atMost, growth, type Line, line } from "../harness/line.js";
import { residentMegabytes } from "../harness/memory.js";
import { type Program, startProgram } from "../harness/program.js";
import { compare } from "../harness/rounds.js";
import { fill, newWorkspace, serveWorkspace, type Workspace } from "../harness/workspace.js";

/** Events under way at a time. */
const window = 8;

/** Delivery of an event to many sockets, and what an idle one costs. */
export const sockets: Bench = {
  name: "sockets",
  about:
    "Every socket listens to the same website; POSTs of a message are repeated as fast as all sockets were sent the ones " +
    "before, 8 under way. The limit is bare Socket.IO with one room, whose POST emits its body. Ours stores the message first.",
  async run(context) {
    const lines: Line[] = [];
    const workspace = await newWorkspace(context, undefined);
    await fill(workspace, 100, 0);
    for (const size of [10, 100, 1_000]) {
      const limit = await startProgram("limits/sockets", {});
      const ours = await serveWorkspace(context, workspace);
      context.atEnd(() => limit.stop());
      lines.push(await fanOut(context, workspace, limit, ours, size));
      await Promise.all([ours.stop(), limit.stop()]);
    }
    const [first, last] = [lines[0], lines.at(-1)];
    if (first !== undefined && last !== undefined) {
      lines.push(growth("deliveries at 1,000 sockets over 10", first, last));
    }
    // A token may have a thousand: fifty were there before.
    lines.push(await idle(context, workspace, 900));
    return lines;
  },
};

async function fanOut(
  context: Context,
  workspace: Workspace,
  limit: Program,
  ours: Program,
  size: number,
): Promise<Line> {
  const fans = [await Fan.open(limit, workspace, size), await Fan.open(ours, workspace, size)] as const;
  const measure = async (fan: Fan) => {
    const perSecond = await fan.deliver(window, context.settings.seconds);
    context.say(`${size} sockets: ${perSecond.toFixed(0)} deliveries/s`);
    return { perSecond };
  };
  const compared = await compare(
    context.settings.rounds,
    () => measure(fans[0]),
    () => measure(fans[1]),
  );
  for (const fan of fans) fan.close();
  return line(
    `fan-out to ${size.toLocaleString("en-US")} sockets`,
    "deliveries/s",
    compared.perSecond,
    size === 1_000 ? atLeast(0.9) : null,
  );
}

/** Memory that many idle sockets add, by socket. Each measurement has a process of its own. */
async function idle(context: Context, workspace: Workspace, size: number): Promise<Line> {
  const kilobytes = async (program: Program) => {
    // What the first sockets load and compile is not theirs.
    const first = await Fan.open(program, workspace, 50);
    await settle();
    const before = residentMegabytes(program.pid);
    const fan = await Fan.open(program, workspace, size);
    await settle();
    const each = ((residentMegabytes(program.pid) - before) * 1024) / size;
    context.say(`${each.toFixed(1)} KB a socket`);
    first.close();
    fan.close();
    await program.stop();
    return { each };
  };
  const { each } = await compare(
    context.settings.rounds,
    async () => kilobytes(await startProgram("limits/sockets", {})),
    async () => kilobytes(await serveWorkspace(context, workspace)),
  );
  return line("memory of an idle socket", "KB", each, atMost(1.3));
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_500));
}
