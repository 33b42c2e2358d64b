declare const reached: unique symbol;

/**
 * A website_id that the caller was found to reach. Store functions and services for website data take this type and
 * no other, and only `reachWebsite` (domain/access) makes one: a query cannot forget its website, nor take one that
 * came with a request.
 */
export type WebsiteId = string & { readonly [reached]: true };
