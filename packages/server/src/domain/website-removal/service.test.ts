import { expect, it } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { indexEvents } from "../../store/event-refs.js";
import { insertOperator } from "../../store/operators.js";
import { all, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { insertUser } from "../../store/users.js";
import { findWebsite } from "../../store/websites.js";
import { onDatabases } from "../../testing/databases.js";
import { openPeople } from "../../testing/people.js";
import { addWebsite, operator, other_id, website_id } from "../../testing/websites.js";
import type { Principal } from "../access/principal.js";
import { Jobs } from "../jobs/jobs.js";
import { choosePassword } from "../operators/password.js";
import { WebsiteRemovals } from "./service.js";

const countAll = statement(
  "removal_test.count",
  ["people", "people_marks", "people_events", "event_refs"]
    .map((table) => `SELECT '${table}' AS name, COUNT(*) AS count FROM ${table}`)
    .join(" UNION ALL "),
);

const user_id = operator.user_id ?? "";
const owner = { tier: "user", identifier: user_id, user_id } as unknown as Principal;
const proof = { method: "password", secret: "correct horse" } as const;

onDatabases("the removal of a website", ({ each }) => {
  let store: Store;
  let jobs: Jobs;

  each(async (opened) => {
    store = opened;
    await addWebsite(store);
    const { password_hash } = await choosePassword(proof.secret);
    await store.write({
      name: "addOwner",
      *body() {
        const names = { first_name: "Ada", last_name: "", avatar: null };
        yield* insertUser({ user_id, email: "ada@example.com", password_hash, ...names, created_at: 0 });
        yield* insertOperator({ website_id, user_id, role: "owner", created_at: 0 });
      },
    });
    jobs = new Jobs(store, systemClock, console);
    return () => jobs.close();
  });

  /** `write` may hold commands back. */
  function removals(
    isolated: (website: string) => void,
    write: Store["write"] = (command) => store.write(command),
  ): WebsiteRemovals {
    const held = { read: (query) => store.read(query), write } as Store;
    return new WebsiteRemovals({ store: held, jobs, grace: 0, isolated });
  }

  async function gone(): Promise<void> {
    while ((await store.read(findWebsite(website_id))) !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it("is not called off once it began, also not by who was admitted before", async () => {
    let began: () => void = () => {};
    const beginning = new Promise<void>((resolve) => {
      began = resolve;
    });
    const removal = removals(began, async (command) => {
      if (command.name === "abortRemoval") await beginning;
      return store.write(command);
    });
    await removal.request(website_id, owner, proof);
    const aborted = removal.abort(website_id, owner);
    aborted.catch(() => undefined);
    await jobs.start();
    await expect(aborted).rejects.toMatchObject({ name: "ApiError" });
    await gone();
  });

  it("is called off before, and is then asked for anew", async () => {
    const removal = removals(() => undefined);
    await removal.request(website_id, owner, proof);
    await removal.abort(website_id, owner);
    await jobs.start();
    expect(await store.read(findWebsite(website_id))).toBeDefined();
    await removal.request(website_id, owner, proof);
    await gone();
    await expect(removal.request(website_id, owner, proof)).rejects.toMatchObject({ reason: "not_allowed" });
  });

  it("takes its contacts along, and nobody else's", async () => {
    const scene = await openPeople(store);
    for (const website of [website_id, other_id]) {
      for (const email of ["ada@acme.example", "bob@acme.example"]) {
        const given = { email, person: { nickname: "Ada" }, segments: ["vip"] };
        const people_id = await scene.people.add(website, given);
        await scene.activity.addEvent(website, people_id, { text: "Paid" });
      }
    }
    // Events of these two are in the index of the log.
    for (const website of [website_id, other_id]) {
      await scene.people.remove(website, "bob@acme.example");
      while (await store.write(indexEvents(website)));
    }
    await scene.close();
    const count = async () => {
      const rows = await store.read(all<{ name: string; count: number }>(countAll, []));
      return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
    };
    const both = await count();
    await removals(() => undefined).request(website_id, owner, proof);
    await jobs.start();
    await gone();
    const left = await count();
    for (const [name, before] of Object.entries(both)) {
      expect(before, name).toBeGreaterThan(1);
      expect([name, left[name]]).toEqual([name, before / 2]);
    }
  });

  it("does not wait for that of a website that takes long", async () => {
    await addWebsite(store, other_id);
    const names = { website_id: other_id, user_id, role: "owner", created_at: 0 } as const;
    await store.write({ name: "addOwner", body: () => insertOperator(names) });
    const began = new Map<string, () => void>();
    const beginning = (website: string) => new Promise<void>((resolve) => began.set(website, resolve));
    const [first, second] = [beginning(website_id), beginning(other_id)];
    let endless = true;
    const removal = removals(
      (website) => began.get(website)?.(),
      (command) =>
        endless && command.name === "purgeWebsite" ? (Promise.resolve(Date.now()) as never) : store.write(command),
    );
    await jobs.start();
    await removal.request(website_id, owner, proof);
    await first;
    await removal.request(other_id, owner, proof);
    await second;
    endless = false;
    await gone();
  });
});
