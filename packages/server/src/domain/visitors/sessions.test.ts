import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hashKey } from "../../platform/crypto.js";
import { other_id } from "../../testing/websites.js";
import { openWorkspace, type Workspace } from "../../testing/workspace.js";
import type { Job, JobKind, JobOutcome, Jobs, NewJob } from "../jobs/jobs.js";
import { Presence } from "../presence/presence.js";
import { sessionEnded } from "./ended.js";
import { type OpenedSession, VisitorSessions } from "./sessions.js";

interface Waiting {
  readonly conversation_id: number;
}

const minutes = 60_000;
const none = expect.objectContaining({ reason: "session_not_found" });

let workspace: Workspace;
let sessions: VisitorSessions;
/** What is to be done later. */
let scheduled: NewJob<Waiting>[];
let kind: JobKind<Waiting>;
/** Sessions whose chat box is connected. */
let online: Set<string>;
/** Called when it is asked who is connected. */
let looked: () => void;

beforeEach(async () => {
  workspace = await openWorkspace();
  vi.useFakeTimers({ toFake: ["Date"], now: workspace.clock.time });
  scheduled = [];
  online = new Set();
  looked = () => {};
  const jobs = {
    define: (given: JobKind<Waiting>) => {
      kind = given;
    },
    // biome-ignore lint/correctness/useYield: keeping it in memory takes no step.
    *schedule(_: unknown, job: NewJob<Waiting>) {
      scheduled.push(job);
      return scheduled.length;
    },
  } as unknown as Jobs;
  const { store, clock } = workspace;
  sessions = new VisitorSessions({
    store,
    jobs,
    presence: new Presence(clock),
    isOnline: (_, session_id) => {
      looked();
      return online.has(session_id);
    },
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await workspace.close();
});

function pass(milliseconds: number): void {
  workspace.clock.time += milliseconds;
  vi.setSystemTime(workspace.clock.time);
}

/** Runs the job that looks after the only conversation. */
function look(): Promise<JobOutcome<Waiting>> {
  const [{ payload, website_id }] = scheduled as [NewJob<Waiting>];
  return kind.run({ id: 1, version: 1, attempts: 0, payload, website_id } as Job<Waiting>);
}

const open = (token_id?: string) => sessions.open(workspace.website_id, token_id);
/** The sessions that chat boxes are told have ended: the conversation, and the hash of one token or none. */
const ended = async () =>
  (await workspace.log())
    .filter(({ name }) => name === sessionEnded)
    .map(({ body }) => JSON.parse(body ?? "{}") as { session_id: string; token_hash?: string });
const hashOf = (session_token: string) => Buffer.from(hashKey(session_token)).toString("hex");
const resume = (session_token: string) => sessions.resume(workspace.website_id, session_token);

describe("a session", () => {
  it("leads back to its conversation by its token, which is kept only hashed", async () => {
    const { session_id, session_token, created } = await open();
    expect(created).toBe(true);
    expect(session_token).toMatch(/^[0-9a-f]{64}$/);
    expect(await resume(session_token)).toBe(session_id);
    const events = JSON.stringify(await workspace.log());
    expect(events).not.toContain(session_token);
  });

  it("is nobody's without its token, and no other website's", async () => {
    const { session_token } = await open("ada");
    await expect(resume("0".repeat(64))).rejects.toEqual(none);
    await expect(resume("")).rejects.toEqual(none);
    await expect(sessions.resume(other_id, session_token)).rejects.toEqual(none);
    await expect(sessions.byTokenId(other_id, "ada")).rejects.toEqual(none);
    await expect(sessions.leave(other_id, session_token)).rejects.toEqual(none);
    await sessions.leave(workspace.website_id, session_token);
    await expect(resume(session_token)).rejects.toEqual(none);
    await expect(sessions.leave(workspace.website_id, session_token)).rejects.toEqual(none);
  });

  it("that is left is told to its sockets, once, and not in words that lead anywhere", async () => {
    const { session_id, session_token } = await open("ada");
    await open("ada");
    await sessions.leave(workspace.website_id, session_token);
    await expect(sessions.leave(workspace.website_id, session_token)).rejects.toEqual(none);
    expect(await ended()).toEqual([{ session_id, token_hash: hashOf(session_token) }]);
  });

  it("is one of a hundred of its conversation at most: the one that was there longest ago gives way, and is told", async () => {
    const opened = [await open("ada")];
    const [first] = opened as [OpenedSession];
    for (let i = 1; i < 100; i++) {
      pass(1);
      opened.push(await open("ada"));
    }
    pass(1);
    await sessions.touch(workspace.website_id, first.session_token);
    pass(1);
    expect(await open("ada")).toMatchObject({ session_id: first.session_id, created: false });
    const [, second, third] = opened as [OpenedSession, OpenedSession, OpenedSession];
    await expect(resume(second.session_token)).rejects.toEqual(none);
    for (const { session_token } of [first, third]) expect(await resume(session_token)).toBe(first.session_id);
    expect(await ended()).toEqual([{ session_id: first.session_id, token_hash: hashOf(second.session_token) }]);
  });
});

describe("who a visitor turns out to be", () => {
  it("is the conversation of the token that is shown first", async () => {
    const { session_id, session_token } = await open();
    expect(await sessions.identify(workspace.website_id, session_token, "ada", true)).toBe(session_id);
    expect(await sessions.byTokenId(workspace.website_id, "ada")).toBe(session_id);
    expect(await open("ada")).toMatchObject({ session_id, created: false });
  });

  it("is another conversation, and the former one is kept without merge", async () => {
    const known = await open("ada");
    const unknown = await open();
    const found = await sessions.identify(workspace.website_id, unknown.session_token, "ada", false);
    expect(found).toBe(known.session_id);
    expect(await resume(unknown.session_token)).toBe(known.session_id);
    await workspace.conversations.check(workspace.website_id, unknown.session_id);
    // Whoever is connected by it is in the former one still.
    expect(await ended()).toEqual([{ session_id: unknown.session_id, token_hash: hashOf(unknown.session_token) }]);
  });

  it("is another conversation, and the former one is removed with merge, for all that led to it", async () => {
    const known = await open("ada");
    const [phone, laptop] = [await open("unknown"), await open("unknown")];
    await sessions.identify(workspace.website_id, phone.session_token, "ada", true);
    for (const { session_token } of [phone, laptop]) expect(await resume(session_token)).toBe(known.session_id);
    const former = workspace.conversations.check(workspace.website_id, phone.session_id);
    await expect(former).rejects.toMatchObject({ reason: "conversation_not_found" });
  });

  it("leaves a hundred chat boxes of both conversations with merge, and the one that asks among them", async () => {
    const asks = await open("unknown");
    pass(1);
    for (let i = 1; i < 60; i++) await open("unknown");
    const known = await open("ada");
    for (let i = 1; i < 60; i++) await open("ada");
    pass(1);
    await sessions.identify(workspace.website_id, asks.session_token, "ada", true);
    expect(await resume(asks.session_token)).toBe(known.session_id);
    const told = (await ended()).filter(({ token_hash }) => token_hash !== undefined);
    expect(told).toHaveLength(20);
    expect(new Set(told.map(({ session_id }) => session_id))).toEqual(new Set([known.session_id]));
  });

  it("is told by a hundred tokens at most", async () => {
    const { session_id, session_token } = await open();
    const claim = (token_id: string) => sessions.identify(workspace.website_id, session_token, token_id, true);
    for (let i = 0; i < 100; i++) expect(await claim(`ada ${i}`)).toBe(session_id);
    await expect(claim("ada again")).rejects.toMatchObject({ reason: "not_allowed" });
    await expect(sessions.byTokenId(workspace.website_id, "ada again")).rejects.toEqual(none);
    expect(await claim("ada 7")).toBe(session_id);
  });

  it("is nobody by a session that leads nowhere, and the token stays free", async () => {
    const claim = sessions.identify(workspace.website_id, "0".repeat(64), "ada", true);
    await expect(claim).rejects.toEqual(none);
    await expect(sessions.byTokenId(workspace.website_id, "ada")).rejects.toEqual(none);
  });
});

describe("a purge", () => {
  it("unbinds chat boxes and tokens, and tells those that are there", async () => {
    const { session_id, session_token } = await open("ada");
    const other = await open();
    await sessions.purge(workspace.website_id, session_id);
    await expect(resume(session_token)).rejects.toEqual(none);
    await expect(sessions.byTokenId(workspace.website_id, "ada")).rejects.toEqual(none);
    expect(await ended()).toEqual([{ session_id }]);
    expect(await resume(other.session_token)).toBe(other.session_id);
    await workspace.conversations.check(workspace.website_id, session_id);
  });

  it("of a conversation that there is not is refused", async () => {
    const { session_id } = await open();
    await expect(sessions.purge(other_id, session_id)).rejects.toMatchObject({ reason: "conversation_not_found" });
    expect(await ended()).toEqual([]);
  });
});

describe("a conversation without a message", () => {
  it("is looked at half an hour after it was made, once, whoever comes to it later", async () => {
    await open("ada");
    await open("ada");
    const due_at = workspace.clock.time + 30 * minutes;
    expect(scheduled).toMatchObject([{ website_id: workspace.website_id, due_at }]);
  });

  it("is removed when its chat box was not there for half an hour", async () => {
    const { session_id, session_token } = await open();
    pass(30 * minutes);
    expect(await look()).toBe("done");
    await expect(resume(session_token)).rejects.toEqual(none);
    const check = workspace.conversations.check(workspace.website_id, session_id);
    await expect(check).rejects.toMatchObject({ reason: "conversation_not_found" });
    // A conversation that is no more needs no looking at.
    expect(await look()).toBe("done");
  });

  it("stays for half an hour from when its chat box was last there", async () => {
    const { session_id, session_token } = await open();
    pass(20 * minutes);
    await sessions.touch(workspace.website_id, session_token);
    const touched = workspace.clock.time;
    pass(10 * minutes);
    expect(await look()).toMatchObject({ due_at: touched + 30 * minutes });
    expect(await resume(session_token)).toBe(session_id);
    pass(20 * minutes);
    expect(await look()).toBe("done");
    await expect(resume(session_token)).rejects.toEqual(none);
  });

  it("stays as long as its chat box is there", async () => {
    const { session_id, session_token } = await open();
    online.add(session_id);
    pass(5 * 60 * minutes);
    expect(await look()).toMatchObject({ due_at: workspace.clock.time + 30 * minutes });
    expect(await resume(session_token)).toBe(session_id);
  });

  it("stays when there is a message by then, also when none of it is left", async () => {
    const { session_id, session_token } = await open();
    const { website_id, actor, messages } = workspace;
    const message = { type: "text", from: "user", origin: "chat", content: "Hello" } as const;
    const fingerprint = await messages.send(website_id, session_id, actor, message);
    pass(30 * minutes);
    expect(await look()).toBe("done");
    expect(await resume(session_token)).toBe(session_id);
    await messages.remove(website_id, session_id, fingerprint);
    expect(await look()).toBe("done");
    expect(await resume(session_token)).toBe(session_id);
  });

  it("stays when the message comes while it is looked at", async () => {
    const { session_id, session_token } = await open();
    const { website_id, actor, messages } = workspace;
    pass(30 * minutes);
    let said: Promise<number> | undefined;
    looked = () => {
      said = messages.send(website_id, session_id, actor, {
        type: "text",
        from: "user",
        origin: "chat",
        content: "Hello",
      });
    };
    expect(await look()).toBe("done");
    await said;
    expect(await resume(session_token)).toBe(session_id);
    expect((await messages.list(website_id, session_id, {})).messages).toHaveLength(1);
  });

  it("is not brought back by a chat box that is told of it too late", async () => {
    const { session_token } = await open();
    pass(30 * minutes);
    await look();
    await sessions.touch(workspace.website_id, session_token);
    await expect(resume(session_token)).rejects.toEqual(none);
  });
});
