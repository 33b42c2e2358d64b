import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { Listener } from "../support/listener.js";
import { crisp11 } from "../support/official.js";
import type { Parley } from "../support/parley.js";
import { Rest } from "../support/rest.js";

const tiers = ["user", "website", "plugin"] as const;

onEachDatabase("connections by the official client", (database) => {
  let parley: Parley;
  let website_id: string;

  beforeAll(async () => {
    parley = await database.start();
    website_id = parley.created.website_id;
  });
  afterAll(async () => {
    await parley?.stop();
  });

  const clientOf = (tier: (typeof tiers)[number]) => crisp11(parley, parley.token(tier));

  it("plugin.getConnectEndpoints, user.getUserConnectEndpoints, website.getConnectEndpoints and website.getWebsiteTierConnectEndpoints name a socket at which the tier hears events", async () => {
    const plugin = clientOf("plugin");
    const { session_id } = await plugin.website.createNewConversation(website_id);
    let turns = 0;
    const next = () => (turns++ % 2 === 0 ? "resolved" : "unresolved");
    const told: [(typeof tiers)[number], { socket: { app: string } }][] = [
      ["plugin", await plugin.plugin.getConnectEndpoints()],
      ["plugin", await plugin.website.getConnectEndpoints(website_id)],
      ["website", await clientOf("website").website.getConnectEndpoints(website_id)],
    ];
    // The package has no method of these two.
    const rest = (tier: (typeof tiers)[number]) => new Rest(parley, parley.token(tier));
    told.push(["user", await rest("user").data("GET", "/user/connect/endpoints")]);
    told.push(["website", await rest("website").data("GET", "/website/connect/endpoints")]);
    for (const [tier, { socket }] of told) {
      const { host } = new URL(socket.app);
      const listener = await Listener.open({ url: `http://${host}` }, parley.token(tier));
      const from = listener.received.length;
      await clientOf("plugin").website.changeConversationState(website_id, session_id, next());
      await listener.next("session:set_state", from);
      listener.close();
    }
  });

  it("plugin.getConnectAccount names the plugin whose messages are marked so; plugin.checkConnectSessionValidity ends with the key", async () => {
    const crisp = clientOf("plugin");
    expect(await crisp.plugin.getConnectAccount()).toEqual({ plugin_id: parley.token("plugin").plugin_id });
    await crisp.plugin.checkConnectSessionValidity();
    const stranger = crisp11(parley, { ...parley.token("plugin"), key: "0".repeat(64) });
    await expect(stranger.plugin.checkConnectSessionValidity()).rejects.toMatchObject({ code: 401 });
  });
});
