/** Values of the helpdesk's path parameters. */
export const helpdeskParameterExamples: Readonly<Record<string, unknown>> = {
  locale: "en",
  locale_linked: "fr",
  content_type: "articles",
  path: "getting-started/install",
  entity_id: "5f0d9c1e-3c7b-4f57-9d0a-6f1d2a4b8c10",
  change_id: "1f0c8a52",
  redirection_id: "7a2e5d3b-90c4-4a1f-8e6d-3b5c7d9e1f20",
  article_id: "3c4e8f2a-1b6d-4e7f-9a0b-5d2c8e6f4a13",
  category_id: "9d1b7c5e-4f3a-4c2d-8b6e-0a9f7e5d3c14",
  section_id: "6e8a0c2f-7d5b-4a9e-b1c3-4f6d8a0e2c15",
};

const article_id = "b5d7f9a1-2c4e-4d6f-8a0b-1e3c5d7f9a16";
const category_id = "9d1b7c5e-4f3a-4c2d-8b6e-0a9f7e5d3c14";
const content = "Add one line to your page. **That is all.**";
const article = { title: "Install the chat box", description: null, content, featured: false, order: 1 };
const category = { name: "Start", description: "The first steps.", color: "#377FEA", image: null, order: 1 };

/** Request bodies of the helpdesk's routes. */
export const helpdeskBodyExamples: Readonly<Record<string, unknown>> = {
  initializeHelpdesk: { name: "Acme Help", domain_basic: "acme" },
  deleteHelpdesk: { verify: { method: "password", secret: "correct horse battery staple" } },
  addHelpdeskLocale: { locale: "en" },
  updateHelpdeskTreePath: { action: "move", path: { to: "advanced/install" } },
  saveHelpdeskTreeContent: { content },
  updateHelpdeskTreeMetadata: { title: "Install the chat box", state: { published: true } },
  cancelHelpdeskHistoryChange: { action: "revert" },
  importExternalHelpdeskToLocale: { helpdesk_url: "https://docs.acme.com/", detect_locales: true },
  importExternalHelpdeskToLocaleLegacy: { helpdesk_url: "https://docs.acme.com/" },
  addHelpdeskRedirection: { path: "/en/article/old/", target: "/en/article/new/" },
  saveHelpdeskSettings: { behavior: { ask_feedback: true }, access: { password: null } },
  requestHelpdeskDomainChange: { basic: "acme", custom: "help.acme.com" },
  addNewHelpdeskLocaleArticle: { title: article.title },
  saveHelpdeskLocaleArticle: article,
  updateHelpdeskLocaleArticle: { content },
  updateHelpdeskLocaleArticleCategory: { category_id },
  saveHelpdeskLocaleArticleAlternate: { article_id },
  addHelpdeskLocaleCategory: { name: category.name },
  saveHelpdeskLocaleCategory: category,
  updateHelpdeskLocaleCategory: { color: category.color },
  addHelpdeskLocaleSection: { name: "On a phone" },
  saveHelpdeskLocaleSection: { name: "On a phone", order: 1 },
  updateHelpdeskLocaleSection: { order: 2 },
};
