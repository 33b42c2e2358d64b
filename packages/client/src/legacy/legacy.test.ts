import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from "vitest";
import { Crisp as Client } from "../crisp.js";
import Default, { Crisp, legacy } from "./index.js";
import { rows } from "./legacy.js";

const WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc";
const filter = (url: string | undefined) =>
  JSON.parse(new URL(url ?? "", "http://x").searchParams.get("search_filter") ?? "null");

let server: Server;
let client: Crisp;
let seen: { verb: string; url: string; body: unknown; authorization: string | undefined }[];

beforeEach(async () => {
  seen = [];
  server = createServer(async (incoming, outgoing) => {
    let body = "";
    for await (const chunk of incoming.setEncoding("utf8")) body += chunk;
    const { method: verb = "", url = "", headers } = incoming;
    seen.push({
      verb,
      url: url.replace("/v1", ""),
      body: body && JSON.parse(body),
      authorization: headers.authorization,
    });
    const data = { identifier: "ident", key: "key" };
    outgoing.end(JSON.stringify({ error: false, reason: "resolved", data }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const restHost = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new Crisp({ restHost, fingerprints: false });
});

afterEach(() => {
  client.close();
  server.closeAllConnections();
  server.close();
});

describe("the early wrapper's names", () => {
  it("are those of its descriptions, also of the ones that were in no release", () => {
    const names = {
      websiteConversations:
        "getList getOne getMeta updateMeta getMessages create initiateOne sendMessage setState getRouting setRouting setBlock deleteOne acknowledgeMessages",
      websitePeople:
        "findByEmail findBySegments createNewPeopleProfile checkPeopleProfileExists getPeopleProfile listPeopleProfiles removePeopleProfile savePeopleProfile updatePeopleProfile listPeopleSegments addPeopleEvent listPeopleEvent getPeopleData updatePeopleData",
      website: "create delete subscribe getWebsite",
      websiteSettings: "get update",
      websiteOperators: "getList getOne deleteOne createOne updateOne getListActive",
      userSession: "loginWithEmail recoverPassword logout",
      userProfile: "get update",
    };
    for (const [service, methods] of Object.entries(names)) {
      const there = (client as unknown as Record<string, Record<string, unknown>>)[service] ?? {};
      for (const method of methods.split(" "))
        expect([service, method, typeof there[method]]).toEqual([service, method, "function"]);
    }
    expect(Default).toBe(Crisp);
  });

  it("name what to use instead, and only what there is", () => {
    const folder = new URL("./", import.meta.url);
    const text = readdirSync(folder)
      .filter((file) => !file.includes(".test."))
      .map((file) => readFileSync(new URL(file, folder), "utf8"))
      .join("\n");
    const named = [...text.matchAll(/@deprecated Use `client\.(\w+)\.(\w+)`/g)];
    expect(named.length).toBeGreaterThan(20);
    const services = new Client() as unknown as Record<string, Record<string, unknown>>;
    for (const [, service = "", method = ""] of named) {
      expect([service, method, typeof services[service]?.[method]]).toEqual([service, method, "function"]);
    }
    const typed = rows.filter(({ id }) => new RegExp(`^  ${id}\\(`, "m").test(text));
    expect(typed.length).toBe(rows.length);
  });

  it("are of no two methods", () => {
    expect(new Set(rows.map(({ service, id }) => `${service}.${id}`)).size).toBe(rows.length);
  });
});

describe("a method of the early wrapper", () => {
  it("calls the route of today where the wrapper had a wrong one", async () => {
    const { websitePeople: people, pluginSubscriptions: plugins } = client;
    await people.createNewPeopleProfile(WEBSITE, { email: "a@b.c" });
    await people.checkPeopleProfileExists(WEBSITE, "1");
    await plugins.saveSubscriptionSettings(WEBSITE, "2", { a: 1 });
    await plugins.subscribeWebsiteToPlugin(WEBSITE, "2");
    await client.userSchedule.update({ a: 1 });
    expect(seen.map(({ verb, url, body }) => [verb, url, body])).toEqual([
      ["POST", `/website/${WEBSITE}/people/profile`, { email: "a@b.c" }],
      ["HEAD", `/website/${WEBSITE}/people/profile/1`, ""],
      ["PUT", `/plugins/subscription/${WEBSITE}/2/settings`, { a: 1 }],
      ["POST", `/plugins/subscription/${WEBSITE}`, { plugin_id: "2" }],
      ["PATCH", "/user/account/schedule", { a: 1 }],
    ]);
  });

  it("asks for the first page when it is told none, and takes the page from both forms", async () => {
    await client.websiteConversations.getList(WEBSITE);
    await client.websiteConversations.getList(WEBSITE, 0);
    await client.websitePeople.listPeopleProfiles(WEBSITE, 3);
    await client.websitePeople.listPeopleProfiles(WEBSITE, "ignored", 4);
    expect(seen.map(({ url }) => url.split("/").at(-1))).toEqual(["1", "1", "3", "4"]);
  });

  it("searches profiles by the filters of today", async () => {
    await client.websitePeople.findBySegments(WEBSITE, ["vip", "beta"]);
    await client.websitePeople.findByData(WEBSITE, { plan: "pro" });
    await client.websitePeople.findWithSearchText(WEBSITE, "jane");
    const model = "people";
    expect(filter(seen[0]?.url)).toEqual([{ model, criterion: "segments", operator: "eq", query: ["vip", "beta"] }]);
    expect(filter(seen[1]?.url)).toEqual([{ model, criterion: "data.plan", operator: "eq", query: ["pro"] }]);
    expect(seen[2]?.url).toBe(`/website/${WEBSITE}/people/profiles/1?search_text=jane`);
  });

  it("makes the body of its arguments", async () => {
    const conversations = client.websiteConversations;
    await conversations.sendTextMessage(WEBSITE, "1", "Hi");
    await conversations.setTags(WEBSITE, "1", ["vip"]);
    await conversations.acknowledgeMessages(WEBSITE, "1", "user", "chat", [5]);
    expect(seen.map(({ body }) => body)).toEqual([
      { type: "text", from: "operator", origin: "chat", content: "Hi" },
      { segments: ["vip"] },
      { from: "user", origin: "chat", fingerprints: [5] },
    ]);
  });

  it("keeps the token of a login", async () => {
    expect(await client.userSession.loginWithEmail("a@b.c", "pass")).toEqual({ identifier: "ident", key: "key" });
    await client.userProfile.get();
    expect(seen[0]).toMatchObject({ body: { email: "a@b.c", password: "pass" }, authorization: undefined });
    expect(seen[1]?.authorization).toBe(`Basic ${btoa("ident:key")}`);
  });

  it("of the helpdesk takes the arguments of before version 11, and those of today", async () => {
    await client.website.mapHelpdeskLocaleFeedbackRatings(WEBSITE, "en", "2026-01-01");
    await client.website.listHelpdeskLocaleFeedbacks(WEBSITE, "en", 2);
    await client.website.importExternalHelpdeskToLocale(WEBSITE, "en", "https://docs.acme.com");
    await client.website.exportHelpdeskLocaleArticles(WEBSITE, "en");
    await client.website.exportHelpdeskLocaleArticles(WEBSITE, "en", "guides");
    expect(seen.map(({ verb, url, body }) => [verb, url.replace(`/website/${WEBSITE}/helpdesk/`, ""), body])).toEqual([
      ["GET", "locale/en/feedback/ratings?filter_date_start=2026-01-01", ""],
      ["GET", "locale/en/feedback/list/2", ""],
      ["POST", "locale/en/import", { helpdesk_url: "https://docs.acme.com" }],
      ["POST", "locale/en/export", expect.anything()],
      ["POST", "export/en/guides", expect.anything()],
    ]);
  });

  it("is typed by its route, where the contract has it", () => {
    const services = legacy(client);
    expectTypeOf(services.websiteConversations.getOne).returns.resolves.toHaveProperty("session_id");
    expectTypeOf(services.website.getWebsite).toBeFunction();
    // @ts-expect-error: an id is needed.
    expect(() => services.websiteConversations.getOne().catch(() => {})).not.toThrow();
  });
});
