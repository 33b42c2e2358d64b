import { limits } from "@parley/contract";
import { lockPeople, type PersonRow } from "../../store/people.js";
import type { PeopleSearch } from "../../store/people-lists.js";
import { beginWalk, meeting, namedPeople, type PeopleWalk, walkPeople } from "../../store/people-walks.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { ApiError } from "../error.js";
import { cardOf, changedCard, putCard } from "../people/card.js";
import { saveChanges } from "../people/change.js";
import { type DataUpdate, mergeData } from "../people/data.js";
import { type PeoplePorts, removeHeldPeople } from "../people/service.js";
import type { Part, Subject } from "./part.js";

/** Contacts that one command changes at most. */
const most = 50;

/** What a batch does to each of its contacts. */
export type PersonOperation =
  | { readonly verb: "remove" }
  | { readonly verb: "data"; readonly data: DataUpdate }
  | { readonly verb: "segments"; readonly segments: readonly string[] };

export interface PersonPart extends Part {
  readonly of: "people";
  readonly operation: PersonOperation;
  /** Named contacts that are still to do, by people_id or email address, ... */
  readonly profiles?: readonly string[];
  /** ... or a walk over those that a search found when it was asked for. */
  readonly walk?: PeopleWalk;
}

/** Contacts, known by their internal ids once they are found. */
export class BatchedPeople implements Subject<PersonPart, number> {
  readonly name = "people";
  readonly #database: Store["database"];
  readonly #removed: PeoplePorts["removed"];

  /** @param removed part of the command that removes a contact. */
  constructor(database: Store["database"], removed: PeoplePorts["removed"]) {
    this.#database = database;
    this.#removed = removed;
  }

  most(): number {
    return most;
  }

  readsLog({ verb }: PersonOperation): boolean {
    return verb === "remove";
  }

  *begin(website_id: WebsiteId, search: PeopleSearch, operation: PersonOperation): Steps<PersonPart> {
    return { of: "people", operation, walk: yield* beginWalk(website_id, search, this.#database) };
  }

  *next(
    website_id: WebsiteId,
    part: PersonPart,
    size: number,
  ): Steps<{ names: readonly number[]; rest: PersonPart | undefined }> {
    const { profiles = [], walk } = part;
    if (walk === undefined) {
      const rest = profiles.slice(size);
      const names = yield* namedPeople(website_id, profiles.slice(0, size));
      return { names, rest: rest.length === 0 ? undefined : { ...part, profiles: rest } };
    }
    const { ids, next } = yield* walkPeople(website_id, walk, size, this.#database);
    return { names: ids, rest: next === undefined ? undefined : { ...part, walk: next } };
  }

  *operate(
    tx: Transaction,
    website_id: WebsiteId,
    ids: readonly number[],
    { operation, walk }: PersonPart,
    { lenient }: { readonly lenient: boolean },
  ): Steps<void> {
    let rows = yield* lockPeople(website_id, ids);
    if (walk !== undefined) {
      // Others may have changed them before they were held: whoever is not searched for any more is left alone.
      const held = rows.map(({ id }) => Number(id));
      const met = new Set(yield* meeting(website_id, held, walk.search, this.#database));
      rows = rows.filter(({ id }) => met.has(Number(id)));
    }
    if (operation.verb === "remove") return yield* removeHeldPeople(tx, website_id, rows, this.#removed);
    const changes = rows.map((row) => ({ row, before: { ...row } }));
    yield* saveChanges(
      tx,
      website_id,
      changes.filter(({ row }) => isChanged(row, operation, lenient)),
    );
  }
}

/** Changes a row as the routes for one contact do. With `lenient` one that refuses stays as it is. */
function isChanged(row: PersonRow, operation: Exclude<PersonOperation, { verb: "remove" }>, lenient: boolean): boolean {
  try {
    return operation.verb === "data" ? mergeData(row, operation.data) : addSegments(row, operation.segments);
  } catch (error) {
    if (lenient && error instanceof ApiError) return false;
    throw error;
  }
}

/** Answers whether that changed anything. Throws invalid_data when there are too many. */
function addSegments(row: PersonRow, more: readonly string[]): boolean {
  const card = cardOf(row);
  const segments = [...new Set([...card.segments, ...more])];
  if (segments.length > limits.segments) {
    const sentence = `segments must be at most ${limits.segments}, those there are already included.`;
    throw new ApiError("invalid_data", sentence);
  }
  return putCard(row, changedCard(card, { segments }));
}
