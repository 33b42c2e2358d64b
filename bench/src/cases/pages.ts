import type { Bench, Context } from "../harness/context.js";
import { growth, type Line, oursAtMost, plain } from "../harness/line.js";
import type { Program } from "../harness/program.js";
import { Reader } from "../harness/reader.js";
import { median } from "../harness/rounds.js";
import { fill, newWorkspace, postgres, serveWorkspace, type Workspace } from "../harness/workspace.js";

const perPage = 20;
/** Jumps of a round: to a page and to others up to `3 * jumps` before it. */
const jumps = 10;
const deepest = 10_000;
const titles = { sqlite: "SQLite", postgres: "PostgreSQL" };

/** Deep pages of the list of conversations: reached by walking, and by a jump. */
export const pages: Bench = {
  name: "pages",
  about:
    "Pages of 20 conversations, one request at a time: median milliseconds of page 1, of the last pages (at most 100) of a walk from " +
    "page 1 on, and of jumps to pages that nobody walked to. The times of page 1 are taken between the others.",
  async run(context) {
    const lines: Line[] = [];
    for (const database of context.settings.databases) {
      const server = database === "postgres" ? await postgres(context) : undefined;
      if (database === "postgres" && server === undefined) continue;
      for (const size of context.settings.sizes) {
        const workspace = await newWorkspace(context, await server?.newDatabase());
        await fill(workspace, size, 0);
        const ours = await serveWorkspace(context, workspace);
        lines.push(
          ...(await measure(context, workspace, ours, size, `${titles[database]}, ${size.toLocaleString("en-US")}`)),
        );
        await ours.stop();
      }
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
  const reader = new Reader(ours, workspace.headers);
  const read = (page: number) => reader.time(`/v1/website/${workspace.website_id}/conversations/${page}`);
  const depth = Math.min(1_000, Math.floor(size / perPage));
  const firsts: number[] = [];
  const walked: number[] = [];
  const jumped: number[] = [];
  const far: number[] = [];
  await read(1);
  for (let round = 0; round < context.settings.rounds; round++) {
    for (let i = 0; i < 50; i++) firsts.push(await read(1));
    for (let page = 2; page <= depth; page++) {
      const time = await read(page);
      if (page > depth - 100) walked.push(time);
    }
    // Never the page after one that was read: the jump must find its place anew.
    for (let i = 0; i < jumps; i++) jumped.push(await read(depth - i * 3 - (round % 2)));
    if (size >= deepest * perPage) {
      for (let i = 0; i < jumps; i++) far.push(await read(deepest - i * 3 - (round % 2)));
    }
  }
  reader.close();
  const first = plain(`page 1, ${title} stored`, "ms", median(firsts));
  const walk = plain(`last pages of a walk to ${depth}, ${title} stored`, "ms", median(walked));
  const jump = plain(`pages ${depth - 3 * jumps + 2} to ${depth} jumped to, ${title} stored`, "ms", median(jumped));
  const lines = [
    first,
    walk,
    growth(`walked over page 1, ${title}`, first, walk, oursAtMost(3)),
    jump,
    growth(`jumped over page 1, ${title}`, first, jump, oursAtMost(25)),
  ];
  if (far.length > 0) {
    const deep = plain(`pages ${deepest - 3 * jumps + 2} to ${deepest} jumped to, ${title} stored`, "ms", median(far));
    lines.push(deep, growth(`jumped to page ${deepest} over page ${depth}, ${title}`, jump, deep));
  }
  return lines;
}
