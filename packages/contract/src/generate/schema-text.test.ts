import { describe, expect, test } from "vitest";
import { patterns } from "../patterns.js";
import { nullable } from "../schemas/atoms.js";
import { ConversationState, ConversationUnread } from "../schemas/conversations.js";
import { Type } from "../type.js";
import { comment, type Keywords, ownTypeText, typeText } from "./schema-text.js";

const print = (schema: unknown) => typeText(schema as Keywords);

describe("typeText", () => {
  test.each([
    [Type.String(), "string"],
    [Type.Integer(), "number"],
    [Type.Boolean(), "boolean"],
    [nullable(Type.String()), "string | null"],
    [Type.Literal("a"), '"a"'],
    [Type.Enum(["a", "b"]), '"a" | "b"'],
    [Type.Array(Type.String()), "string[]"],
    [Type.Array(nullable(Type.String())), "(string | null)[]"],
    [Type.Record(Type.String(), Type.Boolean()), "Record<string, boolean>"],
    [{ type: "object", additionalProperties: { type: ["string", "integer"] } }, "Record<string, string | number>"],
    [{ type: "object" }, "Record<string, unknown>"],
    [Type.Union([Type.String(), Type.Integer(), Type.Number()]), "string | number"],
    [Type.Unknown(), "unknown"],
    [{ type: "string", pattern: patterns.identity.pattern }, `"email" | "phone" | \`urn:\${string}\``],
    [ConversationState, "ConversationState"],
    [nullable(ConversationUnread), "ConversationUnread | null"],
    [{ title: "Elsewhere", type: "string" }, "string"],
  ])("%j", (schema, text) => {
    expect(print(schema)).toBe(text);
  });

  test("spells a named schema out on request", () => {
    expect(ownTypeText(ConversationState as Keywords)).toBe('"pending" | "unresolved" | "resolved"');
  });

  test("marks what may be absent, and documents what is described", () => {
    const schema = Type.Object({ a: Type.Optional(Type.String({ description: "An a." })), b: Type.Integer() });
    expect(print(schema)).toBe("{\n  /** An a. */\n  a?: string;\n  b: number;\n}");
  });

  test("keeps what all branches share", () => {
    const schema = { type: "object", properties: { a: Type.String() }, oneOf: [Type.Object({ b: Type.String() })] };
    expect(print(schema)).toBe("{\n  a?: string;\n} & ({\n  b: string;\n})");
  });

  test("takes alternatives of required fields for no types", () => {
    const schema = { type: "object", properties: { a: Type.String() }, anyOf: [{ required: ["a"] }] };
    expect(print(schema)).toBe("{\n  a?: string;\n}");
  });
});

test("a comment cannot be ended from inside", () => {
  expect(comment("a */ b")).toBe("/** a *\\/ b */\n");
  expect(comment(undefined)).toBe("");
});
