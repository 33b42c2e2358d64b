import { expect, it } from "vitest";
import { readEvents } from "../../store/events.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { addWebsite, website_id as id, other_id } from "../../testing/websites.js";
import { Conversations } from "../conversations/service.js";
import { Jobs } from "../jobs/jobs.js";
import { Presence } from "../presence/presence.js";
import { VisitorChannel } from "../visitors/channel.js";
import { BrowsingSessions } from "./service.js";

const log = { warn() {}, error() {} };
const nobody = { reason: "not_allowed", message: "Nobody asks to watch this page." };

onDatabases("a request to watch a page", ({ each }) => {
  let store: Store;
  let conversations: Conversations;
  let browsing: BrowsingSessions;
  let session_id: string;
  /** What chat boxes were told: name, payload, and which one alone. */
  let pushed: (readonly [string, object, string | undefined])[];
  let published: { name: string; body: string }[];
  let boxes: number;
  const clock = { time: 0, now: () => clock.time };
  const all: Jobs[] = [];

  each(async (opened) => {
    store = opened;
    clock.time = Date.now();
    await addWebsite(store);
    conversations = new Conversations(store, clock, new Presence(clock), { publish() {} });
    session_id = await conversations.create(id);
    pushed = [];
    published = [];
    boxes = 2;
    browsing = process().browsing;
    return async () => {
      for (const jobs of all.splice(0)) await jobs.close();
    };
  });

  /** A server on the same database. */
  function process() {
    const jobs = new Jobs(store, clock, log);
    all.push(jobs);
    const channel = new VisitorChannel();
    channel.attach({
      send(_website, _session, name, payload, connection) {
        pushed.push([name, payload, connection]);
        return boxes;
      },
      reset() {},
    });
    const ephemerals = { publish: (event: { name: string; body: string }) => void published.push(event) };
    return { jobs, browsing: new BrowsingSessions(store, clock, jobs, channel, ephemerals) };
  }

  const told = async () =>
    (await store.read(readEvents(id, 0, 100))).filter(({ name }) => name.startsWith("browsing:"));
  const accept = (connection = "laptop") => browsing.accept(id, session_id, connection, "Browser 1");

  it("is answered once, by one chat box, which alone is told what to do from then on", async () => {
    await browsing.initiate(id, session_id);
    const asked = (await browsing.asked(id, session_id)) as number;
    expect(asked).toBeGreaterThan(Date.now());
    const browsing_id = await accept();
    await expect(accept("phone")).rejects.toMatchObject(nobody);
    await expect(browsing.reject(id, session_id)).rejects.toMatchObject(nobody);
    const [{ browsing_token = "", ...listed } = {}] = await browsing.list(id, session_id);
    expect(listed).toEqual({ browsing_id, useragent: "Browser 1" });
    expect(published.map(({ name, body }) => [name, JSON.parse(body)])).toEqual([
      [
        "browsing:request:initiated",
        { website_id: id, session_id, inbox_id: null, browsing_id, browsing_token: expect.stringMatching(/^.{64}$/) },
      ],
    ]);
    await browsing.act(id, session_id, browsing_id, "start");
    await browsing.assist(id, session_id, browsing_id, { action: "mouse", mouse: { x: 1, y: 2 } });
    await browsing.act(id, session_id, browsing_id, "stop");
    expect(pushed).toEqual([
      ["browsing:request", { expires_at: asked }, undefined],
      ["browsing:action", { browsing_id, action: "start" }, "laptop"],
      ["browsing:assist", { browsing_id, action: "mouse", mouse: { x: 1, y: 2 } }, "laptop"],
      ["browsing:action", { browsing_id, action: "stop" }, "laptop"],
    ]);
    const over = browsing.act(id, session_id, browsing_id, "start");
    await expect(over).rejects.toMatchObject({ reason: "browsing_not_found" });
    // Its token never was in the log.
    expect(JSON.stringify(await store.read(readEvents(id, 0, 100)))).not.toContain(browsing_token);
    expect(await told()).toEqual([]);
  });

  it("is rejected by a visitor who does not want it, and by one who is away", async () => {
    await browsing.initiate(id, session_id);
    await browsing.reject(id, session_id);
    boxes = 0;
    await browsing.initiate(id, session_id);
    await expect(accept()).rejects.toMatchObject(nobody);
    const payload = { website_id: id, session_id, inbox_id: null };
    expect((await told()).map(({ name, body }) => [name, JSON.parse(body ?? "")])).toEqual([
      ["browsing:request:rejected", payload],
      ["browsing:request:rejected", payload],
    ]);
  });

  it("is rejected when nobody answers in a minute, also when the server ended meanwhile", async () => {
    await browsing.initiate(id, session_id);
    clock.time += 120_000;
    const late = process();
    await late.jobs.start();
    await expect.poll(async () => (await told()).map(({ name }) => name)).toEqual(["browsing:request:rejected"]);
    expect(await browsing.asked(id, session_id)).toBeUndefined();
    await expect(accept()).rejects.toMatchObject(nobody);
  });

  it("may be answered after the server was started again", async () => {
    await browsing.initiate(id, session_id);
    const { browsing: later } = process();
    const browsing_id = await later.accept(id, session_id, "laptop");
    expect(await later.list(id, session_id)).toMatchObject([{ browsing_id }]);
  });

  it("leads to sessions that end with their chat box, or when nobody watches", async () => {
    await browsing.initiate(id, session_id);
    await accept("phone");
    await browsing.initiate(id, session_id);
    const kept = await accept("laptop");
    browsing.left(id, session_id, "phone");
    expect((await browsing.list(id, session_id)).map(({ browsing_id }) => browsing_id)).toEqual([kept]);
    clock.time += 200_000;
    await browsing.act(id, session_id, kept, "heartbeat");
    clock.time += 200_000;
    expect(await browsing.list(id, session_id)).toHaveLength(1);
    clock.time += 200_000;
    expect(await browsing.list(id, session_id)).toEqual([]);
    expect(pushed.at(-1)).toEqual(["browsing:action", { browsing_id: kept, action: "stop" }, "laptop"]);
  });

  it("is about a conversation of the website, and is gone with it", async () => {
    const none = { reason: "conversation_not_found" };
    for (const elsewhere of [
      () => browsing.initiate(other_id, session_id),
      () => browsing.list(other_id, session_id),
      () => browsing.accept(other_id, session_id, "laptop"),
      () => browsing.act(other_id, session_id, "browsing_1", "start"),
    ]) {
      await expect(elsewhere()).rejects.toMatchObject(none);
    }
    await browsing.initiate(id, session_id);
    await conversations.remove(id, session_id);
    await expect(browsing.reject(id, session_id)).rejects.toMatchObject(none);
    expect(await browsing.asked(id, session_id)).toBeUndefined();
  });
});
