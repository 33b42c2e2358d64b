import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, date, pageNumber, param, websiteParams } from "./atoms.js";
import { HelpdeskContentType } from "./helpdesk-locales.js";

/** Path parameters and queries of the helpdesk's routes. */

const locale = () => param("The locale: a language code, such as `en`.");

export const helpdeskPageParams = Type.Object({ ...websiteParams.properties, page_number: pageNumber() });

export const helpdeskLocaleParams = Type.Object({ ...websiteParams.properties, locale: locale() });

export const helpdeskLocalePageParams = Type.Object({ ...helpdeskLocaleParams.properties, page_number: pageNumber() });

export const helpdeskContentParams = Type.Object({
  ...helpdeskLocaleParams.properties,
  content_type: HelpdeskContentType,
});

export const helpdeskContentPageParams = Type.Object({
  ...helpdeskContentParams.properties,
  page_number: pageNumber(),
});

export const helpdeskEntityParams = Type.Object({
  ...helpdeskContentParams.properties,
  entity_id: param("The entity that the page shows, as `listHelpdeskPages` tells it."),
});

export const helpdeskTreeParams = Type.Object({
  ...helpdeskContentParams.properties,
  path: param("The place in the content tree: slugs with slashes between them, none at either end."),
});

export const helpdeskChangeParams = Type.Object({
  ...websiteParams.properties,
  change_id: param("The change, as `listHelpdeskHistoryChanges` tells it."),
});

export const helpdeskRedirectionParams = Type.Object({
  ...websiteParams.properties,
  redirection_id: param("The redirection: a UUID."),
});

export const helpdeskArticleParams = Type.Object({
  ...helpdeskLocaleParams.properties,
  article_id: param("The article: a UUID."),
});

export const helpdeskAlternateParams = Type.Object({
  ...helpdeskArticleParams.properties,
  locale_linked: param("The locale of the other article."),
});

export const helpdeskCategoryParams = Type.Object({
  ...helpdeskLocaleParams.properties,
  category_id: param("The category: a UUID."),
});

export const helpdeskCategoryPageParams = Type.Object({
  ...helpdeskCategoryParams.properties,
  page_number: pageNumber(),
});

export const helpdeskSectionParams = Type.Object({
  ...helpdeskCategoryParams.properties,
  section_id: param("The section of the category: a UUID."),
});

const search = (description: string) => Type.Optional(anyText(limits.queryLength, { description }));

const period = (what: string) => ({
  filter_date_start: Type.Optional(date({ description: `${what} of this time or later, ISO 8601.` })),
  filter_date_end: Type.Optional(date({ description: `${what} of this time or earlier, ISO 8601.` })),
});

export const HelpdeskTreeQuery = Type.Object({
  sub_path: search("Only what is below this path of the tree."),
  search_title: search("Only entries whose title has this text."),
  ...period("Entries"),
});

export const HelpdeskHistoryQuery = Type.Object({
  filter_locale: search("Only changes in this locale, such as `en`."),
  filter_type: search("Only changes of this type of content, such as `articles`."),
  filter_tree_path: search("Only changes at this path of the tree."),
});

export const HelpdeskFeedbackQuery = Type.Object(period("Feedback"));

export const HelpdeskDomainSetupQuery = Type.Object({
  custom: search("The custom domain name to set up, such as `help.acme.com`."),
});

export const HelpdeskNameQuery = Type.Object({ search_name: search("Only those whose name has this text.") });
