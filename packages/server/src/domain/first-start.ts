import type { FirstStart } from "../options.js";
import { newId } from "../platform/ids.js";
import { insertOperator } from "../store/operators.js";
import type { Store } from "../store/store.js";
import { insertToken } from "../store/tokens.js";
import { insertUser } from "../store/users.js";
import { insertWebsite, isInUse } from "../store/websites.js";
import { choosePassword } from "./operators/password.js";
import { resolvePlugin, subscribe } from "./plugins/service.js";
import type { Authenticator } from "./tokens/authenticator.js";
import { type MadeToken, makeToken } from "./tokens/make.js";
import { presentCreated } from "./tokens/present.js";

/** What the first website is called, and who owns it. */
export interface Workspace {
  readonly name: string;
  readonly domain: string;
  readonly owner: { readonly email: string; readonly first_name: string; readonly last_name: string };
}

const plain: Workspace = {
  name: "My website",
  domain: "parley.localhost",
  owner: { email: "owner@parley.localhost", first_name: "Owner", last_name: "" },
};

/**
 * On an empty database: a website, an operator account that owns it, and a token of each tier, all in one commit.
 * Undefined when the database holds a website or an account already.
 */
export async function firstStart(
  store: Store,
  authenticator: Authenticator,
  workspace: Workspace = plain,
): Promise<FirstStart | undefined> {
  if (await store.read(isInUse())) return undefined;
  const { owner } = workspace;
  const { password, password_hash } = await choosePassword(undefined);
  const website_id = newId();
  const user_id = newId();
  return store.write({
    name: "firstStart",
    *body(tx) {
      const created_at = tx.now;
      // Another process may have been faster: its domain is the same, so this waits for it, and then finds it taken.
      const { name, domain } = workspace;
      if (!(yield* insertWebsite({ website_id, name, domain, logo: null, created_at }))) return undefined;
      yield* insertUser({ user_id, password_hash, avatar: null, created_at, ...owner });
      yield* insertOperator({ website_id, user_id, role: "owner", created_at });
      const { plugin_id } = yield* resolvePlugin(undefined, "First plugin", created_at);
      yield* subscribe(plugin_id, website_id, created_at);
      const tokens: readonly MadeToken[] = [
        makeToken("First website token", { website_id }, null, created_at),
        makeToken("First user token", { user_id }, null, created_at),
        makeToken("First plugin token", { plugin_id }, null, created_at),
      ];
      for (const { row } of tokens) yield* insertToken(row);
      tx.committed(() => authenticator.invalidate());
      return {
        website_id,
        tokens: tokens.map(({ row, key }) => presentCreated(row, key)),
        operator: { user_id, email: owner.email, password },
      };
    },
  });
}
