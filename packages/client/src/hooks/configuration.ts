import type { HookReceiverOptions } from "./options.js";
import { standardKey } from "./standard.js";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MAX_BYTES = 1_048_576;

/** Options that make sense, with what was left out. */
export interface Configuration {
  readonly secrets: readonly string[];
  readonly standardKeys: readonly Uint8Array[];
  readonly allowUnsigned: boolean;
  readonly key: string | undefined;
  readonly tolerance: { readonly first: number; readonly redelivery: number };
  readonly maxBytes: number;
}

/** Throws a TypeError for options that make no sense. Secrets are not shown in it. */
export function configure(options: HookReceiverOptions): Configuration {
  const secrets = listOf("secret", options.secret, options.secrets);
  const { standardWebhooks: standard, allowUnsigned = false, key, maxBytes = MAX_BYTES, tolerance } = options;
  const standardKeys = standard
    ? listOf("standardWebhooks.secret", standard.secret, standard.secrets).map(standardKey)
    : [];
  if (standard && standardKeys.length === 0) throw new TypeError("standardWebhooks needs a secret.");
  if (secrets.length + standardKeys.length === 0 && allowUnsigned !== true) {
    throw new TypeError("A HookReceiver needs a secret, or allowUnsigned: true for hooks that nobody signs.");
  }
  if (key !== undefined) {
    if (allowUnsigned !== true) throw new TypeError("key is of unsigned hooks: it needs allowUnsigned: true.");
    if (typeof key !== "string" || key === "") throw new TypeError("key must be a non-empty string.");
  }
  if (!(maxBytes > 0)) throw new TypeError(`maxBytes must be a number above 0, got ${String(maxBytes)}.`);
  const ages = typeof tolerance === "number" ? { first: tolerance, redelivery: tolerance } : tolerance;
  return {
    secrets,
    standardKeys,
    allowUnsigned,
    key,
    maxBytes,
    tolerance: { first: ageOf(ages?.first, 5 * MINUTE), redelivery: ageOf(ages?.redelivery, DAY) },
  };
}

function listOf(name: string, one: string | undefined, several: readonly string[] | undefined): string[] {
  if (several !== undefined && !Array.isArray(several)) throw new TypeError(`${name}s must be a list of strings.`);
  const all = [...(one === undefined ? [] : [one]), ...(several ?? [])];
  for (const secret of all) {
    if (typeof secret !== "string" || secret === "") throw new TypeError(`${name} must be a non-empty string.`);
  }
  return all;
}

function ageOf(age: number | undefined, fallback: number): number {
  if (age === undefined) return fallback;
  if (age >= 0) return age;
  throw new TypeError(`tolerance must be milliseconds from 0 on, got ${String(age)}.`);
}
