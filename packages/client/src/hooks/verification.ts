import { equalBytes } from "../port/crypto-equal.js";
import { Sha256 } from "../port/crypto-sha256.js";
import { toBytes, toHex } from "./bytes.js";
import type { Configuration } from "./configuration.js";
import { HookError } from "./error.js";
import type { HookScheme } from "./event.js";
import type { Incoming } from "./incoming.js";
import { isCrispSignature } from "./signature.js";
import { isStandardSignature } from "./standard.js";

/** Milliseconds that the sender's clock may be ahead of ours. */
const AHEAD = 300_000;
/** Timestamps below this are seconds: as milliseconds they would lie in the year 1973. */
const SECONDS_BELOW = 1e11;

/** A delivery whose sender is who it should be. */
export interface Verified {
  readonly scheme: HookScheme;
  /** Names the delivery: the same for each of its attempts. */
  readonly id: string;
  readonly attempt: number;
  readonly attemptLimit: number | undefined;
  readonly origin: string | undefined;
  /** When it was sent, in milliseconds, as far as it is said. */
  readonly sentAt: number | undefined;
}

/** Throws a HookError when the delivery is not signed as it must be, or too old. */
export function verify(incoming: Incoming, configuration: Configuration, now: number): Verified {
  const { header } = incoming;
  const attempt = count(header("x-delivery-attempt-count")) ?? 1;
  const common = {
    attempt,
    attemptLimit: count(header("x-delivery-attempt-limit")),
    origin: header("x-crisp-hook-origin"),
  };
  const { scheme, timestamp, id } = checkSender(incoming, configuration);
  const sentAt = timestamp === undefined ? undefined : checkAge(timestamp, attempt, configuration, now);
  return { ...common, scheme, id: id ?? toHex(new Sha256().update(incoming.body).digest()), sentAt };
}

interface Sender {
  readonly scheme: HookScheme;
  readonly timestamp?: string;
  readonly id?: string;
}

function checkSender(incoming: Incoming, configuration: Configuration): Sender {
  const { header, body } = incoming;
  const { secrets, standardKeys, allowUnsigned } = configuration;
  const standard = header("webhook-signature");
  if (standard !== undefined && standardKeys.length > 0) {
    const id = header("webhook-id");
    if (!id) throw new HookError("invalid_signature", "The header webhook-id is missing.");
    const timestamp = timestampOf(header("webhook-timestamp"), "webhook-timestamp");
    if (!isStandardSignature(standardKeys, id, timestamp, body, standard)) throw badSignature();
    return { scheme: "standard-webhooks", timestamp, id: `standard ${id}` };
  }
  const signature = header("x-crisp-signature");
  if (signature !== undefined && secrets.length > 0) {
    const timestamp = timestampOf(header("x-crisp-request-timestamp"), "x-crisp-request-timestamp");
    if (!isCrispSignature(secrets, body, timestamp, signature)) throw badSignature();
    return { scheme: "crisp", timestamp };
  }
  if (!allowUnsigned) throw new HookError("missing_signature", "The request bears no signature that can be checked.");
  return checkKey(incoming.key, configuration.key);
}

function checkKey(given: string | undefined, key: string | undefined): Sender {
  if (key === undefined) return { scheme: "none" };
  if (given !== undefined && equalBytes(toBytes(given), toBytes(key))) return { scheme: "key" };
  throw new HookError("invalid_key", "The key of the URL is missing or wrong.");
}

/** The header as it was signed. */
function timestampOf(value: string | undefined, name: string): string {
  if (value !== undefined && /^\d{1,16}$/.test(value)) return value;
  throw new HookError(
    "invalid_timestamp",
    `The header ${name} is ${value === undefined ? "missing" : "not a number"}.`,
  );
}

function checkAge(timestamp: string, attempt: number, { tolerance }: Configuration, now: number): number {
  const sentAt = Number(timestamp) < SECONDS_BELOW ? Number(timestamp) * 1_000 : Number(timestamp);
  const age = now - sentAt;
  const most = attempt > 1 ? tolerance.redelivery : tolerance.first;
  if (most === Number.POSITIVE_INFINITY || (age <= most && -age <= Math.min(most, AHEAD))) return sentAt;
  throw new HookError("timestamp_outside_tolerance", "The delivery is too old, or its timestamp lies in the future.");
}

function count(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function badSignature(): HookError {
  return new HookError("invalid_signature", "The signature does not fit the body.");
}
