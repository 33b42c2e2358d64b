import { limits } from "../limits.js";
import { Type } from "../type.js";
import { integer, text, url } from "./atoms.js";

export const HelpdeskContentType = Type.Enum(["articles", "guides", "references", "news"], {
  type: "string",
  title: "HelpdeskContentType",
  description: "Each type of content has a tree of its own in every locale.",
});

export const HelpdeskLocaleStatisticsContent = Type.Object(
  {
    entries: Type.Optional(integer({ description: "How many pages there are." })),
    groups: Type.Optional(integer({ description: "How many groups hold them." })),
  },
  { title: "HelpdeskLocaleStatisticsContent" },
);

export const HelpdeskLocaleStatistics = Type.Object(
  {
    articles: Type.Optional(HelpdeskLocaleStatisticsContent),
    guides: Type.Optional(HelpdeskLocaleStatisticsContent),
    references: Type.Optional(HelpdeskLocaleStatisticsContent),
    news: Type.Optional(HelpdeskLocaleStatisticsContent),
  },
  { title: "HelpdeskLocaleStatistics", description: "How much a locale holds, by type of content." },
);

export const HelpdeskLocale = Type.Object(
  {
    locale_id: Type.String(),
    locale: Type.String({ description: "A language code, such as `en`." }),
    url: Type.Optional(url({ description: "Where readers find the locale." })),
    statistics: Type.Optional(HelpdeskLocaleStatistics),
    articles: Type.Optional(integer({ description: "How many articles there are: of helpdesks before the tree." })),
    categories: Type.Optional(integer({ description: "How many categories there are: of helpdesks before the tree." })),
  },
  { title: "HelpdeskLocale" },
);

export const HelpdeskLocaleAdd = Type.Object(
  { locale: text(limits.wordLength, { description: "A language code, such as `en`." }) },
  { title: "HelpdeskLocaleAdd" },
);

export const HelpdeskLocaleExternalImport = Type.Object(
  {
    helpdesk_url: url({ description: "The other helpdesk." }),
    detect_locales: Type.Optional(Type.Boolean({ description: "Find out which other locales it has." })),
    other_locales: Type.Optional(
      Type.Array(text(limits.wordLength), {
        maxItems: limits.locales,
        description: "Which other locales to import, such as `fr`.",
      }),
    ),
  },
  { title: "HelpdeskLocaleExternalImport" },
);
