import { randomBytes } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, vi } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { Secrets } from "../../platform/secrets.js";
import { readEvents } from "../../store/events.js";
import { insertPlugin, subscribePlugin } from "../../store/plugins.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, operator, other_id, website_id } from "../../testing/websites.js";
import { createConversation } from "../conversations/create.js";
import { Jobs } from "../jobs/jobs.js";
import { setActionUrl } from "./action-url.js";
import { PluginActions } from "./actions.js";

const silent = "44444444-1111-4111-8111-111111111111";
const quick = "44444444-2222-4222-8222-222222222222";
const log = { warn() {}, error() {} };

onDatabases("actions of plugins", ({ each }) => {
  let store: Store;
  let jobs: Jobs;
  let actions: PluginActions;
  let session_id: string;
  let other_session: string;
  /** What the plugin that never answers was asked and has not lost yet. */
  let held: Set<ServerResponse>;
  let mostHeld: number;
  const servers: Server[] = [];

  each(async (empty) => {
    store = empty;
    held = new Set();
    mostHeld = 0;
    await addWebsite(store);
    await addWebsite(store, other_id);
    session_id = await store.write(createConversation(website_id));
    other_session = await store.write(createConversation(other_id));
    const secrets = await Secrets.open("", randomBytes(32).toString("hex"));
    jobs = new Jobs(store, systemClock, log);
    actions = new PluginActions(store, jobs, secrets);
    const silence = await listen((response) => {
      held.add(response);
      mostHeld = Math.max(mostHeld, held.size);
      response.on("close", () => held.delete(response));
    });
    const answer = await listen((response) => response.end('{"data":{"done":true}}'));
    for (const [plugin_id, url] of [
      [silent, silence],
      [quick, answer],
    ] as const) {
      await store.write({
        name: "plugin",
        *body(tx) {
          yield* insertPlugin({ plugin_id, name: "Plugin", urn: `urn:acme:${plugin_id}:0`, created_at: tx.now });
          for (const website of [website_id, other_id]) yield* subscribePlugin(plugin_id, website, tx.now);
        },
      });
      await setActionUrl(store, secrets, plugin_id, url);
    }
    await jobs.start();
    return async () => {
      for (const server of servers.splice(0)) {
        server.closeAllConnections();
        server.close();
      }
      await jobs.close();
    };
  });

  async function listen(answer: (response: ServerResponse) => void): Promise<string> {
    const server = createServer((request, response) => {
      request.resume().on("end", () => answer(response));
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  const press = (plugin_id: string, website: WebsiteId = website_id) =>
    actions.deliver(
      website,
      website === website_id ? session_id : other_session,
      plugin_id,
      { type: "button", section_id: "a", item_id: "b" },
      operator,
    );

  async function outcomes(): Promise<Record<string, unknown>[]> {
    const events = await store.read(readEvents(website_id, 0, 10_000));
    return events.flatMap(({ name, body }) => (name === "widget:action:processed" ? [JSON.parse(body ?? "{}")] : []));
  }

  it("gives a plugin that never answers its own places alone", async () => {
    await Promise.all(Array.from({ length: 70 }, () => press(silent)));
    await vi.waitFor(() => expect(held.size).toBe(4));
    const { correlation_id } = await press(quick);
    await vi.waitFor(async () =>
      expect(await outcomes()).toMatchObject([{ correlation_id, outcome: "success", result: { done: true } }]),
    );
    expect(mostHeld).toBe(4);
  });

  it("lets a hundred of a website wait for one plugin, and refuses more", async () => {
    const results = await Promise.allSettled(Array.from({ length: 103 }, () => press(silent)));
    const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(refused).toHaveLength(3);
    for (const reason of refused) {
      expect(reason).toMatchObject({
        reason: "too_many_requests",
        message: expect.stringMatching(/^100 actions wait/),
      });
    }
    await press(silent, other_id);
    await press(quick);
  });

  it("fails what had no turn before it was too late, and asks the plugin nothing", async () => {
    const payload = {
      ...{ session_id, plugin_id: silent, correlation_id: "late", until: Date.now() },
      action: { type: "button", section_id: "a", item_id: "b" },
    };
    const id = await store.write({
      name: "late",
      *body(tx) {
        return yield* jobs.schedule(tx, { kind: "plugins:act", website_id, lane: silent, due_at: tx.now, payload });
      },
    });
    expect(await jobs.finished(id, 10_000)).toBe(true);
    expect(await outcomes()).toMatchObject([
      { correlation_id: "late", outcome: "failure", result: { message: expect.stringContaining("too late") } },
    ]);
    expect(mostHeld).toBe(0);
  });
});
