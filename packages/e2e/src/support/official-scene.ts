import type { Database } from "./databases.js";
import { Listener } from "./listener.js";
import { crisp11, type OfficialClient } from "./official.js";
import type { Parley, StartOptions, Token } from "./parley.js";

/** A server on an empty database, its first website, and crisp-api with the token of one tier: what a suite plays in, and closes at once. */
export class OfficialScene {
  readonly parley: Parley;
  readonly website_id: string;
  readonly crisp: OfficialClient;
  readonly #listeners: Listener[] = [];

  private constructor(parley: Parley, tier: Token["tier"]) {
    this.parley = parley;
    this.website_id = parley.created.website_id;
    this.crisp = crisp11(parley, parley.token(tier));
  }

  /** @param tier that of the client; a bot's is "plugin", an operator's "user". */
  static async start(database: Database, tier: Token["tier"], options: StartOptions = {}): Promise<OfficialScene> {
    return new OfficialScene(await database.start(options), tier);
  }

  /** A socket of a tier that hears every event until the scene closes. One of "user" makes the team available. */
  async listen(tier: Token["tier"]): Promise<Listener> {
    const listener = await Listener.open(this.parley, this.parley.token(tier));
    this.#listeners.push(listener);
    return listener;
  }

  async close(): Promise<void> {
    for (const listener of this.#listeners) listener.close();
    await this.parley.stop();
  }
}
