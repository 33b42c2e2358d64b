import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import { contents } from "../support/contents.js";
import { onEachDatabase } from "../support/databases.js";
import { OfficialScene } from "../support/official-scene.js";
import { until } from "../support/wait.js";

/** Buckets fill up again meanwhile: so many more than fit at once that a slow machine is refused some, too. */
const far = 90;

function expectRefusals(refused: readonly unknown[]): void {
  expect(refused).not.toHaveLength(0);
  expect(new Set(refused.map(reasonOf))).toEqual(new Set(["too_many_requests"]));
}

/** A packet's refusal names its reason, that of a connection holds it as data. */
function reasonOf(error: unknown): string {
  const { reason, data } = error as { reason?: string; data?: { reason: string } };
  return reason ?? data?.reason ?? String(error);
}

/** False while it is refused for coming too often, and for no other reason. */
async function taken(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return true;
  } catch (error) {
    expect(reasonOf(error)).toBe("too_many_requests");
    return false;
  }
}

onEachDatabase("a flood", (database) => {
  let scene: OfficialScene;
  let { parley, website_id } = {} as OfficialScene;
  let last = 0;
  const boxes: ChatBox[] = [];

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user", { args: ["--trust-proxy", "127.0.0.1"] });
    ({ parley, website_id } = scene);
  });
  afterEach(() => {
    for (const box of boxes.splice(0)) box.close();
  });
  afterAll(() => scene?.close());

  /** An address that no other test floods. */
  const freshAddress = () => `192.0.2.${++last}`;

  async function visit(opening: Parameters<typeof ChatBox.open>[2] = {}): Promise<ChatBox> {
    const box = await ChatBox.open(parley, website_id, { ip: freshAddress(), ...opening });
    boxes.push(box);
    await box.join({});
    return box;
  }

  const post = (ip: string, body: object) =>
    fetch(`${parley.url}/visitor/1/${website_id}/session`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Forwarded-For": ip },
      body: JSON.stringify(body),
    });

  async function split(attempts: Promise<unknown>[]): Promise<{ taken: number; refused: unknown[] }> {
    const outcomes = await Promise.allSettled(attempts);
    const refused = outcomes.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
    return { taken: outcomes.length - refused.length, refused: refused.map(({ reason }) => reason) };
  }

  it("of messages is the session's: its other device is refused too, its neighbour and its typing are not", async () => {
    const ip = freshAddress();
    const token_id = `flood-${ip}`;
    const [phone, laptop] = [await visit({ ip, token_id }), await visit({ token_id })];
    const neighbour = await visit({ ip });
    const said: string[] = [];
    const say = async (box: ChatBox, content: string) => {
      await box.send("message:send", { type: "text", content });
      said.push(content);
    };
    const flooded = await split(Array.from({ length: far }, (_, i) => say(phone, `${i}`)));
    expect(flooded.taken).toBeGreaterThanOrEqual(20);
    expectRefusals(flooded.refused);
    expectRefusals((await split(Array.from({ length: far }, (_, i) => say(laptop, `more ${i}`)))).refused);
    await phone.send("message:compose", { type: "start" });
    await neighbour.send("message:send", { type: "text", content: "I have a question" });
    await until("a message to be taken", () => taken(say(phone, "slowly")));
    // What was refused is nowhere.
    expect(await contents(scene, phone.session_id)).toEqual(said.slice(-50));
  });

  it("of joins is refused, and no other visitor's join", async () => {
    const [flooding, calm] = [await visit(), await visit()];
    const flooded = await split(Array.from({ length: far }, () => flooding.join({ locales: ["en"] })));
    expectRefusals(flooded.refused);
    // One was spent on coming.
    expect(flooded.taken).toBeGreaterThanOrEqual(59);
    expect(await calm.join({})).toMatchObject({ session_id: calm.session_id });
    // To say something is no join.
    await flooding.send("message:send", { type: "text", content: "Sorry" });
    await until("a join to be taken", () => taken(flooding.join({})));
  });

  it("of new sessions is refused by address, and says when to come again", async () => {
    const ip = freshAddress();
    const known = await visit({ ip });
    const answers = await Promise.all(Array.from({ length: far }, () => post(ip, {})));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(59);
    expect(refused).not.toHaveLength(0);
    for (const { status } of refused) expect(status).toBe(429);
    const [first] = refused as [Response];
    expect(await first.json()).toMatchObject({
      error: true,
      reason: "too_many_requests",
      data: { message: expect.any(String) },
    });
    const seconds = Number(first.headers.get("retry-after"));
    expect(seconds).toBeGreaterThanOrEqual(1);
    // Who has a session already comes back to it, and others come from elsewhere.
    expect((await post(ip, { session_token: known.session_token })).status).toBe(200);
    expect((await post(freshAddress(), {})).status).toBe(201);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    expect((await post(ip, {})).status).toBe(201);
  });

  it("of requests is refused by address, and says when to come again", async () => {
    const ip = freshAddress();
    const ask = (from: string) =>
      fetch(`${parley.url}/visitor/1/${website_id}/settings`, { headers: { "X-Forwarded-For": from } });
    const answers = await Promise.all(Array.from({ length: 400 }, () => ask(ip)));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(120);
    expect(refused).not.toHaveLength(0);
    for (const { status } of refused) expect(status).toBe(429);
    const seconds = Number(refused[0]?.headers.get("retry-after"));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect((await ask(freshAddress())).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    expect((await ask(ip)).status).toBe(200);
  });

  it("of connections is refused by address before a token is looked up", async () => {
    const ip = freshAddress();
    const known = await visit();
    const connect = (from: string, session_token: string) =>
      ChatBox.connect(parley, { website_id, session_id: known.session_id, session_token, ip: from }).then((box) => {
        boxes.push(box);
        return box;
      });
    // Whoever guesses tokens is told only that they come too often.
    const guesses = await split(Array.from({ length: far * 2 }, () => connect(ip, "0".repeat(64))));
    expect(guesses.taken).toBe(0);
    const reasons = guesses.refused.map(reasonOf);
    expect(new Set(reasons)).toEqual(new Set(["session_not_found", "too_many_requests"]));
    expect(reasons.filter((reason) => reason === "session_not_found").length).toBeGreaterThanOrEqual(60);
    expect((await connect(freshAddress(), known.session_token)).connected).toBe(true);
  });

  it("of chat boxes of one session is refused, and those that are there stay", async () => {
    const first = await visit();
    const another = () => visit({ session_token: first.session_token });
    const crowd = await split(Array.from({ length: 30 }, another));
    expect(crowd.taken).toBe(19);
    expectRefusals(crowd.refused);
    expect(await first.join({})).toMatchObject({ session_id: first.session_id });
    // When one goes, another may come.
    boxes.at(-1)?.close();
    await until("room for another", () => taken(another()));
  });
});
