import type { Responses } from "../domain/availability/responses.js";
import type { Availability } from "../domain/availability/service.js";
import type { BrowsingSessions } from "../domain/browsing/service.js";
import type { Calls } from "../domain/calls/service.js";
import type { Conversations } from "../domain/conversations/service.js";
import type { Messages } from "../domain/messages/service.js";
import type { Places } from "../domain/places/places.js";
import type { VisitorPresence } from "../domain/presence/visitors.js";
import type { Settings } from "../domain/settings/service.js";
import type { Transcripts } from "../domain/transcripts/service.js";
import type { Verify } from "../domain/verify/service.js";
import type { VisitorChannel } from "../domain/visitors/channel.js";
import type { Visitors } from "../domain/visitors/service.js";
import type { VisitorSessions } from "../domain/visitors/sessions.js";
import type { Dispatcher } from "../events/dispatcher.js";
import type { Log } from "../platform/log.js";
import type { Store } from "../store/store.js";

/** What the visitors' side needs of the rest. */
export interface VisitorHub {
  readonly store: Store;
  readonly log: Pick<Log, "debug" | "warn">;
  readonly dispatcher: Pick<Dispatcher, "watch" | "unwatch" | "subscribe">;
  readonly channel: VisitorChannel;
  readonly settings: Settings;
  readonly verify: Verify;
  readonly visitors: Visitors;
  readonly visitorSessions: VisitorSessions;
  readonly visitorPresence: VisitorPresence;
  readonly availability: Availability;
  readonly responses: Responses;
  readonly conversations: Conversations;
  readonly messages: Messages;
  readonly transcripts: Transcripts;
  readonly browsing: BrowsingSessions;
  readonly calls: Calls;
  readonly places: Places;
  /** Checks values against a schema: throws invalid_data with one sentence, and answers the value without unknown fields. */
  readonly readerOf: (schema: object) => (value: unknown) => unknown;
  /** Checks a message's content by its type: throws invalid_data, answers it without unknown fields. */
  readonly checkContent: (type: "text" | "file" | "animation" | "audio", content: unknown) => unknown;
  /** Whether to trust X-Forwarded-For: as `trustProxy` of the server's options. */
  readonly trustProxy: boolean | string | undefined;
}
