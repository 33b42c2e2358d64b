import { readFileSync } from "node:fs";
import { Crisp } from "@parley/client";
import { type Route, routes } from "@parley/contract";
import { expect, it } from "vitest";

const guide = readFileSync(new URL("../../../docs/guides/from-python.md", import.meta.url), "utf8");
const rows = [...guide.matchAll(/^\| (\S.*?) \| `([A-Z]+) (\/\S+)` \| `client\.(\w+)(?:\.(\w+))?\((.*)\)` \|$/gm)];
const contract = new Map((routes as readonly Route[]).map((route) => [`${route.verb} ${route.path}`, route]));

it("has every method of the wrapper", () => {
  expect(rows.length).toBe(77);
  expect(guide.match(/^\| .* \| `[A-Z]+ \//gm)?.length).toBe(rows.length);
});

it.each(rows.map(([, python, ...rest]) => [python, rest] as const))("%s has its route and its method", (_, rest) => {
  const [verb, path, service = "", method, args = ""] = rest;
  const route = contract.get(`${verb} ${path}`);
  if (method === undefined) {
    // When the contract gets the route, the table is to name its method.
    expect([service, args, route]).toEqual([verb?.toLowerCase(), `"${path}"`, undefined]);
    return;
  }
  const client = new Crisp() as unknown as Record<string, Record<string, unknown>>;
  expect([route?.service, route?.id]).toEqual([service, method]);
  expect(typeof client[service]?.[method]).toBe("function");
  expect(args.split(", ").filter(Boolean).length).toBe(route?.args.length);
});
