import { type Event, events } from "@parley/contract";
import type { Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Principal, ScopeKey } from "../domain/access/principal.js";
import { connect, join, once, openSockets, principal, record, type Sockets } from "../testing/sockets.js";

const all: readonly Event[] = events;
const every = all.map(({ name }) => name);
let sockets: Sockets;
const open: Socket[] = [];

interface Entered {
  readonly socket: Socket;
  readonly received: [string, unknown][];
}

async function enter(payload: object): Promise<Entered> {
  const socket = await join(sockets, { events: every, ...payload }, { reconnection: false });
  open.push(socket);
  return { socket, received: record(socket, every) };
}

function token(identifier: string, fields: Partial<Principal>): { username: string } {
  sockets.principals.set(identifier, principal(identifier, fields));
  return { username: identifier };
}

function scopes(...keys: string[]): ReadonlySet<ScopeKey> {
  return new Set(keys as ScopeKey[]);
}

/** Causes each named event once; answers those that arrived, by name. */
async function arrived(received: [string, unknown][], names: readonly string[], website_id = "website-1") {
  received.length = 0;
  for (const name of names) sockets.log.cause(website_id, { name, body: JSON.stringify(website_id) });
  await quiet();
  return received.map(([name]) => name);
}

/** All that was sent to any socket before has arrived: a bystander has an event that was sent last. */
async function quiet(): Promise<void> {
  sockets.principals.set("bystander", principal("bystander", { website_ids: new Set(["elsewhere"]) }));
  const bystander = await join(sockets, { username: "bystander" });
  const last = once(bystander, "message:send");
  sockets.log.cause("elsewhere");
  await last;
  bystander.close();
}

beforeEach(async () => {
  sockets = await openSockets();
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.close();
  await sockets.close();
});

describe("tier, scope, event", () => {
  test.each(["user", "website", "plugin"] as const)(
    "tier %s receives what the contract says, of all events",
    async (tier) => {
      const { received } = await enter(token(tier, { tier }));
      const expected = all.filter((event) => event.socket && event.tiers.includes(tier)).map(({ name }) => name);
      expect(await arrived(received, every)).toEqual(expected);
      expect(expected.length).toBeGreaterThan(50);
    },
  );

  test("a plugin receives what its scopes allow, and with each scope no more", async () => {
    const grants = new Set(all.flatMap((event) => event.scopes.map(({ scope, mode }) => `${scope}:${mode}`)));
    const picked = [...grants].filter((_, i) => i % 4 === 0);
    for (const key of picked) {
      const { socket, received } = await enter(token(key, { tier: "plugin", scopes: scopes(key) }));
      const expected = all.filter(
        (event) =>
          event.tiers.includes("plugin") && event.scopes.every(({ scope, mode }) => `${scope}:${mode}` === key),
      );
      expect(await arrived(received, every)).toEqual(expected.map(({ name }) => name));
      socket.close();
    }
    expect(picked.length).toBeGreaterThan(3);
  });

  test("a plugin token without any scope, and one that is not bound to scopes", async () => {
    const none = await enter(token("none", { tier: "plugin", scopes: scopes() }));
    const free = await enter(token("free", { tier: "plugin", scopes: null }));
    expect(await arrived(free.received, ["message:send"])).toEqual(["message:send"]);
    expect(none.received).toEqual([]);
  });

  test("only what was asked for", async () => {
    const { received } = await enter({ username: "website", events: ["message:received", "session:set_state"] });
    expect(await arrived(received, every)).toEqual(
      every.filter((name) => name === "message:received" || name === "session:set_state"),
    );
    const nothing = await enter({ username: "website", events: undefined });
    expect(await arrived(nothing.received, every)).toEqual([]);
  });
});

describe("rooms", () => {
  const reach = { website_ids: new Set(["a", "b", "c"]) };
  const ids = ["a", "b", "c", "d"];

  test.each([
    ["absent: all that the token reaches", undefined, ["a", "b", "c"]],
    ["null: the same", null, ["a", "b", "c"]],
    ["some", ["c", "a"], ["a", "c"]],
    ["out of reach: ignored", ["b", "d", "nonsense"], ["b"]],
    ["none of the reached", ["d"], []],
    ["empty", [], []],
  ])("%s", async (_, rooms, expected) => {
    const { received } = await enter({ ...token("user", { tier: "user", ...reach }), rooms });
    for (const id of ids) sockets.log.cause(id, { body: JSON.stringify(id) });
    await quiet();
    expect(received.map(([, id]) => id)).toEqual(expected);
  });
});

describe("inboxes", () => {
  test.each([
    ["absent: all", undefined, ["one", "two", null, undefined]],
    ["one: events without a conversation always", ["one"], ["one", undefined]],
    ["the main inbox", [null], [null, undefined]],
    ["several", ["two", null, "three"], ["two", null, undefined]],
    ["empty", [], [undefined]],
  ])("%s", async (_, inboxes, expected) => {
    const { received } = await enter({ username: "website", inboxes });
    for (const inbox_id of ["one", "two", null, undefined]) {
      sockets.log.cause("website-1", { inbox_id, body: JSON.stringify({ inbox_id }) });
    }
    await quiet();
    expect(received.map(([, payload]) => (payload as { inbox_id?: string | null }).inbox_id)).toEqual(expected);
  });

  test("the order of the list does not matter: one audience, each event once for each socket", async () => {
    const first = await enter({ username: "website", inboxes: ["x", "y"] });
    const second = await enter({ username: "website", inboxes: ["y", "x", "y"] });
    const third = await enter({ username: "website", inboxes: ["y"] });
    sockets.log.cause("website-1", { inbox_id: "y" });
    await quiet();
    for (const { received } of [first, second, third]) expect(received).toHaveLength(1);
  });
});

describe("binds", () => {
  const two = ["message:send", "message:received"];

  /** Emits a bind and waits until it is done: binds are not answered, but one after the other, and one more shows by its event. */
  async function bind({ socket, received }: Entered, name: string, ...args: unknown[]): Promise<void> {
    socket.emit(name, ...args);
    socket.emit("socket:bind:push", { events: ["session:set_state"] });
    await vi.waitFor(async () => expect(await arrived(received, ["session:set_state"])).toHaveLength(1));
  }

  test.each([
    ["{events} replaces", "socket:bind", { events: ["message:received"] }, ["message:received"]],
    ["push adds", "socket:bind:push", { events: ["message:received"] }, two],
    ["push of what is there", "socket:bind:push", { events: ["message:send"] }, ["message:send"]],
    ["pop removes", "socket:bind:pop", { events: ["message:send", "unknown"] }, []],
    ["{} keeps the events", "socket:bind", {}, ["message:send"]],
    ["empty text, of the Go client", "socket:bind", "", ["message:send"]],
    ["null", "socket:bind", null, ["message:send"]],
    ["an empty list", "socket:bind", { events: [] }, []],
    ["garbage is ignored", "socket:bind", { events: 5 }, ["message:send"]],
    ["garbage text is ignored", "socket:bind:pop", "message:send", ["message:send"]],
    ["an array is ignored", "socket:bind:push", ["message:received"], ["message:send"]],
  ])("%s", async (_, name, payload, expected) => {
    const entered = await enter({ username: "website", events: ["message:send"] });
    await bind(entered, name, payload);
    expect(await arrived(entered.received, two)).toEqual(expected);
    expect(entered.socket.connected).toBe(true);
  });

  test("nothing at all, and more arguments than there are", async () => {
    const entered = await enter({ username: "website", events: ["message:send"] });
    await bind(entered, "socket:bind");
    await bind(entered, "socket:bind:push", { events: ["message:received"] }, "more", 5);
    expect(await arrived(entered.received, two)).toEqual(two);
  });

  test("binds take effect in the order sent", async () => {
    const entered = await enter({ username: "website", events: [] });
    for (let i = 0; i < 4; i++) {
      entered.socket.emit("socket:bind:push", { events: two });
      entered.socket.emit("socket:bind:pop", { events: ["message:send"] });
    }
    await bind(entered, "socket:bind");
    expect(await arrived(entered.received, two)).toEqual(["message:received"]);
  });

  test("other events come at once, however long the token takes to be read anew", async () => {
    const { socket, received } = await enter({ username: "website", events: ["message:send"] });
    let read = (): void => {};
    sockets.reloading = new Promise((resolve) => {
      read = resolve;
    });
    socket.emit("socket:bind", { events: ["message:received"] });
    await vi.waitFor(async () => expect(await arrived(received, two)).toEqual(["message:received"]));
    read();
  });

  test("a bind joins the websites that the token reaches by now, and leaves the others", async () => {
    const { socket, received } = await enter(token("user", { tier: "user", website_ids: new Set(["a", "b"]) }));
    token("user", { tier: "user", website_ids: new Set(["b", "c"]) });
    socket.emit("socket:bind", {});
    await vi.waitFor(async () => {
      received.length = 0;
      for (const id of ["a", "b", "c"]) sockets.log.cause(id, { body: JSON.stringify(id) });
      await quiet();
      expect(received.map(([, id]) => id)).toEqual(["b", "c"]);
    });
  });

  test("refresh does so for all, also for scopes; a token gone meanwhile is disconnected", async () => {
    const user = await enter(token("user", { tier: "user", website_ids: new Set(["a"]) }));
    const plugin = await enter(token("plugin", { tier: "plugin", website_ids: new Set(["a"]), scopes: null }));
    const gone = await enter(token("gone", { tier: "user", website_ids: new Set(["a"]) }));
    token("user", { tier: "user", website_ids: new Set(["b"]) });
    token("plugin", { tier: "plugin", website_ids: new Set(["a"]), scopes: scopes() });
    sockets.principals.delete("gone");
    const reason = once(gone.socket, "disconnect");
    await sockets.gateway.refresh();
    expect((await reason)[0]).toBe("io server disconnect");
    for (const id of ["a", "b"]) sockets.log.cause(id, { body: JSON.stringify(id) });
    await quiet();
    expect(user.received.map(([, id]) => id)).toEqual(["b"]);
    expect(plugin.received).toEqual([]);
    expect(gone.received).toEqual([]);
  });

  test("a bind of a token that is gone disconnects, without `unauthorized`", async () => {
    const { socket } = await enter({ username: "website" });
    const unauthorized = vi.fn();
    socket.on("unauthorized", unauthorized);
    sockets.principals.delete("website");
    const reason = once(socket, "disconnect");
    socket.emit("socket:bind", {});
    expect((await reason)[0]).toBe("io server disconnect");
    expect(unauthorized).not.toHaveBeenCalled();
  });

  test("a flood of binds is slowed down, and closed when it goes on", async () => {
    const { socket, received } = await enter({ username: "website", events: ["message:send"] });
    const began = performance.now();
    for (let i = 0; i < 11; i++) socket.emit("socket:bind", {});
    socket.emit("socket:bind", { events: ["message:received"] });
    await vi.waitFor(async () => expect(await arrived(received, two)).toEqual(["message:received"]));
    expect(performance.now() - began).toBeGreaterThan(900);
    expect(socket.connected).toBe(true);
    const reason = once(socket, "disconnect");
    for (let i = 0; i < 100; i++) socket.emit("socket:bind", {});
    expect((await reason)[0]).toBe("transport close");
  });

  test("binds before the authentication change nothing", async () => {
    const socket = connect(sockets);
    open.push(socket);
    const received = record(socket, every);
    const authenticated = once(socket, "authenticated");
    socket.emit("socket:bind:push", { events: ["message:received"] });
    socket.emit("authentication", { username: "website", password: "key", events: ["message:send"] });
    await authenticated;
    expect(await arrived(received, two)).toEqual(["message:send"]);
  });
});
