import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, integer, pageNumber } from "./atoms.js";

export const AnimationMediasParams = Type.Object({ page_number: pageNumber() });

export const AnimationMediasQuery = Type.Object({
  per_page: Type.Optional(
    integer({
      minimum: limits.perPageMinimum,
      maximum: limits.perPageMaximum,
      description: "Images a page.",
    }),
  ),
  list_id: anyText(limits.wordLength, { description: "Chosen by the caller, a UUID; comes back in the event." }),
  search_query: Type.Optional(anyText(limits.queryLength, { description: "What to look for, such as `hello`." })),
});

/** Nothing: the images arrive as an event. */
export const AnimationMediasAnswer = Type.Object({});
