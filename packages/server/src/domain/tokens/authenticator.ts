import type { Tier } from "@parley/contract";
import type { Clock } from "../../platform/clock.js";
import { hashKey, sameHash } from "../../platform/crypto.js";
import { isUuid } from "../../platform/ids.js";
import type { Store } from "../../store/store.js";
import { revokedSince } from "../../store/tokens.js";
import type { Principal } from "../access/principal.js";
import { ApiError } from "../error.js";
import { type LoadedToken, loadToken } from "./principal.js";

export interface AuthenticatorOptions {
  readonly store: Store;
  readonly clock: Clock;
  /**
   * Milliseconds after which a token is read again. Infinity where this process alone writes the database (SQLite);
   * else the time within which another process's revocation takes effect.
   */
  readonly maxAge?: number;
  /** Tokens held in memory; the one loaded first gives way. */
  readonly maxTokens?: number;
}

interface Held extends LoadedToken {
  readonly loadedAt: number;
}

/** No key hashes to this: what the key of an unknown identifier is compared with. */
const NOBODY = new Uint8Array(32);

/** How far back a sweep looks, so that clocks of several machines may differ. Milliseconds. */
const SWEEP_WINDOW = 600_000;

/**
 * Who calls. Runs on every request: a token that was seen before costs one hash and one comparison, no database.
 */
export class Authenticator {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #maxAge: number;
  readonly #maxTokens: number;
  readonly #held = new Map<string, Held>();
  readonly #loading = new Map<string, Promise<LoadedToken | undefined>>();
  readonly #listeners: ((identifier: string) => void)[] = [];
  readonly #announced = new Set<string>();

  constructor({ store, clock, maxAge = Number.POSITIVE_INFINITY, maxTokens = 10_000 }: AuthenticatorOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#maxAge = maxAge;
    this.#maxTokens = maxTokens;
  }

  /**
   * The token's principal, at once when it is in memory. Throws or rejects with `invalid_session` when the identifier
   * is unknown or revoked, the key is wrong, or `tier` is given and not the token's.
   */
  authenticate(identifier: string, key: string, tier?: Tier): Principal | Promise<Principal> {
    const given = hashKey(key);
    const held = this.#held.get(identifier);
    if (held !== undefined && this.#clock.now() - held.loadedAt < this.#maxAge) return verify(held, given, tier);
    if (!isUuid(identifier)) return verify(undefined, given, tier);
    return this.#load(identifier).then((token) => verify(token, given, tier));
  }

  /** The principal as the database has it now. Rejects with `invalid_session` when the token is revoked. */
  async reload(identifier: string): Promise<Principal> {
    this.#held.delete(identifier);
    this.#loading.delete(identifier);
    const token = await this.#load(identifier);
    if (token === undefined) throw new ApiError("invalid_session");
    return token.principal;
  }

  /**
   * Forgets every token: call it after the commit of anything that changes who reaches what. Such writes are rare, and
   * reading a token again is cheap.
   */
  invalidate(): void {
    this.#held.clear();
    // Loads under way may have read what was before: they answer their callers and are not kept.
    this.#loading.clear();
  }

  /** After the commit of a revocation: forgets the token and tells the listeners. */
  revoked(identifier: string): void {
    this.invalidate();
    this.#announce(identifier);
  }

  /** Called for each revoked token, once or more often, so that its open sockets can be closed. */
  onRevoked(listener: (identifier: string) => void): void {
    this.#listeners.push(listener);
  }

  /** Finds what other processes revoked. Run it every few seconds where other processes write the database. */
  async sweep(): Promise<void> {
    const identifiers = await this.#store.read(revokedSince(this.#clock.now() - SWEEP_WINDOW));
    for (const identifier of identifiers) {
      if (this.#announced.has(identifier)) continue;
      this.#held.delete(identifier);
      this.#loading.delete(identifier);
      this.#announce(identifier);
    }
    const recent = new Set(identifiers);
    for (const identifier of this.#announced) if (!recent.has(identifier)) this.#announced.delete(identifier);
  }

  #announce(identifier: string): void {
    this.#announced.add(identifier);
    for (const listener of this.#listeners) listener(identifier);
  }

  /** Requests that ask for the same token at once share one read. */
  #load(identifier: string): Promise<LoadedToken | undefined> {
    const under = this.#loading.get(identifier);
    if (under !== undefined) return under;
    const loadedAt = this.#clock.now();
    const loading: Promise<LoadedToken | undefined> = this.#store.read(loadToken(identifier)).then(
      (token) => {
        if (this.#loading.get(identifier) === loading) this.#keep(identifier, token, loadedAt);
        return token;
      },
      (error: unknown) => {
        if (this.#loading.get(identifier) === loading) this.#loading.delete(identifier);
        throw error;
      },
    );
    this.#loading.set(identifier, loading);
    return loading;
  }

  #keep(identifier: string, token: LoadedToken | undefined, loadedAt: number): void {
    this.#loading.delete(identifier);
    this.#held.delete(identifier);
    if (token === undefined) return;
    if (this.#held.size >= this.#maxTokens) {
      const oldest = this.#held.keys().next();
      if (!oldest.done) this.#held.delete(oldest.value);
    }
    this.#held.set(identifier, { ...token, loadedAt });
  }
}

function verify(token: LoadedToken | undefined, given: Uint8Array, tier: Tier | undefined): Principal {
  const matches = sameHash(given, token?.key_hash ?? NOBODY);
  if (token === undefined || !matches) throw new ApiError("invalid_session");
  if (tier !== undefined && tier !== token.principal.tier) {
    throw new ApiError("invalid_session", `This token is of tier ${token.principal.tier}, not ${tier}.`);
  }
  return token.principal;
}
