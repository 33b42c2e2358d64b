import { expect, it } from "vitest";
import { toCall } from "./call.js";

const row = (...args: string[]) => ({ verb: "PATCH", path: "/a/{website_id}", args });

it("puts each argument where the row says", () => {
  const call = toCall(row("website_id", "query.from", "body.state", "body.user"), [
    "w",
    5,
    "resolved",
    { nickname: "n" },
  ]);
  expect(call).toEqual({
    verb: "PATCH",
    path: "/a/{website_id}",
    params: { website_id: "w" },
    query: { from: 5 },
    body: { state: "resolved", user: { nickname: "n" } },
  });
});

it("takes query and body whole, and leaves the caller's query as it was", () => {
  const query = Object.freeze({ per_page: 50 });
  const body = { type: "text" };
  const call = toCall(row("query", "body"), [query, body]);
  expect(call.query).toEqual(query);
  expect(call.body).toBe(body);
});

const facts = {
  emptyIsNone: ["body.origin", "body.inbox_id"],
  emptyIsSent: ["query.center_longitude"],
  defaults: { "body.opened": false, "body.inbox_id": null },
  flags: ["query.include_plan"],
};

const send = (place: string, ...args: unknown[]) => toCall({ ...row("website_id", place), ...facts }, ["w", ...args]);

it("stands in for arguments left out as the official client does", () => {
  expect(send("page_number").params).toEqual({ website_id: "w", page_number: 1 });
  expect(send("page_number", 0).params).toEqual({ website_id: "w", page_number: 0 });
  expect(send("body.opened").body).toEqual({ opened: false });
  expect(send("body.inbox_id").body).toEqual({ inbox_id: null });
  expect(send("body.inbox_id", "").body).toEqual({ inbox_id: null });
  expect(JSON.stringify(send("body.origin", "").body)).toBe("{}");
  expect(JSON.stringify(send("body.origin", null).body)).toBe("{}");
  expect(send("body.user", null).body).toEqual({ user: null });
  expect(send("query").query).toEqual({});
});

it("leaves empty fields out of the query, save where the official client sends them", () => {
  expect(send("query.timestamp_before", 0).query).toEqual({ timestamp_before: undefined });
  expect(send("query.text", "").query).toEqual({ text: undefined });
  expect(send("query.center_longitude", 0).query).toEqual({ center_longitude: 0 });
});

it("takes Dates for times, in milliseconds or as ISO 8601 as the field has it", () => {
  const date = new Date(1_700_000_000_000);
  expect(send("query.timestamp_before", date).query).toEqual({ timestamp_before: 1_700_000_000_000 });
  expect(send("query.filter_date_start", date).query).toEqual({ filter_date_start: "2023-11-14T22:13:20.000Z" });
  const message = Object.freeze({ type: "text", timestamp: date });
  expect(send("body", message).body).toEqual({ type: "text", timestamp: 1_700_000_000_000 });
  expect(send("body.date", date).body).toEqual({ date: "2023-11-14T22:13:20.000Z" });
  expect(() => send("query.filter_date_start", new Date("soon"))).toThrow(TypeError);
});

it("sends flags as 1 and 0", () => {
  expect([true, false, undefined, "yes"].map((flag) => send("query.include_plan", flag).query)).toEqual([
    { include_plan: 1 },
    { include_plan: 0 },
    { include_plan: 0 },
    { include_plan: 0 },
  ]);
});

it("puts deep places inside each other", () => {
  const call = toCall(row("website_id", "body.verify.method", "body.verify.identity.email", "body.note"), [
    "w",
    "link",
    "a@b.c",
    "n",
  ]);
  expect(call.body).toEqual({ verify: { method: "link", identity: { email: "a@b.c" } }, note: "n" });
});

it("sends no body when the method has none", () => {
  expect(toCall(row("website_id"), ["w"]).body).toBeUndefined();
});
