import { Crisp } from "@parley/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { crisp11 } from "../support/official.js";
import { type Example, officialExamples } from "../types/examples.js";
import { Recorder, type Sent } from "./recorder.js";

/*
 * Every example in the documents of crisp-api is run, first with that package and then with ours in its place. Both must send the
 * same bytes: verb, path, query, body and headers. The examples are read from the installed package; none is kept here.
 */

type Methods = Record<string, unknown>;

const token = { tier: "plugin", identifier: "ident", key: "key" } as const;
const recorder = new Recorder();
let official: Methods;
let ours: Crisp;

beforeAll(async () => {
  const url = await recorder.open();
  official = crisp11({ url }, token) as unknown as Methods;
  // What the official client has not: both are switched off, so that all the rest can be compared.
  ours = new Crisp({ restHost: url, ...token, fingerprints: false, retries: 0 });
});
afterAll(() => {
  ours.close();
  recorder.close();
});

/** What examples do with a client besides calling routes: its place, credentials and events are the test's. */
const idle = new Set(["authenticate", "authenticateTier", "setTier", "setRestHost", "setRtmHost", "setRtmMode", "on"]);

/** The client, keeping the promises of calls. */
function watched(client: object, promises: unknown[]): object {
  return new Proxy(client, {
    get(target, name) {
      if (typeof name === "string" && idle.has(name)) return () => client;
      const value = Reflect.get(target, name, target);
      if (typeof value === "function") {
        return (...args: unknown[]) => {
          const made = value.apply(target, args);
          promises.push(made);
          return made;
        };
      }
      return typeof value === "object" && value !== null && name !== "auth" ? watched(value, promises) : value;
    },
  });
}

/** Runs an example; undefined when it is no program. */
async function run({ code }: Example, client: object): Promise<Sent[] | undefined> {
  const promises: unknown[] = [];
  const shown = watched(client, promises);
  class Given {
    constructor() {
      // biome-ignore lint/correctness/noConstructorReturn: `new Crisp()` in an example gives the client of the test.
      return shown;
    }
  }
  const given: Record<string, unknown> = {
    CrispClient: shown,
    Crisp: Given,
    require: () => Object.assign(Given, { Crisp: Given, default: Given }),
    console: { log() {}, error() {}, info() {}, warn() {} },
    setTimeout: () => 0,
    identifier: "ident",
    key: "key",
    tier: "plugin",
    websiteID: "8c842203-7ed8-4e29-a608-7cf78a7d2fcc",
    sessionID: "session_700c65e1-85e2-465a-b9ac-ecb5ec2c9881",
  };
  const names = Object.keys(given).filter((name) => !new RegExp(`\\b(?:const|let|class) \\{? ?${name}\\b`).test(code));
  let program: (...args: unknown[]) => unknown;
  try {
    program = new Function(...names, `"use strict"; return (async () => {${code}\n})();`) as typeof program;
  } catch {
    return undefined;
  }
  recorder.sent = [];
  await Promise.resolve(program(...names.map((name) => given[name]))).catch(() => {});
  for (let settled = 0; settled < promises.length; settled += 1)
    await Promise.resolve(promises[settled]).catch(() => {});
  return recorder.sent;
}

/**
 * Differences that are meant, as docs/guides/migrate-from-crisp-api.md says: path parameters are encoded, and empty ones refused. Some
 * examples are older than the methods that they call, and give an address, or nothing, where a type of content is wanted.
 */
function meant(mine: readonly Sent[], theirs: readonly Sent[]): boolean {
  if (theirs.some(({ url }) => url?.endsWith("/"))) {
    const kept = mine.map((sent) => ({ ...sent, url: decodeURIComponent(sent.url ?? "") }));
    return mine.length === 0 || JSON.stringify(kept) === JSON.stringify(theirs);
  }
  return false;
}

const examples = officialExamples();

it("every example sends the same", async () => {
  const differing: unknown[] = [];
  const odd: string[] = [];
  // Examples of methods that version 11 no longer has, and ours does.
  let dropped = 0;
  let calls = 0;
  for (const example of examples) {
    const theirs = await run(example, official);
    const mine = await run(example, ours);
    calls += theirs?.length ?? 0;
    if (theirs === undefined || theirs.length === 0) {
      if (mine?.length === 1) dropped += 1;
      else odd.push(example.name);
    } else if (JSON.stringify(mine) !== JSON.stringify(theirs) && !meant(mine ?? [], theirs))
      differing.push({ name: example.name, theirs, mine });
  }
  expect(differing).toEqual([]);
  // Few are no programs, or call nothing.
  expect(odd.length).toBeLessThan(70);
  expect(dropped).toBeGreaterThan(30);
  expect(calls).toBeGreaterThan(350);
});
