import type { Script } from "../script.js";
import { ar } from "./ar.js";
import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import { hi } from "./hi.js";
import { it } from "./it.js";
import { ja } from "./ja.js";
import { ko } from "./ko.js";
import { pt } from "./pt.js";
import { ru } from "./ru.js";
import { zh } from "./zh.js";

/** What visitors of each language come to talk about. */
export const scripts = { en, fr, de, es, pt, it, ja, zh, ar, ru, ko, hi } as const satisfies Record<
  string,
  readonly Script[]
>;

export type Language = keyof typeof scripts;

/** How many conversations the demo has in each language: 200 in all. */
export const shares: Record<Language, number> = {
  en: 62,
  fr: 24,
  de: 22,
  es: 20,
  pt: 14,
  it: 12,
  ja: 12,
  zh: 10,
  ar: 8,
  ru: 8,
  ko: 4,
  hi: 4,
};
