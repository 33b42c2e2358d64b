import { limits, routeKey, routes } from "@parley/contract";
import type { FastifyInstance } from "fastify";
import { afterAll, describe, expect, test } from "vitest";
import { headersOf, principals, websiteId } from "../testing/caller.js";
import { fakeHttp } from "../testing/http.js";
import { inputOf } from "./input.js";

const session = "session_22222222-2222-4222-8222-222222222222";
const everyScope = new Set(
  routes.flatMap((route) => route.scopes.map(({ scope, mode }) => `${scope}:${mode}` as const)),
);
const apps: Record<"lenient" | "strict", FastifyInstance> = { lenient: stubbed(false), strict: stubbed(true) };

/** The contract's routes, each answering with the body that reached it. */
function stubbed(strict: boolean): FastifyInstance {
  const handlers = Object.fromEntries(
    routes.map(({ service, id }) => [`${service}.${id}`, ({ body }: { body?: unknown }) => ({ data: { body } })]),
  );
  const authenticate = () => ({ ...principals.plugin, scopes: everyScope });
  return fakeHttp({ options: { strict }, routes, handlers, authenticate });
}

afterAll(() => Promise.all([apps.lenient.close(), apps.strict.close()]));

async function send(body: object, app = apps.lenient) {
  const url = `/v1/website/${websiteId}/conversation/${session}/message`;
  const response = await app.inject({ method: "POST", url, headers: headersOf("plugin"), payload: body });
  return { status: response.statusCode, data: response.json().data };
}

describe("every route", () => {
  test.each(routes.map((route) => [routeKey(route), route] as const))(
    "%s compiles and names its parameters",
    (_key, route) => {
      expect(() => inputOf(route, true)).not.toThrow();
      const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const properties = "params" in route ? Object.keys(route.params.properties) : [];
      expect(properties.sort()).toEqual(names.sort());
    },
  );
});

describe("a message", () => {
  const text = { type: "text", from: "operator", origin: "chat", content: "Hello" };
  const carousel = (title: unknown) => ({
    ...text,
    type: "carousel",
    content: { text: "Look", targets: [{ title, description: "", actions: [{ label: "Go", url: "https://x.io" }] }] },
  });

  test("of any type reaches its handler whole", async () => {
    for (const body of [text, carousel("One"), { ...text, fingerprint: "12", properties: { any: 1 }, stealth: true }]) {
      expect(await send(body)).toEqual({ status: 202, data: { body } });
      expect((await send(body, apps.strict)).status).toBe(202);
    }
  });

  test("loses unknown fields at any depth, of its type's content too", async () => {
    const { content } = carousel("One");
    const body = {
      ...carousel("One"),
      x: 1,
      content: { ...content, y: 2, url: "https://x.io" },
      user: { type: "a", z: 3 },
    };
    expect((await send(body)).data.body).toEqual({ ...carousel("One"), user: { type: "a" } });
    expect((await send({ ...text, user: { z: 3 } }, apps.strict)).data.message).toBe(
      "user.z is not a field of this request.",
    );
    const strict = await send({ ...carousel("One"), content: { ...content, y: 2 } }, apps.strict);
    expect(strict.data.message).toBe("content.y is not a field of this request.");
  });

  test.each([
    [{}, /^type is missing: it must be "text", "note", /],
    [{ ...text, type: "poll" }, /^type must be "text", .* or "event", got "poll"\.$/],
    [{ ...text, type: ["text"] }, /^type must be "text", .* or "event", got an array\.$/],
    [
      { ...text, content: undefined },
      `content is missing: it must be a string of 1 to ${limits.textLength} characters.`,
    ],
    [{ ...text, content: "" }, `content must be a string of 1 to ${limits.textLength} characters, got an empty one.`],
    [{ ...text, content: {} }, `content must be a string of 1 to ${limits.textLength} characters, got an object.`],
    [{ ...text, from: "bot" }, 'from must be "user" or "operator", got "bot".'],
    [{ ...text, origin: "fax" }, 'origin must be "chat", "email" or a URN ("urn:..."), got "fax".'],
    [
      { ...text, fingerprint: "1x" },
      'fingerprint must be an integer (as a number, or as a string of digits), got "1x".',
    ],
    [{ ...text, fingerprint: 1.5 }, "fingerprint must be an integer (as a number, or as a string of digits), got 1.5."],
    [{ ...text, fingerprint: -1 }, `fingerprint must be an integer from 0 to ${limits.integer}, got -1.`],
    [{ ...text, timestamp: "now" }, `timestamp must be an integer from 0 to ${limits.integer}, got a string.`],
    [
      { ...text, user: { avatar: 5 } },
      `user.avatar must be a string of at most ${limits.urlLength} characters or null, got 5.`,
    ],
    [
      { ...text, properties: { a: {} } },
      "properties.a must be a string of at most 8192 characters, a number or a boolean, got an object.",
    ],
    [carousel(7), `content.targets[0].title must be a string of 1 to ${limits.lineLength} characters, got 7.`],
    [
      { ...carousel("t"), content: { text: "t", targets: [] } },
      `content.targets must be an array of 1 to ${limits.targets} items, got 0.`,
    ],
  ])("%j is refused in one sentence", async (body, message) => {
    const answer = await send(body);
    expect(answer.status).toBe(400);
    if (message instanceof RegExp) expect(answer.data.message).toMatch(message);
    else expect(answer.data.message).toBe(message);
  });
});
