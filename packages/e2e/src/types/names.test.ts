import { expect, it } from "vitest";
import { compile } from "./compile.js";
import { officialTypes } from "./official.js";

const names = officialTypes();

it("sees every type of crisp-api", () => {
  expect(names.length).toBeGreaterThan(300);
  expect(names).toContain("Conversation");
  expect(names).toContain("EventsMap");
});

it("every official type is there under its name, and takes what the official one takes", () => {
  const head = ['import type * as Official from "crisp-api";', 'import type * as Ours from "@parley/client";'];
  const lines = names.map((name) => `export const ${name} = (value: Official.${name}): Ours.${name} => value;`);
  const complaints = compile({ "names.ts": [...head, ...lines].join("\n") });
  expect(complaints.map(({ line, message }) => `${names[line - head.length - 1]}: ${message}`)).toEqual([]);
});
