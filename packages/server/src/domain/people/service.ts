import type { Clock } from "../../platform/clock.js";
import { blankContactEvents } from "../../store/event-refs.js";
import { countPeople, type PersonRow, removePeopleRows, updatePerson } from "../../store/people.js";
import { listContactSessions } from "../../store/people-sessions.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import { isUniqueViolation, type Store, type Transaction } from "../../store/store.js";
import { ApiError } from "../error.js";
import type { VisitorPresence } from "../presence/visitors.js";
import { type CardUpdate, cardOf, changedCard, type NewCard, putCard, type SavedCard, wholeCard } from "./card.js";
import { addPerson, causeOfPerson, causePeople, changePerson, existingPerson, heldPerson } from "./change.js";
import { type Data, type DataUpdate, mergeData, replaceData } from "./data.js";
import { type PeopleProfile, presentPerson } from "./present.js";

export interface PeoplePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly visitors: Pick<VisitorPresence, "hasVisitors" | "isOnline">;
  /** Part of the command that removes contacts: what is bound to them is to be bound no more. */
  readonly removed: (tx: Transaction, website_id: WebsiteId, people_ids: readonly string[]) => Steps<void>;
}

/** Of a contact, conversations that are looked at for a chat box that is there: the newest. */
const lookedAt = 20;

/** The verbs of contacts. A contact is named by people_id or email address; for an unknown one each rejects with people_not_found. */
export class People {
  readonly #ports: PeoplePorts;

  constructor(ports: PeoplePorts) {
    this.#ports = ports;
  }

  /** people_id of the new contact. Rejects with people_exists. */
  async add(website_id: WebsiteId, given: NewCard): Promise<string> {
    const active_at = this.#seen(given.active) ?? 0;
    const row = await this.#ports.store.write({
      name: "addPerson",
      body: (tx) => addPerson(tx, website_id, { card: wholeCard(given), active_at }),
    });
    if (row === undefined) throw new ApiError("people_exists");
    return row.people_id;
  }

  async check(website_id: WebsiteId, people_id: string): Promise<void> {
    await this.#ports.store.read(existingPerson(website_id, people_id));
  }

  async get(website_id: WebsiteId, people_id: string): Promise<PeopleProfile> {
    const { store } = this.#ports;
    const row = await store.read(existingPerson(website_id, people_id));
    return (await this.present(website_id, [row]))[0] as PeopleProfile;
  }

  /** Contacts as the API shows them, each with whether they are on the website now. */
  async present(website_id: WebsiteId, rows: readonly PersonRow[]): Promise<PeopleProfile[]> {
    const { store, clock, visitors } = this.#ports;
    const now = clock.now();
    if (!visitors.hasVisitors(website_id)) return rows.map((row) => presentPerson(row, false, now));
    const sessions = await store.read(
      listContactSessions(
        website_id,
        rows.map(({ people_id }) => people_id),
        lookedAt,
      ),
    );
    const online = new Set(
      sessions.filter(({ session_id }) => visitors.isOnline(website_id, session_id)).map(({ people_id }) => people_id),
    );
    return rows.map((row) => presentPerson(row, online.has(row.people_id), now));
  }

  /** What is not given is known no more, but for when they were last seen. Rejects with people_email_exists. */
  save(website_id: WebsiteId, people_id: string, given: SavedCard): Promise<void> {
    return this.#change("savePerson", website_id, people_id, given.active, () => wholeCard(given));
  }

  /** Rejects with people_email_exists. */
  update(website_id: WebsiteId, people_id: string, given: CardUpdate): Promise<void> {
    return this.#change("updatePerson", website_id, people_id, given.active, (row) => changedCard(cardOf(row), given));
  }

  remove(website_id: WebsiteId, people_id: string): Promise<void> {
    const { removed } = this.#ports;
    return this.#ports.store.write({
      name: "removePerson",
      readsLog: true,
      *body(tx) {
        const row = yield* heldPerson(website_id, people_id);
        yield* removeHeldPeople(tx, website_id, [row], removed);
      },
    });
  }

  count(website_id: WebsiteId): Promise<number> {
    return this.#ports.store.readSlow(countPeople(website_id));
  }

  async data(website_id: WebsiteId, people_id: string): Promise<Data> {
    return JSON.parse((await this.#ports.store.read(existingPerson(website_id, people_id))).data) as Data;
  }

  async saveData(website_id: WebsiteId, people_id: string, data: DataUpdate): Promise<void> {
    await this.#ports.store.write({
      name: "savePeopleData",
      body: (tx) => changePerson(tx, website_id, people_id, (row) => replaceData(row, data)),
    });
  }

  async updateData(website_id: WebsiteId, people_id: string, data: DataUpdate): Promise<void> {
    await this.#ports.store.write({
      name: "updatePeopleData",
      body: (tx) => changePerson(tx, website_id, people_id, (row) => mergeData(row, data)),
    });
  }

  async subscription(website_id: WebsiteId, people_id: string): Promise<{ email: boolean }> {
    return { email: (await this.#ports.store.read(existingPerson(website_id, people_id))).subscribed === 1 };
  }

  /** Whether mail of campaigns goes to them. */
  async subscribe(website_id: WebsiteId, people_id: string, subscribed: boolean): Promise<void> {
    await this.#ports.store.write({
      name: "subscribePerson",
      *body(tx) {
        const row = yield* heldPerson(website_id, people_id);
        if ((row.subscribed === 1) === subscribed) return;
        row.subscribed = subscribed ? 1 : 0;
        yield* updatePerson(row);
        causeOfPerson(tx, row, "email:subscribe", { email: cardOf(row).email, subscribed });
      },
    });
  }

  #seen(active: CardUpdate["active"]): number | undefined {
    // Of a profile that is sent back: whoever was there when it was answered may have gone since.
    const last = typeof active === "object" ? (active.now ? undefined : active.last) : active;
    // Nobody was last seen in the future.
    return typeof last === "number" ? Math.min(last, this.#ports.clock.now()) : undefined;
  }

  async #change(
    name: string,
    website_id: WebsiteId,
    people_id: string,
    active: CardUpdate["active"],
    card: (row: PersonRow) => ReturnType<typeof wholeCard>,
  ): Promise<void> {
    const active_at = this.#seen(active);
    const change = (row: PersonRow): boolean => {
      const seen = active_at !== undefined && active_at !== row.active_at;
      if (seen) row.active_at = active_at;
      return putCard(row, card(row)) || seen;
    };
    try {
      await this.#ports.store.write({ name, body: (tx) => changePerson(tx, website_id, people_id, change) });
    } catch (error) {
      // Another contact got the address at the same time.
      throw isUniqueViolation(error) ? new ApiError("people_email_exists") : error;
    }
  }
}

/** Part of a command that holds these contacts of a website, and that says `readsLog`. */
export function* removeHeldPeople(
  tx: Transaction,
  website_id: WebsiteId,
  rows: readonly PersonRow[],
  removed: PeoplePorts["removed"],
): Steps<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  yield* blankContactEvents(website_id, ids);
  yield* removePeopleRows(website_id, ids);
  for (const row of rows) causePeople(tx, row, "people:profile:removed");
  yield* removed(
    tx,
    website_id,
    rows.map(({ people_id }) => people_id),
  );
}
