import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { insertOperator } from "../../store/operators.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { type Accounts, openAccounts } from "../../testing/accounts.js";
import { Availability } from "./service.js";

let accounts: Accounts;
let website_id: WebsiteId;
let ada: string;
let bob: string;
let told: object[];
const running = new Set<Availability>();

beforeEach(async () => {
  accounts = await openAccounts();
  told = [];
  website_id = (await accounts.websites.create({ name: "Acme", domain: "acme.example" }, null)).website_id as WebsiteId;
  ada = await operator("ada@example.com");
  accounts.clock.time += 1;
  bob = await operator("bob@example.com");
});

afterEach(async () => {
  for (const availability of running) await availability.close();
  running.clear();
  await accounts.close();
});

async function operator(email: string): Promise<string> {
  return (await accounts.operators.create({ email, website_ids: [website_id] })).user_id;
}

/** A server's; `grace` in milliseconds. */
async function start(grace = 0, into = told, store: Store = accounts.store): Promise<Availability> {
  const { clock } = accounts;
  const publish = (_website_id: string, name: string, fields: object) => void into.push({ name, ...fields });
  const availability = new Availability({ store, clock, log: { warn: fail }, publish, grace });
  running.add(availability);
  await availability.start();
  return availability;
}

function fail(...what: unknown[]): never {
  throw new Error(JSON.stringify(what));
}

/** Once what was begun is done. */
async function take(availability: Availability): Promise<object[]> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  await availability.look();
  return told.splice(0);
}

const came = (user_id: string, type = "online") => ({
  name: "website:update_operators_availability",
  user_id,
  availability: { type },
});
const available = (is: boolean) => ({ name: "website:users:available", available: is });

describe("a website", () => {
  it("is there while one of its operators is", async () => {
    const availability = await start();
    expect(await availability.status(website_id)).toEqual({ status: "away" });
    const [first, second, third] = [{}, {}, {}];
    const t0 = accounts.clock.time;
    availability.joined(ada, first);
    expect(await take(availability)).toEqual([came(ada), available(true)]);
    accounts.clock.time += 1_000;
    availability.joined(ada, second);
    availability.joined(bob, third);
    expect(await take(availability)).toEqual([came(bob)]);
    expect(await availability.status(website_id)).toEqual({ status: "online", since: t0 });
    expect(await availability.operators(website_id)).toEqual([
      { user_id: ada, type: "online", time: { for: 1_000, since: t0 } },
      { user_id: bob, type: "online", time: { for: 0, since: t0 + 1_000 } },
    ]);
    availability.left(ada, first);
    availability.left(bob, third);
    expect(await take(availability)).toEqual([came(bob, "offline")]);
    accounts.clock.time += 1_000;
    availability.left(ada, second);
    availability.left(ada, second);
    expect(await take(availability)).toEqual([came(ada, "offline"), available(false)]);
    expect(await availability.status(website_id)).toEqual({ status: "away", since: t0 + 2_000 });
    expect((await availability.operators(website_id)).map(({ type }) => type)).toEqual(["offline", "offline"]);
  });

  it("hears nothing of an app that comes back at once", async () => {
    const availability = await start(50);
    const socket = {};
    availability.joined(ada, socket);
    await take(availability);
    availability.left(ada, socket);
    availability.joined(ada, {});
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(await take(availability)).toEqual([]);
  });

  it("is there once somebody joins its team who is there", async () => {
    const availability = await start();
    const other = (await accounts.websites.create({ name: "Other", domain: "other.example" }, null)).website_id;
    availability.joined(ada, {});
    await take(availability);
    const row = { website_id: other, user_id: ada, role: "member", created_at: accounts.clock.time } as const;
    await accounts.store.write({ name: "join", body: () => insertOperator(row) });
    expect(await take(availability)).toEqual([available(true)]);
    expect(await availability.status(other as WebsiteId)).toMatchObject({ status: "online" });
    expect(await availability.operators(other as WebsiteId)).toMatchObject([{ user_id: ada, type: "online" }]);
  });
});

describe("a restart", () => {
  it("changes nothing for those who come back", async () => {
    const before = await start();
    const since = accounts.clock.time;
    before.joined(ada, {});
    await take(before);
    await before.close();
    accounts.clock.time += 20_000;
    const after = await start();
    after.joined(ada, {});
    expect(await take(after)).toEqual([]);
    expect(await after.status(website_id)).toEqual({ status: "online", since });
  });

  it("takes for gone who does not, since when the server said so last", async () => {
    const before = await start();
    before.joined(ada, {});
    await take(before);
    await before.close();
    const last = accounts.clock.time;
    accounts.clock.time += 29_000;
    const after = await start();
    expect(await take(after)).toEqual([]);
    accounts.clock.time += 1_000;
    expect(await take(after)).toEqual([came(ada, "offline"), available(false)]);
    expect(await after.operators(website_id)).toMatchObject([
      { user_id: ada, type: "offline", time: { for: 30_000, since: last } },
      { user_id: bob, type: "offline" },
    ]);
    accounts.clock.time += 60_000;
    expect(await take(after)).toEqual([]);
    // Clients hold how long it is in 32 bits.
    accounts.clock.time += 100 * 86_400_000;
    expect(await after.operators(website_id)).toMatchObject([{ time: { for: 4_294_967_295, since: last } }, {}]);
  });

  it("is not needed by servers that share a database: each tells what others changed, once", async () => {
    const { store } = accounts;
    const shared = {
      database: "postgres",
      read: (query) => store.read(query),
      write: (body) => store.write(body),
    } as Store;
    const heard: object[] = [];
    const one = await start(0, told, shared);
    const two = await start(0, heard, shared);
    const socket = {};
    one.joined(ada, socket);
    expect(await take(one)).toEqual([came(ada), available(true)]);
    await two.look();
    await two.look();
    expect(heard.splice(0)).toEqual([came(ada), available(true)]);
    accounts.clock.time += 1_000;
    one.left(ada, socket);
    expect(await take(one)).toEqual([came(ada, "offline"), available(false)]);
    await two.look();
    expect(heard.splice(0)).toEqual([came(ada, "offline"), available(false)]);
    // One that begins later learns how things are, and tells nothing of it.
    const late: object[] = [];
    await (await start(0, late, shared)).look();
    accounts.clock.time += 700_000;
    for (const server of [one, two]) await server.look();
    expect([...told, ...heard, ...late]).toEqual([]);
  });

  it("of one of several servers leaves alone whom another one holds", async () => {
    const [one, two] = [await start(), await start()];
    const socket = {};
    one.joined(ada, socket);
    await take(one);
    two.joined(ada, {});
    await take(two);
    one.left(ada, socket);
    expect(await take(one)).toEqual([]);
    for (let i = 0; i < 10; i += 1) {
      accounts.clock.time += 10_000;
      await two.look();
    }
    expect(await take(one)).toEqual([]);
    expect(await one.status(website_id)).toMatchObject({ status: "online" });
  });
});

describe("a schedule", () => {
  it("says when an operator who is there counts", async () => {
    const availability = await start();
    // The clock begins on a Thursday, at midnight UTC.
    accounts.clock.time = Date.UTC(2026, 0, 1);
    const hours = { timezone: "UTC", days: "thu", from: "09:00", until: "17:00" };
    await accounts.operators.schedule("ada@example.com", hours);
    availability.joined(ada, {});
    expect(await take(availability)).toEqual([came(ada, "away")]);
    expect(await availability.status(website_id)).toEqual({ status: "away" });
    const nine = Date.UTC(2026, 0, 1, 9);
    accounts.clock.time = nine;
    expect(await take(availability)).toEqual([came(ada), available(true)]);
    accounts.clock.time = Date.UTC(2026, 0, 1, 17);
    expect(await availability.status(website_id)).toEqual({ status: "online", since: nine });
    expect(await take(availability)).toEqual([came(ada, "away"), available(false)]);
    await accounts.operators.schedule("ada@example.com", undefined);
    expect(await take(availability)).toEqual([came(ada), available(true)]);
  });
});
