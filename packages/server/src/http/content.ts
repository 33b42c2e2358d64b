import { type MessageType, messageContents } from "@parley/contract";
import { ApiError } from "../domain/error.js";
import { type Fields, fieldsOf } from "./fields.js";
import { type Validate, validatorOf } from "./validation.js";

const compiled = new Map<MessageType, { readonly validate: Validate; readonly fields: Fields }>();

/**
 * Checks the content of an edited message against the type that it was sent with, and answers it without unknown
 * fields. Throws invalid_data. A new message needs no such check: its route's schema has the type.
 */
export function checkContent(type: MessageType, content: unknown): unknown {
  let checks = compiled.get(type);
  if (checks === undefined) {
    const schema = { type: "object", required: ["content"], properties: { content: messageContents[type] } };
    checks = { validate: validatorOf(schema, "body"), fields: fieldsOf(schema) };
    compiled.set(type, checks);
  }
  const wrong = checks.validate({ content });
  if (wrong !== undefined) throw new ApiError("invalid_data", wrong);
  return (checks.fields.strip({ content }) as { content: unknown }).content;
}
