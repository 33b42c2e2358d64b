import { Parser } from "@asyncapi/parser";
import { events, type Route, routes } from "@parley/contract";
import { asyncapiDocument, openapiDocument } from "@parley/contract/documents";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";

describe("OpenAPI document", () => {
  const document = openapiDocument({ serverUrl: "http://127.0.0.1:8787/v1/" });

  test("is accepted by a validator that we did not write", async () => {
    const validator = new Validator();
    const outcome = await validator.validate(structuredClone(document));
    expect(outcome.errors).toBeUndefined();
    expect(outcome.valid).toBe(true);
    expect(validator.version).toBe("3.1");
    // Fails on a reference that leads nowhere.
    validator.resolveRefs();
  });

  test("is refused by it when something is wrong", async () => {
    const broken = { ...structuredClone(document), paths: { "/website": { get: { responses: 5 } } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  test("holds every route and alias, and nothing else", () => {
    const paths = document.paths as Record<string, Record<string, { deprecated?: boolean }>>;
    const found = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(
        ([verb, { deprecated }]) => `${verb.toUpperCase()} ${path}${deprecated ? " (deprecated)" : ""}`,
      ),
    );
    const wanted = (routes as readonly Route[]).flatMap(({ verb, path, legacy, aliases = [] }) => [
      `${verb} ${path}${legacy === undefined ? "" : " (deprecated)"}`,
      ...aliases.map((alias) => `${alias.verb} ${alias.path} (deprecated)`),
    ]);
    expect(found.sort()).toEqual(wanted.sort());
    expect(document.servers).toEqual([{ url: "http://127.0.0.1:8787/v1" }]);
  });
});

describe("AsyncAPI document", () => {
  const document = asyncapiDocument({ url: "ws://127.0.0.1:8787/" });

  test("is accepted by a validator that we did not write", async () => {
    const faults = (await new Parser().validate(JSON.stringify(document))).filter(({ severity }) => severity === 0);
    expect(faults).toEqual([]);
  });

  test("is refused by it when something is wrong", async () => {
    const faults = (await new Parser().validate(JSON.stringify({ ...document, operations: { listen: {} } }))).filter(
      ({ severity }) => severity === 0,
    );
    expect(faults).not.toEqual([]);
  });

  test("holds every event, with its payload", async () => {
    const { document: parsed } = await new Parser().parse(JSON.stringify(document));
    const names = parsed?.allMessages().map((message) => message.name());
    expect(names).toEqual(expect.arrayContaining(events.filter(({ socket }) => socket).map(({ name }) => name)));
    const sent = parsed?.allMessages().find((message) => message.name() === "message:send");
    expect(Object.keys(sent?.payload()?.properties() ?? {})).toContain("fingerprint");
  });
});
