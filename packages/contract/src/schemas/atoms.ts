import type { Static, TSchema, TSchemaOptions } from "typebox";
import { limits } from "../limits.js";
import { patterns } from "../patterns.js";
import { Type } from "../type.js";

/*
 * The small schemas that nouns are built from. A value of several types is one schema with `type: [...]`, never
 * `anyOf`: a validator then has one thing to say about it.
 */

/** The same schema, or null. */
export function nullable<S extends TSchema>(schema: S) {
  const { type } = schema as unknown as { type: string };
  return Type.Unsafe<Static<S> | null>({ ...schema, type: [type, "null"] });
}

/** Text of at least one character. */
export function text(maxLength: number, options: TSchemaOptions = {}) {
  return Type.String({ minLength: 1, maxLength, ...options });
}

/** Text that may be empty. */
export function anyText(maxLength: number, options: TSchemaOptions = {}) {
  return Type.String({ maxLength, ...options });
}

function patterned(name: keyof typeof patterns, maxLength: number, options: TSchemaOptions = {}) {
  return Type.String({ maxLength, pattern: patterns[name].pattern, ...options });
}

/** Like text, with what stands for one thing of the API. */
export const uuid = (options: TSchemaOptions = {}) => patterned("uuid", 36, options);
export const url = (options: TSchemaOptions = {}) => patterned("url", limits.urlLength, options);
export const email = (options: TSchemaOptions = {}) => patterned("email", limits.emailLength, options);
export const domain = (options: TSchemaOptions = {}) => patterned("domain", limits.domainLength, options);
export const mimeType = (options: TSchemaOptions = {}) => patterned("mimeType", limits.mimeTypeLength, options);
export const ip = (options: TSchemaOptions = {}) => patterned("ip", 45, options);
export const date = (options: TSchemaOptions = {}) => patterned("date", 40, options);
export const origin = (options: TSchemaOptions = {}) =>
  patterned("origin", limits.originLength, {
    description: "The channel: `chat`, `email`, or a URN such as `urn:vendor.com:channel:0`.",
    ...options,
  });

/** An integer that JSON carries exactly. */
export function integer(options: TSchemaOptions & { minimum?: number; maximum?: number } = {}) {
  return Type.Integer({ minimum: 0, maximum: limits.integer, ...options });
}

export const timestamp = (description = "Milliseconds since 1970.") => integer({ description });

/** 0 or 1: how a query says no or yes. */
export const flag = (description: string) => Type.Integer({ minimum: 0, maximum: 1, description });

/** A message's number inside its conversation. Older clients send it as a string of digits. */
export function looseFingerprint(description: string) {
  return Type.Unsafe<number | string>({
    type: ["integer", "string"],
    minimum: 0,
    maximum: limits.integer,
    maxLength: String(limits.integer).length,
    pattern: patterns.digits.pattern,
    description,
  });
}

export const fingerprint = () => integer({ description: "The message's number inside its conversation." });

/** Keys of the caller's choice with plain values. */
export function scalars(maxProperties: number, options: TSchemaOptions = {}) {
  return Type.Unsafe<Record<string, string | number | boolean>>({
    type: "object",
    maxProperties,
    propertyNames: { minLength: 1, maxLength: limits.wordLength },
    additionalProperties: { type: ["string", "number", "boolean"], maxLength: limits.dataValueLength },
    ...options,
  });
}

/** Custom data as it is given to be merged into what is there. */
export function mergedScalars(maxProperties: number) {
  return Type.Unsafe<Record<string, string | number | boolean | null>>({
    ...scalars(maxProperties),
    additionalProperties: { type: ["string", "number", "boolean", "null"], maxLength: limits.dataValueLength },
    description: "Merged into what is there, key by key; null removes a key.",
  });
}

/** Keys and values that the API does not define. */
export function anything(options: TSchemaOptions = {}) {
  return Type.Unsafe<Record<string, unknown>>({ type: "object", ...options });
}

/** A path parameter. Any text is accepted: an id that cannot exist is simply not found. */
export const param = (description: string) => text(limits.paramLength, { description });

export const pageNumber = () =>
  integer({ maximum: limits.pageNumber, description: "The page, from 1; page 0 is page 1." });

/** Whose message it is. */
export const from = (description = "Who sent it: the visitor (`user`) or the team (`operator`).") =>
  Type.Enum(["user", "operator"], { type: "string", description });

export const websiteParams = Type.Object({ website_id: param("The website.") });

export const sessionParams = Type.Object({
  website_id: param("The website."),
  session_id: param("The conversation: `session_` and a UUID."),
});

export const sessionPageParams = Type.Object({
  ...sessionParams.properties,
  page_number: pageNumber(),
});

export const messageParams = Type.Object({
  ...sessionParams.properties,
  fingerprint: fingerprint(),
});
