import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, date, flag, integer, nullable, text, timestamp, url, uuid } from "./atoms.js";

const status = Type.Enum(["published", "draft"], { type: "string" });
const visibility = Type.Enum(["visible", "hidden"], { type: "string" });

export const HelpdeskLocaleArticle = Type.Object(
  {
    article_id: Type.String(),
    title: Type.String(),
    description: Type.Optional(nullable(Type.String())),
    content: Type.Optional(Type.String({ description: "What is written, as Markdown; lists leave it out." })),
    status: Type.Optional(status),
    visibility: Type.Optional(visibility),
    featured: Type.Optional(Type.Boolean({ description: "It is shown before others." })),
    visits: Type.Optional(integer({ description: "How often it was read." })),
    order: Type.Optional(integer({ description: "Its place among the others." })),
    url: Type.Optional(url({ description: "Where readers find it." })),
    created_at: Type.Optional(timestamp("When it was added, in milliseconds.")),
    updated_at: Type.Optional(timestamp("When it last changed, in milliseconds.")),
    published_at: Type.Optional(timestamp("When it was published, in milliseconds.")),
  },
  { title: "HelpdeskLocaleArticle" },
);

export const HelpdeskLocaleArticleAdd = Type.Object(
  { title: text(limits.lineLength) },
  { title: "HelpdeskLocaleArticleAdd" },
);

export const HelpdeskLocaleArticleNew = Type.Object({ article_id: uuid() }, { title: "HelpdeskLocaleArticleNew" });

export const HelpdeskLocaleArticleSave = Type.Object(
  {
    title: Type.Optional(text(limits.lineLength)),
    description: Type.Optional(nullable(anyText(limits.paragraphLength))),
    content: Type.Optional(anyText(limits.articleLength, { description: "What to write, as Markdown." })),
    status: Type.Optional(status),
    visibility: Type.Optional(visibility),
    featured: Type.Optional(Type.Boolean({ description: "Show it before others." })),
    order: Type.Optional(integer({ description: "Its place among the others." })),
  },
  { title: "HelpdeskLocaleArticleSave" },
);

export const HelpdeskLocaleArticlePage = Type.Object(
  { title: Type.Optional(Type.String()), url: Type.Optional(url({ description: "Where readers find it." })) },
  { title: "HelpdeskLocaleArticlePage" },
);

export const HelpdeskLocaleArticlePublish = Type.Object(
  { url: Type.Optional(url({ description: "Where readers find it now." })) },
  { title: "HelpdeskLocaleArticlePublish" },
);

export const HelpdeskLocaleArticleCategory = Type.Object(
  {
    category_id: Type.Optional(Type.String({ description: "Absent or empty when the article is in none." })),
    section_id: Type.Optional(Type.String({ description: "The section of the category, if the article is in one." })),
  },
  { title: "HelpdeskLocaleArticleCategory" },
);

export const HelpdeskLocaleArticleCategoryUpdate = Type.Object(
  {
    category_id: anyText(limits.wordLength, { description: "The category, a UUID; empty for none." }),
    section_id: Type.Optional(anyText(limits.wordLength, { description: "A section of that category, a UUID." })),
  },
  { title: "HelpdeskLocaleArticleCategoryUpdate" },
);

export const HelpdeskLocaleArticleAlternate = Type.Object(
  {
    locale: Type.String({ description: "The other locale, such as `fr`." }),
    article_id: Type.String({ description: "The article that says the same there." }),
  },
  { title: "HelpdeskLocaleArticleAlternate" },
);

export const HelpdeskLocaleArticleAlternateSave = Type.Object(
  { article_id: uuid({ description: "The article of the other locale." }) },
  { title: "HelpdeskLocaleArticleAlternateSave" },
);

const search = (description: string) => Type.Optional(anyText(limits.queryLength, { description }));

export const HelpdeskLocaleArticlesOptions = Type.Object(
  {
    search_title: search("Only articles whose title has this text."),
    filter_category_id: search("Only articles in this category, a UUID."),
    filter_section_id: search("Only articles in this section of a category, a UUID."),
    filter_status_published: Type.Optional(flag("Only published articles.")),
    filter_status_draft: Type.Optional(flag("Only drafts.")),
    filter_visibility_visible: Type.Optional(flag("Only visible articles.")),
    filter_visibility_hidden: Type.Optional(flag("Only hidden articles.")),
    filter_date_start: Type.Optional(date({ description: "Articles of this time or later, ISO 8601." })),
    filter_date_end: Type.Optional(date({ description: "Articles of this time or earlier, ISO 8601." })),
    order_visits: Type.Optional(flag("Most visited first.")),
  },
  { title: "HelpdeskLocaleArticlesOptions" },
);
