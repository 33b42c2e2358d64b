import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placesFile } from "@parley/server/testing";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented, type Given } from "../support/documented.js";
import { Listener } from "../support/listener.js";
import { crisp11, type OfficialClient } from "../support/official.js";
import type { Parley } from "../support/parley.js";
import { proves } from "../support/proves.js";
import { Rest } from "../support/rest.js";
import { until } from "../support/wait.js";
import { ChatBox } from "./chat-box.js";

const nantes = { city: "Nantes", country: "FR", region: "PDL" };
const berlin = { city: "Berlin", country: "DE", region: "BE" };
const places = placesFile({
  "192.0.2.0/24": {
    city: { names: { en: "Nantes" } },
    country: { iso_code: "FR" },
    subdivisions: [{ iso_code: "PDL" }],
    location: { latitude: 47.2184, longitude: -1.5536 },
  },
  "198.51.100.0/24": {
    city: { names: { en: "Berlin" } },
    country: { iso_code: "DE" },
    subdivisions: [{ iso_code: "BE" }],
    location: { latitude: 52.52, longitude: 13.405 },
  },
});
const page = { page_title: "Prices", page_url: "https://shop.example/prices" };

onEachDatabase("visitors", (database) => {
  let folder: string;
  let parley: Parley;
  let rest: Rest;
  let website_id: string;
  let crisp: OfficialClient;
  let listener: Listener;
  let boxes: ChatBox[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "parley-visitors-"));
    const file = join(folder, "places.mmdb");
    await writeFile(file, places);
    parley = await database.start({ args: ["--geoip-file", file, "--trust-proxy", "127.0.0.1"] });
    rest = new Rest(parley, parley.token("user"));
  });
  afterAll(async () => {
    await parley?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  // A website for each test: visitors stay for a while after they went.
  beforeEach(async () => {
    const body = { name: "Shop", domain: `shop-${Math.random().toString(36).slice(2)}.example` };
    website_id = (await rest.data("POST", "/website", body)).website_id;
    crisp = crisp11(parley, parley.token("user"));
    listener = await Listener.open(parley, parley.token("user"), { rooms: [website_id] });
    boxes = [];
  });
  afterEach(() => {
    for (const box of boxes) box.close();
    listener.close();
  });

  async function visit(join: object = {}, more: { ip?: string; token_id?: string } = {}): Promise<ChatBox> {
    const box = await ChatBox.open(parley, website_id, more);
    boxes.push(box);
    await box.join(join);
    return box;
  }

  const ask = (method: string, given: Given = {}) => asDocumented(crisp, method, { websiteID: website_id, ...given });

  const counted = (count: number) =>
    until(`${count} visitors`, () =>
      listener.received.some(
        ({ name, payload }) => name === "website:update_visitors_count" && payload.visitors_count === count,
      ),
    );

  proves("website.countVisitors", "those who are there, who come and go with events", async () => {
    expect(await crisp.website.countVisitors(website_id)).toEqual({ count: 0, active: 0, limited: false });
    const [first, second] = [await visit(), await visit()];
    await visit({}, { token_id: "same" });
    await visit({}, { token_id: "same" });
    await counted(3);
    expect(await ask("website.countVisitors")).toEqual({ count: 3, active: 3, limited: false });
    await second.send("session:active", { active: false });
    expect(await crisp.website.countVisitors(website_id)).toMatchObject({ count: 3, active: 2 });
    const path = `/website/${website_id}/conversation`;
    expect(await rest.data("GET", `${path}/${first.session_id}`)).toMatchObject({
      availability: "online",
      active: { now: true },
    });
    expect(await rest.data("GET", `${path}/${second.session_id}`)).toMatchObject({
      availability: "online",
      active: { now: false, last: expect.any(Number) },
    });
    const { session_id } = first;
    const told = () =>
      listener.received
        .filter(({ name, payload }) => name === "session:update_availability" && payload.session_id === session_id)
        .map(({ payload }) => payload);
    const event = { website_id, session_id, inbox_id: null };
    await until("their coming to be told", () => told().length > 0);
    expect(told()).toEqual([{ ...event, availability: "online" }]);
    first.close();
    // Pages change: who comes back within ten seconds was never away.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await crisp.website.countVisitors(website_id)).toMatchObject({ count: 3, active: 1 });
    await until("the visitor to be gone", () => told().length === 2, 20_000);
    expect(told()[1]).toEqual({ ...event, availability: "offline" });
    await counted(2);
    expect(await rest.data("GET", `${path}/${session_id}`)).toMatchObject({
      availability: "offline",
      active: { now: false },
    });
  });

  proves("website.listVisitors", "a page of those who are there, with what is known of them", async () => {
    const joins = { locales: ["de", "en"], timezone: -120, capabilities: ["call"], page };
    const first = await visit(joins, { ip: "198.51.100.7" });
    for (let i = 0; i < 21; i += 1) await visit();
    await crisp.website.updateConversationMetas(website_id, first.session_id, {
      nickname: "Valerian",
      email: "valerian@example.com",
    });
    await until("the name to show", async () => (await crisp.website.listVisitors(website_id, 1))[0].nickname);
    const listed = await ask("website.listVisitors");
    expect(listed).toHaveLength(20);
    expect(listed[0]).toEqual({
      session_id: first.session_id,
      inbox_id: null,
      nickname: "Valerian",
      email: "valerian@example.com",
      initiated: false,
      active: true,
      last_page: page,
      useragent: "Chat box",
      geolocation: { ...berlin, coordinates: { latitude: 52.52, longitude: 13.405 } },
      timezone: -120,
      capabilities: ["call"],
      locales: ["de", "en"],
    });
    const rows = [...listed, ...(await crisp.website.listVisitors(website_id, 2))];
    expect(rows.map(({ session_id }) => session_id)).toEqual(boxes.map(({ session_id }) => session_id));
    expect(await crisp.website.listVisitors(website_id, 3)).toEqual([]);
    // What the list shows is what the conversation holds.
    const meta = await crisp.website.getConversationMetas(website_id, first.session_id);
    expect(meta.device).toMatchObject({
      geolocation: berlin,
      locales: ["de", "en"],
      system: { useragent: "Chat box" },
    });
    await first.send("message:send", { type: "text", content: "Hello" });
    expect((await crisp.website.listVisitors(website_id, 1))[0]).toMatchObject({ initiated: true });
  });

  proves("website.pinpointVisitorsOnMap", "where they are, with the names that their conversations have", async () => {
    const first = await visit({ page }, { ip: "192.0.2.1" });
    await visit({}, { ip: "192.0.2.2" });
    await visit({}, { ip: "198.51.100.7" });
    await visit();
    const cities = async (...around: unknown[]) => {
      const points = await crisp.website.pinpointVisitorsOnMap(website_id, ...around);
      return points.map((point: { geolocation: { city: string } }) => point.geolocation.city);
    };
    const points = await ask("website.pinpointVisitorsOnMap");
    expect(points).toHaveLength(2);
    expect(points[0]).toMatchObject({
      geolocation: { ...nantes, coordinates: { latitude: 47.2184, longitude: -1.5536 } },
      visitors: { count: 2, threshold: 10 },
    });
    expect(points[0].visitors.sessions[0]).toEqual({
      session_id: first.session_id,
      nickname: expect.any(String),
      initiated: false,
      active: true,
      last_page: page,
    });
    expect(points[0].visitors.sessions[0]).toMatchObject({
      nickname: (await crisp.website.getConversationMetas(website_id, first.session_id)).nickname,
    });
    expect(await cities(-1.5, 47.2, 100)).toEqual(["Nantes"]);
    expect(await cities(13.4, 52.5, 2_000)).toEqual(["Nantes", "Berlin"]);
    expect(await cities(0, 0, 1)).toEqual([]);
    await expect(cities(13.4)).rejects.toMatchObject({ code: 400, message: "invalid_data" });
    await expect(cities("east", 0, 1)).rejects.toMatchObject({ code: 400, message: "invalid_data" });
    await expect(cities(181, 0, 1)).rejects.toMatchObject({ code: 400, message: "invalid_data" });
  });

  proves(
    "website.getSessionIdentifierFromToken",
    "the conversation that holds what the bearer of the token says",
    async () => {
      const token_id = "d3c17241-1327-47d7-9d8e-b89ff7bd2904";
      const box = await visit({}, { token_id });
      await box.send("message:send", { type: "text", content: "It is me" });
      const { session_id } = await ask("website.getSessionIdentifierFromToken");
      expect(session_id).toBe(box.session_id);
      const [message] = await crisp.website.getMessagesInConversation(website_id, session_id);
      expect(message.content).toBe("It is me");
      const unknown = crisp.website.getSessionIdentifierFromToken(website_id, "9d8e");
      await expect(unknown).rejects.toMatchObject({ code: 404, message: "session_not_found" });
      const { website_id: other } = parley.created;
      await expect(crisp.website.getSessionIdentifierFromToken(other, token_id)).rejects.toMatchObject({ code: 404 });
    },
  );

  proves(
    ["website.countBlockedVisitors", "website.countBlockedVisitorsInRule", "website.clearBlockedVisitorsInRule"],
    "who is kept out, by rule, until it is cleared",
    async () => {
      expect(await crisp.website.countBlockedVisitors(website_id)).toEqual([]);
      await crisp.website.updateWebsiteSettings(website_id, {
        chatbox: {
          blocked_countries: ["FR"],
          blocked_ips: ["203.0.113.0/24"],
          blocked_locales: ["nl"],
          blocked_pages: ["*/internal"],
        },
      });
      const refused = { code: 403, reason: "not_allowed" };
      await expect(visit({}, { ip: "192.0.2.1" })).rejects.toMatchObject(refused);
      await expect(visit({}, { ip: "192.0.2.9" })).rejects.toMatchObject(refused);
      await expect(visit({}, { ip: "203.0.113.5" })).rejects.toMatchObject(refused);
      await expect(visit({ locales: ["nl-BE"] })).rejects.toMatchObject({ reason: "not_allowed" });
      const box = await visit({ page });
      const inside = box.send("session:page", { page_url: "https://shop.example/internal" });
      await expect(inside).rejects.toMatchObject({ reason: "not_allowed" });
      expect(await ask("website.countBlockedVisitors")).toEqual([
        { rule: ["ips"], blocked: 1 },
        { rule: ["countries"], blocked: 2 },
        { rule: ["locales"], blocked: 1 },
        { rule: ["pages"], blocked: 1 },
      ]);
      const countries = { rule: ["countries"], blocked: 2 };
      expect(await ask("website.countBlockedVisitorsInRule", { rule: "countries" })).toEqual(countries);
      await ask("website.clearBlockedVisitorsInRule", { rule: "countries" });
      expect(await crisp.website.countBlockedVisitorsInRule(website_id, "countries")).toMatchObject({ blocked: 0 });
      expect(await crisp.website.countBlockedVisitors(website_id)).toHaveLength(3);
      const unknown = crisp.website.countBlockedVisitorsInRule(website_id, "colours");
      await expect(unknown).rejects.toMatchObject({ code: 400, message: "invalid_data" });
      await crisp.website.updateWebsiteSettings(website_id, { chatbox: { blocked_countries: [] } });
      const welcome = await visit({}, { ip: "192.0.2.1" });
      expect((await crisp.website.listVisitors(website_id, 1)).at(-1)).toMatchObject({
        session_id: welcome.session_id,
      });
    },
  );
});
