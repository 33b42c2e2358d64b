import { expect, it } from "vitest";
import { table } from "../generated/table.js";
import { rowsOf } from "./rows.js";

it("reads name, verb, path, arguments and further facts", () => {
  const rows = rowsOf(`
getPlace GET /place/{place_id}
listPlaces GET /places/{page_number} query {"list":"page_number","iterators":["places"],"key":"place id"}
swap PUT /from/{a}/to/{b} !b,a,body
checkPlan HEAD /plan
`);
  expect(rows).toEqual([
    { id: "getPlace", verb: "GET", path: "/place/{place_id}", args: ["place_id"] },
    {
      id: "listPlaces",
      verb: "GET",
      path: "/places/{page_number}",
      args: ["page_number", "query"],
      list: "page_number",
      iterators: ["places"],
      key: "place id",
    },
    { id: "swap", verb: "PUT", path: "/from/{a}/to/{b}", args: ["b", "a", "body"] },
    { id: "checkPlan", verb: "HEAD", path: "/plan", args: [] },
  ]);
});

it("reads the same lines once", () => {
  expect(rowsOf(table.plan)).toBe(rowsOf(table.plan));
});

it("has an argument for every parameter of every path", () => {
  const rows = Object.values(table).flatMap((lines) => rowsOf(lines));
  expect(rows.length).toBeGreaterThan(150);
  for (const { id, path, args } of rows) {
    for (const [, name] of path.matchAll(/\{(\w+)\}/g)) expect([id, ...args]).toContain(name);
  }
});
