import type { Route } from "../route.js";

/** What the iterators of a list are called: as its method without `list` or `get`. None for a route that is no list. */
export function iteratorNames({ id, list }: Route): readonly string[] {
  if (list === undefined) return [];
  const noun = id.replace(/^(?:list|get)/, "");
  const name = noun.charAt(0).toLowerCase() + noun.slice(1);
  // The name that everybody looks for first.
  return name === "messagesInConversation" ? [name, "messages"] : [name];
}
