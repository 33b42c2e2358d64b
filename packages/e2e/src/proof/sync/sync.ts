import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, readRows } from "@parley/server/testing";
import { type Parley, startParley } from "../../support/parley.js";
import { Rest } from "../../support/rest.js";
import { findTool } from "../../support/tools.js";
import { expectNone, type Proof } from "../proof.js";
import { firstFingerprint, judge } from "./judge.js";
import { traceProcess } from "./strace.js";
import { readTrace } from "./trace.js";

const writers = 12;

export const sync: Proof = {
  name: "sync",
  claim:
    "under strace, each 202 is written only after a sync of the log that began after its message was committed there.",
  databases: ["sqlite", "postgres"],
  async run(database, settings) {
    const strace = findTool("strace");
    if (strace === undefined) return "SKIPPED: strace is missing. To get it: apt-get install strace.";
    const folder = await mkdtemp(join(tmpdir(), "parley-sync-"));
    try {
      const cluster = database.databaseUrl === undefined ? undefined : await postmaster(folder, database.databaseUrl);
      const traces = [join(folder, "server.trace"), ...(cluster === undefined ? [] : [join(folder, "postgres.trace")])];
      // Before the server connects: the processes that serve its connections are traced as they are forked.
      const postgres = cluster === undefined ? undefined : await traceProcess(strace, cluster, traces[1] as string);
      const parley = await startParley({
        data: join(folder, "data"),
        ...(database.databaseUrl === undefined ? {} : { databaseUrl: database.databaseUrl }),
      });
      const server = await traceProcess(strace, parley.pid, traces[0] as string);
      const messages = Math.ceil(settings.writes / 10);
      await write(parley, messages);
      await parley.stop();
      await server.stop();
      await postgres?.stop();
      const calls = (await Promise.all(traces.map(readTrace))).flat().sort((a, b) => a.end - b.end);
      expectNone("Under strace", judge(calls, messages, database.name));
      return `${messages} answers, each behind a sync of its own commit.`;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Sends messages from several writers at once, so that some share a commit and some stand alone. */
async function write(parley: Parley, messages: number): Promise<void> {
  const rest = new Rest(parley, parley.token("website"));
  const base = `/website/${parley.created.website_id}/conversation`;
  let next = 0;
  await Promise.all(
    Array.from({ length: writers }, async () => {
      const { session_id } = await rest.data("POST", base, {});
      while (next < messages) {
        const fingerprint = firstFingerprint + next++;
        const body = { type: "text", from: "user", origin: "chat", content: "Hello", fingerprint };
        await rest.data("POST", `${base}/${session_id}/message`, body);
      }
    }),
  );
}

/** The process of the PostgreSQL server; asking for it makes the schema, so that the start is not traced. */
async function postmaster(folder: string, databaseUrl: string): Promise<number> {
  const store = await openStore({ data: join(folder, "visit"), databaseUrl });
  try {
    const [row] = await readRows<{ folder: string; fsync: string; commit: string }>(
      store,
      `SELECT current_setting('data_directory') AS folder, current_setting('fsync') AS fsync,
         current_setting('synchronous_commit') AS commit`,
    );
    if (row?.fsync !== "on" || row.commit !== "on")
      throw new Error(`PostgreSQL is not set to be durable: ${JSON.stringify(row)}.`);
    return Number(readFileSync(join(row.folder, "postmaster.pid"), "utf8").split("\n")[0]);
  } finally {
    await store.close();
  }
}
