import { createRequire } from "node:module";
import type { Ajv } from "ajv";
import { type Part, sentence } from "./sentence.js";

/** One precise sentence about what is wrong, or undefined when nothing is. */
export type Validate = (value: unknown) => string | undefined;

let shared: Ajv | undefined;

/** Loaded and compiled at first use: all the schemas at once would cost a second and 60 MB before the first request. */
function ajv(): Ajv {
  if (shared === undefined) {
    const required = createRequire(import.meta.url)("ajv") as { Ajv: new (options: object) => Ajv };
    shared = new required.Ajv({
      discriminator: true,
      unicode: false,
      allErrors: false,
      verbose: true,
      strict: false,
      // JSON has no infinity, but 1e400 is read as one, and would be written as null.
      strictNumbers: true,
      meta: false,
      validateSchema: false,
      addUsedSchema: false,
      logger: false,
    });
  }
  return shared;
}

/** Compiles a schema of the contract. The sentence names `part` where it can name no field. */
export function validatorOf(schema: object, part: Part): Validate {
  const validate = ajv().compile(schema);
  return (value) => (validate(value) ? undefined : sentence(validate.errors ?? [], part));
}
