import { fromBase64, toBytes } from "./bytes.js";
import { HookError } from "./error.js";
import { headerOf } from "./headers.js";
import type { Read } from "./read.js";

type Texts = Readonly<Record<string, string | undefined>>;
type Lists = Readonly<Record<string, readonly string[] | undefined>>;

/** What is used of the events of API Gateway (both versions), function URLs and load balancers. */
export interface LambdaEvent {
  readonly headers?: Texts | null;
  readonly multiValueHeaders?: Lists | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean;
  readonly rawQueryString?: string;
  readonly queryStringParameters?: Texts | null;
  readonly multiValueQueryStringParameters?: Lists | null;
  readonly requestContext?: unknown;
  /** Of version 1 and of load balancers. */
  readonly httpMethod?: string;
}

export function isLambdaEvent(request: object): request is LambdaEvent {
  return "isBase64Encoded" in request || "requestContext" in request;
}

export function readLambda(event: LambdaEvent, maxBytes: number): Read {
  const text = event.body ?? "";
  // Base64 of so many characters is of more bytes than that.
  const encoded = event.isBase64Encoded === true && text.length <= maxBytes * 2 + 4;
  const body = encoded ? fromBase64(text) : toBytes(text);
  if (body === undefined) throw new HookError("invalid_json", "The body is not base64, although the event says so.");
  const key = event.queryStringParameters?.key ?? event.multiValueQueryStringParameters?.key?.[0];
  const query = event.rawQueryString || (key === undefined ? "" : String(new URLSearchParams({ key })));
  return { header: headerOf(event.multiValueHeaders, event.headers), body, url: `?${query}` };
}

/** The verb of the request, in upper case; undefined when the event does not say. */
export function lambdaMethod(event: LambdaEvent): string | undefined {
  const context = event.requestContext as { readonly http?: { readonly method?: string } } | undefined;
  return event.httpMethod ?? context?.http?.method;
}
