/** The kinds of content that a helpdesk holds, by the names of the official client. */
export const HelpdeskContentType = {
  Articles: "articles",
  Guides: "guides",
  References: "references",
  News: "news",
} as const;

/** One of these kinds, or one that the API may add. */
export type HelpdeskContentType = (typeof HelpdeskContentType)[keyof typeof HelpdeskContentType] | (string & {});
