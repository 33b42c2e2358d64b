import type { Route } from "@parley/contract";
import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { afterAll, describe, expect, test } from "vitest";
import { headersOf, websiteId } from "../testing/caller.js";
import { fakeHttp } from "../testing/http.js";

const save: Route = {
  id: "save",
  service: "website",
  noun: "things",
  label: "",
  summary: "",
  verb: "PUT",
  path: "/website/{website_id}/tree/{locale}/{path}",
  params: Type.Object({
    website_id: Type.String(),
    locale: Type.String(),
    path: Type.String({ minLength: 1, maxLength: 40 }),
  }),
  body: Type.Object({}),
  wildcard: "path",
  status: 200,
  reason: "updated",
  tiers: ["website"],
  scopes: [],
  args: [],
  events: [],
};
const handlers = { "website.save": ({ params }: { params: unknown }) => ({ data: params }) };
const app: FastifyInstance = fakeHttp({ routes: [save], handlers: handlers as never });

afterAll(() => app.close());

async function ask(path: string, method: "PUT" | "GET" = "PUT") {
  const url = `/v1/website/${websiteId}/tree/${path}`;
  const response = await app.inject({ method, url, headers: headersOf("website"), payload: "{}" });
  return { status: response.statusCode, headers: response.headers, ...response.json() };
}

describe("a parameter that spans segments", () => {
  test.each([
    ["en/one", "one"],
    ["en/a/b/c", "a/b/c"],
    ["en/a%20b/%C3%A9/50%25", "a b/é/50%"],
    ["en/a/50%/b", "a/50%/b"],
    ["en/a/b/", "a/b"],
    // The official client writes a path that begins with a slash as it is.
    ["en//a//b", "a/b"],
    ["en/a?x=/b", "a"],
  ])("of %j is %j", async (asked, path) => {
    expect((await ask(asked)).data).toEqual({ website_id: websiteId, locale: "en", path });
  });

  test("is there", async () => {
    expect(await ask("en/")).toMatchObject({ status: 404, reason: "route_not_found" });
    expect(await ask("en")).toMatchObject({ status: 404, reason: "route_not_found" });
  });

  test("is as long as its schema lets it", async () => {
    const { status, data } = await ask(`en/${"a/".repeat(20)}b`);
    expect([status, data.message]).toEqual([400, expect.stringMatching(/^path must be .* 40 characters/)]);
  });

  test("is known by other verbs", async () => {
    const { status, headers } = await ask("en/a/b", "GET");
    expect([status, headers.allow]).toEqual([405, "PUT"]);
  });
});
