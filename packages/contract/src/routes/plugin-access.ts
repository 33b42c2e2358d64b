/** What no source says of the routes by which a plugin reaches its own part of a website, for `unknown`. */
export const ownWithoutScope = "Whether a plugin needs a scope for what is its own: none is asked for.";
