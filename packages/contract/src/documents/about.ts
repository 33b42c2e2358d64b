/** What both documents say of the API as a whole. */
export const about = {
  title: "Parley",
  version: "1.0.0",
  description:
    "Self-hosted customer messaging that speaks the Crisp API. Parley is independent of Crisp, and only compatible.",
  license: { name: "MIT", identifier: "MIT" },
} as const;

/** What each noun is about. */
export const nouns: Readonly<Record<string, string>> = {
  websites: "A website is a workspace: its conversations, people and operators belong to it.",
  connect: "What a token is, and where its real-time events come from.",
  conversations: "A conversation with one visitor: its state, and what is known about the visitor.",
  messages: "What the visitor and the team say in a conversation.",
};
