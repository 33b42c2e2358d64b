import { toBytes } from "./bytes.js";
import type { HookEventName, HookEventOf } from "./event.js";
import { crispSignature } from "./signature.js";
import { standardKey, standardSignature } from "./standard.js";

/** A delivery to make, for tests. */
export interface HookToSign<Name extends HookEventName> {
  /** The signing secret; the header of plugin hooks is left out without it. */
  readonly secret?: string;
  /** Signs by the rules of Standard Webhooks, too. */
  readonly standardWebhooks?: { readonly secret: string; readonly id?: string };
  readonly website_id: string;
  readonly event: Name;
  readonly data: HookEventOf<Name>["data"];
  /** Milliseconds, of the event and of its delivery; now by default. */
  readonly timestamp?: number;
  /** 1 by default. */
  readonly attempt?: number;
  readonly attemptLimit?: number;
  readonly origin?: string;
}

/** Headers and body of a delivery, as the sender would make them. Throws a TypeError when a secret makes no sense. */
export function signHook<Name extends HookEventName>(
  hook: HookToSign<Name>,
): { headers: Record<string, string>; body: string } {
  const { secret, standardWebhooks, website_id, event, data, timestamp = Date.now(), attempt = 1 } = hook;
  const body = JSON.stringify({ website_id, event, data, timestamp });
  const headers: Record<string, string> = {
    "content-type": "application/json",
    "x-crisp-request-timestamp": String(timestamp),
    "x-delivery-attempt-count": String(attempt),
  };
  if (hook.attemptLimit !== undefined) headers["x-delivery-attempt-limit"] = String(hook.attemptLimit);
  if (hook.origin !== undefined) headers["x-crisp-hook-origin"] = hook.origin;
  if (secret !== undefined) headers["x-crisp-signature"] = crispSignature(secret, body, String(timestamp));
  if (standardWebhooks) {
    const id = standardWebhooks.id ?? `msg_${randomId()}`;
    const seconds = String(Math.floor(timestamp / 1_000));
    const key = standardKey(standardWebhooks.secret);
    headers["webhook-id"] = id;
    headers["webhook-timestamp"] = seconds;
    headers["webhook-signature"] = standardSignature(key, id, seconds, toBytes(body));
  }
  return { headers, body };
}

function randomId(): string {
  return Array.from(globalThis.crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
