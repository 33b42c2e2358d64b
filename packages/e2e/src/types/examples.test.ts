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
  const both = (index: number) => [`official/${index}.ts`, `ours/${index}.ts`];
  examples.forEach((example, index) => {
    files[`official/${index}.ts`] = programOf(example, "crisp-api");
    files[`ours/${index}.ts`] = programOf(example, "@parley/client");
  });
  // The compiler looks at types only when everything can be read, and some of the examples cannot.
  const unreadable = compile(files).filter(({ code }) => /^TS1\d{3}$/.test(code));
  for (const name of unreadable.flatMap((complaint) => both(indexOf(complaint)))) delete files[name];
  // Others leave it to the reader to declare what they pass.
  for (const { file, message } of compile(files)) {
    const [, name] = /^Cannot find name '(\w+)'/.exec(message) ?? [];
    const declared = `declare const ${name}: any;\n`;
    if (name && !files[file]?.includes(declared)) files[file] = declared + files[file];
  }
  const complaints = compile(files);
  const of = (folder: string) => new Set(complaints.filter(({ file }) => file.startsWith(folder)).map(indexOf));
  const official = of("official/");
  const worse = complaints.filter(
    (complaint) => complaint.file.startsWith("ours/") && !official.has(indexOf(complaint)),
  );
  expect(worse.map((complaint) => `${examples[indexOf(complaint)]?.name}: ${complaint.message}`)).toEqual([]);
  // Most compile, or this would say nothing; and with ours, more than with crisp-api do.
  expect(unreadable.length).toBeLessThan(20);
  expect(of("ours/").size).toBeLessThan(examples.length / 10);
});

function indexOf({ file }: { readonly file: string }): number {
  return Number(/(\d+)\.ts$/.exec(file)?.[1]);
}
