import { ApiError } from "../domain/error.js";

/** What a parameter of a command holds: a text or a list of texts; `?` where it may be absent. */
type Field = "text" | "text?" | "texts" | "texts?";
export type Shape = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends "text" | "text?" ? string : readonly string[];

/** The parameters that a shape describes. */
export type ParamsOf<S extends Shape> = {
  readonly [K in keyof S as S[K] extends `${string}?` ? never : K]: ValueOf<S[K]>;
} & {
  readonly [K in keyof S as S[K] extends `${string}?` ? K : never]?: ValueOf<S[K]>;
};

/** Only what the shape names, each as it says; else `invalid_data` in a sentence that names the parameter. */
export function readParams<S extends Shape>(shape: S, params: unknown): ParamsOf<S> {
  const given = (typeof params === "object" && params !== null ? params : {}) as Record<string, unknown>;
  const read: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    const value = given[name];
    if (value === undefined || value === null) {
      if (!field.endsWith("?")) throw new ApiError("invalid_data", `${name} is missing.`);
    } else if (field.startsWith("texts")) {
      if (!Array.isArray(value) || value.some((item) => typeof item !== "string")) {
        throw new ApiError("invalid_data", `${name} must be a list of texts.`);
      }
      read[name] = value;
    } else {
      if (typeof value !== "string") throw new ApiError("invalid_data", `${name} must be a text.`);
      read[name] = value;
    }
  }
  return read as ParamsOf<S>;
}
