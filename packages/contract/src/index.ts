export { type ErrorEntry, type ErrorReason, errors } from "./errors.js";
export type { Event, PayloadOf } from "./event.js";
export { type EventName, type EventPayloads, events } from "./events/index.js";
export { type CriterionKind, criteria, operators } from "./filters.js";
export { limits } from "./limits.js";
export { expectedOf, patterns } from "./patterns.js";
export {
  type BodyOf,
  type DataOf,
  type ParamsOf,
  type QueryOf,
  type Route,
  type RouteAlias,
  type RouteKey,
  type RouteName,
  routeKey,
  routeName,
  type ScopeGrant,
  type Tier,
  type Verb,
} from "./route.js";
export { connectRoutes, conversationRoutes, messageRoutes, routes, websiteRoutes } from "./routes/index.js";
export { type SchemaName, schemas } from "./schemas/index.js";
export { type MessageContent, type MessageType, messageContents, messageTypes } from "./schemas/message-contents.js";
export { type Scope, type ScopeName, scopes } from "./scopes.js";
