import type { PayloadOf } from "../event.js";
import { fileEvents } from "./files.js";
import { liveEvents } from "./live.js";
import { messageEvents } from "./messages.js";
import { peopleEvents } from "./people.js";
import { pluginEvents } from "./plugins.js";
import { sessionEvents } from "./sessions.js";
import { visitorEvents } from "./sessions-visitor.js";

/** Every event of the API. */
export const events = [
  ...sessionEvents,
  ...visitorEvents,
  ...messageEvents,
  ...peopleEvents,
  ...liveEvents,
  ...pluginEvents,
  ...fileEvents,
] as const;

type Events = (typeof events)[number];

export type EventName = Events["name"];

/** The payload of each event, by its name. */
export type EventPayloads = { [E in Events as E["name"]]: PayloadOf<E> };
