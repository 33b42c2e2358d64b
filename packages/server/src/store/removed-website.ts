/**
 * The website of conversations that are removed while rows of them remain. No id of a website is like it, so that whatever asks by
 * website finds nothing of them; rows that hang on them by their internal id need no change.
 */
export const removedWebsite = "removed";
