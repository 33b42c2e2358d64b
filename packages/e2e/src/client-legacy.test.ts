import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { Crisp } from "@parley/client/legacy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const Official = createRequire(import.meta.url)("node-crisp-api-1");
const WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc";
const OTHER = "session_700c65e1-85e2-465a-b9ac-ecb5ec2c9881";
const object = { name: "Zoë", list: [1, "2"], none: null };

type Services = Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>;

/** What each method is called with, when it is not an id, another, and an object. */
const special: Record<string, unknown[]> = {
  "websiteConversations.getList": [WEBSITE, 2],
  "websiteConversations.setState": [WEBSITE, OTHER, "resolved"],
  "websiteConversations.setBlock": [WEBSITE, OTHER, true],
  "websiteConversations.acknowledgeMessages": [WEBSITE, OTHER, "user", "chat", [1, 2]],
  "websitePeople.findByEmail": [WEBSITE, "jane@example.com"],
  "websitePeople.listPeopleProfiles": [WEBSITE, 2],
  "websitePeople.listPeopleSegments": [WEBSITE, 2],
  "websitePeople.listPeopleConversations": [WEBSITE, OTHER, 2],
  "websitePeople.listPeopleEvent": [WEBSITE, OTHER, 2],
  "userProfile.update": [object],
  "website.create": [object],
};
const firstIsObject = /^(?:websitePeople\.createNewPeopleProfile|websiteOperators\.createOne|websiteSettings\.update)$/;

/** Where ours calls another route on purpose, and what the wrapper did. */
const different: Record<string, string> = {
  "website.subscribe": "a message over the socket, which has no answer today",
  "websiteConversations.getMessages": "the query was never sent",
  "websitePeople.findWithSearchText": "a list without a page, and the text was never sent",
  "websitePeople.listPeopleSegments": "a route that another has replaced",
  "pluginSubscriptions.subscribeWebsiteToPlugin": "the field was named pluginId",
  "pluginSubscriptions.saveSubscriptionSettings": "a GET, which saves nothing",
};

let server: Server;
let seen: unknown[] = [];
let host: string;

beforeAll(async () => {
  server = createServer(async (incoming, outgoing) => {
    let body = "";
    for await (const chunk of incoming.setEncoding("utf8")) body += chunk;
    seen.push([
      incoming.method,
      incoming.url,
      body && JSON.parse(body),
      incoming.headers.authorization,
      incoming.headers["x-crisp-tier"],
    ]);
    outgoing.setHeader("content-type", "application/json");
    outgoing.end(
      incoming.method === "HEAD" ? undefined : JSON.stringify({ error: false, reason: "ok", data: { a: 1 } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function open(Client: new (options?: object) => unknown, options?: object): Services {
  const client = new Client(options) as {
    setRestHost(host: string): void;
    setTier(tier: string): void;
    authenticate(identifier: string, key: string): void;
  };
  client.setRestHost(host);
  client.setTier("plugin");
  client.authenticate("ident", "key");
  return client as unknown as Services;
}

async function wire(call: () => Promise<unknown>): Promise<unknown> {
  seen = [];
  const data = await call();
  return { seen, data };
}

const names = Object.entries(new Official() as Services).flatMap(([service, methods]) =>
  /^(?:website|user|plugin|bucket)/.test(service)
    ? Object.entries(methods)
        .filter(([, method]) => typeof method === "function")
        .map(([method]) => `${service}.${method}`)
    : [],
);

describe("node-crisp-api 1.10.1 and ours", () => {
  it("have the same methods", () => {
    expect(names.length).toBeGreaterThan(40);
    const ours = open(Crisp as never);
    const missing = names.filter((name) => {
      const [service = "", method = ""] = name.split(".");
      return typeof ours[service]?.[method] !== "function";
    });
    expect(missing).toEqual([]);
  });

  it.each(names.filter((name) => !(name in different)))("%s sends the same", async (name) => {
    const [service = "", method = ""] = name.split(".");
    const args = special[name] ?? (firstIsObject.test(name) ? [WEBSITE, object] : [WEBSITE, OTHER, object]);
    // Ours would give messages a fingerprint.
    const [theirs, ours] = [open(Official), open(Crisp as never, { fingerprints: false })];
    // The wrapper takes as many arguments as it names, ours one more for the proof of a removal.
    const given = args.slice(0, theirs[service]?.[method]?.length);
    const expected = await wire(() => theirs[service]?.[method]?.(...given) as Promise<unknown>);
    expect(await wire(() => ours[service]?.[method]?.(...given) as Promise<unknown>)).toEqual(expected);
  });
});
