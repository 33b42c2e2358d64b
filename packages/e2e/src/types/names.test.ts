import { schemas } from "@parley/contract";
import { expect, it } from "vitest";
import { compile } from "./compile.js";
import { officialTypes } from "./official.js";
import { misspelt, readOtherwise } from "./read-otherwise.js";

const names = officialTypes();

/** The API says null where crisp-api's types do not know of it. */
const notNull =
  "type NotNull<T> = T extends string | number | boolean | undefined ? T : T extends (infer Item)[] ? NotNull<Item>[] : T extends object ? { [K in keyof T]: NotNull<Exclude<T[K], null>> } : T;";

/** Every field of every form of a type. */
const allKeys = "type AllKeys<T> = T extends string ? never : T extends unknown ? keyof T : never;";

const head = [
  'import type * as Official from "crisp-api";',
  'import type * as Ours from "@parley/client";',
  notNull,
  allKeys,
];

/** Types whose line the compiler complains of, with what it says. */
function complaintsOf(line: (name: string) => string): Record<string, string> {
  const complaints = compile({ "names.ts": [...head, ...names.map(line)].join("\n") });
  return Object.fromEntries(complaints.map(({ line, message }) => [names[line - head.length - 1], message]));
}

it("sees every type of crisp-api", () => {
  expect(names.length).toBeGreaterThan(300);
  expect(names).toContain("Conversation");
  expect(names).toContain("EventsMap");
});

it("every official type is there under its name, and takes what the official one takes", () => {
  const complaints = complaintsOf((name) => `export const ${name} = (value: Official.${name}): Ours.${name} => value;`);
  expect(complaints).toEqual({});
});

it.each([
  ["Ours", "never"],
  ["Ours.Strict", misspelt.map((name) => `"${name}"`).join(" | ")],
])("every field of every official type is there: %s", (ours, none) => {
  const complaints = complaintsOf(
    (name) =>
      `export const ${name} = (field: AllKeys<Official.${name}>): AllKeys<${ours}.${name}> | ${none} | Exclude<AllKeys<Official.${name}>, string> => field;`,
  );
  const wrong = Object.entries(complaints).filter(([, message]) => !/has no exported member/.test(message));
  expect(Object.fromEntries(wrong)).toEqual({});
});

it("every strict type is one of the loose type of its name", () => {
  const strict = Object.keys(schemas);
  const lines = strict.map((name) => `export const ${name} = (value: Ours.Strict.${name}): Ours.${name} => value;`);
  const complaints = compile({ "strict.ts": [...head, ...lines].join("\n") });
  expect(complaints.map(({ line, message }) => `${strict[line - head.length - 1]}: ${message}`)).toEqual([]);
  expect(strict.length).toBeGreaterThan(250);
});

it("every type is read as the official one, save where we know more, or know less for certain", () => {
  const complaints = complaintsOf(
    (name) => `export const ${name} = (value: NotNull<Ours.${name}>): Official.${name} => value;`,
  );
  const wrong = Object.keys(complaints).filter((name) => !(name in readOtherwise));
  expect(wrong.map((name) => `${name}: ${complaints[name]}`)).toEqual([]);
  expect(Object.keys(complaints).sort(), "exceptions that are none any more").toEqual(
    Object.keys(readOtherwise).sort(),
  );
});
