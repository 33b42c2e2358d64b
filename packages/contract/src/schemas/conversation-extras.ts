/** Every named schema of what belongs to conversations besides their messages and state. */
export * from "./conversation-browsing.js";
export * from "./conversation-calls.js";
export * from "./conversation-files.js";
export * from "./conversation-identities.js";
export * from "./conversation-requests.js";
export * from "./conversation-spams.js";
export * from "./conversation-suggestions.js";
export * from "./conversation-widgets.js";
