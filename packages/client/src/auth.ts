import type { Settings, Tier } from "./settings.js";

/** The credentials of a client, as they are now. */
export interface CrispAuth {
  /** May be set, as by `setTier`. */
  tier: Tier;
  readonly identifier: string | null;
  /** Never shown when the object is printed, copied or written as JSON. */
  readonly key: string | null;
  /** Base64 of both, as the Authorization header has it; not shown either. */
  readonly token: string | null;
}

/** A view of the settings, which hides what is secret from everything but a look at the very field. */
export function authOf(settings: Settings, setTier: (tier: Tier) => void): CrispAuth {
  const secret = { enumerable: false } as const;
  return Object.defineProperties({} as CrispAuth, {
    tier: { enumerable: true, get: () => settings.tier, set: setTier },
    identifier: { enumerable: true, get: () => settings.credentials?.identifier ?? null },
    key: { ...secret, get: () => settings.credentials?.key ?? null },
    token: { ...secret, get: () => settings.token ?? null },
    // Node prints what getters return, when it is told to, and hidden fields as well.
    [Symbol.for("nodejs.util.inspect.custom")]: {
      ...secret,
      value: () => ({ tier: settings.tier, identifier: settings.credentials?.identifier ?? null }),
    },
  });
}
