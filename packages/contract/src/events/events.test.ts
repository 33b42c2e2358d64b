import { describe, expect, test } from "vitest";
import { type Event, events, scopes } from "../index.js";

const all = events as readonly Event[];

describe("events together", () => {
  test("are 82, each once", () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(82);
    expect(all.length).toBe(82);
  });

  test("reach the tiers that the API names", () => {
    const of = (tier: "user" | "website" | "plugin") => all.filter(({ tiers }) => tiers.includes(tier)).length;
    expect({ user: of("user"), website: of("website"), plugin: of("plugin") }).toEqual({
      user: 81,
      website: 71,
      plugin: 72,
    });
  });

  test("go to hooks, but for six", () => {
    expect(all.filter(({ hook }) => !hook).map(({ name }) => name)).toEqual([
      "spam:message",
      "spam:decision",
      "people:import:progress",
      "people:import:done",
      "widget:action:processed",
      "media:animation:listed",
    ]);
  });

  test("never keep what is secret or passing", () => {
    const kept = all.filter(({ ephemeral }) => !ephemeral).map(({ name }) => name);
    const never =
      /^bucket:url:|:compose:|availability$|users:available$|visitors_count$|^identity:verify:|^browsing:request:initiated$/;
    expect(kept.filter((name) => never.test(name))).toEqual([]);
  });
});

test.each(all.map((event) => [event.name, event] as const))("%s", (_name, event) => {
  for (const { scope, mode } of event.scopes) expect(scopes.find(({ name }) => name === scope)?.[mode]).toBe(true);
  expect(event.summary).toMatch(/^[A-Z].*\.$/);
  expect(event.cause).toMatch(/^[A-Z].*\.$/);
  const { type, properties } = event.payload as { type?: string; properties?: Record<string, unknown> };
  expect(type).toBe("object");
  // What belongs to a conversation says which, and in which inbox: sockets filter by it.
  if (/^(session|message|browsing|call):/.test(event.name)) {
    expect(Object.keys(properties ?? {})).toEqual(expect.arrayContaining(["website_id", "session_id", "inbox_id"]));
  }
});
