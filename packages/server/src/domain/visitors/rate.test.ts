import { afterEach, beforeEach, expect, it } from "vitest";
import { getRating } from "../../store/ratings.js";
import { openWorkspace, type Workspace } from "../../testing/workspace.js";
import { readChat } from "./chat.js";
import { type Rating, rateConversation } from "./rate.js";

let workspace: Workspace;
let session_id: string;

beforeEach(async () => {
  workspace = await openWorkspace();
  session_id = await workspace.conversations.create(workspace.website_id);
});
afterEach(() => workspace.close());

/** Ratings that are told. */
async function rate(rating: Rating): Promise<object[]> {
  const before = (await workspace.log()).length;
  await workspace.store.write(rateConversation(workspace.website_id, session_id, rating));
  return (await workspace.log(before)).map(({ body }) => JSON.parse(body ?? "{}").rating);
}

async function kept(): Promise<object | undefined> {
  const { id } = await workspace.store.read(readChat(workspace.website_id, session_id));
  return workspace.store.read(getRating(id));
}

it("keeps the last rating, and tells each that differs", async () => {
  expect(await kept()).toBeUndefined();
  expect(await rate({ stars: 4 })).toEqual([{ stars: 4, comment: null }]);
  expect(await rate({ stars: 4, comment: "Quick" })).toEqual([{ stars: 4, comment: "Quick" }]);
  expect(await rate({ stars: 2, comment: "Quick" })).toEqual([{ stars: 2, comment: "Quick" }]);
  expect(await kept()).toEqual({ stars: 2, comment: "Quick" });
});

it("tells nothing of an equal one; no words, empty words and null are equal", async () => {
  await rate({ stars: 4 });
  for (const rating of [{ stars: 4 }, { stars: 4, comment: "" }, { stars: 4, comment: null }]) {
    expect(await rate(rating)).toEqual([]);
  }
});

it("is of a conversation that there is", async () => {
  const write = workspace.store.write(rateConversation(workspace.website_id, "session_none", { stars: 4 }));
  await expect(write).rejects.toMatchObject({ reason: "conversation_not_found" });
});
