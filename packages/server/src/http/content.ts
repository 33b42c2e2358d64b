import { type MessageType, messageContents } from "@parley/contract";
import { ApiError } from "../domain/error.js";
import { type Fields, fieldsOf } from "./fields.js";
import { type DropNulls, nullsOf } from "./nulls.js";
import { type Validate, validatorOf } from "./validation.js";

const compiled = new Map<
  MessageType,
  { readonly validate: Validate; readonly fields: Fields; readonly dropNulls: DropNulls }
>();

/**
 * Checks the content of an edited message against the type that it was sent with, and answers it without unknown
 * fields and nulls that stand for nothing. Throws invalid_data. A new message needs no such check: its route's schema has the type.
 */
export function checkContent(type: MessageType, content: unknown): unknown {
  let checks = compiled.get(type);
  if (checks === undefined) {
    const schema = { type: "object", required: ["content"], properties: { content: messageContents[type] } };
    checks = { validate: validatorOf(schema, "body"), fields: fieldsOf(schema), dropNulls: nullsOf(schema) };
    compiled.set(type, checks);
  }
  const whole = checks.dropNulls({ content });
  const wrong = checks.validate(whole);
  if (wrong !== undefined) throw new ApiError("invalid_data", wrong);
  return (checks.fields.strip(whole) as { content: unknown }).content;
}
