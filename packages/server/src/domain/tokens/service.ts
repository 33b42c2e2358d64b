import type { Steps } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { insertToken, listTokens, revokeToken } from "../../store/tokens.js";
import { findUserByEmail } from "../../store/users.js";
import { findWebsite } from "../../store/websites.js";
import { ApiError } from "../error.js";
import { resolvePlugin, subscribe } from "../plugins/service.js";
import { checkLine } from "../text.js";
import type { Authenticator } from "./authenticator.js";
import { makeToken, type TokenOwner } from "./make.js";
import { type CreatedToken, type ListedToken, presentCreated, presentListed } from "./present.js";
import { checkScopes } from "./scopes.js";

interface Named {
  /** What the token is for, in the owner's words. */
  readonly name: string;
}

/** Whom a token is to speak for. */
export type NewToken =
  | (Named & { readonly tier: "website"; readonly website_id: string })
  | (Named & { readonly tier: "user"; readonly email: string })
  | (Named & {
      readonly tier: "plugin";
      /** An existing plugin; absent makes a new one, called as the token is. */
      readonly plugin_id?: string;
      /** Websites that are to be subscribed to the plugin. */
      readonly website_ids: readonly string[];
      /** What the token may do; everything when absent. */
      readonly scopes?: readonly string[];
    });

export class Tokens {
  readonly #store: Store;
  readonly #authenticator: Authenticator;

  constructor(store: Store, authenticator: Authenticator) {
    this.#store = store;
    this.#authenticator = authenticator;
  }

  /**
   * Creates a token and shows its key, once. Fails with `website_not_found`, or `invalid_data` when there is no such
   * account, plugin or scope.
   */
  create(input: NewToken): Promise<CreatedToken> {
    const name = checkLine("name", input.name);
    const scopes = input.tier === "plugin" && input.scopes !== undefined ? checkScopes(input.scopes) : null;
    const authenticator = this.#authenticator;
    return this.#store.write({
      name: "createToken",
      *body(tx) {
        const owner = yield* resolveOwner({ ...input, name }, tx.now);
        const { row, key } = makeToken(name, owner, scopes, tx.now);
        yield* insertToken(row);
        tx.committed(() => authenticator.invalidate());
        return presentCreated(row, key);
      },
    });
  }

  /** Every token, revoked ones too, oldest first; nothing of their keys. */
  async list(): Promise<ListedToken[]> {
    return (await this.#store.read(listTokens())).map(presentListed);
  }

  /** From the commit on the token opens nothing. Fails with `invalid_data` when it is unknown or revoked already. */
  revoke(identifier: string): Promise<void> {
    const authenticator = this.#authenticator;
    return this.#store.write({
      name: "revokeToken",
      *body(tx) {
        const outcome = yield* revokeToken(identifier, tx.now);
        if (outcome === "unknown") throw new ApiError("invalid_data", `There is no token ${identifier}.`);
        if (outcome === "revoked") throw new ApiError("invalid_data", `The token ${identifier} is revoked already.`);
        tx.committed(() => authenticator.revoked(identifier));
      },
    });
  }
}

function* resolveOwner(input: NewToken, now: number): Steps<TokenOwner> {
  switch (input.tier) {
    case "website":
      yield* expectWebsite(input.website_id);
      return { website_id: input.website_id };
    case "user": {
      const user = yield* findUserByEmail(input.email.trim().toLowerCase());
      if (user === undefined) throw new ApiError("invalid_data", `No account has the email ${input.email}.`);
      return { user_id: user.user_id };
    }
    case "plugin": {
      for (const website_id of input.website_ids) yield* expectWebsite(website_id);
      const plugin = yield* resolvePlugin(input.plugin_id, input.name, now);
      for (const website_id of input.website_ids) yield* subscribe(plugin.plugin_id, website_id, now);
      return { plugin_id: plugin.plugin_id };
    }
  }
}

function* expectWebsite(website_id: string): Steps<void> {
  if ((yield* findWebsite(website_id)) === undefined) {
    throw new ApiError("website_not_found", `There is no website ${website_id}.`);
  }
}
