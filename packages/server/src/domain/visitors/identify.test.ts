import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWorkspace, type Workspace } from "../../testing/workspace.js";
import { identifyVisitor, type VisitorUpdate } from "./identify.js";

let workspace: Workspace;
let session_id: string;

beforeEach(async () => {
  workspace = await openWorkspace();
  session_id = await workspace.conversations.create(workspace.website_id);
});
afterEach(() => workspace.close());

/** Names of the events that it causes. */
async function say(update: VisitorUpdate, vouched = false): Promise<string[]> {
  const before = (await workspace.log()).length;
  await workspace.store.write(identifyVisitor(workspace.website_id, session_id, update, vouched));
  return (await workspace.log(before)).map(({ name }) => name);
}

const meta = async () => JSON.parse(await workspace.conversations.meta(workspace.website_id, session_id));
const verification = () => workspace.conversations.verification(workspace.website_id, session_id);

describe("what a visitor says of themselves", () => {
  it("is in the meta, told by one event each, and the same again by none", async () => {
    const update = { nickname: "Ada", email: "ada@acme.example", phone: "+33 1", data: { plan: "pro" } };
    const events = await say(update);
    expect(events.sort()).toEqual([
      "people:bind:session",
      "people:profile:created",
      "session:set_data",
      "session:set_email",
      "session:set_nickname",
      "session:set_phone",
    ]);
    expect(await meta()).toMatchObject(update);
    expect(await say(update)).toEqual([]);
    expect(await say({})).toEqual([]);
  });

  it("adds segments, or replaces them", async () => {
    await say({ add_segments: ["new", "lamp"] });
    await say({ add_segments: ["lamp", "returning"] });
    expect((await meta()).segments).toEqual(["new", "lamp", "returning"]);
    expect(await say({ add_segments: ["new"] })).toEqual([]);
    await say({ segments: ["only"] });
    expect((await meta()).segments).toEqual(["only"]);
  });

  it("makes data of some size, whatever is in it already, and may always make it smaller", async () => {
    const text = "x".repeat(8_000);
    for (let i = 0; i < 8; i++) await say({ data: { [`key${i}`]: text } });
    const refused = { reason: "invalid_data", message: expect.stringContaining("65536") };
    await expect(say({ data: { key8: text } })).rejects.toMatchObject(refused);
    expect(Object.keys((await meta()).data)).toHaveLength(8);
    // The team may have made it larger.
    await workspace.conversations.updateMeta(workspace.website_id, session_id, { data: { key8: text, key9: text } });
    expect(await say({ data: { key9: null } })).toEqual(["session:set_data"]);
    expect(await say({ nickname: "Ada" })).toEqual(["session:set_nickname"]);
    await expect(say({ data: { key9: text } })).rejects.toMatchObject(refused);
  });

  it("merges data, and takes a key away with null", async () => {
    await say({ data: { plan: "pro", seats: 3 } });
    await say({ data: { seats: null, city: "Nantes" } });
    expect((await meta()).data).toEqual({ plan: "pro", city: "Nantes" });
  });

  it("has its bounds over all that was said, and what goes over them changes nothing", async () => {
    const keys = (from: number, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`key${from + i}`, i]));
    await say({ data: keys(0, 200) });
    const before = await meta();
    const refused = { reason: "invalid_data" };
    await expect(say({ data: { another: 1 }, nickname: "Eve" })).rejects.toMatchObject(refused);
    const segments = Array.from({ length: 1_000 }, (_, i) => `segment ${i}`);
    await expect(say({ add_segments: segments })).rejects.toMatchObject(refused);
    expect(await meta()).toEqual(before);
    // Whoever makes room may fill it.
    await say({ data: { key0: null, another: 1 } });
    expect((await meta()).data).toMatchObject({ another: 1 });
  });
});

describe("an email", () => {
  it("is verified when the website vouches for it, and told once", async () => {
    const told = ["session:set_email", "people:profile:created", "people:bind:session"];
    expect(await say({ email: "ada@acme.example" })).toEqual(told);
    expect(await verification()).toEqual({ verified: false, verifications: [] });
    expect(await say({ email: "ada@acme.example" }, true)).toEqual(["session:update_verify"]);
    expect(await verification()).toEqual({
      verified: true,
      verifications: [{ identity: "email", method: "signature", annotation: "ada@acme.example" }],
    });
    expect(await say({ email: "ada@acme.example" }, true)).toEqual([]);
  });

  it("stays verified when the same is said again, however it is written, and with anything else", async () => {
    await say({ email: "ada@acme.example" }, true);
    await say({ email: "Ada@ACME.example" });
    await say({ nickname: "Ada" });
    expect(await verification()).toMatchObject({ verified: true });
  });

  it("is verified no more when it is another, and nobody vouches for that", async () => {
    await say({ email: "ada@acme.example" }, true);
    expect(await say({ email: "eve@acme.example" })).toEqual([
      "session:set_email",
      "session:update_verify",
      "people:profile:created",
      "people:bind:session",
    ]);
    expect(await verification()).toEqual({ verified: false, verifications: [] });
  });
});
