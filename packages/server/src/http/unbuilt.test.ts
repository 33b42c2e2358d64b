import { routeKey, routes } from "@parley/contract";
import { afterAll, expect, test } from "vitest";
import { headersOf, websiteId } from "../testing/caller.js";
import { fakeHttp, fakeRoutes } from "../testing/http.js";

const app = fakeHttp({ routes: fakeRoutes, handlers: {} });

afterAll(() => app.close());

const url = `/v1/website/${websiteId}/thing/a`;

test("a route without a handler says so to whoever may use it, whatever the body", async () => {
  for (const method of ["GET", "POST", "DELETE"] as const) {
    const headers = headersOf("website");
    const answer = await app.inject({ method, url, headers, ...(method === "POST" ? { payload: "{broken" } : {}) });
    expect([method, answer.statusCode, answer.json().reason]).toEqual([method, 501, "not_implemented"]);
    expect(answer.json().data.message).toMatch(/^This server does not offer .* yet\.$/);
  }
  const head = await app.inject({ method: "HEAD", url, headers: headersOf("website") });
  expect([head.statusCode, head.body]).toEqual([501, ""]);
});

test("and nothing to others", async () => {
  expect((await app.inject({ method: "GET", url })).statusCode).toBe(401);
});

test("the document says which routes are not done, which are of the past, and what is not known", async () => {
  const built = routes.filter(({ noun }) => noun === "websites");
  const handlers = Object.fromEntries(built.map(({ service, id }) => [`${service}.${id}`, () => ({ data: {} })]));
  const whole = fakeHttp({ routes, handlers });
  const { paths } = (await whole.inject({ method: "GET", url: "/v1/openapi.json" })).json();
  await whole.close();
  expect(paths["/website/{website_id}"].get.responses).not.toHaveProperty("501");
  expect(paths["/website/{website_id}"].get.description).not.toContain("501");
  const { get } = paths["/website/{website_id}/helpdesk/locale/{locale}/articles/{page_number}"];
  expect(get).toMatchObject({ deprecated: true, responses: { 501: expect.anything() } });
  for (const told of ["answers 501", "Of the past: ", "Not known from any source: "])
    expect(get.description).toContain(told);
});

test("every route of the contract can be bound without a handler", async () => {
  const whole = fakeHttp({ routes, handlers: {} });
  await whole.ready();
  for (const route of routes) {
    const path = `/v1${route.path.replace(/\{page_number\}|\{fingerprint\}/g, "1").replace(/\{\w+\}/g, "a")}`;
    const { statusCode } = await whole.inject({ method: route.verb, url: path });
    expect([routeKey(route), statusCode]).toEqual([routeKey(route), 401]);
  }
  await whole.close();
});
