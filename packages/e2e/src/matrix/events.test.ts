import { type Event, events } from "@parley/contract";
import { type CommandName, type CommandParams, runCommand } from "@parley/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answeringPlugin } from "../support/answering-plugin.js";
import { onEachDatabase } from "../support/databases.js";
import { Listener } from "../support/listener.js";
import { MailServer } from "../support/mail-server.js";
import type { Parley, Token } from "../support/parley.js";
import { until } from "../support/wait.js";
import { later, refused, Tour, type Visited } from "./tour.js";

/*
 * Everything that can happen happens on two websites, before the eyes of tokens of each tier and with all kinds of scopes: each hears
 * what the contract lets it hear of its own website, and nothing of the other.
 */

const all = (events as readonly Event[]).filter(({ socket }) => socket);
const caused = all.filter(({ name }) => !later.test(name));
const keysOf = ({ scopes }: Event) => scopes.map(({ scope, mode }) => `${scope}:${mode}`);
const keys = [...new Set(all.flatMap(keysOf))];

interface Ear {
  readonly title: string;
  readonly token: Token;
  /** Scopes that the token holds; undefined for all. */
  readonly scopes?: readonly string[] | undefined;
  /** Not the plugin that the tour is of: nothing that is meant for that one alone. */
  readonly stranger?: boolean;
  readonly website_id: string;
  readonly listener: Listener;
}

onEachDatabase("who hears which event", (database) => {
  let mail: MailServer;
  let parley: Parley;
  let server: Awaited<ReturnType<typeof answeringPlugin>>;
  let own: Visited;
  let foreign: Visited;
  const ears: Ear[] = [];

  beforeAll(async () => {
    mail = await MailServer.start();
    mail.refusal = (recipient) => (recipient === refused ? 550 : undefined);
    const env = { PARLEY_MAIL_DELAY: "0.05", PARLEY_SMTP_URL: mail.url };
    parley = await database.start({ env });
    own = await visited(parley.created.website_id, parley.token("user"));
    const { website_id } = await command("website.create", { name: "Other", domain: "other.example" });
    const email = "other@example.com";
    await command("operator.create", { email, websites: [website_id], role: "owner" });
    foreign = await visited(website_id, await made({ tier: "user", email }));
    const plugins = [own.plugin.plugin_id, foreign.plugin.plugin_id];
    server = await answeringPlugin(parley, () => {}, plugins);
  });
  afterAll(async () => {
    for (const { listener } of ears) listener.close();
    server?.close();
    await parley?.stop();
    await mail?.close();
  });

  // biome-ignore lint/suspicious/noExplicitAny: each command knows its answer.
  function command<C extends CommandName>(name: C, params: CommandParams<C>): Promise<any> {
    return runCommand({ data: parley.data }, name, params);
  }

  const made = (params: Omit<CommandParams<"token.create">, "name">): Promise<Token> =>
    command("token.create", { name: "ear", ...params });

  async function visited(website_id: string, user: Token): Promise<Visited> {
    const plugin = await made({ tier: "plugin", websites: [website_id] });
    const { plugin_id = "" } = plugin;
    const plugin_urn = `urn:parley:ear-${plugin_id.slice(0, 8)}:0`;
    return { website_id, user, plugin: { ...plugin, plugin_id }, plugin_urn };
  }

  async function listen(ear: Omit<Ear, "listener">, more: object = {}): Promise<void> {
    ears.push({ ...ear, listener: await Listener.open(parley, ear.token, more) });
  }

  /** Everybody who may hear something of the website. Operators come last: that they come is an event, too. */
  async function listenTo({ website_id, user, plugin }: Visited): Promise<void> {
    const { plugin_id } = plugin;
    const websites = [website_id];
    const of = (scopes: string[]) => made({ tier: "plugin", plugin_id, websites, scopes });
    await listen({ title: "a website", token: await made({ tier: "website", websites }), website_id });
    await listen({ title: "a plugin", token: plugin, website_id });
    const other = await made({ tier: "plugin", websites });
    await listen({ title: "another plugin", token: other, website_id, stranger: true });
    for (const key of keys) {
      const less = keys.filter((one) => one !== key);
      await listen({ title: `a plugin without ${key}`, token: await of(less), scopes: less, website_id });
      await listen({ title: `a plugin with ${key} alone`, token: await of([key]), scopes: [key], website_id });
    }
    await listen({ title: "a plugin without scopes", token: await of([]), scopes: [], website_id });
    await listen({ title: "an operator", token: user, website_id });
  }

  /** Names of the events that the contract lets it hear, of those that are caused. */
  function permitted({ token, scopes, stranger }: Ear): string[] {
    return caused
      .filter((event) => event.tiers.includes(token.tier))
      .filter((event) => scopes === undefined || keysOf(event).every((key) => scopes.includes(key)))
      .filter(({ name }) => !(stranger && name === "identity:verify:request"))
      .map(({ name }) => name)
      .sort();
  }

  const heardBy = ({ listener }: Ear) => [...new Set(listener.names())].sort();

  it("is as the contract says, for each tier and each scope; nobody hears of another website", {
    timeout: 120_000,
  }, async () => {
    const visits = [own, foreign];
    for (const visited of visits) await listenTo(visited);
    // Who asks for the events of a website out of reach has none.
    const outside = await made({ tier: "website", websites: [own.website_id] });
    const rooms = { rooms: [foreign.website_id] };
    const asking = [own.user, own.plugin, outside].map((token) => Listener.open(parley, token, rooms));
    const deaf = await Promise.all(asking);
    const tours = visits.map((visited) => new Tour(parley, visited));
    await Promise.all(tours.map((tour) => tour.run()));
    // Some comes after its cause was answered: it is there when somebody has heard each of the events.
    const missing = ({ website_id }: Visited) => {
      const heard = new Set(ears.filter((ear) => ear.website_id === website_id).flatMap(heardBy));
      return caused.map(({ name }) => name).filter((name) => !heard.has(name));
    };
    await until("each event", () => visits.every((visited) => missing(visited).length === 0), 30_000).catch(() => {});
    expect(visits.map(missing)).toEqual([[], []]);
    // Then all of it is where it is to be, when an event is there that comes after.
    for (const [i, { website_id }] of visits.entries()) {
      const session_id = await (tours[i] as Tour).fence();
      const near = ears.filter((ear) => ear.website_id === website_id);
      await Promise.all(near.map(({ listener }) => listener.about(session_id, "session:sync:capabilities")));
    }
    const wrong = ears.flatMap((ear) => {
      const [heard, may] = [heardBy(ear), permitted(ear)];
      const tell = (what: string, names: string[]) => (names.length > 0 ? [`${ear.title} ${what} ${names}`] : []);
      return [
        ...tell(
          "never hears",
          may.filter((name) => !heard.includes(name)),
        ),
        ...tell(
          "may not hear",
          heard.filter((name) => !may.includes(name)),
        ),
      ];
    });
    expect(wrong).toEqual([]);
    const ofOthers = ears.flatMap(({ title, website_id, listener }) =>
      listener.received
        .filter(({ payload }) => payload.website_id !== website_id)
        .map(({ name }) => `${title}: ${name}`),
    );
    expect(ofOthers).toEqual([]);
    expect(deaf.flatMap(({ received }) => received)).toEqual([]);
    for (const listener of deaf) listener.close();
  });
});
