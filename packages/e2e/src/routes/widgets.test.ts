import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented } from "../support/documented.js";
import type { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { runParley } from "../support/parley.js";
import { proves } from "../support/proves.js";

interface Asked {
  readonly body: { correlation_id: string; payload: object } & Record<string, unknown>;
  readonly headers: Record<string, unknown>;
}

onEachDatabase("actions of widgets by the official client", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp: operator } = {} as OfficialScene;
  let session_id: string;
  let listener: Listener;
  let server: Server;
  let secret: string;
  const asked: Asked[] = [];

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user");
    ({ parley, website_id, crisp: operator } = scene);
    listener = await scene.listen("user");
    session_id = (await operator.website.createNewConversation(website_id)).session_id;
    server = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request.setEncoding("utf8")) body += chunk;
      asked.push({ body: JSON.parse(body), headers: request.headers });
      response.end(`{"data":{"value":"number ${asked.length}"}}`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { plugin_id = "" } = parley.token("plugin");
    const set = ["plugin", "action-url", plugin_id, "--url", url, "--data", parley.data, "--json"];
    secret = JSON.parse((await runParley(set)).stdout).secret;
  });
  afterAll(async () => {
    server?.close();
    await scene?.close();
  });

  /** Delivers an action, and answers what the plugin's own server was asked, signed, once its answer came as an event. */
  async function delivered(method: string): Promise<Asked["body"]> {
    const from = listener.received.length;
    const { plugin_id } = parley.token("plugin");
    const action = await asDocumented(operator, method, {
      websiteID: website_id,
      sessionID: session_id,
      pluginID: plugin_id,
    });
    const { correlation_id } = action;
    expect(await listener.about(session_id, "widget:action:processed", from)).toMatchObject({
      correlation_id,
      plugin_id,
      outcome: "success",
      result: { value: `number ${asked.length}` },
    });
    const { body, headers } = asked.at(-1) as Asked;
    const signature = headers["x-crisp-signature"];
    const timestamp = headers["x-crisp-request-timestamp"];
    expect(operator.verifyWidget(secret, body, timestamp, signature)).toBe(true);
    expect(body).toMatchObject({ correlation_id, origin: { website_id, session_id, plugin_id } });
    return body;
  }

  const item = { section_id: "8f8d3041-6698-43b8-a559-ae93211e6292", item_id: "7631d7d8-4fe7-4ef8-9a36-31183dcd4785" };
  const unpaid = { section_id: "payments", item_id: "unpaid_balance", action: "fetch", data: {} };

  proves(
    "website.deliverWidgetButtonActionForConversation",
    "the plugin is asked, and its answer is told",
    async () => {
      const body = await delivered("website.deliverWidgetButtonActionForConversation");
      expect(JSON.stringify(body)).toContain('"invoice":"D-1929-X"');
      expect(body).toMatchObject({ widget: item });
    },
  );

  it("takes a button without data, as a program that has none to give calls it", async () => {
    const { plugin_id } = parley.token("plugin");
    const { section_id, item_id } = item;
    const [count, from] = [asked.length, listener.received.length];
    const deliver = operator.website.deliverWidgetButtonActionForConversation;
    await deliver.call(operator.website, website_id, session_id, plugin_id, section_id, item_id, undefined, "paid");
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(count + 1);
    expect(asked.at(-1)?.body).toMatchObject({ widget: item, payload: { data: {}, value: "paid" } });
    // The next test is to hear of its own action, not of this one.
    await listener.about(session_id, "widget:action:processed", from);
  });

  proves("website.deliverWidgetDataFetchActionForConversation", "the plugin is asked for the item", async () => {
    const body = await delivered("website.deliverWidgetDataFetchActionForConversation");
    expect(body).toMatchObject({ action: { type: "data", method: "fetch" }, widget: item, payload: { data: unpaid } });
  });

  proves("website.deliverWidgetDataEditActionForConversation", "the plugin is given the item's value", async () => {
    const body = await delivered("website.deliverWidgetDataEditActionForConversation");
    expect(body).toMatchObject({ action: { type: "data", method: "edit" }, widget: item, payload: { value: unpaid } });
  });
});
