import { describe, expect, test } from "vitest";
import { date, flag, nullable, timestamp } from "../schemas/atoms.js";
import { Type } from "../type.js";
import { type LooseFacts, loosen } from "./loosen.js";
import { type Keywords, ownTypeText } from "./schema-text.js";

const schema = Type.Object({
  id: Type.String(),
  kind: Type.Enum(["a", "b"], { type: "string" }),
  inner: Type.Object({ name: Type.String(), on: flag("On.") }),
});

const print = (facts?: LooseFacts, of: unknown = schema) =>
  ownTypeText(loosen(of as Keywords, facts))
    .replace(/\/\*\*.*?\*\//g, "")
    .replace(/\s+/g, " ");

describe("loosen", () => {
  test("requires nothing, at any depth, and opens words", () => {
    expect(print()).toBe('{ id?: string; kind?: "a" | "b" | (string & {}); inner?: { name?: string; on?: number; }; }');
  });

  test("requires what official programs always have, and never what the contract does not require", () => {
    expect(print({ required: ["id", "elsewhere"] })).toMatch(/^\{ id: string; kind\?/);
    expect(print({ required: "as in the contract", optional: ["kind"] })).toBe(
      '{ id: string; kind?: "a" | "b" | (string & {}); inner: { name: string; on: number; }; }',
    );
  });

  test("takes types that official ones have instead, or besides", () => {
    expect(print({ extras: { kind: "object", userID: "string" } })).toBe(
      "{ id?: string; kind?: object; inner?: { name?: string; on?: number; }; userID?: string; }",
    );
    expect(print({ text: "object" })).toBe("object");
  });

  test("takes Dates for times of what is only ever sent", () => {
    const sent = Type.Object({
      since: date(),
      timestamp: timestamp(),
      timestamp_after: timestamp(),
      count: timestamp(),
    });
    expect(print({ dates: true }, sent)).toBe(
      "{ since?: string | Date; timestamp?: number | Date; timestamp_after?: number | Date; count?: number; }",
    );
    expect(print({}, sent)).not.toContain("Date");
  });

  test("keeps what tells the forms of a type apart, unless it is to be one", () => {
    const forms = { ...Type.Object({ from: Type.String() }), oneOf: [Type.Object({ type: Type.Literal("a") })] };
    expect(print({}, forms)).toBe('{ from?: string; } & ({ type: "a"; })');
    expect(print({ flat: true, extras: { type: "string" } }, forms)).toBe("{ from?: string; type?: string; }");
  });

  test("keeps null", () => {
    expect(print({}, Type.Object({ a: nullable(Type.String()) }))).toBe("{ a?: string | null; }");
  });
});
