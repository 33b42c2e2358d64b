// Made from the contract by `npm run build`. Change the contract instead.

/** How each criterion is compared, by the model that has it. */
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
    data: "data"
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
    data: "data"
  }
} as const;

/** Comparisons that each kind of criterion has. */
export const operators = {
  text: [
    "eq",
    "neq"
  ],
  words: [
    "eq",
    "neq"
  ],
  flag: [
    "eq",
    "neq"
  ],
  time: [
    "eq",
    "neq",
    "gte",
    "lte",
    "gt",
    "lt"
  ],
  data: [
    "eq",
    "neq",
    "gte",
    "lte",
    "gt",
    "lt"
  ]
} as const;
