import { createHmac } from "node:crypto";
import { sameHash } from "../../platform/crypto.js";

/** Where the pages of links are, below the server's own address. */
export const linkPath = "/visitor/1";

/** Links that visitors get by mail: to confirm an identity, and to rate a conversation. */
export class VisitorLinks {
  readonly #key: Buffer;
  readonly #publicUrl: () => string;

  /** `publicUrl` without a slash at its end. */
  constructor(key: Buffer, publicUrl: () => string) {
    this.#key = key;
    this.#publicUrl = publicUrl;
  }

  confirm(website_id: string, session_id: string, identity: string, code: string): string {
    const query = new URLSearchParams({ website_id, session_id, identity, token: code });
    return `${this.#publicUrl()}${linkPath}/confirm?${query}`;
  }

  rate(website_id: string, session_id: string): string {
    const query = new URLSearchParams({ website_id, session_id, signature: this.#sign(website_id, session_id) });
    return `${this.#publicUrl()}${linkPath}/rate?${query}`;
  }

  /** Whether a link to rate was made here. */
  mayRate(website_id: string, session_id: string, signature: string): boolean {
    return sameHash(Buffer.from(signature), Buffer.from(this.#sign(website_id, session_id)));
  }

  #sign(website_id: string, session_id: string): string {
    return createHmac("sha256", this.#key).update(`rate\n${website_id}\n${session_id}`).digest("hex");
  }
}
