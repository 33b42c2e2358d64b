export type * from "./conversations.js";
export { Crisp, Crisp as default } from "./crisp.js";
export type { LegacyReply } from "./data.js";
export { legacy } from "./legacy.js";
export type * from "./people.js";
export type * from "./plugins.js";
export type { LegacyServices } from "./services.js";
export type * from "./users.js";
export type * from "./websites.js";
