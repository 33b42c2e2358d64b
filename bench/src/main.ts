/** `npm run bench [name...] [--rounds n] [--seconds s] [--sizes a,b] [--database sqlite|postgres] [--quick]` */
import { parseArgs } from "node:util";
import { benches } from "./cases/index.js";
import { Context, type Settings } from "./harness/context.js";
import { keep, machine, table } from "./harness/report.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string" },
    seconds: { type: "string" },
    sizes: { type: "string" },
    database: { type: "string", multiple: true },
    quick: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  },
});

const settings: Settings = {
  rounds: number("rounds", values.rounds, values.quick ? 3 : 5),
  seconds: number("seconds", values.seconds, values.quick ? 1 : 4),
  sizes: (values.sizes?.split(",") ?? (values.quick ? ["1000", "10000"] : ["1000", "100000", "1000000"])).map((size) =>
    number("sizes", size, 0),
  ),
  databases: values.database === undefined ? ["sqlite", "postgres"] : values.database.map(database),
};

const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  fail(`There is no benchmark ${unknown.join(", ")}; there are ${benches.map(({ name }) => name).join(", ")}.`);
}

for (const bench of benches) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
  process.stderr.write(`${bench.name}: ${settings.rounds} rounds\n`);
  const context = new Context(settings);
  try {
    const lines = await bench.run(context);
    process.stdout.write(`\n## ${bench.name}\n\n${bench.about}\n\n${table(lines)}\n\n`);
    // A quick run is a trial: it does not replace the kept figures unless asked to.
    if (!values.quick || values.keep) {
      const date = new Date().toISOString().slice(0, 10);
      keep({ name: bench.name, about: bench.about, date, machine: machine(), rounds: settings.rounds, lines });
    }
  } finally {
    await context.close();
  }
}

function number(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!(value > 0)) fail(`--${name} must be a number above 0, got "${text}".`);
  return value;
}

function database(name: string): "sqlite" | "postgres" {
  if (name === "sqlite" || name === "postgres") return name;
  return fail(`--database must be sqlite or postgres, got "${name}".`);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
