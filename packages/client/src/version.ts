/** Version of this package, as the User-Agent header names it. */
export const VERSION = "0.1.0";
