import { readFileSync } from "node:fs";
import { join } from "node:path";
import { officialFolder } from "./official.js";

export interface Example {
  /** Where it stands in crisp-api's documents: `README.md:21`. */
  readonly name: string;
  readonly code: string;
}

/** Every example in crisp-api's documents, as installed: nothing of them is kept here. */
export function officialExamples(): Example[] {
  return [...inFences("README.md"), ...inSections("EXAMPLES.md")];
}

function read(file: string): string {
  return readFileSync(join(officialFolder, file), "utf8");
}

function inFences(file: string): Example[] {
  const text = read(file);
  return [...text.matchAll(/```(?:javascript|typescript|js|ts)\n(.*?)```/gs)].map(({ 1: code = "", index }) => ({
    name: `${file}:${lineAt(text, index)}`,
    code,
  }));
}

/** Sections between rules of `=`: a link, then code. */
function inSections(file: string): Example[] {
  const text = read(file);
  return [...text.matchAll(/^https:.*\n((?:(?!={5,}).*\n?)*)/gm)].map(({ 1: code = "", index }) => ({
    name: `${file}:${lineAt(text, index)}`,
    code,
  }));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

/** What examples take for granted: a client, and credentials. */
const ambient = { CrispClient: "Crisp", identifier: "string", key: "string", tier: "CrispTier", websiteID: "string" };

/** The example as a program on its own, with the package in the place of crisp-api. */
export function programOf({ code }: Example, from: string): string {
  const declared = Object.entries(ambient).filter(
    ([name]) => !new RegExp(`\\b(?:var|const|let) ${name}\\b`).test(code),
  );
  return [
    `import { Crisp, type CrispTier } from "${from}";`,
    ...declared.map(([name, type]) => `declare const ${name}: ${type};`),
    code.replace(/^.*\brequire\("crisp-api"\).*$/gm, ""),
    "export {};",
  ].join("\n");
}
