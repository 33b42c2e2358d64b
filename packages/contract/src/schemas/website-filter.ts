import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText } from "./atoms.js";

const word = (description: string) => Type.Optional(anyText(limits.wordLength, { description }));

/** A condition that picks contacts or conversations: in searches, batches and campaigns. */
export const WebsiteFilter = Type.Object(
  {
    model: word("What is looked at: `people` or `session`."),
    criterion: word("Which field is compared, such as `email` or `segments`."),
    operator: word("How it is compared, such as `eq` or `neq`."),
    query: Type.Optional(
      Type.Unsafe<unknown[] | Record<string, unknown>>({
        type: ["array", "object"],
        maxItems: limits.filterValues,
        maxProperties: limits.filterValues,
        description: "What it is compared with: a list of values. Types of crisp-api say an object.",
      }),
    ),
  },
  { title: "WebsiteFilter" },
);
