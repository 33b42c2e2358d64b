import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Goal, type Line, met } from "./line.js";

/** The kept result of one benchmark. */
export interface Kept {
  readonly name: string;
  readonly about: string;
  /** `2026-11-22` */
  readonly date: string;
  readonly machine: string;
  readonly rounds: number;
  readonly lines: readonly Line[];
}

const bench = fileURLToPath(new URL("../../", import.meta.url));
const results = join(bench, "results");

const intro = `# Results

Written by \`npm run bench\`. Each benchmark runs the bare limit and Parley in turn inside each round. \`limit\` and
\`ours\` are medians over the rounds; \`ratio\` is the median of ours / limit, round by round, with the smallest and the
largest in brackets. Absolute numbers are orientation only: they hold for one machine and one hour. \`bench/src/limits\`
says what the limits are.

How to read them:

- These runs shared their two cores with other work. Speeds vary several times over between rounds, and a ratio whose brackets
  are wide decides nothing near its goal. Processor time by request, where a line has it, is much steadier.
- The load generator itself ends at about 36,000 requests a second on this machine. The limit of POST message comes close, so
  that limit is rather understated, and the ratio of throughput flatters Parley; processor time does not depend on it.
- A sync takes about 0.1 ms on this disk. Where syncs are dear, both sides wait for them, and the ratio is kinder.
- On PostgreSQL, processor time is that of the Node process alone.
- Fan-out to few sockets measures the durable POST of each event, which the limit does not make.
`;

/** Keeps a benchmark's lines, in place of those of its last run, and writes the table anew from all that are kept. */
export function keep(kept: Kept): void {
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${kept.name}.json`), `${JSON.stringify(kept, null, 2)}\n`);
  const all = readdirSync(results)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(results, file), "utf8")) as Kept);
  writeFileSync(join(bench, "RESULTS.md"), `${intro}\n${all.map(section).join("\n")}`);
}

export function machine(): string {
  const cores = cpus();
  return `${cores.length} cores (${cores[0]?.model.trim() ?? "unknown"}), Node ${process.versions.node}`;
}

function section({ name, about, date, machine, rounds, lines }: Kept): string {
  return `## ${name}\n\n${about}\n\n${date}, ${rounds} rounds, ${machine}.\n\n${table(lines)}\n`;
}

/** A Markdown table, padded so that it reads well in a terminal too. */
export function table(lines: readonly Line[]): string {
  const rows = [
    ["work", "unit", "limit", "ours", "ratio", "goal", "met"],
    ...lines.map((line) => [
      line.work,
      line.unit,
      line.limit === null ? "" : number(line.limit),
      number(line.ours),
      line.ratio === null
        ? ""
        : `${ratio(line.ratio)}${line.spread === null ? "" : ` (${line.spread.map(ratio).join(" to ")})`}`,
      line.goal === null ? "" : goalText(line.goal),
      { true: "yes", false: "**no**", null: "" }[String(met(line)) as "true" | "false" | "null"],
    ]),
  ];
  const widths = (rows[0] as string[]).map((_, i) => Math.max(...rows.map((row) => (row[i] as string).length)));
  const text = rows.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] as number)).join(" | ")} |`);
  text.splice(1, 0, `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`);
  return text.join("\n");
}

function goalText({ of, sense, value }: Goal): string {
  return `${of === "ours" ? "ours " : ""}${sense === "at least" ? ">=" : "<="} ${value}`;
}

function ratio(value: number): string {
  return value.toFixed(2);
}

function number(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString("en-US");
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
