import { limits } from "@parley/contract";
import { expect, it, vi } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { readEvents } from "../../store/events.js";
import type { PeopleSearch } from "../../store/people-lists.js";
import { all, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { openPeople, type PeopleScene } from "../../testing/people.js";
import { other_id, website_id } from "../../testing/websites.js";
import { Unbindings } from "../conversations/unbind.js";
import { Jobs } from "../jobs/jobs.js";
import { Presence } from "../presence/presence.js";
import { Batches } from "./service.js";

const left = statement("batches_people_test.left", "SELECT id FROM jobs");
const vip: PeopleSearch = { all: [{ mark: "segment", values: ["vip"], not: false }] };

onDatabases("batches of contacts", ({ each }) => {
  let store: Store;
  let scene: PeopleScene;
  let jobs: Jobs;
  let batches: Batches;

  each(async (opened) => {
    store = opened;
    scene = await openPeople(store);
    await begin();
    return async () => {
      await jobs.close();
      await scene.close();
    };
  });

  async function begin(): Promise<void> {
    jobs = new Jobs(store, systemClock, { warn() {}, error() {} });
    const unbindings = new Unbindings(store, jobs);
    const presence = new Presence(systemClock);
    batches = new Batches(store, jobs, presence, (tx, website, people_ids) =>
      unbindings.schedule(tx, website, people_ids),
    );
    await jobs.start();
  }

  const add = (n: number, segments: string[] = [], on = website_id) =>
    scene.people.add(on, { email: `p${n}@acme.example`, person: { nickname: `P ${n}` }, segments });
  async function addMany(count: number, segments: string[] = [], on = website_id): Promise<string[]> {
    return await Promise.all(Array.from({ length: count }, (_, n) => add(n, segments, on)));
  }
  const segmentsOf = async (people_id: string) => (await scene.people.get(website_id, people_id)).segments;
  const gone = (people_id: string, on = website_id) =>
    scene.people.check(on, people_id).then(
      () => false,
      ({ reason }) => reason === "people_not_found",
    );
  /** Until nothing is left to do: a batch answers after three seconds, which a busy machine may take longer than. */
  const idle = () => vi.waitFor(async () => expect(await store.read(all(left, []))).toEqual([]));
  async function toldOf(name: string): Promise<string[]> {
    const events = await store.read(readEvents(website_id, 0, 100_000));
    return events.filter((event) => event.name === name).map(({ body }) => JSON.parse(body ?? "{}").people_id);
  }

  it("merge data into those that are named, by people_id or address, each once with one event", async () => {
    const people = await addMany(120);
    const foreign = await add(1, [], other_id);
    const [first = "", second = "", ...others] = people;
    await scene.people.updateData(website_id, second, { plan: "free", age: 7 });
    const before = (await toldOf("people:profile:updated")).length;
    const named = [first.toUpperCase(), "P1@acme.example", second, ...others, ...others, foreign, "nobody"];
    await batches.overProfiles(website_id, named, { verb: "data", data: { plan: "pro" } });
    await idle();
    expect(await scene.people.data(website_id, first)).toEqual({ plan: "pro" });
    expect(await scene.people.data(website_id, second)).toEqual({ plan: "pro", age: 7 });
    expect(await scene.people.data(other_id, foreign)).toEqual({});
    expect((await toldOf("people:profile:updated")).slice(before).sort()).toEqual([...people].sort());
    await batches.overProfiles(website_id, named, { verb: "data", data: { plan: "pro" } });
    await idle();
    expect((await toldOf("people:profile:updated")).slice(before)).toHaveLength(people.length);
  });

  it("leave nothing of those they remove in the log, not even of what was done just before", async () => {
    const people_id = await add(1);
    await scene.people.updateData(website_id, people_id, { age: 0 });
    // What is asked for together shares a transaction on SQLite; on PostgreSQL what comes too late finds nobody.
    await Promise.all([
      ...[1, 2].map((age) => scene.people.updateData(website_id, people_id, { age }).catch(() => {})),
      batches.overProfiles(website_id, [people_id], { verb: "remove" }),
    ]);
    const told = await store.read(readEvents(website_id, 0, 100));
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(told.filter(({ body }) => body !== null).map(({ name }) => name)).toEqual(["people:profile:removed"]);
  });

  it("remove those that are named, few or many, and unbind what is theirs", async () => {
    const people = await addMany(130);
    const session_id = await scene.conversations.create(website_id);
    await scene.conversations.updateMeta(website_id, session_id, { email: "p7@acme.example" });
    expect(JSON.parse(await scene.conversations.get(website_id, session_id)).people_id).toBe(people[7]);
    await batches.overProfiles(website_id, people.slice(0, 3), { verb: "remove" });
    await batches.overProfiles(website_id, people.slice(3, 110), { verb: "remove" });
    await idle();
    for (const [at, people_id] of people.entries()) expect(await gone(people_id)).toBe(at < 110);
    expect((await toldOf("people:profile:removed")).sort()).toEqual(people.slice(0, 110).sort());
    expect(JSON.parse(await scene.conversations.get(website_id, session_id)).people_id).not.toBe(people[7]);
  });

  it("are over those that a search finds when it is asked for, and no other", async () => {
    const found = await addMany(90, ["vip"]);
    const [other = "", later = ""] = [await add(500, ["lead"]), await add(501, ["lead"])];
    const foreign = await add(1, ["vip"], other_id);
    await batches.overSearched(website_id, vip, { verb: "segments", segments: ["new", "vip", "new"] });
    await idle();
    for (const people_id of found) expect(await segmentsOf(people_id)).toEqual(["vip", "new"]);
    expect(await segmentsOf(other)).toEqual(["lead"]);
    expect((await toldOf("people:profile:updated")).sort()).toEqual([...found].sort());
    const either: PeopleSearch = {
      all: [],
      any: [...vip.all, { mark: "email", values: ["p501@acme.example"], not: false }],
    };
    await batches.overSearched(website_id, either, { verb: "remove" });
    await idle();
    for (const people_id of [...found, later]) expect(await gone(people_id)).toBe(true);
    expect(await gone(other)).toBe(false);
    expect(await gone(foreign, other_id)).toBe(false);
    const nobody: PeopleSearch = { all: [{ mark: "segment", values: ["lead"], not: true }] };
    await batches.overSearched(website_id, nobody, { verb: "remove" });
    await idle();
    expect(await gone(other)).toBe(false);
  });

  it("look again at each when its turn comes, and at nobody who was added meanwhile", async () => {
    const found = await addMany(60, ["vip"]);
    const write = store.write.bind(store);
    let changed = false;
    vi.spyOn(store, "write").mockImplementation(async (command) => {
      if (command.name === "runBatch" && !changed) {
        changed = true;
        for (const people_id of found.slice(30)) await scene.people.update(website_id, people_id, { segments: [] });
        await add(1_000, ["vip"]);
      }
      return await write(command);
    });
    await batches.overSearched(website_id, vip, { verb: "remove" });
    await idle();
    vi.restoreAllMocks();
    for (const [at, people_id] of found.entries()) expect(await gone(people_id)).toBe(at < 30);
    expect(await gone("p1000@acme.example")).toBe(false);
    expect((await toldOf("people:profile:removed")).sort()).toEqual(found.slice(0, 30).sort());
  });

  it("pass over those that refuse when they are many, and refuse as a whole when they are few", async () => {
    const people = await addMany(60, ["vip"]);
    const [full = "", ...others] = people;
    const segments = Array.from({ length: limits.segments }, (_, i) => `segment ${i}`);
    await scene.people.update(website_id, full, { segments });
    const refused = batches.overProfiles(website_id, people.slice(0, 5), { verb: "segments", segments: ["late"] });
    await expect(refused).rejects.toThrow(`segments must be at most ${limits.segments}`);
    expect(await segmentsOf(others[0] ?? "")).toEqual(["vip"]);
    await batches.overProfiles(website_id, people, { verb: "segments", segments: ["late"] });
    await idle();
    expect(await segmentsOf(full)).toEqual(segments);
    for (const people_id of others) expect(await segmentsOf(people_id)).toEqual(["vip", "late"]);
  });

  it("go on where they were when the process ends in the middle", async () => {
    const found = await addMany(150, ["vip"]);
    const write = store.write.bind(store);
    let chunks = 0;
    vi.spyOn(store, "write").mockImplementation((command) => {
      if (command.name === "runBatch" && ++chunks > 2) return Promise.reject(new Error("ended"));
      return write(command);
    });
    // Its request ends with the process.
    batches.overSearched(website_id, vip, { verb: "data", data: { plan: "pro" } }).catch(() => undefined);
    await vi.waitFor(() => expect(chunks).toBeGreaterThanOrEqual(3));
    await jobs.close();
    vi.restoreAllMocks();
    const done = (await toldOf("people:profile:updated")).length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(150);
    await begin();
    await idle();
    for (const people_id of found) expect(await scene.people.data(website_id, people_id)).toEqual({ plan: "pro" });
    expect((await toldOf("people:profile:updated")).sort()).toEqual([...found].sort());
  });
});
