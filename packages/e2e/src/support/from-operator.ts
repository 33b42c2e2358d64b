/** A message of an operator to a chat box: a text, unless a type is given with what else differs. */
export const fromOperator = (content: unknown, more: object = {}) => ({
  type: "text",
  from: "operator",
  origin: "chat",
  content,
  ...more,
});
