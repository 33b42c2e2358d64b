import type { WebsiteMethods } from "../generated/methods.js";
import { HelpdeskContentType } from "../resources/helpdesk-content-type.js";

const types: ReadonlySet<unknown> = new Set(Object.values(HelpdeskContentType));

/** Methods of the helpdesk whose names took other arguments, and led to other routes, before version 11. */
export interface MovedMethods {
  /**
   * `GET /website/{website_id}/helpdesk/locale/{locale}/feedback/ratings`
   * @deprecated Use `mapHelpdeskLocaleFeedbackRatings` of a `Crisp` of today, which takes a type of content as well.
   */
  mapHelpdeskLocaleFeedbackRatings: WebsiteMethods["mapHelpdeskLocaleFeedbackRatingsLegacy"];
  /**
   * `GET /website/{website_id}/helpdesk/locale/{locale}/feedback/list/{page_number}`
   * @deprecated Use `listHelpdeskLocaleFeedbacks` of a `Crisp` of today, which takes a type of content as well.
   */
  listHelpdeskLocaleFeedbacks: WebsiteMethods["listHelpdeskLocaleFeedbacksLegacy"];
  /**
   * `POST /website/{website_id}/helpdesk/locale/{locale}/import`
   * @deprecated Use `importExternalHelpdeskToLocale` of a `Crisp` of today, which takes a type of content as well.
   */
  importExternalHelpdeskToLocale: WebsiteMethods["importExternalHelpdeskToLocaleLegacy"];
  /**
   * `POST /website/{website_id}/helpdesk/locale/{locale}/export`
   * @deprecated Use `exportHelpdeskLocaleArticles` of a `Crisp` of today, which takes a type of content as well.
   */
  exportHelpdeskLocaleArticles: WebsiteMethods["exportHelpdeskLocaleArticlesLegacy"];
}

/** The methods as they were, for whoever gives no type of content, and as they are for whoever gives one. */
export function moved(website: WebsiteMethods): MovedMethods {
  const either = (today: unknown, before: unknown) =>
    ((...args: unknown[]) =>
      ((types.has(args[2]) ? today : before) as (...args: unknown[]) => unknown)(...args)) as never;
  return {
    mapHelpdeskLocaleFeedbackRatings: either(
      website.mapHelpdeskLocaleFeedbackRatings,
      website.mapHelpdeskLocaleFeedbackRatingsLegacy,
    ),
    listHelpdeskLocaleFeedbacks: either(website.listHelpdeskLocaleFeedbacks, website.listHelpdeskLocaleFeedbacksLegacy),
    importExternalHelpdeskToLocale: either(
      website.importExternalHelpdeskToLocale,
      website.importExternalHelpdeskToLocaleLegacy,
    ),
    exportHelpdeskLocaleArticles: either(
      website.exportHelpdeskLocaleArticles,
      website.exportHelpdeskLocaleArticlesLegacy,
    ),
  };
}
