import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cycles } from "./cycles.mjs";
import { importsOf } from "./imports.mjs";
import { faultsOf, proofsIn } from "./proofs.mjs";
import { checkImport } from "./ranks.mjs";
import { matches } from "./tree.mjs";

const server = "packages/server/src";
const check = (file: string, specifier: string, type = false) =>
  checkImport(file.split("/")[1], file, { specifier, type });

it.each([
  [`${server}/http/bind.ts`, "../domain/access/reach.js"],
  [`${server}/store/sqlite/store.ts`, "../step.js"],
  [`${server}/main.ts`, "./rtm/gateway.js"],
  [`${server}/rtm/gateway.test.ts`, "../http/server.js"],
  [`${server}/http/server.ts`, "fastify"],
  [`${server}/http/server.ts`, "node:http"],
  [`${server}/store/store.ts`, "@parley/contract"],
])("%s may import %s", (file, specifier) => expect(check(file, specifier)).toBeUndefined());

it.each([
  [`${server}/domain/messages/send.ts`, "../../http/server.js", "rank 3 may not import rank 4"],
  [`${server}/http/server.ts`, "../rtm/gateway.js", "never import each other"],
  [`${server}/platform/clock.ts`, "../store/store.js", "rank 0 may not import rank 1"],
  [`${server}/http/server.ts`, "../testing/http.js", "for tests alone"],
  [`${server}/somewhere/new.ts`, "../store/store.js", "somewhere has no rank"],
  [`${server}/domain/messages/send.ts`, "pg", "allow-list of domain"],
  [`${server}/http/server.ts`, "http", "write node:http"],
  [`${server}/http/server.ts`, "../options.js", "write `import type`"],
  [`${server}/http/server.ts`, "../../../contract/src/errors.js", "through its name"],
  ["packages/client/src/crisp.ts", "typebox", "allow-list of client"],
  ["packages/cli/src/main.ts", "@parley/server/store", "does not export ./store"],
  ["packages/cli/src/main.ts", "@parley/nothing", "no such package"],
])("%s may not import %s", (file, specifier, sentence) => expect(check(file, specifier)).toContain(sentence));

it("finds every form of import, with its line", () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-check-"));
  const file = join(folder, "x.ts");
  writeFileSync(
    file,
    'import a from "a";\nimport type {\n  B,\n} from "b";\nexport { c } from "c";\nimport "d";\nawait import("e");\n',
  );
  expect(importsOf(file)).toEqual([
    { specifier: "a", line: 1, type: false },
    { specifier: "b", line: 4, type: true },
    { specifier: "c", line: 5, type: false },
    { specifier: "d", line: 6, type: false },
    { specifier: "e", line: 7, type: false },
  ]);
  rmSync(folder, { recursive: true });
});

it("finds a circle, and none where there is none", () => {
  const graph = (edges: Record<string, string[]>) =>
    new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)]));
  expect(cycles(graph({ a: ["b"], b: ["c"], c: ["a"] }))).toEqual([["a", "b", "c", "a"]]);
  expect(cycles(graph({ a: ["b", "c"], b: ["c"] }))).toEqual([]);
});

it("takes <name> for any one name in a path", () => {
  const tree = ["packages/server/src/main.ts", "docs/a.md"];
  expect(matches("packages/<package>/src/main.ts", tree)).toBe(true);
  expect(matches("packages/server/", tree)).toBe(true);
  expect(matches("packages/serv", tree)).toBe(false);
  expect(matches("packages/server/src/main.tsx", tree)).toBe(false);
});

it("finds what tests declare to prove, however it is laid out", () => {
  const source = `
  proves("website.getWebsite", "its name", async () => {});
  proves(
    ["website.getVerifyKey", "website.rollVerifyKey"],
    "the key signs",
    test,
  );
  // proves("website.createWebsite", "not any more", test);
  it("website.deleteWebsite", test);
`;
  expect(proofsIn(source)).toEqual([
    { method: "website.getWebsite", title: "its name" },
    { method: "website.getVerifyKey", title: "the key signs" },
    { method: "website.rollVerifyKey", title: "the key signs" },
  ]);
});

it("tells of a method without a proof, and of a proof of what is no method", () => {
  const proofs = new Map([["website.a", { file: "a.test.ts" }]]);
  expect(faultsOf({ wanted: ["website.a"], known: ["website.a", "website.b"], proofs })).toEqual([]);
  expect(faultsOf({ wanted: ["website.b"], known: ["website.b"], proofs })).toEqual([
    expect.stringContaining("proves website.b"),
    "a.test.ts proves website.a, which is no method.",
  ]);
});
