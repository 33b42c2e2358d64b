import { routes } from "@parley/contract";
import { expect, test } from "vitest";
import { standIns } from "./routes.js";

test("contract and stand-ins together are all 288 routes of the API", () => {
  const made = standIns(routes);
  const shapes = [...routes.flatMap((route) => [route, ...("aliases" in route ? route.aliases : [])]), ...made].map(
    ({ verb, path }) => `${verb} ${path.replace(/\{\w+\}/g, "{}")}`,
  );
  expect(new Set(shapes).size).toBe(shapes.length);
  expect(shapes.length).toBeGreaterThanOrEqual(284);
});

test("a stand-in carries its type with inherited fields", () => {
  const route = standIns(routes).find(
    ({ label }) => label === "updateConversationSpam" || label === "createNewPeopleProfile",
  );
  expect(route?.params).toMatchObject({ type: "object" });
  const withBody = standIns(routes).filter(({ body }) => body !== undefined);
  expect(withBody.length).toBeGreaterThan(60);
});
