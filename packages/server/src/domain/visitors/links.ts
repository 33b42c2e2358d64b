import { createHmac } from "node:crypto";
import { sameHash } from "../../platform/crypto.js";
import type { WebsiteId } from "../../store/scope.js";

/** Paths of the pages that links lead to, below the server's own address. */
export const linkPaths = { confirm: "/page/confirm", rate: "/page/rate" } as const;

/** What a link stands for, once its signature was checked. */
interface OpenedLink {
  readonly website_id: WebsiteId;
  readonly session_id: string;
}

interface ConfirmLink extends OpenedLink {
  readonly identity: string;
  readonly token: string;
}

/** Links that visitors get by mail: to confirm an identity, and to rate a conversation. Signed, so that nobody else makes one. */
export class VisitorLinks {
  readonly #key: Buffer;
  readonly #publicUrl: () => string;

  /** `publicUrl` without a slash at its end. */
  constructor(key: Buffer, publicUrl: () => string) {
    this.#key = key;
    this.#publicUrl = publicUrl;
  }

  confirm(website_id: string, session_id: string, identity: string, code: string): string {
    return this.#link("confirm", { website_id, session_id, identity, token: code });
  }

  rate(website_id: string, session_id: string): string {
    return this.#link("rate", { website_id, session_id });
  }

  /** Undefined when the link was not made here. */
  openConfirm(query: URLSearchParams): ConfirmLink | undefined {
    return this.#open("confirm", query, ["website_id", "session_id", "identity", "token"]) as ConfirmLink | undefined;
  }

  /** Undefined when the link was not made here. */
  openRate(query: URLSearchParams): OpenedLink | undefined {
    return this.#open("rate", query, ["website_id", "session_id"]) as OpenedLink | undefined;
  }

  #link(page: keyof typeof linkPaths, fields: Record<string, string>): string {
    const query = new URLSearchParams({ ...fields, signature: this.#sign(page, fields) });
    return `${this.#publicUrl()}${linkPaths[page]}?${query}`;
  }

  /** The signature stands for the website being within reach: this server made the link for it. */
  #open(page: string, query: URLSearchParams, names: readonly string[]): unknown {
    const fields = Object.fromEntries(names.map((name) => [name, query.get(name) ?? ""]));
    const given = Buffer.from(query.get("signature") ?? "");
    return sameHash(given, Buffer.from(this.#sign(page, fields))) ? fields : undefined;
  }

  #sign(page: string, fields: Readonly<Record<string, string>>): string {
    return createHmac("sha256", this.#key)
      .update(JSON.stringify([page, fields]))
      .digest("base64url");
  }
}
