import { beforeEach, expect, it, test, vi } from "vitest";
import { Floods } from "./floods.js";
import type { PacketName } from "./schemas.js";

let floods: Floods;

beforeEach(() => {
  // Buckets are filled by the time that passes: here none does.
  vi.spyOn(performance, "now").mockReturnValue(0);
  floods = new Floods();
  return () => vi.restoreAllMocks();
});

/** How many are taken before the first that is not. */
function taken(attempt: (i: number) => void): number {
  for (let i = 0; i < 10_000; i++) {
    try {
      attempt(i);
    } catch (error) {
      expect(error).toMatchObject({ reason: "too_many_requests" });
      return i;
    }
  }
  throw new Error("nothing was ever refused");
}

test.each<[PacketName, number]>([
  ["message:send", 20],
  ["message:compose", 20],
  ["call:signaling", 200],
  ["session:transcript", 3],
  ["session:join", 60],
  ["message:list", 60],
])("of a session's %s, %i are taken at once", (name, burst) => {
  expect(taken(() => floods.packet(name, "one", "192.0.2.1"))).toBe(burst);
  // Another session at the same address has its own.
  expect(taken(() => floods.packet(name, "another", "192.0.2.1"))).toBe(burst);
});

it("counts packets that cost alike together, and others apart", () => {
  expect(taken((i) => floods.packet(i % 2 ? "session:page" : "message:read", "one", "192.0.2.1"))).toBe(60);
  expect(taken(() => floods.packet("message:send", "one", "192.0.2.1"))).toBe(20);
  expect(taken(() => floods.packet("message:compose", "one", "192.0.2.1"))).toBe(20);
});

it("counts an address over all of its sessions", () => {
  // Ten a session: no session's own bucket is empty.
  expect(taken((i) => floods.packet("message:send", `session ${i % 60}`, "192.0.2.1"))).toBe(600);
  expect(taken(() => floods.packet("message:send", "elsewhere", "192.0.2.2"))).toBe(20);
});

it("mails from an address no more than so many, over all of its sessions", () => {
  expect(taken((i) => floods.packet("session:transcript", `session ${i}`, "192.0.2.1"))).toBe(20);
  floods.packet("session:transcript", "session 0", "192.0.2.2");
  // Nothing else is kept from it.
  floods.packet("message:send", "session 0", "192.0.2.1");
});

it("takes what a refused session sends for nothing of its address's", () => {
  for (let i = 0; i < 1_000; i++) {
    try {
      floods.packet("message:send", "flooding", "192.0.2.1");
    } catch {
      // That is what it is for.
    }
  }
  // An office behind one address goes on, though one of its people floods.
  expect(taken((i) => floods.packet("message:send", `session ${i % 60}`, "192.0.2.1"))).toBe(580);
});

it("counts sessions that are opened, and requests, by address", () => {
  expect(taken(() => floods.open("192.0.2.1"))).toBe(60);
  expect(taken(() => floods.request("192.0.2.1"))).toBe(120);
  expect(taken(() => floods.open("192.0.2.2"))).toBe(60);
});
