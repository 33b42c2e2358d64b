export type {
  AdapterOptions,
  FastifyHandler,
  FastifyReply,
  HonoHandler,
  LambdaAnswer,
  LambdaHandler,
  NodeHandler,
  NodeResponse,
} from "./adapters.js";
export type { Deliveries } from "./deliveries.js";
export { HookError, type HookReason, isHookError } from "./error.js";
export type { HookEvent, HookEventName, HookEventOf, HookMeta, HookScheme } from "./event.js";
export type { FetchRequest } from "./fetch-request.js";
export type { HookHeaders } from "./headers.js";
export type { FastifyRequest, HonoContext, HookRequest, PlainRequest } from "./incoming.js";
export type { LambdaEvent } from "./lambda.js";
export { verifyMcp } from "./mcp.js";
export type { NodeRequest } from "./node-request.js";
export type { HookClient, HookReceiverOptions, HookTolerance, StandardWebhooksOptions } from "./options.js";
export { type HookHandler, HookReceiver } from "./receiver.js";
export { type HookToSign, signHook } from "./sign.js";
