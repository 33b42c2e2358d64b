import { describe, expect, it } from "vitest";
import { matchAll, matchAny } from "./search.js";
import { where } from "./where.js";

const any = (value: unknown) => value as never;

describe("where", () => {
  it("makes the filters that the API takes", () => {
    expect(where("people", "email").eq("jane@example.com")).toEqual({
      model: "people",
      criterion: "email",
      operator: "eq",
      query: ["jane@example.com"],
    });
    expect(where("people", "segments").neq("vip", "lead").query).toEqual(["vip", "lead"]);
    expect(where("session", "created_at").gte(new Date(5)).query).toEqual(["5"]);
    expect(where("session", "is_blocked").eq(true).query).toEqual(["true"]);
    expect(where("session", "data.plan").gt(3)).toMatchObject({ criterion: "data.plan", operator: "gt", query: ["3"] });
  });

  it("offers only the comparisons that a criterion has", () => {
    expect(Object.keys(where("people", "email"))).toEqual(["eq", "neq"]);
    expect(Object.keys(where("people", "created_at"))).toEqual(["eq", "neq", "gte", "lte", "gt", "lt"]);
    // @ts-expect-error: text has no order.
    expect(where("people", "email").gt).toBeUndefined();
  });

  it("refuses what no filter can have", () => {
    expect(() => where(any("persons"), any("email"))).toThrow(/people or session/);
    expect(() => where(any("constructor"), any("email"))).toThrow(TypeError);
    // @ts-expect-error: people have no state.
    expect(() => where("people", "state")).toThrow(/email.*data\.<key>/);
    expect(() => where("people", any("toString"))).toThrow(TypeError);
    expect(() => where("people", any("data"))).toThrow(TypeError);
    expect(() => where("people", "data.")).toThrow(TypeError);
    expect(() => (where("people", "email").eq as () => unknown)()).toThrow(/at least one value/);
    expect(() => where("people", "email").eq("")).toThrow(TypeError);
    expect(() => where("people", "email").eq(any(7))).toThrow(TypeError);
    expect(() => where("people", "created_at").eq(Number.NaN)).toThrow(TypeError);
    expect(() => where("people", "created_at").eq(new Date("soon"))).toThrow(TypeError);
    expect(() => where("session", "is_verified").eq(any("yes"))).toThrow(TypeError);
    expect(() => where("people", "data.x").eq(any({}))).toThrow(TypeError);
  });
});

describe("a search", () => {
  const jane = where("people", "email").eq("jane@example.com");
  const vip = where("session", "segments").eq("vip");

  it("is a query of conversations, and of people", () => {
    expect(matchAny(jane, vip).forConversations()).toEqual({
      search_type: "filter",
      search_operator: "or",
      search_query: JSON.stringify([jane, vip]),
    });
    expect(matchAll(jane).forPeople()).toEqual({ search_operator: "and", search_filter: JSON.stringify([jane]) });
  });

  it("refuses to search people by their conversations, and by nothing", () => {
    // @ts-expect-error: one condition is about a conversation.
    expect(() => matchAll(jane, vip).forPeople()).toThrow(TypeError);
    expect(() => matchAll()).toThrow(TypeError);
  });
});
