import { ApiError } from "../domain/error.js";
import type { Incoming } from "../domain/incoming/service.js";
import type { OperatorAccount, Operators } from "../domain/operators/service.js";
import type { NewToken, Tokens } from "../domain/tokens/service.js";
import type { Websites } from "../domain/websites/service.js";
import { type ParamsOf, readParams, type Shape } from "./shape.js";

/**
 * What administrators do from the command line, and the parameters that each takes. A website is named by its
 * website_id or its domain.
 */
const shapes = {
  "website.create": { name: "text", domain: "text", owner: "text?" },
  "operator.create": {
    email: "text",
    websites: "texts",
    first_name: "text?",
    last_name: "text?",
    role: "text?",
    password: "text?",
  },
  "operator.reset_password": { email: "text", password: "text?" },
  "operator.schedule": { email: "text", timezone: "text?", days: "text?", from: "text?", until: "text?" },
  "token.create": {
    tier: "text",
    name: "text",
    websites: "texts?",
    email: "text?",
    plugin_id: "text?",
    scopes: "texts?",
  },
  "mail.receive": { message: "text", recipients: "texts?", website: "text?" },
  "plugin.action_url": { plugin_id: "text", url: "text?" },
  "token.list": {},
  "token.revoke": { identifier: "text" },
} as const satisfies Record<string, Shape>;

export type CommandName = keyof typeof shapes;
export type CommandParams<C extends CommandName> = ParamsOf<(typeof shapes)[C]>;

export interface CommandServices {
  readonly websites: Websites;
  readonly operators: Operators;
  readonly tokens: Tokens;
  readonly incoming: Incoming;
  /** Sets where a plugin takes actions, or with null takes that away. Answers the new secret. */
  readonly setActionUrl: (plugin_id: string, url: string | null) => Promise<{ secret: string | null }>;
}

type Implementations = { readonly [C in CommandName]: (params: CommandParams<C>) => Promise<unknown> };

/** Runs commands by name. Rejects with ApiError when the name, a parameter or what it names cannot be used. */
export class Commands {
  readonly #run: Implementations;

  constructor(services: CommandServices) {
    this.#run = implement(services);
  }

  async run(name: string, params: unknown): Promise<unknown> {
    if (!Object.hasOwn(shapes, name)) throw new ApiError("invalid_data", `There is no command ${name}.`);
    const command = name as CommandName;
    const run = this.#run[command] as (params: unknown) => Promise<unknown>;
    return run(readParams(shapes[command], params));
  }
}

function implement({ websites, operators, tokens, incoming, setActionUrl }: CommandServices): Implementations {
  const idsOf = (references: readonly string[]) => Promise.all(references.map((text) => websites.idOf(text)));
  return {
    "website.create": async ({ name, domain, owner }) => {
      const user_id = owner === undefined ? null : await operators.idOf(owner);
      return websites.create({ name, domain }, user_id);
    },
    "operator.create": async ({ websites: references, role, ...account }) => {
      if (role !== undefined && role !== "owner" && role !== "member") {
        throw new ApiError("invalid_data", "role must be owner or member.");
      }
      const website_ids = await idsOf(references);
      const made = await operators.create({ ...account, website_ids, role: role ?? "member" });
      return { ...told(made, account.password), website_ids };
    },
    "operator.reset_password": async (params) => told(await operators.resetPassword(params), params.password),
    "operator.schedule": async ({ email, timezone, days, from, until }) => {
      if (timezone === undefined && days === undefined && from === undefined && until === undefined) {
        return operators.schedule(email, undefined);
      }
      if (timezone === undefined || days === undefined || from === undefined || until === undefined) {
        throw new ApiError("invalid_data", "A schedule needs timezone, days, from and until.");
      }
      return operators.schedule(email, { timezone, days, from, until });
    },
    "token.create": async ({ websites: references = [], ...params }) => {
      return tokens.create(newToken(params, await idsOf(references)));
    },
    // In base64, since a mail is bytes and a command is JSON.
    "mail.receive": async ({ message, recipients, website }) => {
      const website_id = website === undefined ? undefined : await websites.idOf(website);
      return incoming.receive(Buffer.from(message, "base64"), recipients, website_id);
    },
    "plugin.action_url": ({ plugin_id, url }) => setActionUrl(plugin_id, url ?? null),
    "token.list": () => tokens.list(),
    "token.revoke": async ({ identifier }) => {
      await tokens.revoke(identifier);
      return { identifier };
    },
  };
}

/** A password that was made is shown; one that was given is known already, and is kept off screens and out of their logs. */
function told({ password, ...account }: OperatorAccount, given: string | undefined) {
  return given === undefined ? { ...account, password } : account;
}

function newToken(params: Omit<CommandParams<"token.create">, "websites">, website_ids: readonly string[]): NewToken {
  const { tier, name, email, plugin_id, scopes } = params;
  const unused = (field: string, given: boolean) => {
    if (given) throw new ApiError("invalid_data", `A token of tier ${tier} takes no ${field}.`);
  };
  if (tier !== "plugin") {
    unused("plugin_id", plugin_id !== undefined);
    unused("scopes", scopes !== undefined);
  }
  if (tier !== "user") unused("email", email !== undefined);
  switch (tier) {
    case "website": {
      const [website_id, ...more] = website_ids;
      if (website_id === undefined || more.length > 0) {
        throw new ApiError("invalid_data", "A token of tier website needs exactly one website.");
      }
      return { tier, name, website_id };
    }
    case "user":
      unused("website", website_ids.length > 0);
      if (email === undefined) throw new ApiError("invalid_data", "A token of tier user needs the account's email.");
      return { tier, name, email };
    case "plugin":
      return {
        tier,
        name,
        website_ids,
        ...(plugin_id === undefined ? {} : { plugin_id }),
        ...(scopes === undefined ? {} : { scopes }),
      };
    default:
      throw new ApiError("invalid_data", "tier must be user, website or plugin.");
  }
}
