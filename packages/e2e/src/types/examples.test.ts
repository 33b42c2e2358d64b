import { expect, it } from "vitest";
import { compile } from "./compile.js";
import { officialExamples, programOf } from "./examples.js";

const examples = officialExamples();

it("finds the examples of crisp-api's documents", () => {
  expect(examples.filter(({ name }) => name.startsWith("README")).length).toBeGreaterThan(200);
  expect(examples.filter(({ name }) => name.startsWith("EXAMPLES")).length).toBeGreaterThan(200);
});

it("every example that compiles with crisp-api compiles with ours in its place", () => {
  const files: Record<string, string> = {};
  examples.forEach((example, index) => {
    files[`official/${index}.ts`] = programOf(example, "crisp-api");
    files[`ours/${index}.ts`] = programOf(example, "@parley/client");
  });
  // The compiler looks at types only when everything can be read, and some of the examples cannot.
  const unreadable = compile(files).filter(({ code }) => /^TS1\d{3}$/.test(code));
  for (const complaint of unreadable) {
    for (const folder of ["official", "ours"]) delete files[`${folder}/${indexOf(complaint)}.ts`];
  }
  const complaints = compile(files);
  const official = new Set(complaints.filter(({ file }) => file.startsWith("official/")).map(indexOf));
  const worse = complaints.filter(
    (complaint) => complaint.file.startsWith("ours/") && !official.has(indexOf(complaint)),
  );
  expect(worse.map((complaint) => `${examples[indexOf(complaint)]?.name}: ${complaint.message}`)).toEqual([]);
  // Most are read and compile, or this would say nothing.
  expect(unreadable.length).toBeLessThan(20);
  expect(official.size).toBeLessThan(examples.length / 4);
});

function indexOf({ file }: { readonly file: string }): number {
  return Number(/(\d+)\.ts$/.exec(file)?.[1]);
}
