import { createHmac } from "node:crypto";
import { newKey, sameHash } from "../../platform/crypto.js";
import type { Secrets } from "../../platform/secrets.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { getVerify, insertVerify, setVerifyEnabled, setVerifySecret } from "../../store/verify.js";

/**
 * The key by which a website vouches for its visitors: its backend signs their email addresses, chat boxes pass the signatures on.
 * Made when it is first asked for, kept encrypted.
 */
export class Verify {
  readonly #store: Store;
  readonly #secrets: Secrets;

  constructor(store: Store, secrets: Secrets) {
    this.#store = store;
    this.#secrets = secrets;
  }

  /** Whether emails that chat boxes give must be signed. */
  async settings(website_id: WebsiteId): Promise<{ enabled: boolean }> {
    const row = await this.#store.read(getVerify(website_id));
    return { enabled: row?.enabled === 1 };
  }

  async update(website_id: WebsiteId, { enabled }: { enabled?: boolean }): Promise<void> {
    if (enabled === undefined) return;
    const secret = this.#secrets.seal(newKey());
    await this.#store.write({
      name: "updateVerify",
      *body() {
        yield* insertVerify(website_id, secret);
        yield* setVerifyEnabled(website_id, enabled);
      },
    });
  }

  /** 64 hexadecimal digits. */
  async key(website_id: WebsiteId): Promise<{ secret: string }> {
    const known = await this.#store.read(getVerify(website_id));
    if (known !== undefined) return { secret: this.#secrets.open(known.secret) };
    const secret = this.#secrets.seal(newKey());
    const made = await this.#store.write({
      name: "makeVerifyKey",
      *body() {
        yield* insertVerify(website_id, secret);
        return (yield* getVerify(website_id))?.secret ?? secret;
      },
    });
    return { secret: this.#secrets.open(made) };
  }

  /** Makes a new key; the old one counts no more from the moment this resolves. */
  async roll(website_id: WebsiteId): Promise<void> {
    const sealed = this.#secrets.seal(newKey());
    await this.#store.write({
      name: "rollVerifyKey",
      *body() {
        yield* insertVerify(website_id, sealed);
        yield* setVerifySecret(website_id, sealed);
      },
    });
  }

  /** Whether the signature is the HMAC-SHA256 of the email by the website's key, in hexadecimal digits of either case. */
  async check(website_id: WebsiteId, email: string, signature: string): Promise<boolean> {
    const { secret } = await this.key(website_id);
    const expected = createHmac("sha256", secret).update(email).digest();
    const given = /^[0-9a-f]{64}$/i.test(signature) ? Buffer.from(signature, "hex") : Buffer.alloc(32);
    return sameHash(expected, given);
  }
}
