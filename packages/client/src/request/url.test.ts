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

describe("expandPath with a parameter that is a path", () => {
  const expand = (path: string) => expandPath("/tree/{locale}/{path+}", { locale: "en", path });

  it("keeps slashes, and encodes each segment by itself", () => {
    expect(expand("start/install")).toEqual({ path: "/tree/en/start/install" });
    expect(expand("one")).toEqual({ path: "/tree/en/one" });
    expect(expand("a b/é?/c#%2F/...")).toEqual({ path: "/tree/en/a%20b/%C3%A9%3F/c%23%252F/..." });
    expect(expandPath("/tree/{path+}", { path: 7 })).toEqual({ path: "/tree/7" });
  });

  it("knows a last parameter called path without the mark", () => {
    expect(expandPath("/tree/{path}", { path: "a/b" })).toEqual({ path: "/tree/a/b" });
    expect(expandPath("/tree/{path}/end", { path: "a/b" })).toEqual({ path: "/tree/a%2Fb/end" });
  });

  it.each(["/a", "a/", "a//b", "/", ".", "a/./b", "..", "a/../../../website", "a/.."])("refuses %j", (path) => {
    expect(expand(path)).toEqual({
      problem: `path must have no segment that is empty, "." or "..", got ${JSON.stringify(path)}`,
    });
  });

  it("refuses none, and half of a surrogate pair in any segment", () => {
    expect(expand("")).toEqual({ problem: 'path must be a non-empty string or a number, got ""' });
    expect(expand("a/\udc4d/b")).toEqual({ problem: "path must not hold half of a surrogate pair" });
  });

  it("lets no other parameter hold a slash", () => {
    expect(expandPath("/tree/{locale}/{path+}", { locale: "en/x", path: "a" })).toEqual({ path: "/tree/en%2Fx/a" });
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

  it("writes Dates in milliseconds or as ISO 8601, as the field has it", () => {
    const date = new Date(1_700_000_000_000);
    expect(expandQuery({ timestamp_after: date })).toBe("?timestamp_after=1700000000000");
    expect(expandQuery({ filter_date_end: date })).toBe("?filter_date_end=2023-11-14T22%3A13%3A20.000Z");
    expect(() => expandQuery({ filter_date_end: new Date("soon") })).toThrow("filter_date_end is an invalid Date.");
  });
});
