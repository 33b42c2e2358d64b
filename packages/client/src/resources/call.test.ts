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

it("stands in for arguments left out as the official client does", () => {
  const send = (place: string, ...args: unknown[]) => toCall(row("website_id", place), ["w", ...args]);
  expect(send("page_number").params).toEqual({ website_id: "w", page_number: 1 });
  expect(send("page_number", 0).params).toEqual({ website_id: "w", page_number: 0 });
  expect(send("body.opened").body).toEqual({ opened: false });
  expect(send("body.inbox_id").body).toEqual({ inbox_id: null });
  expect(send("body.inbox_id", "").body).toEqual({ inbox_id: null });
  expect(JSON.stringify(send("body.origin", "").body)).toBe("{}");
  expect(send("query").query).toEqual({});
  expect(send("query.timestamp_before", 0).query).toEqual({ timestamp_before: undefined });
});

it("sends no body when the method has none", () => {
  expect(toCall(row("website_id"), ["w"]).body).toBeUndefined();
});
