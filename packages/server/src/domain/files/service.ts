import type { DataOf, routes } from "@parley/contract";
import { limits } from "@parley/contract";
import { getConversationId } from "../../store/conversations.js";
import { listFileMessages } from "../../store/files.js";
import { getOriginal } from "../../store/originals.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { ApiError } from "../error.js";

type RouteOf<Id> = Extract<(typeof routes)[number], { id: Id }>;
export type ListedFile = DataOf<RouteOf<"listConversationFiles">>[number];
export type Original = DataOf<RouteOf<"getOriginalMessageInConversation">>;

/** Files that were sent in a conversation, and messages as they came in. */
export class Files {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** A page, from 1, the newest first. Rejects with conversation_not_found. */
  async list(website_id: WebsiteId, session_id: string, page: number): Promise<ListedFile[]> {
    const size = limits.perPageDefault;
    const rows = await this.#store.read(listFileMessages(website_id, session_id, size, (page - 1) * size));
    if (rows.length === 0) await this.#conversation(website_id, session_id);
    return rows.map(({ fingerprint, timestamp, content }) => {
      const { name, type, url } = JSON.parse(content) as { name?: string; type: string; url: string };
      return { name: name ?? nameOf(url), type, url, fingerprint, timestamp };
    });
  }

  /** Rejects with conversation_not_found and original_not_found. */
  async original(website_id: WebsiteId, session_id: string, original_id: string): Promise<Original> {
    const id = await this.#conversation(website_id, session_id);
    const row = await this.#store.read(getOriginal(id, original_id));
    if (row === undefined) throw new ApiError("original_not_found");
    const { type, content, timestamp, headers } = row;
    const parsed = headers === null ? {} : { headers: JSON.parse(headers) as Record<string, unknown> };
    return { website_id, session_id, original_id, type, ...parsed, content, timestamp };
  }

  async #conversation(website_id: WebsiteId, session_id: string): Promise<number> {
    const id = await this.#store.read(getConversationId(website_id, session_id));
    if (id === undefined) throw new ApiError("conversation_not_found");
    return id;
  }
}

/** The last part of a URL's path: animations and audio have no name of their own. */
function nameOf(url: string): string {
  const part = URL.canParse(url) ? new URL(url).pathname.split("/").at(-1) : undefined;
  return part || "file";
}
