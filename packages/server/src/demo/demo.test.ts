import type { MessageType } from "@parley/contract";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { firstStart } from "../domain/first-start.js";
import { checkContent } from "../http/content.js";
import { all, statement } from "../store/step.js";
import { type Accounts, openAccounts } from "../testing/accounts.js";
import { auditStore } from "../testing/audit.js";
import { fillDemo } from "./fill.js";
import { planConversations } from "./plan.js";
import { scripts } from "./scripts/index.js";
import { demoWorkspace } from "./team.js";

const now = Date.UTC(2026, 5, 1, 12);
const team = ["Mira", "Jonas", "Sofía", "Kenji"];

describe("the plan", () => {
  const plan = planConversations(now, team);

  it("is the same at every start, but for where it stands in time", () => {
    expect(planConversations(now, team)).toEqual(plan);
    const later = planConversations(now + 1_000, team);
    expect(later.map((c) => c.messages.map((m) => m.content))).toEqual(
      plan.map((c) => c.messages.map((m) => m.content)),
    );
  });

  it("has 200 conversations of the last thirty days, in twelve languages and many scripts", () => {
    expect(plan).toHaveLength(200);
    expect(new Set(plan.map((c) => c.language)).size).toBe(12);
    const texts = plan.flatMap((c) => c.messages.map((m) => JSON.stringify(m.content))).join(" ");
    for (const script of ["Arabic", "Cyrillic", "Devanagari", "Han", "Hangul", "Hiragana", "Latin"]) {
      expect(texts, script).toMatch(new RegExp(`\\p{Script=${script}}{3}`, "u"));
    }
    for (const { created_at, messages } of plan) {
      expect(created_at).toBeGreaterThan(now - 32 * 86_400_000);
      const times = messages.map((message) => message.timestamp);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      expect(times.every((time) => time > created_at && time < now)).toBe(true);
    }
  });

  it("has every state, channel and content type, and a good part of each", () => {
    const count = (matches: (c: (typeof plan)[0]) => boolean) => plan.filter(matches).length;
    for (const state of ["pending", "unresolved", "resolved"])
      expect(count((c) => c.state === state)).toBeGreaterThan(9);
    for (const origin of ["chat", "email", "urn:parley:whatsapp:0", "urn:parley:telegram:0"]) {
      expect(
        count((c) => c.origin === origin),
        origin,
      ).toBeGreaterThan(5);
    }
    const types = new Set(plan.flatMap((c) => c.messages.map((m) => m.type)));
    expect(types.size).toBe(9);
    for (const flag of ["blocked", "verified", "assigned", "participant"] as const) {
      expect(
        count((c) => !!c[flag]),
        flag,
      ).toBeGreaterThan(2);
    }
    expect(new Set(plan.map((c) => c.assigned)).size).toBe(5);
  });

  it("leaves no slot of a script empty", () => {
    for (const { messages } of plan) {
      for (const { content } of messages) expect(JSON.stringify(content)).not.toMatch(/\{[a-z]+\}/);
    }
  });

  it("says what the API accepts", () => {
    const turns = Object.values(scripts).flatMap((all) => all.flatMap((script) => script.turns));
    for (const [who, said] of turns) {
      const [type, content]: [MessageType, unknown] =
        typeof said === "string" ? [who === "note" ? "note" : "text", said] : [said.type, said.content];
      expect(checkContent(type, content)).toEqual(content);
      if (who === "user") expect(["note", "event"]).not.toContain(type);
    }
  });
});

describe("the filled database", () => {
  let accounts: Accounts;
  beforeEach(async () => {
    accounts = await openAccounts();
    accounts.clock.time = now;
  });
  afterEach(() => accounts.close());

  it("holds the plan, row by row as the services would have written it", async () => {
    const { store, authenticator, operators, clock } = accounts;
    const created = await firstStart(store, authenticator, demoWorkspace);
    if (created === undefined) throw new Error("not an empty database");
    await fillDemo({ store, operators, clock }, created);

    const plan = planConversations(now, team);
    const audit = await auditStore(store);
    expect(audit).toEqual({
      problems: [],
      conversations: 200,
      messages: plan.reduce((sum, c) => sum + c.messages.length, 0),
      events: 0,
    });
    const wires = await store.read(
      all<{ wire: string }>(statement("test.wires", "SELECT wire FROM conversations ORDER BY id"), []),
    );
    const shown = wires.map(({ wire }) => JSON.parse(wire));
    expect(shown.map((c) => c.state)).toEqual(plan.map((c) => c.state));
    expect(shown.map((c) => c.meta.nickname)).toEqual(plan.map((c) => c.visitor.nickname));
    expect(shown.map((c) => c.created_at)).toEqual(plan.map((c) => c.created_at));
    expect(shown.map((c) => c.updated_at)).toEqual(plan.map((c) => c.messages.at(-1)?.timestamp));
    expect(shown.filter((c) => c.unread.operator > 0).length).toBeGreaterThan(10);
    expect(shown.filter((c) => c.unread.visitor > 0).length).toBeGreaterThan(5);
    expect(shown.filter((c) => c.waiting_since !== undefined).length).toBeGreaterThan(10);
    expect(shown.filter((c) => c.mentions.length > 0).length).toBeGreaterThan(0);
    expect(new Set(shown.map((c) => c.assigned?.user_id)).size).toBe(5);
    // Who has an address is somebody whom the team knows.
    const known = shown.filter((c) => c.people_id !== undefined);
    expect(known.length).toBeGreaterThan(10);
    expect(known).toHaveLength(shown.filter((c) => c.meta.email).length);
  });
});
