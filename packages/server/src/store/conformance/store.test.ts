import { afterAll, afterEach, beforeAll, beforeEach, describe } from "vitest";
import type { Store } from "../store.js";
import { availability } from "./availability.js";
import { batches } from "./batches.js";
import { commands } from "./commands.js";
import { conversations } from "./conversations.js";
import { databases, type Place } from "./database.js";
import { log } from "./log.js";
import { messages } from "./messages.js";
import { opening } from "./opening.js";
import { people } from "./people.js";
import { prepare } from "./scratch.js";
import { values } from "./values.js";

describe.each(databases)("the store on $name", (database) => {
  describe.skipIf(database.missing)("conforms:", () => {
    let place: Place;
    let store: Store;
    const given = () => ({ store, place });
    beforeAll(() => database.start());
    afterAll(() => database.stop());
    beforeEach(async () => {
      place = await database.place();
      store = await place.open();
      await prepare(store);
    });
    afterEach(() => place.remove());

    commands(database, given);
    batches(given);
    log(given);
    values(given);
    opening(given);
    conversations(given);
    messages(given);
    people(given);
    availability(given);
  });
});
