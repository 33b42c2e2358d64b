import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { auditStore, openStore, readRows } from "@parley/server/testing";
import { type Created, type Parley, startParley } from "../../support/parley.js";
import { Rest } from "../../support/rest.js";
import { expectNone, type Proof, type ProofDatabase, type ProofSettings } from "../proof.js";
import { Random } from "../random.js";
import { compareBooks } from "./books.js";
import { Ledger } from "./ledger.js";
import { work } from "./worker.js";

const workers = 16;
/** The server is killed so many milliseconds after the writing began, at random between the two. */
const soonest = 30;
const latest = 900;

export const kill: Proof = {
  name: "kill",
  claim:
    "the server killed with -9 under load loses no acknowledged write, and none of its events; none is there twice.",
  databases: ["sqlite", "postgres"],
  async run(database, settings) {
    const data = await mkdtemp(join(tmpdir(), "parley-kill-"));
    const random = new Random(settings.seed);
    const ledger = new Ledger();
    let created: Created | undefined;
    try {
      for (let round = 1; round <= settings.kills; round++) {
        const parley = await startParley({ data, ...only(database), ...(created === undefined ? {} : { created }) });
        created = parley.created;
        await killUnderLoad(parley, ledger, random);
        await check(database, data, ledger, `After kill ${round} (seed ${settings.seed})`);
        if (round % 10 === 0) settings.say(`${round} kills, ${ledger.acknowledged} writes acknowledged`);
      }
    } finally {
      await rm(data, { recursive: true, force: true });
    }
    return figures(settings, ledger);
  },
};

function only({ databaseUrl }: ProofDatabase): { databaseUrl?: string } {
  return databaseUrl === undefined ? {} : { databaseUrl };
}

async function killUnderLoad(parley: Parley, ledger: Ledger, random: Random): Promise<void> {
  const rest = new Rest(parley, parley.token("website"));
  const running = Promise.all(
    Array.from({ length: workers }, () =>
      work(rest, parley.created.website_id, ledger, new Random(random.between(1, 2 ** 31))),
    ),
  );
  const gone = new Promise((resolve) => parley.process.once("exit", resolve));
  try {
    await Promise.race([running, aWhile(ledger, random.between(soonest, latest))]);
  } catch (error) {
    throw new Error(`A write was refused; the server says: ${parley.errors()}`, { cause: error });
  } finally {
    process.kill(parley.pid, "SIGKILL");
    await gone;
  }
  await running;
}

/** Runs out after so many milliseconds; on a busy machine not before a message was acknowledged, in whichever round. */
async function aWhile(ledger: Ledger, milliseconds: number): Promise<void> {
  await sleep(milliseconds);
  for (let waited = 0; ledger.messages.length === 0 && waited < 10_000; waited += 10) await sleep(10);
}

async function check(database: ProofDatabase, data: string, ledger: Ledger, when: string): Promise<void> {
  const store = await openStore({ data, databaseUrl: database.databaseUrl });
  try {
    if (database.name === "postgres") await settled(store);
    expectNone(when, await compareBooks(store, ledger));
    expectNone(when, (await auditStore(store)).problems);
  } finally {
    await store.close();
  }
}

/** What the killed server had sent, PostgreSQL still carries out: waits until its connections are gone. */
async function settled(store: Parameters<typeof readRows>[0]): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    const [row] = await readRows<{ busy: number }>(
      store,
      `SELECT COUNT(*) AS busy FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
         AND backend_type = 'client backend' AND state IS DISTINCT FROM 'idle'`,
    );
    quiet = row?.busy === 0 ? quiet + 1 : 0;
    await sleep(20);
  }
}

function figures({ kills }: ProofSettings, ledger: Ledger): string {
  if (ledger.messages.length === 0) throw new Error("No message was ever acknowledged: the proof is void.");
  return `${kills} kills, ${ledger.acknowledged} acknowledged writes (${ledger.messages.length} messages in ${ledger.accounts.length} conversations), ${ledger.open.size} requests cut off.`;
}
