import { raw } from "@parley/server/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import { type Parley, startParley } from "../support/parley.js";
import { until } from "../support/wait.js";

it("who leaves the socket without closing the connection finds it closed, and leaves nothing open that is nobody's", async () => {
  const parley = await startParley();
  try {
    const { website_id } = parley.created;
    const box = await ChatBox.open(parley, website_id);
    const { session_token } = box;
    box.close();
    const socket = await raw(parley, "/visitor/1/socket/?EIO=4&transport=websocket");
    socket.send(`40${JSON.stringify({ website_id, session_token })}`);
    await until("the socket to be let in", () => socket.frames.some((frame) => frame.startsWith("40")));
    socket.send("41");
    await socket.closed;
  } finally {
    await parley.stop();
  }
});

describe("a packet", () => {
  let parley: Parley;
  let box: ChatBox;

  beforeAll(async () => {
    parley = await startParley();
  });
  beforeEach(async () => {
    box = await ChatBox.open(parley, parley.created.website_id);
    await box.join({});
  });
  afterEach(() => box.close());
  afterAll(async () => {
    await parley?.stop();
  });

  const refused = (name: string, ...packet: unknown[]) => expect(box.send(name, ...packet)).rejects;

  it("that there is not is answered, too, and counts as a packet", async () => {
    await refused("session:jump", {}).toMatchObject({
      reason: "invalid_data",
      message: 'There is no packet "session:jump".',
    });
    for (const name of ["constructor", "__proto__", "toString", "message:send ", "x".repeat(5_000)]) {
      await refused(name, { type: "text", content: "Hello" }).toMatchObject({ reason: "invalid_data" });
    }
    const outcomes = await Promise.allSettled(Array.from({ length: 90 }, () => box.send("session:jump", {})));
    const reasons = outcomes.map((outcome) => (outcome as PromiseRejectedResult).reason.reason);
    expect(reasons).toContain("too_many_requests");
    // What costs another bucket goes on.
    await box.send("message:send", { type: "text", content: "Hello" });
  });

  it("may hold nothing, or more than it should: the acknowledgement is last", async () => {
    expect(await box.send("message:list")).toEqual({ messages: [], more: false });
    expect(await box.send("session:active", { active: true }, { active: 7 }, "more")).toEqual({});
    for (const packet of [null, [], "text", 5, true]) {
      await refused("message:list", packet).toMatchObject({ reason: "invalid_data" });
    }
  });

  it("that wants no acknowledgement has its error told, by its name", async () => {
    box.tell("session:rate", { stars: 6 });
    box.tell("session:jump");
    await until("both errors", () => box.told("session:error").length === 2);
    expect(box.told("session:error")).toMatchObject([
      {
        packet: "session:rate",
        error: true,
        reason: "invalid_data",
        data: { message: expect.stringContaining("stars") },
      },
      { packet: "session:jump", error: true, reason: "invalid_data" },
    ]);
  });
});
