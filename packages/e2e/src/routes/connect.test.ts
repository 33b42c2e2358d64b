import { afterAll, beforeAll, expect } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented, type Given } from "../support/documented.js";
import { Listener } from "../support/listener.js";
import { crisp11 } from "../support/official.js";
import type { Parley, Token } from "../support/parley.js";
import { called, proves } from "../support/proves.js";
import { until } from "../support/wait.js";

onEachDatabase("connections by the official client", (database) => {
  let parley: Parley;
  let website_id: string;
  let session_id: string;
  let turns = 0;

  beforeAll(async () => {
    parley = await database.start();
    website_id = parley.created.website_id;
    session_id = (await clientOf("plugin").website.createNewConversation(website_id)).session_id;
  });
  afterAll(async () => {
    await parley?.stop();
  });

  const clientOf = (tier: Token["tier"]) => crisp11(parley, parley.token(tier));

  /** Causes `session:set_state`, by another client than that which is to hear of it. */
  const cause = () => {
    const state = turns++ % 2 === 0 ? "resolved" : "unresolved";
    return clientOf("plugin").website.changeConversationState(website_id, session_id, state);
  };

  async function expectHeard({ socket }: { socket: { app: string } }, tier: Token["tier"]): Promise<void> {
    const { host, pathname } = new URL(socket.app);
    const listener = await Listener.open({ url: `http://${host}` }, parley.token(tier), {}, pathname);
    const from = listener.received.length;
    await cause();
    await listener.about(session_id, "session:set_state", from);
    listener.close();
  }

  /** Events by the package's own socket: `on` asks the route of its tier where that is, and has no method for it. */
  async function expectOn(tier: Token["tier"], method: string): Promise<void> {
    const crisp = clientOf(tier);
    const heard: { session_id: string }[] = [];
    await crisp.on("session:set_state", (payload) => heard.push(payload));
    // It says to nobody when it is authenticated.
    await until("an event", async () => {
      await cause();
      return heard.some((payload) => payload.session_id === session_id);
    });
    called(crisp, method);
    crisp._socket?.close();
  }

  proves("plugin.getConnectEndpoints", "a plugin hears events at the socket that it names", async () => {
    const crisp = clientOf("plugin");
    await expectHeard(await asDocumented(crisp, "plugin.getConnectEndpoints", {}), "plugin");
    await expectOn("plugin", "plugin.getConnectEndpoints");
  });

  proves("website.getConnectEndpoints", "plugin and website hear events at the socket that it names", async () => {
    for (const tier of ["plugin", "website"] as const) {
      const given = { websiteID: website_id };
      await expectHeard(await asDocumented(clientOf(tier), "website.getConnectEndpoints", given), tier);
    }
  });

  proves("user.getUserConnectEndpoints", "an operator hears events at the socket that it names", () =>
    expectOn("user", "user.getUserConnectEndpoints"),
  );

  proves("website.getWebsiteTierConnectEndpoints", "a website hears events at the socket that it names", () =>
    expectOn("website", "website.getWebsiteTierConnectEndpoints"),
  );

  proves("plugin.getConnectAccount", "the plugin of that id is asked for its actions", async () => {
    const { plugin_id } = await asDocumented(clientOf("plugin"), "plugin.getConnectAccount", {});
    expect(plugin_id).toBe(parley.token("plugin").plugin_id);
    // Only who is this plugin hears what is meant for it.
    const listener = await Listener.open(parley, parley.token("plugin"));
    const identity = `urn:parley:first-plugin-${plugin_id.slice(0, 8)}:0`;
    const verification = { identity, recipient: "@zoe" };
    const other = clientOf("website").website;
    await other.requestIdentityVerificationForConversation(website_id, session_id, verification);
    const payload = await listener.about(session_id, "identity:verify:request");
    expect(payload).toMatchObject({ plugin_id });
    listener.close();
  });

  proves(
    ["plugin.listAllConnectWebsites", "plugin.listConnectWebsitesSince"],
    "the websites that the plugin reaches, since a time",
    async () => {
      const crisp = clientOf("plugin");
      const optional = { filterConfigured: false, includePlan: false };
      const all = () => asDocumented(crisp, "plugin.listAllConnectWebsites", optional);
      const since = (given: Given = {}) =>
        asDocumented(crisp, "plugin.listConnectWebsitesSince", { ...optional, ...given });
      const ids = (rows: { website_id: string }[]) => rows.map((row) => row.website_id);
      expect(ids(await all())).toEqual([website_id]);
      expect(ids(await since())).toEqual([website_id]);
      await crisp.website.getConversation(website_id, session_id);
      expect(await since({ dateSince: "2100-01-01T00:00:00Z" })).toEqual([]);
    },
  );

  proves("plugin.checkConnectSessionValidity", "as long as the token is worth something", async () => {
    const crisp = clientOf("plugin");
    await asDocumented(crisp, "plugin.checkConnectSessionValidity", {});
    await crisp.plugin.getConnectAccount();
    const stranger = crisp11(parley, { ...parley.token("plugin"), key: "0".repeat(64) });
    await expect(stranger.plugin.checkConnectSessionValidity()).rejects.toMatchObject({ code: 401 });
    await expect(stranger.plugin.getConnectAccount()).rejects.toMatchObject({ code: 401, message: "invalid_session" });
  });
});
