import { type BodyOf, type DataOf, limits, type routes } from "@parley/contract";
import { insertPersonEvent, listPersonEvents, type PersonEventRow } from "../../store/people-events.js";
import { addPersonMarks, removePersonMarks } from "../../store/people-marks.js";
import { type ContactFilters, listContactPage } from "../../store/people-sessions.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { existingPerson, heldPerson } from "./change.js";

type PeopleRoute<Id> = Extract<(typeof routes)[number], { id: Id }>;
type NewEvent = BodyOf<PeopleRoute<"addPeopleEvent">>;
export type PeopleEvent = DataOf<PeopleRoute<"listPeopleEvents">>[number];

/** Part of a command: an event of a contact is also one of their newest conversation. */
export type TellConversation = (
  tx: Transaction,
  website_id: WebsiteId,
  people_id: string,
  event: PeopleEvent,
) => Steps<void>;

/** What contacts do: their conversations and events. For an unknown contact each rejects with people_not_found. */
export class PeopleActivity {
  readonly #store: Store;
  readonly #tell: TellConversation;

  constructor(store: Store, tell: TellConversation) {
    this.#store = store;
    this.#tell = tell;
  }

  /** session_id of their conversations, those that began last first; a page, from 1. */
  conversations(website_id: WebsiteId, people_id: string, filters: ContactFilters, page: number): Promise<string[]> {
    const size = limits.perPageDefault;
    return this.#store.readSlow(
      (function* () {
        const person = yield* existingPerson(website_id, people_id);
        return yield* listContactPage(website_id, person.people_id, filters, size, (page - 1) * size);
      })(),
    );
  }

  /** Newest first; a page, from 1. */
  events(website_id: WebsiteId, people_id: string, page: number): Promise<PeopleEvent[]> {
    const size = limits.perPageDefault;
    return this.#store.read(
      (function* () {
        const person = yield* existingPerson(website_id, people_id);
        return (yield* listPersonEvents(website_id, person.id, size, (page - 1) * size)).map(presentEvent);
      })(),
    );
  }

  addEvent(website_id: WebsiteId, people_id: string, given: NewEvent): Promise<void> {
    const tell = this.#tell;
    return this.#store.write({
      name: "addPeopleEvent",
      *body(tx) {
        const event: PeopleEvent = { ...given, timestamp: given.timestamp ?? tx.now };
        const known = yield* existingPerson(website_id, people_id);
        // Conversations are locked before contacts.
        yield* tell(tx, website_id, known.people_id, event);
        const person = yield* heldPerson(website_id, known.people_id);
        const { timestamp, text, color = null, data } = event;
        const row = { timestamp, text, color, data: data === undefined ? null : JSON.stringify(data) };
        yield* addPersonMarks(website_id, person.id, [{ kind: "event", value: text }]);
        const gone = yield* insertPersonEvent(website_id, person.id, row, limits.conversationEvents);
        const marks = gone.map((value) => ({ kind: "event", value }) as const);
        yield* removePersonMarks(website_id, person.id, marks);
      },
    });
  }
}

function presentEvent({ timestamp, text, color, data }: PersonEventRow): PeopleEvent {
  return {
    text,
    ...(data === null ? {} : { data: JSON.parse(data) as Record<string, unknown> }),
    ...(color === null ? {} : { color: color as NonNullable<PeopleEvent["color"]> }),
    timestamp,
  };
}
