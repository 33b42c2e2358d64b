import type { DataOf, routes } from "@parley/contract";
import { limits } from "@parley/contract";
import type { WebsiteId } from "../../store/scope.js";
import { getSpam, getSpamSource, listSpams, removeSpam, type SpamRow, takeSpam } from "../../store/spams.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { causeAtWebsite } from "../cause.js";
import { ApiError } from "../error.js";
import type { Incoming } from "../incoming/service.js";

type RouteOf<Id> = Extract<(typeof routes)[number], { id: Id }>;
export type ListedSpam = DataOf<RouteOf<"listSpamConversations">>[number];
export type SpamContent = DataOf<RouteOf<"resolveSpamConversationContent">>;

/** Messages that were held back, and what is decided about them. Rejects with spam_not_found. */
export class Spams {
  readonly #store: Store;
  readonly #incoming: Incoming;

  constructor(store: Store, incoming: Incoming) {
    this.#store = store;
    this.#incoming = incoming;
  }

  /** A page, from 1, the newest first. */
  async list(website_id: WebsiteId, page: number, type: string | undefined): Promise<ListedSpam[]> {
    const size = limits.perPageDefault;
    const rows = await this.#store.read(listSpams(website_id, type, size, (page - 1) * size));
    return rows.map(present);
  }

  async content(website_id: WebsiteId, spam_id: string): Promise<SpamContent> {
    const row = await this.#store.read(getSpam(website_id, spam_id));
    if (row === undefined) throw new ApiError("spam_not_found");
    return { ...present(row), content: { text: row.text } };
  }

  /** `accept` lets it in as if it had not been held back, in the command that ends its being so; `reject` drops it. */
  async decide(website_id: WebsiteId, spam_id: string, action: "accept" | "reject"): Promise<void> {
    const decision = (tx: Transaction) => causeAtWebsite(tx, website_id, "spam:decision", { spam_id, action });
    if (action === "accept") return this.#accept(website_id, spam_id, decision);
    await this.#store.write({
      name: "decideSpam",
      *body(tx) {
        if (!(yield* removeSpam(website_id, spam_id))) throw new ApiError("spam_not_found");
        decision(tx);
      },
    });
  }

  async #accept(website_id: WebsiteId, spam_id: string, decision: (tx: Transaction) => void): Promise<void> {
    const spam = await this.#store.read(getSpamSource(website_id, spam_id));
    if (spam === undefined) throw new ApiError("spam_not_found");
    const { source, recipients } = spam;
    function* decided(tx: Transaction): Steps<void> {
      if (!(yield* takeSpam(website_id, spam_id, recipients))) throw new Overtaken();
      decision(tx);
    }
    try {
      await this.#incoming.accept(website_id, Buffer.from(source), JSON.parse(recipients), decided);
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      await this.#accept(website_id, spam_id, decision);
    }
  }
}

/** It came for others as well since it was read, or somebody else decided about it. */
class Overtaken extends Error {
  override readonly name = "Overtaken";
}

function present({ spam_id, type, reason, metadata, headers, timestamp }: SpamRow): ListedSpam {
  return { spam_id, type, reason, metadata: JSON.parse(metadata), headers: JSON.parse(headers), timestamp };
}
