import { limits } from "../limits.js";
import { Type } from "../type.js";
import { integer, pageNumber } from "./atoms.js";

export const AnimationMediasParams = Type.Object({ page_number: pageNumber() });

export const AnimationMediasQuery = Type.Object({
  per_page: Type.Optional(
    integer({
      minimum: limits.perPageMinimum,
      maximum: limits.perPageMaximum,
      description: "Images a page.",
    }),
  ),
  list_id: Type.Unsafe<string | number>({
    type: ["string", "integer"],
    minimum: 0,
    maximum: limits.integer,
    maxLength: limits.wordLength,
    description: "Chosen by the caller, a UUID; comes back in the event. An early wrapper sends an integer.",
  }),
  search_query: Type.Optional(
    Type.Unsafe<string | Record<string, unknown>>({
      type: ["string", "object"],
      maxLength: limits.queryLength,
      description: "What to look for, such as `hello`. Types of crisp-api say an object, which is sent as JSON.",
    }),
  ),
});

/** Nothing: the images arrive as an event. */
export const AnimationMediasAnswer = Type.Object({});
