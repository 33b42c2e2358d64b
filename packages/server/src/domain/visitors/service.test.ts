import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWorkspace, type Workspace } from "../../testing/workspace.js";
import { type OnlineVisitor, VisitorPresence } from "../presence/visitors.js";
import { BlockCounts } from "./block-counts.js";
import { Visitors } from "./service.js";

const paris = { city: "Paris", country: "FR", coordinates: { latitude: 48.8566, longitude: 2.3522 } };
const lyon = { city: "Lyon", country: "FR", coordinates: { latitude: 45.764, longitude: 4.8357 } };

let workspace: Workspace;
let presence: VisitorPresence;
let blocks: BlockCounts;
let visitors: Visitors;

beforeEach(async () => {
  workspace = await openWorkspace();
  presence = new VisitorPresence(workspace.clock, { count() {}, availability() {} });
  blocks = new BlockCounts(workspace.store, { warn: () => {} });
  visitors = new Visitors(workspace.store, presence, blocks);
});

afterEach(async () => {
  presence.close();
  await blocks.flush();
  await workspace.close();
});

function join(session_id: string, more: Partial<OnlineVisitor> = {}): void {
  presence.join(workspace.website_id, session_id, { session_id, inbox_id: null, initiated: false, ...more });
}

describe("visitors", () => {
  it("are listed 20 a page, with what is known of each", () => {
    for (let i = 0; i < 25; i += 1) join(`s${i}`);
    const known = { nickname: "Ada", email: "ada@example.com", locales: ["en"], timezone: -60, useragent: "Browser" };
    join("s24", { ...known, geolocation: paris, last_page: { page_title: "Home", page_url: "https://a.example/" } });
    presence.active(workspace.website_id, "s24", "s24", false);
    const page = (n: number) => visitors.list(workspace.website_id, n);
    expect(page(1).map(({ session_id }) => session_id)).toEqual(Array.from({ length: 20 }, (_, i) => `s${i}`));
    expect(page(1)[0]).toEqual({ session_id: "s0", inbox_id: null, initiated: false, active: true });
    expect(page(2).at(-1)).toEqual({
      ...known,
      session_id: "s24",
      inbox_id: null,
      initiated: false,
      active: false,
      geolocation: paris,
      last_page: { page_title: "Home", page_url: "https://a.example/" },
    });
    expect(page(3)).toEqual([]);
    expect(visitors.count(workspace.website_id)).toEqual({ count: 25, active: 24, limited: false });
  });
});

describe("the map", () => {
  it("shows each place once, and names a few of its visitors", () => {
    for (let i = 0; i < 12; i += 1) join(`p${i}`, { geolocation: paris });
    join("l", { geolocation: lyon, nickname: "Lou" });
    join("somewhere", { geolocation: { country: "FR" } });
    join("nowhere");
    const [first, second, ...others] = visitors.map(workspace.website_id, {});
    expect(others).toEqual([]);
    expect(first).toMatchObject({ geolocation: paris, visitors: { count: 12, threshold: 10 } });
    expect(first?.visitors.sessions).toHaveLength(10);
    expect(second).toEqual({
      geolocation: lyon,
      visitors: {
        count: 1,
        threshold: 10,
        sessions: [{ session_id: "l", nickname: "Lou", initiated: false, active: true }],
      },
    });
  });

  it("shows what lies within so many kilometres of a point", () => {
    join("p", { geolocation: paris });
    join("l", { geolocation: lyon });
    // Paris and Lyon are 392 km apart.
    const around = (center_radius: number) =>
      visitors
        .map(workspace.website_id, { center_latitude: 48.8566, center_longitude: 2.3522, center_radius })
        .map(({ geolocation }) => geolocation.city);
    expect([around(0), around(385), around(400)]).toEqual([["Paris"], ["Paris"], ["Paris", "Lyon"]]);
    const east = visitors.map(workspace.website_id, { center_latitude: 0, center_longitude: 180, center_radius: 100 });
    expect(east).toEqual([]);
  });

  it("wants a whole circle, or none", () => {
    const sentence = "center_latitude, center_longitude and center_radius (kilometres) need each other.";
    expect(() => visitors.map(workspace.website_id, { center_latitude: 1 })).toThrow(sentence);
    expect(() => visitors.map(workspace.website_id, { center_radius: 1, center_longitude: 1 })).toThrow(sentence);
  });
});

describe("those kept out", () => {
  it("are counted by rule until that is cleared", async () => {
    const { website_id } = workspace;
    for (let i = 0; i < 1_000; i += 1) visitors.blocked(website_id, "countries");
    visitors.blocked(website_id, "ips");
    expect(await visitors.countBlocked(website_id)).toEqual([
      { rule: ["ips"], blocked: 1 },
      { rule: ["countries"], blocked: 1_000 },
    ]);
    visitors.blocked(website_id, "countries");
    expect(await visitors.countBlockedInRule(website_id, "countries")).toEqual({ rule: ["countries"], blocked: 1_001 });
    expect(await visitors.countBlockedInRule(website_id, "blocked_ips")).toEqual({ rule: ["ips"], blocked: 1 });
    visitors.blocked(website_id, "countries");
    await visitors.clearBlockedInRule(website_id, "countries");
    expect(await visitors.countBlockedInRule(website_id, "countries")).toEqual({ rule: ["countries"], blocked: 0 });
    expect(await visitors.countBlocked(website_id)).toEqual([{ rule: ["ips"], blocked: 1 }]);
  });

  it("are those of rules that exist", async () => {
    const sentence = "block_rule must be one of ips, countries, locales, pages.";
    await expect(visitors.countBlockedInRule(workspace.website_id, "colour")).rejects.toThrow(sentence);
    await expect(visitors.clearBlockedInRule(workspace.website_id, "colour")).rejects.toThrow(sentence);
  });

  it("are kept within a second, by one write", async () => {
    const { website_id } = workspace;
    for (let i = 0; i < 50; i += 1) visitors.blocked(website_id, "pages");
    const another = new Visitors(workspace.store, presence, new BlockCounts(workspace.store, { warn: () => {} }));
    expect(await another.countBlocked(website_id)).toEqual([]);
    await expect.poll(() => another.countBlocked(website_id)).toEqual([{ rule: ["pages"], blocked: 50 }]);
  });
});
