/** `npm run proof [name...] [--short] [--kills n] [--requests n] [--seed n] [--writes n] [--database sqlite|postgres]` */
import { inspect, parseArgs } from "node:util";
import { requirePostgres, startPostgres, type TestPostgres } from "@parley/server/testing";
import { batch } from "./batch/batch.js";
import { fuzz } from "./fuzz/fuzz.js";
import { kill } from "./kill/kill.js";
import type { Proof, ProofDatabase, ProofSettings } from "./proof.js";
import { sync } from "./sync/sync.js";
import { tail } from "./tail.js";

const proofs: readonly Proof[] = [kill, batch, sync, fuzz, tail];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: "boolean", default: false },
    kills: { type: "string" },
    requests: { type: "string" },
    writes: { type: "string" },
    seed: { type: "string" },
    database: { type: "string", multiple: true },
  },
});

const settings: ProofSettings = {
  kills: count("kills", values.kills, values.short ? 3 : 50),
  requests: count("requests", values.requests, values.short ? 1_500 : 10_000),
  writes: count("writes", values.writes, values.short ? 2_000 : 20_000),
  seed: count("seed", values.seed, Date.now() % 1_000_000_000),
  say: (text) => process.stdout.write(`  ${text}\n`),
};

const unknown = positionals.filter((name) => !proofs.some((proof) => proof.name === name));
if (unknown.length > 0) {
  end(`There is no proof ${unknown.join(", ")}; there are ${proofs.map(({ name }) => name).join(", ")}.`);
}

const wanted = values.database ?? ["sqlite", "postgres"];
const cluster = wanted.includes("postgres") ? await startCluster() : undefined;
let failures = 0;
try {
  for (const proof of proofs) {
    if (positionals.length > 0 && !positionals.includes(proof.name)) continue;
    for (const database of proof.databases) {
      if (!wanted.includes(database) || (database === "postgres" && cluster === undefined)) continue;
      await run(proof, database);
    }
  }
} finally {
  await cluster?.stop();
}
if (failures > 0) end(`${failures} of the proofs failed.`);

async function run(proof: Proof, name: ProofDatabase["name"]): Promise<void> {
  process.stdout.write(`${proof.name} on ${name}: ${proof.claim}\n`);
  const began = performance.now();
  try {
    const databaseUrl = name === "postgres" ? await (cluster as TestPostgres).newDatabase() : undefined;
    const figures = await proof.run({ name, databaseUrl }, settings);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stdout.write(`${proof.name} on ${name}: holds. ${figures} ${seconds} s.\n\n`);
  } catch (error) {
    failures += 1;
    process.stdout.write(`${proof.name} on ${name}: DOES NOT HOLD.\n${inspect(error)}\n\n`);
  }
}

async function startCluster(): Promise<TestPostgres | undefined> {
  return requirePostgres() === undefined ? undefined : startPostgres();
}

function count(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 1) end(`--${name} must be a whole number above 0, got "${text}".`);
  return value;
}

function end(sentence: string): never {
  process.stdout.write(`${sentence}\n`);
  process.exit(1);
}
