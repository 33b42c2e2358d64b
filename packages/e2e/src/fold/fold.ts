import { derivedFrom } from "./derived.js";
import { foldMessages } from "./messages.js";
import type { Caused, State } from "./state.js";

const status = { pending: 0, unresolved: 1, resolved: 2 } as const;
const metaEvents = ["email", "phone", "address", "subject", "avatar", "nickname", "origin", "data", "segments"];
const deviceEvents = ["capabilities", "geolocation", "system", "timezone", "locales"];

/** The state after an event, by what its payload alone says: what every client of the real-time API does. */
export function fold(state: State, event: Caused): State {
  if (event.name === "session:removed") return { ...state, conversation: undefined, messages: undefined };
  if (state.messages === undefined) return state;
  const { payload } = event;
  const stealth = payload.stealth === true ? new Set([...state.stealth, payload.fingerprint]) : state.stealth;
  const messages = foldMessages(state.messages, event);
  const changed = foldFields(state.conversation, event);
  const conversation =
    messages === state.messages ? changed : merged(changed, derivedFrom(state, messages, stealth, event));
  return { conversation, messages, stealth };
}

function foldFields(conversation: State["conversation"], { name, payload }: Caused): State["conversation"] {
  const meta = (change: object) => merged(conversation, { meta: merged(conversation.meta, change) });
  const [, verb = "", what = ""] = /^session:(set_|sync:|update_)(\w+)$/.exec(name) ?? [];
  // Without an address it is nobody's whom the team knows.
  if (name === "session:set_email" && payload.email === "") {
    return merged(conversation, { people_id: undefined, meta: merged(conversation.meta, { email: "" }) });
  }
  if (verb === "set_" && metaEvents.includes(what)) return meta({ [what]: payload[what] });
  if (verb === "sync:" && deviceEvents.includes(what))
    return meta({ device: device(conversation, what, payload[what]) });
  switch (name) {
    case "people:bind:session":
      return { ...conversation, people_id: payload.people_id };
    case "session:set_state":
      return { ...conversation, state: payload.state, status: status[payload.state as keyof typeof status] };
    case "session:set_block":
      return { ...conversation, is_blocked: payload.is_blocked };
    case "session:update_verify":
      return { ...conversation, is_verified: payload.is_verified, verifications: payload.verifications };
    case "session:set_participants":
      return { ...conversation, participants: payload.participants };
    case "session:set_mentions":
      return { ...conversation, mentions: payload.mentions };
    case "session:set_inbox":
      return { ...conversation, inbox_id: payload.inbox_id };
    case "session:set_routing":
      return merged(conversation, {
        assigned: payload.routing_id === null ? undefined : { user_id: payload.routing_id },
      });
    case "session:sync:network":
      return meta({ ip: payload.network.ip, connection: payload.network.connection });
    case "session:update_availability":
      return { ...conversation, availability: payload.availability };
    case "session:sync:topic":
      return { ...conversation, topic: payload.topic };
    case "message:compose:send":
      return { ...conversation, compose: { ...conversation.compose, visitor: composed(payload) } };
    case "message:compose:receive":
      return { ...conversation, compose: { ...conversation.compose, operator: composed(payload) } };
    default:
      return conversation;
  }
}

/** Locales and the time zone come one level deeper than they are kept. */
function device(conversation: State["conversation"], what: string, value: Caused["payload"]): object {
  const kept = what === "locales" ? value.locales : what === "timezone" ? value.offset : value;
  return merged(conversation.meta.device ?? {}, { [what]: kept });
}

function composed(payload: Caused["payload"]): object {
  const { website_id, session_id, inbox_id, ...atom } = payload;
  return atom;
}

/** Fields that are undefined are absent. */
function merged(object: object, change: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...object, ...change }).filter(([, value]) => value !== undefined));
}
