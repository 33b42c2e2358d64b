import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Event, events } from "@parley/contract";
import { auditStore, openStore } from "@parley/server/testing";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { Scene } from "./fold/scene.js";
import { writes } from "./fold/writes.js";
import { answeringPlugin } from "./support/answering-plugin.js";
import { onEachDatabase } from "./support/databases.js";
import { type Parley, startParley } from "./support/parley.js";

const passing = new Set<string>(
  (events as readonly Event[]).filter(({ ephemeral }) => ephemeral).map(({ name }) => name),
);

/** Events that are not kept have no place among those that are. */
function ordered(names: readonly string[]): string[] {
  return [...names.filter((name) => !passing.has(name)), ...names.filter((name) => passing.has(name))];
}

onEachDatabase("State before and the events received give the state fetched after", (database) => {
  let parley: Parley;
  let scene: Scene;
  let plugin: Server;
  let place: { data: string; databaseUrl?: string | undefined };

  beforeAll(async () => {
    place = { data: await mkdtemp(join(tmpdir(), "parley-e2e-")), ...(await database.fresh()) };
    parley = await startParley({ ...place, args: ["--demo"] });
    plugin = await answeringPlugin(parley);
  });
  afterAll(async () => {
    plugin?.close();
    await parley?.stop();
    await rm(place.data, { recursive: true, force: true });
  });
  afterEach(() => scene?.close());

  it.each(writes)("$title", async ({ given, write, events, ...setting }) => {
    scene = await Scene.open(parley, setting);
    if (given !== undefined) await scene.expectTold(given);
    expect(ordered(await scene.expectTold(write))).toEqual(ordered(events));
  });

  it("the list shows what a fetch answers", async () => {
    scene = await Scene.open(parley);
    await scene.send({ content: "hello" });
    await scene.patch("meta", { nickname: "Ada", segments: ["vip"] });
    expect(await scene.listed()).toEqual(await scene.fetch());
  });

  it("any sequence of writes", async () => {
    const message = fc.record({
      from: fc.constantFrom("user", "user", "operator"),
      type: fc.constantFrom("text", "text", "note"),
      content: fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" }),
      stealth: fc.constantFrom(false, false, true),
      past: fc.option(fc.nat(5_000)),
    });
    const write = fc.oneof(
      { weight: 4, arbitrary: message.map((given) => ({ kind: "send" as const, given })) },
      fc.record({ kind: fc.constantFrom("edit" as const, "remove" as const), index: fc.nat(20) }),
      fc.record({
        kind: fc.constantFrom("read" as const, "delivered" as const),
        from: fc.constantFrom("user", "operator"),
        index: fc.option(fc.nat(20)),
      }),
      fc.record({ kind: fc.constant("unread" as const) }),
      fc.record({ kind: fc.constant("state" as const), state: fc.constantFrom("pending", "unresolved", "resolved") }),
    );
    type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

    const apply = async (one: Write): Promise<unknown> => {
      const at = (index: number) => scene.messages[index % Math.max(scene.messages.length, 1)]?.fingerprint;
      switch (one.kind) {
        case "send": {
          const { past, type, from, ...rest } = one.given;
          const timestamp = past === null ? {} : { timestamp: Date.now() - past };
          return scene.send({ ...rest, ...timestamp, from, type: from === "user" ? "text" : type });
        }
        case "edit":
          return at(one.index) && scene.patch(`message/${at(one.index)}`, { content: `edit ${one.index}` });
        case "remove":
          return at(one.index) && scene.rest.data("DELETE", `${scene.path}/message/${at(one.index)}`);
        case "read":
        case "delivered": {
          const { from, kind, index } = one;
          const fingerprints = scene.messages
            .filter((_, i) => index === null || i <= index)
            .map(({ fingerprint }) => fingerprint);
          return scene.patch(kind, { from, origin: "chat", fingerprints });
        }
        case "unread":
          return scene.patch("unread", { from: "user" });
        case "state":
          return scene.patch("state", { state: one.state });
      }
    };

    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 5, maxLength: 25 }), async (sequence) => {
        scene?.close();
        scene = await Scene.open(parley);
        for (const one of sequence) await scene.expectTold(() => apply(one));
      }),
      { numRuns: 8, seed: 20_261_122, endOnFailure: false, interruptAfterTimeLimit: 20_000 },
    );
  });

  it("and after all of it, every stored text is what its columns give", async () => {
    await parley.stop();
    const store = await openStore(place);
    try {
      const { problems, conversations, messages, events } = await auditStore(store);
      expect(problems).toEqual([]);
      expect(conversations).toBeGreaterThan(200);
      expect(messages).toBeGreaterThan(200);
      expect(events).toBeGreaterThan(100);
    } finally {
      await store.close();
    }
  });
});
