import { Incoming } from "../domain/incoming/service.js";
import { ReplyAddresses } from "../domain/mail/addresses.js";
import { Operators } from "../domain/operators/service.js";
import { setActionUrl } from "../domain/plugins/action-url.js";
import { Settings } from "../domain/settings/service.js";
import type { Authenticator } from "../domain/tokens/authenticator.js";
import { Tokens } from "../domain/tokens/service.js";
import { defaultUnreadDelay, keepUnreadWaits } from "../domain/unread/service.js";
import { Websites } from "../domain/websites/service.js";
import type { Clock } from "../platform/clock.js";
import type { Secrets } from "../platform/secrets.js";
import type { Store } from "../store/store.js";
import type { CommandServices } from "./commands.js";

/** Where a server is reached that says nothing else. */
const defaultUrl = "http://localhost:8787";

/** What commands need, where no server runs that has it. */
export function commandServices(
  store: Store,
  clock: Clock,
  authenticator: Authenticator,
  secrets: Secrets,
  { publicUrl = defaultUrl, unreadDelay = defaultUnreadDelay }: { publicUrl?: string; unreadDelay?: number } = {},
): CommandServices {
  return {
    websites: new Websites(store, authenticator),
    operators: new Operators(store, authenticator),
    tokens: new Tokens(store, authenticator),
    incoming: new Incoming({
      store,
      settings: new Settings(store, clock, authenticator),
      addresses: new ReplyAddresses(secrets.derive("reply addresses")),
      // A mail is a visitor's: it causes no mail. That nobody reads it is looked for by servers.
      afterSend: (tx, sent) => keepUnreadWaits(tx, sent, unreadDelay),
      publicUrl: () => publicUrl,
    }),
    setActionUrl: (plugin_id, url) => setActionUrl(store, secrets, plugin_id, url),
  };
}
