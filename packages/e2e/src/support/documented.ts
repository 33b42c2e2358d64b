import { officialExamples } from "../types/examples.js";
import type { OfficialClient } from "./official.js";
import { called } from "./proves.js";

/** Names of positional arguments that an example gives, in order, and what it declares for them. */
interface Documented {
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a test gives by the name in the example: a value, or what it makes of the documented one. */
// biome-ignore lint/suspicious/noExplicitAny: documented values are of any type; the method that takes them is the one that judges.
export type Given = Readonly<Record<string, unknown | ((documented: any) => unknown)>>;

const read = new Map<string, Documented>();

/**
 * Calls a method of crisp-api with the arguments of its example in that package's documents, read there at the time of the call. What
 * the test gives by name comes in its place: ids, which a server makes, and what the example leaves open; a call with other words of
 * the test's own proves nothing. Answers what the method answers.
 */
// biome-ignore lint/suspicious/noExplicitAny: the official client's answers, asserted by the tests.
export async function asDocumented(crisp: OfficialClient, method: string, given: Given): Promise<any> {
  const [service, id] = method.split(".") as [keyof OfficialClient, string];
  const documented = read.get(method) ?? find(service, id);
  read.set(method, documented);
  const unknown = Object.keys(given).filter((name) => !documented.names.includes(name));
  if (unknown.length > 0) throw new Error(`The example of ${method} has no argument named ${unknown.join(", ")}.`);
  const args = documented.names.map((name) => {
    const value = documented.values[name];
    const mine = given[name];
    return typeof mine === "function" ? mine(value) : name in given ? mine : value;
  });
  // biome-ignore lint/suspicious/noExplicitAny: a method by its name.
  const answer = await (crisp[service] as any)[id](...args);
  const ownWords = Object.keys(given).filter(
    (name) => name in documented.values && !staysDocumented(name, given[name]),
  );
  if (ownWords.length === 0) called(crisp, method);
  return answer;
}

/** An id, or what a test makes of the documented value: that is still the documented call. */
function staysDocumented(name: string, value: unknown): boolean {
  return name.endsWith("ID") || typeof value === "function";
}

function find(service: string, id: string): Documented {
  for (const { code } of officialExamples()) {
    const call = new RegExp(`CrispClient\\.${service}\\.${id}\\(((?:[a-zA-Z]\\w*(?:, )?)*)\\)`).exec(code);
    if (call === null) continue;
    const names = (call[1] as string).split(/,\s*/).filter((name) => name !== "");
    const declared = valuesOf(code);
    return { names, values: { ...declared, ...gathered(names, declared) } };
  }
  throw new Error(`The documents of crisp-api have no example of ${service}.${id}.`);
}

/** Runs the declarations of an example. One of them ends a property with a semicolon. */
function valuesOf(code: string): Record<string, unknown> {
  const names = [...code.matchAll(/^\s*var (\w+) =/gm)].map(([, name]) => name);
  const calls = /^\s*CrispClient\..*/ms;
  const declarations = code.replace(calls, "").replace(/";(?=\s*\})/g, '"');
  return new Function(`${declarations}; return { ${names.join(", ")} };`)();
}

/** Some examples hold in one object what the call then gives as arguments of their own. */
function gathered(names: readonly string[], values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const missing = names.filter((name) => !(name in values));
  const holder = Object.values(values).find(
    (value) => typeof value === "object" && value !== null && missing.some((name) => name in value),
  ) as Record<string, unknown> | undefined;
  return Object.fromEntries(names.filter((name) => holder && name in holder).map((name) => [name, holder?.[name]]));
}
