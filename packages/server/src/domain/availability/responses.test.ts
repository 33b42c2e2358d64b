import { afterEach, beforeEach, expect, it } from "vitest";
import { openWorkspace, type Workspace } from "../../testing/workspace.js";
import { Responses } from "./responses.js";

let workspace: Workspace;
let responses: Responses;

beforeEach(async () => {
  workspace = await openWorkspace();
  responses = new Responses(workspace.store, workspace.clock);
});

afterEach(() => workspace.close());

/** What is said in a new conversation: who, after how many seconds. */
async function talk(...said: ["user" | "operator", number, object?][]): Promise<void> {
  const { website_id, conversations, messages, actor, clock } = workspace;
  const session_id = await conversations.create(website_id);
  for (const [from, seconds, more] of said) {
    clock.time += seconds * 1_000;
    const message = { type: "text", from, origin: "chat", content: "Hello", ...more } as const;
    await messages.send(website_id, session_id, actor, message);
  }
}

/** Past the time for which an answer stands. */
function now() {
  workspace.clock.time += 300_000;
  return responses.of(workspace.website_id);
}

it("are from the first question to the first answer", async () => {
  expect(await now()).toEqual({});
  await talk(["operator", 0], ["user", 100], ["user", 5], ["operator", 5], ["operator", 100], ["user", 100]);
  expect(await now()).toEqual({ mean: 10_000, median: 10_000 });
  await talk(["user", 0], ["operator", 20], ["user", 100], ["operator", 60]);
  expect(await now()).toEqual({ mean: 30_000, median: 20_000 });
  await talk(["user", 0], ["operator", 40]);
  expect(await now()).toEqual({ mean: 32_500, median: 30_000 });
});

it("are those of people: not of bots, nor what visitors do not see", async () => {
  await talk(
    ["user", 0],
    ["operator", 1, { automated: true }],
    ["operator", 1, { type: "note" }],
    ["operator", 1, { stealth: true }],
    ["operator", 1],
  );
  expect(await now()).toEqual({ mean: 4_000, median: 4_000 });
});

it("are those of the last 30 days", async () => {
  await talk(["user", 0], ["operator", 50]);
  workspace.clock.time += 30 * 86_400_000;
  await talk(["user", 0], ["operator", 2]);
  expect(await now()).toEqual({ mean: 2_000, median: 2_000 });
});

it("stand for a while", async () => {
  expect(await responses.of(workspace.website_id)).toEqual({});
  await talk(["user", 0], ["operator", 2]);
  workspace.clock.time += 200_000;
  expect(await responses.of(workspace.website_id)).toEqual({});
  workspace.clock.time += 100_000;
  expect(await responses.of(workspace.website_id)).toEqual({ mean: 2_000, median: 2_000 });
});
