import { describe, expect, it } from "vitest";
import { expandPath, expandQuery } from "./url.js";

describe("expandPath", () => {
  it("fills in parameters, strings and numbers", () => {
    const path = "/website/{website_id}/conversations/{page_number}";
    expect(expandPath(path, { website_id: "w-1", page_number: 2 })).toEqual({ path: "/website/w-1/conversations/2" });
    expect(expandPath("/website", {})).toEqual({ path: "/website" });
  });

  it("keeps each value within its segment", () => {
    const expand = (value: string) => expandPath("/a/{x}/b", { x: value });
    expect(expand("../b?c#d/é%2F")).toEqual({ path: "/a/..%2Fb%3Fc%23d%2F%C3%A9%252F/b" });
    expect(expand("jane+1@example.com")).toEqual({ path: "/a/jane+1@example.com/b" });
  });

  it.each([
    ["", '""'],
    [".", '"."'],
    ["..", '".."'],
    [undefined, "undefined"],
    [null, "null"],
    [{}, "object"],
    [Number.NaN, "number"],
  ])("refuses %j", (value, described) => {
    expect(expandPath("/a/{x}", { x: value as string })).toEqual({
      problem: `x must be a non-empty string or a number, got ${described}`,
    });
  });

  it("refuses half of a surrogate pair", () => {
    expect(expandPath("/a/{x}", { x: "\ud83d" })).toEqual({ problem: "x must not hold half of a surrogate pair" });
  });
});

describe("expandQuery", () => {
  it("drops null and undefined, writes objects as JSON and the rest as strings", () => {
    const query = { a: 1, b: null, c: undefined, d: false, e: [{ f: "é&" }], g: "h i" };
    expect(new URLSearchParams(expandQuery(query)).toString()).toBe(
      new URLSearchParams({ a: "1", d: "false", e: '[{"f":"é&"}]', g: "h i" }).toString(),
    );
    expect(expandQuery({ b: null })).toBe("");
  });
});
