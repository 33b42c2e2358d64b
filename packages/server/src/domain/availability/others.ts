import { listRecentOperators, listRecentWebsites } from "../../store/availability.js";
import { websitesOfUser } from "../../store/operators.js";
import type { Steps } from "../../store/step.js";
import type { Changes } from "./settle.js";

/** Milliseconds that are looked back: longer than a server that stands still, and than clocks differ. */
const window = 600_000;

/** What other servers on the same database changed. They told their own sockets of it, and ours know nothing yet. */
export class OtherServers {
  /** By operator or website, what was told of them here last. */
  #told: Map<string, string> | undefined;

  /** This server told its sockets. */
  heard({ operator, websites }: Changes): void {
    if (operator !== undefined) this.#told?.set(operator.user_id, `${operator.type} ${operator.since}`);
    for (const { website_id, available, since } of websites) this.#told?.set(website_id, `${available} ${since}`);
  }

  /** What is to be told besides, in a read of its own. The first look tells nothing: it only learns how things are. */
  *look(now: number): Steps<Changes[]> {
    const before = this.#told;
    const told = new Map<string, string>();
    const changes: Changes[] = [];
    for (const { user_id, type, since } of yield* listRecentOperators(now - window)) {
      told.set(user_id, `${type} ${since}`);
      if (before === undefined || before.get(user_id) === told.get(user_id)) continue;
      const website_ids = yield* websitesOfUser(user_id);
      changes.push({ operator: { user_id, type, since, website_ids }, websites: [] });
    }
    for (const { website_id, online, since } of yield* listRecentWebsites(now - window)) {
      const available = online === 1;
      told.set(website_id, `${available} ${since}`);
      if (before === undefined || before.get(website_id) === told.get(website_id)) continue;
      changes.push({ websites: [{ website_id, available, since }] });
    }
    this.#told = told;
    return changes;
  }
}
