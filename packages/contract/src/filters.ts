/** How a criterion is compared. */
export type CriterionKind = "text" | "words" | "time" | "flag" | "data";

/**
 * What the filters of conversations and people may ask about, by model. Sources show `email` and `segments` of people, `segments` of
 * sessions, and that filters reach custom data; the whole list is not public. The others are the fields that the same objects have
 * on the wire, under their own names.
 */
export const criteria = {
  people: {
    email: "text",
    phone: "text",
    nickname: "text",
    address: "text",
    country: "text",
    city: "text",
    company: "text",
    segments: "words",
    created_at: "time",
    updated_at: "time",
    data: "data",
  },
  session: {
    state: "text",
    origin: "text",
    subject: "text",
    email: "text",
    phone: "text",
    nickname: "text",
    country: "text",
    city: "text",
    locale: "text",
    segments: "words",
    is_verified: "flag",
    is_blocked: "flag",
    created_at: "time",
    updated_at: "time",
    waiting_since: "time",
    data: "data",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, CriterionKind>>>>;

/** Comparisons that make sense for each kind; the names are those of inbox conditions. */
export const operators = {
  text: ["eq", "neq"],
  words: ["eq", "neq"],
  flag: ["eq", "neq"],
  time: ["eq", "neq", "gte", "lte", "gt", "lt"],
  data: ["eq", "neq", "gte", "lte", "gt", "lt"],
} as const satisfies Readonly<Record<CriterionKind, readonly string[]>>;
