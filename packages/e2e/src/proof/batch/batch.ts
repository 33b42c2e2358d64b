import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { auditStore, filledSessionId, fillStore, openStore } from "@parley/server/testing";
import { Listener } from "../../support/listener.js";
import { type Parley, startParley } from "../../support/parley.js";
import { Rest } from "../../support/rest.js";
import { expectNone, type Proof, type ProofDatabase, type ProofSettings } from "../proof.js";
import { Random } from "../random.js";
import { type AnyGroup, compare, namesOf, newestEvent, openJobs, takenOf } from "./books.js";
import { ask, everyKind, type Group, prepare } from "./kinds.js";
import { addContacts, askOfPeople, type PersonGroup } from "./people.js";
import { type Reminder, remind } from "./reminders.js";

/** Kills at most: on PostgreSQL a job is taken over only when the time of who held it is over. */
const mostKills = { sqlite: Number.POSITIVE_INFINITY, postgres: 10 };
/** Conversations of each batch, for each kill: so that most kills meet batches at work. */
const sizePerKill = 40;
const smallest = 200;
/** Contacts of each batch over contacts. */
const contacts = 200;
/** The server is killed at most so many milliseconds after its jobs were first heard of. */
const latest = 600;
/** Milliseconds after which it is killed though nothing was heard: longer than a killed server still holds its jobs. */
const silence = { sqlite: 3_000, postgres: 20_000 };
const reminded = 40;
const bystanders = 40;
const jobKinds = ["batches:run", "conversations:remind", "people:unbind"];

export const batch: Proof = {
  name: "batch",
  claim:
    "with a batch of every kind at work, and reminders due, the server killed with -9 changes each conversation and contact once, with one event, and no other.",
  databases: ["sqlite", "postgres"],
  async run(database, settings) {
    const data = await mkdtemp(join(tmpdir(), "parley-batch-"));
    try {
      return await prove(new Scene(data, database, settings));
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  },
};

async function prove(scene: Scene): Promise<string> {
  const { settings, kills } = scene;
  const random = new Random(settings.seed);
  const size = Math.max(smallest, kills * sizePerKill);
  const { groups: ofConversations, others } = await scene.fill(size);
  const { website_id, ofPeople } = await scene.prepare(ofConversations, others.slice(0, reminded), random);
  const groups: readonly AnyGroup[] = [...ofConversations, ...ofPeople];
  const since = await scene.read(newestEvent);

  const ofBatches = new Set(groups.flatMap(namesOf));
  let reminders: readonly Reminder[] | undefined;
  let waiting = groups;
  let metAtWork = 0;
  for (let round = 1; round <= kills; round++) {
    const parley = await scene.start();
    const rest = new Rest(parley, parley.token("user"));
    reminders ??= await remind(rest, website_id, others.slice(0, reminded), kills * latest * 2, random);
    const asked = Promise.all(waiting.map((group) => unlessCutOff(askFor(rest, website_id, group))));
    // Some kills meet the start, or the asking; not all, or the proof were void.
    const early = random.chance(0.2) && (metAtWork > 0 || round < kills);
    if (!early && (await heardOne(parley, ofBatches, silence[scene.database]))) metAtWork += 1;
    await kill(parley, random.between(0, latest));
    await asked;
    const taken = await scene.read((store) => takenOf(store, groups));
    waiting = waiting.filter((group) => !taken.has(group));
    settings.say(`${round} of ${kills} kills`);
  }
  const last = await scene.start();
  const rest = new Rest(last, last.token("user"));
  for (const group of waiting) await askFor(rest, website_id, group);
  await last.stop();
  await scene.finish();

  const problems = await scene.read((store) => compare(store, since, groups, reminders ?? []));
  expectNone(`After ${kills} kills (seed ${settings.seed})`, problems);
  expectNone(`After ${kills} kills (seed ${settings.seed})`, (await scene.read(auditStore)).problems);
  if (metAtWork === 0) throw new Error("No kill met a batch at work: the proof is void.");
  return `${kills} kills, ${metAtWork} of them while events of batches came, ${ofConversations.length} batches of ${size} conversations, ${ofPeople.length} of ${contacts} contacts, ${reminded} reminders.`;
}

function askFor(rest: Rest, website_id: string, group: AnyGroup): Promise<void> {
  return "people" in group ? askOfPeople(rest, website_id, group) : ask(rest, website_id, group);
}

type Store = Awaited<ReturnType<typeof openStore>>;

class Scene {
  readonly settings: ProofSettings;
  readonly kills: number;
  readonly database: ProofDatabase["name"];
  readonly #data: string;
  readonly #databaseUrl: string | undefined;
  #created: Parley["created"] | undefined;

  constructor(data: string, { name, databaseUrl }: ProofDatabase, settings: ProofSettings) {
    this.database = name;
    this.#data = data;
    this.#databaseUrl = databaseUrl;
    this.settings = settings;
    this.kills = Math.min(settings.kills, mostKills[name]);
  }

  async start(): Promise<Parley> {
    const created = this.#created === undefined ? {} : { created: this.#created };
    const parley = await startParley({ data: this.#data, databaseUrl: this.#databaseUrl, ...created });
    this.#created = parley.created;
    return parley;
  }

  /** While no server runs. */
  async read<T>(question: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore({ data: this.#data, databaseUrl: this.#databaseUrl });
    try {
      return await question(store);
    } finally {
      await store.close();
    }
  }

  /** A group of conversations for each kind of batch, and others that no batch may touch. */
  async fill(size: number): Promise<{ groups: Group[]; others: string[] }> {
    const first = await this.start();
    await first.stop();
    const conversations = everyKind.length * size + reminded + bystanders;
    const options = { website_id: first.created.website_id, conversations, messages: conversations, messagesEach: 1 };
    await this.read((store) => fillStore(store, { ...options, state: "unresolved" }));
    const all = Array.from({ length: conversations }, (_, i) => filledSessionId(i));
    const random = new Random(this.settings.seed);
    const groups = everyKind.map((kind, at) => ({
      kind,
      sessions: all.slice(at * size, (at + 1) * size),
      inbox_id: random.uuid(),
    }));
    return { groups, others: all.slice(everyKind.length * size) };
  }

  /** Answers the contacts that batches are over, too. */
  async prepare(
    groups: readonly Group[],
    resolved: readonly string[],
    random: Random,
  ): Promise<{ website_id: string; ofPeople: PersonGroup[] }> {
    const parley = await this.start();
    const rest = new Rest(parley, parley.token("user"));
    const { website_id } = parley.created;
    for (const group of groups) await prepare(rest, website_id, group);
    await rest.data("PATCH", `/website/${website_id}/batch/resolve`, { sessions: resolved });
    const ofPeople = await addContacts(rest, website_id, contacts, bystanders, random);
    await parley.stop();
    await this.finish();
    return { website_id, ofPeople };
  }

  /** Has a server run until no job is left. */
  async finish(): Promise<void> {
    for (let round = 0; (await this.read((store) => openJobs(store, jobKinds))) > 0; round++) {
      if (round === 60) throw new Error("Jobs are left that do not end.");
      const parley = await this.start();
      await sleep(1_000);
      await parley.stop();
    }
  }
}

async function kill(parley: Parley, after: number): Promise<void> {
  const gone = new Promise((resolve) => parley.process.once("exit", resolve));
  await sleep(after);
  process.kill(parley.pid, "SIGKILL");
  await gone;
}

/** Waits for an event of one of these; false when none came for too long. That we listen is an event, too, and so are reminders. */
async function heardOne(parley: Parley, names: ReadonlySet<string>, longest: number): Promise<boolean> {
  const listener = await Listener.open(parley, parley.token("user"));
  let looked = 0;
  try {
    for (let waited = 0; waited <= longest; waited += 10) {
      for (; looked < listener.received.length; looked += 1) {
        const { session_id, people_id } = listener.received[looked]?.payload ?? {};
        if (names.has(session_id ?? people_id)) return true;
      }
      await sleep(10);
    }
    return false;
  } finally {
    listener.close();
  }
}

/** How fetch says that the connection broke is no answer; anything else is one that should not have come. */
async function unlessCutOff(request: Promise<void>): Promise<void> {
  await request.catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
  });
}
