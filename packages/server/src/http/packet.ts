import { limits } from "@parley/contract";
import { ApiError } from "../domain/error.js";
import { checkValue } from "./body.js";
import { fieldsOf } from "./fields.js";
import { nullsOf } from "./nulls.js";
import { validatorOf } from "./validation.js";

/**
 * Checks values against a schema as bodies of requests are: throws invalid_data with one sentence, and answers the value without
 * unknown fields and without nulls that stand for fields that are left out. Compiled at the first use.
 */
export function readerOf(schema: object): (value: unknown) => unknown {
  let compiled: ((value: unknown) => unknown) | undefined;
  return (value) => {
    compiled ??= compile(schema);
    return compiled(value);
  };
}

function compile(schema: object): (value: unknown) => unknown {
  const validate = validatorOf(schema, "body");
  const fields = fieldsOf(schema);
  const dropNulls = nullsOf(schema);
  return (given) => {
    checkValue(given, limits.depth);
    const value = dropNulls(given);
    const wrong = validate(value);
    if (wrong !== undefined) throw new ApiError("invalid_data", wrong);
    return fields.strip(value);
  };
}
