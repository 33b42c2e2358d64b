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
  helpdesk: "The knowledge base of a website, as a whole.",
  "helpdesk-locales": "The languages that a helpdesk is written in.",
  "helpdesk-pages": "What readers of a helpdesk can open.",
  "helpdesk-tree": "The content of a helpdesk: a tree of paths in each locale, one for each type of content.",
  "helpdesk-history": "The changes made to the content of a helpdesk.",
  "helpdesk-feedback": "What readers say about the content of a helpdesk.",
  "helpdesk-transfers": "Content of a helpdesk that is imported, exported or built anew.",
  "helpdesk-redirections": "Old paths of a helpdesk, and where they lead now.",
  "helpdesk-settings": "The settings of a helpdesk, and its domain names.",
  "helpdesk-articles": "Articles of a helpdesk, before the tree.",
  "helpdesk-alternates": "Articles of a helpdesk that say the same in several locales, before the tree.",
  "helpdesk-categories": "Categories of articles, before the tree.",
  "helpdesk-sections": "Sections of categories, before the tree.",
};
