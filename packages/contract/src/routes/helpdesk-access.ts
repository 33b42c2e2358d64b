import { reading, writing } from "./access.js";

/*
 * The helpdesk was opened to plugins with a scope of its own, whose name no source gives. The settings of the website
 * are the nearest thing that has one.
 */

export const helpdeskReading = reading("website:settings");

export const helpdeskWriting = writing("website:settings");

export const unknownScope = "The name of the scope: that of the website's settings stands in for it.";

/** What to tell of a method for articles, categories or sections, which node-crisp-api 11 does not have. */
export function replacedByTree(methods: string): string {
  return `Content is a tree of paths since node-crisp-api 11: use ${methods}.`;
}

export const alternatesGone =
  "Gone with the articles of node-crisp-api 10; no later route links pages of several locales.";
