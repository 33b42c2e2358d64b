import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, integer, nullable, text, timestamp, uuid } from "./atoms.js";

/** What both have besides what they are called. */
const dates = {
  order: Type.Optional(integer({ description: "Its place among the others." })),
  created_at: Type.Optional(timestamp("When it was added, in milliseconds.")),
  updated_at: Type.Optional(timestamp("When it last changed, in milliseconds.")),
} as const;

export const HelpdeskLocaleCategory = Type.Object(
  {
    category_id: Type.String(),
    name: Type.Optional(Type.String()),
    description: Type.Optional(nullable(Type.String())),
    color: Type.Optional(nullable(Type.String({ description: "Such as `#377FEA`." }))),
    image: Type.Optional(nullable(Type.String({ description: "URL of an image." }))),
    ...dates,
  },
  { title: "HelpdeskLocaleCategory" },
);

export const HelpdeskLocaleCategoryAdd = Type.Object(
  { name: text(limits.lineLength) },
  { title: "HelpdeskLocaleCategoryAdd" },
);

export const HelpdeskLocaleCategoryNew = Type.Object({ category_id: uuid() }, { title: "HelpdeskLocaleCategoryNew" });

export const HelpdeskLocaleCategorySave = Type.Object(
  {
    name: Type.Optional(text(limits.lineLength)),
    description: Type.Optional(nullable(anyText(limits.paragraphLength))),
    color: Type.Optional(nullable(anyText(limits.wordLength, { description: "Such as `#377FEA`." }))),
    image: Type.Optional(nullable(anyText(limits.urlLength, { description: "URL of an image." }))),
    order: dates.order,
  },
  { title: "HelpdeskLocaleCategorySave" },
);

export const HelpdeskLocaleSection = Type.Object(
  { section_id: Type.String(), name: Type.Optional(Type.String()), ...dates },
  { title: "HelpdeskLocaleSection" },
);

export const HelpdeskLocaleSectionAdd = Type.Object(
  { name: text(limits.lineLength) },
  { title: "HelpdeskLocaleSectionAdd" },
);

export const HelpdeskLocaleSectionNew = Type.Object({ section_id: uuid() }, { title: "HelpdeskLocaleSectionNew" });

export const HelpdeskLocaleSectionSave = Type.Object(
  { name: Type.Optional(text(limits.lineLength)), order: dates.order },
  { title: "HelpdeskLocaleSectionSave" },
);
