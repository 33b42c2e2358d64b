import { describe, expect, test } from "vitest";
import type { Route } from "../route.js";
import { routes } from "./index.js";
import { currentRoutes, pastRoutes } from "./reference.js";

interface Row {
  readonly place: string;
  readonly service: string;
  readonly methods: readonly string[];
}

function rowsOf(text: string): readonly Row[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [service, verb, path, ...methods] = line.split(" ");
      return { place: `${verb} ${path}`, service: service as string, methods };
    });
}

const current = rowsOf(currentRoutes);
const past = rowsOf(pastRoutes);

/** Routes by every verb and path that reaches them. */
const places = new Map<string, Route>();
for (const route of routes as readonly Route[]) {
  for (const { verb, path } of [route, ...(route.aliases ?? [])]) places.set(`${verb} ${path}`, route);
}

test("the reference is whole", () => {
  expect(current.length).toBe(227);
  // 61 routes of the past, and three ways to call routes of today that documents and wrappers alone show.
  expect(past.length).toBe(64);
  expect(current.flatMap(({ methods }) => methods).length).toBe(229);
  expect(past.flatMap(({ methods }) => methods).length).toBe(31);
});

/** Rows that nobody has put into the contract yet. */
const awaited = new Set<string>([
  "DELETE /website/{website_id}",
  "DELETE /website/{website_id}/conversation/{session_id}/call/{call_id}",
  "DELETE /website/{website_id}/conversations/suggest/data",
  "DELETE /website/{website_id}/conversations/suggest/segment",
  "DELETE /website/{website_id}/expunge",
  "DELETE /website/{website_id}/inbox/{inbox_id}",
  "DELETE /website/{website_id}/operator/{user_id}",
  "DELETE /website/{website_id}/operators/active",
  "DELETE /website/{website_id}/team/{team_id}",
  "DELETE /website/{website_id}/visitors/blocked/{block_rule}",
  "GET /website/{website_id}/analytics/{point_type}/{point_metric}/classifiers",
  "GET /website/{website_id}/analytics/{point_type}/{point_metric}/filters",
  "GET /website/{website_id}/analytics/{point_type}/{point_metric}/points",
  "GET /website/{website_id}/availability/operators",
  "GET /website/{website_id}/availability/status",
  "GET /website/{website_id}/conversation/{session_id}/browsing",
  "GET /website/{website_id}/conversation/{session_id}/call",
  "GET /website/{website_id}/conversation/{session_id}/files/{page_number}",
  "GET /website/{website_id}/conversation/{session_id}/original/{original_id}",
  "GET /website/{website_id}/conversations/spam/{spam_id}/content",
  "GET /website/{website_id}/conversations/spams/{page_number}",
  "GET /website/{website_id}/conversations/suggest/data/{page_number}",
  "GET /website/{website_id}/conversations/suggest/segments/{page_number}",
  "GET /website/{website_id}/inbox/{inbox_id}",
  "GET /website/{website_id}/inboxes/list/{page_number}",
  "GET /website/{website_id}/operator",
  "GET /website/{website_id}/operator/{user_id}",
  "GET /website/{website_id}/operators/active",
  "GET /website/{website_id}/operators/list",
  "GET /website/{website_id}/settings",
  "GET /website/{website_id}/stats",
  "GET /website/{website_id}/team/{team_id}",
  "GET /website/{website_id}/teams/list/{page_number}",
  "GET /website/{website_id}/verify/key",
  "GET /website/{website_id}/verify/settings",
  "GET /website/{website_id}/visitors/blocked",
  "GET /website/{website_id}/visitors/blocked/{block_rule}",
  "GET /website/{website_id}/visitors/count",
  "GET /website/{website_id}/visitors/list/{page_number}",
  "GET /website/{website_id}/visitors/map",
  "GET /website/{website_id}/visitors/token/{token_id}",
  "HEAD /website/{website_id}/inbox/{inbox_id}",
  "HEAD /website/{website_id}/team/{team_id}",
  "PATCH /website/{website_id}/batch/block",
  "PATCH /website/{website_id}/batch/data",
  "PATCH /website/{website_id}/batch/inbox",
  "PATCH /website/{website_id}/batch/read",
  "PATCH /website/{website_id}/batch/remove",
  "PATCH /website/{website_id}/batch/resolve",
  "PATCH /website/{website_id}/batch/routing",
  "PATCH /website/{website_id}/batch/segments",
  "PATCH /website/{website_id}/batch/unread",
  "PATCH /website/{website_id}/batch/unresolve",
  "PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id}",
  "PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id}/assist",
  "PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id}/debug",
  "PATCH /website/{website_id}/conversation/{session_id}/call/{call_id}",
  "PATCH /website/{website_id}/conversation/{session_id}/call/{call_id}/signaling",
  "PATCH /website/{website_id}/conversation/{session_id}/verify/identity",
  "PATCH /website/{website_id}/inboxes/batch/order",
  "PATCH /website/{website_id}/operator/{user_id}",
  "PATCH /website/{website_id}/operators/email",
  "PATCH /website/{website_id}/settings",
  "PATCH /website/{website_id}/verify/settings",
  "POST /website/{website_id}/analytics/generate",
  "POST /website/{website_id}/batch/report",
  "POST /website/{website_id}/conversation/{session_id}/browsing",
  "POST /website/{website_id}/conversation/{session_id}/call",
  "POST /website/{website_id}/conversation/{session_id}/feedback",
  "POST /website/{website_id}/conversation/{session_id}/purge",
  "POST /website/{website_id}/conversation/{session_id}/reminder",
  "POST /website/{website_id}/conversation/{session_id}/report",
  "POST /website/{website_id}/conversation/{session_id}/tool",
  "POST /website/{website_id}/conversation/{session_id}/transcript",
  "POST /website/{website_id}/conversation/{session_id}/verify/identity",
  "POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/button",
  "POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data",
  "POST /website/{website_id}/conversations/spam/{spam_id}/decision",
  "POST /website/{website_id}/inbox",
  "POST /website/{website_id}/operator",
  "POST /website/{website_id}/operators/email",
  "POST /website/{website_id}/team",
  "POST /website/{website_id}/verify/key",
  "PUT /website/{website_id}/conversation/{session_id}/verify/identity/link",
  "PUT /website/{website_id}/inbox/{inbox_id}",
  "PUT /website/{website_id}/team/{team_id}",
]);

describe("the contract", () => {
  const rows = [...current, ...past].filter(({ place }) => places.has(place) || !awaited.has(place));

  test.each(rows.map((row) => [row.place, row] as const))("has %s", (place, { service, methods }) => {
    const route = places.get(place);
    expect(route?.service).toBe(service);
    const names = [route, ...(route?.variants ?? [])].map((method) => method?.id);
    expect(names).toEqual(expect.arrayContaining([...methods]));
  });

  test("has no route of today that is not the API's", () => {
    const known = new Set(current.map(({ place }) => place));
    const own = (routes as readonly Route[]).filter(({ legacy }) => legacy === undefined);
    expect(own.map(({ verb, path }) => `${verb} ${path}`).filter((place) => !known.has(place))).toEqual([]);
  });

  test("has no place that no source gives", () => {
    const known = new Set([...current, ...past].map(({ place }) => place));
    expect([...places.keys()].filter((place) => !known.has(place))).toEqual([]);
  });
});
