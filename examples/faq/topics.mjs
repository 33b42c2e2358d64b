/** What the bot knows. A word or phrase is found whatever its case and accents. */
export const topics = [
  {
    value: "prices",
    label: "Prices",
    words: ["price", "prices", "cost", "how much", "expensive"],
    answer: "It costs **nothing**: you host it yourself.",
  },
  {
    value: "hours",
    label: "Opening hours",
    words: ["open", "opening hours", "closed", "weekend"],
    answer: "We are here from Monday to Friday, 9 to 17 o'clock.",
  },
  {
    value: "returns",
    label: "Returns",
    words: ["return", "returns", "refund", "money back"],
    answer: "Send it back within 30 days, and you get your money back.",
  },
];
