import { expect, it } from "vitest";
import { compile } from "./compile.js";
import { officialMethods } from "./official.js";

const head = `
import type { Crisp as Official } from "crisp-api";
import type { Crisp as Ours } from "@parley/client";
declare const ours: Ours;
/** The API says null where crisp-api's types do not know of it. */
type NotNull<T> = T extends (infer Item)[] ? NotNull<Item>[] : T extends object ? { [K in keyof T]: NotNull<Exclude<T[K], null>> } : T;
type Answer<Method extends (...args: never) => unknown> = Awaited<ReturnType<Method>>;
`.split("\n");

const methods = officialMethods();

/** Answers that the contract, for a reason, types otherwise than crisp-api. */
const otherwise: Readonly<Record<string, string>> = {
  "website.getCampaign":
    "The API's documents show the query of a filter as a list, crisp-api as an object: it may be either.",
  "website.listInboxes": "Conditions of an inbox may be about other models than sessions.",
  "website.getInbox": "As with listInboxes.",
  "website.countBlockedVisitors": "The API's documents show a list of rules; crisp-api's type is that of one of them.",
  "website.countBlockedVisitorsInRule":
    "The API's documents show the rule with its number; crisp-api's type is the number.",
};

/** What the compiler says of a line per method, by the method's name. */
function complaintsOf(line: (service: string, id: string) => string): Record<string, string> {
  const lines = methods.map(({ service, id }) => line(service, id));
  const found: Record<string, string> = {};
  for (const { line, message } of compile({ "methods.ts": [...head, ...lines].join("\n") })) {
    const method = methods[line - head.length - 1];
    found[`${method?.service}.${method?.id}`] = message;
  }
  return found;
}

const isMissing = (message: string) =>
  /does not exist on type '\w+Methods'|Property '\w+' does not exist/.test(message);

it("sees every method of crisp-api", () => {
  expect(methods.length).toBe(229);
});

it("every method is there, and takes what the official one takes", () => {
  const complaints = complaintsOf(
    (service, id) =>
      `export const ${service}_${id} = (...args: Parameters<Official["${service}"]["${id}"]>) => ours.${service}.${id}(...args);`,
  );
  const missing = Object.keys(complaints).filter((name) => isMissing(complaints[name] ?? ""));
  expect(missing).toEqual([]);
  expect(complaints).toEqual({});
});

it("every method answers what the official one says, and null where the API says so", () => {
  const complaints = complaintsOf(
    (service, id) =>
      `export const ${service}_${id} = (answer: NotNull<Answer<Ours["${service}"]["${id}"]>>): Answer<Official["${service}"]["${id}"]> => answer;`,
  );
  const wrong = Object.keys(complaints).filter((name) => !isMissing(complaints[name] ?? ""));
  expect(wrong.filter((name) => !(name in otherwise)).map((name) => complaints[name])).toEqual([]);
  expect(wrong.sort(), "exceptions that are none any more").toEqual(Object.keys(otherwise).sort());
});
