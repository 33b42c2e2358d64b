import { createHmac } from "node:crypto";
import { sameHash } from "../../platform/crypto.js";
import { conversationPlace } from "../../store/mail-threads.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";

/** Paths of the pages that links lead to, below the server's own address. */
export const linkPaths = { confirm: "/page/confirm", rate: "/page/rate" } as const;

/** The conversation that a link is made for. `id` is the internal one, by which it is found after it was merged into another. */
export interface Linked {
  readonly website_id: string;
  readonly session_id: string;
  readonly id: number;
}

/** What a link stands for, once its signature was checked. */
export interface OpenedLink {
  readonly website_id: WebsiteId;
  readonly session_id: string;
  /** Absent from links of early versions. */
  readonly conversation_id?: string;
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

  confirm(to: Linked, identity: string, code: string): string {
    return this.#link("confirm", to, { identity, token: code });
  }

  rate(to: Linked): string {
    return this.#link("rate", to);
  }

  /** Undefined when the link was not made here. */
  openConfirm(query: URLSearchParams): ConfirmLink | undefined {
    return this.#open("confirm", query, ["identity", "token"]) as ConfirmLink | undefined;
  }

  /** Undefined when the link was not made here. */
  openRate(query: URLSearchParams): OpenedLink | undefined {
    return this.#open("rate", query) as OpenedLink | undefined;
  }

  #link(
    page: keyof typeof linkPaths,
    { website_id, session_id, id }: Linked,
    more: Record<string, string> = {},
  ): string {
    const fields = { website_id, session_id, ...more, conversation_id: String(id) };
    const query = new URLSearchParams({ ...fields, signature: this.#sign(page, fields) });
    return `${this.#publicUrl()}${linkPaths[page]}?${query}`;
  }

  /** The signature stands for the website being within reach: this server made the link for it. */
  #open(page: string, query: URLSearchParams, more: readonly string[] = []): unknown {
    const last = query.has("conversation_id") ? ["conversation_id"] : [];
    const names = ["website_id", "session_id", ...more, ...last];
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

/** The session of the conversation that a link is for, or of the one that it was merged into. */
export function* sessionOf({ website_id, session_id, conversation_id }: OpenedLink): Steps<string> {
  const place = conversation_id === undefined ? undefined : yield* conversationPlace(Number(conversation_id));
  return place?.website_id === website_id ? place.session_id : session_id;
}
