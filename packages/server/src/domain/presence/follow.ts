import type { DeliveredEvent, Subscriber } from "../../events/event.js";
import type { OnlineVisitor, VisitorPresence } from "./visitors.js";

interface Payload {
  readonly session_id: string;
  readonly email?: string | null;
  readonly nickname?: string;
  readonly avatar?: string | null;
  readonly inbox_id?: string | null;
}

/** Events that say something of a visitor that lists of visitors show, and what changes. */
const changes: Readonly<Record<string, (payload: Payload) => Patch>> = {
  "session:set_email": ({ email }) => ({ email: email || undefined }),
  "session:set_nickname": ({ nickname }) => ({ nickname }),
  "session:set_avatar": ({ avatar }) => ({ avatar: avatar || undefined }),
  "session:set_inbox": ({ inbox_id = null }) => ({ inbox_id }),
  "session:request:initiated": () => ({ initiated: true }),
};

type Patch = { readonly [K in keyof OnlineVisitor]?: OnlineVisitor[K] | undefined };

/** Keeps what is shown of visitors as their conversations say, whoever changed those: visitors, operators, bots, another server. */
export function followConversations(presence: VisitorPresence): Subscriber {
  return {
    deliver({ website_id, name, body }: DeliveredEvent) {
      const change = changes[name];
      const removed = name === "session:removed";
      // Most events are of no concern here, and most websites have nobody on them: what they say is not even read then.
      if ((change === undefined && !removed) || !presence.hasVisitors(website_id)) return;
      const payload = JSON.parse(body) as Payload;
      if (removed) presence.forget(website_id, payload.session_id);
      else if (change !== undefined) presence.update(website_id, payload.session_id, change(payload));
    },
  };
}
