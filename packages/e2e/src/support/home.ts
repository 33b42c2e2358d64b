import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "./databases.js";
import { type Created, type Parley, type StartOptions, startParley } from "./parley.js";

/** A database and a data folder that outlive the server that ran on them, for tests of what the next one finds. */
export class Home {
  readonly data: string;
  /** PostgreSQL's; SQLite is in the data folder. */
  readonly databaseUrl: string | undefined;
  /** What the first start printed, once. */
  #created: Created | undefined;

  private constructor(data: string, databaseUrl: string | undefined) {
    this.data = data;
    this.databaseUrl = databaseUrl;
  }

  /** An empty one, which `remove` takes away. */
  static async make(database: Database): Promise<Home> {
    const { databaseUrl } = await database.fresh();
    return new Home(await mkdtemp(join(tmpdir(), "parley-home-")), databaseUrl);
  }

  /** Starts a server on what is there. */
  async start(options: Omit<StartOptions, "data" | "databaseUrl" | "created"> = {}): Promise<Parley> {
    const { data, databaseUrl } = this;
    const known = this.#created === undefined ? {} : { created: this.#created };
    const parley = await startParley({ ...options, data, databaseUrl, ...known });
    this.#created = parley.created;
    return parley;
  }

  /** Ends a server as a crash does. */
  async kill(parley: Parley): Promise<void> {
    parley.process.kill("SIGKILL");
    await parley.stop();
  }

  /** The flag that names the database to a command; none for SQLite. */
  get databaseFlags(): string[] {
    return this.databaseUrl === undefined ? [] : ["--database-url", this.databaseUrl];
  }

  remove(): Promise<void> {
    return rm(this.data, { recursive: true, force: true });
  }
}
