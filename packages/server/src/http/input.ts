import { limits, type Route } from "@parley/contract";
import { ApiError } from "../domain/error.js";
import { checkValue, parseBody } from "./body.js";
import { coercionOf } from "./coerce.js";
import { fieldsOf, holdsAnything } from "./fields.js";
import { nullsOf } from "./nulls.js";
import { parseQuery } from "./query.js";
import { type Part, unknownField } from "./sentence.js";
import { validatorOf } from "./validation.js";

/** Path, query and body of one route: parsed, coerced, validated. Throws invalid_data with one sentence. */
export interface Input {
  /** Checks and coerces in place. */
  params(values: Record<string, unknown>): void;
  query(text: string): unknown;
  body(bytes: Buffer | undefined): unknown;
}

/** Compiles the schemas of a route: milliseconds, so at its first use. */
export function inputOf(route: Route, strict: boolean): Input {
  return {
    params: route.params === undefined ? () => {} : textsOf(route.params, "path"),
    query: route.query === undefined ? () => ({}) : queryOf(route.query),
    body: route.body === undefined ? () => undefined : bodyOf(route.body, strict),
  };
}

function textsOf(schema: object, part: Part): (values: Record<string, unknown>) => void {
  const coerce = coercionOf(schema);
  const validate = validatorOf(schema, part);
  const longest = part === "path" ? limits.paramLength : limits.queryLength;
  const paged = part === "path" && "page_number" in ((schema as { properties?: object }).properties ?? {});
  return (values) => {
    // An alias without the page means the first one.
    if (paged) values.page_number ??= "1";
    for (const name in values) {
      const text = values[name] as string;
      if (text.length > longest) throw invalid(`${name} must be at most ${longest} characters, got ${text.length}.`);
      if (text.includes("\0")) throw invalid(`${name} must not contain the character NUL.`);
    }
    coerce(values);
    const wrong = validate(values);
    if (wrong !== undefined) throw invalid(wrong);
  };
}

function queryOf(schema: object): Input["query"] {
  const check = textsOf(schema, "query");
  const named = Object.keys(((schema as Record<string, unknown>).properties ?? {}) as object);
  return (text) => {
    const given = parseQuery(text);
    const query: Record<string, unknown> = {};
    for (const name of named) if (given[name] !== undefined) query[name] = given[name];
    check(query);
    return query;
  };
}

function bodyOf(schema: object, strict: boolean): Input["body"] {
  const validate = validatorOf(schema, "body");
  const fields = fieldsOf(schema);
  const open = holdsAnything(schema);
  const dropNulls = nullsOf(schema);
  return (bytes) => {
    const parsed = parseBody(bytes, limits.depth);
    if (open) checkValue(parsed, limits.depth);
    const body = bytes?.includes("null") ? dropNulls(parsed) : parsed;
    const wrong = validate(body);
    if (wrong !== undefined) throw invalid(wrong);
    if (!strict) return fields.strip(body);
    const unknown = fields.unknown(body);
    if (unknown !== undefined) throw invalid(unknownField(unknown.slice(0, 200)));
    return body;
  };
}

function invalid(message: string): ApiError {
  return new ApiError("invalid_data", message);
}
