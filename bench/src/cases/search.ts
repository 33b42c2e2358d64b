import type { Bench, Context } from "../harness/context.js";
import { indexed } from "../harness/indexed.js";
import { type Line, oursAtMost, plain } from "../harness/line.js";
import { Reader } from "../harness/reader.js";
import { median } from "../harness/rounds.js";
import { orderOf, says, word } from "../harness/vocabulary.js";
import { fill, newWorkspace, postgres, serveWorkspace, type Workspace } from "../harness/workspace.js";

const messagesEach = 10;
/** Times that each search is asked for in a round. */
const times = 150;
const titles = { sqlite: "SQLite", postgres: "PostgreSQL" };
/** Milliseconds. */
const goals = { sqlite: 2, postgres: 30 };

/** Finding conversations by what was said in them, and by what they are like. */
export const search: Bench = {
  name: "search",
  about:
    "The first page of 20 conversations of a search, one request at a time, with as many messages stored as the last size says, ten in a " +
    "conversation, of 50,000 words whose frequency falls with their rank. Each number is over requests for different words of the kind. " +
    "The limit column holds what the first page of the list took without a search, asked for in between.",
  async run(context) {
    const lines: Line[] = [];
    const size = context.settings.sizes.at(-1) ?? 1_000_000;
    for (const database of context.settings.databases) {
      const server = database === "postgres" ? await postgres(context) : undefined;
      if (database === "postgres" && server === undefined) continue;
      const workspace = await newWorkspace(context, await server?.newDatabase());
      context.say(`filling ${size} messages on ${titles[database]}`);
      await fill(workspace, size / messagesEach, size, { messagesEach, says });
      lines.push(...(await measure(context, workspace, database, size)));
    }
    return lines;
  },
};

async function measure(
  context: Context,
  workspace: Workspace,
  database: "sqlite" | "postgres",
  size: number,
): Promise<Line[]> {
  const ours = await serveWorkspace(context, workspace);
  const title = `${titles[database]}, ${size.toLocaleString("en-US")} stored`;
  const reader = new Reader(ours, workspace.headers);
  const path = (query: Record<string, string>) =>
    `/v1/website/${workspace.website_id}/conversations/1?${new URLSearchParams(query)}`;
  const began = performance.now();
  await indexed(context, ours, workspace);
  const lines = [plain(`taking all into the index, ${title}`, "s", (performance.now() - began) / 1000)];
  const requests = times * context.settings.rounds;
  for (const { name, queryOf, least } of searches(size / messagesEach)) {
    const found = await reader.data(path(queryOf(0)));
    if (found.length < least) throw new Error(`${name} found ${found.length} conversations.`);
    const took: number[] = [];
    const limit: number[] = [];
    for (let i = 0; i < requests; i++) {
      took.push(await reader.time(path(queryOf(i))));
      limit.push(await reader.time(path({})));
    }
    const line = (what: string, of: (list: number[]) => number, goal: Line["goal"]): Line => ({
      work: `${name}, ${title}: ${what}`,
      unit: "ms",
      limit: of(limit),
      ours: of(took),
      ratio: of(took) / of(limit),
      spread: null,
      goal,
    });
    lines.push(line("median", median, null), line("p99", p99, oursAtMost(goals[database])));
    context.say(`${name}: median ${median(took).toFixed(2)} ms, p99 ${p99(took).toFixed(2)} ms`);
  }
  reader.close();
  await ours.stop();
  return lines;
}

function p99(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] as number;
}

function text(query: string): Record<string, string> {
  return { search_type: "text", search_query: query };
}

function filters(...list: { criterion: string; operator: string; query: string[] }[]): Record<string, string> {
  const search_query = JSON.stringify(list.map((filter) => ({ model: "people", ...filter })));
  return { search_type: "filter", search_query };
}

interface Search {
  readonly name: string;
  /** The query of its `i`th request. */
  readonly queryOf: (i: number) => Record<string, string>;
  /** Conversations that the first finds at least. */
  readonly least: number;
}

function searches(conversations: number): Search[] {
  const order = (i: number) => String(orderOf((i * 7919) % conversations));
  const between = (i: number, from: number, to: number) => word(from + ((i * 31) % (to - from)));
  return [
    { name: "one conversation, by a number", queryOf: (i) => text(order(i)), least: 1 },
    { name: "a rare word", queryOf: (i) => text(between(i, 10_000, 40_000)), least: 1 },
    { name: "a word of some", queryOf: (i) => text(between(i, 300, 2_000)), least: 20 },
    { name: "a frequent word", queryOf: (i) => text(between(i, 5, 50)), least: 20 },
    { name: "the most frequent word", queryOf: () => text(word(0)), least: 20 },
    { name: "two frequent words", queryOf: (i) => text(`${between(i, 0, 20)} ${between(i + 1, 5, 50)}`), least: 1 },
    { name: "nothing", queryOf: (i) => text(`${order(i)} zebra`), least: 0 },
    { name: "the segment of a third", queryOf: () => ({ search_type: "segment", search_query: "vip" }), least: 20 },
    {
      name: "an address by filter",
      queryOf: (i) =>
        filters({ criterion: "email", operator: "eq", query: [`person${(i * 7919) % conversations}@example.com`] }),
      least: 1,
    },
    {
      name: "a city and data by filters",
      queryOf: (i) =>
        filters(
          { criterion: "city", operator: "eq", query: ["Lagos"] },
          { criterion: "data.seats", operator: "eq", query: [String(i % 40)] },
        ),
      least: 1,
    },
  ];
}
